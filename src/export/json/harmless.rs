//! JSON that may be looked at in a terminal: what would harm one is written as `\u202e`, which means the same
//! to programs.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Serializer, ser::Formatter};

use crate::text;

/// Writes a value on one line.
///
/// # Errors
/// When `out` cannot be written to.
pub(super) fn write(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, Harmless))?;
    writeln!(out)
}

/// The compact form, with more characters escaped than JSON asks for.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W>(&mut self, out: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        for part in fragment.split_inclusive(text::is_harmful) {
            let last = part.chars().next_back();
            let Some(harmful) = last.filter(|last| text::is_harmful(*last)) else {
                out.write_all(part.as_bytes())?;
                continue;
            };
            out.write_all(part.trim_end_matches(harmful).as_bytes())?;
            for unit in harmful.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_harmful_is_written_and_nothing_is_lost() {
        let table = [
            ("Bürger \"a\\b\"", r#""Bürger \"a\\b\"""#),
            (
                "\u{1b}[2J\u{202e}\u{202e}a\u{9b}",
                r#""\u001b[2J\u202e\u202ea\u009b""#,
            ),
            ("\u{e0001}\u{7f}", r#""\udb40\udc01\u007f""#),
            ("", r#""""#),
        ];
        for (text, expected) in table {
            let mut out = Vec::new();
            write(&mut out, &text).unwrap();
            assert_eq!(String::from_utf8_lossy(&out), format!("{expected}\n"));
            let back: String = serde_json::from_slice(&out).unwrap();
            assert_eq!(back, text);
        }
    }
}
