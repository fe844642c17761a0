//! Words of a name that were typed as one: `trainofhope`, `inwia`.

use crate::{directory::Directory, fold::fold_key};

use super::{
    dictionary::TokenId,
    documents::Documents,
    field::ReasonField,
    found::{Found, Lookup},
    term::{Split, Term},
    texts,
    typo::is_small_slip,
};

/// The shortest of the two words.
const SHORTEST: usize = 2;

/// More entries than this are not read for the two words side by side.
const MOST_READ: usize = 400;

/// The shortest end that compounds are taken to share.
const SHORTEST_END: usize = 4;

/// The shortest end that may hold a slip.
const SHORTEST_MISTYPED_END: usize = 7;

/// So many words may stand between a hanging word and the end of its compound, that one counted.
const MOST_BETWEEN: usize = 4;

/// What two words are worth: as they are written, and with a small slip in the second.
pub(super) const SPLIT_WORTHS: [u8; 2] = [225, 110];

/// Looks for a term that is no word as two words of a name that follow each other.
pub(super) fn look_up(
    directory: &Directory,
    documents: &Documents,
    lookup: Lookup<'_>,
    term: &mut Term,
    found: &mut Found,
) {
    let text = term.text().to_owned();
    let places = SHORTEST..text.len().saturating_sub(SHORTEST - 1);
    let halves: Vec<(&str, &str)> = places.rev().map(|at| text.split_at(at)).collect();
    let mut left = MOST_READ;
    for worth in SPLIT_WORTHS {
        let slips = worth != SPLIT_WORTHS[0];
        for (first, second) in &halves {
            for doc in perhaps(lookup, first, second, slips, &mut left) {
                let mut next = None;
                texts::names(directory, documents.entry(doc), &mut |_, _, name| {
                    next = next
                        .take()
                        .or_else(|| word_after(&fold_key(name), first, second, slips));
                });
                if let Some(second) = next {
                    found.put(doc, worth);
                    let first = (*first).to_owned();
                    term.split = Some(Split {
                        letters: first.clone() + &second,
                        first,
                        second,
                        worth,
                    });
                }
            }
            if term.split.is_some() {
                return;
            }
        }
    }
}

/// The documents that may hold the two words in a name, as far as they are few.
fn perhaps(
    lookup: Lookup<'_>,
    first: &str,
    second: &str,
    slips: bool,
    left: &mut usize,
) -> Vec<u32> {
    let Some(token) = whole(lookup, first) else {
        return Vec::new();
    };
    let most = *left;
    let ones = named(lookup, std::iter::once(token), most);
    let docs = if slips || ones.len() <= most {
        ones
    } else {
        named(lookup, lookup.dictionary.beginning_with(second), most)
    };
    if docs.len() > most {
        return Vec::new();
    }
    *left -= docs.len();
    docs
}

fn whole(lookup: Lookup<'_>, word: &str) -> Option<TokenId> {
    let first = lookup.dictionary.beginning_with(word).next()?;
    (lookup.dictionary.token(first) == word).then_some(first)
}

/// The documents with one of the tokens in a name, and one more than wanted where there are too many.
fn named(lookup: Lookup<'_>, tokens: impl Iterator<Item = TokenId>, most: usize) -> Vec<u32> {
    let names = usize::from(ReasonField::Name.place())..=usize::from(ReasonField::Also.place());
    tokens
        .flat_map(|token| lookup.postings.of(token))
        .filter(|posting| names.contains(&posting.place()))
        .map(|posting| posting.target())
        .take(most + 1)
        .collect()
}

/// What follows the first word in a folded name, where it begins with the second, perhaps over several words,
/// or is a small slip from it; or what ends so where the first word hangs, as in `Stadt- und Landesbibliothek`.
fn word_after(folded: &str, first: &str, second: &str, slips: bool) -> Option<String> {
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let follows = |at: usize| {
        if words[at..].concat().starts_with(second) {
            Some(second.to_owned())
        } else {
            (slips && is_small_slip(second, words[at])).then(|| words[at].to_owned())
        }
    };
    (1..words.len())
        .filter(|at| words[at - 1] == first)
        .find_map(follows)
        .or_else(|| end_of_hanging(folded, first, second, slips))
}

/// What the compound ends with that a hanging word shares its end with, where that is the second word or a
/// small slip from it.
fn end_of_hanging(folded: &str, first: &str, second: &str, slips: bool) -> Option<String> {
    if second.len() < SHORTEST_END {
        return None;
    }
    let words: Vec<&str> = folded.split([' ', '/', ',']).collect();
    let hangs = |word: &str| word.strip_suffix('-') == Some(first);
    let at = words.iter().position(|word| hangs(word))?;
    let slips = slips && second.len() >= SHORTEST_MISTYPED_END;
    words[at + 1..].iter().take(MOST_BETWEEN).find_map(|word| {
        let lengths = second.len() - usize::from(slips)..=second.len() + usize::from(slips);
        let mut ends = lengths.filter_map(|length| word.get(word.len().checked_sub(length)?..));
        let end =
            ends.find(|end| *end == second || slips && strsim::osa_distance(second, end) == 1)?;
        Some(end.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIBRARY: &str = "stadt- und landesbibliothek";

    #[test]
    fn the_second_word_follows_the_first_and_may_hold_a_small_slip() {
        let table = [
            ("in via dortmund", "in", "via", false, Some("via")),
            ("in via dortmund", "in", "vi", false, Some("vi")),
            ("in via dortmund", "in", "wia", false, None),
            ("in via dortmund", "in", "wia", true, Some("via")),
            ("via in dortmund", "in", "via", true, None),
            ("train of hope", "train", "ofho", false, Some("ofho")),
            (LIBRARY, "stadt", "bibliothek", false, Some("bibliothek")),
            (LIBRARY, "stadt", "biblothek", true, Some("bibliothek")),
            (LIBRARY, "landes", "bibliothek", false, None),
            (LIBRARY, "stadt", "thek", false, Some("thek")),
            (
                "stadt und landesbibliothek",
                "stadt",
                "bibliothek",
                false,
                None,
            ),
            (
                "musik-, sport- und kulturzentrum",
                "musik",
                "zentrum",
                false,
                Some("zentrum"),
            ),
        ];
        for (name, first, second, slips, expected) in table {
            let found = word_after(name, first, second, slips);
            assert_eq!(found.as_deref(), expected, "{first} {second} in {name}");
        }
    }
}
