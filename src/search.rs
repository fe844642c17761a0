//! Stub until the engine is merged.
#![allow(missing_docs, clippy::all, clippy::pedantic, unused)]
use crate::{
    directory::{Directory, Entry, EntryKind, Id, topic::Topic},
    lang::{Lang, Tag},
};
use std::ops::Range;
#[derive(Debug)]
pub struct Index;
pub trait Workers {
    fn both<A: Send, B: Send>(
        &self,
        a: impl FnOnce() -> A + Send,
        b: impl FnOnce() -> B + Send,
    ) -> (A, B);
}
pub struct Alone;
impl Workers for Alone {
    fn both<A: Send, B: Send>(
        &self,
        a: impl FnOnce() -> A + Send,
        b: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        (a(), b())
    }
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub text: String,
    pub lang: Lang,
    pub within: Option<EntryKind>,
    pub limit: usize,
}
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub hits: Vec<Hit>,
    pub total: usize,
    pub instead: Instead,
}
#[derive(Clone, Debug)]
pub struct Hit {
    pub entry: Entry,
    pub score: i64,
    pub marks: Vec<Range<usize>>,
    pub reason: Reason,
}
#[derive(Clone, Debug)]
pub struct Reason {
    pub field: ReasonField,
    pub text: Box<str>,
    pub lang: Option<Tag>,
    pub marks: Vec<Range<usize>>,
}
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonField {
    Number,
    Name,
    Keyword,
}
#[derive(Clone, Debug, Default)]
pub struct Instead {
    pub topics: Vec<Id<Topic>>,
    pub did_you_mean: Option<String>,
}
impl Index {
    pub fn build(_: &Directory, _: &impl Workers) -> Self {
        Self
    }
    pub fn search(
        &self,
        directory: &Directory,
        request: &Request,
        _: &dyn Fn() -> bool,
    ) -> Option<Answer> {
        let hits: Vec<Hit> = directory
            .entries()
            .filter(|e| request.within.is_none_or(|k| e.kind() == k))
            .filter(|e| {
                directory
                    .name(*e, request.lang)
                    .to_lowercase()
                    .contains(&request.text.to_lowercase())
            })
            .map(|entry| Hit {
                entry,
                score: 0,
                marks: vec![],
                reason: Reason {
                    field: ReasonField::Name,
                    text: "".into(),
                    lang: None,
                    marks: vec![],
                },
            })
            .collect();
        let total = hits.len();
        Some(Answer {
            hits: hits.into_iter().take(request.limit).collect(),
            total,
            instead: Instead::default(),
        })
    }
}
