//! A restless visitor: keys, letters of every script, clicks, the wheel, pastes, other window sizes, the clock,
//! in any order and from fixed seeds. After each event the application and its frame still make sense.
#![expect(clippy::unwrap_used, reason = "the numbers that are thrown are small")]

#[expect(dead_code, reason = "the journeys use the rest")]
#[path = "support/visitor.rs"]
mod visitor;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;
use wegweiser::{
    app::Layer,
    directory::Directory,
    effect::Outcome,
    input::QUERY_LIMIT,
    keymap::BINDINGS,
    mode::Tab,
    search::{Answer, Request},
    text,
};

use visitor::{Visitor, search};

/// Events of each visit; all visits together are more than 20,000.
const EVENTS: usize = 2_600;

/// A small generator of even numbers without pattern (`splitmix64`), so that a seed tells the whole visit.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap();
        usize::try_from(self.roll() % end).unwrap()
    }

    fn cells(&mut self, end: u16) -> u16 {
        u16::try_from(self.below(usize::from(end))).unwrap()
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A letter of the query words, of any script, or any character there is.
    fn character(&mut self) -> char {
        let anything =
            |dice: &mut Self| char::from_u32(u32::try_from(dice.below(0x11_0000)).unwrap());
        match self.below(8) {
            0 => anything(self).unwrap_or('\u{202E}'),
            1 => self.pick(&[
                'ß', 'ş', 'ı', 'İ', 'й', 'ї', 'ق', 'ا', 'ש', '日', '👩', '\u{200D}', '\u{301}',
                '\u{FE0F}', '\u{1b}',
            ]),
            2 => self.pick(&['1', '2', '6', '0', ':', ' ', '?', '"', '-']),
            _ => self.pick(&['a', 'e', 'i', 'n', 'r', 's', 't', 'k', 'u', 'm', 'ö', 'D']),
        }
    }

    fn text(&mut self, most: usize) -> String {
        let length = self.below(most);
        (0..length).map(|_| self.character()).collect()
    }
}

/// What the made-up searches truly search for: everything, much, little, a number, a typo, nothing.
const SEARCHES: [&str; 8] = [
    "",
    "in",
    "sprachkurs",
    "alevitische",
    "63",
    "berattung",
    "мова",
    "xqzw",
];

/// One search in so many is the true one.
const TRUE_SEARCH: u64 = 101;

/// Answers some search instead of the wanted one. A visitor who types without sense makes the true search
/// work its hardest, which is another test's business; here it is about what becomes of the answers.
fn some_answer(directory: &Directory, request: &Request) -> Answer {
    let letters = request.text.bytes().map(u64::from);
    let mut dice = Dice(letters.fold(0, |sum, letter| sum * 31 % 65_521 + letter));
    if dice.roll().is_multiple_of(TRUE_SEARCH) {
        return search(directory, request);
    }
    let known = if request.text.is_empty() {
        ""
    } else {
        dice.pick(&SEARCHES)
    };
    let asked = Request {
        text: known.to_owned(),
        limit: directory.len(),
        ..request.clone()
    };
    let mut answer = search(directory, &asked);
    answer.hits.truncate(request.limit);
    answer
}

/// What happens next, told so that a failure can be played again.
#[derive(Debug)]
enum Event {
    Key(KeyEvent),
    Paste(String),
    Click(Position),
    Wheel(Position, i16),
    Resize(u16, u16),
    Idle(u16),
    Left,
}

fn any_event(dice: &mut Dice, area: Rect) -> Event {
    let place = |dice: &mut Dice| Position {
        x: dice.cells(area.width.saturating_add(3)),
        y: dice.cells(area.height.saturating_add(3)),
    };
    match dice.below(40) {
        0..10 => {
            let code = KeyCode::Char(dice.character());
            Event::Key(KeyEvent::new(code, modifiers(dice)))
        }
        10..24 => Event::Key(BINDINGS[dice.below(BINDINGS.len())].event()),
        24 => Event::Paste(dice.text(40)),
        25 => Event::Paste(dice.text(600)),
        26..32 => Event::Click(place(dice)),
        32..35 => Event::Wheel(place(dice), if dice.below(2) == 0 { 1 } else { -1 }),
        35 => Event::Resize(dice.cells(201), dice.cells(61)),
        36..38 => {
            let (width, height) = dice.pick(&[(120, 36), (80, 24), (60, 20), (100, 20), (99, 40)]);
            Event::Resize(width, height)
        }
        38 => Event::Idle(dice.cells(31)),
        _ if dice.below(4) == 0 => Event::Left,
        _ => Event::Key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE)),
    }
}

fn modifiers(dice: &mut Dice) -> KeyModifiers {
    match dice.below(12) {
        0 => KeyModifiers::CONTROL,
        1 => KeyModifiers::ALT,
        2 => KeyModifiers::SHIFT,
        3 => KeyModifiers::CONTROL | KeyModifiers::ALT,
        _ => KeyModifiers::NONE,
    }
}

fn happen(visitor: &mut Visitor, event: &Event) {
    match event {
        Event::Key(key) => visitor.press_key(*key),
        Event::Paste(text) => drop(visitor.paste(text)),
        Event::Click(place) => drop(visitor.click_at(*place)),
        Event::Wheel(place, turns) => drop(visitor.wheel_at(*place, *turns)),
        Event::Resize(width, height) => drop(visitor.resize(*width, *height)),
        Event::Idle(seconds) => drop(visitor.hears(Outcome::Idle(*seconds))),
        Event::Left => drop(visitor.hears(Outcome::Left)),
    }
}

/// What must hold whatever has happened; answers what does not.
fn broken(visitor: &Visitor) -> Option<String> {
    let (app, screen) = (&visitor.app, &visitor.app.screen);
    let area = screen.area;
    if let Some(cursor) = screen.cursor
        && !area.contains(cursor)
    {
        return Some(format!("the cursor {cursor:?} left {area:?}"));
    }
    if let Some((target, action)) = screen
        .targets
        .iter()
        .find(|(target, _)| !lies_in(*target, area))
    {
        return Some(format!("the target {target:?} of {action:?} left {area:?}"));
    }
    let (at, rows) = (app.session.place().list.at, app.rows());
    if at >= rows.max(1) {
        return Some(format!("row {at} of {rows} is chosen"));
    }
    let gone = |entry| app.directory.find_no(app.directory.no(entry)) != Some(entry);
    if app
        .session
        .place()
        .trail
        .iter()
        .any(|visit| gone(visit.entry))
    {
        return Some("the trail holds an entry that is none".to_owned());
    }
    let countdown = app
        .session
        .layers
        .iter()
        .position(|layer| matches!(layer, Layer::Countdown(_)));
    if countdown.is_some_and(|at| at + 1 != app.session.layers.len())
        || app.session.layers.len() > 8
    {
        return Some(format!("strange layers {:?}", app.session.layers));
    }
    if app.session.query.text().chars().count() > QUERY_LIMIT {
        return Some("the query is longer than its limit".to_owned());
    }
    if app.session.awaited.is_some() {
        return Some("an answer is awaited that never comes".to_owned());
    }
    harmful_cell(visitor)
}

fn lies_in(target: Rect, area: Rect) -> bool {
    target.is_empty() || target.intersection(area) == target
}

fn harmful_cell(visitor: &Visitor) -> Option<String> {
    let cells = visitor.buffer().content().iter();
    let symbols = cells.map(ratatui::buffer::Cell::symbol);
    let mut strange = symbols
        .filter(|symbol| symbol.contains(text::is_harmful) || symbol.graphemes(true).count() > 1);
    strange
        .next()
        .map(|symbol| format!("a cell holds {symbol:?}"))
}

/// Lets a visitor loose; a failure tells the seed, the last events and the screen.
#[track_caller]
fn let_loose(seed: u64, kiosk: bool) {
    let mut visitor = Visitor::arrives(120, 36);
    if kiosk {
        visitor = visitor.kiosk();
    }
    visitor.searcher = Box::new(some_answer);
    let mut dice = Dice(seed);
    let mut tabs = [false; Tab::ALL.len()];
    for number in 0..EVENTS {
        let event = any_event(&mut dice, visitor.app.screen.area);
        happen(&mut visitor, &event);
        tabs[visitor.app.session.tab.index()] = true;
        if let Some(why) = broken(&visitor) {
            panic!(
                "{why}\nseed {seed}, event {number}: {event:?}\n{}",
                visitor.screen()
            );
        }
        if kiosk {
            assert!(
                !visitor.app.quit,
                "seed {seed}, event {number}: {event:?} ended a kiosk"
            );
            visitor.asked(&[]);
        }
        visitor.app.quit = false;
    }
    assert_eq!(
        tabs,
        [true; Tab::ALL.len()],
        "the visitor has been everywhere"
    );
}

#[test]
fn a_restless_adviser_breaks_nothing() {
    for seed in [1, 2, 3, 4] {
        let_loose(seed, false);
    }
}

#[test]
fn a_restless_visitor_at_a_kiosk_breaks_nothing_and_reaches_nothing() {
    for seed in [11, 12, 13, 14] {
        let_loose(seed, true);
    }
}
