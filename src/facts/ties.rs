//! Where an entry leads: its topics, the entries that it is connected with, the sources of its facts.

use super::{Fact, Section, reader::Reader, under};
use crate::{
    directory::{
        Entry, Id,
        relation::{End, Link, Relation, RelationKind},
        source::Source,
        topic::Topic,
    },
    i18n::Msg,
    lang::Lang,
};

/// The most entries that one sheet leads to under one heading; a search goes on from there.
pub(super) const MOST: usize = 300;

/// The topics, each leading to its own sheet.
pub(super) fn topics(reader: &Reader<'_>, topics: &[Id<Topic>]) -> Vec<Fact> {
    let facts = topics.iter().map(|id| link(reader, Entry::Topic(*id)));
    under(reader.say(Msg::FactTopics), facts)
}

/// The name of another entry, leading there.
pub(super) fn link(reader: &Reader<'_>, entry: Entry) -> Fact {
    Fact::new(reader.directory.name(entry, reader.lang())).leading_to(entry)
}

/// The relations of an entry, grouped by what they are as seen from it.
pub(super) fn connections(reader: &Reader<'_>, entry: Entry) -> Section {
    let all = reader.directory.links(entry);
    let hidden = all.len().saturating_sub(MOST);
    let links: Vec<&Link> = all.take(MOST).collect();
    let groups = links.chunk_by(|before, after| before.role == after.role);
    let facts = groups.flat_map(|group| {
        let label = group.first().map(|link| reader.say(role(link.role)));
        let facts = group.iter().map(|tie| {
            link(reader, tie.other).noted(circumstances(reader, &reader.directory[tie.relation]))
        });
        under(label.unwrap_or_default(), facts)
    });
    let name = || reader.directory.name(entry, reader.lang()).to_owned();
    Section {
        title: Some(reader.say(Msg::FactConnections)),
        facts: facts.chain(more(reader, hidden, name)).collect(),
    }
}

/// How many entries are not shown, and what to type to get at them.
pub(super) fn more(
    reader: &Reader<'_>,
    hidden: usize,
    query: impl FnOnce() -> String,
) -> Option<Fact> {
    if hidden == 0 {
        return None;
    }
    let count = reader.words.number(hidden).into();
    let query = query().into();
    let text = reader
        .words
        .tell(Msg::FactMore, [("count", count), ("query", query)]);
    Some(Fact::new(text))
}

/// Year, rank, amount, project and note of a relation, as far as they are known.
fn circumstances(reader: &Reader<'_>, relation: &Relation) -> Vec<String> {
    let words = reader.words;
    let rank = |rank: u8| words.tell(Msg::Rank, [("rank", rank.into())]);
    let amount = |amount: u32| {
        let number = usize::try_from(amount).unwrap_or(usize::MAX);
        words.tell(Msg::Amount, [("amount", words.number(number).into())])
    };
    let project = |project: &str| words.tell(Msg::Project, [("project", project.into())]);
    let circumstances = [
        relation.year.map(|year| year.to_string()),
        relation.rank.map(rank),
        relation.amount.map(amount),
        relation.project.as_deref().map(project),
        reader.remark(&relation.note),
    ];
    circumstances.into_iter().flatten().collect()
}

const fn role(role: (RelationKind, End)) -> Msg {
    let (kind, end) = role;
    let (from, to) = match kind {
        RelationKind::ResponsibleFor => (Msg::ResponsibleForFrom, Msg::ResponsibleForTo),
        RelationKind::PartOf => (Msg::PartOfFrom, Msg::PartOfTo),
        RelationKind::MemberOf => (Msg::MemberOfFrom, Msg::MemberOfTo),
        RelationKind::Won => (Msg::WonFrom, Msg::WonTo),
        RelationKind::Funds => (Msg::FundsFrom, Msg::FundsTo),
        RelationKind::PartnerIn => (Msg::PartnerInFrom, Msg::PartnerInTo),
        RelationKind::Hosts => (Msg::HostsFrom, Msg::HostsTo),
        RelationKind::Signed => (Msg::SignedFrom, Msg::SignedTo),
        RelationKind::TookPartIn => (Msg::TookPartInFrom, Msg::TookPartInTo),
        RelationKind::SucceededBy => (Msg::SucceededByFrom, Msg::SucceededByTo),
    };
    match end {
        End::From => from,
        End::To => to,
    }
}

/// Where the facts of an entry come from.
pub(super) fn sources(reader: &Reader<'_>, sources: &[Id<Source>]) -> Section {
    let facts = sources
        .iter()
        .map(|id| source(reader, &reader.directory[*id]));
    Section {
        title: Some(reader.say(Msg::FactSources)),
        facts: facts.collect(),
    }
}

fn source(reader: &Reader<'_>, source: &Source) -> Fact {
    let known = |parts: [&str; 2]| {
        parts
            .map(str::to_owned)
            .into_iter()
            .filter(|part| !part.is_empty())
    };
    let value: Vec<String> = known([&source.title, &source.publisher]).collect();
    let seen = if source.seen.is_empty() || reader.lang() == Lang::De {
        source.seen.to_string()
    } else {
        reader.in_language(&source.seen, Lang::De.tag())
    };
    let seen = if seen.is_empty() {
        seen
    } else {
        reader.words.tell(Msg::SeenAs, [("seen", seen.into())])
    };
    Fact::new(value.join(", ")).noted(known([&seen, &source.url]))
}
