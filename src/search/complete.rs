//! Filter words completed as one types: their names, then their values.

use crate::{directory::Directory, fold::fold_key, lang::Lang};

use super::{
    filter::{self, By},
    group::Groups,
};

/// A way to go on with what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The whole line after the completion.
    pub line: String,
    /// What it adds, to be shown: `bezirk:` or `Innenstadt-Nord`.
    pub shown: String,
}

/// So many ways are offered.
const MOST: usize = 8;

/// The ways to go on with the last word of a line.
pub(super) fn complete(
    directory: &Directory,
    groups: &Groups,
    text: &str,
    lang: Lang,
) -> Vec<Completion> {
    let start = text.rfind(char::is_whitespace).map_or(0, |at| {
        at + text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8)
    });
    let (before, word) = text.split_at(start);
    let mut found = match word.split_once(':') {
        None => names(before, word, lang),
        Some((name, value)) => values(directory, groups, before, name, value, lang),
    };
    found.truncate(MOST);
    found
}

fn names(before: &str, word: &str, lang: Lang) -> Vec<Completion> {
    let word = fold_key(word);
    let by = By::ALL.into_iter().filter_map(|by| by.names(lang).first());
    let fitting = by.filter(|name| !word.is_empty() && name.starts_with(&word));
    let completed = fitting.map(|name| Completion {
        line: format!("{before}{name}:"),
        shown: format!("{name}:"),
    });
    completed.collect()
}

fn values(
    directory: &Directory,
    groups: &Groups,
    before: &str,
    name: &str,
    value: &str,
    lang: Lang,
) -> Vec<Completion> {
    let Some(by) = By::named(name) else {
        return Vec::new();
    };
    let value = fold_key(value.trim_matches('"'));
    let mut found: Vec<Completion> = filter::shown_values(by, directory, groups, lang)
        .into_iter()
        .filter(|shown| {
            fold_key(shown)
                .split([' ', '-'])
                .any(|word| word.starts_with(&value))
                || fold_key(shown).starts_with(&value)
        })
        .map(|shown| Completion {
            line: if shown.contains(char::is_whitespace) {
                format!("{before}{name}:\"{shown}\" ")
            } else {
                format!("{before}{name}:{shown} ")
            },
            shown,
        })
        .collect();
    found.sort_by_key(|completion| !fold_key(&completion.shown).starts_with(&value));
    found
}
