//! From what each word is worth in every document to the documents that hold all words, counted exactly, and
//! the best of them.

use std::ops::Range;

use super::{
    documents::Doc,
    worths::{BLOCK, Worths},
};

/// Between so many blocks it looks whether anybody still wants the answer.
const BETWEEN_LOOKS: usize = 1024;

/// A document and the sum of what the words are worth in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) sum: u16,
    pub(super) doc: Doc,
}

/// The documents of a choice: how many there are, and the best, best first.
#[derive(Default)]
pub(super) struct Selection {
    pub(super) total: usize,
    pub(super) best: Vec<Candidate>,
}

/// What is asked of the documents.
pub(super) struct Condition<'a> {
    /// What each word is worth in each document, the rarest word first.
    pub(super) worths: &'a [&'a Worths],
    /// How many of the words a document may lack.
    pub(super) lacking: usize,
    /// The documents that are looked at.
    pub(super) range: Range<usize>,
    /// Which documents the filters let pass, where there are any.
    pub(super) mask: Option<&'a [bool]>,
    /// How many of the best are wanted.
    pub(super) limit: usize,
}

/// Counts the documents that fulfil a condition and picks the best; the earlier wins a tie. `None` when
/// cancelled.
pub(super) fn select(condition: &Condition<'_>, cancelled: &dyn Fn() -> bool) -> Option<Selection> {
    let mut picker = Picker {
        best: Vec::with_capacity(condition.limit.min(4096) * 2),
        threshold: 0,
        limit: condition.limit.max(1),
    };
    let mut total = 0;
    for (block, touched) in condition.touched().into_iter().enumerate() {
        if block % BETWEEN_LOOKS == 0 && cancelled() {
            return None;
        }
        if !touched {
            continue;
        }
        let Some(sums) = condition.sums(block) else {
            continue;
        };
        total += sums.iter().filter(|sum| **sum > 0).count();
        if sums.iter().copied().max().unwrap_or_default() > picker.threshold {
            picker.take(&sums, block * BLOCK);
        }
    }
    Some(Selection {
        total,
        best: picker.finish(),
    })
}

impl Condition<'_> {
    /// For every block, whether a document there may fulfil the condition.
    fn touched(&self) -> Vec<bool> {
        let Some((first, others)) = self.worths.split_first() else {
            return Vec::new();
        };
        let mut touched = first.touched().to_vec();
        for other in others {
            for (own, other) in touched.iter_mut().zip(other.touched()) {
                if self.lacking == 0 {
                    *own &= *other;
                } else {
                    *own |= *other;
                }
            }
        }
        let blocks = self.range.start / BLOCK..self.range.end.div_ceil(BLOCK);
        touched.truncate(blocks.end);
        let before = touched.len().min(blocks.start);
        touched[..before].fill(false);
        touched
    }

    /// What all words together are worth in the documents of a block that fulfil the condition, and 0 for the
    /// others; `None` where it is seen early that none does.
    fn sums(&self, block: usize) -> Option<[u16; BLOCK]> {
        let mut sums = if self.lacking == 0 {
            self.sums_of_all(block)?
        } else {
            self.sums_of_most(block)
        };
        let start = block * BLOCK;
        if start < self.range.start || start + BLOCK > self.range.end {
            for (sum, doc) in sums.iter_mut().zip(start..) {
                *sum = if self.range.contains(&doc) { *sum } else { 0 };
            }
        }
        if let Some(mask) = self.mask {
            let mask = mask.get(start..).unwrap_or_default();
            for (sum, passes) in sums.iter_mut().zip(mask) {
                *sum = if *passes { *sum } else { 0 };
            }
        }
        Some(sums)
    }

    fn sums_of_all(&self, block: usize) -> Option<[u16; BLOCK]> {
        let mut least = [u8::MAX; BLOCK];
        for worths in self.worths {
            for (least, worth) in least.iter_mut().zip(worths.block(block)) {
                *least = (*least).min(*worth);
            }
            if least.iter().fold(0, |all, least| all | least) == 0 {
                return None;
            }
        }
        let mut sums = [0_u16; BLOCK];
        for worths in self.worths {
            for (sum, worth) in sums.iter_mut().zip(worths.block(block)) {
                *sum += u16::from(*worth);
            }
        }
        for (sum, least) in sums.iter_mut().zip(&least) {
            *sum = if *least == 0 { 0 } else { *sum };
        }
        Some(sums)
    }

    fn sums_of_most(&self, block: usize) -> [u16; BLOCK] {
        let mut sums = [0_u16; BLOCK];
        let mut lacking = [0_u8; BLOCK];
        for worths in self.worths {
            let worths = worths.block(block).iter();
            for ((sum, lacking), worth) in sums.iter_mut().zip(&mut lacking).zip(worths) {
                *sum += u16::from(*worth);
                *lacking += u8::from(*worth == 0);
            }
        }
        let most = u8::try_from(self.lacking).unwrap_or(u8::MAX);
        for (sum, lacking) in sums.iter_mut().zip(&lacking) {
            *sum = if *lacking > most { 0 } else { *sum };
        }
        sums
    }
}

/// Keeps the best: takes what beats the threshold, and raises it when twice as many are kept as wanted.
struct Picker {
    best: Vec<Candidate>,
    threshold: u16,
    limit: usize,
}

impl Picker {
    fn take(&mut self, sums: &[u16; BLOCK], start: usize) {
        for (at, sum) in sums.iter().copied().enumerate() {
            if sum > self.threshold {
                let doc = Doc::try_from(start + at)
                    .expect("a directory holds fewer records than an id can count");
                self.best.push(Candidate { sum, doc });
            }
        }
        if self.best.len() >= self.limit.saturating_mul(2) {
            self.shrink();
        }
    }

    fn shrink(&mut self) {
        if self.best.len() > self.limit {
            self.best
                .select_nth_unstable_by_key(self.limit - 1, |candidate| order(*candidate));
            self.best.truncate(self.limit);
            self.threshold = self
                .best
                .iter()
                .map(|candidate| candidate.sum)
                .min()
                .unwrap_or_default();
        }
    }

    fn finish(mut self) -> Vec<Candidate> {
        self.shrink();
        self.best
            .sort_unstable_by_key(|candidate| order(*candidate));
        self.best
    }
}

fn order(candidate: Candidate) -> (std::cmp::Reverse<u16>, Doc) {
    (std::cmp::Reverse(candidate.sum), candidate.doc)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plainly(worths: &[&[u8]], lacking: usize, limit: usize) -> (usize, Vec<Candidate>) {
        let mut all: Vec<Candidate> = (0..worths[0].len())
            .filter(|doc| worths.iter().filter(|worth| worth[*doc] == 0).count() <= lacking)
            .map(|doc| Candidate {
                sum: worths.iter().map(|worth| u16::from(worth[doc])).sum(),
                doc: Doc::try_from(doc).unwrap(),
            })
            .filter(|candidate| candidate.sum > 0)
            .collect();
        all.sort_by_key(|candidate| order(*candidate));
        let total = all.len();
        all.truncate(limit);
        (total, all)
    }

    fn noted(plain: &[u8]) -> Worths {
        let mut worths = Worths::default();
        worths.clear(plain.len());
        for (doc, worth) in (0..).zip(plain).filter(|(_, worth)| **worth > 0) {
            worths.raise(doc, *worth);
        }
        worths
    }

    proptest! {
        #[test]
        fn the_best_are_those_that_sorting_all_would_give(
            one in prop::collection::vec(0_u8..4, 300),
            other in prop::collection::vec(0_u8..4, 300),
            lacking in 0_usize..2,
            limit in 1_usize..40,
        ) {
            let worths = [noted(&one), noted(&other)];
            let worths = [&worths[0], &worths[1]];
            let condition = Condition { worths: &worths, lacking, range: 0..300, mask: None, limit };
            let selection = select(&condition, &|| false).unwrap();
            let plain = plainly(&[one.as_slice(), other.as_slice()], lacking, limit);
            prop_assert_eq!((selection.total, selection.best), plain);
        }
    }
}
