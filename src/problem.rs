//! What is wrong with a data file, where, and how bad it is: facts only. The words for them stand in
//! `data/locales/*/check.ftl`.

use std::sync::Arc;

use crate::directory::{EntryKind, No};

mod message;

pub use self::message::Message;

/// One thing that is wrong with a data file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The name of the file, as the person gave it.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The way to the value, such as `organisations[12].phone`.
    pub path: String,
    /// What is wrong.
    pub what: Fault,
}

impl Problem {
    /// Where it is: `file:line:column: path`.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}:{}:{}: {}", self.file, self.line, self.column, self.path)
    }

    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.what.severity()
    }
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is lost.
    Warning,
    /// Something of the file cannot be shown.
    Error,
}

/// What can be wrong with a value of a data file.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The file is of a newer minor format; fields that this program does not know are passed over.
    NewerFormat {
        /// The format that the file names.
        format: String,
    },
    /// A field that the program does not know.
    UnknownField {
        /// Its name.
        field: String,
        /// The known field that was perhaps meant.
        near: Option<String>,
    },
    /// A field that must be there is not.
    MissingField {
        /// Its name.
        field: String,
    },
    /// A field stands twice in the same record.
    DuplicateField {
        /// Its name.
        field: String,
    },
    /// A value of another sort than the field takes.
    WrongType {
        /// What the field takes.
        expected: Sort,
        /// What stands there.
        found: Sort,
    },
    /// A text without anything to read.
    Empty,
    /// No date that the calendar has.
    BadDate {
        /// What stands there.
        text: String,
    },
    /// No time of the day.
    BadTime {
        /// What stands there.
        text: String,
    },
    /// No tag of a language.
    BadTag {
        /// What stands there.
        text: String,
    },
    /// Not five digits.
    BadPostcode {
        /// What stands there.
        text: String,
    },
    /// No mail address.
    BadEmail {
        /// What stands there.
        text: String,
    },
    /// No web address.
    BadWebsite {
        /// What stands there.
        text: String,
    },
    /// A number that is too small, too large or not whole.
    OutOfRange {
        /// What stands there.
        number: String,
        /// The smallest number that will do.
        least: i64,
        /// The largest number that will do.
        most: i64,
    },
    /// Only one of latitude and longitude.
    HalfPosition {
        /// The one that is missing.
        missing: &'static str,
    },
    /// A word that is none of those that the field takes.
    UnknownWord {
        /// What stands there.
        word: String,
        /// The word that was perhaps meant.
        near: Option<String>,
        /// All that the field takes.
        known: Vec<&'static str>,
    },
    /// A key that nothing in its list has.
    DanglingKey {
        /// The key.
        key: String,
        /// The list or lists in which it was looked for.
        list: &'static str,
        /// The key that was perhaps meant.
        near: Option<String>,
    },
    /// A key that an earlier record has already.
    DuplicateKey {
        /// The key.
        key: String,
        /// The line of the earlier record.
        line: usize,
    },
    /// A number that an earlier entry has already.
    DuplicateNumber {
        /// The number.
        no: No,
        /// The key of the earlier entry.
        key: String,
    },
    /// A relation that cannot lead from such an entry to such another.
    WrongEnds {
        /// What ties them.
        relation: String,
        /// What it leads from.
        from: EntryKind,
        /// What it leads to.
        to: EntryKind,
    },
    /// A relation of an entry to itself.
    SelfRelation {
        /// The key of the entry.
        key: String,
    },
    /// The record is left out because of the faults named before.
    LeftOut {
        /// Its key, or what else it can be known by.
        key: String,
    },
    /// Something is left out because the record that it leads to is.
    GoesWith {
        /// The key of that record.
        key: String,
    },
}

/// A sort of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Text in quotation marks.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Truth,
    /// A list in square brackets.
    List,
    /// Names and values in braces.
    Object,
    /// A text or an object.
    TextOrObject,
    /// `null`.
    Nothing,
}

impl Fault {
    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NewerFormat { .. } | Self::UnknownField { .. } => Severity::Warning,
            Self::MissingField { .. }
            | Self::DuplicateField { .. }
            | Self::WrongType { .. }
            | Self::Empty
            | Self::BadDate { .. }
            | Self::BadTime { .. }
            | Self::BadTag { .. }
            | Self::BadPostcode { .. }
            | Self::BadEmail { .. }
            | Self::BadWebsite { .. }
            | Self::OutOfRange { .. }
            | Self::HalfPosition { .. }
            | Self::UnknownWord { .. }
            | Self::DanglingKey { .. }
            | Self::DuplicateKey { .. }
            | Self::DuplicateNumber { .. }
            | Self::WrongEnds { .. }
            | Self::SelfRelation { .. }
            | Self::LeftOut { .. }
            | Self::GoesWith { .. } => Severity::Error,
        }
    }
}

/// Why a file as a whole cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It is larger than a data file may be.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The size that a data file may have.
        most: usize,
    },
    /// It is not UTF-8.
    NotUtf8(Place),
    /// It is no JSON.
    NotJson(Place, Syntax),
    /// It is nested deeper than any data file.
    TooDeep(Place),
    /// It is JSON, but does not name a format of ours.
    Foreign,
    /// It is of another major format.
    OtherFormat {
        /// The format that it names.
        format: String,
    },
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// What is wrong with a text that is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Syntax {
    /// It ends in the middle.
    Unfinished,
    /// Two values stand side by side without a comma.
    MissingComma,
    /// A comma with nothing after it.
    TrailingComma,
    /// A comment.
    Comment,
    /// A second value after the end.
    SecondValue,
    /// Something that cannot stand there.
    Stray,
}
