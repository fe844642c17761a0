//! What people come to do, from the first key to what they read: one journey each.

#[path = "support/visitor.rs"]
mod visitor;

use std::{cell::Cell, rc::Rc, sync::Arc};

use ratatui::style::Modifier;
use wegweiser::{
    action::Action,
    app::Layer,
    directory::{Directory, EntryKind},
    effect::{Effect, Outcome},
    i18n::{Msg, Words},
    keymap,
    lang::Lang,
    mode::{Mode, Tab},
    theme::ThemeName,
};

use visitor::{Visitor, bundled, search};

fn adviser() -> Visitor {
    Visitor::arrives(120, 36)
}

fn guest() -> Visitor {
    Visitor::arrives(120, 36).kiosk()
}

// what the centre's own page names

const PROGRAMMES: &[(&str, &str)] = &[
    ("Interkulturelle Öffnung", "interkulturelle-oeffnung"),
    ("Charta der Vielfalt", "charta-der-vielfalt"),
    ("KOMM-IN", "komm-in-interkommunale-zusammenarbeit"),
    ("Migrantenselbstorganisationen", "mso-zusammenarbeit"),
    (
        "Rat der muslimischen Gemeinden",
        "rat-der-muslimischen-gemeinden-programm",
    ),
    ("Integrationspreis 2009", "integrationspreis"),
    ("Integrationspreis 2011", "integrationspreis"),
    ("Dortmund Interkulturell", "portal-dortmund-interkulturell"),
    ("Sprachförderung", "sprachfoerderung-vernetzungstreffen"),
    ("Masterplan Integration", "masterplan-integration"),
];

const ORGANISATIONS: &[(&str, &str)] = &[
    // the six cities of KOMM-IN
    ("Stadt Bochum", "stadt-bochum"),
    ("Stadt Dortmund", "stadt-dortmund"),
    ("Stadt Essen", "stadt-essen"),
    ("Mülheim an der Ruhr", "stadt-muelheim"),
    ("Stadt Duisburg", "stadt-duisburg"),
    ("Stadt Oberhausen", "stadt-oberhausen"),
    // the council and its eight members
    (
        "Rat der muslimischen Gemeinden",
        "rat-muslimischer-gemeinden",
    ),
    ("Arabische Verbände", "arabische-verbaende"),
    ("DITIB", "ditib"),
    ("IGMG", "igmg"),
    ("VIKZ", "vikz"),
    ("Türkische Föderation", "tuerkische-foederation"),
    ("Bosnische Verbände", "bosnische-verbaende"),
    ("Föderation der Aleviten-Gemeinden", "aabf"),
    ("ATIB", "atib"),
    // the prize
    ("Sparkasse Dortmund", "sparkasse-dortmund"),
    ("Alevitische Gemeinde", "alevitische-gemeinde"),
    // who takes part in the network for language learning
    ("Ausländerbehörde", "auslaenderbehoerde-dortmund"),
    ("ARGE", "arge-dortmund"),
    ("RAA", "raa-dortmund"),
    ("Migrationserstberatungen", "migrationserstberatungen"),
    ("Sprachkursträger", "sprachkurstraeger-gruppe"),
    ("BAMF", "bamf"),
];

#[track_caller]
fn first_hits(tabs: &str, names: &[(&str, &str)]) {
    let mut visitor = adviser();
    visitor.press(tabs);
    let mut missed = Vec::new();
    for (name, key) in names {
        visitor.press("<c-u>").paste(name);
        if visitor.hit(0) != Some(key) {
            missed.push(format!("{name}: {:?} instead of {key}", visitor.hit(0)));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn every_name_of_the_centres_page_is_the_first_hit_of_its_own_tab() {
    first_hits("<tab>", PROGRAMMES);
    first_hits("<tab><tab>", ORGANISATIONS);
}

// finding

#[test]
fn a_few_letters_an_arrow_and_enter_lead_to_an_entry() {
    let mut visitor = adviser();
    visitor.press("planerl").sees("Planerladen");
    visitor.press("<enter>").sees("Kontakt").sees("Adresse");
    assert_eq!(visitor.app.mode(), Mode::Reading);
}

#[test]
fn the_number_of_an_entry_selects_it_wherever_one_is() {
    let mut visitor = adviser();
    visitor.press("63");
    assert_eq!(visitor.shown(), Some("alevitische-gemeinde"));
    visitor.press("<enter><esc><c-u><tab>276");
    assert_eq!(visitor.shown(), Some("integrationspreis"));
    visitor.sees_not("ähnlich geschrieben");
    visitor.press("<c-u>063");
    let by_zero = visitor.press("<tab>").shown().map(str::to_owned);
    assert_eq!(by_zero.as_deref(), Some("alevitische-gemeinde"));
}

#[test]
fn letters_typed_anywhere_go_into_the_search_line() {
    for way in [
        "",
        "<tab>",
        "<tab><enter>",
        "<up>",
        "<up><right><right>",
        "<f1>",
        "63<enter><c-u>",
    ] {
        let mut visitor = adviser();
        visitor.press(way).press("vmdo");
        assert_eq!(visitor.app.session.query.text(), "vmdo", "after {way:?}");
        assert_eq!(visitor.app.mode(), Mode::Typing, "after {way:?}");
        assert_eq!(visitor.cursor().y, 2, "after {way:?}");
    }
}

#[test]
fn the_matched_letters_of_a_name_are_marked_and_a_hit_elsewhere_says_why() {
    let mut visitor = adviser();
    visitor.press("<tab><tab>gemeinde").press("<down>");
    let marked = visitor.app.theme().matched.add_modifier;
    let hits = visitor
        .app
        .session
        .answer
        .as_ref()
        .map(|answer| answer.hits.len());
    assert!(hits > Some(3));
    let place = visitor.place_of("Gemeinde");
    assert!(
        visitor.buffer()[place]
            .style()
            .add_modifier
            .contains(marked & Modifier::UNDERLINED)
    );
    let mut visitor = adviser();
    visitor.press("<tab><tab>").paste("Almanca kursu");
    visitor.sees("über: ").sees("Türkisch");
}

#[test]
fn a_paste_is_one_edit_and_one_search() {
    let mut visitor = adviser();
    let searches = Rc::new(Cell::new(0));
    let counted = Rc::clone(&searches);
    visitor.searcher = Box::new(move |directory, request| {
        counted.set(counted.get() + 1);
        search(directory, request)
    });
    visitor.paste("Alevitische\nGemeinde\u{1b}[31m");
    assert_eq!(searches.get(), 1);
    assert_eq!(visitor.app.session.query.text(), "Alevitische Gemeinde[31m");
    visitor.press("<c-u>").paste("Alevitische\nGemeinde");
    assert_eq!(visitor.hit(0), Some("alevitische-gemeinde"));
    visitor.press("<esc>");
    assert!(visitor.app.session.query.is_empty());
}

#[test]
fn where_nothing_is_found_the_smallest_window_shows_the_whole_contact() {
    let mut visitor = Visitor::arrives(60, 20);
    visitor
        .press("xqzw")
        .sees("Betenstraße 19")
        .sees("miadoki@dortmund.de");
    visitor
        .sees("https://www.miadoki.dortmund.de")
        .sees("Vielleicht hilft");
}

#[test]
fn where_nothing_is_found_topics_and_the_centre_are_offered() {
    let mut visitor = adviser();
    visitor.press("xqzwvkk").sees("Dazu wurde nichts gefunden.");
    visitor
        .sees("Oder fragen Sie uns")
        .sees("miadoki@dortmund.de")
        .sees("0 von 365");
    assert!(visitor.app.rows() > 0, "a way on");
    visitor.press("<enter>");
    let entry = visitor.app.shown_entry().unwrap();
    assert_eq!(entry.kind(), EntryKind::Topic);
    visitor.press("<esc>").sees("Dazu wurde nichts gefunden.");
}

// connections

/// Presses the down arrow until the cursor stands on this connection.
#[track_caller]
fn go_down_to(visitor: &mut Visitor, link: &str) {
    for _ in 0..200 {
        if visitor
            .app
            .session
            .visit()
            .is_some_and(|visit| visit.link.is_some())
            && visitor.at_cursor().starts_with(link)
        {
            return;
        }
        visitor.press("<down>");
    }
    panic!("no way down to {link:?}:\n{}", visitor.screen());
}

#[test]
fn two_steps_lead_from_a_prize_winner_to_the_bank_and_back_to_the_same_place() {
    for (width, height) in [(120, 36), (80, 24), (60, 20)] {
        let mut visitor = Visitor::arrives(width, height);
        visitor.press("<tab><tab>").paste("Alevitische Gemeinde");
        let list = visitor.press("<enter>").press("<esc>").cells();
        visitor.press("<enter>");
        go_down_to(&mut visitor, "Integrationspreis der Stadt");
        visitor.sees("2009");
        let winner = visitor.cells();
        visitor.press("<enter>");
        assert_eq!(visitor.shown(), Some("integrationspreis"));
        go_down_to(&mut visitor, "Sparkasse Dortmund");
        let prize = visitor.cells();
        visitor.press("<right>");
        assert_eq!(visitor.shown(), Some("sparkasse-dortmund"));
        visitor.press("<esc>");
        assert_eq!(
            visitor.cells(),
            prize,
            "back at the prize\n{}",
            visitor.screen()
        );
        visitor.press("<left>");
        assert_eq!(
            visitor.cells(),
            winner,
            "back at the winner\n{}",
            visitor.screen()
        );
        visitor.press("<esc>");
        assert_eq!(
            visitor.cells(),
            list,
            "back in the list\n{}",
            visitor.screen()
        );
    }
}

#[test]
fn each_step_back_undoes_one_step_until_the_first_screen_is_there_again() {
    let mut visitor = adviser();
    let first = visitor.cells();
    visitor.press("alevit<enter><esc>").sees("alevit");
    visitor.press("<esc>");
    assert_eq!(visitor.cells(), first);
    visitor.press("<f1>").sees("Datenquellen").press("<esc>");
    assert_eq!(visitor.cells(), first);
    visitor.press("<up>").press("<esc>");
    assert_eq!(visitor.cells(), first);
}

#[test]
fn a_tab_is_found_again_as_it_was_left() {
    let mut visitor = adviser();
    visitor.press("<tab><tab><pgdn><down><enter><down>");
    let left = visitor.cells();
    visitor.press("<tab><tab><down><s-tab><s-tab>");
    assert_eq!(visitor.cells(), left);
}

// language

/// Whether a text holds these words as whole words.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text
            .get(at + words.len()..)
            .and_then(|text| text.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// The messages without arguments that German and English word differently, in both languages.
fn told_apart() -> Vec<(String, String)> {
    let (german, english) = (Words::new(Lang::De), Words::new(Lang::En));
    let all_english: Vec<String> = Msg::ALL
        .iter()
        .map(|message| english.say(*message))
        .collect();
    let pairs = Msg::ALL
        .iter()
        .map(|message| (german.say(*message), english.say(*message)));
    pairs
        .filter(|(german, english)| german != english && german.chars().count() > 4)
        .filter(|(german, _)| !all_english.iter().any(|english| has_words(english, german)))
        // the key that leads to the other language is named in that language
        .filter(|(german, _)| german != "English" && !german.contains('{'))
        .collect()
}

const EVERYWHERE: [&str; 10] = [
    "",
    "<tab>",
    "<tab><tab>",
    "<tab><tab><tab>",
    "<tab><tab><tab><enter>",
    "<tab>276<enter>",
    "135<enter>",
    "63<enter>",
    "xqzwvkk",
    "<f1>",
];

#[test]
fn one_key_switches_every_word_of_the_interface_to_the_other_language() {
    let german_words = told_apart();
    assert!(german_words.len() > 80, "{}", german_words.len());
    let names = bundled()
        .0
        .entries()
        .map(|entry| bundled().0.name(entry, Lang::De))
        .collect::<Vec<_>>()
        .join("\n");
    let sources = bundled().0.sources();
    let sources = sources.map(|(_, source)| format!("{}\n{}", source.title, source.publisher));
    let sources = sources.collect::<Vec<_>>().join("\n");
    let mut seen = 0;
    for way in EVERYWHERE {
        let mut visitor = adviser();
        visitor.press(way);
        let german = visitor.screen();
        let english = visitor.press("<f2>").screen();
        for (words, _) in &german_words {
            seen += usize::from(has_words(&german, words));
            let in_data = has_words(&names, words) || has_words(&sources, words);
            assert!(
                in_data || !has_words(&english, words),
                "{words:?} after {way:?} and F2:\n{english}"
            );
        }
        let back = visitor.press("<f2>").screen();
        assert_eq!(back, german, "and back again after {way:?}");
    }
    assert!(
        seen > 60,
        "the German screens say what is looked for: {seen}"
    );
}

#[test]
fn dates_plurals_and_the_name_of_the_directory_follow_the_language() {
    let mut visitor = adviser();
    visitor
        .sees("Wegweiser Integration Dortmund")
        .sees("Stand 11/2026")
        .sees("8. Mai 2008")
        .sees("365 Einträge");
    visitor
        .press("<f2>")
        .sees("Integration Signpost Dortmund")
        .sees("as of 11/2026")
        .sees("8 May 2008");
    visitor.sees("365 entries").sees_not("8. Mai 2008");
    let mut visitor = guest();
    visitor.hears(Outcome::Idle(1)).sees("In 1 Sekunde ");
    visitor.hears(Outcome::Idle(2)).sees("In 2 Sekunden ");
    visitor
        .press("<enter><f2>")
        .hears(Outcome::Idle(1))
        .sees("In 1 second ");
    visitor.hears(Outcome::Idle(2)).sees("In 2 seconds ");
}

/// The names in the list, as a German dictionary sorts them (DIN 5007-1).
fn sort_keys(visitor: &Visitor) -> Vec<String> {
    let entries = (0..visitor.app.rows()).filter_map(|row| visitor.app.entry_of_row(row));
    let names = entries.map(|entry| {
        visitor
            .app
            .directory
            .name(entry, visitor.app.lang())
            .to_lowercase()
    });
    let folded = names.map(|name| {
        let name = name
            .replace('ä', "a")
            .replace('ö', "o")
            .replace('ü', "u")
            .replace('ß', "ss");
        name.chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect()
    });
    folded.collect()
}

#[test]
fn a_list_without_a_query_is_sorted_as_its_language_sorts() {
    let mut visitor = adviser();
    visitor.press("<tab><tab><tab>");
    let german = sort_keys(&visitor);
    visitor.press("<f2>");
    let english = sort_keys(&visitor);
    assert_eq!(german.len(), 21);
    for names in [&german, &english] {
        assert!(names.is_sorted(), "{names:#?}");
    }
    assert_ne!(german, english);
}

#[test]
fn an_old_fact_says_its_age_in_words() {
    let mut visitor = adviser();
    visitor
        .press("135<enter>")
        .sees("Stand")
        .sees("2011")
        .sees("vor 15 Jahren");
    visitor
        .press("<f2>")
        .sees("15 years ago")
        .sees_not("vor 15 Jahren");
}

#[test]
fn a_text_that_is_not_translated_says_its_language() {
    let data = r#"{"format": "wegweiser/1", "title": {"de": "Klein"}, "publisher": "verein", "topics": [],
        "kinds": [{"key": "verein", "name": {"de": "Verein"}}], "organisations": [
        {"key": "verein", "no": 7, "name": "Verein Sieben", "kind": "verein", "text": {"de": "Ein Verein, der Deutsch lehrt."}}]}"#;
    let loaded = wegweiser::load::load("klein.json", data.as_bytes()).unwrap();
    let mut visitor = over(loaded.directory);
    visitor
        .press("7<enter>")
        .sees("Ein Verein, der Deutsch lehrt.")
        .sees_not("noch nicht übersetzt");
    visitor
        .press("<f2>")
        .sees("Ein Verein, der Deutsch lehrt.")
        .sees("not translated yet, in German");
}

/// Somebody at the desk with another directory.
fn over(directory: Directory) -> Visitor {
    let mut visitor = adviser();
    let index = wegweiser::search::Index::build(&directory, &wegweiser::search::Alone);
    let index = Arc::new(index);
    let own = Arc::clone(&index);
    visitor.searcher = Box::new(move |directory, request| {
        own.search(directory, request, &|| false)
            .expect("nobody stops this search")
    });
    let directory = Arc::new(directory);
    visitor
        .hears(Outcome::Loaded {
            directory,
            problems: 0,
        })
        .hears(Outcome::Indexed(index));
    visitor
}

#[test]
fn problems_of_the_data_file_are_told_and_do_not_stand_in_the_way() {
    let mut visitor = adviser();
    let directory = Arc::clone(&bundled().0);
    let loaded = |problems| Outcome::Loaded {
        directory: Arc::clone(&directory),
        problems,
    };
    visitor
        .hears(loaded(1))
        .sees("Die Daten haben 1 Fehler; „wegweiser check“ nennt ihn.");
    visitor
        .hears(loaded(3))
        .sees("Die Daten haben 3 Fehler; „wegweiser check“ nennt sie.");
    visitor.hears(Outcome::Indexed(Arc::clone(&bundled().1)));
    visitor
        .press("<tab>")
        .sees_not("Fehler")
        .sees("F1 Hilfe")
        .sees("78 Einträge");
}

// keys

/// Every state that has a footer of its own, by the way there.
const STATES: [(Mode, &str); 7] = [
    (Mode::List, "<tab>"),
    (Mode::List, ""),
    (Mode::Typing, "<tab>integration"),
    (Mode::Reading, "<tab>276<enter>"),
    (Mode::Detail, "<tab>276<enter><enter>"),
    (Mode::Bar, "<tab><up>"),
    (Mode::Help, "<f1>"),
];

#[test]
fn every_key_in_the_footer_does_something() {
    for kiosk in [false, true] {
        for (mode, way) in STATES {
            for (binding, _) in keymap::footer(mode, kiosk) {
                let mut visitor = if kiosk { guest() } else { adviser() };
                let before = visitor.press(way).cells();
                assert_eq!(visitor.app.mode(), mode, "{way:?}");
                visitor.press_key(binding.event());
                let done = visitor.cells() != before || visitor.app.quit;
                let name = binding.name(visitor.app.words());
                assert!(
                    done,
                    "{name} does nothing after {way:?}:\n{}",
                    visitor.screen()
                );
            }
        }
    }
}

#[test]
fn every_key_in_the_footer_can_be_clicked() {
    for (mode, way) in STATES {
        for (binding, label) in keymap::footer(mode, false) {
            let (mut pressed, mut clicked) = (adviser(), adviser());
            pressed.press(way).press_key(binding.event());
            clicked.press(way);
            let (name, label) = (
                binding.name(clicked.app.words()),
                clicked.app.words().say(label),
            );
            clicked.click_on(&format!("{name} {label}"));
            assert_eq!(
                clicked.cells(),
                pressed.cells(),
                "{name} after {way:?}\n{}",
                clicked.screen()
            );
            assert_eq!(clicked.app.quit, pressed.app.quit, "{name} after {way:?}");
        }
    }
}

#[test]
fn the_help_names_every_key_that_the_table_shows() {
    let mut visitor = Visitor::arrives(120, 60);
    visitor.press("<f1>");
    for (label, names) in keymap::help(visitor.app.words(), false) {
        let label = visitor.app.words().say(label);
        visitor.sees(&names.join("  ")).sees(&label);
    }
}

#[test]
fn one_key_goes_round_the_themes_and_says_which_it_is() {
    let mut visitor = adviser();
    let mut seen = vec![visitor.app.session.theme];
    for name in [
        "dunkel",
        "hell",
        "hoher Kontrast",
        "ohne Farben",
        "Farben des Terminals",
    ] {
        let text = visitor.style_of("Zeitleiste");
        visitor.press("<f9>").sees(&format!("Darstellung: {name}"));
        seen.push(visitor.app.session.theme);
        assert!(
            visitor.style_of("Zeitleiste") != text || visitor.app.session.theme == ThemeName::Auto
        );
    }
    assert_eq!(
        seen,
        ThemeName::ALL
            .into_iter()
            .chain([ThemeName::Auto])
            .collect::<Vec<_>>()
    );
}

#[test]
fn staff_can_end_and_suspend_the_program() {
    for key in ["<f10>", "<c-q>", "<c-c>"] {
        let mut visitor = adviser();
        visitor.press("alevit").press(key);
        assert!(visitor.app.quit, "{key}");
    }
    let mut visitor = adviser();
    visitor.press("<c-z>").asked(&[Effect::Suspend]);
}

#[test]
fn arrows_and_enter_alone_reach_every_tab_and_every_key() {
    let things = adviser().app.screen.bar;
    assert_eq!(things.len(), Tab::ALL.len() + 4);
    for (number, thing) in things.into_iter().enumerate() {
        let mut visitor = adviser();
        visitor
            .press("<up>")
            .press(&"<right>".repeat(number))
            .press("<enter>");
        if let Action::Show(tab) = thing {
            assert_eq!(visitor.app.session.tab, tab);
        } else if thing == Action::Quit {
            assert!(visitor.app.quit);
        } else {
            let done = [
                (Action::Help, "Datenquellen"),
                (Action::NextLanguage, "Topics"),
                (Action::NextTheme, "Darstellung: dunkel"),
            ];
            let done = done.into_iter().find(|(action, _)| *action == thing);
            let (_, says) = done.unwrap_or_else(|| panic!("nobody looked at {thing:?}"));
            visitor.sees(says);
        }
    }
}

#[test]
fn digits_arrows_enter_and_esc_alone_reach_an_entry_and_what_it_is_connected_with() {
    let mut visitor = adviser();
    visitor.press("63<enter>");
    go_down_to(&mut visitor, "Jugendring Dortmund");
    visitor.press("<enter>").sees("Jugendring Dortmund");
    assert_eq!(visitor.app.session.place().trail.len(), 2);
    visitor.press("<esc><esc><esc>");
    assert!(visitor.app.on_overview());
}

#[test]
fn every_connection_of_an_entry_can_be_reached_with_one_key() {
    for (width, height) in [(120, 36), (60, 20)] {
        let mut visitor = Visitor::arrives(width, height);
        visitor.press("276<enter>");
        let links = visitor.app.screen.links.len();
        assert!(links > 10);
        let mut reached = vec![false; links];
        for _ in 0..400 {
            visitor.press("<down>");
            if let Some(link) = visitor.app.session.visit().and_then(|visit| visit.link) {
                reached[link] = true;
            }
        }
        assert!(
            reached.iter().all(|reached| *reached),
            "{width}x{height}: {reached:?}"
        );
    }
}

#[test]
fn the_footer_says_what_enter_does_next_in_an_entry() {
    for (width, height) in [(120, 36), (80, 24), (60, 20)] {
        let mut visitor = Visitor::arrives(width, height);
        visitor
            .press("63<enter>")
            .sees("Enter Verbindung wählen")
            .sees_not("Enter öffnen");
        visitor.press("<enter>").sees("Enter öffnen");
        assert!(visitor.at_cursor().starts_with("Religion & Dialog"));
        visitor.press("<enter>");
        assert_eq!(visitor.shown(), Some("religion-dialog"));
        visitor.press("<esc><home>").sees("Enter Verbindung wählen");
    }
}

#[test]
fn enter_opens_no_connection_that_is_out_of_sight() {
    let mut visitor = adviser();
    visitor
        .press("40<enter><end>")
        .sees("gesehen:")
        .sees("Enter Verbindung wählen");
    visitor.press("<enter>").sees("Enter öffnen");
    assert!(!visitor.at_cursor().is_empty());
    assert_eq!(visitor.shown(), Some("sparkasse-dortmund"));
}

#[test]
fn where_an_entry_leads_nowhere_enter_is_not_offered() {
    let data = r#"{"format": "wegweiser/1", "title": {"de": "Klein"}, "publisher": "verein", "topics": [],
        "kinds": [{"key": "verein", "name": {"de": "Verein"}}], "organisations": [
        {"key": "verein", "no": 7, "name": "Verein Sieben", "kind": "verein", "text": {"de": "Ein Verein."}}]}"#;
    let loaded = wegweiser::load::load("klein.json", data.as_bytes()).unwrap();
    let mut visitor = over(loaded.directory);
    visitor
        .press("7<enter>")
        .sees("Esc zurück")
        .sees_not("Enter");
}

#[test]
fn the_smallest_window_shows_in_the_help_how_to_open_and_go_back_and_that_there_is_more() {
    let mut visitor = Visitor::arrives(60, 20);
    visitor.press("<f1>").sees("↓ mehr");
    for line in ["Enter  →", "Esc  ←", "↑  ↓"] {
        visitor.sees(line);
    }
    visitor.press("<end>").sees_not("↓ mehr");
    visitor.press("<esc>276<enter>").sees("↓ mehr");
}

#[test]
fn keys_typed_faster_than_frames_lead_to_the_same_place() {
    let table = [
        "63<enter><down>",
        "63<enter><down><down><enter>",
        "63<enter><enter><enter><pgdn>",
        "<tab><pgdn><down><enter><end><up>",
        "276<enter><pgdn><pgdn><up><esc><down>",
        "<f1><pgdn><down><esc><tab><up><right><right><enter><down>",
        "sprache<enter><down><enter><esc><down>",
    ];
    for (width, height) in [(120, 36), (80, 24), (60, 20)] {
        for keys in table {
            let mut slow = Visitor::arrives(width, height);
            let mut fast = Visitor::arrives(width, height);
            slow.press(keys);
            fast.press_at_once(keys);
            assert_eq!(fast.screen(), slow.screen(), "{keys} at {width}x{height}");
            assert_eq!(fast.cells(), slow.cells(), "{keys} at {width}x{height}");
        }
    }
}

#[test]
fn the_focus_on_a_tab_or_key_is_to_be_read_in_every_theme() {
    for theme in ThemeName::ALL {
        let mut visitor = adviser();
        visitor.app.session.theme = theme;
        visitor.press("<up>").sees("[Überblick]");
        visitor
            .press("<right>")
            .sees("▸Überblick")
            .sees("[Programme]");
        visitor.press("<right><right><right>").sees("[F1 Hilfe]");
        visitor.press("<down>").sees_not("[");
    }
}

// mouse and touch

#[test]
fn tabs_rows_connections_and_the_language_can_be_clicked() {
    let mut visitor = adviser();
    visitor.click_on("Organisationen");
    assert_eq!(visitor.app.session.tab, Tab::Organisations);
    visitor.click_on("Aidshilfe");
    assert_eq!(visitor.shown(), Some("aidshilfe-dortmund"));
    visitor.click_on("186  Aidshilfe");
    assert_eq!(visitor.app.mode(), Mode::Reading);
    visitor.click_on("› Gesundheit").sees("Thema");
    assert_eq!(visitor.app.session.place().trail.len(), 2);
    visitor.click_on("Aidshilfe Dortmund e.V. ›");
    assert_eq!(visitor.app.session.place().trail.len(), 1);
    visitor.click_on("Deutsch ·").sees("English ·");
    visitor.click_on("Overview").click_on("Sport");
    assert_eq!(
        visitor
            .app
            .shown_entry()
            .map(wegweiser::directory::Entry::kind),
        Some(EntryKind::Topic)
    );
}

#[test]
fn the_wheel_scrolls_what_is_under_it() {
    let mut visitor = adviser();
    visitor.press("<tab><tab>").wheel_over("Aidshilfe", 2);
    assert_eq!(visitor.app.session.place().list.top, 6);
    visitor.wheel_at(visitor.place_of("┌ Organisationen"), -1);
    assert_eq!(visitor.app.session.place().list.top, 3);
    let mut visitor = adviser();
    visitor.press("<tab>276<enter>");
    let top = |visitor: &Visitor| visitor.app.session.visit().map(|visit| visit.top);
    visitor.wheel_over("┌ 276", 2);
    assert_eq!(top(&visitor), Some(6));
    visitor.wheel_over("┌ 276", -9);
    assert_eq!(top(&visitor), Some(0));
}

// the terminal's own cursor

#[test]
fn the_terminals_own_cursor_stands_on_what_has_the_focus() {
    let table = [
        ("", "Sprache"),
        ("<down>", "Beratung"),
        ("<up>", "Überblick"),
        ("<up><right>", "Programme"),
        ("<up><right><right><right><right>", "F1 Hilfe"),
        ("<tab><tab>", "Abu-Bakr-Moschee"),
        ("<tab><tab><down><down>", "AFRICA POSITIVE"),
        ("<tab><tab>63<enter>", "Alevitische Gemeinde"),
        ("<tab><tab>63<enter><down>", "Religion & Dialog"),
        ("<f1>", "Tippen Sie einfach los"),
    ];
    for (width, height) in [(120, 36), (80, 24), (60, 20)] {
        for (way, focus) in table {
            let mut visitor = Visitor::arrives(width, height);
            let at_cursor = visitor.press(way).at_cursor();
            assert!(
                at_cursor.starts_with(focus),
                "{way:?}: {at_cursor:?}\n{}",
                visitor.screen()
            );
        }
        let mut visitor = Visitor::arrives(width, height);
        visitor.press("alevit");
        let query = visitor.place_of("alevit");
        assert_eq!(visitor.cursor(), (query.x + 6, query.y).into());
        visitor.press("<left><left>");
        assert_eq!(visitor.cursor(), (query.x + 4, query.y).into());
    }
    let mut visitor = guest();
    visitor.hears(Outcome::Idle(30));
    assert!(
        visitor.at_cursor().starts_with("In 30 Sekunden"),
        "{}",
        visitor.screen()
    );
}

// the public terminal

#[test]
fn a_visitor_at_a_kiosk_cannot_leave_it() {
    for key in ["<f10>", "<c-c>", "<c-z>", "<c-q>", "<c-d>", "<c-\\>"] {
        for way in ["", "<tab>", "alevit", "63<enter>", "<up>", "<f1>"] {
            let mut visitor = guest();
            let before = visitor.press(way).cells();
            visitor.press(key).asked(&[]);
            assert!(!visitor.app.quit, "{key} after {way:?}");
            assert_eq!(visitor.cells(), before, "{key} after {way:?}");
        }
    }
    guest()
        .sees_not("F10")
        .sees_not("Ende")
        .sees("F8 Ich bin fertig");
}

/// Looks round as much as one can.
fn look_round(visitor: &mut Visitor) {
    visitor
        .press("<f2><f9><tab><tab>")
        .paste("Alevitische Gemeinde");
    visitor.press("<enter><down><down><enter><down><tab><down><f1><down>");
}

#[test]
fn after_a_visitor_has_left_the_screen_is_that_of_a_first_arrival() {
    let mut visitor = guest();
    let first = visitor.cells();
    look_round(&mut visitor);
    visitor.hears(Outcome::Idle(30)).hears(Outcome::Idle(1));
    visitor.hears(Outcome::Left);
    assert_eq!(visitor.cells(), first, "\n{}", visitor.screen());
    for tab in Tab::ALL {
        let mut fresh = guest();
        let way = "<tab>".repeat(tab.index());
        assert_eq!(
            visitor.press(&way).cells(),
            fresh.press(&way).cells(),
            "{tab:?}"
        );
        visitor.hears(Outcome::Left);
    }
}

#[test]
fn who_says_to_be_finished_is_forgotten_at_once_and_told_so() {
    let mut visitor = guest();
    let first = visitor.press("<home>").cells();
    look_round(&mut visitor);
    visitor
        .press("<f8>")
        .sees("Danke. Alles, was Sie eingegeben haben, ist gelöscht.");
    visitor.press("<home>").sees_not("Danke.");
    assert_eq!(visitor.cells(), first, "\n{}", visitor.screen());
}

#[test]
fn an_absent_visitor_is_warned_in_the_own_language() {
    let mut visitor = guest();
    visitor
        .press("63<enter>")
        .hears(Outcome::Idle(30))
        .sees("Sind Sie noch da?")
        .sees("In 30 Sekunden");
    visitor
        .press("<enter><f2>")
        .hears(Outcome::Idle(30))
        .sees("Are you still there?")
        .sees("In 30 seconds");
    visitor
        .hears(Outcome::Idle(29))
        .sees("In 29 seconds")
        .sees_not("In 30 seconds");
    let layers = visitor.app.session.layers.iter();
    assert_eq!(
        layers
            .filter(|layer| matches!(layer, Layer::Countdown(_)))
            .count(),
        1
    );
}

#[test]
fn any_key_click_or_paste_goes_on_and_does_nothing_else() {
    let mut visitor = guest();
    let before = visitor.press("<tab>276<enter><down>").cells();
    for key in [
        "x", "1", "<enter>", "<esc>", "<f1>", "<f2>", "<f8>", "<f9>", "<f10>", "<tab>", "<down>",
        "<c-c>", "<c-z>", "<f12>",
    ] {
        visitor.hears(Outcome::Idle(12)).press(key).asked(&[]);
        assert_eq!(visitor.cells(), before, "{key}\n{}", visitor.screen());
    }
    visitor.hears(Outcome::Idle(12)).paste("gelesen");
    assert_eq!(visitor.cells(), before, "a paste");
    for place in ["Programme", "Sind Sie noch da?", "Wegweiser"] {
        visitor.hears(Outcome::Idle(12)).click_on(place);
        assert_eq!(visitor.cells(), before, "a click on {place}");
    }
}

// the window

#[test]
fn a_window_too_small_says_so_and_nothing_is_lost_in_it() {
    let mut visitor = Visitor::arrives(80, 24);
    let before = visitor.press("<tab>276<enter><down>").cells();
    visitor
        .resize(59, 24)
        .sees("Das Fenster ist zu klein.")
        .sees("60 × 20");
    visitor.resize(10, 3).resize(0, 0).resize(80, 24);
    assert_eq!(visitor.cells(), before, "\n{}", visitor.screen());
}
