//! What people type and what they get.

use super::*;
use crate::text;

fn arguments(line: &[&str]) -> Vec<OsString> {
    let line = line.iter().map(OsString::from);
    std::iter::once("wegweiser".into()).chain(line).collect()
}

fn read(line: &[&str]) -> Result<Arguments, Stop> {
    parse(&arguments(line), &Words::new(Lang::En))
}

fn stop(line: &[&str], lang: Lang) -> Stop {
    parse(&arguments(line), &Words::new(lang)).expect_err("a command line with nothing to do")
}

fn misuse(line: &[&str], lang: Lang) -> String {
    match stop(line, lang) {
        Stop::Misuse(text) => text,
        Stop::Said(text) => panic!("{line:?} is answered by {text}"),
    }
}

fn browse() -> Arguments {
    Arguments {
        data: None,
        lang: None,
        command: Command::Browse(Browse::default()),
    }
}

fn query(words: &str) -> Search {
    Search {
        query: Query::Words(words.into()),
        json: false,
        limit: None,
        kind: None,
    }
}

fn found(search: Search) -> Arguments {
    Arguments {
        command: Command::Search(search),
        ..browse()
    }
}

#[test]
fn without_arguments_the_directory_opens() {
    assert_eq!(read(&[]), Ok(browse()));
}

#[test]
fn a_person_chooses_data_language_look_and_kiosk() {
    let line = [
        "--data",
        "my.json",
        "--lang=en",
        "--theme",
        "mono",
        "--kiosk",
        "--idle",
        "90",
    ];
    let expected = Arguments {
        data: Some("my.json".into()),
        lang: Some(Lang::En),
        command: Command::Browse(Browse {
            theme: Some(ThemeName::Mono),
            kiosk: true,
            idle: Some(Duration::from_secs(90)),
        }),
    };
    assert_eq!(read(&line), Ok(expected));
}

#[test]
fn a_search_takes_its_words_from_the_line_or_from_standard_input() {
    let table = [
        (
            &["search", "sprachkurs", "nord"][..],
            query("sprachkurs nord"),
        ),
        (&["search", "--", "--json"], query("--json")),
        (
            &["search", "--json", "--limit", "3", "--kind", "topic", "a"],
            Search {
                json: true,
                limit: Some(3),
                kind: Some(EntryKind::Topic),
                ..query("a")
            },
        ),
        (
            &["search", "--stdin", "--json"],
            Search {
                query: Query::Lines,
                json: true,
                ..query("")
            },
        ),
    ];
    for (line, expected) in table {
        assert_eq!(read(line), Ok(found(expected)), "{line:?}");
    }
}

#[test]
fn the_last_word_on_an_option_counts_and_it_may_stand_before_or_behind_the_command() {
    let german = Some(Lang::De);
    for line in [
        &["--lang", "de", "search", "a"][..],
        &["search", "--lang", "de", "a"],
        &["search", "a", "--lang", "de"],
        &["--lang", "en", "search", "a", "--lang", "de"],
        &["search", "--lang", "en", "a", "--lang", "de"],
    ] {
        let arguments = read(line).unwrap();
        assert_eq!(arguments.lang, german, "{line:?}");
        let words: Vec<_> = self::arguments(line);
        assert_eq!(lang_wish(&words), Some("de"), "{line:?}");
    }
}

#[test]
fn the_wish_for_a_language_is_found_before_the_rest_is_read() {
    let table = [
        (&["--lang", "en"][..], Some("en")),
        (&["--lang=de", "--nonsense"], Some("de")),
        (&["--help", "--lang", "en"], Some("en")),
        (&["search", "--", "--lang", "en"], None),
        (&["--lang"], None),
        (&[], None),
    ];
    for (line, expected) in table {
        assert_eq!(lang_wish(&arguments(line)), expected, "{line:?}");
    }
}

#[test]
fn an_entry_is_shown_by_its_key_or_number_and_a_file_is_checked_by_its_path() {
    let show = Show {
        entry: "214".into(),
        json: true,
    };
    let shown = Arguments {
        command: Command::Show(show),
        ..browse()
    };
    assert_eq!(read(&["show", "214", "--json"]), Ok(shown));
    for (line, data) in [
        (&["check"][..], None),
        (&["check", "my.json"], Some("my.json")),
        (&["check", "--data", "my.json"], Some("my.json")),
        (&["--data", "my.json", "check"], Some("my.json")),
    ] {
        let checked = Arguments {
            data: data.map(PathBuf::from),
            command: Command::Check,
            ..browse()
        };
        assert_eq!(read(line), Ok(checked), "{line:?}");
    }
}

#[test]
fn what_is_wrong_is_said_in_the_language_of_the_person() {
    let table = [
        (
            &["--lnag", "de"][..],
            "`--lnag` gibt es nicht\n  meinten Sie `--lang`?",
        ),
        (&["sarch"], "`sarch` gibt es nicht\n  meinten Sie `search`?"),
        (&["xyz"], "`xyz` gibt es nicht"),
        (
            &["--lang", "fr"],
            "`--lang` kann nicht `fr` sein, nur de, en",
        ),
        (&["--theme", "drak"], "meinten Sie `dark`?"),
        (&["--theme"], "zu `--theme` fehlt ein Wert"),
        (
            &["--kiosk=ja"],
            "`--kiosk` nimmt keinen Wert an, auch nicht `ja`",
        ),
        (
            &["--idle", "0"],
            "`--idle` braucht eine ganze Zahl von 1 bis 86400, nicht `0`",
        ),
        (&["--idle", "bald"], "nicht `bald`"),
        (
            &["search", "--limit", "0", "a"],
            "`--limit` braucht eine ganze Zahl ab 1, nicht `0`",
        ),
        (
            &["search"],
            "es fehlt: <SUCHE>...\n  `wegweiser search --help` zeigt",
        ),
        (&["search", "--stdin", "a"], "gehen nicht zusammen"),
        (&["show"], "es fehlt: <SCHLÜSSEL|NUMMER>"),
        (&["show", "1", "2"], "`2` gibt es nicht"),
    ];
    for (line, expected) in table {
        let text = misuse(line, Lang::De);
        assert!(text.starts_with("wegweiser: "), "{text}");
        assert!(text.contains(expected), "{line:?} is answered by {text}");
        assert!(text.ends_with("--help` zeigt, was möglich ist\n"), "{text}");
    }
    let english = misuse(&["--lang", "fr"], Lang::En);
    assert!(english.contains("cannot be `fr`, only de, en"), "{english}");
}

#[test]
fn an_argument_cannot_reach_the_terminal_through_a_complaint() {
    for line in [
        &["--\u{1b}[31m\u{202e}"][..],
        &["--theme", "\u{1b}]0;x\u{7}"],
        &["show", "a", "\u{9b}2J"],
        &["\u{1b}c"],
    ] {
        let text = misuse(line, Lang::De);
        let harmless = text.lines().all(|line| !line.contains(text::is_harmful));
        assert!(harmless, "{text:?}");
        assert!(text.contains("\\u{"), "{text:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_path_may_be_any_bytes_and_a_word_may_not() {
    use std::os::unix::ffi::OsStringExt;
    let odd = OsString::from_vec(b"a\xFF.json".to_vec());
    let words = Words::new(Lang::De);
    let line = ["wegweiser".into(), "--data".into(), odd.clone()];
    assert_eq!(parse(&line, &words).unwrap().data, Some(odd.clone().into()));
    let line = ["wegweiser".into(), "search".into(), odd];
    let answer = parse(&line, &words);
    assert!(
        matches!(&answer, Err(Stop::Misuse(text)) if text.contains("UTF-8")),
        "{answer:?}"
    );
}

#[test]
fn help_is_wholly_in_the_language_of_the_person() {
    let english = [
        "Usage",
        "Options",
        "Commands",
        "Arguments",
        "Print",
        "Shows",
        "default",
        "possible",
    ];
    let lines: [&[&str]; 4] = [
        &["-h"],
        &["search", "--help"],
        &["show", "-h"],
        &["check", "-h"],
    ];
    for line in lines {
        let Stop::Said(german) = stop(line, Lang::De) else {
            panic!("{line:?} is no help");
        };
        assert!(german.contains("Aufruf: wegweiser "), "{german}");
        assert!(german.contains("Optionen:"), "{german}");
        for word in english {
            assert!(!german.contains(word), "`{word}` in {german}");
        }
        assert!(!german.contains("args-"), "{german}");
        let Stop::Said(in_english) = stop(line, Lang::En) else {
            panic!("{line:?} is no help");
        };
        assert!(in_english.contains("Usage: wegweiser "), "{in_english}");
        assert!(!in_english.contains("args-"), "{in_english}");
    }
}

#[test]
fn the_version_is_the_package_s() {
    let expected = format!("wegweiser {}\n", env!("CARGO_PKG_VERSION"));
    for option in ["--version", "-V"] {
        assert_eq!(stop(&[option], Lang::De), Stop::Said(expected.clone()));
    }
}

#[test]
fn the_grammar_is_sound() {
    for lang in Lang::ALL {
        grammar::command(&Words::new(lang)).debug_assert();
    }
}
