//! From the records of organisations and programmes to the entries of a directory.

use super::{
    super::{
        record::{
            AwardRecord, DatedRecord, FieldNoteRecord, HoursRecord, NameRecord, OrganisationRecord,
            ProgrammeRecord, SlotRecord, StepRecord,
        },
        value::{Clean, FieldText, Pairs},
    },
    Resolver,
};
use crate::{
    directory::{
        Id, Key,
        organisation::{Award, Dated, FieldNote, Hours, More, Name, Organisation, Slot},
        place::Contact,
        programme::{Milestone, Programme},
    },
    lang::Text,
};

/// The contact that an organisation and a programme write in the same way.
macro_rules! contact {
    ($resolver:ident, $record:ident) => {
        Contact {
            street: plain($record.street),
            postcode: $record.postcode.map(|code| code.0),
            city: plain($record.city),
            district: $record
                .district
                .and_then(|key| $resolver.find(&$resolver.districts, &key)),
            phone: plain($record.phone),
            email: $record.email.map(|address| address.0),
            website: $record.website.map(|address| address.0),
        }
    };
}

impl Resolver {
    pub(super) fn organisation(&self, record: OrganisationRecord<'_>) -> Option<Organisation> {
        let kind = self.find(&self.kinds, &record.kind)?;
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
            topics: self.find_all(&self.topics, &record.topics),
            text: record.text.into(),
            keywords: record.keywords.into(),
            contact: contact!(self, record),
            more: says_something(&more).then(|| Box::new(more)),
            sources: self.find_all(&self.sources, &record.sources),
        })
    }

    pub(super) fn programmes(&self, records: Vec<ProgrammeRecord<'_>>) -> Vec<Programme> {
        let mut programmes = Vec::with_capacity(records.len());
        for record in records {
            let id = Id::new(programmes.len());
            programmes.push(self.programme(record, id));
        }
        programmes
    }

    fn programme(&self, record: ProgrammeRecord<'_>, id: Option<Id<Programme>>) -> Programme {
        Programme {
            key: Key::new(record.key.0),
            no: record.no.0,
            name: record.name.0,
            short: plain(record.short),
            also: record.also.into_iter().map(name).collect(),
            topics: self.find_all(&self.topics, &record.topics),
            text: record.text.into(),
            keywords: record.keywords.into(),
            since: record.since.map(dated),
            until: record.until.map(dated),
            years: record.years.into(),
            status: record.status.into(),
            figures: record.figures.into_iter().map(Text::from).collect(),
            note: record.note.into(),
            as_of: record.as_of.map(dated),
            contact: contact!(self, record),
            hours: record.hours.map(hours),
            tongues: self.tongues(&record.languages),
            fields: self.field_notes(record.fields),
            milestones: self.steps(record.milestones, id),
            sources: self.find_all(&self.sources, &record.sources),
        }
    }

    fn steps(
        &self,
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
                sources: self.find_all(&self.sources, &record.sources),
            });
        }
        steps.sort_by_key(|step| step.date);
        steps.into()
    }

    fn field_notes(&self, notes: Pairs<FieldText, FieldNoteRecord<'_>>) -> Box<[FieldNote]> {
        let note = |field: FieldText, record: FieldNoteRecord<'_>| FieldNote {
            field: field.0,
            as_of: record.as_of.map(|date| date.0),
            note: record.note.into(),
            sources: self.find_all(&self.sources, &record.sources),
        };
        notes
            .0
            .into_iter()
            .map(|(field, record)| note(field, record))
            .collect()
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
