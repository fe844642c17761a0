//! From records to a directory: keys become ids, once. What cannot stand is left out without a word; the
//! located check says what and why.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use super::{
    record::{
        AwardRecord, CityRecord, DatedRecord, DistrictRecord, FieldNoteRecord, FileRecord,
        HoursRecord, KindRecord, LanguageRecord, MilestoneRecord, NameRecord, OrganisationRecord,
        ProgrammeRecord, RelationRecord, SlotRecord, SourceRecord, StepRecord, TopicRecord,
    },
    rule::{self, Format},
    value::{Clean, FieldText, Latitude, Longitude, Pairs, Ref},
};
use crate::{
    directory::{
        About, Directory, Entry, Id, Key, Parts,
        organisation::{Award, Dated, FieldNote, Hours, More, Name, Organisation, Slot},
        place::{City, Contact, District, Position},
        programme::{Milestone, Programme},
        relation::Relation,
        source::Source,
        topic::{Kind, Tongue, Topic},
    },
    lang::{Tag, Text},
};

/// A directory, and whether everything in the file could stand.
pub(super) struct Resolved {
    pub(super) directory: Directory,
    pub(super) sound: bool,
}

/// Resolves the records of one file.
pub(super) fn resolve(file: FileRecord<'_>) -> Resolved {
    let mut resolver = Resolver::default();
    resolver.sound = rule::format(&file.format.0) == Format::Known;
    resolver.file(file)
}

/// The keys of one list.
struct Keys<T>(HashMap<Box<str>, Id<T>>);

impl<T> Default for Keys<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

#[derive(Default)]
struct Resolver {
    sound: bool,
    sources: Keys<Source>,
    topics: Keys<Topic>,
    kinds: Keys<Kind>,
    tongues: HashMap<Tag, Id<Tongue>>,
    districts: Keys<District>,
    entries: HashMap<Box<str>, Entry>,
}

impl Resolver {
    fn file(mut self, file: FileRecord<'_>) -> Resolved {
        let mut parts = Parts {
            sources: file.sources.into_iter().map(source).collect(),
            ..Parts::default()
        };
        self.sources = self.keys(&parts.sources, |source| &source.key);
        parts.topics = self.all(file.topics, Self::topic);
        self.topics = self.keys(&parts.topics, |topic| topic.key.as_str());
        parts.kinds = self.all(file.kinds, Self::kind);
        self.kinds = self.keys(&parts.kinds, |kind| &kind.key);
        parts.tongues = self.all(file.languages, Self::tongue);
        self.index_tongues(&parts.tongues);
        parts.districts = self.all(file.districts, Self::district);
        self.districts = self.keys(&parts.districts, |district| &district.key);
        parts.organisations = self.all(file.organisations, Self::organisation);
        parts.programmes = self.programmes(file.programmes);
        self.index_entries(&parts);
        self.check_numbers(&parts);
        parts.cities = self.all(file.cities, Self::city);
        self.keys(&parts.cities, |city| &city.key);
        parts.milestones = self.milestones(file.milestones);
        parts.relations = self.all(file.relations, Self::relation);
        let about = About {
            title: file.title.into(),
            text: file.about.into(),
            publisher: file.publisher.and_then(|key| self.organisation_id(&key)),
            licence: file.licence.map_or_else(Box::default, |text| text.0),
            attribution: file.attribution.into_iter().map(Text::from).collect(),
            as_of: file.as_of.map(|date| date.0),
        };
        Resolved {
            directory: Directory::new(about, parts),
            sound: self.sound,
        }
    }

    /// Makes what can be made of each record.
    fn all<R, T>(&mut self, records: Vec<R>, make: impl Fn(&mut Self, R) -> Option<T>) -> Vec<T> {
        let count = records.len();
        let made: Vec<T> = records
            .into_iter()
            .filter_map(|record| make(self, record))
            .collect();
        self.require(made.len() == count);
        made
    }

    fn require(&mut self, sound: bool) {
        self.sound &= sound;
    }

    fn keys<T>(&mut self, records: &[T], key: impl Fn(&T) -> &str) -> Keys<T> {
        let mut keys = Keys(HashMap::with_capacity(records.len()));
        for (index, record) in records.iter().enumerate() {
            if let Some(id) = Id::new(index) {
                let first = keys.0.insert(key(record).into(), id).is_none();
                self.require(first);
            }
        }
        keys
    }

    fn index_tongues(&mut self, tongues: &[Tongue]) {
        for (index, tongue) in tongues.iter().enumerate() {
            let before = Id::new(index).and_then(|id| self.tongues.insert(tongue.tag, id));
            self.require(before.is_none());
        }
    }

    fn index_entries(&mut self, parts: &Parts) {
        let organisations = parts.organisations.iter().enumerate();
        let organisations =
            organisations.map(|(index, own)| (&own.key, Id::new(index).map(Entry::Organisation)));
        let programmes = parts.programmes.iter().enumerate();
        let programmes =
            programmes.map(|(index, own)| (&own.key, Id::new(index).map(Entry::Programme)));
        let topics = parts.topics.iter().enumerate();
        let topics = topics.map(|(index, own)| (&own.key, Id::new(index).map(Entry::Topic)));
        for (key, entry) in organisations.chain(programmes).chain(topics) {
            let before = entry.and_then(|entry| self.entries.insert(key.as_str().into(), entry));
            self.sound &= before.is_none();
        }
    }

    fn check_numbers(&mut self, parts: &Parts) {
        let organisations = parts.organisations.iter().map(|own| own.no);
        let programmes = parts.programmes.iter().map(|own| own.no);
        let topics = parts.topics.iter().map(|own| own.no);
        let mut numbers: Vec<u32> = organisations.chain(programmes).chain(topics).collect();
        numbers.sort_unstable();
        self.require(numbers.is_sorted_by(|a, b| a < b));
    }

    fn find<T>(sound: &mut bool, keys: &Keys<T>, key: &Ref<'_>) -> Option<Id<T>> {
        let id = keys.0.get(&*key.key()).copied();
        *sound &= id.is_some();
        id
    }

    fn find_all<T>(sound: &mut bool, keys: &Keys<T>, list: &[Ref<'_>]) -> Box<[Id<T>]> {
        list.iter()
            .filter_map(|key| Self::find(sound, keys, key))
            .collect()
    }

    fn tongues(&mut self, list: &[Ref<'_>]) -> Box<[Id<Tongue>]> {
        let ids = list
            .iter()
            .filter_map(|key| self.tongues.get(&Tag::new(&key.key())?));
        let ids: Box<[Id<Tongue>]> = ids.copied().collect();
        self.require(ids.len() == list.len());
        ids
    }

    fn sources(&mut self, list: &[Ref<'_>]) -> Box<[Id<Source>]> {
        Self::find_all(&mut self.sound, &self.sources, list)
    }

    fn entry(&mut self, key: &Ref<'_>) -> Option<Entry> {
        let key: Cow<'_, str> = key.key();
        let entry = self.entries.get(&*key).copied();
        self.require(entry.is_some());
        entry
    }

    fn organisation_id(&mut self, key: &Ref<'_>) -> Option<Id<Organisation>> {
        let id = match self.entry(key) {
            Some(Entry::Organisation(id)) => Some(id),
            Some(Entry::Programme(_) | Entry::Topic(_)) | None => None,
        };
        self.require(id.is_some());
        id
    }

    fn programme_id(&mut self, key: &Ref<'_>) -> Option<Id<Programme>> {
        let id = match self.entry(key) {
            Some(Entry::Programme(id)) => Some(id),
            Some(Entry::Organisation(_) | Entry::Topic(_)) | None => None,
        };
        self.require(id.is_some());
        id
    }

    fn topic(&mut self, record: TopicRecord) -> Option<Topic> {
        Some(Topic {
            key: Key::new(record.key.0),
            no: record.no.0,
            name: record.name.into(),
            text: record.text.into(),
            words: record.words.into(),
        })
    }

    fn kind(&mut self, record: KindRecord) -> Option<Kind> {
        Some(Kind {
            key: record.key.0,
            name: record.name.into(),
            words: record.words.into(),
        })
    }

    fn tongue(&mut self, record: LanguageRecord) -> Option<Tongue> {
        Some(Tongue {
            tag: record.key.0,
            name: record.name.into(),
            words: record.words.into(),
        })
    }

    fn district(&mut self, record: DistrictRecord<'_>) -> Option<District> {
        Some(District {
            key: record.key.0,
            name: record.name.0,
            also: record.also.into_iter().map(|name| name.0).collect(),
            postcodes: record.postcodes.into_iter().map(|code| code.0).collect(),
            position: self.position(record.lat, record.lon, record.basis.into()),
            sources: self.sources(&record.sources),
        })
    }

    fn city(&mut self, record: CityRecord<'_>) -> Option<City> {
        Some(City {
            key: record.key.0,
            name: record.name.into(),
            organisation: record
                .organisation
                .and_then(|key| self.organisation_id(&key)),
            position: self.position(record.lat, record.lon, Text::default()),
            geonames: record.geonames.map(|number| number.0),
            sources: self.sources(&record.sources),
        })
    }

    fn position(
        &mut self,
        lat: Option<Latitude>,
        lon: Option<Longitude>,
        basis: Text,
    ) -> Option<Position> {
        self.require(lat.is_some() == lon.is_some());
        let (lat, lon) = (lat?.0, lon?.0);
        Some(Position { lat, lon, basis })
    }

    fn milestones(&mut self, mut records: Vec<MilestoneRecord<'_>>) -> Vec<Milestone> {
        let mut keys = HashSet::new();
        let mut own = |record: &mut MilestoneRecord<'_>| {
            record.key.take().is_none_or(|key| keys.insert(key.0))
        };
        let distinct = records.iter_mut().all(&mut own);
        self.require(distinct);
        records.sort_by_key(|record| record.date.0);
        records
            .into_iter()
            .map(|record| self.milestone(record))
            .collect()
    }

    fn milestone(&mut self, record: MilestoneRecord<'_>) -> Milestone {
        Milestone {
            date: record.date.0,
            text: record.text.into(),
            programme: record.programme.and_then(|key| self.programme_id(&key)),
            organisation: record
                .organisation
                .and_then(|key| self.organisation_id(&key)),
            sources: self.sources(&record.sources),
        }
    }

    fn relation(&mut self, record: RelationRecord<'_>) -> Option<Relation> {
        let kind = record.kind.0;
        let (from, to) = (self.entry(&record.from)?, self.entry(&record.to)?);
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
            sources: self.sources(&record.sources),
        })
    }

    fn organisation(&mut self, record: OrganisationRecord<'_>) -> Option<Organisation> {
        let kind = Self::find(&mut self.sound, &self.kinds, &record.kind)?;
        let more = More {
            as_of: record.as_of.map(dated),
            note: record.note.into(),
            founded: record.founded.map(dated),
            members: record.members.into(),
            hours: record.hours.map(hours),
            tongues: self.tongues(&record.languages),
            communities: record.communities.into(),
            awards: record.awards.into_iter().map(award).collect(),
            fields: self.field_notes(record.fields),
        };
        Some(Organisation {
            key: Key::new(record.key.0),
            no: record.no.0,
            names_only: record.names_only.unwrap_or_default(),
            name: record.name.0,
            short: plain(record.short),
            also: record.also.into_iter().map(name).collect(),
            kind,
            topics: Self::find_all(&mut self.sound, &self.topics, &record.topics),
            text: record.text.into(),
            keywords: record.keywords.into(),
            contact: Contact {
                street: plain(record.street),
                postcode: record.postcode.map(|code| code.0),
                city: plain(record.city),
                district: record
                    .district
                    .and_then(|key| Self::find(&mut self.sound, &self.districts, &key)),
                phone: plain(record.phone),
                email: record.email.map(|address| address.0),
                website: record.website.map(|address| address.0),
            },
            more: says_something(&more).then(|| Box::new(more)),
            sources: self.sources(&record.sources),
        })
    }

    fn programmes(&mut self, records: Vec<ProgrammeRecord<'_>>) -> Vec<Programme> {
        let mut programmes = Vec::with_capacity(records.len());
        for record in records {
            let id = Id::new(programmes.len());
            programmes.push(self.programme(record, id));
        }
        programmes
    }

    fn programme(&mut self, record: ProgrammeRecord<'_>, id: Option<Id<Programme>>) -> Programme {
        Programme {
            key: Key::new(record.key.0),
            no: record.no.0,
            name: record.name.0,
            short: plain(record.short),
            also: record.also.into_iter().map(name).collect(),
            topics: Self::find_all(&mut self.sound, &self.topics, &record.topics),
            text: record.text.into(),
            keywords: record.keywords.into(),
            since: record.since.map(dated),
            until: record.until.map(dated),
            years: record.years.into(),
            status: record.status.into(),
            figures: record.figures.into_iter().map(Text::from).collect(),
            note: record.note.into(),
            as_of: record.as_of.map(dated),
            contact: Contact {
                street: plain(record.street),
                postcode: record.postcode.map(|code| code.0),
                city: plain(record.city),
                district: record
                    .district
                    .and_then(|key| Self::find(&mut self.sound, &self.districts, &key)),
                phone: plain(record.phone),
                email: record.email.map(|address| address.0),
                website: record.website.map(|address| address.0),
            },
            hours: record.hours.map(hours),
            tongues: self.tongues(&record.languages),
            fields: self.field_notes(record.fields),
            milestones: self.steps(record.milestones, id),
            sources: self.sources(&record.sources),
        }
    }

    fn steps(
        &mut self,
        records: Vec<StepRecord<'_>>,
        programme: Option<Id<Programme>>,
    ) -> Box<[Milestone]> {
        let mut steps: Vec<Milestone> = Vec::with_capacity(records.len());
        for record in records {
            steps.push(Milestone {
                date: record.date.0,
                text: record.text.into(),
                programme,
                organisation: None,
                sources: self.sources(&record.sources),
            });
        }
        steps.sort_by_key(|step| step.date);
        steps.into()
    }

    fn field_notes(&mut self, notes: Pairs<FieldText, FieldNoteRecord<'_>>) -> Box<[FieldNote]> {
        let mut note = |field: FieldText, record: FieldNoteRecord<'_>| FieldNote {
            field: field.0,
            as_of: record.as_of.map(|date| date.0),
            note: record.note.into(),
            sources: self.sources(&record.sources),
        };
        notes
            .0
            .into_iter()
            .map(|(field, record)| note(field, record))
            .collect()
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

fn plain(text: Option<Clean>) -> Option<Box<str>> {
    text.map(|text| text.0)
}

fn name(record: NameRecord) -> Name {
    match record {
        NameRecord::Plain(name) => Name {
            name: name.0,
            lang: None,
        },
        NameRecord::Tagged(tagged) => Name {
            name: tagged.name.0,
            lang: tagged.lang.map(|tag| tag.0),
        },
    }
}

fn dated(record: DatedRecord) -> Dated {
    Dated {
        date: record.date.map(|date| date.0),
        note: record.note.into(),
    }
}

fn award(record: AwardRecord) -> Award {
    Award {
        name: record.name.into(),
        year: record.year.map(|year| year.0),
    }
}

fn hours(record: HoursRecord) -> Hours {
    Hours {
        slots: record.slots.into_iter().map(slot).collect(),
        by_appointment: record.by_appointment.unwrap_or_default(),
        text: record.text.into(),
    }
}

fn slot(record: SlotRecord) -> Slot {
    Slot {
        days: record.days.0.into_iter().map(|day| day.0).collect(),
        from: record.from.0,
        to: record.to.map(|time| time.0),
        by_appointment: record.by_appointment.unwrap_or_default(),
        what: record.what.into(),
    }
}

fn says_something(more: &More) -> bool {
    more.as_of.is_some()
        || more.founded.is_some()
        || more.hours.is_some()
        || !more.note.is_empty()
        || !more.members.is_empty()
        || !more.tongues.is_empty()
        || !more.communities.is_empty()
        || !more.awards.is_empty()
        || !more.fields.is_empty()
}
