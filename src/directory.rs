//! The directory: everything that one data file says, resolved and immutable. Knows no JSON, no screen and
//! no chosen language.
//!
//! An [`Id`] is an index into one `Directory` and means nothing outside it. Whatever outlives a reload or
//! leaves the program holds the stable [`Key`] instead.

use std::{
    cmp::{Ordering, Reverse},
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
    ops::Index,
};

use crate::lang::{Lang, Text};

mod date;
mod keys;
pub mod organisation;
mod parts;
pub mod place;
pub mod programme;
pub mod relation;
pub mod source;
pub mod topic;

pub(crate) use self::keys::KeyTable;
pub use self::{date::Date, parts::Parts};
use self::{
    organisation::Organisation,
    place::{City, District},
    programme::{Milestone, Programme},
    relation::{Link, Relation},
    source::Source,
    topic::{Kind, Tongue, Topic},
};

/// The place of a `T` in one directory.
pub struct Id<T>(u32, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// The id of the `index`th record of its kind. `None` past four thousand million records.
    #[must_use]
    pub fn new(index: usize) -> Option<Self> {
        u32::try_from(index)
            .ok()
            .map(|index| Self(index, PhantomData))
    }

    /// The index of the record among its kind.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{}", self.0)
    }
}

/// The stable name of an entry, as it stands in the data file.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(Box<str>);

impl Key {
    /// A key from its text.
    #[must_use]
    pub const fn new(text: Box<str>) -> Self {
        Self(text)
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}", &*self.0)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The short number of an entry, by which people call it: on screen, on paper and on the phone.
pub type No = u32;

/// One of the things that a person looks up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Entry {
    /// An organisation.
    Organisation(Id<Organisation>),
    /// A programme.
    Programme(Id<Programme>),
    /// A topic.
    Topic(Id<Topic>),
}

/// What sort of entry something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntryKind {
    /// An organisation.
    Organisation,
    /// A programme.
    Programme,
    /// A topic.
    Topic,
}

impl Entry {
    /// The sort of this entry.
    #[must_use]
    pub const fn kind(self) -> EntryKind {
        match self {
            Self::Organisation(_) => EntryKind::Organisation,
            Self::Programme(_) => EntryKind::Programme,
            Self::Topic(_) => EntryKind::Topic,
        }
    }
}

/// What the data set says of itself.
#[derive(Debug, Default)]
pub struct About {
    /// The title of the directory.
    pub title: Text,
    /// What the publishing centre is, in a few sentences.
    pub text: Text,
    /// The organisation that publishes the directory and is the person to ask when nothing is found.
    pub publisher: Option<Id<Organisation>>,
    /// The licence of the data, as an SPDX expression.
    pub licence: Box<str>,
    /// Whose data was used, as the licences ask it to be named.
    pub attribution: Box<[Text]>,
    /// When the data was last gone over.
    pub as_of: Option<Date>,
}

/// The data of one file, resolved: every reference is an [`Id`] that exists, every relation is known from
/// both ends.
#[derive(Debug, Default)]
pub struct Directory {
    /// What the data set says of itself.
    pub about: About,
    parts: Parts,
    by_key: KeyTable,
    by_no: Box<[(No, Entry)]>,
    links: Box<[(Entry, Link)]>,
    members_of_topic: Box<[Box<[Entry]>]>,
}

macro_rules! index {
    ($($record:ty => $field:ident),*) => {$(
        impl Index<Id<$record>> for Directory {
            type Output = $record;
            fn index(&self, id: Id<$record>) -> &$record {
                &self.parts.$field[id.index()]
            }
        }
    )*};
}
index!(
    Organisation => organisations, Programme => programmes, Topic => topics, Kind => kinds, Tongue => tongues,
    District => districts, City => cities, Relation => relations, Source => sources
);

fn ids<T>(records: &[T]) -> impl ExactSizeIterator<Item = (Id<T>, &T)> {
    let ids = records.iter().enumerate();
    ids.map(|(index, record)| {
        let id = Id::new(index).expect("a directory holds fewer records than an id can count");
        (id, record)
    })
}

impl Directory {
    /// Puts a directory together and draws every relation from both ends.
    ///
    /// The ids in `parts` must be in range: the loader is the only maker of them.
    #[must_use]
    pub fn new(about: About, parts: Parts) -> Self {
        let by_key = KeyTable::new(&parts);
        Self::with_keys(about, parts, by_key)
    }

    /// As [`Self::new`], with the keys of the entries in `parts` already in their table.
    pub(crate) fn with_keys(about: About, parts: Parts, by_key: KeyTable) -> Self {
        let mut directory = Self {
            about,
            parts,
            by_key,
            ..Self::default()
        };
        directory.index_numbers();
        directory.index_links();
        directory.index_topics();
        directory
    }

    fn index_numbers(&mut self) {
        let mut by_no: Vec<(No, Entry)> = self
            .entries()
            .map(|entry| (self.no(entry), entry))
            .collect();
        by_no.sort_unstable();
        self.by_no = by_no.into();
    }

    fn index_links(&mut self) {
        let mut links: Vec<(Entry, Link)> = Vec::with_capacity(self.parts.relations.len() * 2);
        for (id, relation) in ids(&self.parts.relations) {
            links.push((relation.from, Link::outward(id, relation)));
            links.push((relation.to, Link::inward(id, relation)));
        }
        links.sort_by_key(|(entry, link)| (*entry, link.role, Reverse(self[link.relation].year)));
        self.links = links.into();
    }

    fn index_topics(&mut self) {
        let mut members = vec![Vec::new(); self.parts.topics.len()];
        for (id, programme) in self.programmes() {
            for topic in &programme.topics {
                members[topic.index()].push(Entry::Programme(id));
            }
        }
        for (id, organisation) in self.organisations() {
            for topic in &organisation.topics {
                members[topic.index()].push(Entry::Organisation(id));
            }
        }
        self.members_of_topic = members.into_iter().map(Into::into).collect();
    }

    /// Every organisation, in the order of the file.
    #[must_use]
    pub fn organisations(
        &self,
    ) -> impl ExactSizeIterator<Item = (Id<Organisation>, &Organisation)> {
        ids(&self.parts.organisations)
    }

    /// Every programme, in the order of the file.
    #[must_use]
    pub fn programmes(&self) -> impl ExactSizeIterator<Item = (Id<Programme>, &Programme)> {
        ids(&self.parts.programmes)
    }

    /// Every topic, in the order of the file.
    #[must_use]
    pub fn topics(&self) -> impl ExactSizeIterator<Item = (Id<Topic>, &Topic)> {
        ids(&self.parts.topics)
    }

    /// Every kind of organisation, in the order of the file.
    #[must_use]
    pub fn kinds(&self) -> impl ExactSizeIterator<Item = (Id<Kind>, &Kind)> {
        ids(&self.parts.kinds)
    }

    /// Every language that people speak at some entry, in the order of the file.
    #[must_use]
    pub fn tongues(&self) -> impl ExactSizeIterator<Item = (Id<Tongue>, &Tongue)> {
        ids(&self.parts.tongues)
    }

    /// Every district, in the order of the file.
    #[must_use]
    pub fn districts(&self) -> impl ExactSizeIterator<Item = (Id<District>, &District)> {
        ids(&self.parts.districts)
    }

    /// Every city, in the order of the file.
    #[must_use]
    pub fn cities(&self) -> impl ExactSizeIterator<Item = (Id<City>, &City)> {
        ids(&self.parts.cities)
    }

    /// Every source, in the order of the file.
    #[must_use]
    pub fn sources(&self) -> impl ExactSizeIterator<Item = (Id<Source>, &Source)> {
        ids(&self.parts.sources)
    }

    /// Every relation, in the order of the file.
    #[must_use]
    pub fn relations(&self) -> impl ExactSizeIterator<Item = (Id<Relation>, &Relation)> {
        ids(&self.parts.relations)
    }

    /// The milestones of the time line, oldest first.
    #[must_use]
    pub fn milestones(&self) -> &[Milestone] {
        &self.parts.milestones
    }

    /// Every entry: organisations, then programmes, then topics.
    #[must_use]
    pub fn entries(&self) -> impl ExactSizeIterator<Item = Entry> {
        self.parts.entries()
    }

    /// Number of entries of every sort together.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.entries().len()
    }

    /// Number of entries of one sort.
    #[must_use]
    pub fn count(&self, kind: EntryKind) -> usize {
        match kind {
            EntryKind::Organisation => self.parts.organisations.len(),
            EntryKind::Programme => self.parts.programmes.len(),
            EntryKind::Topic => self.parts.topics.len(),
        }
    }

    /// Whether there is no entry at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The entry with this key.
    #[must_use]
    pub fn find_key(&self, key: &str) -> Option<Entry> {
        self.by_key.find(key, &self.parts)
    }

    /// The entry with this number.
    #[must_use]
    pub fn find_no(&self, no: No) -> Option<Entry> {
        let found = self.by_no.binary_search_by_key(&no, |(own, _)| *own);
        found.ok().map(|at| self.by_no[at].1)
    }

    /// The stable key of an entry.
    #[must_use]
    pub fn key(&self, entry: Entry) -> &Key {
        self.parts.key(entry)
    }

    /// The short spoken number of an entry.
    #[must_use]
    pub fn no(&self, entry: Entry) -> No {
        match entry {
            Entry::Organisation(id) => self[id].no,
            Entry::Programme(id) => self[id].no,
            Entry::Topic(id) => self[id].no,
        }
    }

    /// The name of an entry for a reader of `lang`.
    #[must_use]
    pub fn name(&self, entry: Entry, lang: Lang) -> &str {
        match entry {
            Entry::Organisation(id) => &self[id].name,
            Entry::Programme(id) => &self[id].name,
            Entry::Topic(id) => self[id].name.plain(lang),
        }
    }

    /// The topics that an entry belongs to; a topic belongs to itself.
    #[must_use]
    pub fn topics_of(&self, entry: Entry) -> Vec<Id<Topic>> {
        match entry {
            Entry::Organisation(id) => self[id].topics.to_vec(),
            Entry::Programme(id) => self[id].topics.to_vec(),
            Entry::Topic(id) => vec![id],
        }
    }

    /// The relations of an entry as seen from it, grouped by role, the latest first.
    #[must_use]
    pub fn links(&self, entry: Entry) -> impl ExactSizeIterator<Item = &Link> {
        let start = self.links.partition_point(|(own, _)| *own < entry);
        let end = self.links.partition_point(|(own, _)| *own <= entry);
        self.links[start..end].iter().map(|(_, link)| link)
    }

    /// The programmes, then the organisations of a topic, in the order of the file.
    #[must_use]
    pub fn members(&self, topic: Id<Topic>) -> &[Entry] {
        &self.members_of_topic[topic.index()]
    }
}
