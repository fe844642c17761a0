//! Wegweiser: a directory browser for the terminal.
//!
//! # The map
//!
//! A data file becomes one immutable [`directory::Directory`]. The modules below stand in reading order, and a
//! module may use only the modules declared above it; `tests/architecture.rs` holds that rule.

// words and values: know nothing but text
pub mod text;
pub mod fold;
pub mod lang;
pub mod collate;

// the directory: knows no JSON, no screen, no chosen language
pub mod directory;

// what can be asked of it: knows no terminal
pub mod search;

// how it speaks and looks
pub mod i18n;
