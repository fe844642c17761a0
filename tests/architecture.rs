//! The house rules of the code that a compiler does not know: who may use whom, which library comes in where,
//! how big a room may be.
#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "the test reads source files and panics where it cannot"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Which library or part of it may be named where; the first line that fits a path counts. A room is a module
/// with everything below it; an empty list of rooms forbids.
const OUTSIDERS: &[(&str, &[&str])] = &[
    ("ratatui::prelude", &[]),
    ("ratatui::widgets", &["view"]),
    ("ratatui::text", &["view"]),
    ("ratatui::Frame", &["view", "shell/terminal"]),
    ("ratatui::layout", &["screen", "view", "shell/terminal"]),
    ("ratatui::style", &["theme", "view", "shell/terminal"]),
    ("ratatui", &["shell/terminal"]),
    ("crossterm::event::KeyCode", &["keymap", "shell"]),
    ("crossterm::event::KeyEvent", &["keymap", "shell"]),
    ("crossterm::event::KeyEventKind", &["keymap", "shell"]),
    ("crossterm::event::KeyModifiers", &["keymap", "shell"]),
    ("crossterm", &["shell/terminal"]),
    ("signal_hook", &["shell/terminal"]),
    ("nix", &["shell/terminal"]),
    ("clap", &["shell/args"]),
    ("serde", &["load", "export", "i18n"]),
    ("serde_json", &["load", "export", "i18n"]),
    ("jsonc_parser", &["load"]),
    ("fluent_bundle", &["i18n"]),
    ("fluent_syntax", &["i18n"]),
    ("fuzzy_matcher", &["search"]),
    ("tui_input", &["input"]),
    ("hypher", &["text"]),
    ("std::fs", &["shell", "main"]),
    ("std::env", &["shell", "main"]),
    ("std::process", &["shell", "main"]),
    ("std::thread", &["shell", "main"]),
];

/// Lines that a room may have, its own tests apart.
const ROOM: usize = 300;

/// Tables, and records with one field after the other: long, but not deep.
const LONG_BY_NATURE: &[(&str, usize)] = &[
    ("directory.rs", 430),
    ("load/record.rs", 410),
    ("load/shape.rs", 310),
    ("search/term.rs", 360),
];

/// A file of the program: its path below `src`, its text.
struct File {
    path: String,
    text: String,
}

fn sources() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut files, mut waiting) = (Vec::new(), vec![root.clone()]);
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let inner = fs::read_dir(&path).unwrap();
            waiting.extend(inner.map(|entry| entry.unwrap().path()));
        } else {
            files.push(file(&root, &path));
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn file(root: &Path, path: &PathBuf) -> File {
    let below = path.strip_prefix(root).unwrap();
    let parts = below.iter().map(|part| part.to_str().unwrap());
    File {
        path: parts.collect::<Vec<_>>().join("/"),
        text: fs::read_to_string(path).unwrap(),
    }
}

/// The text without comments and without what stands in string literals.
fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    for line in text.lines() {
        let mut quoted = false;
        let mut before = ' ';
        for (at, character) in line.char_indices() {
            let quote = character == '"' && before != '\\' && before != '\'';
            quoted ^= quote;
            if !quoted && line[at..].starts_with("//") {
                break;
            }
            if !quoted && !quote {
                code.push(character);
            }
            before = character;
        }
        code.push('\n');
    }
    code
}

/// Every path that the code names, groups written out: `use a::{b, c::d}` names `a::b` and `a::c::d`.
fn paths(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find(|c: char| c.is_alphabetic() || c == '_') {
        rest = &rest[start..];
        let (path, after) = path(rest);
        let group = path.ends_with("::") && after.starts_with('{');
        if group {
            let (inner, behind) = group_of(after);
            found.extend(written_out(&path, inner));
            rest = behind;
        } else {
            if path.contains("::") {
                found.push(path);
            }
            rest = after;
        }
    }
    found
}

/// The path at the start of a text, and what follows it.
fn path(text: &str) -> (String, &str) {
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let end = text.find(|c: char| !part(c)).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// What stands between the braces at the start of a text, and what follows them.
fn group_of(text: &str) -> (&str, &str) {
    let mut depth = 0;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (&text[1..at], &text[at + 1..]);
        }
    }
    (text, "")
}

fn written_out(prefix: &str, group: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = group;
    while let Some(start) = rest.find(|c: char| c.is_alphabetic() || c == '_') {
        let (path, after) = path(&rest[start..]);
        let whole = format!("{prefix}{path}");
        if after.starts_with('{') {
            let (inner, behind) = group_of(after);
            all.extend(written_out(&whole, inner));
            rest = behind;
        } else {
            all.push(whole);
            rest = after;
        }
    }
    all
}

/// Whether a path below `src` belongs to a room.
fn is_in(path: &str, room: &str) -> bool {
    let below = path.strip_prefix(room);
    below.is_some_and(|below| below == ".rs" || below.starts_with('/'))
}

/// The modules in the order of `lib.rs`.
fn order(lib: &str) -> Vec<String> {
    let modules = lib.lines().filter_map(|line| {
        let named = line
            .strip_prefix("pub mod ")
            .or_else(|| line.strip_prefix("mod "))?;
        named.strip_suffix(';').map(str::to_owned)
    });
    modules.collect()
}

/// What a file names of its own crate: the first part of every `crate::` path, and of every way out by `super`.
fn uses(file: &File) -> Vec<String> {
    let code = code(&file.text);
    let depth = file.path.matches('/').count() + 1;
    let (own, tests) = code.split_once("mod tests {").unwrap_or((&code, ""));
    let out = |code: &str, depth: usize| {
        let paths = paths(code).into_iter();
        let first = paths.filter_map(move |path| {
            let inner = path.strip_prefix("crate::").map(str::to_owned);
            inner.or_else(|| {
                path.strip_prefix(&"super::".repeat(depth))
                    .map(str::to_owned)
            })
        });
        let first = first.filter_map(|path| path.split("::").next().map(str::to_owned));
        first.collect::<Vec<_>>()
    };
    let mut all = out(own, depth);
    all.extend(out(tests, depth + 1));
    all.sort();
    all.dedup();
    all
}

/// What a file does against the layer rule.
fn against_the_layers(file: &File, order: &[String]) -> Vec<String> {
    let room = file.path.split(['/', '.']).next().unwrap_or_default();
    let place = |name: &str| order.iter().position(|module| module == name);
    let Some(own) = place(room) else {
        return Vec::new();
    };
    let below = uses(file)
        .into_iter()
        .filter(|used| place(used).is_some_and(|used| used > own));
    below
        .map(|used| {
            format!(
                "src/{}: `{room}` stands above `{used}` and may not use it",
                file.path
            )
        })
        .collect()
}

/// The libraries that a file lets in where they have no business.
fn outsiders(file: &File) -> Vec<String> {
    let rule = |path: &str| {
        OUTSIDERS.iter().find(|(outsider, _)| {
            let rest = path.strip_prefix(outsider);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        })
    };
    let named = paths(&code(&file.text)).into_iter().filter_map(|path| {
        let (outsider, rooms) = rule(&path)?;
        let welcome = rooms.iter().any(|room| is_in(&file.path, room));
        (!welcome).then(|| {
            format!(
                "src/{}: `{path}`, but `{outsider}` only in {rooms:?}",
                file.path
            )
        })
    });
    named.collect()
}

/// What else a file does against the rules of the house.
fn untidiness(file: &File) -> Vec<String> {
    let own = file.text.split("#[cfg(test)]\nmod tests {").next();
    let lines = own.unwrap_or_default().lines().count();
    let nature = LONG_BY_NATURE.iter().find(|(path, _)| *path == file.path);
    let room = nature.map_or(ROOM, |(_, lines)| *lines);
    let is_test = file.path.ends_with("/tests.rs") || file.path.contains("/tests/");
    let checks = [
        (
            lines > room && !is_test,
            "has more lines than a room may have",
        ),
        (
            file.path.ends_with("mod.rs"),
            "is a `mod.rs`; name it after the one thing in it",
        ),
        (
            !file.text.starts_with("//!"),
            "does not begin with what it is for (`//!`)",
        ),
        (
            file.text.contains("TODO") || file.text.contains("FIXME"),
            "leaves something to do",
        ),
    ];
    let faults = checks.into_iter().filter(|(fault, _)| *fault);
    faults
        .map(|(_, what)| format!("src/{} {what}", file.path))
        .collect()
}

#[track_caller]
fn check(find: impl Fn(&File) -> Vec<String>) {
    let faults: Vec<String> = sources().iter().flat_map(find).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn a_module_uses_only_the_modules_declared_above_it() {
    let order = order(include_str!("../src/lib.rs"));
    assert!(order.len() > 15, "{order:?}");
    for file in sources() {
        let room = file.path.split(['/', '.']).next().unwrap().to_owned();
        let known = order.contains(&room) || ["lib", "main"].contains(&room.as_str());
        assert!(known, "src/{} is not on the map in lib.rs", file.path);
    }
    check(|file| against_the_layers(file, &order));
}

#[test]
fn a_library_comes_in_only_where_it_has_business() {
    check(outsiders);
}

#[test]
fn every_room_is_small_named_and_says_what_it_is_for() {
    check(untidiness);
    let files = sources();
    for (path, lines) in LONG_BY_NATURE {
        let file = files.iter().find(|file| file.path == *path);
        let file = file.unwrap_or_else(|| panic!("`{path}` is gone; take it off the list"));
        let still = file.text.lines().count() > ROOM;
        assert!(
            still,
            "`{path}` (up to {lines}) has become small; take it off the list"
        );
    }
}

fn planted(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn a_planted_breach_of_the_layers_is_found_however_it_is_written() {
    let order: Vec<String> = ["text", "directory", "view", "shell"]
        .map(str::to_owned)
        .into();
    let breaches = [
        ("text.rs", "use crate::directory::Entry;"),
        (
            "text/wrap.rs",
            "use crate::{\n    text,\n    view::{self, Part},\n};",
        ),
        ("text.rs", "fn f() -> crate::shell::Tty { todo() }"),
        ("text.rs", "use super::view::Part;"),
        ("text/wrap.rs", "use super::super::view::Part;"),
        ("view/list.rs", "let tty = crate::{shell::Tty}; // why"),
    ];
    for (path, text) in breaches {
        let found = against_the_layers(&planted(path, text), &order);
        assert_eq!(found.len(), 1, "{path}: {text}: {found:?}");
        assert!(found[0].contains(&format!("src/{path}: ")), "{found:?}");
    }
    let lawful = [
        (
            "view/list.rs",
            "use super::piece;\nuse crate::{directory::Entry, text};",
        ),
        ("text/wrap.rs", "use super::clean;"),
        (
            "text.rs",
            "// crate::view is above\nlet name = \"crate::shell\";",
        ),
        ("text.rs", "mod tests {\n    use super::*;\n}"),
        ("main.rs", "crate::shell::run()"),
    ];
    for (path, text) in lawful {
        let found = against_the_layers(&planted(path, text), &order);
        assert!(found.is_empty(), "{path}: {text}: {found:?}");
    }
}

#[test]
fn a_planted_outsider_is_found_however_it_is_written() {
    let table = [
        (
            "update.rs",
            "use ratatui::{layout::Rect, widgets::Clear};",
            2,
        ),
        ("theme.rs", "use ratatui::style::Style;", 0),
        ("theme.rs", "use ratatui::prelude::*;", 1),
        ("theme.rs", "fn f(_: &mut ratatui::Frame) {}", 1),
        (
            "search/rank.rs",
            "use fuzzy_matcher::skim::SkimMatcherV2;",
            0,
        ),
        ("view/list.rs", "use fuzzy_matcher::skim::SkimMatcherV2;", 1),
        ("search.rs", "use serde::Serialize;", 1),
        ("load/record.rs", "use serde::{Deserialize, de::Error};", 0),
        ("keymap.rs", "use crossterm::event::{KeyCode, KeyEvent};", 0),
        (
            "keymap.rs",
            "use crossterm::{event::{KeyCode, read}, execute};",
            2,
        ),
        (
            "shell/window.rs",
            "use crossterm::terminal::enable_raw_mode;",
            1,
        ),
        ("app.rs", "use std::{fmt, fs};", 1),
        ("app.rs", "let home = std::env::var(\"HOME\");", 1),
        ("shellfish.rs", "use std::fs;", 1),
        ("idle.rs", "use std::time::{Duration, Instant};", 0),
    ];
    for (path, text, expected) in table {
        let found = outsiders(&planted(path, text));
        assert_eq!(found.len(), expected, "{path}: {text}: {found:?}");
    }
}

#[test]
fn planted_untidiness_is_found() {
    let long = format!("//! Long.\n{}", "fn f() {}\n".repeat(ROOM));
    let table = [
        ("view/mod.rs", "//! Rooms.\n", 1),
        ("view/list.rs", "use crate::app;\n", 1),
        ("view/list.rs", "//! The list.\n// TODO: all of it\n", 1),
        ("view/list.rs", long.as_str(), 1),
        ("view/list/tests.rs", long.as_str(), 0),
        ("view/list.rs", "//! The list.\n", 0),
    ];
    for (path, text, expected) in table {
        let found = untidiness(&planted(path, text));
        assert_eq!(found.len(), expected, "{path}: {found:?}");
    }
}
