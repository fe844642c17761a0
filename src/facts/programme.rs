//! The sheet of a programme.

use super::{
    Fact, Section, contact, details,
    reader::{Ages, Reader},
    ties, under,
};
use crate::{
    directory::{Entry, Id, programme::Programme},
    i18n::Msg,
};

pub(super) fn sections(reader: &Reader<'_>, id: Id<Programme>) -> Vec<Section> {
    let programme = &reader.directory[id];
    let ages = Ages::new(programme.as_of.as_ref(), &programme.fields);
    let opening = [
        reader.text(&programme.text).into_iter().collect(),
        details::dated(reader, Msg::FactSince, programme.since.as_ref()),
        details::dated(reader, Msg::FactUntil, programme.until.as_ref()),
        details::text(reader, Msg::FactYears, &programme.years),
        details::text(reader, Msg::FactStatus, &programme.status),
    ];
    let mut offer = contact::languages(reader, &programme.tongues, ages);
    offer.extend(ties::topics(reader, &programme.topics));
    vec![
        Section {
            title: None,
            facts: opening.concat(),
        },
        contact::section(reader, &programme.contact, programme.hours.as_ref(), ages),
        Section {
            title: None,
            facts: offer,
        },
        ties::connections(reader, Entry::Programme(id)),
        Section {
            title: Some(reader.say(Msg::FactDetails)),
            facts: about(reader, id),
        },
        ties::sources(reader, &programme.sources),
    ]
}

fn about(reader: &Reader<'_>, id: Id<Programme>) -> Vec<Fact> {
    let programme = &reader.directory[id];
    let figures = programme
        .figures
        .iter()
        .filter_map(|figure| reader.text(figure));
    [
        milestones(reader, id),
        under(reader.say(Msg::FactFigures), figures),
        details::names(reader, programme.short.as_deref(), &programme.also),
        details::phrases(reader, Msg::FactKeywords, &programme.keywords),
        details::text(reader, Msg::FactNote, &programme.note),
        details::as_of(reader, programme.as_of.as_ref()),
    ]
    .concat()
}

/// The programme's own milestones, else those of the centre's time line that belong to it.
fn milestones(reader: &Reader<'_>, id: Id<Programme>) -> Vec<Fact> {
    let own = &reader.directory[id].milestones;
    if !own.is_empty() {
        return details::milestones(reader, own);
    }
    let all = reader.directory.milestones().iter();
    details::milestones(
        reader,
        all.filter(|milestone| milestone.programme == Some(id)),
    )
}
