//! What a person typed, taken apart: filters, a number, the words that matter, and the small words that do
//! only where nothing else is left.

use crate::{directory::No, fold::fold_key};

use super::{dictionary::Dictionary, filter::Wish, stop, term::Term, token::each_token};

/// The longest question that is looked at, in characters; a paste may be a book.
const MOST_CHARACTERS: usize = 256;

/// The most words that are looked for.
pub(super) const MOST_WORDS: usize = 8;

/// A question, taken apart.
pub(super) struct Query {
    /// Filters such as `bezirk:nord`.
    pub(super) wishes: Vec<Wish>,
    /// The number, where nothing but one was typed.
    pub(super) no: Option<No>,
    /// The words to look for.
    pub(super) terms: Vec<Term>,
    /// The small words that were left out.
    pub(super) small: Vec<String>,
    /// All letters and digits that were typed, without what stands between.
    pub(super) compact: String,
    /// Whether nothing but small words was typed; they are not doubted.
    pub(super) is_only_small: bool,
    /// Whether nothing but filters was typed.
    pub(super) is_blank: bool,
}

impl Query {
    /// Takes apart what was typed.
    pub(super) fn parse(text: &str, dictionary: &Dictionary) -> Self {
        let text: String = text.chars().take(MOST_CHARACTERS).collect();
        let (wishes, rest) = Wish::split(&text);
        let folded = fold_key(&rest);
        let (content, small) = words(&folded);
        Self {
            wishes,
            no: number(&folded),
            is_only_small: !small.is_empty() && content == small,
            terms: Term::all(&content, dictionary),
            small,
            compact: compact(&folded),
            is_blank: rest.trim().is_empty(),
        }
    }
}

/// The letters and digits of a folded text.
fn compact(folded: &str) -> String {
    folded.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The words to look for, and the small ones left out; all where there are only small ones.
fn words(folded: &str) -> (Vec<String>, Vec<String>) {
    let mut found: Vec<(String, usize, bool)> = Vec::new();
    each_token(folded, &mut |token| {
        found.push((token.text.to_owned(), token.span.start, token.joined));
    });
    let parts: Vec<usize> = found
        .iter()
        .filter(|(.., joined)| !joined)
        .map(|(_, start, _)| *start)
        .collect();
    found.retain(|(_, start, joined)| !joined || !parts.contains(start));
    let mut words: Vec<String> = Vec::new();
    for (word, ..) in found {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let (small, mut content): (Vec<String>, Vec<String>) =
        words.into_iter().partition(|word| stop::is_stop(word));
    if content.is_empty() {
        content.clone_from(&small);
    }
    content.truncate(MOST_WORDS);
    (content, small)
}

/// The number, where the text is nothing else: `31`, `031`, `nr. 31`, `#31`.
fn number(folded: &str) -> Option<No> {
    let trimmed = folded.trim();
    let digits = ["nummer", "number", "nr.", "nr", "no.", "no", "#"]
        .into_iter()
        .find_map(|sign| trimmed.strip_prefix(sign))
        .unwrap_or(trimmed)
        .trim();
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_go_while_others_are_left() {
        let table: [(&str, &[&str]); 7] = [
            ("wo kann ich deutsch lernen", &["deutsch", "lernen"]),
            ("Haus der Vielfalt", &["haus", "vielfalt"]),
            ("Planerladen e. V.", &["planerladen"]),
            ("wer bin ich", &["wer", "bin", "ich"]),
            ("H.B.V.", &["hbv"]),
            ("vhs-kurs", &["vhs", "kurs"]),
            ("kurs kurs Kurs", &["kurs"]),
        ];
        for (text, expected) in table {
            let query = Query::parse(text, &Dictionary::new(std::iter::empty()));
            let words: Vec<&str> = query.terms.iter().map(Term::text).collect();
            assert_eq!(words, expected, "{text}");
        }
    }

    #[test]
    fn a_number_may_be_written_as_people_write_it() {
        let table = [
            ("31", Some(31)),
            (" 031 ", Some(31)),
            ("Nr. 31", Some(31)),
            ("#31", Some(31)),
            ("31a", None),
            ("", None),
            ("３１", Some(31)),
            ("99999999999", None),
        ];
        for (text, expected) in table {
            assert_eq!(
                Query::parse(text, &Dictionary::new(std::iter::empty())).no,
                expected,
                "{text}"
            );
        }
    }
}
