//! The command line: from the arguments to a plain [`Command`], with help and complaints in the person's
//! language. Opens no file and starts nothing.

mod grammar;
mod misuse;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::time::Duration;

use clap::ArgMatches;
use clap::error::ErrorKind;

use crate::directory::EntryKind;
use crate::i18n::Words;
use crate::lang::Lang;
use crate::theme::ThemeName;

/// What a person asked for on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments {
    /// The data file, where another than the bundled one is wanted.
    pub data: Option<PathBuf>,
    /// The language, where it is not to follow the system's.
    pub lang: Option<Lang>,
    /// What to do.
    pub command: Command,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Open the directory on the screen.
    Browse(Browse),
    /// Search and print the hits.
    Search(Search),
    /// Print one entry.
    Show(Show),
    /// Check the data file and print its problems.
    Check,
}

/// How to open the directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Browse {
    /// The theme, where another than the usual one is wanted.
    pub theme: Option<ThemeName>,
    /// Whether strangers will use it.
    pub kiosk: bool,
    /// How long a kiosk waits without input before it forgets its visitor.
    pub idle: Option<Duration>,
}

/// What to search for and how to print it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The query, or that queries come line by line.
    pub query: Query,
    /// Whether programs read the answer.
    pub json: bool,
    /// The most hits to print.
    pub limit: Option<usize>,
    /// The only kind of entry to find.
    pub kind: Option<EntryKind>,
}

/// Where a query comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// The words of the command line, joined by spaces.
    Words(String),
    /// Standard input, one query per line.
    Lines,
}

/// Which entry to print and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Show {
    /// The key or the number.
    pub entry: String,
    /// Whether programs read the answer.
    pub json: bool,
}

/// A command line after which nothing is left to do but to say something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Help or version, for standard output; exit status 0.
    Said(String),
    /// What is wrong, for standard error; exit status 2.
    Misuse(String),
}

const KINDS: [(&str, EntryKind); 3] = [
    ("organisation", EntryKind::Organisation),
    ("programme", EntryKind::Programme),
    ("topic", EntryKind::Topic),
];

/// The language that the arguments wish for, before anything else is known of them: the help and the
/// complaints are already in it. The first argument is the name of the program.
#[must_use]
pub fn lang_wish(arguments: &[OsString]) -> Option<&str> {
    let mut options = arguments
        .iter()
        .skip(1)
        .filter_map(|argument| argument.to_str())
        .take_while(|argument| *argument != "--");
    let mut wish = None;
    while let Some(option) = options.next() {
        if option == "--lang" {
            wish = options.next();
        } else if let Some(value) = option.strip_prefix("--lang=") {
            wish = Some(value);
        }
    }
    wish
}

/// Reads the arguments, the first of which is the name of the program.
///
/// # Errors
/// When there is nothing to do: help and version were asked for, or the arguments are wrong.
pub fn parse(arguments: &[OsString], words: &Words) -> Result<Arguments, Stop> {
    let mut matches = grammar::command(words)
        .try_get_matches_from(arguments)
        .map_err(|answer| {
            if matches!(
                answer.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) {
                return Stop::Said(answer.to_string());
            }
            Stop::Misuse(misuse::explain(&answer, subcommand(arguments), words))
        })?;
    let (data, lang) = (file(&mut matches, "data"), lang(&matches));
    Ok(match matches.remove_subcommand() {
        Some((name, mut matches)) => Arguments {
            data: file(&mut matches, "data")
                .or_else(|| {
                    (name == "check")
                        .then(|| file(&mut matches, "file"))
                        .flatten()
                })
                .or(data),
            lang: self::lang(&matches).or(lang),
            command: match name.as_str() {
                "search" => Command::Search(search(&mut matches)),
                "show" => Command::Show(show(&mut matches)),
                _ => Command::Check,
            },
        },
        None => Arguments {
            data,
            lang,
            command: Command::Browse(browse(&mut matches)),
        },
    })
}

/// The command among the arguments, for the hint where to find help.
fn subcommand(arguments: &[OsString]) -> Option<&'static str> {
    arguments.iter().skip(1).find_map(|argument| {
        grammar::COMMANDS
            .into_iter()
            .find(|command| OsStr::new(command) == argument)
    })
}

fn file(matches: &mut ArgMatches, name: &str) -> Option<PathBuf> {
    matches.remove_one(name)
}

fn lang(matches: &ArgMatches) -> Option<Lang> {
    matches
        .get_one::<String>("lang")
        .and_then(|code| Lang::from_wish(code))
}

fn browse(matches: &mut ArgMatches) -> Browse {
    Browse {
        theme: theme(matches),
        kiosk: matches.get_flag("kiosk"),
        idle: matches.remove_one("idle").map(Duration::from_secs),
    }
}

fn theme(matches: &ArgMatches) -> Option<ThemeName> {
    let wanted = matches.get_one::<String>("theme")?;
    let mut themes = ThemeName::ALL.into_iter();
    themes.find(|theme| theme.code() == wanted)
}

fn search(matches: &mut ArgMatches) -> Search {
    let words = matches.remove_many::<String>("query").into_iter().flatten();
    Search {
        query: if matches.get_flag("stdin") {
            Query::Lines
        } else {
            Query::Words(words.collect::<Vec<_>>().join(" "))
        },
        json: matches.get_flag("json"),
        limit: matches
            .remove_one::<u64>("limit")
            .map(|limit| usize::try_from(limit).unwrap_or(usize::MAX)),
        kind: matches.remove_one::<String>("kind").and_then(|wanted| {
            let named = KINDS.into_iter().find(|(name, _)| *name == wanted);
            named.map(|(_, kind)| kind)
        }),
    }
}

fn show(matches: &mut ArgMatches) -> Show {
    Show {
        entry: matches.remove_one("entry").unwrap_or_default(),
        json: matches.get_flag("json"),
    }
}

#[cfg(test)]
mod tests;
