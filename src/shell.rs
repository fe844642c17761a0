//! The shell: the only part that touches the world.

use std::{
    ffi::OsString,
    io::{self, Write},
    path::Path,
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use crate::{
    app::{App, Notice, Settings},
    i18n::{Msg, Words},
    idle,
    lang::Lang,
    load::{Loaded, load},
    text,
    theme::ThemeName,
};

pub mod args;
pub mod commands;
pub mod files;
pub mod search;
pub mod surroundings;
pub mod terminal;
pub mod window;

use self::args::{Arguments, Browse, Command, Stop};

/// The bundled data set and the name under which its problems are told.
const BUNDLED: (&str, &[u8]) = ("directory.json", include_bytes!("../data/directory.json"));

/// How long a kiosk waits for its visitor unless told otherwise.
const IDLE: Duration = Duration::from_mins(2);

/// Why the program could not do what it was asked for, in words. Exit status 2.
#[derive(Debug)]
pub struct Failure(String);

/// Runs the program with these arguments, the first of which is its name. Exit status 0: done; 1: nothing
/// found, or problems in the data; 2: misuse, unreadable data or no terminal.
#[must_use]
pub fn run(arguments: &[OsString]) -> ExitCode {
    let surroundings = surroundings::look();
    let wishes = args::lang_wish(arguments).into_iter();
    let wishes = wishes.chain(surroundings.languages.iter().map(String::as_str));
    let words = Words::new(Lang::negotiate(wishes));
    match args::parse(arguments, &words) {
        Ok(arguments) => match carry_out(arguments, words, &surroundings) {
            Ok(code) => code,
            Err(Failure(why)) => complain(&why),
        },
        Err(Stop::Said(text)) => {
            commands::say(&text, &words).unwrap_or_else(|Failure(why)| complain(&why))
        }
        Err(Stop::Misuse(why)) => complain(&why),
    }
}

fn complain(why: &str) -> ExitCode {
    // where nobody hears it, the exit status still tells
    let _ = writeln!(io::stderr(), "{}", why.trim_end());
    ExitCode::from(2)
}

fn carry_out(
    arguments: Arguments,
    words: Words,
    surroundings: &surroundings::Surroundings,
) -> Result<ExitCode, Failure> {
    let words = match arguments.lang {
        Some(lang) if lang != words.lang() => Words::new(lang),
        Some(_) | None => words,
    };
    if matches!(arguments.command, Command::Browse(_)) && !terminal::is_there() {
        return Err(Failure(words.say(Msg::NoTerminal)));
    }
    let loaded = read(arguments.data.as_deref(), &words)?;
    match arguments.command {
        Command::Browse(how) => browse(loaded, &words, &how, surroundings),
        Command::Search(search) => {
            commands::search(&loaded.directory, &words, &search, surroundings.today)
        }
        Command::Show(show) => commands::show(&loaded.directory, &words, &show, surroundings.today),
        Command::Check => commands::check(&loaded, &words),
    }
}

/// Reads the data file, or the bundled one.
fn read(path: Option<&Path>, words: &Words) -> Result<Loaded, Failure> {
    let Some(path) = path else {
        let (name, bytes) = BUNDLED;
        return load(name, bytes).map_err(|refusal| refused(name, refusal.message(), words));
    };
    let name = text::escaped(&path.to_string_lossy()).into_owned();
    let bytes = files::read(path, files::LARGEST)
        .map_err(|unreadable| refused(&name, unreadable.reason.message(), words))?;
    load(&name, &bytes).map_err(|refusal| refused(&name, refusal.message(), words))
}

/// A message by its id in the locale files, with its arguments.
type Message = (&'static str, Vec<(&'static str, String)>);

fn refused(name: &str, (id, arguments): Message, words: &Words) -> Failure {
    let arguments = arguments
        .into_iter()
        .map(|(name, value)| (name, value.into()));
    let why = words.by_id(id, arguments);
    Failure(format!("{name}: {}", text::clean(&why)))
}

fn browse(
    loaded: Loaded,
    words: &Words,
    how: &Browse,
    surroundings: &surroundings::Surroundings,
) -> Result<ExitCode, Failure> {
    let usual = if surroundings.colourless {
        ThemeName::Mono
    } else {
        ThemeName::Auto
    };
    let settings = Settings {
        lang: words.lang(),
        theme: how.theme.unwrap_or(usual),
        kiosk: how.kiosk,
        today: surroundings.today,
    };
    let mut app = App::new(Arc::new(loaded.directory), settings);
    app.problems = loaded.problems.len();
    app.session.notice = (app.problems > 0).then_some(Notice::Problems(app.problems));
    let limit = how
        .kiosk
        .then(|| how.idle.unwrap_or(IDLE).max(idle::SHORTEST));
    match window::run(&mut app, limit) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => {
            let why = error.to_string();
            Err(Failure(
                words.tell(Msg::TerminalFailed, [("why", why.into())]),
            ))
        }
    }
}
