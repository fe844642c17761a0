//! The search: a question becomes ranked hits, each with its marks and its reason. Knows no screen.
//!
//! Every word is looked up among the folded tokens of all entries; what it met gives each entry a number, and
//! only the best of those that hold every word are judged by name. A keystroke thus costs about the same
//! however many entries there are.

use std::{fmt, ops::Range};

use fuzzy_matcher::skim::SkimMatcherV2;

use crate::{
    directory::{Directory, Entry, EntryKind},
    lang::Lang,
};

mod ask;
mod complete;
mod dictionary;
mod documents;
mod field;
mod filter;
mod found;
mod gather;
mod grade;
mod grams;
mod group;
mod instead;
mod intern;
mod join;
mod list;
mod mark;
mod meaning;
mod memory;
mod near;
mod people;
mod query;
mod rank;
mod reason;
mod scan;
mod select;
mod snippet;
mod sound;
mod split;
mod stop;
mod term;
mod texts;
mod token;
mod typo;
mod worths;

pub use self::{
    complete::Completion, field::ReasonField, instead::Instead, reason::Reason, scan::scan,
};

use self::{
    ask::Search, dictionary::Dictionary, documents::Documents, found::Lookup, gather::Postings,
    group::Groups, memory::Memory, query::Query,
};

/// Runs work, perhaps at the same time. Only the shell starts threads, so it brings them along.
pub trait Workers {
    /// Runs both and answers both results.
    fn both<A: Send, B: Send>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B);
}

/// One worker who does one thing after the other.
#[derive(Clone, Copy, Debug)]
pub struct Alone;

impl Workers for Alone {
    fn both<A: Send, B: Send>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        (one(), other())
    }
}

/// A question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// What was typed: words, a number, filters such as `bezirk:nord`.
    pub text: String,
    /// The reader's language; it only orders equals and chooses between reasons.
    pub lang: Lang,
    /// The sort of entry that is looked for, where not all.
    pub within: Option<EntryKind>,
    /// The most hits that are wanted.
    pub limit: usize,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The best hits, best first.
    pub hits: Vec<Hit>,
    /// How many entries were found in all.
    pub total: usize,
    /// How far the search had to go.
    pub how: How,
    /// The words that the best hit lacks, where `how` is `WithoutWord`.
    pub left_out: Vec<String>,
    /// The way on where nothing was found.
    pub instead: Instead,
}

/// How far the search had to go to find anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Every word was found as it was typed.
    #[default]
    AsTyped,
    /// Some word was taken for mistyped or misheard.
    Corrected,
    /// One word had to be left out.
    WithoutWord,
}

/// An entry that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entry.
    pub entry: Entry,
    /// How well it fits; only to be compared within one answer.
    pub score: i64,
    /// What to mark in the shown name: byte ranges on grapheme borders, sorted and apart.
    pub marks: Vec<Range<usize>>,
    /// Why it was found.
    pub reason: Reason,
}

/// Everything that makes the entries of one directory quick to find. Belongs to the directory that it was
/// built from.
pub struct Index {
    documents: Documents,
    groups: Groups,
    dictionary: Dictionary,
    postings: Postings,
    matcher: SkimMatcherV2,
    memory: Memory,
}

impl fmt::Debug for Index {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (entries, tokens) = (self.documents.len(), self.dictionary.len());
        write!(out, "Index({entries} entries, {tokens} tokens)")
    }
}

impl Index {
    /// Reads a directory.
    #[must_use]
    pub fn build(directory: &Directory, workers: &impl Workers) -> Self {
        let documents = Documents::new(directory, workers);
        let groups = Groups::new(directory, &documents);
        let (dictionary, postings) = gather::gather(directory, &documents, &groups, workers);
        Self {
            documents,
            groups,
            dictionary,
            postings,
            matcher: SkimMatcherV2::default().ignore_case(),
            memory: Memory::default(),
        }
    }

    /// Answers a question. `None` only when cancelled.
    pub fn search(
        &self,
        directory: &Directory,
        request: &Request,
        cancelled: &dyn Fn() -> bool,
    ) -> Option<Answer> {
        let query = Query::parse(&request.text, &self.dictionary);
        let mask = self.mask(directory, &query);
        let search = Search {
            index: self,
            directory,
            request,
            mask: mask.as_deref(),
            cancelled,
        };
        if query.is_blank {
            Some(search.list())
        } else {
            search.answer(query)
        }
    }

    /// The ways to go on with a filter word at the end of what was typed.
    #[must_use]
    pub fn complete(&self, directory: &Directory, text: &str, lang: Lang) -> Vec<Completion> {
        complete::complete(directory, &self.groups, text, lang)
    }

    /// Which documents the filters let pass; `None` where there is no filter.
    fn mask(&self, directory: &Directory, query: &Query) -> Option<Vec<bool>> {
        let mut mask: Option<Vec<bool>> = None;
        for wish in query.wishes.iter().filter(|wish| !wish.value.is_empty()) {
            let mut passes = vec![false; self.documents.len()];
            for group in wish.groups(directory, &self.groups) {
                for doc in self.groups.members(group) {
                    passes[*doc as usize] = mask.as_ref().is_none_or(|mask| mask[*doc as usize]);
                }
            }
            mask = Some(passes);
        }
        mask
    }

    /// Number of documents and of groups.
    fn size(&self) -> (usize, usize) {
        (self.documents.len(), self.groups.len())
    }

    fn lookup(&self) -> Lookup<'_> {
        Lookup {
            dictionary: &self.dictionary,
            postings: &self.postings,
            groups: &self.groups,
        }
    }
}
