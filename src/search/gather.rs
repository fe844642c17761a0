//! Builds the index: reads every entry's texts, folds them, and notes for every token where it stands.

use crate::directory::Directory;

use super::{
    Workers,
    dictionary::{Dictionary, TokenId},
    documents::{Doc, Documents},
    field::ReasonField,
    group::Groups,
    intern::Interned,
    texts,
    token::{each_token, initials},
};
use crate::fold::fold_into;

/// Where a token stands: a document or a group, and the field, in one number.
#[derive(Clone, Copy)]
pub(super) struct Posting(u32);

/// The documents that fit beside the field.
const MOST_DOCUMENTS: u32 = 1 << 24;

impl Posting {
    fn new(target: u32, field: ReasonField) -> Self {
        assert!(
            target < MOST_DOCUMENTS,
            "an index holds up to {MOST_DOCUMENTS} entries"
        );
        Self(target | u32::from(field.place()) << 24)
    }

    /// The document, or the group where the field is a shared one.
    pub(super) const fn target(self) -> u32 {
        self.0 & (MOST_DOCUMENTS - 1)
    }

    /// The number of the field; fewer than 32 there are.
    pub(super) const fn place(self) -> usize {
        (self.0 >> 24) as usize % 32
    }

    /// Whether the field is one that a group shares.
    const fn is_shared(self) -> bool {
        self.place() >= ReasonField::District.place() as usize
            && self.place() <= ReasonField::KindWord.place() as usize
    }
}

/// For every token of the dictionary, where it stands.
pub(super) struct Postings {
    starts: Vec<u32>,
    postings: Vec<Posting>,
}

impl Postings {
    /// Where a token stands.
    pub(super) fn of(&self, token: TokenId) -> &[Posting] {
        let token = token as usize;
        &self.postings[self.starts[token] as usize..self.starts[token + 1] as usize]
    }

    /// In which documents a token stands.
    pub(super) fn own(&self, token: TokenId) -> &[Posting] {
        let postings = self.of(token);
        &postings[..postings.len() - self.shared(token).len()]
    }

    /// In which groups a token stands; they were read last.
    pub(super) fn shared(&self, token: TokenId) -> &[Posting] {
        let postings = self.of(token);
        let shared = postings
            .iter()
            .rev()
            .take_while(|posting| posting.is_shared());
        &postings[postings.len() - shared.count()..]
    }
}

/// Reads the whole directory.
pub(super) fn gather(
    directory: &Directory,
    documents: &Documents,
    groups: &Groups,
    workers: &impl Workers,
) -> (Dictionary, Postings) {
    let end = doc(documents.len());
    let middle = end / 2;
    let read = |docs: std::ops::Range<Doc>, with_groups: bool| {
        let mut reader = Reader::default();
        for doc in docs {
            reader.document(directory, documents, doc);
        }
        if with_groups {
            reader.groups(directory, groups);
        }
        let sorted = reader.tokens.sorted();
        (reader, sorted)
    };
    let (first, second) = workers.both(|| read(0..middle, false), || read(middle..end, true));
    merge(&[first, second])
}

fn doc(index: usize) -> Doc {
    Doc::try_from(index).expect("a directory holds fewer records than an id can count")
}

/// What one worker has read.
#[derive(Default)]
struct Reader {
    tokens: Interned,
    /// Token and posting, in the order of reading.
    found: Vec<(u32, Posting)>,
    /// The last posting of each token, so that a token is noted once where an entry repeats it in its names.
    last: Vec<u32>,
    folded: String,
}

impl Reader {
    fn document(&mut self, directory: &Directory, documents: &Documents, doc: Doc) {
        texts::own(directory, documents.entry(doc), &mut |field, _, text| {
            self.text(doc, field, text);
            if matches!(field, ReasonField::Name | ReasonField::Also) {
                let names = initials(&self.folded);
                for initials in names {
                    self.token(doc, ReasonField::Initials, &initials);
                }
            }
        });
    }

    fn groups(&mut self, directory: &Directory, groups: &Groups) {
        groups.each_text(directory, &mut |group, field, _, text| {
            self.text(group, field, text);
        });
    }

    fn text(&mut self, target: u32, field: ReasonField, text: &str) {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold_into(text, &mut folded);
        each_token(&folded, &mut |token| self.token(target, field, token.text));
        self.folded = folded;
    }

    fn token(&mut self, target: u32, field: ReasonField, token: &str) {
        let id = self.tokens.intern(token) as usize;
        let posting = Posting::new(target, field);
        if id == self.last.len() {
            self.last.push(u32::MAX);
        }
        let last = Posting(self.last[id]);
        let told_better = self.last[id] != u32::MAX
            && last.target() == target
            && !field.is_shared()
            && last.place() <= usize::from(ReasonField::Also.place());
        if !told_better && self.last[id] != posting.0 {
            self.last[id] = posting.0;
            self.found.push((doc(id), posting));
        }
    }
}

/// Puts together what two workers read: one dictionary, and the postings of each token in the order of the
/// documents.
fn merge(read: &[(Reader, Vec<u32>); 2]) -> (Dictionary, Postings) {
    let tokens = |part: usize, at: usize| {
        let (reader, sorted): &(Reader, Vec<u32>) = &read[part];
        sorted.get(at).map(|id| reader.tokens.get(*id))
    };
    let mut renamed = [0, 1].map(|part: usize| vec![0_u32; read[part].1.len()]);
    let mut all: Vec<&str> = Vec::with_capacity(renamed[0].len() + renamed[1].len());
    let mut at = [0, 0];
    loop {
        let least = match (tokens(0, at[0]), tokens(1, at[1])) {
            (None, None) => break,
            (Some(token), None) | (None, Some(token)) => token,
            (Some(one), Some(other)) => one.min(other),
        };
        for part in [0, 1] {
            if tokens(part, at[part]) == Some(least) {
                renamed[part][read[part].1[at[part]] as usize] = doc(all.len());
                at[part] += 1;
            }
        }
        all.push(least);
    }
    let postings = sort_postings(read, &renamed, all.len());
    (Dictionary::new(all.into_iter()), postings)
}

fn sort_postings(
    read: &[(Reader, Vec<u32>); 2],
    renamed: &[Vec<u32>; 2],
    tokens: usize,
) -> Postings {
    let each = || {
        read.iter().zip(renamed).flat_map(|((reader, _), renamed)| {
            let found = reader.found.iter();
            found.map(|(token, posting)| (renamed[*token as usize] as usize, *posting))
        })
    };
    let mut starts = vec![0_u32; tokens + 1];
    for (token, _) in each() {
        starts[token + 1] += 1;
    }
    for token in 0..tokens {
        starts[token + 1] += starts[token];
    }
    let mut next = starts.clone();
    let mut postings = vec![Posting(0); starts[tokens] as usize];
    for (token, posting) in each() {
        postings[next[token] as usize] = posting;
        next[token] += 1;
    }
    Postings { starts, postings }
}
