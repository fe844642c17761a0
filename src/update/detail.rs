//! Reading an open entry and following its connections.

use crate::{
    app::{App, Visit},
    cursor::Step,
};

/// How far the text moves when the next connection is out of sight.
const STRIDE: usize = 2;

/// Takes a step: to the next connection that is in sight, else the text moves.
pub(super) fn step(app: &mut App, step: Step) {
    let (links, part) = (app.screen.links.clone(), app.screen.detail);
    let lowest = part.length.saturating_sub(part.page);
    let Some(visit) = app.session.place_mut().trail.last_mut() else {
        return;
    };
    let page = part.page.saturating_sub(1).max(1);
    match step {
        Step::Down => down(visit, &links, part.page, lowest),
        Step::Up => up(visit, &links),
        Step::PageDown => show(visit, (visit.top + page).min(lowest), &links, part.page),
        Step::PageUp => show(visit, visit.top.saturating_sub(page), &links, part.page),
        Step::First => (visit.top, visit.link) = (0, None),
        Step::Last => {
            (visit.top, visit.link) = (lowest, links.len().checked_sub(1));
            drop_hidden(visit, &links, part.page);
        }
    }
}

/// Chooses the next connection from what is in sight on, else the last one, and brings it into sight.
pub(super) fn choose(app: &mut App) {
    let (links, part) = (app.screen.links.clone(), app.screen.detail);
    let Some(visit) = app.session.place_mut().trail.last_mut() else {
        return;
    };
    let Some(last) = links.len().checked_sub(1) else {
        return;
    };
    let next = links.partition_point(|line| *line < visit.top).min(last);
    let line = links[next];
    visit.link = Some(next);
    if !(visit.top..visit.top + part.page).contains(&line) {
        visit.top = line.saturating_sub(part.page / 2);
    }
}

fn down(visit: &mut Visit, links: &[usize], page: usize, lowest: usize) {
    let next = match visit.link {
        Some(link) => link + 1,
        None => links.partition_point(|line| *line < visit.top),
    };
    match links.get(next) {
        Some(line) if *line < visit.top + page => visit.link = Some(next),
        Some(line) => {
            visit.top = (visit.top + STRIDE).min(lowest);
            if *line < visit.top + page {
                visit.link = Some(next);
            } else {
                drop_hidden(visit, links, page);
            }
        }
        None => {
            visit.top = (visit.top + STRIDE).min(lowest);
            drop_hidden(visit, links, page);
        }
    }
}

fn up(visit: &mut Visit, links: &[usize]) {
    let previous = match visit.link {
        Some(link) => link.checked_sub(1),
        None => links
            .partition_point(|line| *line < visit.top)
            .checked_sub(1),
    };
    match previous.and_then(|previous| links.get(previous)) {
        Some(line) if *line >= visit.top => visit.link = previous,
        Some(line) => {
            visit.top = visit.top.saturating_sub(STRIDE);
            visit.link = if *line >= visit.top { previous } else { None };
        }
        None => {
            visit.link = if visit.top == 0 { None } else { visit.link };
            visit.top = visit.top.saturating_sub(STRIDE);
        }
    }
}

/// Moves the window; the choice goes to the first connection in it.
fn show(visit: &mut Visit, top: usize, links: &[usize], page: usize) {
    visit.top = top;
    let first = links.partition_point(|line| *line < top);
    visit.link = links
        .get(first)
        .filter(|line| **line < top + page)
        .map(|_| first);
    if top == 0 {
        visit.link = None;
    }
}

/// Moves the window without a choice of its own.
pub(super) fn scroll(app: &mut App, distance: isize) {
    let (links, part) = (app.screen.links.clone(), app.screen.detail);
    let lowest = part.length.saturating_sub(part.page);
    if app.session.visit().is_none() {
        // the wheel over the entry beside the list opens it where it is
        let Some(entry) = app.shown_entry() else {
            return;
        };
        app.session.place_mut().trail.push(Visit::new(entry));
    }
    let Some(visit) = app.session.place_mut().trail.last_mut() else {
        return;
    };
    visit.top = visit.top.saturating_add_signed(distance).min(lowest);
    drop_hidden(visit, &links, part.page);
}

fn drop_hidden(visit: &mut Visit, links: &[usize], page: usize) {
    let line = visit.link.and_then(|link| links.get(link));
    if !line.is_some_and(|line| (visit.top..visit.top + page).contains(line)) {
        visit.link = None;
    }
}

/// Follows a connection of the shown entry; the way back leads to it.
pub(super) fn follow(app: &mut App, link: usize) {
    let Some(&target) = app.links().get(link) else {
        return;
    };
    let Some(shown) = app.shown_entry() else {
        return;
    };
    let top = app.screen.detail.top;
    let trail = &mut app.session.place_mut().trail;
    if trail.is_empty() {
        trail.push(Visit {
            entry: shown,
            link: None,
            top,
        });
    }
    if let Some(visit) = trail.last_mut() {
        visit.link = Some(link);
    }
    trail.push(Visit::new(target));
}
