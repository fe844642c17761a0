//! The sheet of an organisation.

use super::{
    Fact, Section, contact, details,
    reader::{Ages, Reader},
    ties, under,
};
use crate::{
    directory::{
        Entry, Id,
        organisation::{Award, Field, More, Organisation},
    },
    i18n::Msg,
};

pub(super) fn sections(reader: &Reader<'_>, id: Id<Organisation>) -> Vec<Section> {
    let organisation = &reader.directory[id];
    let none = More::default();
    let more = organisation.more.as_deref().unwrap_or(&none);
    let ages = Ages::new(more.as_of.as_ref(), &more.fields);

    let mut opening: Vec<Fact> = reader.text(&organisation.text).into_iter().collect();
    if organisation.names_only {
        opening.push(Fact::new(reader.say(Msg::FactNamesOnly)));
    }
    let mut offer = contact::languages(reader, &more.tongues, ages);
    offer.extend(ties::topics(reader, &organisation.topics));
    vec![
        Section {
            title: None,
            facts: opening,
        },
        contact::section(reader, &organisation.contact, more.hours.as_ref(), ages),
        Section {
            title: None,
            facts: offer,
        },
        ties::connections(reader, Entry::Organisation(id)),
        Section {
            title: Some(reader.say(Msg::FactDetails)),
            facts: about(reader, id, more, ages),
        },
        ties::sources(reader, &organisation.sources),
    ]
}

fn about(reader: &Reader<'_>, id: Id<Organisation>, more: &More, ages: Ages<'_>) -> Vec<Fact> {
    let organisation = &reader.directory[id];
    let milestones = reader.directory.milestones().iter();
    let own = milestones.filter(|milestone| milestone.organisation == Some(id));
    let members = reader.text(&more.members);
    let members = members.map(|fact| fact.noted(reader.doubts(ages, &[Field::Members])));
    [
        details::dated(reader, Msg::FactFounded, more.founded.as_ref()),
        under(reader.say(Msg::FactMembers), members),
        details::phrases(reader, Msg::FactCommunities, &more.communities),
        awards(reader, &more.awards),
        details::milestones(reader, own),
        details::names(reader, organisation.short.as_deref(), &organisation.also),
        details::phrases(reader, Msg::FactKeywords, &organisation.keywords),
        details::text(reader, Msg::FactNote, &more.note),
        details::as_of(reader, more.as_of.as_ref()),
    ]
    .concat()
}

fn awards(reader: &Reader<'_>, awards: &[Award]) -> Vec<Fact> {
    let facts = awards.iter().filter_map(|award| {
        let year = award.year.map(|year| year.to_string());
        Some(reader.text(&award.name)?.noted(year))
    });
    under(reader.say(Msg::FactAwards), facts)
}
