//! The one table of keys: what each key means where, and how footer, help and README name it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    action::Action,
    cursor::Step,
    i18n::{Msg, Words},
    input::Edit,
    mode::Mode,
};

/// One key in some modes.
#[derive(Debug)]
pub struct Binding {
    /// The modes in which it works.
    pub modes: &'static [Mode],
    code: KeyCode,
    modifiers: KeyModifiers,
    /// What it asks for.
    pub action: Action,
    /// How it is shown to people, where it is.
    pub shown: Option<Shown>,
}

/// How a key is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it does.
    pub label: Msg,
    /// Whether it stands in the footer, else only in the help.
    pub footer: bool,
}

const EVERYWHERE: &[Mode] = &[
    Mode::List,
    Mode::Typing,
    Mode::Reading,
    Mode::Detail,
    Mode::Bar,
    Mode::Help,
];
const WINDOW: &[Mode] = &[
    Mode::List,
    Mode::Typing,
    Mode::Reading,
    Mode::Detail,
    Mode::Bar,
];
const LISTS: &[Mode] = &[Mode::List, Mode::Typing];
const STEPPED: &[Mode] = &[
    Mode::List,
    Mode::Typing,
    Mode::Reading,
    Mode::Detail,
    Mode::Help,
];
const UNTYPED: &[Mode] = &[Mode::List, Mode::Reading, Mode::Detail, Mode::Help];
const OPENED: &[Mode] = &[Mode::List, Mode::Typing, Mode::Detail, Mode::Bar];
const LEFT_BY_ESC: &[Mode] = &[Mode::Typing, Mode::Reading, Mode::Detail, Mode::Bar];
const QUIET: &[Mode] = &[
    Mode::List,
    Mode::Reading,
    Mode::Detail,
    Mode::Bar,
    Mode::Help,
];

const fn key(modes: &'static [Mode], code: KeyCode, action: Action) -> Binding {
    Binding {
        modes,
        code,
        modifiers: KeyModifiers::NONE,
        action,
        shown: None,
    }
}

const fn control(letter: char, action: Action) -> Binding {
    Binding {
        modes: EVERYWHERE,
        code: KeyCode::Char(letter),
        modifiers: KeyModifiers::CONTROL,
        action,
        shown: None,
    }
}

impl Binding {
    const fn footer(mut self, label: Msg) -> Self {
        self.shown = Some(Shown {
            label,
            footer: true,
        });
        self
    }

    const fn help(mut self, label: Msg) -> Self {
        self.shown = Some(Shown {
            label,
            footer: false,
        });
        self
    }
}

/// Every key, in the order in which footer and help show them.
pub static BINDINGS: &[Binding] = &[
    key(EVERYWHERE, KeyCode::F(1), Action::Help).footer(Msg::KeyHelp),
    key(EVERYWHERE, KeyCode::F(2), Action::NextLanguage).footer(Msg::KeyLanguage),
    key(EVERYWHERE, KeyCode::F(8), Action::Finish).footer(Msg::KeyFinished),
    key(EVERYWHERE, KeyCode::F(9), Action::NextTheme).footer(Msg::KeyTheme),
    key(EVERYWHERE, KeyCode::F(10), Action::Quit).footer(Msg::KeyQuit),
    key(OPENED, KeyCode::Enter, Action::Open).footer(Msg::KeyOpen),
    key(&[Mode::Reading], KeyCode::Enter, Action::Open).footer(Msg::KeyChoose),
    key(LEFT_BY_ESC, KeyCode::Esc, Action::Back).footer(Msg::KeyBack),
    key(&[Mode::List], KeyCode::Esc, Action::Back),
    key(&[Mode::Help], KeyCode::Esc, Action::Help).footer(Msg::KeyBack),
    key(&[Mode::Help], KeyCode::Enter, Action::Help),
    key(STEPPED, KeyCode::Up, Action::Step(Step::Up)).help(Msg::KeyMove),
    key(STEPPED, KeyCode::Down, Action::Step(Step::Down)).help(Msg::KeyMove),
    key(STEPPED, KeyCode::PageUp, Action::Step(Step::PageUp)).help(Msg::KeyPage),
    key(STEPPED, KeyCode::PageDown, Action::Step(Step::PageDown)).help(Msg::KeyPage),
    key(UNTYPED, KeyCode::Home, Action::Step(Step::First)).help(Msg::KeyEnds),
    key(UNTYPED, KeyCode::End, Action::Step(Step::Last)).help(Msg::KeyEnds),
    key(&[Mode::List, Mode::Detail], KeyCode::Right, Action::Open).help(Msg::KeyOpen),
    key(&[Mode::Reading], KeyCode::Right, Action::Open).help(Msg::KeyChoose),
    key(UNTYPED, KeyCode::Left, Action::Back).help(Msg::KeyBack),
    key(&[Mode::Bar], KeyCode::Left, Action::BarLeft),
    key(&[Mode::Bar], KeyCode::Right, Action::BarRight),
    key(&[Mode::Bar], KeyCode::Down, Action::Back),
    key(&[Mode::Bar], KeyCode::Up, Action::Back),
    key(WINDOW, KeyCode::Tab, Action::NextTab).help(Msg::KeyNextTab),
    key(WINDOW, KeyCode::BackTab, Action::PreviousTab).help(Msg::KeyPreviousTab),
    key(&[Mode::Typing], KeyCode::Left, Action::Edit(Edit::Left)).help(Msg::KeyEdit),
    key(&[Mode::Typing], KeyCode::Right, Action::Edit(Edit::Right)).help(Msg::KeyEdit),
    key(&[Mode::Typing], KeyCode::Home, Action::Edit(Edit::Home)).help(Msg::KeyEdit),
    key(&[Mode::Typing], KeyCode::End, Action::Edit(Edit::End)).help(Msg::KeyEdit),
    key(WINDOW, KeyCode::Backspace, Action::Edit(Edit::Backspace)).help(Msg::KeyEdit),
    key(LISTS, KeyCode::Delete, Action::Edit(Edit::Delete)).help(Msg::KeyEdit),
    control('w', Action::Edit(Edit::DeleteWord)),
    control('u', Action::Edit(Edit::Clear)),
    key(QUIET, KeyCode::Char('?'), Action::Help).help(Msg::KeyHelp),
    control('q', Action::Quit).help(Msg::KeyQuit),
    control('c', Action::Quit).help(Msg::KeyQuit),
    control('z', Action::Suspend).help(Msg::KeySuspend),
];

/// What a key asks for in a mode; `None` where it means nothing.
///
/// A printable character that no binding takes goes into the search line. While the countdown runs every
/// key says that somebody is there, and does nothing else.
#[must_use]
pub fn action(mode: Mode, event: KeyEvent) -> Option<Action> {
    if mode == Mode::Countdown {
        return Some(Action::GoOn);
    }
    let bound = BINDINGS
        .iter()
        .find(|binding| binding.modes.contains(&mode) && binding.hears(event));
    if let Some(binding) = bound {
        return Some(binding.action.clone());
    }
    let KeyCode::Char(character) = event.code else {
        return None;
    };
    let text = is_text(event.modifiers);
    text.then(|| Action::Edit(Edit::Insert(character.to_string())))
}

/// Whether a character with these modifiers is text: with `AltGr` some terminals report both Control and Alt.
fn is_text(modifiers: KeyModifiers) -> bool {
    let chord = modifiers - KeyModifiers::SHIFT;
    chord.is_empty() || chord == KeyModifiers::CONTROL | KeyModifiers::ALT
}

impl Binding {
    fn hears(&self, event: KeyEvent) -> bool {
        // for characters the case already tells; platforms disagree about the shift modifier
        let ignored = if matches!(event.code, KeyCode::Char(_) | KeyCode::BackTab) {
            KeyModifiers::SHIFT
        } else {
            KeyModifiers::NONE
        };
        self.code == event.code && self.modifiers == event.modifiers - ignored
    }

    /// The key event that this binding answers, for tests that press every key.
    #[must_use]
    pub const fn event(&self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }

    /// The name of the key as people read it on their keyboard.
    #[must_use]
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a key that no table names is called what the library calls it"
    )]
    pub fn name(&self, words: &Words) -> String {
        match self.code {
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Char(letter) if self.modifiers == KeyModifiers::CONTROL => {
                let letter = letter.to_ascii_uppercase().to_string();
                words.tell(Msg::NameControl, [("key", letter.into())])
            }
            KeyCode::Char(letter) => letter.to_string(),
            KeyCode::Enter => words.say(Msg::NameEnter),
            KeyCode::Esc => words.say(Msg::NameEsc),
            KeyCode::Tab => words.say(Msg::NameTab),
            KeyCode::BackTab => words.say(Msg::NameBackTab),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::PageUp => words.say(Msg::NamePageUp),
            KeyCode::PageDown => words.say(Msg::NamePageDown),
            KeyCode::Home => words.say(Msg::NameHome),
            KeyCode::End => words.say(Msg::NameEnd),
            KeyCode::Backspace => words.say(Msg::NameBackspace),
            KeyCode::Delete => words.say(Msg::NameDelete),
            other => other.to_string(),
        }
    }
}

/// The keys that the footer of a mode shows, in order, with what they do.
pub fn footer(mode: Mode, kiosk: bool) -> impl Iterator<Item = (&'static Binding, Msg)> {
    shown(kiosk).filter_map(move |(binding, shown)| {
        let here = binding.modes.contains(&mode) && shown.footer;
        here.then_some((binding, shown.label))
    })
}

/// Every key that the help shows: what it does, and the names of the keys that do it. Those that nobody can do
/// without stand first, the function keys, which the footer always shows, after them.
#[must_use]
pub fn help(words: &Words, kiosk: bool) -> Vec<(Msg, Vec<String>)> {
    let mut lines: Vec<(Msg, bool, Vec<String>)> = Vec::new();
    for (binding, shown) in shown(kiosk) {
        let name = binding.name(words);
        match lines.iter_mut().find(|(label, ..)| *label == shown.label) {
            Some((.., names)) if names.contains(&name) => {}
            Some((.., names)) => names.push(name),
            None => {
                let function = matches!(binding.code, KeyCode::F(_));
                lines.push((shown.label, function, vec![name]));
            }
        }
    }
    lines.sort_by_key(|(_, function, _)| *function);
    let lines = lines.into_iter();
    lines.map(|(label, _, names)| (label, names)).collect()
}

fn shown(kiosk: bool) -> impl Iterator<Item = (&'static Binding, Shown)> {
    let allowed = BINDINGS
        .iter()
        .filter(move |binding| binding.action.audience().is_at(kiosk));
    allowed.filter_map(|binding| binding.shown.map(|shown| (binding, shown)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_mode() {
        for (index, binding) in BINDINGS.iter().enumerate() {
            for other in &BINDINGS[index + 1..] {
                let shared = binding.modes.iter().find(|mode| other.modes.contains(mode));
                let same = binding.code == other.code && binding.modifiers == other.modifiers;
                assert!(
                    !(same && shared.is_some()),
                    "{:?} twice in {shared:?}",
                    binding.code
                );
            }
        }
    }

    #[test]
    fn letters_go_into_the_search_line_wherever_one_is() {
        let typed = |mode, character, modifiers| {
            action(mode, KeyEvent::new(KeyCode::Char(character), modifiers))
        };
        let insert = |text: &str| Some(Action::Edit(Edit::Insert(text.to_owned())));
        for mode in [
            Mode::List,
            Mode::Typing,
            Mode::Reading,
            Mode::Detail,
            Mode::Bar,
            Mode::Help,
        ] {
            assert_eq!(typed(mode, 'ş', KeyModifiers::NONE), insert("ş"));
            assert_eq!(typed(mode, 'Q', KeyModifiers::SHIFT), insert("Q"));
            assert_eq!(
                typed(mode, '@', KeyModifiers::CONTROL | KeyModifiers::ALT),
                insert("@")
            );
            assert_eq!(typed(mode, 'x', KeyModifiers::ALT), None);
        }
        assert_eq!(typed(Mode::Typing, '?', KeyModifiers::SHIFT), insert("?"));
        assert_eq!(
            typed(Mode::List, '?', KeyModifiers::SHIFT),
            Some(Action::Help)
        );
    }

    #[test]
    fn every_key_says_that_somebody_is_there_while_the_countdown_runs() {
        for binding in BINDINGS {
            assert_eq!(action(Mode::Countdown, binding.event()), Some(Action::GoOn));
        }
    }

    #[test]
    fn a_kiosk_shows_no_key_that_it_drops() {
        for mode in Mode::ALL {
            assert!(footer(mode, true).all(|(binding, _)| binding.action != Action::Quit));
            assert!(footer(mode, false).all(|(binding, _)| binding.action != Action::Finish));
        }
    }
}
