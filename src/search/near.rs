//! The tokens that are a slip or two from a word. Tokens that begin alike are compared with it once as far as
//! they do, and left out together where the beginning is too far already.

use super::{dictionary::Dictionary, dictionary::TokenId, typo::Slips};

/// No word is compared with more slips.
const MOST_SLIPS: usize = 2;

/// A beginning of a token is compared with as many beginnings of the word: as long, and up to two letters
/// shorter or longer. For each, how many slips they are apart.
type Row = [u8; 2 * MOST_SLIPS + 1];

/// More slips than any that count.
const FAR: u8 = 100;

/// A word on its way through the dictionary.
struct Walk<'w> {
    word: &'w [u8],
    slips: Slips,
    /// The row of every beginning of the token that is looked at, the empty one first.
    rows: Vec<Row>,
}

/// How the last beginning stands to the word.
enum Step {
    /// It may go on.
    Open,
    /// However it goes on, it is near.
    Near,
    /// However it goes on, it is far.
    Far,
}

/// Calls `visit` with the tokens that are so many slips from a word, or begin so with fewer, in order.
pub(super) fn near(
    dictionary: &Dictionary,
    word: &str,
    slips: Slips,
    mut visit: impl FnMut(TokenId),
) {
    let mut walk = Walk::new(word.as_bytes(), slips);
    let mut all = 0..dictionary.len();
    while let Some(id) = all.next() {
        let token = dictionary.token(TokenId::try_from(id).expect("a place in the dictionary"));
        match walk.follow(token.as_bytes(), dictionary.shared(id)) {
            Step::Near => {
                let next = dictionary.next_sharing_less(id, walk.depth());
                (id..next).for_each(|id| visit(number(id)));
                all.start = next;
            }
            Step::Far => all.start = dictionary.next_sharing_less(id, walk.depth()),
            Step::Open if walk.is_near() => visit(number(id)),
            Step::Open => {}
        }
    }
}

fn number(id: usize) -> TokenId {
    TokenId::try_from(id).expect("a place in the dictionary is the number of a token")
}

impl<'w> Walk<'w> {
    fn new(word: &'w [u8], slips: Slips) -> Self {
        let mut nothing = [FAR; 2 * MOST_SLIPS + 1];
        for (row, slips) in nothing[MOST_SLIPS..].iter_mut().zip(0..) {
            *row = slips;
        }
        Self {
            word,
            slips,
            rows: vec![nothing],
        }
    }

    /// How many letters of the last token were looked at.
    fn depth(&self) -> usize {
        self.rows.len() - 1
    }

    /// Looks at a token that shares so many letters with the last one, as far as that tells something new.
    fn follow(&mut self, token: &[u8], shared: usize) -> Step {
        self.rows.truncate(shared + 1);
        while self.depth() < token.len() {
            self.step(token);
            let row = self.rows[self.depth()];
            if row
                .iter()
                .all(|slips| usize::from(*slips) > self.slips.whole)
            {
                return Step::Far;
            }
            if self
                .slips
                .begun
                .is_some_and(|begun| self.to_whole_word() <= begun)
            {
                return Step::Near;
            }
        }
        Step::Open
    }

    /// The slips between the whole word and the last beginning.
    fn to_whole_word(&self) -> usize {
        let cell = (self.word.len() + MOST_SLIPS).checked_sub(self.depth());
        let slips = cell.and_then(|cell| self.rows[self.depth()].get(cell));
        usize::from(slips.copied().unwrap_or(FAR))
    }

    fn is_near(&self) -> bool {
        self.to_whole_word() <= self.slips.whole
    }

    /// Adds the row of a beginning that is one letter longer: optimal string alignment.
    fn step(&mut self, token: &[u8]) {
        let depth = self.depth();
        let above = self.rows[depth];
        let two_above = depth.checked_sub(1).map(|depth| self.rows[depth]);
        let letter = token[depth];
        let mut row = [FAR; 2 * MOST_SLIPS + 1];
        for cell in 0..row.len() {
            let Some(end) = (depth + 1 + cell).checked_sub(MOST_SLIPS) else {
                continue;
            };
            if end > self.word.len() {
                break;
            }
            let left = cell.checked_sub(1).map_or(FAR, |cell| row[cell]);
            let over = above.get(cell + 1).copied().unwrap_or(FAR);
            let mut least = left.min(over) + 1;
            if let Some(last) = end.checked_sub(1) {
                let same = self.word[last] == letter;
                least = least.min(above[cell] + u8::from(!same));
                if let (Some(two_above), Some(before)) = (two_above, last.checked_sub(1))
                    && self.word[last] == token[depth - 1]
                    && self.word[before] == letter
                {
                    least = least.min(two_above[cell] + 1);
                }
            }
            row[cell] = least.min(FAR);
        }
        self.rows.push(row);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::typo::{Pattern, slips};

    proptest! {
        #[test]
        fn the_walk_passes_by_no_token_that_is_near(
            word in "[abv]{4,9}",
            mut tokens in prop::collection::vec("[abv]{1,12}", 1..80),
        ) {
            tokens.sort_unstable();
            tokens.dedup();
            let dictionary = Dictionary::new(tokens.iter().map(String::as_str));
            let mut visited = Vec::new();
            let slips = slips(word.len()).unwrap();
            near(&dictionary, &word, slips, |id| visited.push(dictionary.token(id)));
            let pattern = Pattern::new(word.as_bytes()).unwrap();
            for token in &tokens {
                if pattern.near(token.as_bytes()).is_some() {
                    prop_assert!(visited.contains(&token.as_str()), "{} for {}", word, token);
                }
            }
            prop_assert!(visited.is_sorted());
        }
    }
}
