//! Measures the search keystroke by keystroke, beside others over the same entries: fuzzy-matcher over
//! everything, nucleo-matcher, frizbee and tantivy. The others read one line for each organisation.

use std::{
    fs,
    hint::black_box,
    io,
    time::{Duration, Instant},
};

use wegweiser::{
    directory::{Directory, EntryKind},
    lang::Lang,
    load::load,
    search::{Index, Request},
    shell::search::TwoThreads,
};

use crate::{figures::Figures, keystrokes, others};

/// The rows that a list asks for.
const ROWS: usize = 60;

/// Every keystroke counts as its fastest of so many rounds. Within a round the questions are typed in order.
const ROUNDS: usize = 3;

/// So many keystrokes, evenly spread, are typed for the others over a huge directory: they take seconds.
const FEW: usize = 24;

/// More entries are many.
const MANY: usize = 200_000;

/// Prints what building the index and each keystroke costs, for the Wegweiser and for the others.
pub(crate) fn compare(file: &str) -> io::Result<()> {
    let directory = read(file)?;
    let lines = lines(&directory);
    let start = Instant::now();
    let index = Index::build(&directory, &TwoThreads);
    println!(
        "{} entries, index built on two threads in {:.0} ms",
        directory.len(),
        start.elapsed().as_secs_f64() * 1000.0
    );
    let hard = ours(&index, &directory, &keystrokes::hard());
    let times = ours(&index, &directory, &keystrokes::usual());
    let ours_median = figures(&times).median();
    println!("{:<34} {}", "wegweiser", figures(&times));
    println!("{:<34} {}", "wegweiser, hard questions", figures(&hard));
    let typed = keystrokes::usual();
    let step = if lines.len() > MANY {
        (typed.len() / FEW).max(1)
    } else {
        1
    };
    let typed: Vec<String> = typed.into_iter().step_by(step).collect();
    for (name, mut search) in others::all(&lines) {
        let times: Vec<Duration> = typed
            .iter()
            .map(|text| {
                time(|| {
                    black_box(search(text));
                })
            })
            .collect();
        let figures = figures(&times);
        let ratio = figures.median() / ours_median.max(0.001);
        println!("{name:<34} {figures}  {ratio:.0} times ours");
    }
    Ok(())
}

fn read(file: &str) -> io::Result<Directory> {
    let bytes = fs::read(file)?;
    let loaded = load(file, &bytes).map_err(|refusal| io::Error::other(format!("{refusal:?}")))?;
    Ok(loaded.directory)
}

/// A line for each organisation: its names, its keywords and its place.
fn lines(directory: &Directory) -> Vec<String> {
    let organisations = directory.organisations();
    let line = organisations.map(|(_, record)| {
        let mut parts: Vec<&str> = vec![&record.name];
        parts.extend(record.short.as_deref());
        parts.extend(record.also.iter().map(|other| &*other.name));
        let keywords = record.keywords.iter().flat_map(|(_, words)| words.iter());
        parts.extend(keywords.map(|word| &**word));
        parts.extend(record.contact.district.map(|id| &*directory[id].name));
        parts.extend(record.contact.city.as_deref());
        parts.join(" ").to_lowercase()
    });
    line.collect()
}

fn ours(index: &Index, directory: &Directory, typed: &[String]) -> Vec<Duration> {
    let mut fastest = vec![Duration::MAX; typed.len()];
    for _ in 0..ROUNDS {
        for (fastest, text) in fastest.iter_mut().zip(typed) {
            let request = Request {
                text: text.clone(),
                lang: Lang::De,
                within: Some(EntryKind::Organisation),
                limit: ROWS,
            };
            let own = time(|| drop(black_box(index.search(directory, &request, &|| false))));
            *fastest = own.min(*fastest);
        }
    }
    fastest
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn figures(times: &[Duration]) -> Figures {
    let mut figures = Figures::default();
    for time in times {
        figures.add(*time);
    }
    figures
}
