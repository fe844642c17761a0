//! What may stand on the command line, with its help. The words come from the locale files; clap's own
//! headings are replaced, so that no help is half in English.

use std::path::PathBuf;

use clap::builder::RangedU64ValueParser;
use clap::{Arg, ArgAction, Command, value_parser};

use super::KINDS;
use crate::i18n::Words;
use crate::lang::Lang;
use crate::theme::ThemeName;

/// The names of the commands.
pub(super) const COMMANDS: [&str; 3] = ["search", "show", "check"];

/// The longest wait of a kiosk: a day.
const LONGEST_IDLE: u64 = 24 * 60 * 60;

/// Where help and version stand among the options.
const LAST: usize = 900;

/// The whole grammar, in the language of the words.
pub(super) fn command(words: &Words) -> Command {
    let speech = Speech(words);
    let browse = Command::new("wegweiser")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(speech.say("args-heading-commands"))
        .after_help(speech.say("args-after"))
        .args([
            speech.data().global(true),
            speech.lang().global(true),
            speech
                .option("theme", "theme")
                .value_parser(ThemeName::ALL.map(ThemeName::code)),
            speech.flag("kiosk"),
            speech
                .option("idle", "seconds")
                .value_parser(RangedU64ValueParser::<u64>::new().range(1..=LONGEST_IDLE)),
            speech
                .flag("version")
                .short('V')
                .display_order(LAST)
                .action(ArgAction::Version),
        ])
        .subcommands([speech.search(), speech.show(), speech.check()]);
    speech.dress(browse, "args-about", "args-usage-browse")
}

/// The words, as clap wants them.
struct Speech<'a>(&'a Words);

impl Speech<'_> {
    fn say(&self, id: &str) -> String {
        self.0.by_id(id, [])
    }

    fn search(&self) -> Command {
        let command = Command::new("search")
            .after_help(self.say("args-after-search"))
            .args([
                self.flag("json"),
                self.option("limit", "number")
                    .value_parser(RangedU64ValueParser::<u64>::new().range(1..)),
                self.option("kind", "kind")
                    .value_parser(KINDS.map(|(name, _)| name)),
                self.flag("stdin").conflicts_with("query"),
                self.argument("query", "query")
                    .num_args(1..)
                    .required_unless_present("stdin"),
            ]);
        self.dress(command, "args-about-search", "args-usage-search")
    }

    fn show(&self) -> Command {
        let command = Command::new("show")
            .after_help(self.say("args-after-show"))
            .args([
                self.flag("json"),
                self.argument("entry", "entry").required(true),
            ]);
        self.dress(command, "args-about-show", "args-usage-show")
    }

    fn check(&self) -> Command {
        let file = self
            .argument("file", "file")
            .value_parser(value_parser!(PathBuf));
        let command = Command::new("check")
            .after_help(self.say("args-after-check"))
            .arg(file.conflicts_with("data"));
        self.dress(command, "args-about-check", "args-usage-check")
    }

    /// What every command has, in one shape.
    fn dress(&self, command: Command, about: &str, usage: &str) -> Command {
        let heading = self.say("args-usage");
        command
            .about(self.say(about))
            .override_usage(self.say(usage))
            .help_template(format!(
                "{{about}}\n\n{heading} {{usage}}\n\n{{all-args}}{{after-help}}\n"
            ))
            .disable_help_flag(true)
            .args_override_self(true)
            .arg(
                self.flag("help")
                    .short('h')
                    .display_order(LAST)
                    .action(ArgAction::Help),
            )
    }

    fn data(&self) -> Arg {
        self.option("data", "file")
            .value_parser(value_parser!(PathBuf))
    }

    fn lang(&self) -> Arg {
        self.option("lang", "lang")
            .value_parser(Lang::ALL.map(Lang::code))
    }

    fn option(&self, name: &'static str, value: &str) -> Arg {
        self.flag(name)
            .action(ArgAction::Set)
            .value_name(self.say(&format!("args-value-{value}")))
            .hide_possible_values(true)
    }

    fn flag(&self, name: &'static str) -> Arg {
        Arg::new(name)
            .long(name)
            .help(self.say(&format!("args-option-{name}")))
            .help_heading(self.say("args-heading-options"))
            .action(ArgAction::SetTrue)
    }

    fn argument(&self, name: &'static str, value: &str) -> Arg {
        Arg::new(name)
            .value_name(self.say(&format!("args-value-{value}")))
            .help(self.say(&format!("args-option-{name}")))
            .help_heading(self.say("args-heading-arguments"))
    }
}
