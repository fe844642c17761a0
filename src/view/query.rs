//! The search line, the number of hits, and the cursor while one types.

use ratatui::{Frame, layout::Rect, text::Line};

use super::piece;
use crate::{action::Action, app::App, i18n::Msg, mode::Mode, screen::Screen, text};

/// Draws the search line.
pub(super) fn draw(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let (words, theme) = (app.words(), app.theme());
    let label = words.say(Msg::SearchLabel);
    piece::write(
        frame,
        piece::from_column(area, 1),
        &Line::styled(label.clone(), theme.heading),
    );
    let count = count(app);
    let count_width = text::width(&count);
    let width = usize::from(area.width);
    let at_right = piece::from_column(area, width.saturating_sub(count_width + 1));
    piece::write(frame, at_right, &Line::styled(count, theme.label));

    let start = text::width(&label) + 3;
    let room = width.saturating_sub(start + count_width + 3);
    let field = piece::from_column(area, start);
    let field = Rect {
        width: u16::try_from(room).unwrap_or(u16::MAX).min(field.width),
        ..field
    };
    if app.session.query.is_empty() {
        let hint = text::fit(&words.say(Msg::SearchHint), room).into_owned();
        piece::write(frame, field, &Line::styled(hint, theme.label));
        return;
    }
    let caret = app.session.query.caret_cells();
    let hidden = (caret + 1).saturating_sub(room);
    let shown = text::skip_cells(app.session.query.text(), hidden);
    piece::write(frame, field, &Line::styled(shown.to_owned(), theme.heading));
    let behind = piece::from_column(field, text::width(shown));
    draw_completions(app, frame, behind, screen);
    if app.mode() == Mode::Typing {
        screen.cursor = Some(piece::start(piece::from_column(field, caret - hidden)));
    }
}

/// Ways to complete a filter word, behind the text as far as there is room; → takes the first.
fn draw_completions(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let theme = app.theme();
    let mut column = 2;
    for (index, way) in app.session.completions.iter().enumerate() {
        let sign = if index == 0 && app.session.is_filtering() {
            "→ "
        } else {
            ""
        };
        let shown = format!("{sign}{}", way.shown);
        let width = text::width(&shown);
        if column + width > usize::from(area.width) {
            return;
        }
        let place = piece::from_column(area, column);
        let place = Rect {
            width: u16::try_from(width).unwrap_or(u16::MAX),
            ..place
        };
        piece::write(frame, place, &Line::styled(shown, theme.link));
        screen.targets.push((place, Action::Ask(way.line.clone())));
        column += width + 2;
    }
}

/// "12 von 257": how many were found of how many there are, where somebody searches.
fn count(app: &App) -> String {
    let words = app.words();
    let all = match app.session.tab.lists() {
        Some(kind) => app.directory.count(kind),
        None => app.directory.len(),
    };
    if app.session.query.text().trim().is_empty() {
        return words.tell(
            Msg::EntryCount,
            [("total", all.into()), ("number", words.number(all).into())],
        );
    }
    if app.index.is_none() {
        return words.say(Msg::IndexBuilding);
    }
    let Some(answer) = &app.session.answer else {
        return words.say(Msg::Searching);
    };
    let (shown, total) = (words.number(answer.total), words.number(all));
    words.tell(
        Msg::HitCount,
        [("shown", shown.into()), ("total", total.into())],
    )
}
