//! What a person does at the terminal, freed from what terminals add to it.

use crossterm::event::{Event, KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Size};

/// The most bytes that one paste can bring: far more than any query, far less than a flood.
const LONGEST_PASTE: usize = 4 * 1024;

/// Something that the program hears from the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed or repeats.
    Key(KeyEvent),
    /// A text was pasted: at most 4 KiB of it, not yet cleaned.
    Paste(String),
    /// The first button was pressed, or a finger: always inside the screen.
    Click(Position),
    /// The wheel was turned away from the person over a place inside the screen.
    WheelUp(Position),
    /// The wheel was turned towards the person over a place inside the screen.
    WheelDown(Position),
    /// The screen has another size, which the next frame will have.
    Resized,
    /// The program was stopped and goes on: the next frame is drawn whole.
    Resumed,
}

/// The input that an event means on a screen of this size; `None` for what nobody listens to.
pub(super) fn from_event(event: Event, screen: Size) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Release => None,
        Event::Key(key) => Some(Input::Key(key)),
        Event::Mouse(mouse) => from_mouse(mouse, screen),
        Event::Paste(text) => Some(Input::Paste(capped(text))),
        Event::Resize(..) => Some(Input::Resized),
        Event::FocusGained | Event::FocusLost => None,
    }
}

fn from_mouse(mouse: MouseEvent, screen: Size) -> Option<Input> {
    let place = Position {
        x: mouse.column.min(screen.width.checked_sub(1)?),
        y: mouse.row.min(screen.height.checked_sub(1)?),
    };
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Input::Click(place)),
        MouseEventKind::ScrollUp => Some(Input::WheelUp(place)),
        MouseEventKind::ScrollDown => Some(Input::WheelDown(place)),
        MouseEventKind::Down(MouseButton::Right | MouseButton::Middle)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => None,
    }
}

fn capped(mut text: String) -> String {
    text.truncate(text.floor_char_boundary(LONGEST_PASTE));
    text
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyModifiers};

    use super::*;

    const SCREEN: Size = Size::new(80, 24);

    fn mouse(kind: MouseEventKind, column: u16, row: u16) -> Event {
        Event::Mouse(MouseEvent {
            kind,
            column,
            row,
            modifiers: KeyModifiers::NONE,
        })
    }

    #[test]
    fn a_click_or_a_turn_of_the_wheel_always_lies_inside_the_screen() {
        let left = MouseEventKind::Down(MouseButton::Left);
        let table = [
            (mouse(left, 3, 4), Some(Input::Click((3, 4).into()))),
            (
                mouse(left, u16::MAX, u16::MAX),
                Some(Input::Click((79, 23).into())),
            ),
            (
                mouse(MouseEventKind::ScrollUp, 80, 0),
                Some(Input::WheelUp((79, 0).into())),
            ),
            (
                mouse(MouseEventKind::ScrollDown, 0, 24),
                Some(Input::WheelDown((0, 23).into())),
            ),
            (mouse(MouseEventKind::Moved, 1, 1), None),
            (mouse(MouseEventKind::Up(MouseButton::Left), 1, 1), None),
            (mouse(MouseEventKind::Down(MouseButton::Right), 1, 1), None),
        ];
        for (event, expected) in table {
            assert_eq!(from_event(event.clone(), SCREEN), expected, "{event:?}");
        }
        assert_eq!(from_event(mouse(left, 0, 0), Size::ZERO), None);
    }

    #[test]
    fn a_key_counts_when_it_goes_down_and_not_when_it_comes_up() {
        let key = |kind| KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, kind);
        for (kind, heard) in [
            (KeyEventKind::Press, true),
            (KeyEventKind::Repeat, true),
            (KeyEventKind::Release, false),
        ] {
            let input = from_event(Event::Key(key(kind)), SCREEN);
            assert_eq!(input, heard.then(|| Input::Key(key(kind))));
        }
    }

    #[test]
    fn a_paste_is_one_input_and_cut_between_letters() {
        let long = "ü".repeat(LONGEST_PASTE);
        let half = "ü".repeat(LONGEST_PASTE / 2);
        let shifted = format!("a{long}");
        let table = [
            ("ein Wort".to_owned(), "ein Wort".to_owned()),
            (String::new(), String::new()),
            (long, half),
            (shifted, format!("a{}", "ü".repeat(LONGEST_PASTE / 2 - 1))),
        ];
        for (pasted, heard) in table {
            let input = from_event(Event::Paste(pasted), SCREEN);
            assert_eq!(input, Some(Input::Paste(heard)));
        }
    }
}
