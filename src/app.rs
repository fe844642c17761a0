//! The application: a directory, the settings, and one visitor's session. Three lifetimes, three structs: the
//! directory stays until the next is loaded, the settings until the end, the session until the visitor leaves.

use std::sync::Arc;

use crate::{
    action::Action,
    directory::{Date, Directory, Entry, Id, topic::Topic},
    effect::Effect,
    facts,
    i18n::{Msg, Words},
    lang::Lang,
    mode::{Mode, Tab},
    screen::Screen,
    search::{Index, Request},
    theme::{Theme, ThemeName},
};

mod session;

pub use self::session::{Layer, Notice, Place, Session, Visit};

/// How many hits are asked for at first; scrolling near their end asks for more.
pub const FIRST_HITS: usize = 60;

/// What holds until the program ends.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The language that every visit begins in.
    pub lang: Lang,
    /// The theme that every visit begins in.
    pub theme: ThemeName,
    /// Whether this is a public terminal.
    pub kiosk: bool,
    /// The day on which the program was started.
    pub today: Date,
}

/// Everything that the screen shows.
#[derive(Debug)]
pub struct App {
    /// The directory that is shown.
    pub directory: Arc<Directory>,
    /// The index over it; until it is built nothing can be searched.
    pub index: Option<Arc<Index>>,
    /// How many problems the data file has.
    pub problems: usize,
    /// What holds until the end.
    pub settings: Settings,
    /// What the present visitor does and leaves behind.
    pub session: Session,
    /// The facts of the last frame.
    pub screen: Screen,
    /// Whether something has happened since that frame.
    pub(crate) outdated: bool,
    /// Whether the program is to end.
    pub quit: bool,
    /// The ticket of the last search; it outlives a session, so that no answer reaches the next visitor.
    last_ticket: u64,
}

/// A row of the overview that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverviewItem {
    /// The bar of a topic.
    Topic(Id<Topic>),
    /// A milestone, by its place on the time line.
    Milestone(usize),
}

/// A way on where nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayOn {
    /// Search for this instead.
    Ask(String),
    /// Look into this topic.
    Topic(Id<Topic>),
}

impl App {
    /// An application over a directory, at the beginning of a visit.
    #[must_use]
    pub fn new(directory: Arc<Directory>, settings: Settings) -> Self {
        let session = Session::fresh(&settings);
        Self {
            directory,
            index: None,
            problems: 0,
            settings,
            session,
            screen: Screen::default(),
            outdated: true,
            quit: false,
            last_ticket: 0,
        }
    }

    /// The words of the visitor's language.
    #[must_use]
    pub const fn words(&self) -> &Words {
        &self.session.words
    }

    /// The visitor's language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.session.words.lang()
    }

    /// The styles of the visitor's theme.
    #[must_use]
    pub const fn theme(&self) -> &'static Theme {
        self.session.theme.theme()
    }

    /// What the keys mean right now: the topmost layer hears first, then the open entry, then the list.
    #[must_use]
    pub fn mode(&self) -> Mode {
        match self.session.layers.last() {
            Some(Layer::Countdown(_)) => Mode::Countdown,
            Some(Layer::Help(_)) => Mode::Help,
            Some(Layer::Bar(_)) => Mode::Bar,
            None => match self.session.visit() {
                Some(visit) if visit.link.is_some() => Mode::Detail,
                Some(_) => Mode::Reading,
                None if self.session.query.is_empty() => Mode::List,
                None => Mode::Typing,
            },
        }
    }

    /// Whether the overview page is in front rather than a list.
    #[must_use]
    pub fn on_overview(&self) -> bool {
        self.session.tab == Tab::Overview && self.session.query.text().trim().is_empty()
    }

    /// Forgets everything of the visitor and begins the next visit. Answers what the next visit needs.
    pub fn reset(&mut self) -> Vec<Effect> {
        self.session = Session::fresh(&self.settings);
        self.search()
    }

    /// Whether the layout must be made anew before this action: keys that are typed faster than frames are drawn
    /// mean what would be on the screen, not what still is.
    #[must_use]
    pub const fn must_be_laid_out_for(&self, action: &Action) -> bool {
        self.outdated && action.depends_on_layout()
    }

    /// Keeps the facts of a frame, and where its parts were scrolled to.
    pub fn see(&mut self, screen: Screen) {
        self.screen = screen;
        self.outdated = false;
        let (list, detail, help) = (self.screen.list, self.screen.detail, self.screen.help);
        if list.page > 0 && !self.on_overview() {
            self.session.place_mut().list.top = list.top;
        }
        if let Some(visit) = self.session.place_mut().trail.last_mut()
            && detail.page > 0
        {
            visit.top = detail.top;
        }
        if let Some(Layer::Help(top)) = self.session.layers.last_mut() {
            *top = help.top;
        }
    }

    /// Asks for what the open tab lists under the query: from the start, or more of the same.
    #[must_use]
    pub fn search(&mut self) -> Vec<Effect> {
        self.search_for(FIRST_HITS.max(3 * self.screen.list.page))
    }

    /// As [`Self::search`], for up to `limit` hits.
    #[must_use]
    pub fn search_for(&mut self, limit: usize) -> Vec<Effect> {
        self.last_ticket += 1;
        self.session.awaited = Some(self.last_ticket);
        let request = Request {
            text: self.session.query.text().to_owned(),
            lang: self.lang(),
            within: self.session.tab.lists(),
            limit,
        };
        vec![Effect::Search {
            ticket: self.last_ticket,
            request,
        }]
    }

    /// The ways on, where the query found nothing.
    #[must_use]
    pub fn ways_on(&self) -> Vec<WayOn> {
        let Some(answer) = self
            .session
            .answer
            .as_ref()
            .filter(|answer| answer.hits.is_empty())
        else {
            return Vec::new();
        };
        let ask = answer.instead.did_you_mean.iter().cloned().map(WayOn::Ask);
        let topics = answer.instead.topics.iter().copied().map(WayOn::Topic);
        ask.chain(topics).collect()
    }

    /// Number of rows in front: hits, else ways on; or what can be opened on the overview.
    #[must_use]
    pub fn rows(&self) -> usize {
        if self.on_overview() {
            return self.directory.topics().len() + self.directory.milestones().len();
        }
        match self
            .session
            .answer
            .as_ref()
            .map_or(0, |answer| answer.hits.len())
        {
            0 => self.ways_on().len(),
            hits => hits,
        }
    }

    /// The `row`th thing that can be opened on the overview.
    #[must_use]
    pub fn overview_item(&self, row: usize) -> Option<OverviewItem> {
        let n_topics = self.directory.topics().len();
        if row < n_topics {
            return Id::new(row).map(OverviewItem::Topic);
        }
        let milestone = row - n_topics;
        let exists = milestone < self.directory.milestones().len();
        exists.then_some(OverviewItem::Milestone(milestone))
    }

    /// The entry that a row leads to.
    #[must_use]
    pub fn entry_of_row(&self, row: usize) -> Option<Entry> {
        if !self.on_overview() {
            let answer = self.session.answer.as_ref()?;
            return answer.hits.get(row).map(|hit| hit.entry);
        }
        match self.overview_item(row)? {
            OverviewItem::Topic(topic) => Some(Entry::Topic(topic)),
            OverviewItem::Milestone(milestone) => {
                let milestone = &self.directory.milestones()[milestone];
                let programme = milestone.programme.map(Entry::Programme);
                programme.or_else(|| milestone.organisation.map(Entry::Organisation))
            }
        }
    }

    /// The entry whose facts are shown: the open one, else the chosen row of a list.
    #[must_use]
    pub fn shown_entry(&self) -> Option<Entry> {
        if let Some(visit) = self.session.visit() {
            return Some(visit.entry);
        }
        if self.on_overview() {
            return None;
        }
        self.entry_of_row(self.session.place().list.at)
    }

    /// The entries that the shown one leads to, in the order of its sheet.
    #[must_use]
    pub fn links(&self) -> Vec<Entry> {
        let Some(entry) = self.shown_entry() else {
            return Vec::new();
        };
        let sheet = facts::sheet(&self.directory, self.words(), self.settings.today, entry);
        let facts = sheet.sections.iter().flat_map(|section| &section.facts);
        facts.filter_map(|fact| fact.link).collect()
    }

    /// The message for the visitor, in words.
    #[must_use]
    pub fn notice(&self) -> Option<String> {
        let words = self.words();
        let text = match self.session.notice? {
            Notice::Theme(name) => {
                words.tell(Msg::ThemeNow, [("theme", words.say(name.title()).into())])
            }
            Notice::Finished => words.say(Msg::Finished),
            Notice::Problems(count) => words.tell(Msg::DataProblems, [("count", count.into())]),
        };
        Some(text)
    }
}
