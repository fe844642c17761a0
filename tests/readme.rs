//! What the README promises is what the program does: its keys, its usage, its example of a data file, its
//! command for the tests and its map.

use std::ffi::OsString;

use wegweiser::{
    directory::Entry,
    i18n::Words,
    keymap,
    lang::Lang,
    load::load,
    shell::args::{Stop, parse},
};

const README: &str = include_str!("../README.md");
const MAP: &str = include_str!("../src/lib.rs");
const CHECKS: &str = include_str!("../.ci/run");

/// The lines of one section, from its heading to the next of the same or a higher level.
#[track_caller]
fn section(heading: &str) -> Vec<&'static str> {
    let level = |line: &str| line.split(' ').next().map_or(0, str::len);
    let mut fenced = false;
    let mut lines = README.lines().skip_while(|line| *line != heading).skip(1);
    let section: Vec<&str> = lines
        .by_ref()
        .take_while(|line| {
            fenced ^= line.starts_with("```");
            let next = !fenced && line.starts_with('#') && level(line) <= level(heading);
            !next
        })
        .collect();
    assert!(!section.is_empty(), "the README has no section `{heading}`");
    section
}

/// The text of the first block of a section that is marked as this language.
#[track_caller]
fn block(heading: &str, language: &str) -> String {
    let fence = format!("```{language}");
    let lines = section(heading);
    let inside = lines.iter().skip_while(|line| **line != fence).skip(1);
    let text: Vec<&str> = inside.take_while(|line| **line != "```").copied().collect();
    assert!(!text.is_empty(), "`{heading}` has no block of `{language}`");
    text.join("\n")
}

/// The rows of the first table of a section, without its two lines of heading.
fn rows(heading: &str) -> Vec<&'static str> {
    let lines = section(heading).into_iter();
    lines
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .collect()
}

fn keys(lang: Lang, kiosk: bool) -> Vec<String> {
    let words = Words::new(lang);
    let table = keymap::help(&words, kiosk).into_iter();
    table
        .map(|(label, names)| {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            format!("| {} | {} |", names.join(" "), words.say(label))
        })
        .collect()
}

#[test]
fn the_keys_are_those_of_the_key_table() {
    let expected = keys(Lang::En, false);
    assert_eq!(rows("## Keys"), expected, "\n{}\n", expected.join("\n"));
}

#[test]
fn a_kiosk_has_the_same_keys_but_for_those_that_are_named() {
    let (desk, kiosk) = (keys(Lang::En, false), keys(Lang::En, true));
    let only = |own: &[String], other: &[String]| -> Vec<String> {
        let own = own.iter().filter(|row| !other.contains(row));
        own.cloned().collect()
    };
    let text = section("## Kiosk").join("\n");
    for row in only(&desk, &kiosk).iter().chain(&only(&kiosk, &desk)) {
        let name = row.split('`').nth(1).unwrap();
        assert!(
            text.contains(&format!("`{name}`")),
            "the kiosk does not tell of {row}"
        );
    }
}

#[test]
fn the_usage_is_what_help_says() {
    let words = Words::new(Lang::En);
    let commands = [
        ("### wegweiser", None),
        ("### wegweiser search", Some("search")),
        ("### wegweiser show", Some("show")),
        ("### wegweiser check", Some("check")),
    ];
    for (heading, command) in commands {
        let arguments = ["wegweiser"].into_iter().chain(command).chain(["--help"]);
        let arguments: Vec<OsString> = arguments.map(Into::into).collect();
        let Err(Stop::Said(help)) = parse(&arguments, &words) else {
            panic!("`--help` of {command:?} says nothing");
        };
        // how the lines break depends on the terminal
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let written = block(heading, "text");
        assert_eq!(plain(&written), plain(&help), "{heading}\n{help}");
    }
}

#[test]
fn the_example_of_a_data_file_is_without_a_problem_and_shows_what_it_promises() {
    let example = block("### A small example", "json");
    let loaded = load("example.json", example.as_bytes()).unwrap();
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    let directory = loaded.directory;
    assert_eq!(directory.organisations().count(), 1);
    assert_eq!(directory.programmes().count(), 1);
    let (organisation, _) = directory.organisations().next().unwrap();
    assert_eq!(directory.links(Entry::Organisation(organisation)).len(), 1);
}

#[test]
fn the_command_for_the_tests_is_the_one_that_the_checks_run() {
    let command = block("## Testing", "sh");
    let last = CHECKS
        .lines()
        .last()
        .and_then(|line| line.strip_prefix("run "));
    assert_eq!(last, Some(command.as_str()));
}

#[test]
fn the_map_names_the_modules_in_their_order() {
    let declared = MAP
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let map = block("### The map", "text");
    let told = map
        .lines()
        .filter(|line| !line.starts_with(' '))
        .filter_map(|line| line.split_whitespace().next());
    let (declared, told): (Vec<&str>, Vec<&str>) = (declared.collect(), told.collect());
    assert_eq!(told, declared);
}
