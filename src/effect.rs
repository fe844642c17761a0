//! What the application asks of the world, and what the world answers. Plain values: tests look at them, the
//! shell carries them out.

use std::sync::Arc;

use crate::{
    directory::Directory,
    search::{Answer, Index, Request},
};

/// Something that only the shell can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Search; an older search under way may be dropped.
    Search {
        /// Which search this is; the answer carries the same ticket.
        ticket: u64,
        /// What to search for.
        request: Request,
    },
    /// Put the program to sleep.
    Suspend,
}

/// What came of an effect, or of the world by itself.
#[derive(Debug)]
pub enum Outcome {
    /// A search has come to an end.
    Found {
        /// The ticket of the search.
        ticket: u64,
        /// What it found.
        answer: Answer,
    },
    /// The index over the directory is ready, or a better one than before.
    Indexed(Arc<Index>),
    /// A directory has been read.
    Loaded {
        /// The directory.
        directory: Arc<Directory>,
        /// How many problems its file has.
        problems: usize,
    },
    /// Nobody has been there for long: so many seconds are left.
    Idle(u16),
    /// Nobody was there: the visitor has left.
    Left,
}
