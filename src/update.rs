//! What an action does to the application, and what the world's answers do. Pure: asks the world for things
//! by answering [`Effect`]s, never by itself.

use crate::{
    action::Action,
    app::{App, Layer, Notice},
    effect::{Effect, Outcome},
    input::Edit,
    mode::Mode,
};

mod bar;
mod browse;
mod detail;
mod query;

/// Carries out what a person wants. Answers what the shell has to do for it.
///
/// A kiosk drops what its visitors may not want, here and nowhere else.
#[must_use]
pub fn update(app: &mut App, action: Action) -> Vec<Effect> {
    if !action.audience().is_at(app.settings.kiosk) {
        return Vec::new();
    }
    app.outdated = true;
    app.session.notice = None;
    if app.mode() == Mode::Countdown {
        app.session.layers.pop();
        return Vec::new();
    }
    carry_out(app, action)
}

fn carry_out(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Quit => app.quit = true,
        Action::Suspend => return vec![Effect::Suspend],
        Action::Help => help(app),
        Action::NextLanguage => return query::next_language(app),
        Action::NextTheme => {
            app.session.theme = app.session.theme.next();
            app.session.notice = Some(Notice::Theme(app.session.theme));
        }
        Action::Finish => {
            let effects = app.reset();
            app.session.notice = Some(Notice::Finished);
            return effects;
        }
        Action::GoOn => {}
        Action::Show(tab) => return browse::show(app, tab),
        Action::NextTab => return browse::show(app, app.session.tab.next()),
        Action::PreviousTab => return browse::show(app, app.session.tab.previous()),
        Action::Step(step) => return browse::step(app, step),
        Action::BarLeft => bar::go(app, -1),
        Action::BarRight => bar::go(app, 1),
        Action::Open => return open(app),
        Action::Pick(row) => return browse::pick(app, row),
        Action::Follow(link) => detail::follow(app, link),
        Action::Visit(entry) => browse::visit(app, entry),
        Action::Back => return back(app),
        Action::BackTo(length) => app.session.place_mut().trail.truncate(length),
        Action::Scroll(pane, lines) => return browse::scroll(app, pane, lines),
        Action::Edit(Edit::Right) if app.session.query.at_end() => {
            return query::complete(app).unwrap_or_else(|| browse::open_row(app));
        }
        Action::Edit(edit) => return query::edit(app, &edit),
        Action::Ask(text) => return query::ask(app, &text),
    }
    Vec::new()
}

/// Takes in what the world answers. Answers what is to be done next.
#[must_use]
pub fn hear(app: &mut App, outcome: Outcome) -> Vec<Effect> {
    app.outdated = true;
    match outcome {
        Outcome::Found { ticket, answer } => query::found(app, ticket, answer),
        Outcome::Indexed(index) => {
            app.index = Some(index);
            return app.search();
        }
        Outcome::Loaded {
            directory,
            problems,
        } => {
            app.directory = directory;
            app.index = None;
            app.problems = problems;
            let _ = app.reset();
            app.session.notice = (problems > 0).then_some(Notice::Problems(problems));
        }
        Outcome::Idle(seconds) => count_down(app, seconds),
        Outcome::Left => return app.reset(),
    }
    Vec::new()
}

fn count_down(app: &mut App, seconds: u16) {
    app.session
        .layers
        .retain(|layer| !matches!(layer, Layer::Countdown(_)));
    app.session.layers.push(Layer::Countdown(seconds));
}

fn help(app: &mut App) {
    let was_open = app.mode() == Mode::Help;
    app.session.layers.clear();
    if !was_open {
        app.session.layers.push(Layer::Help(0));
    }
}

/// Opens what has the focus; while an entry is read, goes to its connections.
fn open(app: &mut App) -> Vec<Effect> {
    match app.session.layers.last() {
        Some(Layer::Bar(at)) => bar::press(app, *at),
        Some(Layer::Help(_) | Layer::Countdown(_)) | None => {
            match app.session.visit().map(|visit| visit.link) {
                Some(Some(link)) => detail::follow(app, link),
                Some(None) => detail::choose(app),
                None => return browse::open_row(app),
            }
            Vec::new()
        }
    }
}

/// One step back: a layer, a followed connection, the open entry, at last the query.
fn back(app: &mut App) -> Vec<Effect> {
    if app.session.layers.pop().is_some() || app.session.place_mut().trail.pop().is_some() {
        return Vec::new();
    }
    query::edit(app, &Edit::Clear)
}
