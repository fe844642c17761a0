//! One entry: its facts as labelled lines, its connections as lines that can be followed, the trail that led
//! here.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::piece;
use crate::{
    action::Action,
    app::{App, Visit},
    facts::{self, Fact, Sheet},
    screen::{Part, Screen},
    text,
};

/// The most cells that labels take.
const WIDEST_LABEL: usize = 20;
/// Cells before a value for the sign of a connection.
const SIGN: usize = 2;
/// Cells before the second line of an item in a list without labels, such as the sources.
const HANG: usize = 2;

/// A line of the sheet.
struct Row {
    spans: Vec<Span<'static>>,
    /// The connection that the line belongs to.
    link: Option<usize>,
    /// The column in which the connection begins.
    column: usize,
}

/// Draws the open entry, or the chosen one of the list beside it.
pub(super) fn draw(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let theme = app.theme();
    let focused = app.mode().is_in_entry();
    let Some(entry) = app.shown_entry() else {
        piece::framed(frame, area, theme, "", focused);
        return;
    };
    let title = format!("{:03}", app.directory.no(entry));
    let inner = piece::framed(frame, area, theme, &title, focused);
    let inner = piece::from_column(
        Rect {
            width: inner.width.saturating_sub(1),
            ..inner
        },
        1,
    );
    let body = draw_trail(app, frame, inner, screen);
    let sheet = facts::sheet(&app.directory, app.words(), app.settings.today, entry);
    let visit = app
        .session
        .visit()
        .copied()
        .unwrap_or_else(|| Visit::new(entry));
    let chosen = if focused { visit.link } else { None };
    let rows = rows(app, &sheet, usize::from(body.width), chosen);
    let part = window(area, body, &rows, visit);
    screen.links = link_lines(&rows);
    for (index, row) in rows.iter().enumerate().skip(part.top).take(part.page) {
        let place = piece::line_of(body, index - part.top);
        piece::write(frame, place, &Line::from(row.spans.clone()));
        if let Some(link) = row.link {
            screen.targets.push((place, Action::Follow(link)));
        }
        if focused && index == chosen_line(&screen.links, chosen) {
            screen.cursor = Some(piece::start(piece::from_column(place, row.column)));
        }
    }
    let border = Rect {
        x: area.right().saturating_sub(1),
        width: 1.min(area.width),
        ..area
    };
    piece::scroll_bar(frame, border, theme, part);
    if focused {
        piece::more_below(app, frame, part);
    }
    screen.detail = part;
}

/// The line that the cursor stands on: the chosen connection, else the name.
fn chosen_line(links: &[usize], chosen: Option<usize>) -> usize {
    chosen
        .and_then(|link| links.get(link).copied())
        .unwrap_or(0)
}

fn link_lines(rows: &[Row]) -> Vec<usize> {
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        if row.link == Some(lines.len()) {
            lines.push(index);
        }
    }
    lines
}

fn window(area: Rect, body: Rect, rows: &[Row], visit: Visit) -> Part {
    let page = usize::from(body.height);
    let lowest = rows.len().saturating_sub(page);
    Part {
        area,
        page,
        length: rows.len(),
        top: visit.top.min(lowest),
    }
}

/// The entries that led here, as one line that leads back; none while there is only one.
fn draw_trail(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) -> Rect {
    let trail = &app.session.place().trail;
    if trail.len() < 2 {
        return area;
    }
    let theme = app.theme();
    let line = piece::line_of(area, 0);
    let mut column = 0;
    let shown = trail.len().saturating_sub(4);
    let share = usize::from(area.width) / (trail.len() - shown);
    for (index, visit) in trail.iter().enumerate().skip(shown) {
        let last = index + 1 == trail.len();
        let name = app.directory.name(visit.entry, app.lang());
        let name = text::fit(name, share.saturating_sub(3).max(4)).into_owned();
        let width = text::width(&name);
        let place = piece::from_column(line, column);
        let place = Rect {
            width: place.width.min(u16::try_from(width).unwrap_or(u16::MAX)),
            ..place
        };
        let style = if last { theme.heading } else { theme.link };
        piece::write(frame, place, &Line::styled(name, style));
        if !last {
            screen.targets.push((place, Action::BackTo(index + 1)));
            let arrow = piece::from_column(line, column + width);
            piece::write(frame, arrow, &Line::styled(" › ", theme.label));
        }
        column += width + 3;
    }
    Rect {
        y: area.y + 2.min(area.height),
        height: area.height.saturating_sub(2),
        ..area
    }
}

/// The sheet as lines of at most `width` cells.
fn rows(app: &App, sheet: &Sheet, width: usize, chosen: Option<usize>) -> Vec<Row> {
    let theme = app.theme();
    let mut rows = Rows {
        app,
        width,
        chosen,
        links: 0,
        done: Vec::new(),
    };
    for line in piece::wrapped(app, &sheet.name, width) {
        rows.push(vec![Span::styled(line, theme.heading)]);
    }
    for line in piece::wrapped(app, &sheet.kind_line, width) {
        rows.push(vec![Span::styled(line, theme.label)]);
    }
    for section in &sheet.sections {
        rows.push(Vec::new());
        if let Some(title) = &section.title {
            rows.push(vec![Span::styled(title.clone(), theme.heading)]);
        }
        let labels = section
            .facts
            .iter()
            .map(|fact| text::width(&fact.label))
            .max();
        let label = labels.unwrap_or(0).min(WIDEST_LABEL).min(width / 2);
        // what stands before the first label is running text and needs no column
        let first_label = section.facts.iter().position(|fact| !fact.label.is_empty());
        for (index, fact) in section.facts.iter().enumerate() {
            let runs = first_label.is_none_or(|first| index < first);
            if index > 0 && first_label == Some(index) {
                rows.push(Vec::new());
            }
            let is_item = section.title.is_some() && first_label.is_none();
            let margin = Margin {
                label: if runs { 0 } else { label },
                hang: if is_item { HANG } else { 0 },
            };
            rows.fact(fact, margin);
        }
    }
    rows.done
}

/// What stands before the lines of a fact.
#[derive(Clone, Copy)]
struct Margin {
    /// Cells for the labels; none for running text.
    label: usize,
    /// Cells before every line but the first.
    hang: usize,
}

struct Rows<'a> {
    app: &'a App,
    width: usize,
    chosen: Option<usize>,
    links: usize,
    done: Vec<Row>,
}

impl Rows<'_> {
    fn push(&mut self, spans: Vec<Span<'static>>) {
        self.done.push(Row {
            spans,
            link: None,
            column: 0,
        });
    }

    /// One fact: its label, its value beside it, its note behind it or below.
    fn fact(&mut self, fact: &Fact, Margin { label, hang }: Margin) {
        let theme = self.app.theme();
        let indent = if label == 0 { 0 } else { label + 2 };
        let signed = if fact.link.is_some() { SIGN } else { 0 };
        let link = fact.link.map(|_| self.links);
        self.links += usize::from(link.is_some());
        let chosen = link.is_some() && link == self.chosen;
        let style = match (chosen, link) {
            (true, _) => theme.selected,
            (false, Some(_)) => theme.link,
            (false, None) => theme.text,
        };
        let room = self.width.saturating_sub(indent + signed + hang).max(1);
        let values = piece::wrapped(self.app, &fact.value, room);
        let last_width = values.last().map_or(0, |line| text::width(line));
        let note = fact.note.as_deref().unwrap_or_default();
        let beside = !note.is_empty() && last_width + text::width(note) + 3 <= room;
        let n_values = values.len();
        for (index, value) in values.into_iter().enumerate() {
            let shown_label = if index == 0 { fact.label.as_str() } else { "" };
            let mut spans = self.head(shown_label, indent, label);
            if index > 0 && hang > 0 {
                spans.push(Span::styled(" ".repeat(hang), theme.text));
            }
            if signed > 0 {
                let sign = if index > 0 {
                    "  "
                } else if chosen {
                    "▸ "
                } else {
                    "› "
                };
                spans.push(Span::styled(sign, theme.text));
            }
            spans.push(Span::styled(value, style));
            if beside && index + 1 == n_values {
                spans.push(Span::styled(format!(" · {note}"), theme.caution));
            }
            self.done.push(Row {
                spans,
                link,
                column: indent + signed,
            });
        }
        if note.is_empty() || beside {
            return;
        }
        for line in piece::wrapped(self.app, note, room) {
            let gap = " ".repeat(indent + signed + hang);
            // the end of the line parts as well as the dot would
            let shown = line.strip_suffix(" ·").unwrap_or(&line);
            let spans = vec![
                Span::styled(gap, theme.text),
                Span::styled(shown.to_owned(), theme.caution),
            ];
            self.done.push(Row {
                spans,
                link,
                column: indent + signed,
            });
        }
    }

    fn head(&self, label: &str, indent: usize, room: usize) -> Vec<Span<'static>> {
        if indent == 0 {
            return Vec::new();
        }
        let label = text::fit(label, room).into_owned();
        let gap = indent.saturating_sub(text::width(&label));
        let style = self.app.theme().label;
        vec![
            Span::styled(label, style),
            Span::styled(" ".repeat(gap), self.app.theme().text),
        ]
    }
}
