//! How well the search finds what people mean: the questions of `tests/data/queries-dev.tsv` against the
//! bundled directory, through the same call as the screen's list of organisations.

use std::collections::BTreeMap;

use wegweiser::{
    directory::{Directory, EntryKind},
    lang::Lang,
    load::load,
    search::{Alone, Index, Request},
};

/// The floor that was reached, in questions of each hundred.
const FIRST: f64 = 99.0;
const AMONG_FIVE: f64 = 100.0;

fn directory() -> Directory {
    load(
        "data/directory.json",
        include_bytes!("../data/directory.json"),
    )
    .expect("the bundled file loads")
    .directory
}

/// The kind of each question, the question, and the keys of which any will do; none for nonsense.
fn questions() -> Vec<(&'static str, &'static str, Vec<&'static str>)> {
    let lines = include_str!("data/queries-dev.tsv").lines().skip(1);
    let fields = lines.map(|line| {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let (kind, question, keys) = (next(), next(), next());
        (
            kind,
            question,
            keys.split('|').filter(|key| !key.is_empty()).collect(),
        )
    });
    fields.collect()
}

#[derive(Default)]
struct Score {
    asked: u32,
    first: u32,
    among_five: u32,
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "the failures are what one wants to see of this test"
)]
fn people_find_what_they_mean() {
    let directory = directory();
    let index = Index::build(&directory, &Alone);
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    let mut nonsense_found = Vec::new();
    for (kind, question, keys) in questions() {
        let request = Request {
            text: question.to_owned(),
            lang: Lang::De,
            within: Some(EntryKind::Organisation),
            limit: 10,
        };
        let answer = index.search(&directory, &request, &|| false).unwrap();
        let found: Vec<&str> = answer
            .hits
            .iter()
            .map(|hit| directory.key(hit.entry).as_str())
            .collect();
        if keys.is_empty() {
            if answer.total > 0 {
                println!(
                    "{kind}: {question}: {} found: {found:?} {:?}",
                    answer.total, answer.hits[0].reason
                );
                nonsense_found.push(question);
            }
            continue;
        }
        let place = found.iter().position(|key| keys.contains(key));
        let score = scores.entry(kind).or_default();
        score.asked += 1;
        score.first += u32::from(place == Some(0));
        score.among_five += u32::from(place.is_some_and(|place| place < 5));
        if place != Some(0) {
            println!(
                "{kind}: {question}: {keys:?} at {place:?} of {}: {found:?}",
                answer.total
            );
        }
    }
    let sum = |part: fn(&Score) -> u32| scores.values().map(part).sum::<u32>();
    let share = |part: fn(&Score) -> u32| {
        f64::from(sum(part)) * 100.0 / f64::from(sum(|score| score.asked))
    };
    let (first, among_five) = (share(|score| score.first), share(|score| score.among_five));
    println!("first {first:.1}, among five {among_five:.1}, nonsense found {nonsense_found:?}");
    assert!(nonsense_found.is_empty(), "nonsense finds nothing");
    assert!(
        first >= FIRST && among_five >= AMONG_FIVE,
        "first {first:.1}, among five {among_five:.1}"
    );
}
