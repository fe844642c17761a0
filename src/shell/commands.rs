//! The commands that print and end. A closed pipe ends them quietly.

use std::{
    io::{self, BufRead, BufWriter, ErrorKind, Write},
    process::ExitCode,
};

use super::{
    Failure,
    args::{Query, Search, Show},
};
use crate::{
    directory::{Date, Directory, Entry},
    export::{json, plain},
    facts,
    i18n::{Msg, Words},
    input::QUERY_LIMIT,
    load::Loaded,
    search::{Answer, Index, Instead, Request},
    text,
};

/// The most hits that are printed unless more are asked for.
const USUAL_LIMIT: usize = 20;

/// The most entries that are offered in place of one that does not exist.
const MOST_NEAR: usize = 3;

/// Found nothing, or found problems.
const NOTHING: u8 = 1;

/// Prints a text as it is.
///
/// # Errors
/// When standard output cannot be written to.
pub fn say(text: &str, words: &Words) -> Result<ExitCode, Failure> {
    let code = write(|out| {
        out.write_all(text.as_bytes())?;
        Ok(ExitCode::SUCCESS)
    });
    code.map_err(|error| failed(words, &error))
}

/// Prints what a query finds, or what every line of standard input finds.
///
/// # Errors
/// When standard input cannot be read or standard output cannot be written to.
pub fn search(
    directory: &Directory,
    words: &Words,
    search: &Search,
    today: Date,
) -> Result<ExitCode, Failure> {
    let index = Index::build(directory, &super::search::TwoThreads);
    let ask = |text: &str| answer(directory, &index, words, search, text);
    let code = write(|out| match &search.query {
        Query::Words(text) => {
            let answer = ask(text);
            if search.json {
                json::hits(out, directory, words.lang(), &answer)?;
            } else {
                plain::hits(out, directory, words, &answer)?;
                if answer.hits.is_empty() {
                    show_way_on(directory, words, today, &answer.instead);
                }
            }
            Ok(code(!answer.hits.is_empty()))
        }
        Query::Lines => {
            let mut found = false;
            let mut input = io::stdin().lock();
            while let Some(line) = next_line(&mut input)? {
                let answer = ask(&line);
                found |= !answer.hits.is_empty();
                // each answer says to which query it is, so that programs can keep them apart
                json::query(out, directory, words.lang(), (&line, &answer))?;
                out.flush()?;
            }
            Ok(code(found))
        }
    });
    code.map_err(|error| failed(words, &error))
}

/// Tells a person whose question found nothing how to go on, beside the output, which stays empty.
fn show_way_on(directory: &Directory, words: &Words, today: Date, instead: &Instead) {
    let mut lines = vec![words.say(Msg::NothingFound)];
    if let Some(query) = &instead.did_you_mean {
        lines.push(words.tell(Msg::DidYouMean, [("query", query.clone().into())]));
    }
    if !instead.topics.is_empty() {
        let topics = instead.topics.iter();
        let names: Vec<&str> = topics
            .map(|topic| directory[*topic].name.plain(words.lang()))
            .collect();
        lines.push(format!(
            "{} {}",
            words.say(Msg::NearestTopics),
            names.join(", ")
        ));
    }
    if let Some(publisher) = directory.about.publisher {
        let name = directory[publisher].name.to_string();
        lines.push(words.tell(Msg::AskTheCentre, [("centre", name.into())]));
        for fact in facts::contact(directory, words, today, publisher) {
            lines.push(format!("{}: {}", fact.label, fact.value));
            lines.extend(fact.note.map(|note| format!("  {note}")));
        }
    }
    complain(&lines);
}

/// Writes sentences to standard error; where nobody hears them, the exit status still tells.
fn complain(lines: &[String]) {
    for line in lines {
        let _ = writeln!(io::stderr(), "{line}");
    }
}

/// The next line. Bytes that are no UTF-8 stand as replacement characters: each line has its answer, whatever
/// stands in the others.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    let line = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    Ok(Some(String::from_utf8_lossy(line).into_owned()))
}

fn code(found: bool) -> ExitCode {
    if found {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(NOTHING)
    }
}

/// Searches as the search line of the screen does.
fn answer(
    directory: &Directory,
    index: &Index,
    words: &Words,
    search: &Search,
    text: &str,
) -> Answer {
    let cleaned = text::clean(text);
    let request = Request {
        text: cleaned.chars().take(QUERY_LIMIT).collect(),
        lang: words.lang(),
        within: search.kind,
        limit: search.limit.unwrap_or(USUAL_LIMIT),
    };
    index
        .search(directory, &request, &|| false)
        .unwrap_or_default()
}

/// Prints all that is known of an entry, which is named by its key or its number.
///
/// # Errors
/// When standard output cannot be written to.
pub fn show(
    directory: &Directory,
    words: &Words,
    show: &Show,
    today: Date,
) -> Result<ExitCode, Failure> {
    let Some(entry) = find(directory, &show.entry) else {
        let wanted = text::escaped(&show.entry).into_owned();
        let sentence = words.tell(Msg::NoSuchEntry, [("entry", wanted.into())]);
        let near = nearest(directory, words, &show.entry);
        let hint = (!near.is_empty())
            .then(|| words.tell(Msg::NearEntries, [("entries", near.join(", ").into())]));
        complain(&[sentence].into_iter().chain(hint).collect::<Vec<_>>());
        return Ok(ExitCode::from(NOTHING));
    };
    let sheet = facts::sheet(directory, words, today, entry);
    let code = write(|out| {
        if show.json {
            json::sheet(out, directory, entry, &sheet)?;
        } else {
            plain::sheet(out, &sheet)?;
        }
        Ok(ExitCode::SUCCESS)
    });
    code.map_err(|error| failed(words, &error))
}

/// The keys of the entries that were perhaps meant: those that a search finds, or those with the next numbers.
fn nearest(directory: &Directory, words: &Words, wanted: &str) -> Vec<String> {
    let key = |entry: Entry| {
        let no = directory.no(entry);
        format!("{} ({no:03})", directory.key(entry).as_str())
    };
    if let Ok(number) = wanted.parse::<u32>() {
        let mut all: Vec<(u32, Entry)> = directory
            .entries()
            .map(|entry| (directory.no(entry).abs_diff(number), entry))
            .collect();
        all.sort_by_key(|(distance, entry)| (*distance, directory.no(*entry)));
        let near = all.into_iter().take(MOST_NEAR);
        return near.map(|(_, entry)| key(entry)).collect();
    }
    let cleaned = text::clean(wanted).replace(['-', '_'], " ");
    if cleaned.trim().is_empty() {
        return Vec::new();
    }
    let index = Index::build(directory, &super::search::TwoThreads);
    let request = Request {
        text: cleaned.chars().take(QUERY_LIMIT).collect(),
        lang: words.lang(),
        within: None,
        limit: MOST_NEAR,
    };
    let answer = index.search(directory, &request, &|| false);
    let hits = answer.unwrap_or_default().hits.into_iter();
    hits.map(|hit| key(hit.entry)).collect()
}

fn find(directory: &Directory, wanted: &str) -> Option<Entry> {
    let by_no = wanted.parse().ok().and_then(|no| directory.find_no(no));
    by_no.or_else(|| directory.find_key(wanted))
}

/// Prints every problem of the data file.
///
/// # Errors
/// When standard output cannot be written to.
pub fn check(loaded: &Loaded, words: &Words) -> Result<ExitCode, Failure> {
    let code = write(|out| {
        plain::problems(out, words, &loaded.problems)?;
        Ok(code(loaded.problems.is_empty()))
    });
    code.map_err(|error| failed(words, &error))
}

fn failed(words: &Words, error: &io::Error) -> Failure {
    Failure(words.tell(Msg::OutputFailed, [("why", error.to_string().into())]))
}

/// Writes to standard output. A reader that has gone away is no failure.
fn write(
    print: impl FnOnce(&mut BufWriter<io::StdoutLock<'static>>) -> io::Result<ExitCode>,
) -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let written = print(&mut out).and_then(|code| out.flush().map(|()| code));
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        other => other,
    }
}
