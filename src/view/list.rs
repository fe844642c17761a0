//! The list: per entry its number, its name with the matched letters, what it is, and why it is there.
//! Builds only the rows in sight.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::piece;
use crate::{
    action::Action,
    app::App,
    facts,
    i18n::Msg,
    mode::Mode,
    screen::{Part, Screen},
    search::{Hit, How},
    text,
};

/// Lines per entry.
const LINES: usize = 2;
/// Cells before the name: the sign, the number and gaps.
const INDENT: usize = 6;

/// Draws the list of the open tab.
pub(super) fn draw(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let theme = app.theme();
    let focused = matches!(app.mode(), Mode::List | Mode::Typing);
    let title = title(app);
    let inner = piece::framed(frame, area, theme, &title, focused);
    let Some(answer) = &app.session.answer else {
        return;
    };
    let cursor = app.session.place().list;
    let page = usize::from(inner.height) / LINES;
    let part = Part {
        area,
        page,
        length: answer.hits.len(),
        top: cursor.window(answer.hits.len(), page),
    };
    for (index, hit) in answer.hits.iter().enumerate().skip(part.top).take(page) {
        let first = piece::line_of(inner, (index - part.top) * LINES);
        let row = Rect {
            height: 2.min(inner.bottom().saturating_sub(first.y)),
            ..first
        };
        let chosen = index == cursor.at;
        draw_row(app, frame, row, hit, chosen.then_some(focused));
        screen.targets.push((row, Action::Pick(index)));
        if chosen && app.mode() == Mode::List {
            screen.cursor = Some(piece::start(piece::from_column(first, INDENT)));
        }
    }
    let border = Rect {
        x: area.right().saturating_sub(1),
        width: 1.min(area.width),
        ..area
    };
    // the bar tells of all that was found, not only of what is at hand
    let all = Part {
        length: answer.total.max(part.length),
        ..part
    };
    piece::scroll_bar(frame, border, theme, all);
    screen.list = part;
}

/// What is listed, and how far the search had to go for it.
fn title(app: &App) -> String {
    let words = app.words();
    let title = match app.session.tab.lists() {
        Some(_) => app.session.tab.title(),
        None => Msg::ListAll,
    };
    let title = words.say(title);
    let Some(answer) = &app.session.answer else {
        return title;
    };
    match answer.how {
        How::AsTyped => title,
        How::Corrected => format!("{title} · {}", words.say(Msg::Similar)),
        How::WithoutWord => {
            let without = answer.left_out.join(", ");
            let loosened = words.tell(Msg::Loosened, [("words", without.into())]);
            format!("{title} · {loosened}")
        }
    }
}

/// Draws one entry; `chosen` says whether it is the chosen one, and whether the list has the focus.
fn draw_row(app: &App, frame: &mut Frame, row: Rect, hit: &Hit, chosen: Option<bool>) {
    let theme = app.theme();
    let style = match chosen {
        Some(true) => theme.selected,
        Some(false) => theme.selected_away,
        None => theme.text,
    };
    piece::fill(frame, row, style);
    let number = app.directory.no(hit.entry);
    let sign = if chosen.is_some() { '▸' } else { ' ' };
    let head = format!("{sign}{number:03} ");
    let room = usize::from(row.width).saturating_sub(INDENT);
    let name = app.directory.name(hit.entry, app.lang());
    let (name_style, mark) = match chosen {
        Some(true) => (style, MARK_ON_SELECTED),
        Some(false) => (style, theme.matched),
        None => (theme.heading, theme.matched),
    };
    let mut spans = vec![Span::styled(format!("{head:<INDENT$}"), style)];
    spans.extend(piece::marked(name, &hit.marks, room, name_style, mark));
    piece::write(frame, piece::line_of(row, 0), &Line::from(spans));
    let below = below(app, hit, room);
    let below_style = if chosen.is_some() { style } else { theme.label };
    let place = piece::from_column(piece::line_of(row, 1), INDENT);
    piece::write(frame, place, &Line::styled(below, below_style));
}

/// On the chosen row colours stay as they are; the letters are marked by lines.
const MARK_ON_SELECTED: Style = Style::new()
    .add_modifier(ratatui::style::Modifier::UNDERLINED)
    .add_modifier(ratatui::style::Modifier::BOLD);

/// The fewest cells in which the beginning of a word still says something.
const LEAST: usize = 6;

/// The second line: why the entry is here, where its name does not say it, and what it is. Where both have no
/// room, the sort of thing keeps its own, the reason is shortened, and the place or time goes first.
fn below(app: &App, hit: &Hit, room: usize) -> String {
    let (directory, words) = (&app.directory, app.words());
    let kind = facts::kind_line(directory, words, hit.entry);
    let sort = kind.split(facts::DOT).next().map_or(0, text::width);
    let dot = text::width(facts::DOT);
    let kept = if sort == 0 {
        0
    } else {
        sort.min(room / 2) + dot
    };
    match facts::why_within(directory, words, hit, room.saturating_sub(kept)) {
        None => parts(&kind, room),
        Some(reason) if sort == 0 => reason,
        Some(reason) => {
            let rest = room.saturating_sub(text::width(&reason) + dot);
            format!("{reason}{}{}", facts::DOT, parts(&kind, rest))
        }
    }
}

/// As many parts of a line as there is room for; the first is cut where it must be, a later one only where
/// enough of it is left.
fn parts(line: &str, cells: usize) -> String {
    let mut shown = String::new();
    for part in line.split(facts::DOT) {
        let dot = if shown.is_empty() { "" } else { facts::DOT };
        let room = cells.saturating_sub(text::width(&shown) + text::width(dot));
        let fitted = text::fit(part, room);
        if shown.is_empty() || fitted == part || room >= LEAST {
            shown.push_str(dot);
            shown.push_str(&fitted);
        }
        if fitted != part {
            break;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sort_of_thing_is_cut_last_and_no_part_is_cut_to_nothing() {
        let table = [
            (40, "Verein · Innenstadt-Nord · wenig bekannt"),
            (39, "Verein · Innenstadt-Nord · wenig bekan…"),
            (30, "Verein · Innenstadt-Nord"),
            (20, "Verein · Innenstadt…"),
            (15, "Verein · Innen…"),
            (14, "Verein"),
            (6, "Verein"),
            (5, "Vere…"),
            (0, ""),
        ];
        for (cells, expected) in table {
            let shown = parts("Verein · Innenstadt-Nord · wenig bekannt", cells);
            assert_eq!(shown, expected, "in {cells} cells");
        }
    }
}
