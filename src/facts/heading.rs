//! The line under an entry's name: what sort of thing it is, and where or since when.

use super::DOT;
use crate::{
    directory::{
        Directory, Entry, EntryKind, Id,
        organisation::{Dated, Organisation},
        programme::Programme,
        topic::Topic,
    },
    i18n::{Msg, Words},
};

pub(super) fn kind_line(directory: &Directory, words: &Words, entry: Entry) -> String {
    match entry {
        Entry::Organisation(id) => organisation(directory, words, &directory[id]),
        Entry::Programme(id) => programme(words, &directory[id]),
        Entry::Topic(id) => topic(directory, words, id),
    }
}

fn organisation(directory: &Directory, words: &Words, organisation: &Organisation) -> String {
    let kind = directory[organisation.kind].name.plain(words.lang());
    let contact = &organisation.contact;
    let district = contact.district.map(|district| &*directory[district].name);
    let place = district.or(contact.city.as_deref());
    let line = join(kind.to_owned(), place.map(str::to_owned));
    join(
        line,
        organisation
            .names_only
            .then(|| words.say(Msg::NamesOnlyMark)),
    )
}

fn programme(words: &Words, programme: &Programme) -> String {
    let time = match (
        year(programme.since.as_ref()),
        year(programme.until.as_ref()),
    ) {
        (Some(since), Some(until)) if since == until => Some(since),
        (Some(since), Some(until)) => Some(format!("{since}–{until}")),
        (Some(since), None) => Some(words.tell(Msg::LineSince, [("year", since.into())])),
        (None, Some(until)) => Some(words.tell(Msg::LineUntil, [("year", until.into())])),
        (None, None) => None,
    };
    join(words.say(Msg::EntryProgramme), time)
}

/// How much there is under a topic, so that nobody opens it in vain.
fn topic(directory: &Directory, words: &Words, id: Id<Topic>) -> String {
    let members = directory.members(id);
    let counts = [
        (EntryKind::Programme, Msg::TopicProgrammes),
        (EntryKind::Organisation, Msg::TopicOrganisations),
    ];
    let counts = counts.into_iter().filter_map(|(kind, message)| {
        let count = members.iter().filter(|entry| entry.kind() == kind).count();
        (count > 0).then(|| words.tell(message, [("count", count.into())]))
    });
    counts.fold(words.say(Msg::EntryTopic), |line, count| {
        join(line, Some(count))
    })
}

fn year(dated: Option<&Dated>) -> Option<String> {
    let date = dated?.date?;
    Some(date.year.to_string())
}

fn join(mut line: String, more: Option<String>) -> String {
    if let Some(more) = more {
        line.push_str(DOT);
        line.push_str(&more);
    }
    line
}
