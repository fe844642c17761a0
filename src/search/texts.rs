//! Everything that an entry is found by, piece by piece: what is its own, and what it shares with all others
//! of its topic, kind, district, city or language.

use crate::{
    directory::{
        Directory, Entry, Id,
        organisation::{Name, Organisation},
        place::{Contact, District},
        programme::Programme,
        topic::{Kind, Tongue, Topic},
    },
    lang::{Phrases, Tag, Text},
};

use super::field::ReasonField;

/// Who is told of a piece of text: where it stands, its language where that is known, and the text.
pub(super) type Visit<'v> = &'v mut dyn FnMut(ReasonField, Option<Tag>, &str);

/// What entries share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shared {
    Topic(Id<Topic>),
    Kind(Id<Kind>),
    District(Id<District>),
    Tongue(Id<Tongue>),
}

/// Tells of everything that is an entry's own.
pub(super) fn own(directory: &Directory, entry: Entry, visit: Visit<'_>) {
    names(directory, entry, visit);
    match entry {
        Entry::Organisation(id) => organisation(&directory[id], visit),
        Entry::Programme(id) => programme(&directory[id], visit),
        Entry::Topic(id) => {
            phrases(ReasonField::Keyword, &directory[id].words, visit);
            text(ReasonField::Text, &directory[id].text, visit);
        }
    }
    relations(directory, entry, visit);
}

/// Tells of the names that an entry goes by, the shown one first.
pub(super) fn names(directory: &Directory, entry: Entry, visit: Visit<'_>) {
    let mut all = |name: &str, short: Option<&str>, also: &[Name]| {
        visit(ReasonField::Name, None, name);
        if let Some(short) = short {
            visit(ReasonField::Short, None, short);
        }
        for other in also {
            visit(ReasonField::Also, other.lang, &other.name);
        }
    };
    match entry {
        Entry::Organisation(id) => {
            let Organisation {
                name, short, also, ..
            } = &directory[id];
            all(name, short.as_deref(), also);
        }
        Entry::Programme(id) => {
            let Programme {
                name, short, also, ..
            } = &directory[id];
            all(name, short.as_deref(), also);
        }
        Entry::Topic(id) => text(ReasonField::Name, &directory[id].name, visit),
    }
}

fn organisation(record: &Organisation, visit: Visit<'_>) {
    phrases(ReasonField::Keyword, &record.keywords, visit);
    contact(&record.contact, visit);
    text(ReasonField::Text, &record.text, visit);
    let Some(more) = &record.more else {
        return;
    };
    phrases(ReasonField::Community, &more.communities, visit);
    for award in &more.awards {
        for (tag, name) in award.name.iter() {
            match award.year {
                Some(year) => visit(ReasonField::Relation, Some(tag), &format!("{name} {year}")),
                None => visit(ReasonField::Relation, Some(tag), name),
            }
        }
    }
    text(ReasonField::Text, &more.note, visit);
}

fn programme(record: &Programme, visit: Visit<'_>) {
    phrases(ReasonField::Keyword, &record.keywords, visit);
    contact(&record.contact, visit);
    text(ReasonField::Text, &record.text, visit);
    text(ReasonField::Text, &record.note, visit);
    for milestone in &record.milestones {
        text(ReasonField::Text, &milestone.text, visit);
    }
}

fn contact(contact: &Contact, visit: Visit<'_>) {
    if let Some(street) = &contact.street {
        visit(ReasonField::Street, None, street);
    }
    if let Some(postcode) = &contact.postcode {
        visit(ReasonField::Postcode, None, postcode);
    }
}

fn relations(directory: &Directory, entry: Entry, visit: Visit<'_>) {
    for link in directory.links(entry) {
        let relation = &directory[link.relation];
        let mut told = String::new();
        names(directory, link.other, &mut |field, tag, name| {
            if told.is_empty()
                || field == ReasonField::Short
                || (field == ReasonField::Name && tag.is_none())
            {
                if !told.is_empty() {
                    told.push_str(", ");
                }
                told.push_str(name);
            }
        });
        if let Some(year) = relation.year {
            told.push(' ');
            told.push_str(&year.to_string());
        }
        if let Some(project) = &relation.project {
            told.push_str(", ");
            told.push_str(project);
        }
        visit(ReasonField::Relation, None, &told);
        text(ReasonField::Relation, &relation.note, visit);
    }
}

/// What an entry shares with others.
pub(super) fn shared_by(directory: &Directory, entry: Entry) -> Vec<Shared> {
    let mut shared = Vec::new();
    let mut add = |topics: &[Id<Topic>], contact: &Contact, tongues: &[Id<Tongue>]| {
        shared.extend(topics.iter().map(|id| Shared::Topic(*id)));
        shared.extend(contact.district.map(Shared::District));
        shared.extend(tongues.iter().map(|id| Shared::Tongue(*id)));
    };
    match entry {
        Entry::Organisation(id) => {
            let record = &directory[id];
            let tongues = record.more.as_ref().map_or(&[][..], |more| &more.tongues);
            add(&record.topics, &record.contact, tongues);
            shared.push(Shared::Kind(record.kind));
        }
        Entry::Programme(id) => {
            let record = &directory[id];
            add(&record.topics, &record.contact, &record.tongues);
        }
        Entry::Topic(_) => {}
    }
    shared
}

/// Tells of everything that is said of what entries share.
pub(super) fn of_shared(directory: &Directory, shared: Shared, visit: Visit<'_>) {
    match shared {
        Shared::Topic(id) => {
            text(ReasonField::Topic, &directory[id].name, visit);
            phrases(ReasonField::TopicWord, &directory[id].words, visit);
        }
        Shared::Kind(id) => {
            text(ReasonField::Kind, &directory[id].name, visit);
            phrases(ReasonField::KindWord, &directory[id].words, visit);
        }
        Shared::District(id) => {
            visit(ReasonField::District, None, &directory[id].name);
            for other in &directory[id].also {
                visit(ReasonField::District, None, other);
            }
        }
        Shared::Tongue(id) => {
            text(ReasonField::Language, &directory[id].name, visit);
            phrases(ReasonField::Language, &directory[id].words, visit);
        }
    }
}

/// The city of an entry, by its name.
pub(super) fn city(directory: &Directory, entry: Entry) -> Option<&str> {
    match entry {
        Entry::Organisation(id) => directory[id].contact.city.as_deref(),
        Entry::Programme(id) => directory[id].contact.city.as_deref(),
        Entry::Topic(_) => None,
    }
}

/// Tells of a city's name in every language there is.
pub(super) fn of_city(directory: &Directory, name: &str, visit: Visit<'_>) {
    visit(ReasonField::City, None, name);
    for (_, city) in directory.cities() {
        if city.name.iter().any(|(_, own)| **own == *name) {
            text(ReasonField::City, &city.name, visit);
        }
    }
}

fn text(field: ReasonField, text: &Text, visit: Visit<'_>) {
    for (tag, content) in text.iter() {
        visit(field, Some(tag), content);
    }
}

fn phrases(field: ReasonField, phrases: &Phrases, visit: Visit<'_>) {
    for (tag, words) in phrases.iter() {
        for word in words {
            visit(field, Some(tag), word);
        }
    }
}
