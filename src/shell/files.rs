//! Files: read within bounds. Knows nothing of what stands in them.
#![expect(
    clippy::disallowed_methods,
    reason = "the shell is where files are touched"
)]

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// The most bytes that a data file may have: more than a million entries need.
pub const LARGEST: u64 = 2 << 30;

/// A file that could not be read.
#[derive(Debug)]
pub struct Unreadable {
    /// The path as it was given. Escape it before it is shown.
    pub path: PathBuf,
    /// Why.
    pub reason: Reason,
}

/// Why a file could not be read.
#[derive(Debug)]
pub enum Reason {
    /// There is no such file.
    Missing,
    /// The path leads to a directory.
    Directory,
    /// The file may not be read.
    Forbidden,
    /// The file has more bytes than this limit.
    TooLarge(u64),
    /// Anything else, in the words of the system.
    Failed(io::Error),
}

impl Reason {
    /// The message for a person: its id in the locale files and its arguments.
    #[must_use]
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::Missing => ("args-file-missing", Vec::new()),
            Self::Directory => ("args-file-directory", Vec::new()),
            Self::Forbidden => ("args-file-forbidden", Vec::new()),
            Self::TooLarge(most) => (
                "args-file-too-large",
                vec![("most", (most >> 20).to_string())],
            ),
            Self::Failed(error) => ("args-file-failed", vec![("why", error.to_string())]),
        }
    }
}

impl From<io::Error> for Reason {
    fn from(error: io::Error) -> Self {
        // the words of the system for the many kinds that have none of their own here
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "the kinds of the library are open"
        )]
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Missing,
            ErrorKind::IsADirectory => Self::Directory,
            ErrorKind::PermissionDenied => Self::Forbidden,
            _ => Self::Failed(error),
        }
    }
}

/// The bytes of a file of at most `largest` bytes. Never reads more than that, whatever the file claims.
///
/// # Errors
/// When the file cannot be read or has more bytes.
pub fn read(path: &Path, largest: u64) -> Result<Vec<u8>, Unreadable> {
    read_within(path, largest).map_err(|reason| Unreadable {
        path: path.to_owned(),
        reason,
    })
}

fn read_within(path: &Path, largest: u64) -> Result<Vec<u8>, Reason> {
    let file = File::open(path)?;
    let claimed = file.metadata()?.len();
    if claimed > largest {
        return Err(Reason::TooLarge(largest));
    }
    let mut bytes = Vec::new();
    let room = usize::try_from(claimed).unwrap_or_default();
    bytes
        .try_reserve_exact(room)
        .map_err(|error| Reason::Failed(io::Error::new(ErrorKind::OutOfMemory, error)))?;
    file.take(largest.saturating_add(1))
        .read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > largest) {
        return Err(Reason::TooLarge(largest));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_up_to_its_limit_and_not_beyond() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("directory.json");
        std::fs::write(&path, b"12345").unwrap();
        assert_eq!(read(&path, 5).unwrap(), b"12345");
        let reason = read(&path, 4).unwrap_err().reason;
        assert!(matches!(reason, Reason::TooLarge(4)), "{reason:?}");
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_reason() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("nowhere.json");
        let unreadable = read(&missing, 10).unwrap_err();
        assert_eq!(unreadable.path, missing);
        assert!(matches!(unreadable.reason, Reason::Missing));
        let reason = read(folder.path(), 1 << 20).unwrap_err().reason;
        assert!(matches!(reason, Reason::Directory), "{reason:?}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_without_an_end_is_not_read_without_an_end() {
        let reason = read(Path::new("/dev/zero"), 1_000).unwrap_err().reason;
        assert!(matches!(reason, Reason::TooLarge(1_000)), "{reason:?}");
    }
}
