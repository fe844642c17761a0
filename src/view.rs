//! Paints the application into a frame and answers the facts of that frame. Reads, never changes.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::Line,
    widgets::{Paragraph, Wrap},
};

use crate::{
    app::{App, Layer},
    i18n::Msg,
    screen::Screen,
};

mod countdown;
mod detail;
mod entries;
mod footer;
mod header;
mod help;
mod list;
mod overview;
mod piece;
mod query;
mod way_on;

/// The smallest window in which everything has its place, in cells.
pub const SMALLEST: (u16, u16) = (60, 20);

/// From this width on, list and detail stand side by side.
const SIDE_BY_SIDE: u16 = 100;

/// Paints the application.
#[must_use]
pub fn view(app: &App, frame: &mut Frame) -> Screen {
    let area = frame.area();
    let mut screen = Screen {
        area,
        side_by_side: area.width >= SIDE_BY_SIDE,
        ..Screen::default()
    };
    piece::fill(frame, area, app.theme().text);
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(app, frame, area);
    } else {
        window(app, frame, area, &mut screen);
    }
    if let Some(Layer::Countdown(seconds)) = app.session.layers.last() {
        countdown::draw(app, frame, area, *seconds, &mut screen);
    }
    screen.cursor = screen.cursor.filter(|cursor| area.contains(*cursor));
    if let Some(cursor) = screen.cursor {
        frame.set_cursor_position(cursor);
    }
    screen
}

/// ```text
/// header   Wegweiser Integration Dortmund                    Deutsch · Stand November 2026
/// tabs     Überblick │ Programme │ Organisationen │ Themen
/// query    Suche  sprachkurs nord▏                                           12 von 257
/// body     the overview, or list and entry, or the help
/// footer   F1 Hilfe  F2 English  F9 Darstellung  F10 Ende          (two lines where narrow)
/// ```
fn window(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let layout = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Min(0),
        Constraint::Length(footer::height(app, area.width)),
    ]);
    let [title, tabs, line, body, footer] = area.layout(&layout);
    header::draw(app, frame, title, screen);
    header::draw_tabs(app, frame, tabs, screen);
    query::draw(app, frame, line, screen);
    if app
        .session
        .layers
        .iter()
        .any(|layer| matches!(layer, Layer::Help(_)))
    {
        help::draw(app, frame, body, screen);
    } else if app.on_overview() && app.session.visit().is_none() && !app.directory.is_empty() {
        overview::draw(app, frame, body, screen);
    } else {
        entries::draw(app, frame, body, screen);
    }
    footer::draw(app, frame, footer, screen);
    footer::draw_notice(app, frame, body);
}

fn too_small(app: &App, frame: &mut Frame, area: Rect) {
    let (width, height) = SMALLEST;
    let text = app.words().tell(
        Msg::TooSmall,
        [("width", width.into()), ("height", height.into())],
    );
    let sentence = Paragraph::new(Line::from(text))
        .wrap(Wrap { trim: true })
        .style(app.theme().text);
    frame.render_widget(sentence, area);
}
