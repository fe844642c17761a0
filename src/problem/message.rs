//! By which message of the locale files each problem is said, and with which arguments.

use super::{Fault, Place, Refusal, Sort, Syntax};
use crate::directory::EntryKind;

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
