//! What a caseworker is told about a data file with faults: each fault at its very character, all at once,
//! and the rest still loads.

#![expect(
    clippy::unwrap_used,
    reason = "a test may stop where something is wrong"
)]

use std::fmt::Write as _;

use proptest::prelude::*;
use wegweiser::{
    i18n::Words,
    lang::Lang,
    load::{Loaded, load},
    problem::{Message, Problem, Refusal, Severity},
};

/// A small directory without a fault, to be spoilt.
const GOOD: &str = include_str!("data/small.json");

fn words_of((id, arguments): Message, lang: Lang) -> String {
    let arguments = arguments
        .into_iter()
        .map(|(name, value)| (name, value.into()));
    Words::new(lang).by_id(id, arguments)
}

/// Every problem as one line: place, message id.
fn told(loaded: &Loaded) -> String {
    let mut lines = String::new();
    for problem in &loaded.problems {
        let (id, _) = problem.what.message();
        writeln!(lines, "{} {id}", problem.place()).unwrap();
    }
    lines
}

/// Replaces a part of the good file and compares what is told.
#[track_caller]
fn check(part: &str, with: &str, expected: &[&str]) -> Loaded {
    assert_eq!(GOOD.matches(part).count(), 1, "{part} stands once");
    let text = GOOD.replace(part, with);
    let loaded = load("f.json", text.as_bytes()).unwrap();
    let mut lines = String::new();
    for line in expected {
        writeln!(lines, "f.json:{line}").unwrap();
    }
    assert_eq!(told(&loaded), lines, "{part} as {with}");
    for problem in &loaded.problems {
        for lang in Lang::ALL {
            let (id, arguments) = problem.what.message();
            let text = words_of((id, arguments.clone()), lang);
            assert_ne!(text, id, "{lang:?} says `{id}`");
            assert!(
                !text.contains("{$"),
                "{lang:?} has every argument of `{id}`: {text}"
            );
            for (name, value) in arguments {
                let selects = ["expected", "found", "list", "from", "to"].contains(&name);
                assert!(selects || text.contains(&value), "`{text}` tells `{value}`");
            }
        }
    }
    loaded
}

#[test]
fn a_good_file_has_no_problem_and_everything_in_it() {
    let loaded = load("f.json", GOOD.as_bytes()).unwrap();
    assert_eq!(told(&loaded), "");
    assert_eq!(loaded.directory.len(), 4);
    assert_eq!(loaded.directory.relations().len(), 2);
    let marked = format!("\u{FEFF}{GOOD}");
    assert_eq!(told(&load("f.json", marked.as_bytes()).unwrap()), "");
}

/// What to replace in the good file, by what, and what is told of it.
const FAULTS: &[(&str, &str, &[&str])] = &[
    (
        "wegweiser/1",
        "wegweiser/1.3",
        &["2:12: format check-newer-format"],
    ),
    (
        r#""phone": "0231 1""#,
        r#""phnoe": "0231 1""#,
        &["11:85: organisations[0].phnoe check-unknown-field-near"],
    ),
    (
        r#""phone": "0231 1""#,
        r#""mascot": 1"#,
        &["11:85: organisations[0].mascot check-unknown-field"],
    ),
    (
        r#""phone": "0231 1""#,
        r#""no": 7"#,
        &["11:85: organisations[0].no check-duplicate-field"],
    ),
    (
        r#""0231 1""#,
        "2311",
        &["11:94: organisations[0].phone check-wrong-type"],
    ),
    (
        r#""0231 1""#,
        r#"" \u0000""#,
        &["11:94: organisations[0].phone check-empty"],
    ),
    (
        r#"["ToH", "#,
        r#"["ToH", true, "#,
        &["12:88: organisations[1].also[1] check-wrong-type"],
    ),
    (
        r#""2026-11""#,
        r#""November""#,
        &["3:72: as_of check-bad-date"],
    ),
    (
        r#""2016""#,
        r#""2016-02-30""#,
        &["14:34: organisations[1].fields.phone.as_of check-bad-date"],
    ),
    (
        r#""12:00""#,
        r#""25:00""#,
        &["13:64: organisations[1].hours.slots[0].to check-bad-time"],
    ),
    (
        r#""lang": "tr""#,
        r#""lang": "türkisch""#,
        &["12:113: organisations[1].also[1].lang check-bad-tag"],
    ),
    (
        r#"{"tr": ["#,
        r#"{"tü": ["#,
        &["5:78: topics[0].words.tü check-bad-tag"],
    ),
    (
        r#"{"tr": ["dil"]}"#,
        r#"{"tr": ["dil"], "TR": []}"#,
        &["5:93: topics[0].words.TR check-duplicate-field"],
    ),
    (
        r#""44145""#,
        r#""4414""#,
        &["9:67: districts[0].postcodes[0] check-bad-postcode"],
    ),
    (
        r#""phone": "0231 1""#,
        r#""email": "info(at)x.de""#,
        &["11:94: organisations[0].email check-bad-email"],
    ),
    (
        "https://example.org",
        "example.org",
        &["4:52: sources[0].url check-bad-website"],
    ),
    ("51.5", "515", &["8:92: cities[0].lat check-out-of-range"]),
    (
        r#"51.5, "lon": 7.5"#,
        "51.5",
        &["8:13: cities[0] check-half-position"],
    ),
    (
        r#"2011, "rank": 1"#,
        r#"2011, "rank": 1.5"#,
        &["21:73: relations[0].rank check-out-of-range"],
    ),
    (
        r#"["mo"]"#,
        r#"["my"]"#,
        &["13:34: organisations[1].hours.slots[0].days[0] check-unknown-word-near"],
    ),
    (
        r#"["mo"]"#,
        "[]",
        &["13:33: organisations[1].hours.slots[0].days check-empty"],
    ),
    (
        r#"{"phone": {"as_of"#,
        r#"{"fax": {"as_of"#,
        &["14:15: organisations[1].fields.fax check-unknown-word"],
    ),
    (
        r#"["sprache"]"#,
        r#"["spräche"]"#,
        &["11:73: organisations[0].topics[0] check-dangling-key-near"],
    ),
    (
        r#""publisher": "vmdo""#,
        r#""publisher": "nobody""#,
        &["3:55: publisher check-dangling-key"],
    ),
    (
        r#""programme": "preis""#,
        r#""programme": "vmdo""#,
        &["19:88: milestones[0].programme check-dangling-key"],
    ),
    (
        r#""part-of", "from": "train", "to": "vmdo""#,
        r#""part-of", "from": "train", "to": "vdmo""#,
        &[
            "22:3: relations[1] check-left-out",
            "22:46: relations[1].to check-dangling-key-near",
        ],
    ),
    (
        r#""part-of""#,
        r#""won""#,
        &[
            "22:3: relations[1] check-left-out",
            "22:12: relations[1].type check-wrong-ends",
        ],
    ),
    (
        r#""part-of""#,
        r#""belongs""#,
        &[
            "22:3: relations[1] check-left-out",
            "22:12: relations[1].type check-unknown-word",
        ],
    ),
    (
        r#""to": "vmdo"}"#,
        r#""to": "train"}"#,
        &[
            "22:3: relations[1] check-left-out",
            "22:46: relations[1].to check-self-relation",
        ],
    ),
    (
        r#""no": 4"#,
        r#""no": 1"#,
        &[
            "17:3: programmes[0] check-left-out",
            "17:26: programmes[0].no check-duplicate-number",
            "19:88: milestones[0].programme check-goes-with",
            "21:42: relations[0].to check-goes-with",
        ],
    ),
    (
        r#""key": "preis""#,
        r#""key": "sprache""#,
        &[
            "17:3: programmes[0] check-left-out",
            "17:11: programmes[0].key check-duplicate-key",
            "19:88: milestones[0].programme check-dangling-key",
            "21:3: relations[0] check-left-out",
            "21:42: relations[0].to check-dangling-key",
        ],
    ),
    (
        r#""name": "Integrationspreis", "#,
        "",
        &[
            "17:3: programmes[0] check-missing-field",
            "17:3: programmes[0] check-left-out",
            "19:88: milestones[0].programme check-goes-with",
            "21:42: relations[0].to check-goes-with",
        ],
    ),
    (
        r#""name": {"de": "Verein"}"#,
        r#""name": {}"#,
        &[
            "3:55: publisher check-goes-with",
            "6:12: kinds[0] check-left-out",
            "6:38: kinds[0].name check-empty",
            "8:77: cities[0].organisation check-goes-with",
            "11:3: organisations[0] check-left-out",
            "11:52: organisations[0].kind check-goes-with",
            "12:3: organisations[1] check-left-out",
            "12:62: organisations[1].kind check-goes-with",
            "19:113: milestones[0].organisation check-goes-with",
            "21:27: relations[0].from check-goes-with",
            "22:31: relations[1].from check-goes-with",
            "22:46: relations[1].to check-goes-with",
        ],
    ),
    (
        r#"  {"key": "vmdo""#,
        r#"  7, {"key": "vmdo""#,
        &[
            "11:3: organisations[0] check-wrong-type",
            "11:3: organisations[0] check-left-out",
        ],
    ),
    (
        r#"{"as_of": "2016", "sources": ["s1"]}"#,
        "[]",
        &["14:24: organisations[1].fields.phone check-wrong-type"],
    ),
];

#[test]
fn every_fault_is_told_at_its_very_character() {
    for (part, with, expected) in FAULTS {
        check(part, with, expected);
    }
}

#[test]
fn an_entry_that_cannot_stand_is_left_out_and_the_rest_loads() {
    let loaded = check(
        r#""no": 3, "name": "Train of Hope""#,
        r#""no": 3, "name": """#,
        &[
            "12:3: organisations[1] check-left-out",
            "12:37: organisations[1].name check-empty",
            "21:27: relations[0].from check-goes-with",
            "22:31: relations[1].from check-goes-with",
        ],
    );
    let directory = loaded.directory;
    assert!(directory.find_key("train").is_none());
    assert!(directory.find_key("vmdo").is_some() && directory.find_key("preis").is_some());
    assert_eq!(directory.relations().len(), 0);
}

#[test]
fn a_bad_field_costs_the_field_and_not_the_entry() {
    let loaded = check(
        r#""phone": "0231 1""#,
        r#""phone": 2311"#,
        &["11:94: organisations[0].phone check-wrong-type"],
    );
    assert_eq!(loaded.problems[0].severity(), Severity::Error);
    let (_, organisation) = loaded.directory.organisations().next().unwrap();
    assert_eq!(&*organisation.name, "VMDO");
    assert_eq!(organisation.contact.phone, None);
}

#[test]
fn what_a_newer_file_adds_is_passed_over_with_a_warning() {
    let text = GOOD.replace("wegweiser/1", "wegweiser/1.3");
    let text = text.replace(r#""phone": "0231"#, r#""fax": "0231 2", "phone": "0231"#);
    let loaded = load("f.json", text.as_bytes()).unwrap();
    let severities = loaded.problems.iter().map(Problem::severity);
    assert!(severities.eq([Severity::Warning, Severity::Warning]));
    assert_eq!(loaded.directory.len(), 4);
}

#[test]
fn nothing_written_as_null_is_nothing() {
    check(
        r#""phone": "0231 1""#,
        r#""phone": null, "awards": null"#,
        &[],
    );
}

/// Files that cannot be read at all, and the sentence for each.
const REFUSED: &[(&[u8], &str)] = &[
    (b"", "check-refused-empty"),
    (b"\xEF\xBB\xBF \n", "check-refused-empty"),
    (b"{\"format\": \"\xFF\"}", "check-refused-not-utf8"),
    (b"[]", "check-refused-foreign"),
    (b"{}", "check-refused-foreign"),
    (b"{\"format\": \"geojson\"}", "check-refused-foreign"),
    (
        b"{\"format\": \"wegweiser/2\"}",
        "check-refused-other-format",
    ),
    (b"{\"format\": \"wegweiser/1\"", "check-refused-unfinished"),
    (
        b"{\"format\": \"wegweiser/1\",}",
        "check-refused-trailing-comma",
    ),
    (
        b"{\"format\": \"wegweiser/1\" \"title\": {}}",
        "check-refused-missing-comma",
    ),
    (
        b"{\"format\": \"wegweiser/1\"} // Ende",
        "check-refused-comment",
    ),
    (
        b"{\"format\": \"wegweiser/1\"} {}",
        "check-refused-second-value",
    ),
    (b"Guten Tag", "check-refused-stray"),
    (b"{\"format\": 01}", "check-refused-stray"),
];

#[test]
fn a_bomb_of_brackets_is_refused() {
    let refusal = load("f.json", "[".repeat(100_000).as_bytes()).unwrap_err();
    assert_eq!(refusal.message().0, "check-refused-too-deep");
}

#[test]
fn no_message_about_a_file_is_written_in_vain() {
    let file = include_str!("../data/locales/de/check.ftl");
    let written = file.lines().filter_map(|line| line.split_once(" = "));
    let seldom = ["check-refused-too-large", "check-refused-too-deep"];
    for (id, _) in written.filter(|(id, _)| id.starts_with("check-")) {
        let told = |lines: &[&str]| lines.iter().any(|line| line.ends_with(&format!(" {id}")));
        let said = FAULTS.iter().any(|(_, _, lines)| told(lines))
            || REFUSED.iter().any(|(_, own)| *own == id)
            || seldom.contains(&id);
        assert!(said, "nothing is wrong in such a way that one says `{id}`");
    }
}

#[test]
fn a_file_that_cannot_be_read_at_all_is_refused_with_one_sentence() {
    for (bytes, expected) in REFUSED {
        let refusal: Refusal = load("f.json", bytes).unwrap_err();
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(refusal.message().0, *expected, "{text:.40}");
        for lang in Lang::ALL {
            let sentence = words_of(refusal.message(), lang);
            assert!(
                !sentence.starts_with("check-") && !sentence.contains("{$"),
                "{sentence}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_file_suffers_loading_ends_well(
        cut in 0..GOOD.len(),
        changes in prop::collection::vec((0..GOOD.len(), any::<u8>()), 0..6),
        swaps in prop::collection::vec((0..GOOD.len(), 0..GOOD.len(), 0..40_usize), 0..3),
        truncate in any::<bool>(),
    ) {
        let mut bytes = GOOD.as_bytes().to_vec();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        for (from, to, length) in swaps {
            let part: Vec<u8> = bytes.iter().skip(from).take(length).copied().collect();
            let end = (to + part.len()).min(bytes.len());
            bytes.splice(to..end, part);
        }
        if truncate {
            bytes.truncate(cut);
        }
        if let Ok(loaded) = load("f.json", &bytes) {
            for problem in &loaded.problems {
                let line = problem.place();
                prop_assert!(!line.chars().any(char::is_control), "{line:?}");
            }
        }
    }

    #[test]
    fn whatever_a_value_becomes_loading_ends_well(
        at in 0..200_usize,
        value in prop::sample::select(vec![
            "null", "true", "0", "-0", "-1", "1.5", "1e400", "\"\"", "\"\\u0007x\"", "\"\\ud800\"", "[]", "{}", "[[]]",
            "{\"de\": {}}", "\"vmdo\"", "99999999999", "{\"key\": \"x\"}", "[null]",
        ]),
    ) {
        let starts: Vec<usize> = GOOD.match_indices("\": ").map(|(name, colon)| name + colon.len()).collect();
        let start = starts[at % starts.len()];
        let (before, rest) = GOOD.split_at(start);
        let (_, after) = rest.split_at(value_length(rest));
        let text = format!("{before}{value}{after}");
        let _ = load("f.json", text.as_bytes());
    }
}

/// The length of the JSON value that a text begins with.
fn value_length(text: &str) -> usize {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<serde_json::Value>();
    values.next().unwrap().unwrap();
    values.byte_offset()
}
