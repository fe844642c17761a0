//! What is wrong with a data file, where, and how bad it is: facts only. The words for them stand in
//! `data/locales/*/check.ftl`.

use std::sync::Arc;

use crate::directory::{EntryKind, No};

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

/// The id of a message in the locale files, and its arguments.
pub type Message = (&'static str, Vec<(&'static str, String)>);

impl Fault {
    /// How it is said.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NewerFormat { format } => {
                ("check-newer-format", vec![("format", format.clone())])
            }
            Self::UnknownField { field, near } => {
                let ids = ["check-unknown-field", "check-unknown-field-near"];
                with_guess(ids, ("field", field), near.as_ref(), None)
            }
            Self::MissingField { field } => ("check-missing-field", vec![("field", field.clone())]),
            Self::DuplicateField { field } => {
                ("check-duplicate-field", vec![("field", field.clone())])
            }
            Self::WrongType { expected, found } => (
                "check-wrong-type",
                vec![
                    ("expected", expected.id().to_owned()),
                    ("found", found.id().to_owned()),
                ],
            ),
            Self::Empty => ("check-empty", Vec::new()),
            Self::BadDate { text } => ("check-bad-date", vec![("text", text.clone())]),
            Self::BadTime { text } => ("check-bad-time", vec![("text", text.clone())]),
            Self::BadTag { text } => ("check-bad-tag", vec![("text", text.clone())]),
            Self::BadPostcode { text } => ("check-bad-postcode", vec![("text", text.clone())]),
            Self::BadEmail { text } => ("check-bad-email", vec![("text", text.clone())]),
            Self::BadWebsite { text } => ("check-bad-website", vec![("text", text.clone())]),
            Self::OutOfRange {
                number,
                least,
                most,
            } => (
                "check-out-of-range",
                vec![
                    ("number", number.clone()),
                    ("least", least.to_string()),
                    ("most", most.to_string()),
                ],
            ),
            Self::HalfPosition { missing } => (
                "check-half-position",
                vec![("missing", (*missing).to_owned())],
            ),
            Self::UnknownWord { word, near, known } => {
                let ids = ["check-unknown-word", "check-unknown-word-near"];
                let known: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
                with_guess(
                    ids,
                    ("word", word),
                    near.as_ref(),
                    Some(("known", known.join(", "))),
                )
            }
            Self::DanglingKey { key, list, near } => {
                let ids = ["check-dangling-key", "check-dangling-key-near"];
                with_guess(
                    ids,
                    ("key", key),
                    near.as_ref(),
                    Some(("list", (*list).to_owned())),
                )
            }
            Self::DuplicateKey { key, line } => (
                "check-duplicate-key",
                vec![("key", key.clone()), ("line", line.to_string())],
            ),
            Self::DuplicateNumber { no, key } => (
                "check-duplicate-number",
                vec![("number", no.to_string()), ("key", key.clone())],
            ),
            Self::WrongEnds { relation, from, to } => (
                "check-wrong-ends",
                vec![
                    ("relation", relation.clone()),
                    ("from", entry_id(*from).to_owned()),
                    ("to", entry_id(*to).to_owned()),
                ],
            ),
            Self::SelfRelation { key } => ("check-self-relation", vec![("key", key.clone())]),
            Self::LeftOut { key } => ("check-left-out", vec![("key", key.clone())]),
            Self::GoesWith { key } => ("check-goes-with", vec![("key", key.clone())]),
        }
    }
}

/// A message with or without a guess at what was meant.
fn with_guess(
    [plain, guessing]: [&'static str; 2],
    (name, value): (&'static str, &String),
    near: Option<&String>,
    further: Option<(&'static str, String)>,
) -> Message {
    let mut arguments = vec![(name, value.clone())];
    arguments.extend(further);
    match near {
        Some(near) => {
            arguments.push(("near", near.clone()));
            (guessing, arguments)
        }
        None => (plain, arguments),
    }
}

const fn entry_id(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Organisation => "organisation",
        EntryKind::Programme => "programme",
        EntryKind::Topic => "topic",
    }
}

impl Sort {
    /// The word by which the messages tell sorts apart.
    const fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Truth => "truth",
            Self::List => "list",
            Self::Object => "object",
            Self::TextOrObject => "text-or-object",
            Self::Nothing => "nothing",
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

impl Refusal {
    /// How it is said, as one sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => ("check-refused-empty", Vec::new()),
            Self::TooLarge { bytes, most } => (
                "check-refused-too-large",
                vec![("size", mebibytes(*bytes)), ("most", mebibytes(*most))],
            ),
            Self::NotUtf8(place) => ("check-refused-not-utf8", place.arguments()),
            Self::NotJson(place, syntax) => (syntax.message_id(), place.arguments()),
            Self::TooDeep(place) => ("check-refused-too-deep", place.arguments()),
            Self::Foreign => ("check-refused-foreign", Vec::new()),
            Self::OtherFormat { format } => (
                "check-refused-other-format",
                vec![("format", format.clone())],
            ),
        }
    }
}

fn mebibytes(bytes: usize) -> String {
    bytes.div_ceil(1 << 20).to_string()
}

impl Place {
    fn arguments(self) -> Vec<(&'static str, String)> {
        vec![
            ("line", self.line.to_string()),
            ("column", self.column.to_string()),
        ]
    }
}

impl Syntax {
    const fn message_id(self) -> &'static str {
        match self {
            Self::Unfinished => "check-refused-unfinished",
            Self::MissingComma => "check-refused-missing-comma",
            Self::TrailingComma => "check-refused-trailing-comma",
            Self::Comment => "check-refused-comment",
            Self::SecondValue => "check-refused-second-value",
            Self::Stray => "check-refused-stray",
        }
    }
}
