//! The entries as the index counts them: numbered by sort, then in an order of their own in which the earlier
//! wins a tie; and listed as a person looks names up.

use std::ops::Range;

use crate::{
    collate::Collator,
    directory::{
        Directory, Entry, EntryKind, Id, organisation::Organisation, programme::Programme,
        topic::Topic,
    },
    fold::fold_into,
    lang::Lang,
};

use super::Workers;

/// The number of an entry in one index.
pub(super) type Doc = u32;

/// Which entry has which number.
pub(super) struct Documents {
    entries: Box<[u32]>,
    /// Where the programmes and the topics begin; the organisations come first.
    programmes: usize,
    topics: usize,
    /// The documents of each sort in the order of names. The interface languages agree on it but for the
    /// names of topics.
    listed: Box<[Doc]>,
    listed_topics: [Box<[Doc]>; Lang::ALL.len()],
}

impl Documents {
    pub(super) fn new(directory: &Directory, workers: &impl Workers) -> Self {
        let organisations: Vec<Entry> = directory
            .organisations()
            .map(|(id, _)| Entry::Organisation(id))
            .collect();
        let programmes: Vec<Entry> = directory
            .programmes()
            .map(|(id, _)| Entry::Programme(id))
            .collect();
        let topics: Vec<Entry> = directory.topics().map(|(id, _)| Entry::Topic(id)).collect();
        let (programmes_start, topics_start) =
            (organisations.len(), organisations.len() + programmes.len());
        let (entries, looked_up) = workers.both(
            || {
                let kinds = [&organisations, &programmes, &topics];
                kinds
                    .map(|entries| in_own_order(directory, entries))
                    .concat()
            },
            || {
                let named = [&organisations, &programmes]
                    .map(|entries| in_name_order(directory, entries, Lang::De));
                (
                    named.concat(),
                    Lang::ALL.map(|lang| in_name_order(directory, &topics, lang)),
                )
            },
        );
        let mut documents = Self {
            entries: entries.iter().map(|entry| index_of(*entry)).collect(),
            programmes: programmes_start,
            topics: topics_start,
            listed: Box::default(),
            listed_topics: <[Box<[Doc]>; 2]>::default(),
        };
        let numbers = documents.numbers();
        let number =
            |entry: &Entry| numbers[documents.start(entry.kind()) + index_of(*entry) as usize];
        let listed = looked_up.0.iter().map(number).collect();
        let listed_topics = looked_up
            .1
            .map(|topics| topics.iter().map(number).collect());
        documents.listed = listed;
        documents.listed_topics = listed_topics;
        documents
    }

    /// The document of each entry, by sort and index.
    fn numbers(&self) -> Vec<Doc> {
        let mut numbers = vec![0; self.entries.len()];
        for (doc, entry) in self.entries.iter().enumerate() {
            let start = self.start(self.kind(doc));
            numbers[start + *entry as usize] = doc_number(doc);
        }
        numbers
    }

    fn start(&self, kind: EntryKind) -> usize {
        match kind {
            EntryKind::Organisation => 0,
            EntryKind::Programme => self.programmes,
            EntryKind::Topic => self.topics,
        }
    }

    fn kind(&self, doc: usize) -> EntryKind {
        if doc < self.programmes {
            EntryKind::Organisation
        } else if doc < self.topics {
            EntryKind::Programme
        } else {
            EntryKind::Topic
        }
    }

    /// Number of documents.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The entry of a document.
    pub(super) fn entry(&self, doc: Doc) -> Entry {
        let index = self.entries[doc as usize] as usize;
        let known = "the index of an entry was an id";
        match self.kind(doc as usize) {
            EntryKind::Organisation => {
                Entry::Organisation(Id::<Organisation>::new(index).expect(known))
            }
            EntryKind::Programme => Entry::Programme(Id::<Programme>::new(index).expect(known)),
            EntryKind::Topic => Entry::Topic(Id::<Topic>::new(index).expect(known)),
        }
    }

    /// The document of an entry; looks through all of its sort.
    pub(super) fn find(&self, entry: Entry) -> Option<Doc> {
        let range = self.range(Some(entry.kind()));
        let own = self.entries[range.clone()]
            .iter()
            .position(|index| *index == index_of(entry))?;
        Some(doc_number(range.start + own))
    }

    /// The documents of one sort of entry, or all.
    pub(super) fn range(&self, within: Option<EntryKind>) -> Range<usize> {
        match within {
            None => 0..self.len(),
            Some(EntryKind::Organisation) => 0..self.programmes,
            Some(EntryKind::Programme) => self.programmes..self.topics,
            Some(EntryKind::Topic) => self.topics..self.len(),
        }
    }

    /// The documents of one sort in the order of their names; all sorts one after the other.
    pub(super) fn listed(&self, within: Option<EntryKind>, lang: Lang) -> [&[Doc]; 2] {
        let named = self.range(within);
        let topics = &self.listed_topics[lang as usize];
        let named = &self.listed[named.start.min(self.topics)..named.end.min(self.topics)];
        match within {
            None | Some(EntryKind::Topic) => [named, topics],
            Some(EntryKind::Organisation | EntryKind::Programme) => [named, &[]],
        }
    }
}

fn index_of(entry: Entry) -> u32 {
    let index = match entry {
        Entry::Organisation(id) => id.index(),
        Entry::Programme(id) => id.index(),
        Entry::Topic(id) => id.index(),
    };
    doc_number(index)
}

fn doc_number(index: usize) -> Doc {
    Doc::try_from(index).expect("a directory holds fewer records than an id can count")
}

/// Names-only entries last, short names first, then by alphabet: a name that is typed to its end comes before
/// those that go on.
fn in_own_order(directory: &Directory, entries: &[Entry]) -> Vec<Entry> {
    let mut names = String::new();
    let mut keyed: Vec<(bool, usize, u64, usize, Entry)> = Vec::with_capacity(entries.len());
    for entry in entries {
        let start = names.len();
        fold_into(directory.name(*entry, Lang::De), &mut names);
        let name = &names.as_bytes()[start..];
        keyed.push((
            names_only(directory, *entry),
            name.len(),
            first_bytes(name),
            start,
            *entry,
        ));
    }
    let name = |start: usize, length: usize| &names.as_bytes()[start..start + length];
    keyed.sort_unstable_by(|one, other| {
        let ahead = (one.0, one.1, one.2).cmp(&(other.0, other.1, other.2));
        ahead
            .then_with(|| name(one.3, one.1).cmp(name(other.3, other.1)))
            .then_with(|| directory.key(one.4).cmp(directory.key(other.4)))
    });
    keyed.into_iter().map(|(.., entry)| entry).collect()
}

fn in_name_order(directory: &Directory, entries: &[Entry], lang: Lang) -> Vec<Entry> {
    let collator = Collator::new(lang);
    let mut keys = Vec::new();
    let mut keyed: Vec<(u64, usize, usize, Entry)> = Vec::with_capacity(entries.len());
    for entry in entries {
        let start = keys.len();
        collator.write_key(directory.name(*entry, lang), &mut keys);
        keyed.push((first_bytes(&keys[start..]), start, keys.len(), *entry));
    }
    keyed.sort_unstable_by(|one, other| {
        one.0
            .cmp(&other.0)
            .then_with(|| keys[one.1..one.2].cmp(&keys[other.1..other.2]))
            .then_with(|| directory.key(one.3).cmp(directory.key(other.3)))
    });
    keyed.into_iter().map(|(.., entry)| entry).collect()
}

/// The first eight bytes as a number that compares as they do.
fn first_bytes(bytes: &[u8]) -> u64 {
    let mut first = [0; 8];
    for (own, byte) in first.iter_mut().zip(bytes) {
        *own = *byte;
    }
    u64::from_be_bytes(first)
}

/// Whether the sources give no more of an entry than its name.
pub(super) fn names_only(directory: &Directory, entry: Entry) -> bool {
    match entry {
        Entry::Organisation(id) => directory[id].names_only,
        Entry::Programme(_) | Entry::Topic(_) => false,
    }
}
