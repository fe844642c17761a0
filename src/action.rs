//! Everything that a person can want, and who may want it. Knows no key and no mouse.

use crate::{
    cursor::Step,
    directory::Entry,
    input::Edit,
    mode::{Pane, Tab},
};

/// What a person wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// End the program.
    Quit,
    /// Put the program to sleep, back to the shell.
    Suspend,
    /// Show or leave the help.
    Help,
    /// The next language.
    NextLanguage,
    /// The next way of drawing.
    NextTheme,
    /// Forget everything of this visitor.
    Finish,
    /// Say that somebody is still there.
    GoOn,
    /// Show a tab.
    Show(Tab),
    /// Show the tab to the right.
    NextTab,
    /// Show the tab to the left.
    PreviousTab,
    /// Move in what has the focus.
    Step(Step),
    /// Go to the left among the tabs and keys.
    BarLeft,
    /// Go to the right among the tabs and keys.
    BarRight,
    /// Open what has the focus.
    Open,
    /// Choose a row of the list; open it where it is chosen already.
    Pick(usize),
    /// Follow a connection of the open entry, by its place in it.
    Follow(usize),
    /// Open an entry.
    Visit(Entry),
    /// Go back one step.
    Back,
    /// Go back on the trail until this many entries are left on it.
    BackTo(usize),
    /// Move the window over a pane by some lines.
    Scroll(Pane, i16),
    /// Change the search line.
    Edit(Edit),
    /// Search for this instead.
    Ask(String),
}

/// Who may want an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Everybody,
    /// Staff at a desk, never a visitor at a kiosk.
    Desk,
    /// A visitor at a kiosk; without meaning at a desk.
    Kiosk,
}

impl Audience {
    /// Whether this audience sits at such a terminal.
    #[must_use]
    pub const fn is_at(self, kiosk: bool) -> bool {
        match self {
            Self::Everybody => true,
            Self::Desk => !kiosk,
            Self::Kiosk => kiosk,
        }
    }
}

impl Action {
    /// Whether what this does depends on what lies where, so that the frame must be of the present state.
    #[must_use]
    pub const fn depends_on_layout(&self) -> bool {
        match self {
            Self::Step(_)
            | Self::BarLeft
            | Self::BarRight
            | Self::Open
            | Self::Pick(_)
            | Self::Follow(_)
            | Self::Scroll(..) => true,
            Self::Quit
            | Self::Suspend
            | Self::Help
            | Self::NextLanguage
            | Self::NextTheme
            | Self::Finish
            | Self::GoOn
            | Self::Show(_)
            | Self::NextTab
            | Self::PreviousTab
            | Self::Visit(_)
            | Self::Back
            | Self::BackTo(_)
            | Self::Edit(_)
            | Self::Ask(_) => false,
        }
    }

    /// Who may want this: the one list of what a kiosk drops.
    #[must_use]
    pub const fn audience(&self) -> Audience {
        match self {
            Self::Quit | Self::Suspend => Audience::Desk,
            Self::Finish => Audience::Kiosk,
            Self::Help
            | Self::NextLanguage
            | Self::NextTheme
            | Self::GoOn
            | Self::Show(_)
            | Self::NextTab
            | Self::PreviousTab
            | Self::Step(_)
            | Self::BarLeft
            | Self::BarRight
            | Self::Open
            | Self::Pick(_)
            | Self::Follow(_)
            | Self::Visit(_)
            | Self::Back
            | Self::BackTo(_)
            | Self::Scroll(..)
            | Self::Edit(_)
            | Self::Ask(_) => Audience::Everybody,
        }
    }
}
