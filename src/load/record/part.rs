//! The parts of records that organisations and programmes share.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{Error, IntoDeserializer, MapAccess, Visitor, value::MapAccessDeserializer},
};

use crate::load::value::{
    Clean, DateText, Days, FullTexts, Ref, TagText, Texts, TimeText, Year, wholes,
};

/// Another name: the name alone, or with the language that it is in.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(untagged))]
pub(in crate::load) enum NameRecord {
    /// A name in German, or in no language.
    Plain(Clean),
    /// A name in another language.
    Tagged(TaggedNameRecord),
}

impl<'de> Deserialize<'de> for NameRecord {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(NameVisitor)
    }
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = NameRecord;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a name, or a name with its language")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<NameRecord, E> {
        Clean::deserialize(text.into_deserializer()).map(NameRecord::Plain)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<NameRecord, A::Error> {
        TaggedNameRecord::deserialize(MapAccessDeserializer::new(map)).map(NameRecord::Tagged)
    }
}

/// A name in another language.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::load) struct TaggedNameRecord {
    /// The name.
    pub(in crate::load) name: Clean,
    /// The BCP 47 tag of its language.
    pub(in crate::load) lang: Option<TagText>,
}

/// Opening hours.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::load) struct HoursRecord {
    /// The times.
    #[serde(default, deserialize_with = "wholes")]
    pub(in crate::load) slots: Vec<SlotRecord>,
    /// Whether one needs, or can make, an appointment.
    #[serde(default)]
    pub(in crate::load) by_appointment: Option<bool>,
    /// What the times cannot say.
    #[serde(default)]
    pub(in crate::load) text: Texts,
}

/// The same time on some days of the week.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::load) struct SlotRecord {
    /// The days: `mo`, `tu`, `we`, `th`, `fr`, `sa`, `su`.
    pub(in crate::load) days: Days,
    /// When it begins, such as `09:00`.
    pub(in crate::load) from: TimeText,
    /// When it ends, where that is known.
    pub(in crate::load) to: Option<TimeText>,
    /// Whether the time is by appointment only.
    #[serde(default)]
    pub(in crate::load) by_appointment: Option<bool>,
    /// What the time is for, where not for everything.
    #[serde(default)]
    pub(in crate::load) what: Texts,
}

/// A date as exact as it is known, and what is to be said of it.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::load) struct DatedRecord {
    /// The date: `2019`, `2019-12` or `2019-12-03`.
    pub(in crate::load) date: Option<DateText>,
    /// What the date alone does not say.
    #[serde(default)]
    pub(in crate::load) note: Texts,
}

/// A prize from outside the directory.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::load) struct AwardRecord {
    /// What it is called.
    pub(in crate::load) name: FullTexts,
    /// The year in which it was given.
    pub(in crate::load) year: Option<Year>,
}

/// The age, a note and the sources of one field.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::load) struct FieldNoteRecord<'a> {
    /// When the field was last known to be right.
    pub(in crate::load) as_of: Option<DateText>,
    /// What is to be said of it.
    #[serde(default)]
    pub(in crate::load) note: Texts,
    /// The keys of the sources.
    #[serde(default, borrow)]
    pub(in crate::load) sources: Vec<Ref<'a>>,
}

/// Something that happened in a programme.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in crate::load) struct StepRecord<'a> {
    /// When: `2019`, `2019-12` or `2019-12-03`.
    pub(in crate::load) date: DateText,
    /// What.
    pub(in crate::load) text: FullTexts,
    /// The keys of the sources.
    #[serde(default, borrow)]
    pub(in crate::load) sources: Vec<Ref<'a>>,
}
