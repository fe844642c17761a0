//! Where nothing was found: a better spelling, the nearest topics, and people to ask. Never a dead end.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::piece;
use crate::{
    action::Action,
    app::{App, WayOn},
    facts,
    i18n::Msg,
    mode::{Mode, Tab},
    screen::{Part, Screen},
    text,
};

/// Lines within the frame from which on there is room for blank ones.
const ROOMY: u16 = 17;

/// Draws the ways on. A low window gets no blank lines, so that the centre's contact is whole in it too.
pub(super) fn draw(app: &App, frame: &mut Frame, area: Rect, screen: &mut Screen) {
    let (words, theme) = (app.words(), app.theme());
    let searched = app.session.tab == Tab::Overview && !app.on_overview();
    let title = words.say(if searched {
        Msg::ListAll
    } else {
        app.session.tab.title()
    });
    let inner = piece::framed(frame, area, theme, &title, true);
    let inner = piece::from_column(inner, 1);
    let gap = usize::from(inner.height >= ROOMY);
    let said = match () {
        () if app.directory.is_empty() => Msg::EmptyDirectory,
        () if app.index.is_none() => Msg::IndexBuilding,
        () => Msg::NothingFound,
    };
    piece::write(
        frame,
        piece::line_of(inner, gap),
        &Line::styled(words.say(said), theme.heading),
    );
    let mut at = 1 + 2 * gap;
    let ways = app.ways_on();
    for (index, way) in ways.iter().enumerate() {
        let first_topic = index == 0 || matches!(ways[index - 1], WayOn::Ask(_));
        let text = match way {
            WayOn::Ask(query) => words.tell(Msg::DidYouMean, [("query", query.clone().into())]),
            WayOn::Topic(topic) => {
                if first_topic {
                    let heading = Line::styled(words.say(Msg::NearestTopics), theme.label);
                    piece::write(frame, piece::line_of(inner, at), &heading);
                    at += 1;
                }
                app.directory[*topic].name.plain(app.lang()).to_owned()
            }
        };
        draw_way(app, frame, piece::line_of(inner, at), index, &text, screen);
        at += 1 + gap * usize::from(matches!(way, WayOn::Ask(_)));
    }
    screen.list = Part {
        area,
        page: ways.len(),
        length: ways.len(),
        top: 0,
    };
    draw_centre(app, frame, piece::below(inner, at + gap));
}

/// Whom to ask, and how the centre is reached.
fn draw_centre(app: &App, frame: &mut Frame, area: Rect) {
    let Some(publisher) = app.directory.about.publisher else {
        return;
    };
    let (words, theme) = (app.words(), app.theme());
    let name = app.directory[publisher].name.to_string();
    let ask = words.tell(Msg::AskTheCentre, [("centre", name.into())]);
    let room = usize::from(area.width).saturating_sub(1);
    let mut lines: Vec<Line<'_>> = Vec::new();
    let facts = facts::contact(&app.directory, words, app.settings.today, publisher);
    lines.extend(
        piece::wrapped(app, &ask, room)
            .into_iter()
            .map(|line| Line::styled(line, theme.text)),
    );
    let labels = facts.iter().map(|fact| text::width(&fact.label));
    let indent = labels.max().map_or(0, |widest| widest + 2);
    let room = room.saturating_sub(indent);
    for fact in facts {
        let gap = indent.saturating_sub(text::width(&fact.label));
        let mut label = format!("{}{:gap$}", fact.label, "");
        for line in piece::wrapped(app, &fact.value, room) {
            lines.push(Line::styled(format!("{label}{line}"), theme.text));
            label = " ".repeat(indent);
        }
        let note = piece::wrapped(app, &fact.note.unwrap_or_default(), room);
        let note = note.into_iter();
        lines.extend(note.map(|line| Line::styled(format!("{:indent$}{line}", ""), theme.caution)));
    }
    for (index, line) in lines.iter().enumerate() {
        piece::write(frame, piece::line_of(area, index), line);
    }
}

fn draw_way(
    app: &App,
    frame: &mut Frame,
    row: Rect,
    index: usize,
    text: &str,
    screen: &mut Screen,
) {
    let theme = app.theme();
    let chosen = app.session.place().list.at == index;
    let (sign, style) = if chosen {
        ("▸ ", theme.selected)
    } else {
        ("› ", theme.link)
    };
    let text = text::fit(text, usize::from(row.width).saturating_sub(3)).into_owned();
    let line = Line::from(vec![
        Span::styled(sign, theme.text),
        Span::styled(text, style),
    ]);
    piece::write(frame, row, &line);
    screen.targets.push((row, Action::Pick(index)));
    if chosen && app.mode() == Mode::List {
        screen.cursor = Some(piece::start(piece::from_column(row, 2)));
    }
}
