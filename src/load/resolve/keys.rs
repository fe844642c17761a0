//! The keys of the small lists of a file, by which its records lead to each other.

use std::collections::HashMap;

use crate::directory::Id;

/// The keys of one list.
pub(super) struct Keys<T> {
    ids: HashMap<Box<str>, Id<T>>,
    distinct: bool,
}

impl<T> Default for Keys<T> {
    fn default() -> Self {
        let ids = HashMap::new();
        Self {
            ids,
            distinct: true,
        }
    }
}

impl<T> Keys<T> {
    /// The keys of some records.
    pub(super) fn new<'a>(keys: impl ExactSizeIterator<Item = &'a str>) -> Self {
        let count = keys.len();
        let ids = keys
            .enumerate()
            .filter_map(|(index, key)| Some((key.into(), Id::new(index)?)));
        let ids: HashMap<Box<str>, Id<T>> = ids.collect();
        let distinct = ids.len() == count;
        Self { ids, distinct }
    }

    /// Whether every record has a key of its own.
    pub(super) const fn distinct(&self) -> bool {
        self.distinct
    }

    /// The record with this key.
    pub(super) fn find(&self, key: &str) -> Option<Id<T>> {
        self.ids.get(key).copied()
    }
}
