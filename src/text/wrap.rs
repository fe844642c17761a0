//! One paragraph, broken into lines of a given width: at spaces, after hyphens and slashes, between
//! syllables, and only where nothing else fits between any two graphemes. Knows no screen.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

#[cfg(test)]
mod tests;

/// The language whose syllables part a long word.
pub use hypher::Lang as Syllables;

/// The most graphemes that are looked at as one word; longer ones are no words of any language.
const LONGEST_WORD: usize = 100;

/// One line of a wrapped paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The bytes of the paragraph that stand on it, without the spaces at which it was broken.
    pub range: Range<usize>,
    /// Whether a hyphen is to be drawn after it, because a word goes on in the next line.
    pub hyphen: bool,
}

/// The lines of a paragraph, each with its hyphen at most `width` cells wide.
///
/// A single grapheme that is wider than `width` stands alone on its line. No lines for an empty paragraph or
/// a width of 0.
#[must_use]
pub fn wrap(text: &str, width: usize, syllables: Syllables) -> Vec<Line> {
    if width == 0 {
        return Vec::new();
    }
    let paragraph = Paragraph::new(text, syllables);
    let mut lines = Vec::new();
    let mut start = paragraph.skip_spaces(0);
    while start < paragraph.len() {
        let cut = paragraph.cut(start, width);
        lines.push(Line {
            range: paragraph.offset(start)..paragraph.offset(paragraph.trim(start, cut.at)),
            hyphen: cut.hyphen,
        });
        start = paragraph.skip_spaces(cut.at);
    }
    lines
}

/// How good it is to break before a grapheme.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    /// Only when nothing else fits.
    Never,
    /// Better than anywhere: inside a number or an address, after one of its signs.
    Poor,
    /// Between words, after a hyphen or a slash.
    Good,
}

struct Cell<'a> {
    offset: usize,
    text: &'a str,
    width: usize,
    /// How good it is to break before this cell.
    grade: Grade,
}

/// Where a line ends, as an index of a cell.
struct Cut {
    at: usize,
    hyphen: bool,
}

struct Paragraph<'a> {
    text: &'a str,
    cells: Vec<Cell<'a>>,
    syllables: Syllables,
}

impl<'a> Paragraph<'a> {
    fn new(text: &'a str, syllables: Syllables) -> Self {
        let cells = text.grapheme_indices(true).map(|(offset, text)| Cell {
            offset,
            text,
            width: text.width(),
            grade: Grade::Never,
        });
        let mut paragraph = Self {
            text,
            cells: cells.collect(),
            syllables,
        };
        paragraph.grade();
        paragraph
    }

    fn len(&self) -> usize {
        self.cells.len()
    }

    /// The byte at which a cell begins; past the last cell the end of the text.
    fn offset(&self, index: usize) -> usize {
        self.cells
            .get(index)
            .map_or(self.text.len(), |cell| cell.offset)
    }

    fn slice(&self, cells: &Range<usize>) -> &'a str {
        self.text
            .get(self.offset(cells.start)..self.offset(cells.end))
            .expect("cells begin at the borders of graphemes")
    }

    fn width(&self, cells: Range<usize>) -> usize {
        self.cells[cells].iter().map(|cell| cell.width).sum()
    }

    fn skip_spaces(&self, from: usize) -> usize {
        let rest = &self.cells[from..];
        from + rest.iter().take_while(|cell| is_space(cell.text)).count()
    }

    fn trim(&self, start: usize, end: usize) -> usize {
        let line = &self.cells[start..end];
        end - line
            .iter()
            .rev()
            .take_while(|cell| is_space(cell.text))
            .count()
    }

    /// The words, as ranges of cells between the spaces.
    fn words(&self) -> Vec<Range<usize>> {
        let mut words = Vec::new();
        let mut start = self.skip_spaces(0);
        while start < self.len() {
            let rest = &self.cells[start..];
            let end = start + rest.iter().take_while(|cell| !is_space(cell.text)).count();
            words.push(start..end);
            start = self.skip_spaces(end);
        }
        words
    }

    fn grade(&mut self) {
        let words = self.words();
        for word in &words {
            let whole = is_whole(self.slice(word));
            for at in word.start + 1..word.end {
                self.cells[at].grade = self.grade_inside(word, at, whole);
            }
        }
        for pair in words.windows(2) {
            let [before, after] = pair else { continue };
            let (before, next) = (self.slice(before), self.slice(after));
            let bound = matches!(next, "·" | "–" | "—") || is_number(before) && is_number(next);
            self.cells[after.start].grade = if bound { Grade::Poor } else { Grade::Good };
        }
    }

    /// How good it is to break a word before the cell `at`; `whole` words are better not broken.
    fn grade_inside(&self, word: &Range<usize>, at: usize, whole: bool) -> Grade {
        let sign = self.cells[at - 1].text;
        if !matches!(
            sign,
            "-" | "/" | "." | "@" | "?" | "&" | "=" | ":" | "\u{A0}" | "\u{202F}"
        ) {
            return Grade::Never;
        }
        let is_letter = |index: usize| self.cells[index].text.chars().all(char::is_alphabetic);
        let amid_letters =
            at >= word.start + 3 && is_letter(at) && is_letter(at - 2) && is_letter(at - 3);
        if !whole && amid_letters && matches!(sign, "-" | "/") {
            return Grade::Good;
        }
        Grade::Poor
    }

    /// Where the line that begins at `start` ends.
    fn cut(&self, start: usize, width: usize) -> Cut {
        let end = self.fit(start, width);
        let reach = self.skip_spaces(end);
        let plain = |at| Cut { at, hyphen: false };
        if reach == self.len() {
            return plain(reach);
        }
        let good = self.last(start, reach, Grade::Good);
        let full = |at: usize| self.width(start..self.trim(start, at)) * 2 >= width;
        if let Some(at) = good.filter(|at| full(*at)) {
            return plain(at);
        }
        if let Some(at) = self.syllable(start, end, width) {
            return Cut { at, hyphen: true };
        }
        let poor = || self.last(start, reach, Grade::Poor);
        plain(good.or_else(poor).unwrap_or(end))
    }

    /// The end of the most cells that fit, at least one.
    fn fit(&self, start: usize, width: usize) -> usize {
        let mut taken = 0;
        let rest = self.cells[start..].iter();
        let count = rest
            .take_while(|cell| {
                taken += cell.width;
                taken <= width
            })
            .count();
        start + count.max(1)
    }

    /// The last place after `start` that is at least this good to break at.
    fn last(&self, start: usize, reach: usize, grade: Grade) -> Option<usize> {
        (start + 1..=reach)
            .rev()
            .find(|at| self.cells.get(*at).is_some_and(|cell| cell.grade >= grade))
    }

    /// The last border of syllables at which the word that does not fit can be parted with a hyphen.
    fn syllable(&self, start: usize, end: usize, width: usize) -> Option<usize> {
        let spaces = |cell: &Cell<'_>| is_space(cell.text);
        let window = end.saturating_sub(LONGEST_WORD)..self.len().min(end + LONGEST_WORD);
        let before = self.cells[window.start..end].iter().rposition(spaces);
        let first = before.map_or(window.start, |space| window.start + space + 1);
        let after = self.cells[end..window.end].iter().position(spaces);
        let last = after.map_or(window.end, |space| end + space);
        if last - first > LONGEST_WORD {
            return None;
        }
        let word = self.slice(&(first..last));
        if is_whole(word) {
            return None;
        }
        let borders = borders(word, self.syllables).into_iter().rev();
        borders
            .filter_map(|border| {
                let offset = self.offset(first) + border;
                let found = self.cells.binary_search_by_key(&offset, |cell| cell.offset);
                found.ok()
            })
            .find(|at| *at > start && self.width(start..*at) < width)
    }
}

/// The bytes at which the runs of letters in a word may be parted. Abbreviations are never parted.
fn borders(word: &str, syllables: Syllables) -> Vec<usize> {
    let mut borders = Vec::new();
    let mut offset = 0;
    for run in word.split_inclusive(|character: char| !character.is_alphabetic()) {
        let letters = run.trim_end_matches(|character: char| !character.is_alphabetic());
        let shouted = !letters.chars().any(char::is_lowercase);
        if !letters.is_empty() && !shouted {
            let mut at = offset;
            for syllable in hypher::hyphenate_bounded(letters, syllables, 2, 3) {
                at += syllable.len();
                if at < offset + letters.len() {
                    borders.push(at);
                }
            }
        }
        offset += run.len();
    }
    borders
}

/// Whether a grapheme is a space at which a line may end.
fn is_space(grapheme: &str) -> bool {
    let mut characters = grapheme.chars();
    let unbreakable = |character| matches!(character, '\u{A0}' | '\u{202F}' | '\u{2007}');
    characters
        .next()
        .is_some_and(|character| character.is_whitespace() && !unbreakable(character))
        && characters.next().is_none()
}

/// Whether a word says something only as a whole: a number, a mail or a web address.
fn is_whole(word: &str) -> bool {
    let begins = word.trim_start_matches(|character: char| !character.is_alphanumeric());
    word.contains('@') || word.contains("://") || begins.starts_with("www.") || is_number(word)
}

fn is_number(word: &str) -> bool {
    word.contains(|character: char| character.is_ascii_digit())
        && !word.contains(char::is_alphabetic)
}
