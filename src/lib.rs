//! Wegweiser: a directory browser for the terminal.
//!
//! # The map
//!
//! A data file becomes one immutable [`directory::Directory`]. An [`app::App`] holds that directory, the settings,
//! and one visitor's session. A key becomes an [`action::Action`]; [`update::update`] changes the session and answers
//! [`effect::Effect`]s; [`view::view`] paints the app and answers a [`screen::Screen`], the facts of that frame. The
//! shell is the only part that touches terminal, files, clock, threads and environment.
//!
//! The modules below stand in reading order, and **a module may use only the modules declared above it**;
//! `tests/architecture.rs` holds that rule.

// words and values: know nothing but text
pub mod text;
pub mod fold;
pub mod lang;
pub mod collate;

// the directory: knows no JSON, no screen, no chosen language
pub mod directory;
pub mod problem;
pub mod load;

// what can be asked of it: knows no terminal
pub mod search;

// how it speaks and looks
pub mod i18n;
pub mod theme;

// what is said of an entry, whoever shows it
pub mod facts;
pub mod export;

// the application: a pure state machine
pub mod input;
pub mod cursor;
pub mod mode;
pub mod action;
pub mod keymap;
pub mod screen;
pub mod effect;
pub mod app;
pub mod update;
pub mod idle;

// pixels: reads App, writes a Frame, answers a Screen
pub mod view;

// the shell: the only part that touches the world
pub mod shell;
