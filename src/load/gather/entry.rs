//! From the record of an organisation or a programme to the entry of a directory.

use super::{Names, Record};
use crate::load::{
    record::{
        AwardRecord, DatedRecord, FieldNoteRecord, HoursRecord, NameRecord, OrganisationRecord,
        ProgrammeRecord, SlotRecord, StepRecord,
    },
    value::{Clean, FieldText, Pairs, Whole, boxed},
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
    ($names:ident, $record:ident) => {
        Contact {
            street: plain($record.street),
            postcode: $record.postcode.map(|code| code.0),
            city: plain($record.city),
            district: $record.district.map(|key| $names.districts.id(key)),
            phone: plain($record.phone),
            email: $record.email.map(|address| address.0),
            website: $record.website.map(|address| address.0),
        }
    };
}

impl<'a> Record<'a> for OrganisationRecord<'a> {
    type Entry = Organisation;

    fn entry(self, _: Id<Organisation>, names: &mut Names<'a>) -> Organisation {
        let record = self;
        let more = More {
            as_of: record.as_of.map(dated),
            note: record.note.into(),
            founded: record.founded.map(dated),
            members: record.members.into(),
            hours: record.hours.map(hours),
            tongues: names.tongues.ids(record.languages),
            communities: record.communities.into(),
            awards: record.awards.into_iter().map(award).collect(),
            fields: field_notes(record.fields, names),
        };
        Organisation {
            key: Key::new(record.key.0),
            no: record.no.0,
            names_only: record.names_only.unwrap_or_default(),
            name: record.name.0,
            short: plain(record.short),
            also: boxed(record.also, name),
            kind: names.kinds.id(record.kind),
            topics: names.topics.ids(record.topics),
            text: record.text.into(),
            keywords: record.keywords.into(),
            contact: contact!(names, record),
            more: says_something(&more).then(|| Box::new(more)),
            sources: names.sources.ids(record.sources),
        }
    }
}

impl<'a> Record<'a> for ProgrammeRecord<'a> {
    type Entry = Programme;

    fn entry(self, id: Id<Programme>, names: &mut Names<'a>) -> Programme {
        let record = self;
        Programme {
            key: Key::new(record.key.0),
            no: record.no.0,
            name: record.name.0,
            short: plain(record.short),
            also: boxed(record.also, name),
            topics: names.topics.ids(record.topics),
            text: record.text.into(),
            keywords: record.keywords.into(),
            since: record.since.map(dated),
            until: record.until.map(dated),
            years: record.years.into(),
            status: record.status.into(),
            figures: record.figures.into_iter().map(Text::from).collect(),
            note: record.note.into(),
            as_of: record.as_of.map(dated),
            contact: contact!(names, record),
            hours: record.hours.map(hours),
            tongues: names.tongues.ids(record.languages),
            fields: field_notes(record.fields, names),
            milestones: steps(record.milestones, id, names),
            sources: names.sources.ids(record.sources),
        }
    }
}

fn steps<'a>(
    mut records: Vec<StepRecord<'a>>,
    programme: Id<Programme>,
    names: &mut Names<'a>,
) -> Box<[Milestone]> {
    records.sort_by_key(|record| record.date.0);
    let step = |record: StepRecord<'a>| Milestone {
        date: record.date.0,
        text: record.text.into(),
        programme: Some(programme),
        organisation: None,
        sources: names.sources.ids(record.sources),
    };
    records.into_iter().map(step).collect()
}

fn field_notes<'a>(
    notes: Pairs<FieldText, Whole<FieldNoteRecord<'a>>>,
    names: &mut Names<'a>,
) -> Box<[FieldNote]> {
    let note = |(field, Whole(record)): (FieldText, Whole<FieldNoteRecord<'a>>)| FieldNote {
        field: field.0,
        as_of: record.as_of.map(|date| date.0),
        note: record.note.into(),
        sources: names.sources.ids(record.sources),
    };
    notes.0.into_iter().map(note).collect()
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
