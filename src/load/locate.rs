//! Places in the text of a data file, and why a text is no JSON at all.

use jsonc_parser::{
    CollectOptions, ParseOptions, ParseStringErrorKind,
    ast::Value,
    errors::{ParseError, ParseErrorKind},
    parse_to_ast,
};
use serde::de::IgnoredAny;

use crate::problem::{Place, Refusal, Syntax};

/// The deepest nesting that is read; a data file needs fewer than ten levels.
const MAX_DEPTH: usize = 64;

/// The text of a file, or why it is none.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Refusal> {
    std::str::from_utf8(bytes).map_err(|error| {
        let (good, _) = bytes.split_at(error.valid_up_to());
        Refusal::NotUtf8(end_of(&String::from_utf8_lossy(good)))
    })
}

/// The values of a text with their places, strictly as JSON has them.
pub(super) fn parse(text: &str) -> Result<Value<'_>, Refusal> {
    check_depth(text)?;
    let parsed = parse_to_ast(text, &CollectOptions::default(), &strict()).map_err(|error| {
        let start = error.range().start;
        Refusal::NotJson(place(text, start), syntax(&error, text, start))
    })?;
    // the second opinion knows rules that the first is lax about, such as zeros before a number
    if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
        let place = Place {
            line: error.line(),
            column: error.column().max(1),
        };
        return Err(Refusal::NotJson(place, Syntax::Stray));
    }
    parsed.value.ok_or(Refusal::Empty)
}

const fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

fn syntax(error: &ParseError, text: &str, start: usize) -> Syntax {
    // `0231` reads as `0` and `231`, but no comma would mend it
    let split_number = start > 0
        && text
            .as_bytes()
            .get(start - 1..=start)
            .is_some_and(|two| two.iter().all(u8::is_ascii_digit));
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the parser's own list, most of which people cannot tell apart"
    )]
    match error.kind() {
        ParseErrorKind::CommentsNotAllowed => Syntax::Comment,
        ParseErrorKind::ExpectedComma if !split_number => Syntax::MissingComma,
        ParseErrorKind::TrailingCommasNotAllowed => Syntax::TrailingComma,
        ParseErrorKind::MultipleRootJsonValues => Syntax::SecondValue,
        ParseErrorKind::UnterminatedArray
        | ParseErrorKind::UnterminatedObject
        | ParseErrorKind::String(ParseStringErrorKind::UnterminatedStringLiteral) => {
            Syntax::Unfinished
        }
        _ => Syntax::Stray,
    }
}

/// Counts brackets outside of strings, before any parser goes down into them.
fn check_depth(text: &str) -> Result<(), Refusal> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(Refusal::TooDeep(place(text, offset)));
        }
    }
    Ok(())
}

fn place(text: &str, offset: usize) -> Place {
    end_of(text.get(..offset).unwrap_or(text))
}

fn end_of(text: &str) -> Place {
    Cursor::new(text).place(text.len())
}

/// Finds the places of offsets that only grow, in one go through the text.
pub(super) struct Cursor<'t> {
    text: &'t str,
    offset: usize,
    place: Place,
}

impl<'t> Cursor<'t> {
    /// At the start of a text.
    pub(super) const fn new(text: &'t str) -> Self {
        Self {
            text,
            offset: 0,
            place: Place { line: 1, column: 1 },
        }
    }

    /// The place of an offset that is not before the one asked for last.
    pub(super) fn place(&mut self, offset: usize) -> Place {
        let passed = self.text.get(self.offset..offset).unwrap_or_default();
        for character in passed.chars() {
            if character == '\n' {
                self.place.line += 1;
                self.place.column = 1;
            } else {
                self.place.column += 1;
            }
        }
        self.offset += passed.len();
        self.place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str) -> (usize, usize, Syntax) {
        match parse(text) {
            Err(Refusal::NotJson(place, syntax)) => (place.line, place.column, syntax),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_text_that_is_no_json_is_refused_at_the_very_character() {
        let table = [
            ("{\"ä\": 1 \"b\": 2}", (1, 8, Syntax::MissingComma)),
            ("{\n\"a\": 1,\n}", (2, 7, Syntax::TrailingComma)),
            ("[1, 2,]", (1, 6, Syntax::TrailingComma)),
            ("{\"a\": [1, 2", (1, 7, Syntax::Unfinished)),
            ("{\"a\": \"b", (1, 7, Syntax::Unfinished)),
            ("// wer?\n{}", (1, 1, Syntax::Comment)),
            ("{} {}", (1, 4, Syntax::SecondValue)),
            ("{\"a\": nein}", (1, 7, Syntax::Stray)),
            ("{'a': 1}", (1, 2, Syntax::Stray)),
        ];
        for (text, expected) in table {
            assert_eq!(refused(text), expected, "{text}");
        }
    }

    #[test]
    fn a_bomb_of_brackets_is_refused_before_it_goes_off() {
        let bomb = "[".repeat(1_000_000);
        assert_eq!(
            parse(&bomb),
            Err(Refusal::TooDeep(Place {
                line: 1,
                column: 65
            }))
        );
        let in_text = format!("\"{bomb}\"");
        assert!(parse(&in_text).is_ok(), "brackets in a text are text");
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_found_by_line_and_character() {
        let bytes = b"{\n \"\xC3\xA4\xFF\": 1}";
        assert_eq!(
            text(bytes),
            Err(Refusal::NotUtf8(Place { line: 2, column: 4 }))
        );
    }
}
