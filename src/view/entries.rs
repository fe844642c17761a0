//! List and entry, side by side or in turn.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
};

use super::{detail, list, way_on};
use crate::{app::App, screen::Screen};

/// ```text
/// ┌ Organisationen ──────────┐┌ 214 ─────────────────────┐
/// │▸ 031 Planerladen e. V.   ││ Planerladen e. V.        │
/// │      Stadtteilarbeit     ││ Kontakt …                │
/// └──────────────────────────┘└──────────────────────────┘
/// ```
pub(super) fn draw(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let reading = app.session.visit().is_some();
    let answer = app.session.answer.as_ref();
    let no_hit = answer.is_some_and(|answer| answer.hits.is_empty());
    let nothing = !reading && (no_hit || app.directory.is_empty());
    if nothing {
        way_on::draw(app, frame, area, screen);
    } else if app.on_overview() || (reading && !screen.side_by_side) {
        detail::draw(app, frame, area, screen);
    } else if screen.side_by_side {
        let columns = Layout::horizontal([Constraint::Percentage(42), Constraint::Percentage(58)]);
        let [left, right] = area.layout(&columns);
        list::draw(app, frame, left, screen);
        detail::draw(app, frame, right, screen);
    } else {
        list::draw(app, frame, area, screen);
    }
}
