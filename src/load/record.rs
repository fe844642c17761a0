//! The records of a data file as they are written: keys instead of ids, relations in a list of their own.

use serde::Deserialize;

use super::{
    gather::Gathered,
    value::{
        Clean, Count, DateText, Email, FieldText, FullTexts, Latitude, Longitude, Pairs, Postcode,
        Rank, Ref, RelationText, TagText, Texts, Website, Whole, Words, Year, whole, wholes,
    },
};

mod part;

pub(super) use self::part::{
    AwardRecord, DatedRecord, FieldNoteRecord, HoursRecord, NameRecord, SlotRecord, StepRecord,
};

/// A directory of the Wegweiser: programmes, organisations and topics, and how they belong together.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct FileRecord<'a> {
    /// Where the schema of this file lies, for editors.
    #[serde(rename = "$schema")]
    #[expect(dead_code, reason = "editors read it, the program does not")]
    pub(super) schema: Option<Clean>,
    /// The format of the file: `wegweiser/1`.
    #[cfg_attr(test, schemars(extend("pattern" = "^wegweiser/1(\\.[0-9]+)?$", "examples" = ["wegweiser/1"])))]
    pub(super) format: Clean,
    /// The title of the directory.
    #[serde(default)]
    pub(super) title: Texts,
    /// What the publishing centre is, in a few sentences.
    #[serde(default)]
    pub(super) about: Texts,
    /// The key of the organisation that publishes the directory.
    #[serde(borrow)]
    pub(super) publisher: Option<Ref<'a>>,
    /// The licence of the data, as an SPDX expression.
    pub(super) licence: Option<Clean>,
    /// Whose data was used, as the licences ask it to be named.
    #[serde(default)]
    pub(super) attribution: Vec<Texts>,
    /// When the data was last gone over.
    pub(super) as_of: Option<DateText>,
    /// The language that texts are first written in.
    #[expect(
        dead_code,
        reason = "it tells people and editors; German comes first in any case"
    )]
    pub(super) language: Option<TagText>,
    /// Where the facts come from.
    #[serde(default, deserialize_with = "wholes")]
    pub(super) sources: Vec<SourceRecord>,
    /// What entries can be about.
    #[serde(default, deserialize_with = "wholes")]
    pub(super) topics: Vec<TopicRecord>,
    /// The kinds of organisation.
    #[serde(default, deserialize_with = "wholes")]
    pub(super) kinds: Vec<KindRecord>,
    /// The languages that people speak at some entry.
    #[serde(default, deserialize_with = "wholes")]
    pub(super) languages: Vec<LanguageRecord>,
    /// The cities.
    #[serde(default, deserialize_with = "wholes", borrow)]
    pub(super) cities: Vec<CityRecord<'a>>,
    /// The districts of the city.
    #[serde(default, deserialize_with = "wholes", borrow)]
    pub(super) districts: Vec<DistrictRecord<'a>>,
    /// The organisations.
    #[serde(default, borrow)]
    #[cfg_attr(test, schemars(with = "Vec<OrganisationRecord<'_>>"))]
    pub(super) organisations: Gathered<'a, OrganisationRecord<'a>>,
    /// The programmes, projects and networks.
    #[serde(default, borrow)]
    #[cfg_attr(test, schemars(with = "Vec<ProgrammeRecord<'_>>"))]
    pub(super) programmes: Gathered<'a, ProgrammeRecord<'a>>,
    /// The milestones of the time line.
    #[serde(default, deserialize_with = "wholes", borrow)]
    pub(super) milestones: Vec<MilestoneRecord<'a>>,
    /// How entries belong together; each relation once.
    #[serde(default, deserialize_with = "wholes", borrow)]
    pub(super) relations: Vec<RelationRecord<'a>>,
}

/// A page or paper that facts were read in.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct SourceRecord {
    /// Its stable key.
    pub(super) key: Clean,
    /// Its title.
    pub(super) title: Option<Clean>,
    /// Who published it.
    pub(super) publisher: Option<Clean>,
    /// Its web address.
    pub(super) url: Option<Website>,
    /// How old it was when it was read, in German words.
    pub(super) seen: Option<Clean>,
}

/// What an entry can be about.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct TopicRecord {
    /// Its stable key.
    pub(super) key: Clean,
    /// Its spoken number: unique, given once, never used again.
    pub(super) no: Count,
    /// Its name in several languages.
    pub(super) name: FullTexts,
    /// What one finds under it.
    #[serde(default)]
    pub(super) text: Texts,
    /// What people type for it, in any language.
    #[serde(default)]
    pub(super) words: Words,
}

/// A kind of organisation.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct KindRecord {
    /// Its stable key.
    pub(super) key: Clean,
    /// Its name in several languages.
    pub(super) name: FullTexts,
    /// What people type for it, in any language.
    #[serde(default)]
    pub(super) words: Words,
}

/// A language that people speak somewhere.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct LanguageRecord {
    /// Its BCP 47 tag, such as `tr`.
    pub(super) key: TagText,
    /// Its name in several languages.
    pub(super) name: FullTexts,
    /// What people type for it, in any language.
    #[serde(default)]
    pub(super) words: Words,
}

/// A city.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct CityRecord<'a> {
    /// Its stable key.
    pub(super) key: Clean,
    /// Its name in several languages.
    pub(super) name: FullTexts,
    /// The key of its administration among the organisations.
    #[serde(borrow)]
    pub(super) organisation: Option<Ref<'a>>,
    /// Degrees north, WGS 84; only together with `lon`.
    pub(super) lat: Option<Latitude>,
    /// Degrees east, WGS 84; only together with `lat`.
    pub(super) lon: Option<Longitude>,
    /// Its number at `GeoNames`.
    pub(super) geonames: Option<Count>,
    /// The keys of the sources.
    #[serde(default, borrow)]
    pub(super) sources: Vec<Ref<'a>>,
}

/// A district of the city.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct DistrictRecord<'a> {
    /// Its stable key.
    pub(super) key: Clean,
    /// Its name.
    pub(super) name: Clean,
    /// Other names.
    #[serde(default)]
    pub(super) also: Vec<Clean>,
    /// Its postcodes, where a source lists them.
    #[serde(default)]
    pub(super) postcodes: Vec<Postcode>,
    /// Degrees north, WGS 84; only together with `lon`.
    pub(super) lat: Option<Latitude>,
    /// Degrees east, WGS 84; only together with `lat`.
    pub(super) lon: Option<Longitude>,
    /// What the point is: a centre, a namesake.
    #[serde(default)]
    pub(super) basis: Texts,
    /// The keys of the sources.
    #[serde(default, borrow)]
    pub(super) sources: Vec<Ref<'a>>,
}

/// An organisation.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct OrganisationRecord<'a> {
    /// Its stable key.
    pub(super) key: Clean,
    /// Its spoken number: unique, given once, never used again.
    pub(super) no: Count,
    /// Whether the sources give no more than a name.
    #[serde(default)]
    pub(super) names_only: Option<bool>,
    /// What it calls itself.
    pub(super) name: Clean,
    /// Its abbreviation or short name.
    pub(super) short: Option<Clean>,
    /// Other names and spellings.
    #[serde(default)]
    pub(super) also: Vec<NameRecord>,
    /// The key of its kind.
    #[serde(borrow)]
    pub(super) kind: Ref<'a>,
    /// The keys of its topics.
    #[serde(default, borrow)]
    pub(super) topics: Vec<Ref<'a>>,
    /// What it does, in a few sentences.
    #[serde(default)]
    pub(super) text: Texts,
    /// What people look for and find there.
    #[serde(default)]
    pub(super) keywords: Words,
    /// Street and house number.
    pub(super) street: Option<Clean>,
    /// The postcode: five digits.
    pub(super) postcode: Option<Postcode>,
    /// The name of the city.
    pub(super) city: Option<Clean>,
    /// The key of the district.
    #[serde(borrow)]
    pub(super) district: Option<Ref<'a>>,
    /// The telephone number of the organisation, never of a private person.
    pub(super) phone: Option<Clean>,
    /// The mail address of the organisation, never of a private person.
    pub(super) email: Option<Email>,
    /// The web address.
    pub(super) website: Option<Website>,
    /// When it is open.
    #[serde(default, deserialize_with = "whole")]
    pub(super) hours: Option<HoursRecord>,
    /// The keys of the languages spoken there.
    #[serde(default, borrow)]
    pub(super) languages: Vec<Ref<'a>>,
    /// Where the people come from who founded it or meet there.
    #[serde(default)]
    pub(super) communities: Words,
    /// When it was founded.
    #[serde(default, deserialize_with = "whole")]
    pub(super) founded: Option<DatedRecord>,
    /// How many members it has.
    #[serde(default)]
    pub(super) members: Texts,
    /// Prizes from outside the directory.
    #[serde(default, deserialize_with = "wholes")]
    pub(super) awards: Vec<AwardRecord>,
    /// What is to be said besides.
    #[serde(default)]
    pub(super) note: Texts,
    /// When the whole entry was last known to be right.
    #[serde(default, deserialize_with = "whole")]
    pub(super) as_of: Option<DatedRecord>,
    /// Ages, notes and sources of single fields.
    #[serde(default, borrow)]
    pub(super) fields: Pairs<FieldText, Whole<FieldNoteRecord<'a>>>,
    /// The keys of the sources.
    #[serde(default, borrow)]
    pub(super) sources: Vec<Ref<'a>>,
}

/// A programme, project or network.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct ProgrammeRecord<'a> {
    /// Its stable key.
    pub(super) key: Clean,
    /// Its spoken number: unique, given once, never used again.
    pub(super) no: Count,
    /// What it is called.
    pub(super) name: Clean,
    /// Its abbreviation or short name.
    pub(super) short: Option<Clean>,
    /// Other names and spellings.
    #[serde(default)]
    pub(super) also: Vec<NameRecord>,
    /// The keys of its topics.
    #[serde(default, borrow)]
    pub(super) topics: Vec<Ref<'a>>,
    /// What it wants and does, in a few sentences.
    #[serde(default)]
    pub(super) text: Texts,
    /// What people look for and find there.
    #[serde(default)]
    pub(super) keywords: Words,
    /// When it began.
    #[serde(default, deserialize_with = "whole")]
    pub(super) since: Option<DatedRecord>,
    /// When it ended.
    #[serde(default, deserialize_with = "whole")]
    pub(super) until: Option<DatedRecord>,
    /// For which years it is known to have run.
    #[serde(default)]
    pub(super) years: Texts,
    /// How it stands.
    #[serde(default)]
    pub(super) status: Texts,
    /// Numbers worth knowing.
    #[serde(default)]
    pub(super) figures: Vec<Texts>,
    /// Street and house number.
    pub(super) street: Option<Clean>,
    /// The postcode: five digits.
    pub(super) postcode: Option<Postcode>,
    /// The name of the city.
    pub(super) city: Option<Clean>,
    /// The key of the district.
    #[serde(borrow)]
    pub(super) district: Option<Ref<'a>>,
    /// The telephone number of the programme, never of a private person.
    pub(super) phone: Option<Clean>,
    /// The mail address of the programme, never of a private person.
    pub(super) email: Option<Email>,
    /// The web address.
    pub(super) website: Option<Website>,
    /// When it is open.
    #[serde(default, deserialize_with = "whole")]
    pub(super) hours: Option<HoursRecord>,
    /// The keys of the languages spoken there.
    #[serde(default, borrow)]
    pub(super) languages: Vec<Ref<'a>>,
    /// What is to be said besides.
    #[serde(default)]
    pub(super) note: Texts,
    /// When the whole entry was last known to be right.
    #[serde(default, deserialize_with = "whole")]
    pub(super) as_of: Option<DatedRecord>,
    /// Ages, notes and sources of single fields.
    #[serde(default, borrow)]
    pub(super) fields: Pairs<FieldText, Whole<FieldNoteRecord<'a>>>,
    /// What happened on the way.
    #[serde(default, deserialize_with = "wholes", borrow)]
    pub(super) milestones: Vec<StepRecord<'a>>,
    /// The keys of the sources.
    #[serde(default, borrow)]
    pub(super) sources: Vec<Ref<'a>>,
}

/// A milestone of the time line.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct MilestoneRecord<'a> {
    /// Its stable key.
    pub(super) key: Option<Clean>,
    /// When: `2019`, `2019-12` or `2019-12-03`.
    pub(super) date: DateText,
    /// What.
    pub(super) text: FullTexts,
    /// The key of the programme that it belongs to.
    #[serde(borrow)]
    pub(super) programme: Option<Ref<'a>>,
    /// The key of the organisation that it belongs to.
    #[serde(borrow)]
    pub(super) organisation: Option<Ref<'a>>,
    /// The keys of the sources.
    #[serde(default, borrow)]
    pub(super) sources: Vec<Ref<'a>>,
}

/// How two entries belong together.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RelationRecord<'a> {
    /// What ties them, worded from the first to the second.
    #[serde(rename = "type")]
    pub(super) kind: RelationText,
    /// The key of the entry that the wording starts from.
    #[serde(borrow)]
    pub(super) from: Ref<'a>,
    /// The key of the entry that it leads to.
    #[serde(borrow)]
    pub(super) to: Ref<'a>,
    /// The year, where one is known.
    pub(super) year: Option<Year>,
    /// The place won, 1 for the first.
    pub(super) rank: Option<Rank>,
    /// The prize money or grant, in euros.
    pub(super) amount: Option<u32>,
    /// The project that it was for.
    pub(super) project: Option<Clean>,
    /// What the type does not say.
    #[serde(default)]
    pub(super) note: Texts,
    /// The keys of the sources.
    #[serde(default, borrow)]
    pub(super) sources: Vec<Ref<'a>>,
}
