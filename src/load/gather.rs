//! Makes entries of records while they are being read, so that a list of a million is never in memory twice.
//! The keys that they lead to get ids in the order in which they are met; the resolver knows the true ones.

use std::{borrow::Cow, collections::HashMap, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{SeqAccess, Visitor},
};

use super::value::{Ref, Whole, boxed};
use crate::directory::{
    Id,
    place::District,
    source::Source,
    topic::{Kind, Tongue, Topic},
};

mod entry;

/// A record that becomes an entry.
pub(super) trait Record<'a> {
    /// What it becomes.
    type Entry;

    /// Makes the entry, which will have this id; the ids in it are those of `names`.
    fn entry(self, id: Id<Self::Entry>, names: &mut Names<'a>) -> Self::Entry;
}

/// The entries of one list, with ids that only `names` understands.
#[derive(Debug)]
pub(super) struct Gathered<'a, R: Record<'a>> {
    pub(super) entries: Vec<R::Entry>,
    pub(super) names: Names<'a>,
}

/// The keys that the entries of one list lead to.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    pub(super) sources: Met<'a, Source>,
    pub(super) topics: Met<'a, Topic>,
    pub(super) kinds: Met<'a, Kind>,
    pub(super) tongues: Met<'a, Tongue>,
    pub(super) districts: Met<'a, District>,
}

/// The keys of one list, with ids in the order in which they were met.
#[derive(Debug)]
pub(super) struct Met<'a, T>(HashMap<Cow<'a, str>, Id<T>>);

impl<T> Default for Met<'_, T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<'a, T> Met<'a, T> {
    fn id(&mut self, key: Ref<'a>) -> Id<T> {
        let next = new_id(self.0.len());
        *self.0.entry(key.into_key()).or_insert(next)
    }

    fn ids(&mut self, keys: Vec<Ref<'a>>) -> Box<[Id<T>]> {
        boxed(keys, |key| self.id(key))
    }

    /// The true id of each key, by the id that it got here.
    pub(super) fn true_ids(&self, find: impl Fn(&str) -> Option<Id<T>>) -> Box<[Option<Id<T>>]> {
        let mut ids = vec![None; self.0.len()];
        for (key, met) in &self.0 {
            ids[met.index()] = find(key);
        }
        ids.into()
    }
}

fn new_id<T>(index: usize) -> Id<T> {
    Id::new(index).expect("a file has fewer bytes than an id can count")
}

impl<'a, R: Record<'a>> Default for Gathered<'a, R> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            names: Names::default(),
        }
    }
}

impl<'de: 'a, 'a, R: Record<'a> + Deserialize<'de> + 'a> Deserialize<'de> for Gathered<'a, R> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(Gather(PhantomData))
    }
}

struct Gather<'a, R>(PhantomData<fn() -> &'a R>);

impl<'de: 'a, 'a, R: Record<'a> + Deserialize<'de> + 'a> Visitor<'de> for Gather<'a, R> {
    type Value = Gathered<'a, R>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut records: A) -> Result<Self::Value, A::Error> {
        let mut gathered = Gathered::default();
        let Gathered { entries, names } = &mut gathered;
        while let Some(Whole(record)) = records.next_element::<Whole<R>>()? {
            entries.push(record.entry(new_id(entries.len()), names));
        }
        entries.shrink_to_fit();
        Ok(gathered)
    }
}
