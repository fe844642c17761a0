//! Text folded for matching: lower-case ASCII in which spellings of the same word meet, with the way back to
//! the graphemes that were written. Knows nothing of what is matched against what.
//!
//! `ä`, `ae` and `a` fold to `a`, likewise `ö` and `ü`; `ß` to `ss`; marks are dropped; Cyrillic, Greek,
//! Arabic and every other script are written in Latin letters; full-width letters and ligatures become plain.

use std::{ops::Range, sync::LazyLock};

use any_ascii::any_ascii_char;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

use crate::text::is_harmful;

/// A folded text that knows where each of its letters came from.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Folded {
    text: String,
    origins: Vec<(u32, u32)>,
}

impl Folded {
    /// The folded text: ASCII letters in lower case, digits, ASCII punctuation and spaces, so that a byte is
    /// a letter.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that a range of the folded text was written as; always whole graphemes.
    /// Empty for an empty range or one that lies outside.
    #[must_use]
    pub fn origin(&self, range: Range<usize>) -> Range<usize> {
        let origins = self.origins.get(range).unwrap_or_default();
        match (origins.first(), origins.last()) {
            (Some((start, _)), Some((_, end))) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }
}

/// Folds a text and remembers the way back.
#[must_use]
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded {
        text: String::with_capacity(text.len()),
        origins: Vec::with_capacity(text.len()),
    };
    fold_text(text, &mut folded);
    folded
}

/// The folded text alone.
#[must_use]
pub fn fold_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    fold_into(text, &mut key);
    key
}

/// Appends the folded text to `key`, for whoever folds a great many and keeps the memory.
pub fn fold_into(text: &str, key: &mut String) {
    fold_text(text, key);
}

/// Where folded letters go.
trait Sink {
    /// What has been folded so far.
    fn text(&mut self) -> &mut String;
    /// The last letter came from this piece of the original.
    fn came_from(&mut self, start: usize, end: usize);
    /// The last letter also stands for what ends here.
    fn reaches_to(&mut self, end: usize);
}

impl Sink for String {
    fn text(&mut self) -> &mut String {
        self
    }
    fn came_from(&mut self, _: usize, _: usize) {}
    fn reaches_to(&mut self, _: usize) {}
}

impl Sink for Folded {
    fn text(&mut self) -> &mut String {
        &mut self.text
    }
    fn came_from(&mut self, start: usize, end: usize) {
        self.origins.push((offset(start), offset(end)));
    }
    fn reaches_to(&mut self, end: usize) {
        if let Some(last) = self.origins.last_mut() {
            last.1 = offset(end);
        }
    }
}

fn offset(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}

fn fold_text(text: &str, sink: &mut impl Sink) {
    if text.chars().all(stands_alone) {
        for (start, character) in text.char_indices() {
            fold_character(character, start, start + character.len_utf8(), sink);
        }
    } else {
        fold_graphemes(text, sink);
    }
}

/// Whether a character is a grapheme of its own whatever stands beside it, as long as all its neighbours are
/// of this sort too.
const fn stands_alone(character: char) -> bool {
    matches!(character,
        '\0'..='\u{C}' | '\u{E}'..='\u{2FF}' // Latin
        | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{52F}' // Greek, Cyrillic
        | '\u{2010}'..='\u{2027}' | '\u{20AC}')
}

fn fold_graphemes(text: &str, sink: &mut impl Sink) {
    let graphemes: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
    let mut article = None;
    for (at, (start, grapheme)) in graphemes.iter().enumerate() {
        if starts_with_article(&graphemes, at) {
            article = Some((*start, 2));
        }
        let start = match &mut article {
            Some((_, letters)) if *letters > 0 => {
                *letters -= 1;
                continue;
            }
            Some((first, _)) => std::mem::replace(first, *start),
            None => *start,
        };
        article = None;
        let end = graphemes.get(at + 1).map_or(text.len(), |(next, _)| *next);
        for character in grapheme.nfc() {
            fold_character(character, start, end, sink);
        }
    }
}

/// Whether the Arabic article, which people leave out or write as they like, begins a word here.
fn starts_with_article(graphemes: &[(usize, &str)], at: usize) -> bool {
    let letter = |at: usize| graphemes.get(at).and_then(|(_, own)| own.chars().next());
    let arabic = |at: usize| letter(at).is_some_and(|own| matches!(own, '\u{620}'..='\u{64A}'));
    letter(at) == Some('ا')
        && letter(at + 1) == Some('ل')
        && (at == 0 || !arabic(at - 1))
        && (2..5).all(|ahead| arabic(at + ahead))
}

fn fold_character(character: char, start: usize, end: usize, sink: &mut impl Sink) {
    if character.is_ascii() {
        let plain = match character {
            control if control.is_ascii_control() => ' ',
            other => other.to_ascii_lowercase(),
        };
        push(plain, start, end, sink);
        return;
    }
    let latin = LATIN.get(character as usize).copied();
    for letter in latin.unwrap_or_else(|| in_latin(character)).chars() {
        push(letter.to_ascii_lowercase(), start, end, sink);
    }
}

/// Appends a letter, unless it is the `e` of `ae`, `oe` or `ue`: that one only widens the vowel before it.
/// After `a`, `e` or `q` the `u` is no umlaut (Frauen, neue, Quelle).
fn push(letter: char, start: usize, end: usize, sink: &mut impl Sink) {
    let text = sink.text();
    if letter == 'e' {
        let mut before = text.bytes().rev();
        let vowel = matches!(before.next(), Some(b'a' | b'o' | b'u'));
        if vowel && !matches!(before.next(), Some(b'a' | b'e' | b'q')) {
            sink.reaches_to(end);
            return;
        }
    }
    text.push(letter);
    sink.came_from(start, end);
}

/// `in_latin` of the characters that most texts are made of.
static LATIN: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| ('\0'..'\u{530}').map(in_latin).collect());

/// A character that is not ASCII, as ASCII letters; a space for what separates words, nothing for what is
/// only a mark.
fn in_latin(character: char) -> &'static str {
    match character {
        'ö' | 'Ö' => "o",
        'ü' | 'Ü' => "u",
        'ß' | 'ẞ' => "ss",
        // ё is mostly typed as е, and х (below) is the h of Ahmet and Husen
        'є' | 'Є' | 'ё' | 'Ё' => "e",
        // Arabic: the carriers of a hamza are the letters that people type for them
        'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'ع' | 'ä' | 'Ä' => "a",
        'ى' | 'ي' | 'ئ' | 'ی' => "y",
        'ؤ' => "w",
        'ة' | 'х' | 'Х' => "h",
        'ء' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        // soft and hard signs, joiners
        | 'ъ' | 'Ъ' | 'ь' | 'Ь' | '\u{200C}' | '\u{200D}' => "",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{00B4}' => "'",
        mark if is_harmful(mark) && !mark.is_whitespace() => "",
        letter if letter.is_alphanumeric() => alphanumeric(any_ascii_char(letter)),
        mark if is_combining_mark(mark) => "",
        _ => " ",
    }
}

/// The transliteration without the quotes and primes that stand for soft and throat sounds.
fn alphanumeric(latin: &'static str) -> &'static str {
    if latin.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return latin;
    }
    let outer = latin.trim_matches(|mark: char| !mark.is_ascii_alphanumeric());
    if outer.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        outer
    } else {
        " "
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_the_same_word_meet() {
        let table: [(&[&str], &str); 24] = [
            (
                &[
                    "Bürgerhaus",
                    "buergerhaus",
                    "BURGERHAUS",
                    "Bu\u{308}rgerhaus",
                ],
                "burgerhaus",
            ),
            (&["Ökumenisch", "oekumenisch", "okumenisch"], "okumenisch"),
            (&["Verbände", "verbaende", "verbande"], "verbande"),
            (&["Straße", "STRASSE", "Straẞe"], "strasse"),
            (&["neue Frauen", "NEUE FRAUEN"], "neue frauen"),
            (&["Quelle"], "quelle"),
            (&["Häuser", "haeuser"], "hauser"),
            (&["Yeşil Bostan", "yesil bostan"], "yesil bostan"),
            (&["IĞDIR", "ığdır", "igdir"], "igdir"),
            (&["İzmir", "I\u{307}zmir", "izmir"], "izmir"),
            (&["Łódź", "lodz"], "lodz"),
            (&["Đorđević", "dordevic"], "dordevic"),
            (&["Țară", "tara"], "tara"),
            (&["Родник"], "rodnik"),
            (&["ребёнок", "ребенок", "РЕБЁНОК"], "rebenok"),
            (&["Ахмет", "Ahmet"], "ahmet"),
            (&["їжа", "і\u{308}жа"], "izha"),
            (&["Αγίων Αποστόλων", "agion apostolon"], "agion apostolon"),
            (&["اللغة", "لغة", "اللّغة"], "lghh"),
            (&["أمل", "امل"], "aml"),
            (&["ｖｅｒｅｉｎ", "Verein"], "verein"),
            (&["ﬁlm", "film"], "film"),
            (&["MIA–DO", "mia-do"], "mia-do"),
            (&["so\u{AD}zi\u{200B}al", "sozial"], "sozial"),
        ];
        for (spellings, folded) in table {
            for spelling in spellings {
                assert_eq!(fold_key(spelling), folded, "{spelling}");
                assert_eq!(
                    fold(spelling).text(),
                    folded,
                    "{spelling} with its way back"
                );
            }
        }
    }

    #[test]
    fn the_way_back_covers_what_was_written() {
        let table = [
            ("Bürger", 1..2, "ü"),
            ("Buerger", 1..2, "ue"),
            ("Bu\u{308}rger", 1..2, "u\u{308}"),
            ("Straße", 4..6, "ß"),
            ("Жук", 0..2, "Ж"),
            ("Жук", 0..1, "Ж"),
            ("Haus", 1..1, ""),
            ("Haus", 3..9, ""),
        ];
        for (text, range, expected) in table {
            let origin = fold(text).origin(range);
            assert_eq!(text.get(origin).unwrap(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,24}|[aeouqAEßüöä\\-' ]{0,16}|.{0,12}") {
            let once = fold_key(&text);
            prop_assert!(once.is_ascii());
            prop_assert_eq!(fold_key(&once), once);
        }

        #[test]
        fn the_way_back_lands_on_graphemes_in_order(text in "\\PC{0,24}|[aeou\u{308}ßعال ]{0,16}|.{0,12}") {
            let folded = fold(&text);
            prop_assert_eq!(folded.text(), &fold_key(&text));
            prop_assert_eq!(folded.text().len(), folded.origins.len());
            let mut borders: Vec<usize> = text.grapheme_indices(true).map(|(start, _)| start).collect();
            borders.push(text.len());
            let mut last = 0;
            for at in 0..folded.text().len() {
                let origin = folded.origin(at..at + 1);
                prop_assert!(borders.contains(&origin.start) && borders.contains(&origin.end));
                prop_assert!(origin.start >= last && origin.start < origin.end);
                last = origin.start;
            }
        }
    }
}
