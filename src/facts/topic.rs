//! The sheet of a topic: the way in for someone who knows no name.

use super::{DOT, Fact, Section, reader::Reader, ties, under};
use crate::{
    directory::{EntryKind, Id, topic::Topic},
    i18n::Msg,
};

/// The most entries that a topic lists; a search goes on from there.
const MOST: usize = 300;

pub(super) fn sections(reader: &Reader<'_>, id: Id<Topic>) -> Vec<Section> {
    let topic = &reader.directory[id];
    let members = reader.directory.members(id);
    let shown = members.get(..MOST).unwrap_or(members);
    let listed = |kind: EntryKind| {
        let of_kind = shown.iter().filter(move |entry| entry.kind() == kind);
        of_kind.map(|entry| ties::link(reader, *entry))
    };
    let opening = [
        reader.text(&topic.text).into_iter().collect(),
        under(
            reader.say(Msg::FactProgrammes),
            listed(EntryKind::Programme),
        ),
        under(
            reader.say(Msg::FactOrganisations),
            listed(EntryKind::Organisation),
        ),
        more(reader, topic, members.len() - shown.len())
            .into_iter()
            .collect(),
        words(reader, topic),
    ];
    let facts = opening.concat();
    vec![Section { title: None, facts }]
}

/// How many entries are not shown, and what to type to get at them.
fn more(reader: &Reader<'_>, topic: &Topic, count: usize) -> Option<Fact> {
    if count == 0 {
        return None;
    }
    let words = reader.words;
    let query = words.tell(Msg::QueryTopic, [("key", topic.key.as_str().into())]);
    let count = words.number(count);
    let text = words.tell(
        Msg::FactMore,
        [("count", count.into()), ("query", query.into())],
    );
    Some(Fact::new(text))
}

/// What people type for it in the reader's language.
fn words(reader: &Reader<'_>, topic: &Topic) -> Vec<Fact> {
    let own = topic.words.exactly(reader.lang().tag());
    let own = own.map(|words| Fact::new(words.join(DOT)));
    under(reader.say(Msg::FactAlso), own)
}
