//! The help: how to search, every key from the key table, and where the data come from.

use std::sync::Arc;

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::piece;
use crate::{
    app::{App, Layer},
    i18n::Msg,
    keymap,
    screen::{Part, Screen, Sources},
    text,
};

/// What stands before the second line of a source.
const HANG: &str = "  ";

/// Draws the help over the body.
pub(super) fn draw(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let theme = app.theme();
    let inner = piece::framed(frame, area, theme, &app.words().say(Msg::HelpTitle), true);
    let inner = piece::from_column(
        Rect {
            width: inner.width.saturating_sub(1),
            ..inner
        },
        1,
    );
    let lines = lines(app, usize::from(inner.width));
    let sources = sources(app, usize::from(inner.width));
    let length = lines.len() + sources.lines.len();
    let page = usize::from(inner.height);
    let wanted = app.session.layers.iter().find_map(|layer| match layer {
        Layer::Help(top) => Some(*top),
        Layer::Bar(_) | Layer::Countdown(_) => None,
    });
    let top = wanted.unwrap_or(0).min(length.saturating_sub(page));
    let of_sources = sources.lines.iter();
    let of_sources = of_sources.map(|line| Line::styled(line.as_str(), theme.text));
    let all = lines.into_iter().chain(of_sources);
    for (index, line) in all.skip(top).take(page).enumerate() {
        piece::write(frame, piece::line_of(inner, index), &line);
    }
    let part = Part {
        area,
        page,
        length,
        top,
    };
    let border = Rect {
        x: area.right().saturating_sub(1),
        width: 1.min(area.width),
        ..area
    };
    piece::scroll_bar(frame, border, theme, part);
    piece::more_below(app, frame, part);
    screen.help = part;
    screen.sources = Some(sources);
    screen.cursor = Some(piece::start(inner));
}

fn lines(app: &App, width: usize) -> Vec<Line<'static>> {
    let (words, theme) = (app.words(), app.theme());
    let mut lines = Vec::new();
    lines.extend(piece::paragraph(app, &words.say(Msg::HelpIntro), width));
    lines.push(Line::default());
    lines.extend(keys(app));
    lines.push(Line::default());
    let more = [
        Msg::HelpNumbers,
        Msg::HelpFilters,
        Msg::KeyBar,
        Msg::KeyMouse,
    ];
    for message in more {
        lines.extend(piece::paragraph(app, &words.say(message), width));
    }
    lines.push(Line::default());
    for message in [Msg::HelpData, Msg::HelpPrivacy] {
        lines.extend(piece::paragraph(app, &words.say(message), width));
    }
    for text in &app.directory.about.attribution {
        lines.extend(piece::paragraph(app, text.plain(app.lang()), width));
    }
    lines.push(Line::default());
    lines.push(Line::styled(words.say(Msg::HelpSources), theme.heading));
    lines
}

/// The lines of all sources: those of the last frame, where they are the same. The second line of a source hangs.
fn sources(app: &App, width: usize) -> Arc<Sources> {
    if let Some(last) = &app.screen.sources
        && last.are_of(&app.directory, app.lang(), width)
    {
        return Arc::clone(last);
    }
    let room = width.saturating_sub(HANG.len());
    let mut lines = Vec::new();
    for (_, source) in app.directory.sources() {
        let text = format!("{} · {}", source.title, source.publisher);
        for (index, line) in piece::wrapped(app, &text, room).into_iter().enumerate() {
            let hang = if index == 0 { "" } else { HANG };
            lines.push(format!("{hang}{line}"));
        }
    }
    Arc::new(Sources {
        directory: Arc::clone(&app.directory),
        lang: app.lang(),
        cells: width,
        lines,
    })
}

fn keys(app: &App) -> Vec<Line<'static>> {
    let (words, theme) = (app.words(), app.theme());
    let table = keymap::help(words, app.settings.kiosk);
    let names: Vec<String> = table.iter().map(|(_, names)| names.join("  ")).collect();
    let room = names
        .iter()
        .map(|name| text::width(name))
        .max()
        .unwrap_or(0);
    let rows = table.iter().zip(&names).map(|((label, _), name)| {
        let gap = " ".repeat(room - text::width(name) + 2);
        Line::from(vec![
            Span::styled(name.clone(), theme.heading),
            Span::styled(format!("{gap}{}", words.say(*label)), theme.text),
        ])
    });
    rows.collect()
}
