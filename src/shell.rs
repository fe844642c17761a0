//! The shell: the only part that touches the world.

use std::{process::ExitCode, sync::Arc};

use crate::{
    app::{App, Settings},
    directory::Date,
    lang::Lang,
    load::load,
    theme::ThemeName,
};

pub mod args;
pub mod files;
pub mod search;
pub mod terminal;
pub mod window;

/// The bundled data set.
const BUNDLED: &[u8] = include_bytes!("../data/directory.json");

/// Runs the program.
#[must_use]
pub fn run() -> ExitCode {
    let loaded = load("directory.json", BUNDLED).expect("bundled");
    let settings = Settings {
        lang: Lang::De,
        theme: ThemeName::Auto,
        kiosk: false,
        today: Date {
            year: 2026,
            month: Some(11),
            day: Some(23),
        },
    };
    let mut app = App::new(Arc::new(loaded.directory), settings);
    window::run(&mut app, None).expect("window");
    ExitCode::SUCCESS
}
