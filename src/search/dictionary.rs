//! Every token there is, once and sorted, and the ways to find those that a word could mean.

use std::ops::Range;

use memchr::memmem::Finder;

use super::{
    grams::Grams,
    sound::{borrowed_sound, sound},
};

/// The number of a token.
pub(super) type TokenId = u32;

/// Stands between tokens; no word holds it.
const BORDER: char = ' ';

/// All tokens in one piece of memory, sorted.
pub(super) struct Dictionary {
    letters: String,
    starts: Vec<u32>,
    /// How many letters each token shares with the one before it.
    shared: Vec<u8>,
    grams: Grams,
    /// Sounds and the tokens that have them, sorted.
    sounds: Vec<(u32, TokenId)>,
}

fn number(index: usize) -> u32 {
    u32::try_from(index).expect("the tokens of a directory fit four thousand million letters")
}

impl Dictionary {
    /// A dictionary of tokens that come sorted and once each.
    pub(super) fn new<'a>(tokens: impl Iterator<Item = &'a str> + Clone) -> Self {
        let count = tokens.clone().count();
        let mut dictionary = Self {
            letters: String::new(),
            starts: Vec::with_capacity(count + 1),
            shared: Vec::with_capacity(count),
            grams: Grams::new(count),
            sounds: Vec::new(),
        };
        dictionary.starts.push(0);
        let mut before = "";
        for token in tokens {
            dictionary.push(token, before);
            before = token;
        }
        dictionary.sounds.sort_unstable();
        dictionary.letters.shrink_to_fit();
        dictionary.sounds.shrink_to_fit();
        dictionary
    }

    fn push(&mut self, token: &str, before: &str) {
        let id = number(self.len());
        self.letters.push_str(token);
        self.letters.push(BORDER);
        self.starts.push(number(self.letters.len()));
        let letters = token.as_bytes();
        let alike = letters.iter().zip(before.as_bytes());
        let shared = alike.take_while(|(own, other)| own == other).count();
        self.shared.push(u8::try_from(shared).unwrap_or(u8::MAX));
        self.grams.note(id, letters);
        let sounds = [sound(letters), borrowed_sound(letters)];
        let sounds = sounds.into_iter().flatten();
        self.sounds.extend(sounds.map(|sound| (sound, id)));
    }

    /// Number of tokens.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The letters of a token.
    pub(super) fn token(&self, id: TokenId) -> &str {
        let id = id as usize;
        let ends = self.starts[id] as usize..self.starts[id + 1] as usize - 1;
        self.letters.get(ends).unwrap_or_default()
    }

    fn lower_bound(&self, within: Range<TokenId>, below: impl Fn(&str) -> bool) -> TokenId {
        let (mut low, mut high) = (within.start, within.end);
        while low < high {
            let middle = low + (high - low) / 2;
            if below(self.token(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The tokens that begin with a word; where the word is a token itself, it is the first.
    pub(super) fn beginning_with(&self, word: &str) -> Range<TokenId> {
        let all = 0..number(self.len());
        let start = self.lower_bound(all.clone(), |token| token < word);
        let end = self.lower_bound(start..all.end, |token| token.starts_with(word));
        start..end
    }

    /// Whether some token of a range begins with a word.
    pub(super) fn holds_beginning(&self, within: Range<TokenId>, word: &str) -> bool {
        let first = self.lower_bound(within.clone(), |token| token < word);
        first < within.end && self.token(first).starts_with(word)
    }

    /// Calls `visit` with the tokens that hold a word after their first letter, and whether they end with it.
    pub(super) fn holding(&self, word: &str, mut visit: impl FnMut(TokenId, bool)) {
        let finder = Finder::new(word.as_bytes());
        for run in self.grams.perhaps_holding(word.as_bytes()) {
            self.holding_among(run, word, &finder, &mut visit);
        }
    }

    fn holding_among(
        &self,
        tokens: Range<usize>,
        word: &str,
        finder: &Finder<'_>,
        visit: &mut impl FnMut(TokenId, bool),
    ) {
        let letters = self.letters.as_bytes();
        let end = self.starts[tokens.end] as usize;
        let mut id = tokens.start;
        let mut from = self.starts[id] as usize;
        while let Some(at) = letters.get(from..end).and_then(|rest| finder.find(rest)) {
            let at = from + at;
            while self.starts[id + 1] as usize <= at {
                id += 1;
            }
            let next = self.starts[id + 1] as usize;
            if at > self.starts[id] as usize {
                let ends = letters.get(next - 1 - word.len()..next - 1) == Some(word.as_bytes());
                visit(number(id), ends);
                from = next;
            } else {
                from = at + 1;
            }
        }
    }

    /// How many letters a token shares with the one before it.
    pub(super) fn shared(&self, id: usize) -> usize {
        usize::from(self.shared[id])
    }

    /// The next token that shares fewer letters than so many with the one before it.
    pub(super) fn next_sharing_less(&self, id: usize, letters: usize) -> usize {
        let letters = u8::try_from(letters).unwrap_or(u8::MAX);
        let mut next = id + 1;
        // the processor looks at sixteen at once
        while let Some(chunk) = self.shared.get(next..next + 16)
            && chunk.iter().fold(u8::MAX, |least, own| least.min(*own)) >= letters
        {
            next += 16;
        }
        let rest = self.shared.get(next..).unwrap_or_default();
        let more = rest.iter().position(|own| *own < letters);
        next + more.unwrap_or(rest.len())
    }

    /// How many letters a token has.
    pub(super) fn length(&self, id: usize) -> usize {
        (self.starts[id + 1] - self.starts[id]) as usize - 1
    }

    /// The tokens that sound like a word.
    pub(super) fn sounding_like(&self, word: &str) -> impl Iterator<Item = TokenId> {
        let sounds = [sound(word.as_bytes()), borrowed_sound(word.as_bytes())];
        sounds.into_iter().flatten().flat_map(|sound| {
            let start = self.sounds.partition_point(|(own, _)| *own < sound);
            let alike = self.sounds[start..]
                .iter()
                .take_while(move |(own, _)| *own == sound);
            alike.map(|(_, id)| *id)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dictionary() -> Dictionary {
        let mut tokens = [
            "verein",
            "ver",
            "elternverein",
            "vereinigung",
            "jobcenter",
            "takwa",
            "zverver",
        ];
        tokens.sort_unstable();
        Dictionary::new(tokens.into_iter())
    }

    fn words(dictionary: &Dictionary, ids: impl IntoIterator<Item = TokenId>) -> Vec<&str> {
        ids.into_iter().map(|id| dictionary.token(id)).collect()
    }

    #[test]
    fn the_word_itself_comes_before_those_that_go_on() {
        let dictionary = dictionary();
        let found = dictionary.beginning_with("ver");
        assert_eq!(words(&dictionary, found), ["ver", "verein", "vereinigung"]);
        assert!(dictionary.beginning_with("x").is_empty());
    }

    #[test]
    fn a_token_that_holds_a_word_twice_is_found_once() {
        let dictionary = dictionary();
        let mut found = Vec::new();
        dictionary.holding("ver", |id, ends| found.push((id, ends)));
        let ends: Vec<bool> = found.iter().map(|(_, ends)| *ends).collect();
        assert_eq!(ends, [false, true]);
        let found = found.into_iter().map(|(id, _)| id);
        assert_eq!(words(&dictionary, found), ["elternverein", "zverver"]);
    }

    #[test]
    fn what_sounds_alike_is_found_however_it_is_written() {
        let dictionary = dictionary();
        assert_eq!(
            words(&dictionary, dictionary.sounding_like("schobcenter")),
            ["jobcenter"]
        );
        assert_eq!(
            words(&dictionary, dictionary.sounding_like("takva")),
            ["takwa"]
        );
    }
}
