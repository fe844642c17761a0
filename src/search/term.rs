//! One word that is looked for: how it meets a token, and how far the search has gone for it.

use super::{
    field::{BEST_QUALITY, Class, Grade},
    sound::{borrowed_sound, sound},
    typo::{Pattern, SLIP},
};

/// How far the search goes for a word. Slips and sounds are only tried where little was found without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// The word as it is written, whole, as a beginning or inside.
    Strict,
    /// With slips of the hand.
    Typos,
    /// By ear.
    Sounds,
}

/// The fewest letters that are looked for inside of tokens.
const FEWEST_INNER: usize = 3;

/// A word of a question.
pub(super) struct Term {
    text: String,
    /// The word put together with its neighbours, as others may write it.
    joins: Vec<String>,
    /// The longer words of the question, for a word too short to be looked for inside on its own.
    companions: Vec<String>,
    pattern: Option<Pattern>,
    join_patterns: Vec<Pattern>,
    pub(super) reach: Reach,
    /// The two words that it was found to be, where it is no word itself.
    pub(super) split: Option<[String; 2]>,
}

impl Term {
    /// The terms of a question, from its words in order.
    pub(super) fn all(words: Vec<String>) -> Vec<Self> {
        let term = |at: usize| {
            let text = words[at].clone();
            let joins = joins(&words, at);
            let short = text.len() + 1 == FEWEST_INNER;
            let long = |word: &&String| short && word.len() >= FEWEST_INNER;
            Self {
                pattern: Pattern::new(text.as_bytes()),
                join_patterns: joins
                    .iter()
                    .filter_map(|join| Pattern::new(join.as_bytes()))
                    .collect(),
                companions: words.iter().filter(long).cloned().collect(),
                text,
                joins,
                reach: Reach::Strict,
                split: None,
            }
        };
        (0..words.len()).map(term).collect()
    }

    /// The word as it was typed, folded.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The word together with its neighbours.
    pub(super) fn joins(&self) -> &[String] {
        &self.joins
    }

    /// The words whose tokens are searched for this one, short as it is.
    pub(super) fn companions(&self) -> &[String] {
        &self.companions
    }

    /// Whether it is long enough to be looked for inside of tokens.
    pub(super) fn is_looked_for_inside(&self) -> bool {
        self.text.len() >= FEWEST_INNER
    }

    /// How the term meets a token, as far as the search has gone for it.
    pub(super) fn grade(&self, token: &[u8]) -> Option<Grade> {
        self.grade_strict(token)
            .or_else(|| (self.reach >= Reach::Typos).then(|| self.grade_typo(token))?)
            .or_else(|| (self.reach >= Reach::Sounds).then(|| self.grade_sound(token))?)
    }

    /// How the term meets a token as it is written.
    pub(super) fn grade_strict(&self, token: &[u8]) -> Option<Grade> {
        let word = self.text.as_bytes();
        let written = self.joins.iter().chain([&self.text]);
        let begun = written.filter(|own| token.starts_with(own.as_bytes()));
        if let Some(longest) = begun.max_by_key(|own| own.len()) {
            return Some(grade_beginning(longest.as_bytes(), token));
        }
        let inside = self.is_looked_for_inside() || self.follows_companion(token);
        (inside && holds(token, word)).then(|| grade_inner(word, token))
    }

    /// The letters of a token that the term stands for, where it meets it as it is written.
    pub(super) fn found_in<'a>(&'a self, token: &str) -> &'a str {
        let joined = self
            .joins
            .iter()
            .filter(|join| token.starts_with(join.as_str()));
        joined.max_by_key(|join| join.len()).unwrap_or(&self.text)
    }

    fn follows_companion(&self, token: &[u8]) -> bool {
        self.companions.iter().any(|companion| {
            let companion = companion.as_bytes();
            let at = token
                .windows(companion.len())
                .position(|part| part == companion);
            at.is_some_and(|at| holds(&token[at + companion.len()..], self.text.as_bytes()))
        })
    }

    /// How the term meets a token with slips of the hand.
    pub(super) fn grade_typo(&self, token: &[u8]) -> Option<Grade> {
        let patterns = self.pattern.iter().chain(&self.join_patterns);
        let near = patterns
            .filter_map(|pattern| pattern.near(token))
            .min_by_key(|near| near.cost)?;
        let whole = near.reach == token.len();
        let lost = near.cost + if whole { 0 } else { SLIP };
        Some(Grade {
            class: Class::Typo,
            quality: BEST_QUALITY.saturating_sub(u8::try_from(lost).unwrap_or(u8::MAX)),
        })
    }

    /// The words that slips are looked for in.
    pub(super) fn mistyped(&self) -> impl Iterator<Item = &str> {
        let own = self.pattern.iter().map(|_| self.text.as_str());
        own.chain(self.joins.iter().map(String::as_str))
    }

    /// How the term meets a token by ear: alike in sound, and not all different in writing.
    pub(super) fn grade_sound(&self, token: &[u8]) -> Option<Grade> {
        let word = self.text.as_bytes();
        let own = [sound(word), borrowed_sound(word)];
        let other = [sound(token), borrowed_sound(token)];
        let alike = own.iter().flatten().any(|own| other.contains(&Some(*own)));
        let differ = strsim::generic_damerau_levenshtein(word, token);
        let quality = BEST_QUALITY.saturating_sub(u8::try_from(differ * 2).unwrap_or(u8::MAX));
        (alike && differ * 2 <= word.len().max(token.len())).then_some(Grade {
            class: Class::Sound,
            quality,
        })
    }
}

fn joins(words: &[String], at: usize) -> Vec<String> {
    let pair = |first: usize| words.get(first..first + 2).map(<[String]>::concat);
    let mut joins: Vec<String> = at
        .checked_sub(1)
        .and_then(pair)
        .into_iter()
        .chain(pair(at))
        .collect();
    if words.len() > 2 {
        joins.push(words.concat());
    }
    joins.retain(|join| (FEWEST_INNER..=32).contains(&join.len()));
    joins
}

fn grade_beginning(word: &[u8], token: &[u8]) -> Grade {
    if word.len() == token.len() {
        return Grade {
            class: Class::Whole,
            quality: BEST_QUALITY,
        };
    }
    Grade {
        class: Class::Prefix,
        quality: share(word, token),
    }
}

/// A part at the end of a compound says what the whole is; it counts a little more than one in the middle.
fn grade_inner(word: &[u8], token: &[u8]) -> Grade {
    let end = if token.ends_with(word) { 4 } else { 0 };
    Grade {
        class: Class::Inner,
        quality: share(word, token).saturating_sub(4) + end,
    }
}

fn share(word: &[u8], token: &[u8]) -> u8 {
    let share = word.len() * usize::from(BEST_QUALITY) / token.len().max(1);
    u8::try_from(share)
        .unwrap_or(BEST_QUALITY)
        .min(BEST_QUALITY)
}

/// Whether a part stands anywhere in a token.
fn holds(token: &[u8], part: &[u8]) -> bool {
    token
        .windows(part.len().max(1))
        .any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> Vec<Term> {
        Term::all(text.split(' ').map(str::to_owned).collect())
    }

    #[test]
    fn a_word_meets_tokens_whole_as_a_beginning_and_inside() {
        let table = [
            ("verein", "verein", Some(Class::Whole)),
            ("ver", "verein", Some(Class::Prefix)),
            ("kurs", "integrationskurstrager", Some(Class::Inner)),
            ("ku", "integrationskurstrager", None),
            ("verein", "haus", None),
        ];
        for (word, token, expected) in table {
            let grade = terms(word)[0].grade(token.as_bytes());
            assert_eq!(
                grade.map(|grade| grade.class),
                expected,
                "{word} in {token}"
            );
        }
    }

    #[test]
    fn words_meet_a_token_that_others_write_in_one() {
        for term in terms("turk spor") {
            assert_eq!(term.grade(b"turkspor").unwrap().class, Class::Whole);
        }
        let pieces = terms("frau ber st");
        for term in &pieces {
            assert!(
                term.grade(b"frauenberatungsstelle").is_some(),
                "{}",
                term.text()
            );
        }
    }

    #[test]
    fn slips_and_sounds_wait_until_the_search_goes_so_far() {
        let mut term = terms("takva").remove(0);
        assert_eq!(term.grade(b"takwa"), None);
        term.reach = Reach::Typos;
        assert_eq!(term.grade(b"takwa").unwrap().class, Class::Typo);
        let mut heard = terms("schobcenter").remove(0);
        heard.reach = Reach::Typos;
        assert_eq!(heard.grade(b"jobcenter"), None);
        heard.reach = Reach::Sounds;
        assert_eq!(heard.grade(b"jobcenter").unwrap().class, Class::Sound);
    }
}
