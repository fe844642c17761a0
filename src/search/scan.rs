//! What can be answered before the index is built: the first entries whose names hold every word, in the order
//! of the file. Looks at names only, and only until it has enough.

use crate::{
    directory::{Directory, Entry},
    fold::fold_key,
    lang::Tag,
};

use super::{Answer, Hit, Reason, ReasonField, Request};

/// After so many names it looks whether anybody still wants the answer.
const BETWEEN_LOOKS: usize = 1024;

/// The first hits, without a score. `None` only when cancelled. `total` counts no further than the hits.
#[must_use]
pub fn scan(
    directory: &Directory,
    request: &Request,
    cancelled: &dyn Fn() -> bool,
) -> Option<Answer> {
    let words: Vec<String> = request.text.split_whitespace().map(fold_key).collect();
    let mut hits = Vec::new();
    for (seen, entry) in directory.entries().enumerate() {
        if seen.is_multiple_of(BETWEEN_LOOKS) && cancelled() {
            return None;
        }
        if hits.len() >= request.limit {
            break;
        }
        let wanted = request.within.is_none_or(|kind| entry.kind() == kind);
        if wanted && holds_all(directory, request, entry, &words) {
            hits.push(hit(entry));
        }
    }
    let total = hits.len();
    Some(Answer {
        hits,
        total,
        ..Answer::default()
    })
}

fn holds_all(directory: &Directory, request: &Request, entry: Entry, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let name = fold_key(directory.name(entry, request.lang));
    words.iter().all(|word| name.contains(word.as_str()))
}

fn hit(entry: Entry) -> Hit {
    let no_lang: Option<Tag> = None;
    let reason = Reason {
        field: ReasonField::Name,
        text: Box::default(),
        lang: no_lang,
        marks: Vec::new(),
    };
    Hit {
        entry,
        score: 0,
        marks: Vec::new(),
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lang::Lang, load::load};

    const FILE: &[u8] =
        r#"{"format":"wegweiser/1","kinds":[{"key":"k","name":{"de":"Verein"}}],"organisations":[
        {"key":"a","no":1,"name":"Türkischer Elternverein","kind":"k"},
        {"key":"b","no":2,"name":"Elternkreis","kind":"k"},
        {"key":"c","no":3,"name":"Turkspor","kind":"k"}]}"#
            .as_bytes();

    #[track_caller]
    fn check(text: &str, limit: usize, expected: &[u32]) {
        let directory = load("test", FILE).unwrap().directory;
        let request = Request {
            text: text.to_owned(),
            lang: Lang::De,
            within: None,
            limit,
        };
        let answer = scan(&directory, &request, &|| false).unwrap();
        let found: Vec<u32> = answer
            .hits
            .iter()
            .map(|hit| directory.no(hit.entry))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn names_with_every_word_are_there_before_the_index_is() {
        check("", 10, &[1, 2, 3]);
        check("", 2, &[1, 2]);
        check("eltern", 10, &[1, 2]);
        check("tuerk eltern", 10, &[1]);
        check("TURK", 10, &[1, 3]);
        check("nichts", 10, &[]);
    }

    #[test]
    fn an_answer_that_nobody_wants_any_more_is_dropped() {
        let directory = load("test", FILE).unwrap().directory;
        let request = Request {
            text: String::new(),
            lang: Lang::De,
            within: None,
            limit: 10,
        };
        assert!(scan(&directory, &request, &|| true).is_none());
    }
}
