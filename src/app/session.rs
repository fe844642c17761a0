//! One visit: where the visitor is, what was typed and found, what lies over the window.

use super::Settings;
use crate::{
    cursor::Cursor,
    directory::Entry,
    i18n::Words,
    input::Line,
    mode::Tab,
    search::{Answer, Completion},
    theme::ThemeName,
};

/// Everything that a visitor leaves behind. A visit ends by replacing it as a whole.
#[derive(Debug)]
pub struct Session {
    /// The words of the visitor's language.
    pub words: Words,
    /// The way of drawing.
    pub theme: ThemeName,
    /// The open tab.
    pub tab: Tab,
    /// The search line.
    pub query: Line,
    /// Ways to complete a filter word in it, the likeliest first.
    pub completions: Vec<Completion>,
    /// What was found for it on this tab; `None` until the first answer.
    pub answer: Option<Answer>,
    /// The search whose answer is awaited.
    pub awaited: Option<u64>,
    /// Where the visitor is on each tab.
    pub places: [Place; Tab::ALL.len()],
    /// What lies over the window, the topmost last.
    pub layers: Vec<Layer>,
    /// A message that stays until the next key.
    pub notice: Option<Notice>,
}

impl Session {
    /// A visit that begins.
    #[must_use]
    pub fn fresh(settings: &Settings) -> Self {
        Self {
            words: Words::new(settings.lang),
            theme: settings.theme,
            tab: Tab::default(),
            query: Line::default(),
            completions: Vec::new(),
            answer: None,
            awaited: None,
            places: Default::default(),
            layers: Vec::new(),
            notice: None,
        }
    }

    /// Whether the last word of the query is a filter, such as `bezirk:n`.
    #[must_use]
    pub fn is_filtering(&self) -> bool {
        let last = self.query.text().split_whitespace().next_back();
        last.is_some_and(|word| word.contains(':'))
    }

    /// Where the visitor is on the open tab.
    #[must_use]
    pub const fn place(&self) -> &Place {
        &self.places[self.tab.index()]
    }

    /// Where the visitor is on the open tab, to be changed.
    pub const fn place_mut(&mut self) -> &mut Place {
        &mut self.places[self.tab.index()]
    }

    /// The open entry in front.
    #[must_use]
    pub fn visit(&self) -> Option<&Visit> {
        self.place().trail.last()
    }
}

/// Where a visitor is on one tab.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The chosen row of the list.
    pub list: Cursor,
    /// The entries opened one from the other, the one in front last.
    pub trail: Vec<Visit>,
}

/// An open entry.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    /// The entry.
    pub entry: Entry,
    /// The chosen connection; `None` while the beginning is read.
    pub link: Option<usize>,
    /// The first line drawn.
    pub top: usize,
}

impl Visit {
    /// An entry opened at its beginning.
    #[must_use]
    pub const fn new(entry: Entry) -> Self {
        Self {
            entry,
            link: None,
            top: 0,
        }
    }
}

/// Something that lies over the window and hears the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The tabs and keys at the edges have the focus; which of them.
    Bar(usize),
    /// The help and its first line drawn.
    Help(usize),
    /// Nobody seems to be there; so many seconds are left.
    Countdown(u16),
}

/// A message to the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The theme has changed.
    Theme(ThemeName),
    /// Everything has been forgotten.
    Finished,
    /// The data file has so many problems.
    Problems(usize),
}
