//! Which stretches of the dictionary hold all threes of letters of a word: where one is missing, no token
//! there holds the word, and its letters need not be read.

use std::ops::Range;

use super::dictionary::TokenId;

/// So many tokens, one after the other, are noted together.
const STRETCH: usize = 64;

/// The threes fall into so many classes; a power of two.
const CLASSES: usize = 2048;

/// For every class of threes, a bit for each stretch that holds one of them.
#[derive(Default)]
pub(super) struct Grams {
    bits: Vec<u64>,
    /// Numbers that the bits of one class fill.
    width: usize,
    tokens: usize,
}

impl Grams {
    /// Room for the threes of so many tokens.
    pub(super) fn new(tokens: usize) -> Self {
        let width = tokens.div_ceil(STRETCH).div_ceil(64);
        Self {
            bits: vec![0; width * CLASSES],
            width,
            tokens,
        }
    }

    /// Notes the letters of a token.
    pub(super) fn note(&mut self, token: TokenId, letters: &[u8]) {
        let stretch = token as usize / STRETCH;
        for three in letters.windows(3) {
            self.bits[class(three) * self.width + stretch / 64] |= 1 << (stretch % 64);
        }
    }

    /// The tokens among which all that hold a word are, in order.
    pub(super) fn perhaps_holding(&self, word: &[u8]) -> Vec<Range<usize>> {
        let mut stretches = vec![u64::MAX; self.width];
        for three in word.windows(3) {
            let start = class(three) * self.width;
            let own = &self.bits[start..start + self.width];
            for (stretches, own) in stretches.iter_mut().zip(own) {
                *stretches &= own;
            }
        }
        self.runs(&stretches)
    }

    /// Stretches that follow each other as one.
    fn runs(&self, stretches: &[u64]) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (at, bits) in stretches.iter().enumerate() {
            let mut left = *bits;
            while left != 0 {
                let start = (at * 64 + left.trailing_zeros() as usize) * STRETCH;
                let run = start..(start + STRETCH).min(self.tokens);
                left &= left - 1;
                match runs.last_mut() {
                    Some(last) if last.end == run.start => last.end = run.end,
                    _ if run.is_empty() => {}
                    _ => runs.push(run),
                }
            }
        }
        runs
    }
}

/// The class of three letters, by multiplying them apart.
fn class(three: &[u8]) -> usize {
    let letters = three
        .iter()
        .fold(0_u32, |all, letter| all << 8 | u32::from(*letter));
    (letters.wrapping_mul(0x9E37_79B1) >> 16) as usize % CLASSES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_looked_for_only_where_its_threes_stand() {
        let words: Vec<String> = (0..1000).map(|at| format!("wort{at:04}haus")).collect();
        let mut grams = Grams::new(words.len());
        for (id, word) in (0..).zip(&words) {
            grams.note(id, word.as_bytes());
        }
        let runs = grams.perhaps_holding(b"haus");
        let all = std::slice::from_ref(&(0..1000)).to_vec();
        assert_eq!(runs, all, "what all hold is looked for in all");
        assert_eq!(grams.perhaps_holding(b"t"), all, "too short to tell");
        let runs = grams.perhaps_holding(b"0777");
        assert!(runs.iter().any(|run| run.contains(&777)));
        let read: usize = runs.iter().map(Range::len).sum();
        assert!(read < 500, "{runs:?}");
        assert!(Grams::new(0).perhaps_holding(b"haus").is_empty());
    }
}
