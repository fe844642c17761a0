//! What people and scripts ask on the command line, and what the real program answers.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "the tests write the files that people have, and may fail anywhere"
)]

#[path = "support/run.rs"]
mod run;

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use run::{Answer, closed_pipe, wegweiser};

#[track_caller]
fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.out).unwrap_or_else(|error| panic!("{error} in {}", answer.out))
}

#[track_caller]
fn keys(answer: &Answer) -> Vec<String> {
    let hits = json(answer);
    let hits = hits.as_array().expect("an array of hits").iter();
    hits.map(|hit| hit["key"].as_str().unwrap().to_owned())
        .collect()
}

/// Whether the program complains in one sentence, with nothing for a script to read.
#[track_caller]
fn complains(answer: &Answer, words: &str) {
    assert_eq!(answer.status, 2, "{answer:?}");
    assert_eq!(answer.out, "", "{answer:?}");
    assert_eq!(answer.err.lines().count(), 1, "{answer:?}");
    assert!(answer.err.contains(words), "{answer:?}");
}

// --- search ---

#[test]
fn a_person_reads_a_line_per_hit_the_best_first() {
    let answer = wegweiser(["search", "sparkasse", "dortmund"]).answers();
    assert_eq!((answer.status, answer.err.as_str()), (0, ""));
    let first: Vec<_> = answer.out.lines().next().unwrap().split('\t').collect();
    assert_eq!(first[..2], ["040", "Sparkasse Dortmund"]);
    let second = answer.out.lines().nth(1).unwrap();
    assert!(second.contains("über: Sparkasse Dortmund"), "{second}");
}

#[test]
fn a_script_reads_an_array_of_hits_the_best_first() {
    for query in [
        "igmg",
        "sprachkurs nord",
        "integrationspreis 2011",
        "Almanca kursu",
    ] {
        let answer = wegweiser(["search", "--json", query]).answers();
        assert_eq!((answer.status, answer.err.as_str()), (0, ""), "{query}");
        assert_eq!(answer.out.lines().count(), 1, "{query}");
        let start = r#"[{"no":"#;
        assert!(answer.out.starts_with(start), "{}", answer.out);
        let mut best = i64::MAX;
        for hit in json(&answer).as_array().unwrap() {
            is_a_hit(hit);
            let score = hit["score"].as_i64().unwrap();
            assert!(score <= best, "{query}: {score} after {best}");
            best = score;
        }
    }
}

#[track_caller]
fn is_a_hit(hit: &Value) {
    let names =
        |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    assert_eq!(names(hit), ["key", "kind", "name", "no", "reason", "score"]);
    assert!(hit["no"].as_u64().is_some_and(|no| no > 0), "{hit}");
    assert!(!hit["name"].as_str().unwrap().is_empty(), "{hit}");
    let kind = hit["kind"].as_str().unwrap();
    assert!(
        ["organisation", "programme", "topic"].contains(&kind),
        "{hit}"
    );
    let reason = names(&hit["reason"]);
    assert_eq!(reason[..1], ["field"], "{hit}");
    assert!(
        reason
            .iter()
            .all(|name| ["field", "text", "lang"].contains(&name.as_str())),
        "{hit}"
    );
    let text = hit["reason"]["text"].as_str().unwrap();
    assert!(
        hit["reason"]["field"] == "name" || !text.is_empty(),
        "{hit}"
    );
}

#[test]
fn the_first_hit_for_igmg_is_exactly_this() {
    let answer = wegweiser(["search", "--json", "igmg", "--limit", "1"]).answers();
    let expected = r#"[{"no":34,"key":"igmg","kind":"organisation","name":"Islamische Gemeinschaft Milli Görüş (IGMG)","score":"#;
    assert!(answer.out.starts_with(expected), "{}", answer.out);
    assert!(
        answer.out.contains(r#","reason":{"field":"#),
        "{}",
        answer.out
    );
    assert!(answer.out.ends_with("}}]\n"), "{}", answer.out);
}

#[test]
fn fewer_hits_are_the_first_of_many() {
    let found = |limit: &str| {
        keys(&wegweiser(["search", "--json", "--limit", limit, "dortmund"]).answers())
    };
    let many = found("50");
    assert_eq!(many.len(), 50);
    for limit in [1, 2, 7] {
        assert_eq!(found(&limit.to_string()), many[..limit], "{limit}");
    }
    let usual = keys(&wegweiser(["search", "--json", "dortmund"]).answers());
    assert_eq!(usual, many[..20]);
}

#[test]
fn only_the_kind_that_is_wanted_is_found() {
    for kind in ["organisation", "programme", "topic"] {
        let answer = wegweiser(["search", "--json", "--kind", kind, "sprache"]).answers();
        let hits = json(&answer);
        let hits = hits.as_array().unwrap();
        assert!(!hits.is_empty(), "{kind}");
        assert!(hits.iter().all(|hit| hit["kind"] == kind), "{answer:?}");
    }
}

#[test]
fn the_language_changes_how_hits_are_told() {
    let told =
        |lang| wegweiser(["search", "--lang", lang, "--limit", "5", "Almanca kursu"]).answers();
    let (german, english) = (told("de").out, told("en").out);
    assert!(
        german.contains("über: ") && !german.contains("through: "),
        "{german}"
    );
    assert!(
        english.contains("through: ") && !english.contains("über: "),
        "{english}"
    );
}

#[test]
fn a_search_without_hits_ends_with_1() {
    let answer = wegweiser(["search", "xqzwvk"]).answers();
    assert_eq!((answer.status, answer.out.as_str()), (1, ""));
    let said: Vec<&str> = answer.err.lines().collect();
    assert_eq!(said[0], "Dazu wurde nichts gefunden.");
    assert!(said[1].starts_with("Vielleicht hilft eines dieser Themen: "));
    assert!(said[2].starts_with("Oder fragen Sie uns: "), "{said:?}");
    assert!(answer.err.contains("E-Mail: "), "{said:?}");
    let answer = wegweiser(["search", "--json", "xqzwvk"]).answers();
    assert_eq!((answer.status, answer.out.as_str()), (1, "[]\n"));
}

#[test]
fn every_line_that_is_piped_in_has_its_answer_in_order() {
    let lines: [&[u8]; 7] = [
        b"igmg",
        b"",
        b"\xff\xfe nord",
        b"xqzwvk",
        b"Sparkasse Dortmund\r",
        "spark\u{202e}asse\u{1b}".as_bytes(),
        b"igmg",
    ];
    let expected = [
        "igmg",
        "",
        "\u{fffd}\u{fffd} nord",
        "xqzwvk",
        "Sparkasse Dortmund",
        "spark\u{202e}asse\u{1b}",
        "igmg",
    ];
    for end in ["", "\n"] {
        let mut input = lines.join(&b'\n');
        input.extend(end.bytes());
        let answer = wegweiser(["search", "--stdin", "--json", "--limit", "3"])
            .input(input)
            .answers();
        assert_eq!((answer.status, answer.err.as_str()), (0, ""));
        let answers: Vec<Value> = answer
            .out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let queries: Vec<_> = answers
            .iter()
            .map(|answer| answer["query"].as_str().unwrap())
            .collect();
        assert_eq!(queries, expected);
        assert!(
            answer
                .out
                .starts_with(r#"{"query":"igmg","hits":[{"no":34,"#),
            "{}",
            answer.out
        );
        let first = |line: usize| answers[line]["hits"][0]["key"].as_str();
        assert_eq!(first(0), Some("igmg"));
        assert_eq!(first(3), None);
        assert_eq!(first(4), Some("sparkasse-dortmund"));
        assert_eq!(first(5), Some("sparkasse-dortmund"));
        assert_eq!(answers[0], answers[6]);
    }
}

#[test]
fn lines_without_a_hit_or_no_lines_at_all_end_with_1() {
    for (input, lines) in [("", 0), ("xqzwvk\nxqzwvk\n", 2)] {
        let answer = wegweiser(["search", "--stdin"]).input(input).answers();
        assert_eq!(
            (answer.status, answer.out.lines().count()),
            (1, lines),
            "{answer:?}"
        );
    }
}

#[test]
fn a_script_may_wait_for_each_answer_before_it_asks_on() {
    let mut child = wegweiser(["search", "--stdin", "--limit", "1"]).starts();
    let mut asks = child.stdin.take().unwrap();
    let mut hears = BufReader::new(child.stdout.take().unwrap());
    for query in ["igmg", "sparkasse", "vmdo"] {
        writeln!(asks, "{query}").unwrap();
        let mut line = String::new();
        hears.read_line(&mut line).unwrap();
        assert!(
            line.starts_with(&format!(r#"{{"query":"{query}""#)),
            "{line}"
        );
    }
    drop(asks);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

// --- show ---

#[test]
fn an_entry_is_shown_by_its_key_and_by_its_number() {
    let by_key = wegweiser(["show", "igmg"]).answers();
    assert_eq!((by_key.status, by_key.err.as_str()), (0, ""));
    assert!(
        by_key.out.starts_with("034  Islamische Gemeinschaft"),
        "{}",
        by_key.out
    );
    let english = wegweiser(["show", "--lang", "en", "igmg"]).answers();
    assert_ne!(by_key.out, english.out);
    let as_json = wegweiser(["show", "igmg", "--json"]).answers();
    let sheet = json(&as_json);
    assert_eq!((&sheet["no"], &sheet["key"]), (&34.into(), &"igmg".into()));
    let linked = sheet["sections"].to_string();
    assert!(
        linked.contains(r#""link":"rat-muslimischer-gemeinden""#),
        "{linked}"
    );
    for no in ["34", "034"] {
        assert_eq!(wegweiser(["show", no]).answers().out, by_key.out, "{no}");
        assert_eq!(
            wegweiser(["show", "--json", no]).answers().out,
            as_json.out,
            "{no}"
        );
    }
}

#[test]
fn a_slip_in_a_key_or_number_is_answered_with_what_was_perhaps_meant() {
    for (lang, entry, near) in [
        ("de", "sparkas", "Meinten Sie: sparkasse-dortmund (040)"),
        ("en", "igmmg", "Did you mean: igmg (034)"),
        ("de", "366", "Meinten Sie: foerderung-finanzierung (365)"),
    ] {
        let answer = wegweiser(["show", "--lang", lang, entry]).answers();
        assert_eq!((answer.status, answer.out.as_str()), (1, ""), "{entry}");
        assert!(answer.err.contains(near), "{}", answer.err);
    }
}

#[test]
fn an_entry_that_does_not_exist_is_named_and_ends_with_1() {
    for (entry, named) in [
        ("nirgends", "`nirgends`"),
        ("0", "`0`"),
        ("99999999999999999999", "`99999999999999999999`"),
        ("\u{1b}[31m\u{202e}", r"`\u{1b}[31m\u{202e}`"),
        ("", "``"),
    ] {
        let answer = wegweiser(["show", entry]).answers();
        assert_eq!((answer.status, answer.out.as_str()), (1, ""), "{entry:?}");
        // what was perhaps meant may stand in a second line
        assert!(answer.err.lines().count() <= 2, "{entry:?}");
        assert!(answer.err.contains(named), "{}", answer.err);
    }
}

// --- data files ---

fn write(folder: &TempDir, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn bundled() -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/directory.json")).unwrap()
}

fn check(path: &Path) -> Answer {
    wegweiser([OsString::from("check"), path.into()]).answers()
}

#[test]
fn a_file_without_a_fault_is_passed_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    let same = write(&folder, "same.json", bundled());
    let marked = write(
        &folder,
        "bom.json",
        [b"\xEF\xBB\xBF".to_vec(), bundled()].concat(),
    );
    for answer in [wegweiser(["check"]).answers(), check(&same), check(&marked)] {
        assert_eq!(answer.status, 0);
        assert_eq!((answer.out.as_str(), answer.err.as_str()), ("", ""));
    }
}

/// A small directory with faults in lines that a person can count, and with signs that harm terminals.
const FAULTY: &str = r#"{
  "format": "wegweiser/1",
  "title": {"de": "Klein"}, "as_of": "2026-11",
  "kinds": [{"key": "verein", "name": {"de": "Ver\u001bein"}}],
  "organisations": [
    {"key": "gut", "no": 1, "name": "Gut\u001b[31m\u202e e.V.", "kind": "verein"},
    {"key": "böse", "no": 2, "name": "Böse", "kind": "vereim\u001b", "phnoe": "1"},
    {"key": "zahl", "no": 3, "name": 7, "kind": "verein"}
  ]
}"#;

#[test]
fn every_fault_of_a_file_is_told_with_its_place_and_the_rest_shows() {
    let folder = tempfile::tempdir().unwrap();
    let path = write(&folder, "faulty.json", FAULTY);
    let answer = check(&path);
    assert_eq!((answer.status, answer.err.as_str()), (1, ""));
    let place = |rest: &str| format!("{}:{rest}: ", path.display());
    for (at, says) in [
        ("7:5: organisations[1]", "`böse` bleibt weg"),
        ("7:54: organisations[1].kind", "meinten Sie `verein`?"),
        ("7:70: organisations[1].phnoe", "meinten Sie `phone`?"),
        ("8:5: organisations[2]", "`zahl` bleibt weg"),
        ("8:38: organisations[2].name", "ein Text"),
    ] {
        let line = answer.out.lines().find(|line| line.starts_with(&place(at)));
        let line = line.unwrap_or_else(|| panic!("nothing at {at} in\n{}", answer.out));
        assert!(line.contains(says), "{line}");
    }
    assert!(
        answer
            .out
            .lines()
            .all(|line| line.starts_with(&format!("{}:", path.display())))
    );
    assert_eq!(answer.out.lines().count(), 5, "{}", answer.out);

    let with = |arguments: &[&str]| {
        let file = [OsString::from("--data"), path.clone().into()];
        wegweiser(file.into_iter().chain(arguments.iter().map(OsString::from))).answers()
    };
    assert!(
        with(&["show", "gut"])
            .out
            .starts_with("001  Gut[31m e.V.\n")
    );
    assert_eq!(keys(&with(&["search", "--json", "gut"])), ["gut"]);
    assert_eq!(with(&["show", "zahl"]).status, 1);
}

#[test]
fn a_file_that_is_no_directory_is_refused_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let deep = |open: &str| open.repeat(100_000);
    let files: [(&str, Vec<u8>, &str); 9] = [
        ("empty", b"".into(), "leer"),
        ("blank", b" \n\n".into(), "leer"),
        ("marked", b"\xEF\xBB\xBF".into(), "leer"),
        ("latin", b"{\"title\": \"K\xF6ln\"}".into(), "UTF-8"),
        ("deep", deep("[").into(), "tiefer"),
        ("deeper", deep("{\"a\":").into(), "tiefer"),
        ("half", b"{\"format\": \"wegweiser/1\", ".into(), "JSON"),
        ("foreign", b"{}".into(), "wegweiser/1"),
        (
            "other",
            b"{\"format\": \"wegweiser/9\"}".into(),
            "wegweiser/9",
        ),
    ];
    for (name, bytes, says) in files {
        let path = write(&folder, name, bytes);
        is_refused(&path, says);
    }
    is_refused(folder.path(), "Ordner");
    is_refused(&folder.path().join("nowhere.json"), "gibt es nicht");
    is_refused(&folder.path().join("empty").join("x"), "gibt es nicht");
    if cfg!(target_os = "linux") {
        is_refused(Path::new("/proc/self/mem"), "lässt sich nicht lesen");
    }
}

#[track_caller]
fn is_refused(path: &Path, says: &str) {
    let answer = check(path);
    complains(&answer, says);
    let name = path.display().to_string();
    assert!(answer.err.starts_with(&format!("{name}: ")), "{answer:?}");
    for command in [["search", "a"], ["show", "1"]] {
        let arguments = [command[0], "--data", &name, command[1]];
        let same = wegweiser(arguments).answers();
        complains(&same, says);
        assert_eq!(same.err, answer.err);
    }
}

#[cfg(unix)]
#[test]
fn a_path_that_would_harm_the_terminal_is_shown_as_it_is_without_harm() {
    let folder = tempfile::tempdir().unwrap();
    let odd = "a\u{1b}[31m\u{202e}\n.json";
    let visible = r"a\u{1b}[31m\u{202e}\u{a}.json: ";
    complains(&check(&folder.path().join(odd)), visible);
    let path = write(&folder, odd, FAULTY);
    let answer = check(&path);
    assert_eq!(answer.status, 1);
    let visible = visible.replace(": ", ":7:5: ");
    assert!(answer.out.contains(&visible), "{}", answer.out);
}

// --- languages, help, misuse ---

#[test]
fn help_is_in_the_language_of_the_person() {
    const UTF8: &str = "en_GB.UTF-8";
    type Row = (
        &'static [&'static str],
        &'static [(&'static str, &'static str)],
        &'static str,
    );
    let table: [Row; 12] = [
        (&[], &[], "de"),
        (&[], &[("LANG", UTF8)], "en"),
        (&[], &[("LANG", "de_DE.UTF-8")], "de"),
        (&[], &[("LANG", "de_DE.UTF-8"), ("LC_ALL", UTF8)], "en"),
        (&[], &[("LANG", UTF8), ("LC_ALL", "de_DE")], "de"),
        (&[], &[("LANG", "de_DE"), ("LC_MESSAGES", UTF8)], "en"),
        (&[], &[("LC_MESSAGES", "de_DE"), ("LC_ALL", UTF8)], "en"),
        (&[], &[("LANG", UTF8), ("LC_ALL", "")], "en"),
        (&[], &[("LANG", "fr_FR.UTF-8")], "de"),
        (&[], &[("LANG", "C")], "de"),
        (&["--lang", "de"], &[("LC_ALL", UTF8)], "de"),
        (
            &["--lang=en"],
            &[("LC_ALL", "de_DE"), ("LANG", "de_DE")],
            "en",
        ),
    ];
    for (arguments, surroundings, lang) in table {
        for help in ["--help", "-h"] {
            let run = wegweiser(arguments.iter().chain([&help]));
            let run = surroundings
                .iter()
                .fold(run, |run, (name, value)| run.env(name, value));
            let answer = run.answers();
            assert_eq!((answer.status, answer.err.as_str()), (0, ""));
            let word = if lang == "de" {
                "Aufruf: wegweiser"
            } else {
                "Usage: wegweiser"
            };
            assert!(
                answer.out.contains(word),
                "{surroundings:?}: {}",
                answer.out
            );
        }
    }
}

#[test]
fn the_version_is_said_in_every_language() {
    let expected = format!("wegweiser {}\n", env!("CARGO_PKG_VERSION"));
    for arguments in [&["--version"][..], &["-V"], &["--lang", "en", "--version"]] {
        let answer = wegweiser(arguments).answers();
        assert_eq!(
            (answer.status, answer.out, answer.err),
            (0, expected.clone(), String::new())
        );
    }
}

#[test]
fn misuse_is_answered_with_what_was_perhaps_meant() {
    let table: [(&[&str], &str); 9] = [
        (&["sarch", "a"], "`search`"),
        (&["--thme", "dark"], "`--theme`"),
        (&["--theme", "drak"], "`dark`"),
        (&["search", "--jsn", "a"], "`--json`"),
        (&["search", "--kind", "programm", "a"], "`programme`"),
        (&["search", "--limit", "0", "a"], "`0`"),
        (&["search"], "SUCHE"),
        (&["show"], "NUMMER"),
        (&["show", "\u{1b}[31m", "\u{202e}"], r"\u{202e}"),
    ];
    for (arguments, says) in table {
        let answer = wegweiser(arguments).answers();
        assert_eq!(
            (answer.status, answer.out.as_str()),
            (2, ""),
            "{arguments:?}"
        );
        assert!(answer.err.starts_with("wegweiser: "), "{}", answer.err);
        assert!(answer.err.contains(says), "{arguments:?}: {}", answer.err);
        assert!(answer.err.contains("--help`"), "{}", answer.err);
    }
    let english = wegweiser(["sarch"]).env("LANG", "en").answers();
    assert!(
        english.err.contains("did you mean `search`?"),
        "{}",
        english.err
    );
}

#[cfg(unix)]
#[test]
fn a_word_that_is_no_text_is_misuse() {
    use std::os::unix::ffi::OsStringExt;
    let odd = OsString::from_vec(b"a\xFF\x1b".to_vec());
    for command in ["search", "show"] {
        let answer = wegweiser([command.into(), odd.clone()]).answers();
        assert_eq!((answer.status, answer.out.as_str()), (2, ""), "{answer:?}");
    }
}

#[test]
fn without_a_terminal_one_sentence_says_what_to_use_instead() {
    for arguments in [&[][..], &["--kiosk"], &["--theme", "mono"]] {
        complains(&wegweiser(arguments).answers(), "wegweiser search");
    }
    complains(&wegweiser(["--lang", "en"]).answers(), "needs a terminal");
}

// --- pipes ---

#[test]
fn a_pipe_that_nobody_reads_ends_every_command_quietly() {
    let folder = tempfile::tempdir().unwrap();
    let faulty = write(&folder, "faulty.json", FAULTY);
    let faulty = faulty.to_str().unwrap();
    let commands: [&[&str]; 7] = [
        &["--help"],
        &["--version"],
        &["search", "dortmund"],
        &["search", "--json", "dortmund"],
        &["search", "--stdin"],
        &["show", "igmg"],
        &["check", faulty],
    ];
    for arguments in commands {
        let run = wegweiser(arguments)
            .input("dortmund\n".repeat(20))
            .out_to(closed_pipe());
        let answer = run.answers();
        assert_eq!(
            (answer.status, answer.err.as_str()),
            (0, ""),
            "{arguments:?}"
        );
    }
    for arguments in [&["--nonsense"][..], &["check", "/nowhere.json"], &[]] {
        let answer = wegweiser(arguments).err_to(closed_pipe()).answers();
        assert_eq!(answer.status, 2, "{arguments:?}");
    }
}

#[test]
fn a_reader_may_leave_in_the_middle() {
    let mut child = wegweiser(["search", "--stdin", "--limit", "1"]).starts();
    let mut asks = child.stdin.take().unwrap();
    let mut hears = BufReader::new(child.stdout.take().unwrap());
    writeln!(asks, "igmg").unwrap();
    hears.read_line(&mut String::new()).unwrap();
    drop(hears);
    // the next answer has no reader, and the program ends: at some line the pipe to it is closed as well
    while writeln!(asks, "igmg").is_ok() {}
    let mut err = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut err)
        .unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_ends_with_2() {
    for arguments in [
        &["--help"][..],
        &["search", "igmg"],
        &["show", "igmg"],
        &["search", "--stdin"],
    ] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let answer = wegweiser(arguments).input("igmg\n").out_to(full).answers();
        complains(&answer, "Schreiben ist fehlgeschlagen");
    }
}
