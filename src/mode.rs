//! Where a person can be: the tabs, the panes, and what the keys mean there.

use crate::{directory::EntryKind, i18n::Msg};

/// A tab of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// What the centre is and what there is.
    #[default]
    Overview,
    /// The programmes.
    Programmes,
    /// The organisations.
    Organisations,
    /// The topics.
    Topics,
}

impl Tab {
    /// Every tab, from left to right.
    pub const ALL: [Self; 4] = [
        Self::Overview,
        Self::Programmes,
        Self::Organisations,
        Self::Topics,
    ];

    /// The place of the tab in the row.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Overview => 0,
            Self::Programmes => 1,
            Self::Organisations => 2,
            Self::Topics => 3,
        }
    }

    /// The tab to the right, round the corner.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Overview => Self::Programmes,
            Self::Programmes => Self::Organisations,
            Self::Organisations => Self::Topics,
            Self::Topics => Self::Overview,
        }
    }

    /// The tab to the left, round the corner.
    #[must_use]
    pub const fn previous(self) -> Self {
        match self {
            Self::Overview => Self::Topics,
            Self::Programmes => Self::Overview,
            Self::Organisations => Self::Programmes,
            Self::Topics => Self::Organisations,
        }
    }

    /// The sort of entry that the tab lists; the overview searches them all.
    #[must_use]
    pub const fn lists(self) -> Option<EntryKind> {
        match self {
            Self::Overview => None,
            Self::Programmes => Some(EntryKind::Programme),
            Self::Organisations => Some(EntryKind::Organisation),
            Self::Topics => Some(EntryKind::Topic),
        }
    }

    /// What the tab is called.
    #[must_use]
    pub const fn title(self) -> Msg {
        match self {
            Self::Overview => Msg::TabOverview,
            Self::Programmes => Msg::TabProgrammes,
            Self::Organisations => Msg::TabOrganisations,
            Self::Topics => Msg::TabTopics,
        }
    }
}

/// A part of the window that scrolls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The list or the overview.
    List,
    /// The entry beside or over it.
    Detail,
}

/// What the keys mean right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// In the list, the search line empty.
    List,
    /// In the list, with a query in the search line.
    Typing,
    /// In an entry, while none of its connections is chosen.
    Reading,
    /// In an entry, on one of its connections.
    Detail,
    /// On the tabs and keys at the edges of the window.
    Bar,
    /// In the help.
    Help,
    /// Asked whether anybody is still there.
    Countdown,
}

impl Mode {
    /// Whether an open entry has the focus.
    #[must_use]
    pub const fn is_in_entry(self) -> bool {
        matches!(self, Self::Reading | Self::Detail)
    }

    /// Every mode.
    pub const ALL: [Self; 7] = [
        Self::List,
        Self::Typing,
        Self::Reading,
        Self::Detail,
        Self::Bar,
        Self::Help,
        Self::Countdown,
    ];
}
