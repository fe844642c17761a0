//! Text that came from outside: made harmless, and cut to the cells there are. Knows nothing but text.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

pub mod wrap;

/// Whether a character must never reach a terminal, a file name or a clipboard: controls, bidirectional
/// overrides and isolates, zero-width and other invisible characters, and what is not a character at all.
#[must_use]
pub const fn is_harmful(character: char) -> bool {
    matches!(character,
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}'                // controls
        | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' // invisible joiners, Arabic letter mark
        | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}'     // blank Hangul fillers
        | '\u{17B4}' | '\u{17B5}'                               // invisible Khmer vowels
        | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
        | '\u{FE00}'..='\u{FE0F}'                               // variation selectors: terminals disagree on widths
        | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The text without harmful characters; line breaks and tabs become a space.
///
/// Joiners that some scripts need (U+200C, U+200D) stay only between two letters. Costs one look at each
/// byte and no memory where there is nothing to do.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                if !cleaned.ends_with(' ') {
                    cleaned.push(' ');
                }
            }
            '\u{200C}' | '\u{200D}' => {
                let after_letter = cleaned.chars().next_back().is_some_and(char::is_alphabetic);
                if after_letter && characters.peek().is_some_and(|next| next.is_alphabetic()) {
                    cleaned.push(character);
                }
            }
            harmful if is_harmful(harmful) => {}
            harmless => cleaned.push(harmless),
        }
    }
    Cow::Owned(cleaned)
}

/// The text with harmful characters made visible, such as `\u{1b}`: for messages that must show exactly what
/// was given, an argument or a path.
#[must_use]
pub fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(is_harmful) {
        return Cow::Borrowed(text);
    }
    let mut visible = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_harmful(character) {
            visible.extend(character.escape_unicode());
        } else {
            visible.push(character);
        }
    }
    Cow::Owned(visible)
}

fn is_clean(text: &str) -> bool {
    let (words, rest) = text.as_bytes().as_chunks();
    let is_dirty = |start: usize, bytes: &[u8]| {
        let mut places = (start..).zip(bytes);
        places.any(|(at, byte)| SUSPICIOUS[usize::from(*byte)] && is_dirty_at(text, at))
    };
    let mut starts = (0..).step_by(size_of::<u64>()).zip(words);
    !starts.any(|(start, word)| !is_plain(*word) && is_dirty(start, word))
        && !is_dirty(text.len() - rest.len(), rest)
}

/// Whether eight bytes at once are all visible ASCII characters or blanks.
const fn is_plain(bytes: [u8; 8]) -> bool {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const TOPS: u64 = ONES << 7;
    let word = u64::from_le_bytes(bytes);
    // a borrow from a smaller byte can only make a plain word look otherwise
    let control = word.wrapping_sub(ONES * 0x20);
    let delete = (word ^ (ONES * 0x7F)).wrapping_sub(ONES);
    (word | control | delete) & TOPS == 0
}

fn is_dirty_at(text: &str, at: usize) -> bool {
    let character = text.get(at..).and_then(|rest| rest.chars().next());
    character.is_some_and(|own| is_harmful(own) || matches!(own, '\u{200C}' | '\u{200D}'))
}

/// The bytes with which every harmful character and every joiner begins in UTF-8; most letters begin
/// otherwise. Large files are cleaned by it several times faster than by their characters.
const SUSPICIOUS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] =
            matches!(byte, 0..=0x1F | 0x7F | 0xC2 | 0xCD | 0xD8 | 0xE1..=0xE3 | 0xEF..=0xF4);
        byte += 1;
    }
    table
};

/// The number of cells that a text takes on a terminal, counted grapheme by grapheme as they are drawn.
#[must_use]
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The longest beginning of a text that fits into `cells`, with an ellipsis where something was cut.
#[must_use]
pub fn fit(text: &str, cells: usize) -> Cow<'_, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let Some(room) = cells.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    let mut taken = 0;
    let mut fitted: String = text
        .graphemes(true)
        .take_while(|grapheme| {
            taken += grapheme.width();
            taken <= room
        })
        .collect();
    fitted.truncate(fitted.trim_end().len());
    fitted.push('…');
    Cow::Owned(fitted)
}

/// What is left of a text when at least `cells` cells are cut from its start, between graphemes.
#[must_use]
pub fn skip_cells(text: &str, cells: usize) -> &str {
    let mut skipped = 0;
    let cut = text.grapheme_indices(true).find(|(_, grapheme)| {
        let here = skipped >= cells;
        skipped += grapheme.width();
        here
    });
    cut.and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_harmful_survives_cleaning_and_nothing_else_is_lost() {
        let table = [
            ("Bürgerhaus Pulsschlag", "Bürgerhaus Pulsschlag"),
            ("a\u{1b}[31mb", "a[31mb"),
            ("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e\u{AD}f", "abcdef"),
            ("one\ntwo\t\tthree\r\nfour", "one two three four"),
            ("\u{9b}31m", "31m"),
            ("نامه\u{200C}ها", "نامه\u{200C}ها"),
            ("a\u{200D}", "a"),
            ("", ""),
        ];
        for (raw, expected) in table {
            assert_eq!(clean(raw), expected, "{raw:?}");
            assert_eq!(clean(expected), expected, "cleaning twice changes nothing");
        }
    }

    #[test]
    fn what_is_harmful_can_be_shown_without_harm() {
        let table = [
            ("Bürger.json", "Bürger.json"),
            ("a\u{1b}[2J", "a\\u{1b}[2J"),
            ("\u{202E}\n", "\\u{202e}\\u{a}"),
        ];
        for (raw, expected) in table {
            assert_eq!(escaped(raw), expected);
        }
    }

    #[test]
    fn every_harmful_character_begins_with_a_suspicious_byte() {
        let harmful = ('\0'..=char::MAX).filter(|character| is_harmful(*character));
        for character in harmful.chain(['\u{200C}', '\u{200D}']) {
            let mut bytes = [0; 4];
            let text = character.encode_utf8(&mut bytes);
            assert!(!is_clean(text), "{character:?}");
            let hidden = format!("Stra\u{df}e und – {character} mitten in einem Text");
            assert!(!is_clean(&hidden), "{character:?}");
        }
    }

    #[test]
    fn a_text_is_cut_between_graphemes_and_says_so() {
        let table = [
            ("Verein", 6, "Verein"),
            ("Verein", 5, "Vere…"),
            ("Verein", 1, "…"),
            ("Verein", 0, ""),
            ("日本語", 5, "日本…"),
            ("日本語", 4, "日…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
            ("ein Wort", 5, "ein…"),
        ];
        for (text, cells, expected) in table {
            let fitted = fit(text, cells);
            assert_eq!(fitted, expected);
            assert!(width(&fitted) <= cells);
        }
    }
}
