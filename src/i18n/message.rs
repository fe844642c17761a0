//! The ids of the messages, one line each: the name in the code, the id in the locale files.

macro_rules! messages {
    ($($name:ident = $id:literal),* $(,)?) => {
        /// A message of the interface; its text stands in `data/locales` under [`Msg::id`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the German text in the locale file is the documentation")]
        pub enum Msg { $($name),* }

        impl Msg {
            /// Every message.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The id in the locale files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }
        }
    };
}

messages! {
    // dates
    Age = "age", AsOf = "as-of", AsOfAged = "as-of-aged",
    DateDay = "date-day", DateMonth = "date-month", Month = "month",
    // the frame
    SearchLabel = "search-label", SearchHint = "search-hint", HitCount = "hit-count", EntryCount = "entry-count",
    TooSmall = "too-small", MoreBelow = "more-below", HeaderAsOf = "header-as-of",
    TabOverview = "tab-overview", TabProgrammes = "tab-programmes", TabOrganisations = "tab-organisations", TabTopics = "tab-topics",
    ListAll = "list-all",
    // keys
    KeyHelp = "key-help", KeyLanguage = "key-language", KeyFinished = "key-finished", KeyTheme = "key-theme", KeyQuit = "key-quit",
    KeyNextTab = "key-next-tab", KeyPreviousTab = "key-previous-tab", KeyMove = "key-move", KeyPage = "key-page", KeyEnds = "key-ends",
    KeyOpen = "key-open", KeyChoose = "key-choose", KeyBack = "key-back", KeyEdit = "key-edit",
    KeySuspend = "key-suspend", KeyBar = "key-bar", KeyMouse = "key-mouse",
    // names of keys
    NameEnter = "name-enter", NameEsc = "name-esc", NameTab = "name-tab",
    NameBackTab = "name-back-tab", NamePageUp = "name-page-up", NamePageDown = "name-page-down", NameHome = "name-home", NameEnd = "name-end", NameControl = "name-control",
    NameDelete = "name-delete", NameBackspace = "name-backspace",
    // help
    HelpTitle = "help-title", HelpIntro = "help-intro", HelpNumbers = "help-numbers", HelpPrivacy = "help-privacy", HelpData = "help-data",
    HelpFilters = "help-filters", HelpSources = "help-sources",
    // lists
    NothingFound = "nothing-found", NearestTopics = "nearest-topics", DidYouMean = "did-you-mean", AskTheCentre = "ask-the-centre",
    EmptyDirectory = "empty-directory", Via = "via", ViaLanguage = "via-language", Loosened = "loosened", Similar = "similar", IndexBuilding = "index-building",
    ByNumber = "by-number", NamesOnlyMark = "names-only-mark", Searching = "searching",
    EntryProgramme = "entry-programme", EntryTopic = "entry-topic",
    CountOrganisations = "count-organisations", CountProgrammes = "count-programmes",
    CountRelations = "count-relations", CountSources = "count-sources",

    // the overview
    OverviewWhat = "overview-what", OverviewTopics = "overview-topics", OverviewTimeline = "overview-timeline", OverviewData = "overview-data",
    OverviewCounts = "overview-counts", OverviewAge = "overview-age", OverviewLicence = "overview-licence",
    // facts
    FactContact = "fact-contact", FactAddress = "fact-address", FactDistrict = "fact-district", FactPhone = "fact-phone", FactEmail = "fact-email",
    FactWebsite = "fact-website", FactHours = "fact-hours", FactByAppointment = "fact-by-appointment", FactLanguages = "fact-languages",
    FactTopics = "fact-topics", FactKeywords = "fact-keywords", FactAlso = "fact-also", FactWords = "fact-words", FactShort = "fact-short",
    FactFounded = "fact-founded", FactMembers = "fact-members", FactCommunities = "fact-communities", FactAwards = "fact-awards",
    FactNote = "fact-note", FactAsOf = "fact-as-of", FactConnections = "fact-connections", FactSources = "fact-sources",
    FactSince = "fact-since", FactUntil = "fact-until", FactYears = "fact-years", FactStatus = "fact-status", FactFigures = "fact-figures",
    FactMilestones = "fact-milestones", FactNamesOnly = "fact-names-only", FactProgrammes = "fact-programmes", FactOrganisations = "fact-organisations",
    FactMore = "fact-more", FactDetails = "fact-details", InLanguage = "in-language", NotTranslated = "not-translated",
    Time = "time", TimeSpan = "time-span", TimeFrom = "time-from", DaySpan = "day-span", Day = "day", SlotAppointment = "slot-appointment",
    SeenAs = "seen-as", LineSince = "line-since", LineUntil = "line-until", QueryTopic = "query-topic",
    // relations, from either end
    ResponsibleForFrom = "responsible-for-from", ResponsibleForTo = "responsible-for-to",
    PartOfFrom = "part-of-from", PartOfTo = "part-of-to", MemberOfFrom = "member-of-from", MemberOfTo = "member-of-to",
    WonFrom = "won-from", WonTo = "won-to", FundsFrom = "funds-from", FundsTo = "funds-to",
    PartnerInFrom = "partner-in-from", PartnerInTo = "partner-in-to", HostsFrom = "hosts-from", HostsTo = "hosts-to",
    SignedFrom = "signed-from", SignedTo = "signed-to", TookPartInFrom = "took-part-in-from", TookPartInTo = "took-part-in-to",
    SucceededByFrom = "succeeded-by-from", SucceededByTo = "succeeded-by-to",
    Rank = "rank", Amount = "amount", Project = "project",
    // themes
    ThemeNow = "theme-now", ThemeAuto = "theme-auto", ThemeDark = "theme-dark", ThemeLight = "theme-light", ThemeContrast = "theme-contrast", ThemeMono = "theme-mono",
    // kiosk
    CountdownTitle = "countdown-title", CountdownText = "countdown-text", CountdownGoOn = "countdown-go-on", Finished = "finished",
    // the window
    WindowTitle = "window-title", Failure = "failure",
    // the command line
    NoTerminal = "no-terminal", TerminalFailed = "terminal-failed", NoSuchEntry = "no-such-entry", NearEntries = "near-entries", OutputFailed = "output-failed",
    // notices
    DataProblems = "data-problems",
}
