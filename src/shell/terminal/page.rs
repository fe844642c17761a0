//! The page that a frame is collected on, so that it reaches the terminal in one piece or not at all.

use std::io::{self, Write};
use std::mem;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::terminal::{Clear, ClearType as Cleared};
use crossterm::{queue, terminal};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::hold;

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// The largest screen that is filled; a terminal that claims more gets this much.
const LARGEST: Size = Size::new(1_000, 500);

/// The size of the terminal, 0x0 where it has none.
pub(super) fn size() -> Size {
    let (width, height) = terminal::size().unwrap_or_default();
    Size::new(width.min(LARGEST.width), height.min(LARGEST.height))
}

/// A frame's bytes between the marks of a synchronised update.
#[derive(Debug, Default)]
struct Ink(Vec<u8>);

impl Write for Ink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.is_empty() {
            self.0.extend_from_slice(BEGIN);
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        self.0.extend_from_slice(END);
        let written = hold::write(&self.0);
        self.0.clear();
        written
    }
}

/// ratatui's way to the terminal: crossterm's sequences, without those that would change nothing.
#[derive(Debug)]
pub(super) struct Page {
    paper: CrosstermBackend<Ink>,
    cursor_shown: bool,
    /// Where the cursor stands, where that is known.
    cursor: Option<Position>,
}

impl Default for Page {
    fn default() -> Self {
        Self {
            paper: CrosstermBackend::new(Ink::default()),
            cursor_shown: false,
            cursor: None,
        }
    }
}

impl Page {
    /// Forgets what it knows of the terminal, which was just taken anew.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}

impl Backend for Page {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        // terminals that know no synchronised update would show it running over the screen
        self.hide_cursor()?;
        self.cursor = None;
        self.paper.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if !mem::replace(&mut self.cursor_shown, false) {
            return Ok(());
        }
        queue!(self.paper, Hide)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if mem::replace(&mut self.cursor_shown, true) {
            return Ok(());
        }
        queue!(self.paper, Show)
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // never asks the terminal: its answer would arrive among the person's keys
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.cursor.replace(position) == Some(position) {
            return Ok(());
        }
        queue!(self.paper, MoveTo(position.x, position.y))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.cursor = None;
        let cleared = match region {
            ClearType::All => Cleared::All,
            ClearType::AfterCursor => Cleared::FromCursorDown,
            ClearType::BeforeCursor => Cleared::FromCursorUp,
            ClearType::CurrentLine => Cleared::CurrentLine,
            ClearType::UntilNewLine => Cleared::UntilNewLine,
        };
        queue!(self.paper, Clear(cleared))
    }

    fn size(&self) -> io::Result<Size> {
        Ok(size())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: size(),
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.paper)
    }
}
