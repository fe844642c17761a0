//! Why an entry is among the hits, where its name does not say so.

use std::ops::Range;

use fuzzy_matcher::skim::SkimMatcherV2;
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    directory::{Directory, Entry},
    lang::{Lang, Tag},
};

use super::{field::ReasonField, mark::Meeting, query::Query, term::Term, texts};

/// Why an entry was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Where the question was met.
    pub field: ReasonField,
    /// The name, word or piece of a sentence that met it; empty where that is the shown name.
    pub text: Box<str>,
    /// The language of the text, where the data names it.
    pub lang: Option<Tag>,
    /// What to mark in the text: byte ranges on grapheme borders, sorted and apart.
    pub marks: Vec<Range<usize>>,
}

impl Reason {
    /// The reason that needs no words.
    pub(super) fn plain(field: ReasonField) -> Self {
        Self {
            field,
            text: Box::default(),
            lang: None,
            marks: Vec::new(),
        }
    }
}

/// A text that stays short enough for a line is shown whole.
const LONGEST_SHOWN: usize = 90;

/// So much of a sentence is shown before what was met.
const BEFORE: usize = 24;

/// The best text of those told so far.
struct Best {
    score: (usize, u32, bool),
    field: ReasonField,
    lang: Option<Tag>,
    text: Box<str>,
}

/// What the shown name lets open: the terms that are met better elsewhere.
pub(super) fn open_terms(shown: &Meeting, worths: &[u8]) -> Vec<bool> {
    let open = shown.worths.iter().zip(worths);
    open.map(|(here, best)| here.saturating_add(12) < *best)
        .collect()
}

/// Looks for the text that says best why an entry was found, for the terms that its name leaves open.
pub(super) fn reason(
    directory: &Directory,
    entry: Entry,
    query: &Query,
    open: &[bool],
    lang: Lang,
    matcher: &SkimMatcherV2,
) -> Reason {
    let mut best: Option<Best> = None;
    let mut look = |field: ReasonField, tag: Option<Tag>, text: &str| {
        consider(&query.terms, open, lang, &mut best, (field, tag, text));
    };
    texts::own(directory, entry, &mut look);
    for shared in texts::shared_by(directory, entry) {
        texts::of_shared(directory, shared, &mut look);
    }
    if let Some(city) = texts::city(directory, entry) {
        texts::of_city(directory, city, &mut look);
    }
    best.map_or_else(
        || Reason::plain(ReasonField::Name),
        |best| shown(&query.terms, best, matcher),
    )
}

fn consider(
    terms: &[Term],
    open: &[bool],
    lang: Lang,
    best: &mut Option<Best>,
    (field, tag, text): (ReasonField, Option<Tag>, &str),
) {
    let meeting = Meeting::new(terms, field, text);
    let own = meeting
        .worths
        .iter()
        .zip(open)
        .filter(|(worth, open)| **open && **worth > 0);
    let (count, sum) = own.fold((0, 0), |(count, sum), (worth, _)| {
        (count + 1, sum + u32::from(*worth))
    });
    if count == 0 {
        return;
    }
    let readable = tag.is_none_or(|tag| tag.lang() == Some(lang));
    let score = (count, sum, readable);
    if best.as_ref().is_none_or(|best| score > best.score) {
        *best = Some(Best {
            score,
            field,
            lang: tag,
            text: text.into(),
        });
    }
}

fn shown(terms: &[Term], best: Best, matcher: &SkimMatcherV2) -> Reason {
    let meeting = Meeting::new(terms, best.field, &best.text);
    let text = match meeting.first() {
        Some(first) if best.text.len() > LONGEST_SHOWN => snippet(&best.text, first),
        _ => best.text,
    };
    let (_, marks) = Meeting::new(terms, best.field, &text).judge(matcher);
    Reason {
        field: best.field,
        text,
        lang: best.lang,
        marks,
    }
}

/// A piece of a long text around a place in it, from word to word, with an ellipsis where something is left out.
fn snippet(text: &str, around: usize) -> Box<str> {
    let words: Vec<(usize, &str)> = text.split_word_bound_indices().collect();
    let from = around.saturating_sub(BEFORE);
    let first = words
        .iter()
        .position(|(start, word)| *start >= from && !word.trim().is_empty())
        .unwrap_or_default();
    let start = words.get(first).map_or(0, |(start, _)| *start);
    let kept = words[first..]
        .iter()
        .take_while(|(at, word)| at + word.len() - start <= LONGEST_SHOWN);
    let mut snippet: String = kept.map(|(_, word)| *word).collect();
    let cut = start + snippet.len() < text.len();
    snippet.truncate(snippet.trim_end().len());
    if start > 0 {
        snippet.insert(0, '…');
    }
    if cut {
        snippet.push('…');
    }
    snippet.into()
}
