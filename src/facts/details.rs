//! The facts that organisations and programmes share: other names, milestones, notes, the age of the whole.

use super::{DOT, Fact, reader::Reader, under};
use crate::{
    directory::{
        organisation::{Dated, Name},
        programme::Milestone,
    },
    i18n::Msg,
    lang::{Phrases, Text},
};

/// A text under a label.
pub(super) fn text(reader: &Reader<'_>, label: Msg, text: &Text) -> Vec<Fact> {
    under(reader.say(label), reader.text(text))
}

/// Phrases under a label.
pub(super) fn phrases(reader: &Reader<'_>, label: Msg, phrases: &Phrases) -> Vec<Fact> {
    under(reader.say(label), reader.phrases(phrases))
}

/// A date under a label.
pub(super) fn dated(reader: &Reader<'_>, label: Msg, dated: Option<&Dated>) -> Vec<Fact> {
    under(
        reader.say(label),
        dated.and_then(|dated| reader.dated(dated)),
    )
}

/// The short name and the other names, those in another language with its name.
pub(super) fn names(reader: &Reader<'_>, short: Option<&str>, also: &[Name]) -> Vec<Fact> {
    let also = also.iter().map(|name| match name.lang {
        Some(tag) => format!("{} ({})", name.name, reader.words.language(tag)),
        None => name.name.to_string(),
    });
    let also = also.collect::<Vec<_>>().join(DOT);
    let mut facts = under(reader.say(Msg::FactShort), short.map(Fact::new));
    facts.extend(under(reader.say(Msg::FactAlso), [Fact::new(also)]));
    facts
}

/// "3. Dezember 2019: …", one fact for each milestone.
pub(super) fn milestones<'a>(
    reader: &Reader<'_>,
    milestones: impl IntoIterator<Item = &'a Milestone>,
) -> Vec<Fact> {
    let facts = milestones.into_iter().filter_map(|milestone| {
        let mut fact = reader.text(&milestone.text)?;
        fact.value = format!("{}: {}", reader.words.date(milestone.date), fact.value);
        Some(fact)
    });
    under(reader.say(Msg::FactMilestones), facts)
}

/// The day on which the whole entry was known to be right, with its age in words.
pub(super) fn as_of(reader: &Reader<'_>, as_of: Option<&Dated>) -> Vec<Fact> {
    let Some(dated) = as_of else {
        return Vec::new();
    };
    let age = dated
        .date
        .and_then(|date| reader.words.age(date, reader.today));
    let fact = reader.dated(dated).map(|fact| fact.noted(age));
    under(reader.say(Msg::FactAsOf), fact)
}
