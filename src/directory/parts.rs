//! The records that a directory is made of, before anything leads from one to the other.

use super::{
    Entry, Id, Key,
    organisation::Organisation,
    place::{City, District},
    programme::{Milestone, Programme},
    relation::Relation,
    source::Source,
    topic::{Kind, Tongue, Topic},
};

/// The records that a directory is made of; references between them are already ids.
#[derive(Debug, Default)]
pub struct Parts {
    /// The organisations, in the order of the file; so all that follow.
    pub organisations: Vec<Organisation>,
    /// The programmes.
    pub programmes: Vec<Programme>,
    /// The topics.
    pub topics: Vec<Topic>,
    /// The kinds of organisation.
    pub kinds: Vec<Kind>,
    /// The languages that people speak.
    pub tongues: Vec<Tongue>,
    /// The city districts.
    pub districts: Vec<District>,
    /// The cities.
    pub cities: Vec<City>,
    /// The milestones of the time line, oldest first.
    pub milestones: Vec<Milestone>,
    /// The relations between entries.
    pub relations: Vec<Relation>,
    /// The sources of the facts.
    pub sources: Vec<Source>,
}

impl Parts {
    /// Every entry: organisations, then programmes, then topics.
    pub(super) fn entries(&self) -> impl ExactSizeIterator<Item = Entry> + use<> {
        let counts = [
            self.organisations.len(),
            self.programmes.len(),
            self.topics.len(),
        ];
        let count = counts.into_iter().sum();
        (0..count).map(move |place| entry(place, counts).expect("the place is below the count"))
    }

    /// The entry at this place among all of them.
    pub(super) fn entry(&self, place: usize) -> Option<Entry> {
        entry(
            place,
            [
                self.organisations.len(),
                self.programmes.len(),
                self.topics.len(),
            ],
        )
    }

    /// The key of an entry.
    pub(super) fn key(&self, entry: Entry) -> &Key {
        match entry {
            Entry::Organisation(id) => &self.organisations[id.index()].key,
            Entry::Programme(id) => &self.programmes[id.index()].key,
            Entry::Topic(id) => &self.topics[id.index()].key,
        }
    }
}

fn entry(place: usize, [organisations, programmes, topics]: [usize; 3]) -> Option<Entry> {
    if place < organisations {
        return Id::new(place).map(Entry::Organisation);
    }
    let place = place - organisations;
    if place < programmes {
        return Id::new(place).map(Entry::Programme);
    }
    let place = place - programmes;
    (place < topics).then(|| Id::new(place).map(Entry::Topic))?
}
