//! The first two lines: what this is, in which language and how old; and the tabs.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::piece;
use crate::{
    action::Action,
    app::{App, Layer},
    i18n::Msg,
    mode::Tab,
    screen::Screen,
    text,
};

/// The name of the directory, the language and the age of the data.
pub(super) fn draw(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let (words, theme) = (app.words(), app.theme());
    piece::fill(frame, area, theme.header);
    let about = &app.directory.about;
    let mut right = app.lang().own_name().to_owned();
    if let Some(date) = about.as_of {
        let as_of = words.tell(Msg::HeaderAsOf, [("date", words.short_date(date).into())]);
        right = format!("{right} · {as_of}");
    }
    let room = usize::from(area.width).saturating_sub(2);
    let left_room = room.saturating_sub(text::width(&right) + 2);
    let title = match about.title.plain(app.lang()) {
        "" => words.say(Msg::WindowTitle),
        title => title.to_owned(),
    };
    let title = text::fit(&title, left_room).into_owned();
    piece::write(
        frame,
        piece::from_column(area, 1),
        &Line::styled(title, theme.header),
    );
    let start = (room + 1).saturating_sub(text::width(&right));
    let language = piece::from_column(area, start);
    screen.targets.push((language, Action::NextLanguage));
    piece::write(frame, language, &Line::styled(right, theme.header));
}

/// The tabs; the open one and the one that has the focus are marked by signs as well.
pub(super) fn draw_tabs(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let theme = app.theme();
    let focus = match app.session.layers.last() {
        Some(Layer::Bar(at)) => Some(*at),
        Some(Layer::Help(_) | Layer::Countdown(_)) | None => None,
    };
    let mut column = 0;
    for tab in Tab::ALL {
        let open = tab == app.session.tab;
        let title = app.words().say(tab.title());
        let (before, behind) = match (focus == Some(tab.index()), open) {
            (true, _) => piece::FOCUS,
            (false, true) => ('▸', ' '),
            (false, false) => (' ', ' '),
        };
        let label = format!("{before}{title}{behind}");
        let width = text::width(&label);
        let place = piece::from_column(area, column);
        let place = Rect {
            width: place.width.min(u16::try_from(width).unwrap_or(u16::MAX)),
            ..place
        };
        let style = style(app, open, focus == Some(tab.index()));
        piece::write(frame, place, &Line::from(Span::styled(label, style)));
        if focus == Some(tab.index()) {
            screen.cursor = Some(piece::start(piece::from_column(place, 1)));
        }
        screen.targets.push((place, Action::Show(tab)));
        screen.bar.push(Action::Show(tab));
        column += width;
        if tab != Tab::Topics {
            let divider = piece::from_column(area, column);
            piece::write(frame, divider, &Line::styled("│", theme.frame));
            column += 1;
        }
    }
}

fn style(app: &App, open: bool, focused: bool) -> Style {
    let theme = app.theme();
    match (focused, open) {
        (true, _) => theme.selected,
        (false, true) => theme.tab,
        (false, false) => theme.text,
    }
}
