//! One line of editable text, by grapheme, with a limit: the search line. Knows no key and no screen.

use tui_input::{Input, InputRequest};

use crate::text;

/// The most characters that a query may have; a longer paste is cut.
pub const QUERY_LIMIT: usize = 256;

/// A change of the line that a person can want.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Put this text in at the caret: a key, or a paste as a whole.
    Insert(String),
    /// Take away the grapheme before the caret.
    Backspace,
    /// Take away the grapheme after the caret.
    Delete,
    /// Take away the word before the caret.
    DeleteWord,
    /// Take away everything.
    Clear,
    /// One grapheme to the left.
    Left,
    /// One grapheme to the right.
    Right,
    /// To the start.
    Home,
    /// To the end.
    End,
}

/// The text of the search line and the caret in it.
#[derive(Clone, Debug, Default)]
pub struct Line(Input);

impl Line {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.0.value()
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Whether the caret stands behind the last grapheme.
    #[must_use]
    pub fn at_end(&self) -> bool {
        self.0.cursor() >= self.text().chars().count()
    }

    /// The cells before the caret.
    #[must_use]
    pub fn caret_cells(&self) -> usize {
        let before: String = self.text().chars().take(self.0.cursor()).collect();
        text::width(&before)
    }

    /// A line with this text, the caret at its end.
    #[must_use]
    pub fn with_text(text: &str) -> Self {
        let mut line = Self::default();
        line.insert(text);
        line
    }

    /// Carries out a change. Answers whether the text has become another.
    pub fn edit(&mut self, edit: &Edit) -> bool {
        let request = match edit {
            Edit::Insert(text) => return self.insert(text),
            Edit::Clear => {
                let had_text = !self.is_empty();
                self.0.reset();
                return had_text;
            }
            Edit::Backspace => InputRequest::DeletePrevChar,
            Edit::Delete => InputRequest::DeleteNextChar,
            Edit::DeleteWord => InputRequest::DeletePrevWord,
            Edit::Left => InputRequest::GoToPrevChar,
            Edit::Right => InputRequest::GoToNextChar,
            Edit::Home => InputRequest::GoToStart,
            Edit::End => InputRequest::GoToEnd,
        };
        self.0.handle(request).is_some_and(|change| change.value)
    }

    /// Inserts what is harmless in a text, up to the limit, as one change.
    fn insert(&mut self, inserted: &str) -> bool {
        let cleaned = text::clean(inserted);
        let length = self.text().chars().count();
        let room = QUERY_LIMIT.saturating_sub(length);
        let piece: String = cleaned.chars().take(room).collect();
        if piece.is_empty() {
            return false;
        }
        let caret = self.0.cursor();
        let before = self.text().chars().take(caret);
        let after = self.text().chars().skip(caret);
        let whole: String = before.chain(piece.chars()).chain(after).collect();
        let caret = caret + piece.chars().count();
        self.0 = Input::new(whole).with_cursor(caret);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(start: &str, edits: &[Edit], expected: &str) {
        let mut line = Line::with_text(start);
        for edit in edits {
            line.edit(edit);
        }
        assert_eq!(line.text(), expected);
    }

    #[test]
    fn a_line_is_edited_by_grapheme() {
        let insert = |text: &str| Edit::Insert(text.to_owned());
        check("", &[insert("a"), insert("b")], "ab");
        check("ab", &[Edit::Left, insert("x")], "axb");
        check("ab", &[Edit::Home, Edit::Delete], "b");
        check("cafe\u{301}", &[Edit::Backspace], "caf");
        check("zwei Wörter", &[Edit::DeleteWord], "zwei ");
        check("etwas", &[Edit::Clear], "");
        check(
            "etwas",
            &[Edit::Home, Edit::End, Edit::Right, Edit::Backspace],
            "etwa",
        );
        check(
            "",
            &[Edit::Backspace, Edit::Delete, Edit::Left, Edit::DeleteWord],
            "",
        );
    }

    #[test]
    fn a_paste_is_cleaned_and_cut_and_moves_the_caret_behind_it() {
        let mut line = Line::with_text("ab");
        line.edit(&Edit::Left);
        assert!(line.edit(&Edit::Insert("x\u{202E}\ny".into())));
        assert_eq!(line.text(), "ax yb");
        assert_eq!(line.caret_cells(), 4);
        line.edit(&Edit::Insert("ß".repeat(1000)));
        assert_eq!(line.text().chars().count(), QUERY_LIMIT);
        assert!(
            !line.edit(&Edit::Insert("z".into())),
            "a full line takes no more"
        );
    }
}
