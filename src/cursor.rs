//! A place in a list and the steps it can take. Knows neither what is listed nor how it is drawn.

/// A step that a person can take in anything that is longer than one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One up.
    Up,
    /// One down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// The chosen row of a list and the first one drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The chosen row.
    pub at: usize,
    /// The first row drawn.
    pub top: usize,
}

impl Cursor {
    /// Takes a step in a list of `length` rows of which `page` are drawn.
    pub fn step(&mut self, step: Step, length: usize, page: usize) {
        let last = length.saturating_sub(1);
        let page = page.max(1);
        self.at = match step {
            Step::Up => self.at.saturating_sub(1),
            Step::Down => self.at.saturating_add(1),
            Step::PageUp => self.at.saturating_sub(page),
            Step::PageDown => self.at.saturating_add(page),
            Step::First => 0,
            Step::Last => last,
        }
        .min(last);
    }

    /// Moves the window, not the choice, unless the choice would leave the window.
    pub fn scroll(&mut self, rows: isize, length: usize, page: usize) {
        let page = page.max(1);
        let lowest = length.saturating_sub(page);
        self.top = self.top.saturating_add_signed(rows).min(lowest);
        let last = (self.top + page - 1).min(length.saturating_sub(1));
        self.at = self.at.clamp(self.top.min(last), last);
    }

    /// The first row to draw in a window of `page` rows: as before where the choice stays visible.
    #[must_use]
    pub fn window(self, length: usize, page: usize) -> usize {
        let page = page.max(1);
        let lowest = length.saturating_sub(page);
        let fitting = self.top.clamp((self.at + 1).saturating_sub(page), self.at);
        fitting.min(lowest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_never_leaves_the_list() {
        let table = [
            (0, Step::Up, 0),
            (0, Step::Down, 1),
            (9, Step::Down, 9),
            (5, Step::PageUp, 1),
            (5, Step::PageDown, 9),
            (5, Step::First, 0),
            (5, Step::Last, 9),
        ];
        for (at, step, expected) in table {
            let mut cursor = Cursor { at, top: 0 };
            cursor.step(step, 10, 4);
            assert_eq!(cursor.at, expected, "{step:?} from {at}");
        }
        let mut nowhere = Cursor::default();
        nowhere.step(Step::PageDown, 0, 0);
        assert_eq!(nowhere.at, 0);
    }

    #[test]
    fn the_window_stays_while_the_choice_is_in_it_and_follows_when_it_leaves() {
        let window = |at, top| Cursor { at, top }.window(100, 10);
        assert_eq!(window(15, 10), 10);
        assert_eq!(window(19, 10), 10);
        assert_eq!(window(20, 10), 11);
        assert_eq!(window(9, 10), 9);
        assert_eq!(window(99, 95), 90);
        assert_eq!(Cursor { at: 3, top: 2 }.window(4, 10), 0);
    }

    #[test]
    fn the_wheel_moves_the_window_and_takes_the_choice_along_only_at_its_edge() {
        let mut cursor = Cursor { at: 5, top: 0 };
        cursor.scroll(3, 100, 10);
        assert_eq!(cursor, Cursor { at: 5, top: 3 });
        cursor.scroll(6, 100, 10);
        assert_eq!(cursor, Cursor { at: 9, top: 9 });
        cursor.scroll(-1000, 100, 10);
        assert_eq!(cursor, Cursor { at: 9, top: 0 });
    }
}
