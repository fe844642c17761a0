//! The tabs and keys at the edges of the window, for people who use nothing but arrows and Enter.

use super::update;
use crate::{
    action::Action,
    app::{App, Layer},
    effect::Effect,
    mode::Tab,
};

/// Gives the focus to the open tab.
pub(super) fn enter(app: &mut App) {
    app.session.layers.push(Layer::Bar(app.session.tab.index()));
}

/// Moves along the tabs, then along the keys of the footer.
pub(super) fn go(app: &mut App, by: isize) {
    let last = app.screen.bar.len().max(Tab::ALL.len()) - 1;
    if let Some(Layer::Bar(at)) = app.session.layers.last_mut() {
        *at = at.saturating_add_signed(by).min(last);
    }
}

/// Does what the focused tab or key does. The language and the theme leave the focus where it is.
pub(super) fn press(app: &mut App, at: usize) -> Vec<Effect> {
    let Some(action) = app.screen.bar.get(at).cloned() else {
        return Vec::new();
    };
    let stays = matches!(action, Action::NextLanguage | Action::NextTheme);
    if !stays {
        app.session.layers.clear();
    }
    update(app, action)
}
