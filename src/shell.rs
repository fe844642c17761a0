//! The shell: the only part that touches the world.

pub mod files;
pub mod terminal;
