//! The shape of a data file as a table, for the located check. A test compares it with the records.

use super::rule;

/// What a value may be.
#[derive(Debug)]
pub(super) enum Shape {
    /// Text that one can read.
    Text,
    /// `true` or `false`.
    Truth,
    /// A whole number between two others.
    Number(i64, i64),
    /// Degrees up to a bound, on either side of zero.
    Degrees(i64),
    /// A date.
    Date,
    /// A time of the day.
    Time,
    /// The tag of a language.
    Tag,
    /// A postcode.
    Postcode,
    /// A mail address.
    Email,
    /// A web address.
    Website,
    /// One of the words that the rules name.
    Word(fn() -> Vec<&'static str>),
    /// The key of another record.
    Ref(Target),
    /// Several values.
    List(&'static Self),
    /// Several values, at least one.
    FullList(&'static Self),
    /// A value for each language.
    Localised(&'static Self),
    /// A text for each language, at least for one.
    Name,
    /// A name alone, or an object.
    TextOr(&'static [Field]),
    /// A record for each of some fields.
    ByField(&'static [Field]),
    /// Named values.
    Object(&'static [Field]),
    /// A list of records that have keys and stand or fall one by one.
    Records(List, &'static [Field]),
}

/// One named value of an object.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) required: bool,
}

/// A list of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum List {
    Sources,
    Topics,
    Kinds,
    Languages,
    Districts,
    Cities,
    Organisations,
    Programmes,
    Milestones,
    Relations,
}

/// Where a key can lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To a record of one list.
    In(List),
    /// To an organisation, a programme or a topic.
    Entry,
}

const fn may(name: &'static str, shape: Shape) -> Field {
    let required = false;
    Field {
        name,
        shape,
        required,
    }
}

const fn must(name: &'static str, shape: Shape) -> Field {
    let required = true;
    Field {
        name,
        shape,
        required,
    }
}

const TEXTS: Shape = Shape::Localised(&Shape::Text);
const WORDS: Shape = Shape::Localised(&Shape::List(&Shape::Text));
const NUMBER: Shape = Shape::Number(1, u32::MAX as i64);
const YEAR: Shape = Shape::Number(1000, 9999);
const DATED: Shape = Shape::Object(DATED_FIELDS);

const SOURCES: Shape = Shape::List(&Shape::Ref(Target::In(List::Sources)));
const TOPICS: Shape = Shape::List(&Shape::Ref(Target::In(List::Topics)));
const LANGUAGES: Shape = Shape::List(&Shape::Ref(Target::In(List::Languages)));

const fn key(list: List) -> Shape {
    Shape::Ref(Target::In(list))
}

fn days() -> Vec<&'static str> {
    rule::DAYS.iter().map(|(word, _)| *word).collect()
}

fn relations() -> Vec<&'static str> {
    rule::RELATIONS.iter().map(|(word, _)| *word).collect()
}

/// The whole file; lists come after those that they lead to.
pub(super) const FILE: &[Field] = &[
    may("$schema", Shape::Text),
    must("format", Shape::Text),
    may("title", TEXTS),
    may("about", TEXTS),
    may("licence", Shape::Text),
    may("attribution", Shape::List(&TEXTS)),
    may("as_of", Shape::Date),
    may("language", Shape::Tag),
    may("sources", Shape::Records(List::Sources, SOURCE)),
    may("topics", Shape::Records(List::Topics, TOPIC)),
    may("kinds", Shape::Records(List::Kinds, KIND)),
    may("languages", Shape::Records(List::Languages, LANGUAGE)),
    may("districts", Shape::Records(List::Districts, DISTRICT)),
    may(
        "organisations",
        Shape::Records(List::Organisations, ORGANISATION),
    ),
    may("programmes", Shape::Records(List::Programmes, PROGRAMME)),
    may("cities", Shape::Records(List::Cities, CITY)),
    may("milestones", Shape::Records(List::Milestones, MILESTONE)),
    may("relations", Shape::Records(List::Relations, RELATION)),
    may("publisher", key(List::Organisations)),
];

const SOURCE: &[Field] = &[
    must("key", Shape::Text),
    may("title", Shape::Text),
    may("publisher", Shape::Text),
    may("url", Shape::Website),
    may("seen", Shape::Text),
];

const TOPIC: &[Field] = &[
    must("key", Shape::Text),
    must("no", NUMBER),
    must("name", Shape::Name),
    may("text", TEXTS),
    may("words", WORDS),
];

const KIND: &[Field] = &[
    must("key", Shape::Text),
    must("name", Shape::Name),
    may("words", WORDS),
];

const LANGUAGE: &[Field] = &[
    must("key", Shape::Tag),
    must("name", Shape::Name),
    may("words", WORDS),
];

const CITY: &[Field] = &[
    must("key", Shape::Text),
    must("name", Shape::Name),
    may("organisation", key(List::Organisations)),
    may("lat", Shape::Degrees(90)),
    may("lon", Shape::Degrees(180)),
    may("geonames", NUMBER),
    may("sources", SOURCES),
];

const DISTRICT: &[Field] = &[
    must("key", Shape::Text),
    must("name", Shape::Text),
    may("also", Shape::List(&Shape::Text)),
    may("postcodes", Shape::List(&Shape::Postcode)),
    may("lat", Shape::Degrees(90)),
    may("lon", Shape::Degrees(180)),
    may("basis", TEXTS),
    may("sources", SOURCES),
];

const ORGANISATION: &[Field] = &[
    must("key", Shape::Text),
    must("no", NUMBER),
    may("names_only", Shape::Truth),
    must("name", Shape::Text),
    may("short", Shape::Text),
    may("also", Shape::List(&Shape::TextOr(TAGGED_NAME))),
    must("kind", key(List::Kinds)),
    may("topics", TOPICS),
    may("text", TEXTS),
    may("keywords", WORDS),
    may("street", Shape::Text),
    may("postcode", Shape::Postcode),
    may("city", Shape::Text),
    may("district", key(List::Districts)),
    may("phone", Shape::Text),
    may("email", Shape::Email),
    may("website", Shape::Website),
    may("hours", Shape::Object(HOURS)),
    may("languages", LANGUAGES),
    may("communities", WORDS),
    may("founded", DATED),
    may("members", TEXTS),
    may("awards", Shape::List(&Shape::Object(AWARD))),
    may("note", TEXTS),
    may("as_of", DATED),
    may("fields", Shape::ByField(FIELD_NOTE)),
    may("sources", SOURCES),
];

const PROGRAMME: &[Field] = &[
    must("key", Shape::Text),
    must("no", NUMBER),
    must("name", Shape::Text),
    may("short", Shape::Text),
    may("also", Shape::List(&Shape::TextOr(TAGGED_NAME))),
    may("topics", TOPICS),
    may("text", TEXTS),
    may("keywords", WORDS),
    may("since", DATED),
    may("until", DATED),
    may("years", TEXTS),
    may("status", TEXTS),
    may("figures", Shape::List(&TEXTS)),
    may("street", Shape::Text),
    may("postcode", Shape::Postcode),
    may("city", Shape::Text),
    may("district", key(List::Districts)),
    may("phone", Shape::Text),
    may("email", Shape::Email),
    may("website", Shape::Website),
    may("hours", Shape::Object(HOURS)),
    may("languages", LANGUAGES),
    may("note", TEXTS),
    may("as_of", DATED),
    may("fields", Shape::ByField(FIELD_NOTE)),
    may("milestones", Shape::List(&Shape::Object(STEP))),
    may("sources", SOURCES),
];

const TAGGED_NAME: &[Field] = &[must("name", Shape::Text), may("lang", Shape::Tag)];

const HOURS: &[Field] = &[
    may("slots", Shape::List(&Shape::Object(SLOT))),
    may("by_appointment", Shape::Truth),
    may("text", TEXTS),
];

const SLOT: &[Field] = &[
    must("days", Shape::FullList(&Shape::Word(days))),
    must("from", Shape::Time),
    may("to", Shape::Time),
    may("by_appointment", Shape::Truth),
    may("what", TEXTS),
];

const DATED_FIELDS: &[Field] = &[may("date", Shape::Date), may("note", TEXTS)];

const AWARD: &[Field] = &[must("name", Shape::Name), may("year", YEAR)];

const FIELD_NOTE: &[Field] = &[
    may("as_of", Shape::Date),
    may("note", TEXTS),
    may("sources", SOURCES),
];

const STEP: &[Field] = &[
    must("date", Shape::Date),
    must("text", Shape::Name),
    may("sources", SOURCES),
];

const MILESTONE: &[Field] = &[
    may("key", Shape::Text),
    must("date", Shape::Date),
    must("text", Shape::Name),
    may("programme", key(List::Programmes)),
    may("organisation", key(List::Organisations)),
    may("sources", SOURCES),
];

const RELATION: &[Field] = &[
    must("type", Shape::Word(relations)),
    must("from", Shape::Ref(Target::Entry)),
    must("to", Shape::Ref(Target::Entry)),
    may("year", YEAR),
    may("rank", Shape::Number(1, u8::MAX as i64)),
    may("amount", Shape::Number(0, u32::MAX as i64)),
    may("project", Shape::Text),
    may("note", TEXTS),
    may("sources", SOURCES),
];
