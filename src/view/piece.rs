//! Parts that several pictures use: grounds, frames, scroll bars, marked text.

use std::ops::Range;

use ratatui::{
    Frame,
    layout::{Position, Rect},
    style::Style,
    text::{Line, Span},
    widgets::{Block, Scrollbar, ScrollbarOrientation, ScrollbarState},
};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    app::App,
    i18n::Msg,
    screen::Part,
    text::{self, wrap::wrap},
    theme::Theme,
};

/// What stands around a tab or key that has the focus: in some themes it would look like an open tab.
pub(super) const FOCUS: (char, char) = ('[', ']');

/// Lays a ground.
pub(super) fn fill(frame: &mut Frame, area: Rect, style: Style) {
    frame.buffer_mut().set_style(area, style);
}

/// Writes a line at the start of an area, cut where the area ends. Leaves the cells behind it as they are.
pub(super) fn write(frame: &mut Frame, area: Rect, line: &Line<'_>) {
    let area = area.intersection(frame.area());
    if !area.is_empty() {
        frame
            .buffer_mut()
            .set_line(area.x, area.y, line, area.width);
    }
}

/// The `index`th line of an area; empty past its end.
pub(super) fn line_of(area: Rect, index: usize) -> Rect {
    let offset = u16::try_from(index).unwrap_or(u16::MAX);
    if offset >= area.height {
        return Rect::default();
    }
    Rect {
        y: area.y + offset,
        height: 1,
        ..area
    }
}

/// What is left of an area below its first lines.
pub(super) fn below(area: Rect, lines: usize) -> Rect {
    let offset = u16::try_from(lines).unwrap_or(u16::MAX).min(area.height);
    Rect {
        y: area.y + offset,
        height: area.height - offset,
        ..area
    }
}

/// The part of a line that lies `cells` from its start.
pub(super) fn from_column(area: Rect, cells: usize) -> Rect {
    let offset = u16::try_from(cells).unwrap_or(u16::MAX).min(area.width);
    Rect {
        x: area.x + offset,
        width: area.width - offset,
        ..area
    }
}

/// Where an area begins.
pub(super) const fn start(area: Rect) -> Position {
    Position {
        x: area.x,
        y: area.y,
    }
}

/// A paragraph in the visitor's language, as lines of at most `cells`.
pub(super) fn wrapped(app: &App, text: &str, cells: usize) -> Vec<String> {
    let lines = wrap(text, cells, app.lang().syllables());
    let shown = lines.iter().map(|line| {
        let piece = text.get(line.range.clone()).unwrap_or_default();
        if line.hyphen {
            format!("{piece}-")
        } else {
            piece.to_owned()
        }
    });
    shown.collect()
}

/// A paragraph of running text, ready to be drawn.
pub(super) fn paragraph(
    app: &App,
    text: &str,
    cells: usize,
) -> impl Iterator<Item = Line<'static>> + use<> {
    let style = app.theme().text;
    let lines = wrapped(app, text, cells).into_iter();
    lines.map(move |line| Line::from(Span::styled(line, style)))
}

/// A frame with a title; answers the area within.
pub(super) fn framed(
    frame: &mut Frame,
    area: Rect,
    theme: &Theme,
    title: &str,
    focused: bool,
) -> Rect {
    let style = if focused {
        theme.frame_focused
    } else {
        theme.frame
    };
    let title = text::fit(title, usize::from(area.width.saturating_sub(4))).into_owned();
    let mut block = Block::bordered().style(theme.text).border_style(style);
    if !title.is_empty() {
        block = block.title(Line::styled(format!(" {title} "), style));
    }
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner
}

/// A scroll bar on the right border, where there is something to scroll.
pub(super) fn scroll_bar(frame: &mut Frame, border: Rect, theme: &Theme, part: Part) {
    if part.length <= part.page || border.height < 3 {
        return;
    }
    let track = Rect {
        y: border.y + 1,
        height: border.height - 2,
        ..border
    };
    let mut state = ScrollbarState::new(part.length - part.page + 1)
        .position(part.top)
        .viewport_content_length(part.page);
    let bar = Scrollbar::new(ScrollbarOrientation::VerticalRight)
        .begin_symbol(None)
        .end_symbol(None)
        .track_symbol(Some("│"))
        .style(theme.frame);
    frame.render_stateful_widget(bar, track, &mut state);
}

/// Says in the lower edge of a frame that its text goes on below, where it does.
pub(super) fn more_below(app: &App, frame: &mut Frame, part: Part) {
    if part.top + part.page >= part.length {
        return;
    }
    let said = format!(" {} ", app.words().say(Msg::MoreBelow));
    let edge = line_of(part.area, usize::from(part.area.height).saturating_sub(1));
    let start = usize::from(edge.width).saturating_sub(text::width(&said) + 2);
    let style = app.theme().frame_focused;
    write(frame, from_column(edge, start), &Line::styled(said, style));
}

/// A text cut to `cells`, with the marked letters in another style.
///
/// Marks are byte ranges on grapheme borders, sorted and disjoint.
pub(super) fn marked(
    text: &str,
    marks: &[Range<usize>],
    cells: usize,
    plain: Style,
    mark: Style,
) -> Vec<Span<'static>> {
    let fitted = text::fit(text, cells);
    let is_marked = |at: usize| marks.iter().any(|range| range.contains(&at));
    let mut spans: Vec<(bool, String)> = Vec::new();
    for (at, grapheme) in fitted.grapheme_indices(true) {
        let lit = is_marked(at) && grapheme != "…";
        match spans.last_mut() {
            Some((same, run)) if *same == lit => run.push_str(grapheme),
            _ => spans.push((lit, grapheme.to_owned())),
        }
    }
    let styled = spans
        .into_iter()
        .map(|(lit, run)| Span::styled(run, if lit { plain.patch(mark) } else { plain }));
    styled.collect()
}
