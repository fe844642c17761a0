//! What an entry's detail says: a list of labelled facts, made once per entry and language. The screen, the
//! command line and whatever hands an entry over read the same list. Knows no screen.

use crate::{
    directory::{Date, Directory, Entry, Id, No, organisation::Organisation},
    i18n::Words,
};

mod contact;
mod details;
mod heading;
mod hours;
mod organisation;
mod programme;
mod reader;
mod ties;
mod topic;
mod why;

#[cfg(test)]
mod tests;

use self::reader::{Ages, Reader};
pub use self::why::{why, why_within};

/// Everything that is said of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its spoken number.
    pub no: No,
    /// Its name.
    pub name: String,
    /// What sort of thing it is, in one line: "Bildungsträger · Innenstadt-Nord".
    pub kind_line: String,
    /// The facts, in reading order; no section is empty.
    pub sections: Vec<Section>,
}

/// Facts that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading; none where the labels of the facts say enough.
    pub title: Option<String>,
    /// The facts; their values are never empty.
    pub facts: Vec<Fact>,
}

/// One fact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// What the fact is; empty where it continues the fact above, and where it needs no word.
    pub label: String,
    /// The fact itself.
    pub value: String,
    /// Its age, its doubts, its language: whatever must be read beside it.
    pub note: Option<String>,
    /// The entry that it leads to.
    pub link: Option<Entry>,
}

/// What stands between parts of one line.
pub const DOT: &str = " · ";

impl Fact {
    fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            ..Self::default()
        }
    }

    /// The same fact with more to be read beside it.
    fn noted(mut self, notes: impl IntoIterator<Item = String>) -> Self {
        let all: Vec<String> = self.note.into_iter().chain(notes).collect();
        self.note = (!all.is_empty()).then(|| all.join(DOT));
        self
    }

    fn leading_to(mut self, entry: Entry) -> Self {
        self.link = Some(entry);
        self
    }
}

/// Facts under one label, which stands on the first of them only; those without a value are left out.
fn under(label: String, facts: impl IntoIterator<Item = Fact>) -> Vec<Fact> {
    let facts = facts.into_iter().filter(|fact| !fact.value.is_empty());
    let mut facts: Vec<Fact> = facts.collect();
    if let Some(first) = facts.first_mut() {
        first.label = label;
    }
    facts
}

/// The sheet of an entry for a reader of these words on the day `today`.
#[must_use]
pub fn sheet(directory: &Directory, words: &Words, today: Date, entry: Entry) -> Sheet {
    let reader = Reader {
        directory,
        words,
        today,
    };
    let mut sections = match entry {
        Entry::Organisation(id) => organisation::sections(&reader, id),
        Entry::Programme(id) => programme::sections(&reader, id),
        Entry::Topic(id) => topic::sections(&reader, id),
    };
    for section in &mut sections {
        section.facts.retain(|fact| !fact.value.is_empty());
    }
    sections.retain(|section| !section.facts.is_empty());
    Sheet {
        no: directory.no(entry),
        name: directory.name(entry, words.lang()).to_owned(),
        kind_line: kind_line(directory, words, entry),
        sections,
    }
}

/// What sort of thing an entry is, in one line; cheap enough for every row of a list.
#[must_use]
pub fn kind_line(directory: &Directory, words: &Words, entry: Entry) -> String {
    heading::kind_line(directory, words, entry)
}

/// How an organisation is reached, with the age of each fact, for the person who found nothing.
#[must_use]
pub fn contact(
    directory: &Directory,
    words: &Words,
    today: Date,
    organisation: Id<Organisation>,
) -> Vec<Fact> {
    let reader = Reader {
        directory,
        words,
        today,
    };
    let organisation = &directory[organisation];
    let more = organisation.more.as_deref();
    let as_of = more.and_then(|more| more.as_of.as_ref());
    let fields = more.map_or(&[][..], |more| &more.fields);
    let hours = more.and_then(|more| more.hours.as_ref());
    contact::section(
        &reader,
        &organisation.contact,
        hours,
        Ages::new(as_of, fields),
    )
    .facts
}
