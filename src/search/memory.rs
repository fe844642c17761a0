//! What earlier searches found for single words, kept for the next: while a line is typed, all words but the
//! last stay the same.

use std::sync::{Mutex, PoisonError};

use super::{found::Found, term::Term};

/// So many words are remembered; each costs a byte for every entry.
const MOST_KEPT: usize = 10;

/// Words with what they found, the latest last.
#[derive(Default)]
pub(super) struct Memory(Mutex<Vec<Found>>);

impl Memory {
    /// What was found for a term, where that is remembered; the term goes as far again as it went then. Else
    /// room for finds among so many documents and groups.
    pub(super) fn recall(&self, term: &mut Term, size: (usize, usize)) -> Found {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.iter().position(|found| found.is_of(term));
        if let Some(found) = known.map(|at| kept.remove(at)) {
            found.remind(term);
            return found;
        }
        drop(kept);
        self.fresh(size)
    }

    /// Room for finds among so many documents and groups.
    pub(super) fn fresh(&self, (documents, groups): (usize, usize)) -> Found {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let nameless = kept.iter().position(|found| !found.is_known());
        let oldest = (kept.len() >= MOST_KEPT).then_some(0);
        let spare = nameless.or(oldest).map(|at| kept.remove(at));
        drop(kept);
        let mut found = spare.unwrap_or_default();
        found.clear(documents, groups);
        found
    }

    /// Keeps what was found; finds that are no word's own only as long as there is room.
    pub(super) fn keep(&self, founds: Vec<Found>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.extend(founds);
        kept.sort_by_key(Found::is_known);
        let outdated = kept.len().saturating_sub(MOST_KEPT);
        kept.drain(..outdated);
    }
}
