//! Moving in the list and the overview, opening what is chosen there, changing tabs.

use super::{bar, detail, query};
use crate::{
    app::{App, Layer, Visit, WayOn},
    cursor::{Cursor, Step},
    directory::Entry,
    effect::Effect,
    mode::{Pane, Tab},
};

/// Shows a tab at the place where the visitor left it.
pub(super) fn show(app: &mut App, tab: Tab) -> Vec<Effect> {
    app.session.layers.clear();
    if tab == app.session.tab {
        app.session.place_mut().trail.clear();
        return Vec::new();
    }
    app.session.tab = tab;
    app.session.answer = None;
    app.search()
}

/// Takes a step in what has the focus.
pub(super) fn step(app: &mut App, step: Step) -> Vec<Effect> {
    match app.session.layers.last_mut() {
        Some(Layer::Help(top)) => {
            let part = app.screen.help;
            let mut window = Cursor {
                at: *top,
                top: *top,
            };
            window.step(step, part.length.saturating_sub(part.page) + 1, part.page);
            *top = window.at;
            return Vec::new();
        }
        Some(Layer::Bar(_) | Layer::Countdown(_)) => return Vec::new(),
        None => {}
    }
    if app.session.visit().is_some() {
        detail::step(app, step);
        return Vec::new();
    }
    if step == Step::Up && app.session.place().list.at == 0 {
        bar::enter(app);
        return Vec::new();
    }
    let (rows, page) = (app.rows(), app.screen.list.page);
    app.session.place_mut().list.step(step, rows, page);
    query::more(app)
}

/// Opens the chosen row, or takes the chosen way on.
pub(super) fn open_row(app: &mut App) -> Vec<Effect> {
    let row = app.session.place().list.at;
    if let Some(entry) = app.entry_of_row(row) {
        visit(app, entry);
        return Vec::new();
    }
    match app.ways_on().into_iter().nth(row) {
        Some(WayOn::Ask(text)) => return query::ask(app, &text),
        Some(WayOn::Topic(topic)) => visit(app, Entry::Topic(topic)),
        None => {}
    }
    Vec::new()
}

/// Opens an entry on top of the trail.
pub(super) fn visit(app: &mut App, entry: Entry) {
    app.session.layers.clear();
    app.session.place_mut().trail.push(Visit::new(entry));
}

/// Chooses a row of the list. Opens it where it was chosen already, where nothing shows beside the list, and
/// on the overview.
pub(super) fn pick(app: &mut App, row: usize) -> Vec<Effect> {
    app.session.layers.clear();
    let at_once = !app.screen.side_by_side || app.on_overview();
    let place = app.session.place_mut();
    let chosen_already = place.list.at == row && place.trail.is_empty();
    place.trail.clear();
    place.list.at = row;
    if chosen_already || at_once || app.shown_entry().is_none() {
        return open_row(app);
    }
    Vec::new()
}

/// Moves the window over a pane.
pub(super) fn scroll(app: &mut App, pane: Pane, lines: i16) -> Vec<Effect> {
    let lines = isize::from(lines);
    if let Some(Layer::Help(top)) = app.session.layers.last_mut() {
        let part = app.screen.help;
        *top = top
            .saturating_add_signed(lines)
            .min(part.length.saturating_sub(part.page));
        return Vec::new();
    }
    if pane == Pane::Detail {
        detail::scroll(app, lines);
        return Vec::new();
    }
    if app.on_overview() {
        let step = if lines < 0 { Step::Up } else { Step::Down };
        let (rows, height) = (app.rows(), app.screen.list.page);
        app.session.place_mut().list.step(step, rows, height);
        return Vec::new();
    }
    let (rows, height) = (app.rows(), app.screen.list.page);
    app.session.place_mut().list.scroll(lines, rows, height);
    query::more(app)
}
