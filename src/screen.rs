//! The facts of the last frame: what lay where, and how long the parts were. Plain data that `view` answers,
//! `update` reads and only `App::see` stores.

use std::sync::Arc;

use ratatui::layout::{Position, Rect};

use crate::{action::Action, directory::Directory, lang::Lang, mode::Pane};

/// What one frame showed.
#[derive(Clone, Debug, Default)]
pub struct Screen {
    /// The whole window.
    pub area: Rect,
    /// Whether list and detail stand side by side.
    pub side_by_side: bool,
    /// Where the list or overview was drawn, and how many rows of it.
    pub list: Part,
    /// Where the open or chosen entry was drawn.
    pub detail: Part,
    /// The lines of the detail on which its connections begin, in their order.
    pub links: Vec<usize>,
    /// The help, while it is shown.
    pub help: Part,
    /// The sources as the help lists them, while it is shown: hundreds of lines that only change with the width,
    /// the language and the directory, so that the next frame takes them over.
    pub sources: Option<Arc<Sources>>,
    /// What a click does where; the last one that holds the point counts.
    pub targets: Vec<(Rect, Action)>,
    /// What the tabs and keys at the edges do, from left to right and top to bottom.
    pub bar: Vec<Action>,
    /// Where the terminal's own cursor stands.
    pub cursor: Option<Position>,
}

/// The list of sources, broken into lines.
#[derive(Debug)]
pub struct Sources {
    /// Whose sources.
    pub directory: Arc<Directory>,
    /// Whose syllables part long words.
    pub lang: Lang,
    /// The cells of a line.
    pub cells: usize,
    /// The lines.
    pub lines: Vec<String>,
}

impl Sources {
    /// Whether these are the lines of this list.
    #[must_use]
    pub fn are_of(&self, directory: &Arc<Directory>, lang: Lang, cells: usize) -> bool {
        Arc::ptr_eq(&self.directory, directory) && self.lang == lang && self.cells == cells
    }
}

/// A part of the screen that scrolls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Where it was drawn.
    pub area: Rect,
    /// How many rows fit: entries for a list, lines for a text.
    pub page: usize,
    /// How many rows there are.
    pub length: usize,
    /// The first row drawn.
    pub top: usize,
}

impl Screen {
    /// What a click at this cell asks for.
    #[must_use]
    pub fn action_at(&self, position: Position) -> Option<&Action> {
        let hit = self
            .targets
            .iter()
            .rev()
            .find(|(area, _)| area.contains(position));
        hit.map(|(_, action)| action)
    }

    /// The pane under this cell.
    #[must_use]
    pub fn pane_at(&self, position: Position) -> Pane {
        if self.detail.area.contains(position) {
            Pane::Detail
        } else {
            Pane::List
        }
    }
}
