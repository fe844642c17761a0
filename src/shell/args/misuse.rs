//! What is wrong with a command line, in the person's words: clap names the facts, the locale files say them.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::Words;
use crate::text;

/// The complaint, the nearest thing that exists, and where to find help; each on its line.
pub(super) fn explain(error: &Error, command: Option<&str>, words: &Words) -> String {
    let complaint = complain(error, words);
    let suggestion = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| first(error, kind));
    let command = command.map_or_else(
        || "wegweiser".to_owned(),
        |command| format!("wegweiser {command}"),
    );
    let suggestion = suggestion.map(|suggestion| {
        words.by_id("args-error-suggestion", [("suggestion", suggestion.into())])
    });
    let hint = words.by_id("args-error-hint", [("command", command.into())]);
    let advice = suggestion.into_iter().chain([hint]);
    advice.fold(format!("wegweiser: {complaint}\n"), |lines, line| {
        lines + "  " + &line + "\n"
    })
}

fn complain(error: &Error, words: &Words) -> String {
    let culprit = first(error, ContextKind::InvalidArg).unwrap_or_default();
    // `--limit <NUMBER>` is the option and its value's name
    let option = culprit.split(' ').next().unwrap_or_default().to_owned();
    let value = first(error, ContextKind::InvalidValue).unwrap_or_default();
    let tell = |id, arguments: Vec<(&'static str, String)>| {
        let arguments = arguments.into_iter();
        words.by_id(id, arguments.map(|(name, value)| (name, value.into())))
    };
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the kinds of the library are open"
    )]
    match error.kind() {
        ErrorKind::UnknownArgument => tell("args-error-unknown", vec![("argument", culprit)]),
        ErrorKind::InvalidSubcommand => {
            let name = first(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            tell("args-error-unknown", vec![("argument", name)])
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            tell("args-error-value-missing", vec![("option", option)])
        }
        ErrorKind::InvalidValue => {
            let valid = all(error, ContextKind::ValidValue).join(", ");
            let facts = vec![("option", option), ("value", value), ("valid", valid)];
            tell("args-error-value", facts)
        }
        ErrorKind::ValueValidation => {
            let range = format!("args-range-{}", option.trim_start_matches('-'));
            let range = tell(&range, vec![]);
            let facts = vec![("option", option), ("value", value), ("range", range)];
            tell("args-error-number", facts)
        }
        ErrorKind::TooManyValues => {
            let facts = vec![("option", option), ("value", value)];
            tell("args-error-surplus", facts)
        }
        ErrorKind::ArgumentConflict => {
            let other = all(error, ContextKind::PriorArg).join(", ");
            let facts = vec![("argument", culprit), ("other", other)];
            tell("args-error-conflict", facts)
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = all(error, ContextKind::InvalidArg).join(", ");
            tell("args-error-missing", vec![("argument", missing)])
        }
        ErrorKind::InvalidUtf8 => tell("args-error-utf8", vec![]),
        _ => tell("args-error-other", vec![]),
    }
}

fn first(error: &Error, kind: ContextKind) -> Option<String> {
    all(error, kind).into_iter().next()
}

/// The facts of one kind, with what would harm a terminal made visible: they repeat the arguments.
fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    let facts: Vec<String> = match error.get(kind) {
        Some(ContextValue::String(fact)) => vec![fact.clone()],
        Some(ContextValue::Strings(facts)) => facts.clone(),
        Some(ContextValue::StyledStr(fact)) => vec![fact.to_string()],
        Some(ContextValue::StyledStrs(facts)) => facts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    };
    let facts = facts.into_iter();
    facts
        .map(|fact| text::escaped(&fact).into_owned())
        .collect()
}
