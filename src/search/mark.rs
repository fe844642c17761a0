//! How a question meets one text: what each word is worth there, fuzzy-matcher's score, and the letters to
//! mark, all from the same look.

use std::ops::Range;

use fuzzy_matcher::{FuzzyMatcher, skim::SkimMatcherV2};

use crate::fold::{Folded, fold};

use super::{
    field::{ReasonField, worth},
    query::{Query, compact},
    term::Term,
    token::{Token, each_token},
};

/// Longer texts are looked at up to here: names are shorter.
const LONGEST: usize = 4096;

/// A text as the question meets it.
pub(super) struct Meeting {
    folded: Folded,
    /// What each term is worth here; 0 where it is not met.
    pub(super) worths: Vec<u8>,
    /// Where each term is met best.
    spots: Vec<Option<Spot>>,
}

/// Where a term met a text.
#[derive(Clone)]
struct Spot {
    /// The token, without what joins it.
    token: String,
    /// Where the token stands in the folded text.
    span: Range<usize>,
    /// The letters of it that were looked for.
    pattern: String,
}

impl Meeting {
    /// Looks for every term of a question in a text.
    pub(super) fn new(terms: &[Term], field: ReasonField, text: &str) -> Self {
        let mut meeting = Self {
            folded: fold(text),
            worths: vec![0; terms.len()],
            spots: vec![None; terms.len()],
        };
        let folded = std::mem::take(&mut meeting.folded);
        let shown = folded
            .text()
            .get(..folded.text().len().min(LONGEST))
            .unwrap_or_default();
        let mut last: Option<(String, Range<usize>)> = None;
        each_token(shown, &mut |token| {
            for (at, term) in terms.iter().enumerate() {
                meeting.meet(at, term, field, token);
                meeting.meet_split(at, term, field, last.as_ref(), token);
            }
            if !token.joined {
                last = Some((token.text.to_owned(), token.span.clone()));
            }
        });
        meeting.folded = folded;
        meeting
    }

    fn meet(&mut self, at: usize, term: &Term, field: ReasonField, token: &Token<'_>) {
        let Some(met) = term.meet(token.text) else {
            return;
        };
        let worth = worth(met.grade, field);
        if worth > self.worths[at] {
            self.worths[at] = worth;
            self.spots[at] = Some(Spot {
                token: token.text.to_owned(),
                span: token.span.clone(),
                pattern: met.letters.to_owned(),
            });
        }
    }

    /// A term that was found to be two words stands where the two follow each other.
    fn meet_split(
        &mut self,
        at: usize,
        term: &Term,
        field: ReasonField,
        last: Option<&(String, Range<usize>)>,
        token: &Token<'_>,
    ) {
        let (Some([first, second]), Some((before, span))) = (&term.split, last) else {
            return;
        };
        if before == first
            && token.text.starts_with(second.as_str())
            && self.worths[at] == 0
            && field.is_name()
        {
            self.worths[at] = SPLIT_WORTH;
            self.spots[at] = Some(Spot {
                token: format!("{before}{}", token.text),
                span: span.start..token.span.end,
                pattern: format!("{first}{second}"),
            });
        }
    }

    /// Number of terms that are met.
    pub(super) fn met(&self) -> usize {
        self.worths.iter().filter(|worth| **worth > 0).count()
    }

    /// The score that fuzzy-matcher gives the terms here, and the letters to mark in the original, sorted and
    /// apart.
    pub(super) fn judge(&self, matcher: &SkimMatcherV2) -> (i64, Vec<Range<usize>>) {
        let mut score = 0;
        let mut marks = Vec::new();
        for spot in self.spots.iter().flatten() {
            let Some((own, letters)) = matcher.fuzzy_indices(&spot.token, &spot.pattern) else {
                continue;
            };
            score += own;
            marks.extend(
                letters
                    .into_iter()
                    .filter_map(|letter| self.origin(spot, letter)),
            );
        }
        (score, tidy(marks))
    }

    /// The piece of the original that a letter of a token was written as.
    fn origin(&self, spot: &Spot, letter: usize) -> Option<Range<usize>> {
        let shown = self.folded.text().as_bytes().get(spot.span.clone())?;
        let mut letters = (spot.span.start..)
            .zip(shown)
            .filter(|(_, byte)| byte.is_ascii_alphanumeric());
        let (at, _) = letters.nth(letter)?;
        Some(self.folded.origin(at..at + 1)).filter(|range| !range.is_empty())
    }

    /// How the whole question stands to the whole text, from 0 to 3: apart, inside, at its beginning, equal.
    pub(super) fn likeness(&self, query: &Query) -> u8 {
        if query.compact.is_empty() {
            return 0;
        }
        let own = compact(self.folded.text());
        if own == query.compact {
            3
        } else if own.starts_with(&query.compact) {
            2
        } else {
            u8::from(own.contains(&query.compact))
        }
    }

    /// How much of the text the terms are, from 0 to 100.
    pub(super) fn coverage(&self) -> i64 {
        let all = self
            .folded
            .text()
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .count()
            .max(1);
        let met: usize = self
            .spots
            .iter()
            .flatten()
            .map(|spot| spot.pattern.len())
            .sum();
        i64::try_from((met * 100 / all).min(100)).unwrap_or_default()
    }

    /// The first place that is met, in the original.
    pub(super) fn first(&self) -> Option<usize> {
        let starts = self
            .spots
            .iter()
            .flatten()
            .map(|spot| self.folded.origin(spot.span.clone()).start);
        starts.min()
    }
}

/// What a word is worth that is two words of a name.
pub(super) const SPLIT_WORTH: u8 = 225;

/// Ranges sorted, and put together where they touch or overlap.
fn tidy(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut tidied: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match tidied.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => tidied.push(range),
        }
    }
    tidied
}
