//! How a question meets one text: what each word is worth there, fuzzy-matcher's score, and the letters to
//! mark, all from the same look.

use std::{borrow::Cow, ops::Range};

use fuzzy_matcher::{FuzzyMatcher, skim::SkimMatcherV2};

use crate::fold::Folded;

use super::{
    field::{ReasonField, worth},
    query::MOST_WORDS,
    stop,
    term::{FEWEST_INNER, Letters, Split, Term},
    token::{Token, each_token},
};

/// Longer texts are looked at up to here: names are shorter.
const LONGEST: usize = 4096;

/// A folded text as the question meets it.
pub(super) struct Meeting<'t, 'f> {
    folded: &'f str,
    terms: usize,
    worths: [u8; MOST_WORDS],
    spots: [Option<Spot<'t>>; MOST_WORDS],
}

/// Where a term met a text.
#[derive(Clone)]
struct Spot<'t> {
    /// Where the token stands in the folded text.
    span: Range<usize>,
    /// Whether other signs stand between its letters.
    joined: bool,
    letters: Letters<'t>,
}

impl<'t, 'f> Meeting<'t, 'f> {
    /// Looks for every term of a question in a folded text.
    pub(super) fn new(terms: &'t [Term], field: ReasonField, folded: &'f str) -> Self {
        let folded = folded.get(..folded.len().min(LONGEST)).unwrap_or(folded);
        let mut meeting = Self {
            folded,
            terms: terms.len().min(MOST_WORDS),
            worths: [0; MOST_WORDS],
            spots: [const { None }; MOST_WORDS],
        };
        let is_split = field.is_name() && terms.iter().any(|term| term.split.is_some());
        each_token(folded, &mut |token| {
            for (at, term) in terms.iter().enumerate().take(MOST_WORDS) {
                meeting.meet(at, term, field, token);
                if is_split {
                    meeting.meet_split(at, term, token);
                }
            }
        });
        meeting
    }

    fn meet(&mut self, at: usize, term: &'t Term, field: ReasonField, token: &Token<'_>) {
        let Some(met) = term.meet(token.text) else {
            return;
        };
        let counts = !field.is_shared() || term.names_need(met.grade);
        let worth = if counts { worth(met.grade, field) } else { 0 };
        if worth > self.worths[at] {
            self.worths[at] = worth;
            self.spots[at] = Some(Spot {
                span: token.span.clone(),
                joined: token.joined,
                letters: met.letters,
            });
        }
    }

    /// A term that was found to be several words stands where they follow each other.
    fn meet_split(&mut self, at: usize, term: &'t Term, token: &Token<'_>) {
        let Some(split) = &term.split else {
            return;
        };
        if token.joined || token.text != split.first || self.worths[at] > 0 {
            return;
        }
        let end = self.end_of(split, token.span.start);
        if let Some(end) = end {
            self.worths[at] = split.worth;
            self.spots[at] = Some(Spot {
                span: token.span.start..end,
                joined: true,
                letters: Letters::Of(&split.letters),
            });
        }
    }

    /// Where the second of two words ends of which the first begins here: right behind it, or at the end of
    /// the compound that the first hangs on.
    fn end_of(&self, split: &Split, start: usize) -> Option<usize> {
        let places = self.folded.bytes().enumerate().skip(start);
        let mut own = places.filter(|(_, byte)| byte.is_ascii_alphanumeric());
        let wanted = split.letters.bytes();
        let same: Option<Vec<usize>> = wanted
            .map(|letter| {
                own.next()
                    .filter(|(_, byte)| *byte == letter)
                    .map(|(place, _)| place)
            })
            .collect();
        let follows = same.and_then(|places| Some(places.last()? + 1));
        follows.or_else(|| {
            let behind = start + split.first.len();
            let rest = self.folded.get(behind..)?.strip_prefix('-')?;
            Some(behind + 1 + rest.find(&split.second)? + split.second.len())
        })
    }

    /// What each term is worth here; 0 where it is not met.
    pub(super) fn worths(&self) -> &[u8] {
        &self.worths[..self.terms]
    }

    /// Number of terms that are met.
    pub(super) fn met(&self) -> usize {
        self.worths().iter().filter(|worth| **worth > 0).count()
    }

    /// Whether every term is met.
    pub(super) fn is_complete(&self) -> bool {
        self.met() == self.terms
    }

    fn spots(&self) -> impl Iterator<Item = &Spot<'t>> {
        self.spots.iter().flatten()
    }

    /// The score that fuzzy-matcher gives the terms here.
    pub(super) fn score(&self, matcher: &SkimMatcherV2) -> i64 {
        let judged = self.spots().filter_map(|spot| self.judge(spot, matcher));
        judged.map(|(score, _)| score).sum()
    }

    /// The letters that fuzzy-matcher finds, as pieces of the original: sorted and apart.
    pub(super) fn marks(&self, original: &Folded, matcher: &SkimMatcherV2) -> Vec<Range<usize>> {
        let mut marks = Vec::new();
        for spot in self.spots() {
            let Some((_, letters)) = self.judge(spot, matcher) else {
                continue;
            };
            let shown = self
                .folded
                .as_bytes()
                .get(spot.span.clone())
                .unwrap_or_default();
            let places = (spot.span.start..)
                .zip(shown)
                .filter(|(_, byte)| byte.is_ascii_alphanumeric());
            let places: Vec<usize> = places.map(|(place, _)| place).collect();
            let found = letters.into_iter().filter_map(|letter| places.get(letter));
            marks.extend(found.map(|place| original.origin(*place..*place + 1)));
        }
        tidy(marks)
    }

    fn judge(&self, spot: &Spot<'_>, matcher: &SkimMatcherV2) -> Option<(i64, Vec<usize>)> {
        let token = self.token(spot);
        let letters = match spot.letters {
            Letters::Of(text) => text,
            Letters::First(reach) => token.get(..reach)?,
        };
        matcher.fuzzy_indices(&token, letters)
    }

    fn token(&self, spot: &Spot<'_>) -> Cow<'f, str> {
        let shown = self.folded.get(spot.span.clone()).unwrap_or_default();
        if spot.joined {
            Cow::Owned(shown.chars().filter(char::is_ascii_alphanumeric).collect())
        } else {
            Cow::Borrowed(shown)
        }
    }

    /// How the whole question stands to the whole text.
    pub(super) fn likeness(&self, compact: &str) -> Likeness {
        let mut own = self.folded.bytes().filter(u8::is_ascii_alphanumeric);
        if compact.is_empty() {
            Likeness::None
        } else if self.is_named(compact) {
            Likeness::Same
        } else if !compact.bytes().all(|letter| own.next() == Some(letter)) {
            let own: String = self
                .folded
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .collect();
            if own.contains(compact) {
                Likeness::Holds
            } else {
                Likeness::None
            }
        } else if own.next().is_none() {
            Likeness::Same
        } else {
            Likeness::Begins
        }
    }

    /// Whether the whole question is the text but for legal forms and the like, which nobody types.
    fn is_named(&self, compact: &str) -> bool {
        let mut left = compact;
        let mut named = false;
        each_token(self.folded, &mut |token| {
            if token.joined || stop::is_legal_form(token.text) {
                return;
            }
            let rest = left.strip_prefix(token.text);
            named = rest.is_some();
            left = rest.unwrap_or("\0");
        });
        named && left.is_empty()
    }

    /// How many of the small words that were typed stand here whole or, if they are not tiny, as a beginning.
    pub(super) fn small(&self, small: &[String]) -> i64 {
        let mut count = 0;
        if !small.is_empty() {
            each_token(self.folded, &mut |token| {
                let stands = |word: &&String| {
                    *word == token.text
                        || (word.len() >= FEWEST_INNER && token.text.starts_with(word.as_str()))
                };
                count += i64::from(small.iter().any(|word| stands(&word)));
            });
        }
        count
    }

    /// How much of the text the terms are, from 0 to 100.
    pub(super) fn coverage(&self) -> i64 {
        let all = self
            .folded
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .count()
            .max(1);
        let met: usize = self.spots().map(|spot| spot.letters.len()).sum();
        i64::try_from((met * 100 / all).min(100)).unwrap_or_default()
    }

    /// Where the first term that is met stands, in the folded text.
    pub(super) fn first(&self) -> Option<Range<usize>> {
        self.spots()
            .map(|spot| spot.span.clone())
            .min_by_key(|span| span.start)
    }
}

/// How a whole question stands to a whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// It does not stand in it.
    None,
    /// It stands in it.
    Holds,
    /// The text begins with it.
    Begins,
    /// They are the same.
    Same,
}

/// Ranges sorted, and put together where they touch or overlap.
pub(super) fn tidy(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| !range.is_empty());
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

/// The places of small words that were typed and left out, where they stand in a text as they are.
pub(super) fn small_words(original: &Folded, small: &[String]) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    if !small.is_empty() {
        each_token(original.text(), &mut |token| {
            if small.iter().any(|word| word == token.text) {
                marks.push(original.origin(token.span.clone()));
            }
        });
    }
    marks
}
