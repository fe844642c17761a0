//! The question whether anybody is still there, over everything else. Any key or click answers it.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Clear};

use super::piece;
use crate::{action::Action, app::App, i18n::Msg, screen::Screen};

/// Draws the question; it hides nothing that a key could reach, since every key means the same.
pub(super) fn draw(app: &App, frame: &mut Frame, area: Rect, seconds: u16, screen: &mut Screen) {
    let (words, theme) = (app.words(), app.theme());
    let width = area.width.min(64);
    let room = usize::from(width.saturating_sub(4));
    let mut lines = piece::wrapped(
        app,
        &words.tell(Msg::CountdownText, [("seconds", seconds.into())]),
        room,
    );
    lines.push(String::new());
    lines.extend(piece::wrapped(app, &words.say(Msg::CountdownGoOn), room));
    let height = u16::try_from(lines.len() + 4)
        .unwrap_or(u16::MAX)
        .min(area.height);
    let panel = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    };
    frame.render_widget(Clear, panel);
    let inner = piece::framed(frame, panel, theme, &words.say(Msg::CountdownTitle), true);
    let inner = piece::from_column(inner, 1);
    for (index, line) in lines.into_iter().enumerate() {
        piece::write(
            frame,
            piece::line_of(inner, index + 1),
            &Line::styled(line, theme.heading),
        );
    }
    screen.targets.clear();
    screen.targets.push((area, Action::GoOn));
    screen.cursor = Some(piece::start(piece::line_of(inner, 1)));
}
