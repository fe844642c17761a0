//! Two words that were typed as one: `trainofhope`, `inwia`.

use crate::{directory::Directory, fold::fold_key};

use super::{
    dictionary::TokenId,
    documents::Documents,
    field::ReasonField,
    found::{Found, Lookup},
    mark::SPLIT_WORTH,
    term::Term,
    texts,
};

/// The shortest of the two words.
const SHORTEST: usize = 2;

/// More entries than this are not read for the two words side by side.
const MOST_READ: usize = 400;

/// Looks for a term that is no word as two words of a name that follow each other.
pub(super) fn look_up(
    directory: &Directory,
    documents: &Documents,
    lookup: Lookup<'_>,
    term: &mut Term,
    found: &mut Found,
) {
    let text = term.text().to_owned();
    let mut read = 0;
    for at in (SHORTEST..text.len().saturating_sub(SHORTEST - 1)).rev() {
        let (first, second) = text.split_at(at);
        let Some(first_token) = whole(lookup, first) else {
            continue;
        };
        let second_tokens = lookup.dictionary.beginning_with(second);
        if second_tokens.is_empty() {
            continue;
        }
        let docs = named_in(lookup, first_token, second_tokens);
        read += docs.len();
        if read > MOST_READ {
            return;
        }
        for doc in docs {
            let mut stands = false;
            texts::names(directory, documents.entry(doc), &mut |_, _, name| {
                stands |= follows(&fold_key(name), first, second);
            });
            if stands {
                found.put(doc, SPLIT_WORTH);
                term.split = Some([first.to_owned(), second.to_owned()]);
            }
        }
        if term.split.is_some() {
            return;
        }
    }
}

fn whole(lookup: Lookup<'_>, word: &str) -> Option<TokenId> {
    let first = lookup.dictionary.beginning_with(word).next()?;
    (lookup.dictionary.token(first) == word).then_some(first)
}

/// The documents with one of the words in a name: of the rarer word, as far as they are few.
fn named_in(lookup: Lookup<'_>, first: TokenId, second: std::ops::Range<TokenId>) -> Vec<u32> {
    let is_name = |code: usize| {
        (ReasonField::Name.place()..=ReasonField::Also.place())
            .any(|name| usize::from(name) == code)
    };
    let named = |tokens: &mut dyn Iterator<Item = TokenId>| -> Vec<u32> {
        tokens
            .flat_map(|token| lookup.postings.of(token))
            .filter(|posting| is_name(posting.place()))
            .map(|posting| posting.target())
            .take(MOST_READ + 1)
            .collect()
    };
    let ones = named(&mut std::iter::once(first));
    let others = named(&mut second.into_iter());
    let fewer = if ones.len() <= others.len() {
        ones
    } else {
        others
    };
    if fewer.len() > MOST_READ {
        Vec::new()
    } else {
        fewer
    }
}

fn follows(folded: &str, first: &str, second: &str) -> bool {
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(2)
        .any(|pair| pair[0] == first && pair[1].starts_with(second))
}
