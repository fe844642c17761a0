//! Finds entries by their keys, at any number of entries in the same time.

use std::hash::{BuildHasher, RandomState};

use super::{Entry, Parts};

/// A hash table from the keys of entries to the entries; the keys themselves stay where they are.
///
/// Each slot holds the upper half of a key's hash beside the place of its entry, so that a wrong key is
/// hardly ever compared letter by letter.
#[derive(Debug, Default)]
pub(crate) struct KeyTable {
    slots: Box<[(u32, u32)]>,
    hasher: RandomState,
    doubled: bool,
}

/// An empty slot; there are never so many entries.
const FREE: (u32, u32) = (0, u32::MAX);

impl KeyTable {
    /// The keys of the organisations, programmes and topics.
    pub(crate) fn new(parts: &Parts) -> Self {
        let count = parts.entries().len();
        let mut table = Self {
            slots: vec![FREE; (count * 2).next_power_of_two()].into(),
            ..Self::default()
        };
        for (place, entry) in (0..u32::MAX).zip(parts.entries()) {
            table.insert(place, parts.key(entry).as_str(), parts);
        }
        table
    }

    /// Whether every entry has a key of its own.
    pub(crate) const fn distinct(&self) -> bool {
        !self.doubled
    }

    /// The first entry with this key.
    pub(crate) fn find(&self, key: &str, parts: &Parts) -> Option<Entry> {
        self.look_up(key, parts).ok()
    }

    fn insert(&mut self, place: u32, key: &str, parts: &Parts) {
        match self.look_up(key, parts) {
            Ok(_) => self.doubled = true,
            Err(Some((slot, mark))) => self.slots[slot] = (mark, place),
            Err(None) => {}
        }
    }

    /// The entry with this key, or the free slot and the mark for it; no slot where there is no table.
    fn look_up(&self, key: &str, parts: &Parts) -> Result<Entry, Option<(usize, u32)>> {
        let hash = self.hasher.hash_one(key);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "either half of the hash is wanted"
        )]
        let (mark, start) = ((hash >> 32) as u32, hash as usize);
        let last = self.slots.len().checked_sub(1).ok_or(None)?;
        // at most half of the slots are taken, so there is a free one on every way round
        for step in 0..=last {
            let slot = start.wrapping_add(step) & last;
            let (own, place) = self.slots[slot];
            if (own, place) == FREE {
                return Err(Some((slot, mark)));
            }
            if own == mark
                && let Some(entry) = parts.entry(place as usize)
                && parts.key(entry).as_str() == key
            {
                return Ok(entry);
            }
        }
        Err(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        directory::{Id, Key, topic::Topic},
        lang::{Phrases, Text},
    };

    fn parts(keys: impl Iterator<Item = String>) -> Parts {
        let topic = |key: String| Topic {
            key: Key::new(key.into()),
            no: 1,
            name: Text::default(),
            text: Text::default(),
            words: Phrases::default(),
        };
        Parts {
            topics: keys.map(topic).collect(),
            ..Parts::default()
        }
    }

    #[test]
    fn every_key_is_found_among_many_and_no_other() {
        for count in [0, 1, 2, 3, 1000] {
            let parts = parts((0..count).map(|no| format!("topic-{no}")));
            let table = KeyTable::new(&parts);
            assert!(table.distinct());
            for no in 0..count {
                let expected = Id::new(no).map(Entry::Topic);
                assert_eq!(table.find(&format!("topic-{no}"), &parts), expected);
            }
            assert_eq!(table.find("topic", &parts), None);
        }
        assert_eq!(KeyTable::default().find("topic", &Parts::default()), None);
    }

    #[test]
    fn a_key_given_twice_leads_to_the_first_and_is_told() {
        let parts = parts(["a", "b", "a"].map(str::to_owned).into_iter());
        let table = KeyTable::new(&parts);
        assert!(!table.distinct());
        assert_eq!(table.find("a", &parts), Id::new(0).map(Entry::Topic));
    }
}
