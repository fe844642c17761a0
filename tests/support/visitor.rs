//! A visitor in front of the screen: presses keys through the key table, clicks on words, reads what the
//! frame shows. Everything runs in memory over the bundled data; searches are carried out at once.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Terminal,
    backend::{Backend, TestBackend},
    buffer::{Buffer, Cell},
    layout::Position,
    style::Style,
};
use unicode_width::UnicodeWidthStr;
use wegweiser::{
    action::Action,
    app::{App, Settings},
    directory::{Date, Directory, Entry},
    effect::{Effect, Outcome},
    input::Edit,
    keymap,
    lang::Lang,
    load::load,
    mode::Mode,
    search::{Alone, Answer, Index, Request},
    theme::ThemeName,
    update::{hear, update},
    view::view,
};

/// The lines that one turn of the wheel moves, as in the shell.
const WHEEL: i16 = 3;

/// One person at one terminal.
pub(crate) struct Visitor {
    pub(crate) app: App,
    terminal: Terminal<TestBackend>,
    asked: Vec<Effect>,
    /// What carries out the searches.
    pub(crate) searcher: Searcher,
}

/// Answers what is searched for in a directory.
pub(crate) type Searcher = Box<dyn FnMut(&Directory, &Request) -> Answer>;

/// The true search over the bundled directory. What was searched for before in the same file of tests is known.
pub(crate) fn search(directory: &Directory, request: &Request) -> Answer {
    static KNOWN: Mutex<Vec<(Request, Answer)>> = Mutex::new(Vec::new());
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, answer)) = known().iter().find(|(own, _)| own == request) {
        return answer.clone();
    }
    let answer = bundled().1.search(directory, request, &|| false);
    let answer = answer.expect("a search that nobody stops has an answer");
    known().push((request.clone(), answer.clone()));
    answer
}

/// The bundled directory and the index over it, made once for all tests of a file.
pub(crate) fn bundled() -> &'static (Arc<Directory>, Arc<Index>) {
    static BUNDLED: OnceLock<(Arc<Directory>, Arc<Index>)> = OnceLock::new();
    BUNDLED.get_or_init(|| {
        let bytes = include_bytes!("../../data/directory.json");
        let loaded = load("directory.json", bytes).expect("the bundled data load");
        let index = Index::build(&loaded.directory, &Alone);
        (Arc::new(loaded.directory), Arc::new(index))
    })
}

impl Visitor {
    /// Somebody comes to the desk and finds a window of this size.
    pub(crate) fn arrives(width: u16, height: u16) -> Self {
        let (directory, _) = bundled();
        let settings = Settings {
            lang: Lang::De,
            theme: ThemeName::Auto,
            kiosk: false,
            today: Date::parse("2026-11-23").expect("the day is a date"),
        };
        let backend = TestBackend::new(width, height);
        let mut visitor = Self {
            app: App::new(Arc::clone(directory), settings),
            terminal: Terminal::new(backend).expect("a window in memory opens"),
            asked: Vec::new(),
            searcher: Box::new(search),
        };
        visitor.begin();
        visitor
    }

    /// The same at a public terminal.
    pub(crate) fn kiosk(mut self) -> Self {
        self.app.settings.kiosk = true;
        self.begin();
        self
    }

    fn begin(&mut self) {
        let index = Arc::clone(&bundled().1);
        self.hears(Outcome::Indexed(index));
        self.asked.clear();
    }

    /// Presses keys one after the other: letters as themselves, others as `<f2>`, `<enter>`, `<s-tab>`, `<c-c>`.
    #[track_caller]
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        self.asked.clear();
        for key in parse(keys) {
            self.press_key(key);
        }
        self
    }

    /// Presses keys so fast that none is drawn before the last: they arrive as one batch, as in the shell.
    #[track_caller]
    pub(crate) fn press_at_once(&mut self, keys: &str) -> &mut Self {
        self.asked.clear();
        for key in parse(keys) {
            let Some(action) = keymap::action(self.app.mode(), key) else {
                continue;
            };
            if self.app.must_be_laid_out_for(&action) {
                let screen = view(&self.app, &mut self.terminal.get_frame());
                self.terminal.current_buffer_mut().reset();
                self.app.see(screen);
            }
            let effects = update(&mut self.app, action);
            self.perform(effects);
        }
        self.draw();
        self
    }

    pub(crate) fn press_key(&mut self, key: KeyEvent) {
        let action = keymap::action(self.app.mode(), key);
        self.wants(action);
    }

    /// Pastes a text, as one edit.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.asked.clear();
        let action = if self.app.mode() == Mode::Countdown {
            Action::GoOn
        } else {
            Action::Edit(Edit::Insert(text.to_owned()))
        };
        self.wants(Some(action));
        self
    }

    /// Clicks on the first place where this text stands.
    #[track_caller]
    pub(crate) fn click_on(&mut self, text: &str) -> &mut Self {
        let place = self.place_of(text);
        self.click_at(place)
    }

    pub(crate) fn click_at(&mut self, place: Position) -> &mut Self {
        self.asked.clear();
        let action = self.app.screen.action_at(place).cloned();
        self.wants(action);
        self
    }

    /// Turns the wheel over this text: down where `turns` is positive.
    #[track_caller]
    pub(crate) fn wheel_over(&mut self, text: &str, turns: i16) -> &mut Self {
        let place = self.place_of(text);
        self.wheel_at(place, turns)
    }

    pub(crate) fn wheel_at(&mut self, place: Position, turns: i16) -> &mut Self {
        self.asked.clear();
        let pane = self.app.screen.pane_at(place);
        for _ in 0..turns.unsigned_abs() {
            self.wants(Some(Action::Scroll(pane, WHEEL * turns.signum())));
        }
        self
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.draw();
        self
    }

    /// The world tells the program something.
    pub(crate) fn hears(&mut self, outcome: Outcome) -> &mut Self {
        let effects = hear(&mut self.app, outcome);
        self.perform(effects);
        self.draw();
        self
    }

    fn wants(&mut self, action: Option<Action>) {
        if let Some(action) = action {
            let effects = update(&mut self.app, action);
            self.perform(effects);
        }
        self.draw();
    }

    /// Carries out searches as the shell does; keeps everything else to be looked at.
    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Suspend => self.asked.push(Effect::Suspend),
                Effect::Search { ticket, request } => {
                    let answer = (self.searcher)(&self.app.directory, &request);
                    let next = hear(&mut self.app, Outcome::Found { ticket, answer });
                    self.perform(next);
                }
            }
        }
    }

    pub(crate) fn draw(&mut self) {
        let app = &self.app;
        let mut seen = None;
        let drawn = self.terminal.draw(|frame| seen = Some(view(app, frame)));
        drawn.expect("a window in memory can be drawn");
        self.app
            .see(seen.expect("drawing answers the facts of the frame"));
    }

    pub(crate) fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// Every line of the screen, without the blanks at its end.
    pub(crate) fn lines(&self) -> Vec<String> {
        let rows = (0..self.buffer().area.height).map(|y| self.row(y).0);
        rows.map(|row| row.trim_end().to_owned()).collect()
    }

    /// The screen as text.
    pub(crate) fn screen(&self) -> String {
        self.lines().join("\n")
    }

    /// The text of a row, and for each byte of it the column that it stands in.
    fn row(&self, y: u16) -> (String, Vec<u16>) {
        let buffer = self.buffer();
        let (mut text, mut columns) = (String::new(), Vec::new());
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            text.push_str(symbol);
            columns.resize(text.len(), x);
            x += u16::try_from(symbol.width().max(1)).expect("a cell is narrow");
        }
        (text, columns)
    }

    /// Where a text stands first.
    #[track_caller]
    pub(crate) fn place_of(&self, text: &str) -> Position {
        for y in 0..self.buffer().area.height {
            let (row, columns) = self.row(y);
            if let Some(at) = row.find(text) {
                return Position { x: columns[at], y };
            }
        }
        panic!("nowhere on the screen is {text:?}:\n{}", self.screen());
    }

    /// The cell in which a text begins.
    #[track_caller]
    pub(crate) fn style_of(&self, text: &str) -> Style {
        self.buffer()[self.place_of(text)].style()
    }

    /// The text from the terminal's own cursor to the end of its row.
    #[track_caller]
    pub(crate) fn at_cursor(&mut self) -> String {
        let place = self.cursor();
        let (row, columns) = self.row(place.y);
        let at = columns.iter().position(|column| *column >= place.x);
        let rest = at.and_then(|at| row.get(at..)).unwrap_or_default();
        rest.trim_end().to_owned()
    }

    /// Where the terminal's own cursor stands.
    #[track_caller]
    pub(crate) fn cursor(&mut self) -> Position {
        let Some(said) = self.app.screen.cursor else {
            panic!("the cursor is hidden:\n{}", self.screen());
        };
        let backend = self.terminal.backend_mut();
        let real = backend
            .get_cursor_position()
            .expect("a window in memory has a cursor");
        assert_eq!(real, said, "the terminal's own cursor stands elsewhere");
        real
    }

    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(
            screen.contains(text),
            "{text:?} is not to be seen:\n{screen}"
        );
        self
    }

    #[track_caller]
    pub(crate) fn sees_not(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "{text:?} is to be seen:\n{screen}");
        self
    }

    /// Compares what the shell was asked for by the last keys, searches apart.
    #[track_caller]
    pub(crate) fn asked(&mut self, effects: &[Effect]) -> &mut Self {
        assert_eq!(self.asked, effects, "\n{}", self.screen());
        self
    }

    /// Everything that a person could tell two screens apart by.
    pub(crate) fn cells(&self) -> (Vec<Cell>, Option<Position>) {
        (self.buffer().content().to_vec(), self.app.screen.cursor)
    }

    /// The entry in front, by its key.
    pub(crate) fn shown(&self) -> Option<&str> {
        let entry = self.app.shown_entry()?;
        Some(self.app.directory.key(entry).as_str())
    }

    /// The key of the entry in a row of the list.
    pub(crate) fn hit(&self, row: usize) -> Option<&str> {
        let entry: Entry = self.app.entry_of_row(row)?;
        Some(self.app.directory.key(entry).as_str())
    }
}

/// Keys from their notation.
#[track_caller]
fn parse(keys: &str) -> Vec<KeyEvent> {
    let mut events = Vec::new();
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        if let Some((name, after)) = named {
            events.push(named_key(name));
            rest = after;
        } else {
            events.push(KeyEvent::new(KeyCode::Char(first), KeyModifiers::NONE));
            rest = rest.strip_prefix(first).unwrap_or_default();
        }
    }
    events
}

#[track_caller]
fn named_key(name: &str) -> KeyEvent {
    let control = name.strip_prefix("c-").and_then(|key| key.chars().next());
    if let Some(letter) = control {
        return KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    }
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "s-tab" => KeyCode::BackTab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "bs" => KeyCode::Backspace,
        "del" => KeyCode::Delete,
        _ => {
            let number = name
                .strip_prefix('f')
                .and_then(|number| number.parse().ok());
            KeyCode::F(number.unwrap_or_else(|| panic!("no key is called <{name}>")))
        }
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}
