//! One word that is looked for: how it meets a token, and how far the search has gone for it.

use super::{
    dictionary::Dictionary,
    field::{BEST_QUALITY, Class, Grade},
    grade::{grade_beginning, grade_inner, rank},
    join::{Join, joined, plain, typed},
    meaning::meanings,
    sound::{borrowed_sound, sound},
    split::SPLIT_WORTHS,
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
pub(super) const FEWEST_INNER: usize = 3;

/// The fewest letters of a meaning that are looked for in the middle of tokens; shorter ones stand at an end.
const FEWEST_INNER_MEANING: usize = 6;

/// A word of a question.
pub(super) struct Term {
    text: String,
    /// The word put together with its neighbours, as others may write it.
    joins: Vec<Join>,
    /// What the word means in German, as parts of names.
    meanings: &'static [String],
    /// The longer word before it, for a word too short to be looked for inside on its own.
    companion: Option<String>,
    pattern: Option<Pattern>,
    join_patterns: Vec<(Pattern, String)>,
    pub(super) reach: Reach,
    /// The two words that it was found to be, where it is no word itself.
    pub(super) split: Option<Split>,
}

/// The two words of a name that were typed as one.
#[derive(Clone)]
pub(super) struct Split {
    pub(super) first: String,
    pub(super) second: String,
    /// The letters of both.
    pub(super) letters: String,
    /// What the two are worth.
    pub(super) worth: u8,
}

/// How a term meets a token, and the letters of the token that it stands for.
pub(super) struct Met<'t> {
    pub(super) grade: Grade,
    pub(super) letters: Letters<'t>,
}

/// Letters of a token.
#[derive(Clone, Copy)]
pub(super) enum Letters<'t> {
    /// These, wherever they stand.
    Of(&'t str),
    /// The first so many.
    First(usize),
}

impl Letters<'_> {
    /// How many there are.
    pub(super) const fn len(self) -> usize {
        match self {
            Self::Of(text) => text.len(),
            Self::First(count) => count,
        }
    }
}

impl Term {
    /// The terms of a question, from its words in order.
    pub(super) fn all(words: &[String], dictionary: &Dictionary) -> Vec<Self> {
        let pairs: Vec<Vec<Join>> = words
            .windows(2)
            .map(|pair| joined(&pair[0], &pair[1], dictionary))
            .collect();
        let whole = (words.len() > 2).then(|| words.concat());
        let whole = whole
            .filter(|text| !dictionary.beginning_with(text).is_empty())
            .map(plain);
        let term = |at: usize| {
            let text = words[at].clone();
            let before = at.checked_sub(1).and_then(|at| pairs.get(at));
            let mut joins: Vec<Join> = before
                .into_iter()
                .chain(pairs.get(at))
                .flatten()
                .cloned()
                .collect();
            joins.extend(whole.clone());
            let short = text.len() + 1 == FEWEST_INNER;
            let long = |word: &&String| short && word.len() >= FEWEST_INNER;
            let together = if words.len() <= MOST_MISTYPED_JOINED {
                typed(words, at)
            } else {
                Vec::new()
            };
            Self {
                pattern: Pattern::new(text.as_bytes()),
                join_patterns: together.into_iter().filter_map(ready).collect(),
                companion: words[..at].iter().rev().find(long).cloned(),
                meanings: meanings(&text),
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

    /// What tells the term, as it is written, from all that find something else.
    pub(super) fn key(&self) -> String {
        let joins = self.joins.iter().map(|join| join.text.as_str());
        let around = self.companion().into_iter().chain(joins);
        around.fold(self.text.clone(), |key, part| key + " " + part)
    }

    /// Whether a find of this grade counts among topics, kinds and places: one or two letters name none.
    pub(super) fn names_need(&self, grade: Grade) -> bool {
        self.text.len() >= FEWEST_INNER || grade.class == Class::Whole
    }

    /// Whether it means nothing but itself, alone or together with its neighbours.
    pub(super) fn is_plain(&self) -> bool {
        self.joins.is_empty() && self.meanings.is_empty() && self.companion.is_none()
    }

    /// Whether it was taken for mistyped or misheard.
    pub(super) fn is_corrected(&self) -> bool {
        let slipped = |split: &Split| split.worth != SPLIT_WORTHS[0];
        self.reach > Reach::Strict || self.split.as_ref().is_some_and(slipped)
    }

    /// Every beginning of tokens that the term meets: the word, what it means, and both with their neighbours.
    pub(super) fn beginnings(&self) -> impl Iterator<Item = &str> {
        let joins = self.joins.iter().map(|join| join.text.as_str());
        let meanings = self.meanings.iter().map(String::as_str);
        std::iter::once(self.text.as_str())
            .chain(joins)
            .chain(meanings)
    }

    /// Every part of tokens that the term meets.
    pub(super) fn parts(&self) -> impl Iterator<Item = &str> {
        let own = (self.text.len() >= FEWEST_INNER).then_some(self.text.as_str());
        let meanings = self.meanings.iter().map(String::as_str);
        own.into_iter().chain(meanings)
    }

    /// The word whose tokens are searched for this one, short as it is.
    pub(super) fn companion(&self) -> Option<&str> {
        self.companion.as_deref()
    }

    /// How the term meets a token, as far as the search has gone for it.
    pub(super) fn meet(&self, token: &str) -> Option<Met<'_>> {
        self.meet_strict(token)
            .or_else(|| (self.reach >= Reach::Typos).then(|| self.meet_typo(token))?)
            .or_else(|| (self.reach >= Reach::Sounds).then(|| self.meet_sound(token))?)
    }

    /// How the term meets a token as it is written.
    pub(super) fn meet_strict(&self, token: &str) -> Option<Met<'_>> {
        let own = self.meet_own(token);
        if own
            .as_ref()
            .is_some_and(|met| met.grade.class == Class::Whole)
        {
            return own;
        }
        let joins = self
            .joins
            .iter()
            .filter(|join| token.starts_with(&join.text));
        let joins = joins.map(|join| Met {
            grade: grade_beginning(join.text.len(), token.len(), join.translated),
            letters: Letters::Of(&join.text),
        });
        let meanings = self
            .meanings
            .iter()
            .filter_map(|meaning| meet_meaning(meaning, token));
        own.into_iter()
            .chain(joins)
            .chain(meanings)
            .max_by_key(|met| rank(met.grade))
    }

    fn meet_own(&self, token: &str) -> Option<Met<'_>> {
        let word = self.text.as_str();
        let grade = if token.starts_with(word) {
            grade_beginning(word.len(), token.len(), false)
        } else if (word.len() >= FEWEST_INNER && holds(token, word))
            || self.follows_companion(token)
        {
            grade_inner(word.len(), token.len(), token.ends_with(word))
        } else {
            return None;
        };
        Some(Met {
            grade,
            letters: Letters::Of(word),
        })
    }

    fn follows_companion(&self, token: &str) -> bool {
        self.companion.as_ref().is_some_and(|companion| {
            let rest = token.split_once(companion.as_str()).map(|(_, rest)| rest);
            rest.is_some_and(|rest| holds(rest, &self.text))
        })
    }

    /// How the term meets a token with slips of the hand.
    pub(super) fn meet_typo(&self, token: &str) -> Option<Met<'_>> {
        let own = self
            .pattern
            .iter()
            .map(|pattern| (pattern, self.text.len()));
        let joins = self
            .join_patterns
            .iter()
            .map(|(pattern, text)| (pattern, text.len()));
        let near = own
            .chain(joins)
            .filter_map(|(pattern, length)| Some((pattern.near(token.as_bytes())?, length)));
        let (near, _) = near.min_by_key(|(near, length)| (near.cost, usize::MAX - length))?;
        let lost = near.cost + if near.reach == token.len() { 0 } else { SLIP };
        let grade = Grade {
            class: Class::Typo,
            quality: BEST_QUALITY.saturating_sub(u8::try_from(lost).unwrap_or(u8::MAX)),
            translated: false,
        };
        Some(Met {
            grade,
            letters: Letters::First(near.reach),
        })
    }

    /// The words that slips are looked for in.
    pub(super) fn mistyped(&self) -> impl Iterator<Item = (&Pattern, &str)> {
        let own = self
            .pattern
            .iter()
            .map(|pattern| (pattern, self.text.as_str()));
        own.chain(
            self.join_patterns
                .iter()
                .map(|(pattern, text)| (pattern, text.as_str())),
        )
    }

    /// How the term meets a token by ear: alike in sound, and not all different in writing.
    pub(super) fn meet_sound(&self, token: &str) -> Option<Met<'_>> {
        let own = sounds(&self.text);
        let other = sounds(token);
        let alike = own.iter().flatten().any(|own| other.contains(&Some(*own)));
        if !alike {
            return None;
        }
        let differ = strsim::osa_distance(&self.text, token);
        let grade = Grade {
            class: Class::Sound,
            quality: BEST_QUALITY.saturating_sub(u8::try_from(differ * 2).unwrap_or(u8::MAX)),
            translated: false,
        };
        let longest = self.text.len().max(token.len());
        (differ * 2 <= longest).then_some(Met {
            grade,
            letters: Letters::First(token.len()),
        })
    }
}

fn sounds(word: &str) -> [Option<u32>; 2] {
    [sound(word.as_bytes()), borrowed_sound(word.as_bytes())]
}

fn ready(text: String) -> Option<(Pattern, String)> {
    Some((Pattern::new(text.as_bytes())?, text))
}

/// In questions of more words, none are taken for one that was torn apart and mistyped too.
const MOST_MISTYPED_JOINED: usize = 3;

/// A meaning is met whole, at the beginning or at the end of a token; long ones anywhere.
fn meet_meaning<'t>(meaning: &'t str, token: &str) -> Option<Met<'t>> {
    let grade = if token.starts_with(meaning) {
        grade_beginning(meaning.len(), token.len(), true)
    } else if token.ends_with(meaning)
        || (meaning.len() >= FEWEST_INNER_MEANING && holds(token, meaning))
    {
        Grade {
            translated: true,
            ..grade_inner(meaning.len(), token.len(), token.ends_with(meaning))
        }
    } else {
        return None;
    };
    Some(Met {
        grade,
        letters: Letters::Of(meaning),
    })
}

/// Whether a part stands anywhere in a token.
fn holds(token: &str, part: &str) -> bool {
    let (token, part) = (token.as_bytes(), part.as_bytes());
    let Some((first, rest)) = part.split_first() else {
        return true;
    };
    let Some(last_start) = token.len().checked_sub(part.len()) else {
        return false;
    };
    (0..=last_start).any(|at| token[at] == *first && token[at + 1..].starts_with(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str, tokens: &[&str]) -> Vec<Term> {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        let mut tokens = tokens.to_vec();
        tokens.sort_unstable();
        Term::all(&words, &Dictionary::new(tokens.into_iter()))
    }

    fn class(term: &Term, token: &str) -> Option<Class> {
        term.meet(token).map(|met| met.grade.class)
    }

    #[test]
    fn a_word_meets_tokens_whole_as_a_beginning_and_inside() {
        let table = [
            ("verein", "verein", Some(Class::Whole)),
            ("ver", "verein", Some(Class::Prefix)),
            ("kurs", "integrationskurstrager", Some(Class::Inner)),
            ("ku", "integrationskurstrager", None),
            ("verein", "haus", None),
            ("council", "integrationsrat", Some(Class::Inner)),
            ("council", "gerate", None),
        ];
        for (word, token, expected) in table {
            assert_eq!(
                class(&terms(word, &[])[0], token),
                expected,
                "{word} in {token}"
            );
        }
    }

    #[test]
    fn words_meet_a_token_that_others_write_in_one() {
        let table = [
            ("turk spor", "turkspor"),
            ("integration rat", "integrationsrat"),
            ("job centre", "jobcenter"),
            ("foreigners office", "auslanderbehorde"),
        ];
        for (text, token) in table {
            for term in terms(text, &[token]) {
                assert_eq!(
                    class(&term, token),
                    Some(Class::Whole),
                    "{} of {text}",
                    term.text()
                );
            }
        }
        for term in terms("frau ber st", &[]) {
            assert!(
                class(&term, "frauenberatungsstelle").is_some(),
                "{}",
                term.text()
            );
        }
    }

    #[test]
    fn slips_and_sounds_wait_until_the_search_goes_so_far() {
        let mut term = terms("takva", &[]).remove(0);
        assert_eq!(class(&term, "takwa"), None);
        term.reach = Reach::Typos;
        assert_eq!(class(&term, "takwa"), Some(Class::Typo));
        let mut heard = terms("schobcenter", &[]).remove(0);
        heard.reach = Reach::Typos;
        assert_eq!(class(&heard, "jobcenter"), None);
        heard.reach = Reach::Sounds;
        assert_eq!(class(&heard, "jobcenter"), Some(Class::Sound));
    }
}
