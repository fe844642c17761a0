//! From the bytes of a data file to a directory and all that is wrong with the file. Touches no file.
//!
//! The quick way reads the records and resolves them. Only where something is off, the located way goes
//! through the text again, names every problem with its place, and leaves out what cannot stand.

use std::sync::Arc;

use jsonc_parser::ast::Value;

use crate::{
    directory::Directory,
    problem::{Fault, Place, Problem, Refusal},
    text::clean,
};

mod check;
mod gather;
mod locate;
mod record;
mod resolve;
mod rule;
#[cfg(test)]
mod schema;
mod shape;
mod value;

use self::{check::Found, locate::Cursor, record::FileRecord, rule::Format, value::Whole};

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
    let quick = str::from_utf8(bytes).ok().and_then(quickly);
    match quick {
        Some(directory) => Ok(Loaded {
            directory,
            problems: Vec::new(),
        }),
        None => thoroughly(name, bytes),
    }
}

/// The directory of a file without any fault.
fn quickly(text: &str) -> Option<Directory> {
    let Whole(file) = serde_json::from_str::<Whole<FileRecord<'_>>>(text).ok()?;
    let resolved = resolve::resolve(file);
    resolved.sound.then_some(resolved.directory)
}

/// What can stand of a file with faults, and the faults.
fn thoroughly(name: &str, bytes: &[u8]) -> Result<Loaded, Refusal> {
    let text = locate::text(bytes)?;
    let file = locate::parse(text)?;
    let newer = newer_format(&file)?;
    let (mut found, sound) = check::check(&file, text);
    drop(file);
    found.extend(newer);
    found.sort_by_key(|found| found.offset);
    let file: FileRecord<'_> =
        serde_json::from_slice(&sound).expect("what the check copies out can be read");
    Ok(Loaded {
        directory: resolve::resolve(file).directory,
        problems: placed(name, text, found),
    })
}

/// Refuses a format that is not ours; tells of one that is newer.
fn newer_format(file: &Value<'_>) -> Result<Option<Found>, Refusal> {
    let format = file.as_object().and_then(|file| file.get_string("format"));
    let Some(text) = format else {
        return Err(Refusal::Foreign);
    };
    let format = clean(&text.value).into_owned();
    match rule::format(&format) {
        Format::Known => Ok(None),
        Format::NewerMinor => Ok(Some(Found {
            offset: text.range.start,
            path: "format".to_owned(),
            what: Fault::NewerFormat { format },
        })),
        Format::OtherMajor => Err(Refusal::OtherFormat { format }),
        Format::Foreign => Err(Refusal::Foreign),
    }
}

/// Counts the offsets of faults out in lines and characters.
fn placed(name: &str, text: &str, found: Vec<Found>) -> Vec<Problem> {
    let file: Arc<str> = name.into();
    let mut cursor = Cursor::new(text);
    let place = |found: Found| {
        let Place { line, column } = cursor.place(found.offset);
        Problem {
            file: Arc::clone(&file),
            line,
            column,
            path: found.path,
            what: found.what,
        }
    };
    found.into_iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SMALL: &str = include_str!("../tests/data/small.json");

    /// Values that fit somewhere and nowhere.
    const VALUES: [&str; 22] = [
        "null",
        "true",
        "0",
        "-0",
        "1",
        "-1",
        "2.5",
        "1e400",
        "\"\"",
        "\"\\u0007\"",
        "\"x\"",
        "[]",
        "[\"vmdo\"]",
        "{}",
        "{\"de\": \"x\"}",
        "{\"de\": [\"x\"]}",
        "\"vmdo\"",
        "\"tr\"",
        "\"TR\"",
        "\"2019-02-30\"",
        "[{}]",
        "[null]",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_quick_way_takes_no_file_in_which_the_thorough_way_finds_a_fault(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..3),
        ) {
            let mut file: serde_json::Value = serde_json::from_str(SMALL).unwrap();
            for (place, value) in changes {
                let mut places = Vec::new();
                collect(&file, &mut String::new(), &mut places);
                let value = serde_json::from_str(value.get::<&str>(&VALUES)).unwrap_or_default();
                if let Some(old) = file.pointer_mut(place.get::<String>(&places)) {
                    *old = value;
                }
            }
            let text = file.to_string();
            let quick = quickly(&text);
            if let Ok(Loaded { directory, problems }) = thoroughly("f.json", text.as_bytes()) {
                if let Some(quick) = quick {
                    prop_assert!(problems.is_empty(), "{problems:?} in {text}");
                    prop_assert_eq!(said(&quick), said(&directory));
                }
            } else {
                prop_assert!(quick.is_none(), "{text}");
            }
        }
    }

    /// All that a directory says of its records.
    fn said(directory: &Directory) -> String {
        let organisations: Vec<_> = directory.organisations().collect();
        let programmes: Vec<_> = directory.programmes().collect();
        let relations: Vec<_> = directory.relations().collect();
        let about = &directory.about;
        let milestones = directory.milestones();
        format!("{about:?} {organisations:?} {programmes:?} {relations:?} {milestones:?}")
    }

    /// The JSON pointers of everything in a value.
    fn collect(value: &serde_json::Value, path: &mut String, places: &mut Vec<String>) {
        let length = path.len();
        let names: Vec<String> = match value {
            serde_json::Value::Object(object) => object.keys().cloned().collect(),
            serde_json::Value::Array(list) => {
                (0..list.len()).map(|index| index.to_string()).collect()
            }
            serde_json::Value::Null
            | serde_json::Value::Bool(_)
            | serde_json::Value::Number(_)
            | serde_json::Value::String(_) => Vec::new(),
        };
        for name in names {
            path.push('/');
            path.push_str(&name);
            places.push(path.clone());
            if let Some(inner) = value.pointer(&format!("/{name}")) {
                collect(inner, path, places);
            }
            path.truncate(length);
        }
    }
}
