//! Words of a question put together, as German writes compounds and others tear them apart.

use super::{dictionary::Dictionary, meaning::meanings, term::FEWEST_INNER};

/// Two or more words of a question put together.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Join {
    pub(super) text: String,
    /// Whether it is made of meanings rather than of what was typed.
    pub(super) translated: bool,
}

/// Words put together as they were typed.
pub(super) fn plain(text: String) -> Join {
    Join {
        text,
        translated: false,
    }
}

/// A word together with the one before and with the one after, as they were typed.
pub(super) fn typed(words: &[String], at: usize) -> Vec<String> {
    let pair = |first: usize| words.get(first..first + 2).map(<[String]>::concat);
    let pairs = at.checked_sub(1).and_then(pair).into_iter().chain(pair(at));
    pairs.filter(|join| join.len() <= LONGEST_JOIN).collect()
}

/// Longer compounds are not put together.
const LONGEST_JOIN: usize = 40;

/// What German puts between the parts of a compound.
const LINKS: [&str; 7] = ["", "s", "n", "en", "es", "er", "e"];

/// Two words, or what they mean, put together as some token begins.
pub(super) fn joined(first: &str, second: &str, dictionary: &Dictionary) -> Vec<Join> {
    let variants = |word: &'_ str| -> Vec<(String, bool)> {
        let own = std::iter::once((word.to_owned(), false));
        own.chain(meanings(word).iter().map(|meaning| (meaning.clone(), true)))
            .collect()
    };
    let seconds = variants(second);
    let mut joins = Vec::new();
    for (start, start_translated) in variants(first) {
        let begun = dictionary.beginning_with(&start);
        if begun.is_empty() {
            continue;
        }
        for (end, end_translated) in &seconds {
            for link in LINKS {
                let text = format!("{start}{link}{end}");
                let known =
                    text.len() <= LONGEST_JOIN && dictionary.holds_beginning(begun.clone(), &text);
                let loose = !link.is_empty() && end.len() < FEWEST_INNER;
                if known && !loose && text.len() >= FEWEST_INNER {
                    joins.push(Join {
                        text,
                        translated: start_translated || *end_translated,
                    });
                }
            }
        }
    }
    joins
}
