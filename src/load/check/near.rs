//! What a person perhaps meant.

use strsim::osa_distance;

use crate::problem::Fault;

/// The word nearest to `word`, where one is near enough to be a slip of the keyboard.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let most = 1 + length / 4;
    let alike = |other: &&str| other.chars().count().abs_diff(length) <= most;
    known
        .into_iter()
        .filter(alike)
        .map(|other| (osa_distance(word, other), other))
        .filter(|(distance, _)| *distance <= most && *distance < length)
        .min()
        .map(|(_, other)| other)
}

/// The fault of a word that is none of those known.
pub(super) fn unknown_word(word: &str, known: Vec<&'static str>) -> Fault {
    let near = nearest(word, known.iter().copied()).map(str::to_owned);
    let word = super::quote(word);
    Fault::UnknownWord { word, near, known }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_keyboard_is_near_and_another_word_is_not() {
        let known = ["phone", "postcode", "street", "to"];
        let table = [
            ("phnoe", Some("phone")),
            ("Phone", Some("phone")),
            ("postkode", Some("postcode")),
            ("fone", Some("phone")),
            ("fax", None),
            ("", None),
            ("x", None),
        ];
        for (word, expected) in table {
            assert_eq!(nearest(word, known), expected, "{word}");
        }
    }
}
