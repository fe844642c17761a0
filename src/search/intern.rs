//! Tokens kept once each and numbered in the order of their first appearance.

/// A set of tokens in one piece of memory, with an open table of their numbers.
#[derive(Default)]
pub(super) struct Interned {
    letters: String,
    ends: Vec<u32>,
    /// Number of a token plus one, or 0; a power of two, at most half full.
    table: Vec<u32>,
}

impl Interned {
    /// The number of a token, new or known.
    pub(super) fn intern(&mut self, token: &str) -> u32 {
        if self.table.len() < (self.ends.len() + 1) * 2 {
            self.grow();
        }
        let slot = self.slot(token);
        if self.table[slot] == 0 {
            self.letters.push_str(token);
            self.ends.push(number(self.letters.len()));
            self.table[slot] = number(self.ends.len());
        }
        self.table[slot] - 1
    }

    /// The letters of a token.
    pub(super) fn get(&self, id: u32) -> &str {
        let id = id as usize;
        let start = id
            .checked_sub(1)
            .map_or(0, |before| self.ends[before] as usize);
        self.letters
            .get(start..self.ends[id] as usize)
            .unwrap_or_default()
    }

    /// The numbers of all tokens in the order of their letters.
    pub(super) fn sorted(&self) -> Vec<u32> {
        let mut sorted: Vec<u32> = (0..number(self.ends.len())).collect();
        sorted.sort_unstable_by(|one, other| self.get(*one).cmp(self.get(*other)));
        sorted
    }

    /// The slot that holds a token, or the empty one where it belongs.
    fn slot(&self, token: &str) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = hash(token.as_bytes()) & mask;
        while let Some(id) = self.table[slot].checked_sub(1) {
            if self.get(id) == token {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.table = vec![0; (self.table.len() * 2).max(1024)];
        for id in 0..number(self.ends.len()) {
            let slot = self.slot(self.get(id));
            self.table[slot] = id + 1;
        }
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).expect("the tokens of a directory fit four thousand million letters")
}

/// Eight bytes at a time, multiplied and folded; made for short words, not against attackers: a table that
/// they fill badly is slow, never wrong.
fn hash(token: &[u8]) -> usize {
    let mut state = token.len() as u64;
    for chunk in token.chunks(8) {
        let mut bytes = [0; 8];
        bytes[..chunk.len()].copy_from_slice(chunk);
        state =
            (state.rotate_left(5) ^ u64::from_le_bytes(bytes)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
    usize::try_from((state ^ (state >> 32)) & 0xFFFF_FFFF).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_keeps_its_number_however_many_follow() {
        let mut interned = Interned::default();
        let words: Vec<String> = (0..5000).map(|at| format!("w{at}")).collect();
        for round in 0..2 {
            for (at, word) in words.iter().enumerate() {
                assert_eq!(interned.intern(word) as usize, at, "round {round}");
            }
        }
        assert_eq!(interned.get(4321), "w4321");
        let sorted = interned.sorted();
        assert!(
            sorted
                .windows(2)
                .all(|pair| interned.get(pair[0]) < interned.get(pair[1]))
        );
    }
}
