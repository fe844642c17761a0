//! JSON for programs.

mod harmless;

use std::io::{self, Write};

use serde::Serialize;

use crate::{
    directory::{Directory, Entry, EntryKind},
    facts::{Fact, Section, Sheet},
    lang::Lang,
    search::{Answer, Hit, ReasonField},
};

#[derive(Serialize)]
struct HitRecord<'a> {
    no: u32,
    key: &'a str,
    kind: &'static str,
    name: &'a str,
    score: i64,
    reason: ReasonRecord<'a>,
}

#[derive(Serialize)]
struct ReasonRecord<'a> {
    field: &'static str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
}

#[derive(Serialize)]
struct QueryRecord<'a> {
    query: &'a str,
    hits: Vec<HitRecord<'a>>,
}

#[derive(Serialize)]
struct SheetRecord<'a> {
    no: u32,
    key: &'a str,
    kind: &'static str,
    name: &'a str,
    sections: Vec<SectionRecord<'a>>,
}

#[derive(Serialize)]
struct SectionRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    facts: Vec<FactRecord<'a>>,
}

#[derive(Serialize)]
struct FactRecord<'a> {
    label: &'a str,
    value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<&'a str>,
}

/// The name of a sort of entry for programs, as on the command line.
const fn kind(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Organisation => "organisation",
        EntryKind::Programme => "programme",
        EntryKind::Topic => "topic",
    }
}

/// The name of what was matched, for programs.
const fn field(field: ReasonField) -> &'static str {
    match field {
        ReasonField::Number => "number",
        ReasonField::Name => "name",
        ReasonField::Short => "short",
        ReasonField::Also => "also",
        ReasonField::Initials => "initials",
        ReasonField::Street => "street",
        ReasonField::Postcode => "postcode",
        ReasonField::Keyword => "keyword",
        ReasonField::Community => "community",
        ReasonField::District => "district",
        ReasonField::City => "city",
        ReasonField::Language => "language",
        ReasonField::Topic => "topic",
        ReasonField::TopicWord => "topic-word",
        ReasonField::Kind => "kind",
        ReasonField::KindWord => "kind-word",
        ReasonField::Relation => "relation",
        ReasonField::Text => "text",
    }
}

fn records<'a>(directory: &'a Directory, lang: Lang, hits: &'a [Hit]) -> Vec<HitRecord<'a>> {
    let records = hits.iter().map(|hit| HitRecord {
        no: directory.no(hit.entry),
        key: directory.key(hit.entry).as_str(),
        kind: kind(hit.entry.kind()),
        name: directory.name(hit.entry, lang),
        score: hit.score,
        reason: ReasonRecord {
            field: field(hit.reason.field),
            text: match &*hit.reason.text {
                "" => directory.name(hit.entry, lang),
                text => text,
            },
            lang: hit.reason.lang.map(|tag| tag.to_string()),
        },
    });
    records.collect()
}

/// One array of hits, the best first.
///
/// # Errors
/// When `out` cannot be written to.
pub fn hits(
    out: &mut impl Write,
    directory: &Directory,
    lang: Lang,
    answer: &Answer,
) -> io::Result<()> {
    harmless::write(out, &records(directory, lang, &answer.hits))
}

/// One object on a line of its own: the query and its hits.
///
/// # Errors
/// When `out` cannot be written to.
pub fn query(
    out: &mut impl Write,
    directory: &Directory,
    lang: Lang,
    (query, answer): (&str, &Answer),
) -> io::Result<()> {
    let hits = records(directory, lang, &answer.hits);
    harmless::write(out, &QueryRecord { query, hits })
}

/// One object with all that is said of an entry.
///
/// # Errors
/// When `out` cannot be written to.
pub fn sheet(
    out: &mut impl Write,
    directory: &Directory,
    entry: Entry,
    sheet: &Sheet,
) -> io::Result<()> {
    let record = SheetRecord {
        no: sheet.no,
        key: directory.key(entry).as_str(),
        kind: kind(entry.kind()),
        name: &sheet.name,
        sections: sheet
            .sections
            .iter()
            .map(|part| section(directory, part))
            .collect(),
    };
    harmless::write(out, &record)
}

fn section<'a>(directory: &'a Directory, section: &'a Section) -> SectionRecord<'a> {
    let facts = section.facts.iter().map(|fact: &Fact| FactRecord {
        label: &fact.label,
        value: &fact.value,
        note: fact.note.as_deref(),
        link: fact.link.map(|entry| directory.key(entry).as_str()),
    });
    SectionRecord {
        title: section.title.as_deref(),
        facts: facts.collect(),
    }
}
