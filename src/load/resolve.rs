//! From records to a directory: keys become ids, once. What cannot stand is left out without a word; the
//! located check says what and why.

use std::{cell::Cell, collections::HashSet};

use super::{
    record::{
        CityRecord, DistrictRecord, FileRecord, KindRecord, LanguageRecord, MilestoneRecord,
        RelationRecord, SourceRecord, TopicRecord,
    },
    rule::{self, Format},
    value::{Latitude, Longitude, Ref},
};
use crate::{
    directory::{
        About, Directory, Entry, Id, Key, KeyTable, Parts,
        organisation::Organisation,
        place::{City, District, Position},
        programme::{Milestone, Programme},
        relation::Relation,
        source::Source,
        topic::{Kind, Tongue, Topic},
    },
    lang::Text,
};

mod keys;
mod settle;

use self::keys::Keys;

/// A directory, and whether everything in the file could stand.
pub(super) struct Resolved {
    pub(super) directory: Directory,
    pub(super) sound: bool,
}

/// Resolves the records of one file.
pub(super) fn resolve(file: FileRecord<'_>) -> Resolved {
    let resolver = Resolver::default();
    resolver.require(rule::format(&file.format.0) == Format::Known);
    resolver.file(file)
}

/// What is known of a file while its records are gone through.
#[derive(Default)]
struct Resolver {
    unsound: Cell<bool>,
    sources: Keys<Source>,
    topics: Keys<Topic>,
    kinds: Keys<Kind>,
    tongues: Keys<Tongue>,
    districts: Keys<District>,
    entries: KeyTable,
}

impl Resolver {
    fn file(mut self, file: FileRecord<'_>) -> Resolved {
        let mut parts = Parts {
            sources: file.sources.into_iter().map(source).collect(),
            topics: file.topics.into_iter().map(topic).collect(),
            kinds: file.kinds.into_iter().map(kind).collect(),
            tongues: file.languages.into_iter().map(tongue).collect(),
            ..Parts::default()
        };
        self.sources = Keys::new(parts.sources.iter().map(|source| &*source.key));
        self.topics = Keys::new(parts.topics.iter().map(|topic| topic.key.as_str()));
        self.kinds = Keys::new(parts.kinds.iter().map(|kind| &*kind.key));
        self.tongues = Keys::new(parts.tongues.iter().map(|tongue| tongue.tag.as_str()));
        parts.districts = file
            .districts
            .into_iter()
            .map(|record| self.district(record))
            .collect();
        self.districts = Keys::new(parts.districts.iter().map(|district| &*district.key));
        parts.organisations = self.settle(file.organisations);
        parts.programmes = self.settle(file.programmes);
        self.entries = KeyTable::new(&parts);
        parts.cities = self.cities(file.cities, &parts);
        parts.milestones = self.milestones(file.milestones, &parts);
        parts.relations = self.relations(file.relations, &parts);
        let publisher = file
            .publisher
            .and_then(|key| self.organisation_id(&key, &parts));
        self.check_names(&parts);
        let about = About {
            title: file.title.into(),
            text: file.about.into(),
            publisher,
            licence: file.licence.map_or_else(Box::default, |text| text.0),
            attribution: file.attribution.into_iter().map(Text::from).collect(),
            as_of: file.as_of.map(|date| date.0),
        };
        Resolved {
            directory: Directory::with_keys(about, parts, self.entries),
            sound: !self.unsound.get(),
        }
    }

    fn require(&self, sound: bool) {
        if !sound {
            self.unsound.set(true);
        }
    }

    fn relations(&self, records: Vec<RelationRecord<'_>>, parts: &Parts) -> Vec<Relation> {
        let count = records.len();
        let records = records.into_iter();
        let relations: Vec<Relation> = records
            .filter_map(|record| self.relation(record, parts))
            .collect();
        self.require(relations.len() == count);
        relations
    }

    /// No key and no number twice.
    fn check_names(&self, parts: &Parts) {
        let lists = [
            self.sources.distinct(),
            self.kinds.distinct(),
            self.tongues.distinct(),
            self.districts.distinct(),
            self.entries.distinct(),
            Keys::<City>::new(parts.cities.iter().map(|city| &*city.key)).distinct(),
        ];
        self.require(lists.into_iter().all(|distinct| distinct));
        let organisations = parts.organisations.iter().map(|own| own.no);
        let programmes = parts.programmes.iter().map(|own| own.no);
        let topics = parts.topics.iter().map(|own| own.no);
        let mut numbers: Vec<u32> = organisations.chain(programmes).chain(topics).collect();
        numbers.sort_unstable();
        self.require(numbers.is_sorted_by(|a, b| a < b));
    }

    fn find<T>(&self, keys: &Keys<T>, key: &Ref<'_>) -> Option<Id<T>> {
        let id = keys.find(&key.key());
        self.require(id.is_some());
        id
    }

    fn find_all<T>(&self, keys: &Keys<T>, list: &[Ref<'_>]) -> Box<[Id<T>]> {
        list.iter().filter_map(|key| self.find(keys, key)).collect()
    }

    fn entry(&self, key: &Ref<'_>, parts: &Parts) -> Option<Entry> {
        let entry = self.entries.find(&key.key(), parts);
        self.require(entry.is_some());
        entry
    }

    fn organisation_id(&self, key: &Ref<'_>, parts: &Parts) -> Option<Id<Organisation>> {
        let id = match self.entry(key, parts) {
            Some(Entry::Organisation(id)) => Some(id),
            Some(Entry::Programme(_) | Entry::Topic(_)) | None => None,
        };
        self.require(id.is_some());
        id
    }

    fn programme_id(&self, key: &Ref<'_>, parts: &Parts) -> Option<Id<Programme>> {
        let id = match self.entry(key, parts) {
            Some(Entry::Programme(id)) => Some(id),
            Some(Entry::Organisation(_) | Entry::Topic(_)) | None => None,
        };
        self.require(id.is_some());
        id
    }

    fn district(&self, record: DistrictRecord<'_>) -> District {
        District {
            key: record.key.0,
            name: record.name.0,
            also: record.also.into_iter().map(|name| name.0).collect(),
            postcodes: record.postcodes.into_iter().map(|code| code.0).collect(),
            position: self.position(record.lat, record.lon, record.basis.into()),
            sources: self.find_all(&self.sources, &record.sources),
        }
    }

    fn cities(&self, records: Vec<CityRecord<'_>>, parts: &Parts) -> Vec<City> {
        let city = |record: CityRecord<'_>| City {
            key: record.key.0,
            name: record.name.into(),
            organisation: record
                .organisation
                .and_then(|key| self.organisation_id(&key, parts)),
            position: self.position(record.lat, record.lon, Text::default()),
            geonames: record.geonames.map(|number| number.0),
            sources: self.find_all(&self.sources, &record.sources),
        };
        records.into_iter().map(city).collect()
    }

    fn position(
        &self,
        lat: Option<Latitude>,
        lon: Option<Longitude>,
        basis: Text,
    ) -> Option<Position> {
        self.require(lat.is_some() == lon.is_some());
        let (lat, lon) = (lat?.0, lon?.0);
        Some(Position { lat, lon, basis })
    }

    fn milestones(&self, mut records: Vec<MilestoneRecord<'_>>, parts: &Parts) -> Vec<Milestone> {
        let mut keys = HashSet::new();
        let mut own = |record: &MilestoneRecord<'_>| {
            record
                .key
                .as_ref()
                .is_none_or(|key| keys.insert(key.0.clone()))
        };
        self.require(records.iter().all(&mut own));
        records.sort_by_key(|record| record.date.0);
        let milestone = |record: MilestoneRecord<'_>| Milestone {
            date: record.date.0,
            text: record.text.into(),
            programme: record
                .programme
                .and_then(|key| self.programme_id(&key, parts)),
            organisation: record
                .organisation
                .and_then(|key| self.organisation_id(&key, parts)),
            sources: self.find_all(&self.sources, &record.sources),
        };
        records.into_iter().map(milestone).collect()
    }

    fn relation(&self, record: RelationRecord<'_>, parts: &Parts) -> Option<Relation> {
        let kind = record.kind.0;
        let (from, to) = (
            self.entry(&record.from, parts)?,
            self.entry(&record.to, parts)?,
        );
        if from == to || !rule::can_tie(kind, from.kind(), to.kind()) {
            return None;
        }
        Some(Relation {
            kind,
            from,
            to,
            year: record.year.map(|year| year.0),
            rank: record.rank.map(|rank| rank.0),
            amount: record.amount,
            project: record.project.map(|text| text.0),
            note: record.note.into(),
            sources: self.find_all(&self.sources, &record.sources),
        })
    }
}

fn source(record: SourceRecord) -> Source {
    Source {
        key: record.key.0,
        title: record.title.map_or_else(Box::default, |text| text.0),
        publisher: record.publisher.map_or_else(Box::default, |text| text.0),
        url: record.url.map_or_else(Box::default, |address| address.0),
        seen: record.seen.map_or_else(Box::default, |text| text.0),
    }
}

fn topic(record: TopicRecord) -> Topic {
    Topic {
        key: Key::new(record.key.0),
        no: record.no.0,
        name: record.name.into(),
        text: record.text.into(),
        words: record.words.into(),
    }
}

fn kind(record: KindRecord) -> Kind {
    Kind {
        key: record.key.0,
        name: record.name.into(),
        words: record.words.into(),
    }
}

fn tongue(record: LanguageRecord) -> Tongue {
    Tongue {
        tag: record.key.0,
        name: record.name.into(),
        words: record.words.into(),
    }
}
