//! The keys that work here, from the key table, clickable; and above them a message for the visitor.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::piece;
use crate::{
    action::Action,
    app::{App, Layer},
    keymap,
    mode::{Mode, Tab},
    screen::Screen,
    text,
};

/// Cells between two keys.
const GAP: usize = 2;

/// A key as the footer shows it, and where: its line and column.
struct Key {
    name: String,
    label: String,
    action: Action,
    line: usize,
    column: usize,
}

impl Key {
    fn width(&self) -> usize {
        text::width(&self.name) + 1 + text::width(&self.label)
    }
}

/// Lines that the keys take at this width.
pub(super) fn height(app: &App, width: u16) -> u16 {
    let last = keys(app, usize::from(width))
        .last()
        .map_or(0, |key| key.line);
    u16::try_from(last + 1).unwrap_or(1)
}

/// The keys of the present mode, broken into lines of `width` cells.
fn keys(app: &App, width: usize) -> Vec<Key> {
    let words = app.words();
    let (mut line, mut column) = (0, 1);
    let shown = keymap::footer(app.mode(), app.settings.kiosk);
    let working = shown.filter(|(binding, _)| binding.action != Action::Open || can_open(app));
    let placed = working.map(|(binding, label)| {
        let (name, label) = (binding.name(words), words.say(label));
        let mut key = Key {
            name,
            label,
            action: binding.action.clone(),
            line,
            column,
        };
        if column > 1 && column + key.width() > width {
            (line, column) = (line + 1, 1);
            (key.line, key.column) = (line, column);
        }
        column += key.width() + GAP;
        key
    });
    placed.collect()
}

/// Whether there is anything that Enter could open or choose.
fn can_open(app: &App) -> bool {
    if app.mode() == Mode::Reading {
        return !app.links().is_empty();
    }
    !app.directory.is_empty()
}

/// Draws the keys.
pub(super) fn draw(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let theme = app.theme();
    let focus = match app.session.layers.last() {
        Some(Layer::Bar(at)) => at.checked_sub(Tab::ALL.len()),
        Some(Layer::Help(_) | Layer::Countdown(_)) | None => None,
    };
    let mut global = 0;
    for key in keys(app, usize::from(area.width)) {
        let place = piece::from_column(piece::line_of(area, key.line), key.column);
        let width = u16::try_from(key.width())
            .unwrap_or(u16::MAX)
            .min(place.width);
        let place = Rect { width, ..place };
        let mut styles = (theme.key, theme.text);
        if !matches!(key.action, Action::Open | Action::Back) {
            if focus == Some(global) {
                styles = (theme.selected, theme.selected);
                let around = piece::from_column(piece::line_of(area, key.line), key.column - 1);
                let (before, behind) = piece::FOCUS;
                let text = format!("{before}{:width$}{behind}", "", width = key.width());
                piece::write(frame, around, &Line::styled(text, theme.selected));
                screen.cursor = Some(piece::start(place));
            }
            global += 1;
            screen.bar.push(key.action.clone());
        }
        let line = Line::from(vec![
            Span::styled(key.name, styles.0),
            Span::styled(format!(" {}", key.label), styles.1),
        ]);
        piece::write(frame, place, &line);
        screen.targets.push((place, key.action));
    }
}

/// Draws the message for the visitor into the lower edge of the frames above, where it hides no key and no entry.
pub(super) fn draw_notice(app: &App, frame: &mut Frame, body: Rect) {
    let Some(notice) = app.notice() else {
        return;
    };
    let edge = piece::line_of(body, usize::from(body.height).saturating_sub(1));
    let room = usize::from(edge.width).saturating_sub(4);
    let notice = format!(" {} ", text::fit(&notice, room));
    let line = Line::styled(notice, app.theme().notice);
    piece::write(frame, piece::from_column(edge, 1), &line);
}
