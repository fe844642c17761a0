//! Puts the true ids into gathered entries.

use super::Resolver;
use crate::{
    directory::{
        Id,
        organisation::Organisation,
        place::District,
        programme::Programme,
        source::Source,
        topic::{Kind, Tongue, Topic},
    },
    lang::Tag,
    load::gather::{Gathered, Names, Record},
};

/// True ids, by the ids that keys got when they were met; `None` for a key that leads nowhere.
type Ids<T> = Box<[Option<Id<T>>]>;

/// The true ids of all that the entries of one list lead to.
pub(super) struct Settled {
    sources: Ids<Source>,
    topics: Ids<Topic>,
    kinds: Ids<Kind>,
    tongues: Ids<Tongue>,
    districts: Ids<District>,
}

/// An entry whose ids can be settled.
pub(super) trait Settle {
    /// Puts the true ids in; answers whether the entry can stand.
    fn settle(&mut self, settled: &Settled) -> bool;
}

impl Resolver {
    /// The entries of a list with their true ids, without those that cannot stand.
    pub(super) fn settle<'a, R: Record<'a, Entry: Settle>>(
        &self,
        gathered: Gathered<'a, R>,
    ) -> Vec<R::Entry> {
        let settled = self.settled(&gathered.names);
        let mut entries = gathered.entries;
        entries.retain_mut(|entry| entry.settle(&settled));
        entries
    }

    fn settled(&self, names: &Names<'_>) -> Settled {
        let tongue = |key: &str| self.tongues.find(Tag::new(key)?.as_str());
        let settled = Settled {
            sources: names.sources.true_ids(|key| self.sources.find(key)),
            topics: names.topics.true_ids(|key| self.topics.find(key)),
            kinds: names.kinds.true_ids(|key| self.kinds.find(key)),
            tongues: names.tongues.true_ids(tongue),
            districts: names.districts.true_ids(|key| self.districts.find(key)),
        };
        self.require(settled.sources.iter().all(Option::is_some));
        self.require(settled.topics.iter().all(Option::is_some));
        self.require(settled.kinds.iter().all(Option::is_some));
        self.require(settled.tongues.iter().all(Option::is_some));
        self.require(settled.districts.iter().all(Option::is_some));
        settled
    }
}

impl Settle for Organisation {
    fn settle(&mut self, settled: &Settled) -> bool {
        let Some(kind) = settled.kinds[self.kind.index()] else {
            return false;
        };
        self.kind = kind;
        put(&mut self.topics, &settled.topics);
        put(&mut self.sources, &settled.sources);
        let district = &mut self.contact.district;
        *district = district.and_then(|id| settled.districts[id.index()]);
        if let Some(more) = &mut self.more {
            put(&mut more.tongues, &settled.tongues);
            for field in &mut more.fields {
                put(&mut field.sources, &settled.sources);
            }
        }
        true
    }
}

impl Settle for Programme {
    fn settle(&mut self, settled: &Settled) -> bool {
        put(&mut self.topics, &settled.topics);
        put(&mut self.sources, &settled.sources);
        put(&mut self.tongues, &settled.tongues);
        let district = &mut self.contact.district;
        *district = district.and_then(|id| settled.districts[id.index()]);
        for field in &mut self.fields {
            put(&mut field.sources, &settled.sources);
        }
        for milestone in &mut self.milestones {
            put(&mut milestone.sources, &settled.sources);
        }
        true
    }
}

/// Puts true ids in the place of others, and drops those that lead nowhere.
fn put<T>(ids: &mut Box<[Id<T>]>, settled: &Ids<T>) {
    let lead_somewhere = ids.iter().all(|id| settled[id.index()].is_some());
    if !lead_somewhere {
        *ids = ids
            .iter()
            .copied()
            .filter(|id| settled[id.index()].is_some())
            .collect();
    }
    for id in ids {
        if let Some(settled) = settled[id.index()] {
            *id = settled;
        }
    }
}
