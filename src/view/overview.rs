//! The first page: what the centre is, what there is by topic, what happened when, how old the data are.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
};

use super::piece;
use crate::{
    action::Action,
    app::App,
    directory::{Entry, EntryKind},
    i18n::Msg,
    mode::Mode,
    screen::{Part, Screen},
    text,
};

/// A line of the page, and the row of the overview that it belongs to.
struct Row {
    spans: Vec<Span<'static>>,
    item: Option<usize>,
    column: usize,
}

impl Row {
    const fn plain(spans: Vec<Span<'static>>) -> Self {
        Self {
            spans,
            item: None,
            column: 0,
        }
    }
}

/// ```text
/// ┌ Das Zentrum ────────────────────────┐┌ Zeitleiste ─────────────────────┐
/// │ what the centre is                  ││ 2005     Weichenstellung …      │
/// │ Themen                              ││ 2007-09  …                      │
/// │ › Beratung    ██████████ 78         ││ Daten                           │
/// └─────────────────────────────────────┘└─────────────────────────────────┘
/// ```
/// Narrow windows show both columns below each other.
pub(super) fn draw(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    if !screen.side_by_side {
        let width = usize::from(area.width.saturating_sub(4));
        let mut rows = about(app, width);
        rows.extend(topics(app, width));
        rows.extend(timeline(app, width));
        rows.extend(data(app, width));
        draw_column(app, frame, area, Msg::OverviewWhat, &rows, screen);
        return;
    }
    let columns = Layout::horizontal([Constraint::Percentage(50), Constraint::Percentage(50)]);
    let [left, right] = area.layout(&columns);
    let width = usize::from(left.width.saturating_sub(4));
    let mut rows = about(app, width);
    rows.extend(topics(app, width));
    draw_column(app, frame, left, Msg::OverviewWhat, &rows, screen);
    let list = screen.list;
    let width = usize::from(right.width.saturating_sub(4));
    let mut rows = data(app, width);
    rows.push(Row::plain(Vec::new()));
    rows.extend(timeline(app, width));
    draw_column(app, frame, right, Msg::OverviewData, &rows, screen);
    screen.list = Part { area, ..list };
}

/// Draws one column, scrolled so that the chosen row is in its middle where that is possible.
fn draw_column(
    app: &App,
    frame: &mut Frame,
    area: Rect,
    title: Msg,
    rows: &[Row],
    screen: &mut Screen,
) {
    let theme = app.theme();
    let at = app.session.place().list.at;
    let focused = matches!(app.mode(), Mode::List);
    let chosen = rows.iter().position(|row| row.item == Some(at));
    let title = app.words().say(title);
    let inner = piece::framed(frame, area, theme, &title, focused && chosen.is_some());
    let inner = piece::from_column(
        Rect {
            width: inner.width.saturating_sub(1),
            ..inner
        },
        1,
    );
    let page = usize::from(inner.height);
    let lowest = rows.len().saturating_sub(page);
    let top = match chosen {
        Some(_) if at == 0 => 0,
        Some(line) => line.saturating_sub(page / 2).min(lowest),
        None => 0,
    };
    let mut first_of_chosen = true;
    for (index, row) in rows.iter().enumerate().skip(top).take(page) {
        let place = piece::line_of(inner, index - top);
        let is_chosen = row.item == Some(at) && focused;
        if is_chosen {
            piece::fill(frame, place, theme.selected);
        }
        let mut line = Line::from(row.spans.clone());
        if is_chosen {
            for span in &mut line.spans {
                span.style = theme.selected;
            }
        }
        piece::write(frame, place, &line);
        if let Some(item) = row.item {
            screen.targets.push((place, Action::Pick(item)));
        }
        if is_chosen && first_of_chosen {
            first_of_chosen = false;
            piece::write(frame, place, &Line::styled("▸", theme.selected));
            screen.cursor = Some(piece::start(piece::from_column(place, row.column)));
        }
    }
    let part = Part {
        area,
        page,
        length: rows.len(),
        top,
    };
    let border = Rect {
        x: area.right().saturating_sub(1),
        width: 1.min(area.width),
        ..area
    };
    piece::scroll_bar(frame, border, theme, part);
    screen.list = part;
}

fn heading(app: &App, message: Msg) -> Row {
    Row::plain(vec![Span::styled(
        app.words().say(message),
        app.theme().heading,
    )])
}

fn paragraph(app: &App, text: &str, width: usize) -> impl Iterator<Item = Row> {
    piece::paragraph(app, text, width).map(|line| Row::plain(line.spans))
}

fn about(app: &App, width: usize) -> Vec<Row> {
    let mut rows: Vec<Row> =
        paragraph(app, app.directory.about.text.plain(app.lang()), width).collect();
    rows.push(Row::plain(Vec::new()));
    rows
}

/// One bar per topic, as long as its share of entries.
fn topics(app: &App, width: usize) -> Vec<Row> {
    let (theme, lang) = (app.theme(), app.lang());
    let counts: Vec<usize> = app
        .directory
        .topics()
        .map(|(id, _)| app.directory.members(id).len())
        .collect();
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let names = app
        .directory
        .topics()
        .map(|(_, topic)| text::width(topic.name.plain(lang)));
    let name_room = names.max().unwrap_or(0).min(width / 2);
    let number_room = app.words().number(most).len();
    let bar_room = width.saturating_sub(name_room + number_room + 4);
    let mut rows = vec![heading(app, Msg::OverviewTopics)];
    for ((id, topic), count) in app.directory.topics().zip(counts) {
        let name = text::fit(topic.name.plain(lang), name_room).into_owned();
        let gap = name_room - text::width(&name);
        let bar = bar(count, most, bar_room);
        let number = app.words().number(count);
        let spans = vec![
            Span::styled("› ", theme.text),
            Span::styled(name, theme.text),
            Span::styled(" ".repeat(gap + 1), theme.text),
            Span::styled(format!("{number:>number_room$} "), theme.text),
            Span::styled(bar, theme.bar),
        ];
        rows.push(Row {
            spans,
            item: Some(id.index()),
            column: 2,
        });
    }
    rows.push(Row::plain(Vec::new()));
    rows
}

/// A bar as long as the share of `most`; anything counts at least a cell.
fn bar(count: usize, most: usize, room: usize) -> String {
    "▄".repeat((count * room).div_ceil(most))
}

/// The milestones, oldest first; those that belong to an entry can be opened.
fn timeline(app: &App, width: usize) -> Vec<Row> {
    let theme = app.theme();
    let first = app.directory.topics().len();
    let dates: Vec<String> = app
        .directory
        .milestones()
        .iter()
        .map(|milestone| app.words().date(milestone.date))
        .collect();
    let date_room = dates
        .iter()
        .map(|date| text::width(date))
        .max()
        .unwrap_or(0)
        .min(width / 2);
    let room = width.saturating_sub(date_room + 4);
    if app.directory.milestones().is_empty() {
        return Vec::new();
    }
    let mut rows = vec![heading(app, Msg::OverviewTimeline)];
    for (index, (milestone, date)) in app.directory.milestones().iter().zip(dates).enumerate() {
        let item = first + index;
        let leads: Option<Entry> = app.entry_of_row(item);
        let text = milestone.text.plain(app.lang());
        for (number, line) in piece::wrapped(app, text, room).into_iter().enumerate() {
            let sign = if number == 0 && leads.is_some() {
                "› "
            } else {
                "  "
            };
            let shown_date = if number == 0 { date.as_str() } else { "" };
            let gap = date_room.saturating_sub(text::width(shown_date)) + 2;
            let spans = vec![
                Span::styled(sign, theme.text),
                Span::styled(shown_date.to_owned(), theme.label),
                Span::styled(" ".repeat(gap), theme.text),
                Span::styled(line, theme.text),
            ];
            rows.push(Row {
                spans,
                item: Some(item),
                column: 2,
            });
        }
    }
    rows.push(Row::plain(Vec::new()));
    rows
}

/// How much there is, how old it is, and under which licence.
fn data(app: &App, width: usize) -> Vec<Row> {
    let (words, directory) = (app.words(), &app.directory);
    let counted = |message, count: usize| {
        let number = words.number(count).into();
        words.tell(message, [("count", count.into()), ("number", number)])
    };
    let organisations = directory.count(EntryKind::Organisation);
    let programmes = directory.count(EntryKind::Programme);
    let (relations, sources) = (directory.relations().len(), directory.sources().len());
    let counts = [
        ("organisations", Msg::CountOrganisations, organisations),
        ("programmes", Msg::CountProgrammes, programmes),
        ("relations", Msg::CountRelations, relations),
        ("sources", Msg::CountSources, sources),
    ];
    let counts = counts.map(|(name, message, count)| (name, counted(message, count).into()));
    let mut sentences = vec![words.tell(Msg::OverviewCounts, counts)];
    if let Some(date) = directory.about.as_of {
        sentences.push(words.tell(Msg::OverviewAge, [("date", words.date(date).into())]));
    }
    if !directory.about.licence.is_empty() {
        let licence = directory.about.licence.to_string();
        sentences.push(words.tell(Msg::OverviewLicence, [("licence", licence.into())]));
    }
    let attribution = directory.about.attribution.iter();
    sentences.extend(attribution.map(|text| text.plain(app.lang()).to_owned()));
    sentences
        .iter()
        .flat_map(|sentence| paragraph(app, sentence, width).collect::<Vec<_>>())
        .collect()
}
