//! The search line, and the only place that turns answers into what the list shows.

use crate::{
    app::{App, FIRST_HITS, Session},
    cursor::Cursor,
    effect::Effect,
    i18n::Words,
    input::{Edit, Line},
    search::{Answer, Completion},
};

/// The most hits that a list holds; nobody scrolls further, a narrower query is the way on.
const MOST_HITS: usize = 20_000;

/// Changes the search line. A new text starts a new search at the top of the list.
pub(super) fn edit(app: &mut App, edit: &Edit) -> Vec<Effect> {
    if app.session.query.edit(edit) {
        search_anew(app)
    } else {
        Vec::new()
    }
}

/// Puts another text into the search line.
pub(super) fn ask(app: &mut App, text: &str) -> Vec<Effect> {
    app.session.query = Line::with_text(text);
    search_anew(app)
}

fn search_anew(app: &mut App) -> Vec<Effect> {
    app.session.layers.clear();
    for place in &mut app.session.places {
        place.list = Cursor::default();
    }
    app.session.place_mut().trail.clear();
    app.session.completions = completions(app);
    app.search()
}

fn completions(app: &App) -> Vec<Completion> {
    let Some(index) = &app.index else {
        return Vec::new();
    };
    let text = app.session.query.text();
    let ways = index.complete(&app.directory, text, app.lang());
    ways.into_iter()
        .filter(|way| way.line.trim_end() != text.trim_end())
        .collect()
}

/// Takes the first completion, where a filter has been begun: a bare word may be a word that is looked for.
pub(super) fn complete(app: &mut App) -> Option<Vec<Effect>> {
    if !app.session.is_filtering() {
        return None;
    }
    let way = app.session.completions.first()?.line.clone();
    Some(ask(app, &way))
}

/// Changes the language at once and everywhere. The chosen entry stays chosen.
pub(super) fn next_language(app: &mut App) -> Vec<Effect> {
    app.session.words = Words::new(app.lang().next());
    let limit = app
        .session
        .answer
        .as_ref()
        .map_or(FIRST_HITS, |answer| answer.hits.len());
    app.search_for(limit.max(FIRST_HITS))
}

/// Takes in an answer, unless it is to a question that nobody asks any more.
pub(super) fn found(app: &mut App, ticket: u64, answer: Answer) {
    if app.session.awaited != Some(ticket) {
        return;
    }
    let session = &mut app.session;
    let cursor = chosen_again(session, &answer);
    session.place_mut().list.at = cursor;
    session.awaited = None;
    session.answer = Some(answer);
}

/// The row of the new answer on which the entry stands that was chosen in the old one.
fn chosen_again(session: &Session, answer: &Answer) -> usize {
    let at = session.place().list.at;
    if at == 0 {
        return 0;
    }
    let old = session
        .answer
        .as_ref()
        .and_then(|answer| answer.hits.get(at));
    let again = old.and_then(|old| answer.hits.iter().position(|hit| hit.entry == old.entry));
    again.unwrap_or_else(|| at.min(answer.hits.len().saturating_sub(1)))
}

/// Asks for more hits when the visitor comes near the end of those at hand.
pub(super) fn more(app: &mut App) -> Vec<Effect> {
    let Some(answer) = &app.session.answer else {
        return Vec::new();
    };
    let held = answer.hits.len();
    let near_the_end = app.session.place().list.at + 2 * app.screen.list.page >= held;
    if app.on_overview() || !near_the_end || held >= answer.total.min(MOST_HITS) {
        return Vec::new();
    }
    app.search_for((held * 4).min(MOST_HITS))
}
