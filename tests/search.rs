//! What people may rely on when they search the bundled directory.

use std::collections::BTreeSet;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use wegweiser::{
    directory::{Directory, Entry, EntryKind},
    lang::Lang,
    load::load,
    search::{Alone, Answer, How, Index, ReasonField, Request},
    shell::search::TwoThreads,
};

const BUNDLED: &[u8] = include_bytes!("../data/directory.json");

struct Desk {
    directory: Directory,
    index: Index,
}

impl Desk {
    fn of(bytes: &[u8]) -> Self {
        let directory = load("data/directory.json", bytes)
            .expect("the bundled file is JSON")
            .directory;
        let index = Index::build(&directory, &Alone);
        Self { directory, index }
    }

    fn bundled() -> Self {
        Self::of(BUNDLED)
    }

    fn ask(&self, text: &str, within: Option<EntryKind>) -> Answer {
        self.ask_in(Lang::De, text, within)
    }

    fn ask_in(&self, lang: Lang, text: &str, within: Option<EntryKind>) -> Answer {
        let request = Request {
            text: text.to_owned(),
            lang,
            within,
            limit: 400,
        };
        let answer = self
            .index
            .search(&self.directory, &request, &|| false)
            .expect("nobody cancels");
        self.check_marks(&answer, lang);
        answer
    }

    fn keys(&self, answer: &Answer) -> Vec<&str> {
        answer
            .hits
            .iter()
            .map(|hit| self.directory.key(hit.entry).as_str())
            .collect()
    }

    #[track_caller]
    fn first(&self, text: &str, within: Option<EntryKind>) -> &str {
        let answer = self.ask(text, within);
        let hit = answer
            .hits
            .first()
            .unwrap_or_else(|| panic!("nothing found for {text}"));
        self.directory.key(hit.entry).as_str()
    }

    fn check_marks(&self, answer: &Answer, lang: Lang) {
        for hit in &answer.hits {
            check_ranges(self.directory.name(hit.entry, lang), &hit.marks);
            check_ranges(&hit.reason.text, &hit.reason.marks);
        }
    }
}

fn check_ranges(text: &str, marks: &[std::ops::Range<usize>]) {
    let mut borders: BTreeSet<usize> = text
        .grapheme_indices(true)
        .map(|(start, _)| start)
        .collect();
    borders.insert(text.len());
    for mark in marks {
        assert!(mark.start < mark.end, "{text} {marks:?}");
        assert!(
            borders.contains(&mark.start) && borders.contains(&mark.end),
            "{text} {marks:?}"
        );
    }
    assert!(
        marks.windows(2).all(|pair| pair[0].end < pair[1].start),
        "{text} {marks:?}"
    );
}

const ORGANISATIONS: Option<EntryKind> = Some(EntryKind::Organisation);

#[test]
fn every_entry_is_the_first_hit_for_its_own_name() {
    let desk = Desk::bundled();
    for entry in desk.directory.entries() {
        for lang in Lang::ALL {
            let name = desk.directory.name(entry, lang);
            let answer = desk.ask_in(lang, name, Some(entry.kind()));
            let first = desk.directory.name(answer.hits[0].entry, lang);
            assert_eq!(first, name, "{:?}", desk.directory.key(entry));
        }
    }
}

#[test]
fn a_number_leads_to_its_entry_whatever_it_is() {
    let desk = Desk::bundled();
    for entry in desk.directory.entries() {
        let no = desk.directory.no(entry);
        for text in [no.to_string(), format!("{no:03}"), format!("Nr. {no}")] {
            let answer = desk.ask(&text, None);
            assert_eq!(answer.hits[0].entry, entry, "{text}");
            assert_eq!(answer.hits[0].reason.field, ReasonField::Number);
        }
    }
}

#[test]
fn people_find_entries_however_they_write_them() {
    let desk = Desk::bundled();
    let table = [
        ("inwia", "in-via-dortmund"),
        ("train ofhope", "train-of-hope"),
        ("trainofhope", "train-of-hope"),
        ("eziup sultan", "tuerkischer-kulturverein"),
        ("miado", "mia-do-ki"),
        ("MIA DO", "mia-do-ki"),
        ("m.i.a.-do-ki", "mia-do-ki"),
        ("foreigners' office", "auslaenderbehoerde-dortmund"),
        ("women's counselling", "frauenberatungsstelle"),
    ];
    for (text, key) in table {
        assert_eq!(desk.first(text, ORGANISATIONS), key, "{text}");
    }
}

#[test]
fn the_word_that_says_least_is_left_out_first() {
    let desk = Desk::bundled();
    let table = [
        ("jobcenter wickede", "jobcenter-dortmund", "wickede"),
        ("volkshochschule brackel", "vhs-dortmund", "brackel"),
        ("where is the closest mosque", "", "closest"),
    ];
    for (question, first, left_out) in table {
        let answer = desk.ask(question, None);
        assert_eq!(answer.how, How::WithoutWord, "{question}");
        assert_eq!(answer.left_out, [left_out], "{question}");
        assert!(desk.keys(&answer)[0].starts_with(first), "{question}");
    }
    // two words of which one is known to nobody are no question
    assert_eq!(desk.ask("bitcoin börse", None).total, 0);
}

#[test]
fn a_name_is_found_by_its_small_words_too_and_without_its_legal_form() {
    let desk = Desk::bundled();
    let table = [
        ("frauen helfen", "frauen-helfen-frauen"),
        ("frauen helfen frauen", "frauen-helfen-frauen"),
        ("schleswiger viertel", "schleswiger-viertel"),
        ("schleswiger viertel ev", "schleswiger-viertel"),
    ];
    for (question, first) in table {
        assert_eq!(desk.keys(&desk.ask(question, None))[0], first, "{question}");
    }
}

#[test]
fn whole_questions_lead_to_language_courses() {
    let desk = Desk::bundled();
    for text in [
        "wo kann ich deutsch lernen",
        "where can I learn German?",
        "Almanca kursu nerede",
        "де курси німецької",
        "где курсы немецкого",
        "gdzie jest kurs niemieckiego",
        "cours d’allemand",
        "أين دورة لغة ألمانية",
    ] {
        let answer = desk.ask(text, ORGANISATIONS);
        let Some(first) = answer.hits.first() else {
            panic!("nothing found for {text}");
        };
        let topics = desk.directory.topics_of(first.entry);
        let language = desk.directory.find_key("sprache").unwrap();
        assert!(
            topics.iter().any(|topic| Entry::Topic(*topic) == language),
            "{text}: {:?}",
            desk.keys(&answer)
        );
        assert_eq!(answer.how, How::AsTyped, "{text}");
    }
}

#[test]
fn the_winners_of_a_year_are_found_by_prize_and_year() {
    let desk = Desk::bundled();
    let prize = desk.directory.find_key("integrationspreis").unwrap();
    let winners: BTreeSet<Entry> = desk
        .directory
        .links(prize)
        .filter(|link| desk.directory[link.relation].year == Some(2011))
        .map(|link| link.other)
        .collect();
    let answer = desk.ask("integrationspreis 2011", ORGANISATIONS);
    let found: BTreeSet<Entry> = answer
        .hits
        .iter()
        .take(winners.len() + 3)
        .map(|hit| hit.entry)
        .collect();
    let missing: Vec<_> = winners
        .difference(&found)
        .map(|entry| desk.directory.key(*entry))
        .collect();
    assert!(
        missing.is_empty(),
        "{missing:?} among {:?}",
        desk.keys(&answer)
    );
}

#[test]
fn a_hit_says_why_it_is_there_when_its_name_does_not() {
    let desk = Desk::bundled();
    let answer = desk.ask("almanca kursu", ORGANISATIONS);
    let reason = &answer.hits[0].reason;
    assert_eq!(
        (reason.field, &*reason.text),
        (ReasonField::TopicWord, "Almanca kursu")
    );
    assert_eq!(reason.lang.unwrap().as_str(), "tr");
    assert_eq!(reason.marks, [0..7, 8..13]);
}

#[test]
fn filters_narrow_what_is_found_and_stand_alone() {
    let desk = Desk::bundled();
    let all = desk.ask("", ORGANISATIONS);
    assert_eq!(all.total, desk.directory.organisations().len());
    for (filter, english) in [
        ("bezirk:nord", "district:nord"),
        ("thema:sprache", "topic:language"),
        ("art:verein", "kind:association"),
    ] {
        let narrowed = desk.ask(filter, ORGANISATIONS);
        assert!(narrowed.total > 0 && narrowed.total < all.total, "{filter}");
        assert_eq!(
            desk.keys(&narrowed),
            desk.keys(&desk.ask(english, ORGANISATIONS)),
            "{filter}"
        );
        let both = desk.ask(&format!("{filter} verein"), ORGANISATIONS);
        let found: BTreeSet<Entry> = both.hits.iter().map(|hit| hit.entry).collect();
        let allowed: BTreeSet<Entry> = narrowed.hits.iter().map(|hit| hit.entry).collect();
        assert!(found.is_subset(&allowed), "{filter}");
    }
}

#[test]
fn filters_are_completed_as_one_types() {
    let desk = Desk::bundled();
    let lines = |text: &str, lang| -> Vec<String> {
        let ways = desk.index.complete(&desk.directory, text, lang);
        ways.into_iter().map(|way| way.line).collect()
    };
    assert_eq!(lines("kurs bez", Lang::De), ["kurs bezirk:"]);
    assert_eq!(lines("dis", Lang::En), ["district:"]);
    assert!(lines("bezirk:innenstadt", Lang::De).contains(&"bezirk:Innenstadt-Nord ".to_owned()));
    assert!(lines("verein", Lang::De).is_empty());
}

#[test]
fn where_nothing_is_found_there_is_a_way_on() {
    let desk = Desk::bundled();
    let answer = desk.ask("hubschrauber", None);
    assert_eq!(answer.total, 0);
    assert!(!answer.instead.topics.is_empty());
    let mixed = desk.ask("sprachkurs hubschrauber", None);
    assert_eq!(mixed.total, 0);
    let meant = mixed.instead.did_you_mean.unwrap();
    assert!(desk.ask(&meant, None).total > 0, "{meant}");
}

#[test]
fn the_interface_language_changes_no_set_of_hits() {
    let desk = Desk::bundled();
    for text in [
        "verein",
        "sprachkurs",
        "moschee hörde",
        "german course",
        "jbocenter",
    ] {
        let set = |lang| -> BTreeSet<Entry> {
            desk.ask_in(lang, text, None)
                .hits
                .iter()
                .map(|hit| hit.entry)
                .collect()
        };
        assert_eq!(set(Lang::De), set(Lang::En), "{text}");
    }
}

#[test]
fn a_cancelled_search_gives_no_answer() {
    let desk = Desk::bundled();
    let request = Request {
        text: "verein".to_owned(),
        limit: 10,
        ..Request::default()
    };
    assert!(
        desk.index
            .search(&desk.directory, &request, &|| true)
            .is_none()
    );
}

const QUESTIONS: [&str; 9] = [
    "verein",
    "e",
    "elternverein dortmund",
    "jbocenter",
    "sprachkurs nord",
    "schobcenter",
    "almanca kursu",
    "beratung",
    "wo kann ich deutsch lernen",
];

#[test]
fn one_worker_and_two_find_the_same() {
    let alone = Desk::bundled();
    let index = Index::build(&alone.directory, &TwoThreads);
    let together = Desk {
        directory: load("data/directory.json", BUNDLED).unwrap().directory,
        index,
    };
    for text in QUESTIONS {
        let (one, other) = (alone.ask(text, None), together.ask(text, None));
        assert_eq!((one.total, one.hits), (other.total, other.hits), "{text}");
    }
}

#[test]
fn the_order_of_the_file_changes_nothing() {
    let mut file: serde_json::Value = serde_json::from_slice(BUNDLED).unwrap();
    for list in ["organisations", "programmes", "topics", "kinds"] {
        file[list].as_array_mut().unwrap().reverse();
    }
    let (desk, reversed) = (Desk::bundled(), Desk::of(file.to_string().as_bytes()));
    for text in QUESTIONS {
        let (one, other) = (desk.ask(text, None), reversed.ask(text, None));
        assert_eq!(one.total, other.total, "{text}");
        assert_eq!(desk.keys(&one), reversed.keys(&other), "{text}");
    }
}

#[test]
fn the_same_question_finds_the_same_whatever_was_asked_before() {
    let desk = Desk::bundled();
    let fresh: Vec<Answer> = QUESTIONS
        .iter()
        .map(|text| Desk::bundled().ask(text, None))
        .collect();
    for _ in 0..2 {
        for (text, fresh) in QUESTIONS.iter().zip(&fresh).rev() {
            let again = desk.ask(text, None);
            assert_eq!(
                (again.total, &again.hits),
                (fresh.total, &fresh.hits),
                "{text}"
            );
        }
    }
}

#[test]
fn another_word_never_adds_hits_while_nothing_is_corrected() {
    let desk = Desk::bundled();
    let words = [
        "verein",
        "dortmund",
        "türkisch",
        "beratung",
        "nord",
        "frauen",
        "kurs",
        "haus",
        "st",
        "kultur",
        "sprache",
    ];
    for first in words {
        for second in words {
            let (one, both) = (
                desk.ask(first, None),
                desk.ask(&format!("{first} {second}"), None),
            );
            if one.how == How::AsTyped && both.how == How::AsTyped {
                assert!(both.total <= one.total, "{first} {second}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_is_answered(
        texts in prop::collection::vec("\\PC{0,40}|[a-zäöüß\"': .-]{0,60}|.{0,80}|(bezirk|thema|art):\\PC{0,9}", 40),
    ) {
        thread_local!(static DESK: Desk = Desk::bundled());
        DESK.with(|desk| {
            for text in &texts {
                for within in [None, ORGANISATIONS] {
                    let answer = desk.ask(text, within);
                    assert!(answer.hits.len() <= answer.total.max(1), "{text}");
                }
                let ways = desk.index.complete(&desk.directory, text, Lang::De);
                assert!(ways.iter().all(|way| !way.shown.is_empty()), "{text}");
            }
        });
    }
}

#[test]
fn a_book_that_is_pasted_is_answered() {
    let desk = Desk::bundled();
    for text in [
        "verein ".repeat(5000),
        "ä".repeat(100_000),
        "e\u{301}".repeat(3000),
        "\"".repeat(999),
        ":".repeat(999),
    ] {
        desk.ask(&text, None);
    }
}
