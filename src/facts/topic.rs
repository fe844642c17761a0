//! The sheet of a topic: the way in for someone who knows no name.

use super::{DOT, Fact, Section, reader::Reader, ties, under};
use crate::{
    directory::{EntryKind, Id, topic::Topic},
    i18n::Msg,
};

pub(super) fn sections(reader: &Reader<'_>, id: Id<Topic>) -> Vec<Section> {
    let topic = &reader.directory[id];
    let members = reader.directory.members(id);
    let shown = members.get(..ties::MOST).unwrap_or(members);
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
        ties::more(reader, members.len() - shown.len(), || query(reader, topic))
            .into_iter()
            .collect(),
        words(reader, topic),
    ];
    let facts = opening.concat();
    vec![Section { title: None, facts }]
}

fn query(reader: &Reader<'_>, topic: &Topic) -> String {
    let key = topic.key.as_str().into();
    reader.words.tell(Msg::QueryTopic, [("key", key)])
}

/// What people type for it in the reader's language.
fn words(reader: &Reader<'_>, topic: &Topic) -> Vec<Fact> {
    let own = topic.words.exactly(reader.lang().tag());
    let own = own.map(|words| Fact::new(words.join(DOT)));
    under(reader.say(Msg::FactWords), own)
}
