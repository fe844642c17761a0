//! What a person reads on the sheet of an entry, over a small directory made by hand.

use super::*;
use crate::{
    directory::{About, Parts, organisation::Organisation, relation::RelationKind},
    lang::Lang,
};

mod fixture;

use self::fixture::{BANK, BARE, SOCIETY, dated, id, organisation, parts, relation};

fn read(entry: Entry, lang: Lang) -> Sheet {
    read_in(parts(), entry, lang)
}

fn read_in(parts: Parts, entry: Entry, lang: Lang) -> Sheet {
    let directory = Directory::new(About::default(), parts);
    let today = Date::parse("2026-11-23").unwrap();
    sheet(&directory, &Words::new(lang), today, entry)
}

/// The sheet as lines: `# title`, then `label | value | note`, an arrow where it leads elsewhere.
fn lines(sheet: &Sheet) -> Vec<String> {
    let mut lines = Vec::new();
    for section in &sheet.sections {
        lines.extend(section.title.as_ref().map(|title| format!("# {title}")));
        for fact in &section.facts {
            let note = fact.note.as_deref().unwrap_or_default();
            let arrow = if fact.link.is_some() { " →" } else { "" };
            lines.push(format!("{} | {} | {note}{arrow}", fact.label, fact.value));
        }
    }
    lines
}

#[track_caller]
fn sees(entry: Entry, lang: Lang, expected: &[&str]) {
    let seen = lines(&read(entry, lang));
    for line in expected {
        assert!(seen.iter().any(|own| own == line), "{line:?} in {seen:#?}");
    }
}

#[test]
fn an_organisation_tells_what_it_is_then_how_to_reach_it_then_the_rest() {
    let seen = lines(&read(Entry::Organisation(id(SOCIETY)), Lang::De));
    let expected = [
        " | Der Verein berät Familien. | ",
        "# Kontakt",
        "Adresse | Olpe 1, 44135 Dortmund | Stand 2019, vor 7 Jahren · Postanschrift",
        "Stadtbezirk | Innenstadt-Nord | ",
        "Telefon | 0231 50-27132 | Stand 2016, vor 10 Jahren · Zentrale",
        "E-Mail | verein@example.org | ",
        "Internet | https://example.org | ",
        "Zeiten | Mo, Mi–Fr 9.00–12.00 Uhr | ",
        " | Di 14.00–16.00 Uhr | ",
        " | mit Termin | ",
        "Sprachen | Türkisch | ",
        "Themen | Sprache |  →",
        " | Familie |  →",
        "# Verbindungen",
        "ausgezeichnet mit | Integrationspreis | 2011 · 2. Preis · 3.000 Euro · „Nachbarn“ · Sonderpreis →",
        " | Integrationspreis | 2009 →",
        "# Angaben",
        "Gegründet | 1945 | Neugründung",
        "Mitglieder | rund 200 | ",
        "Herkunft | Türkei · Italien | ",
        "Auszeichnungen | Heimatpreis | 2020",
        "Kurzname | VIF | ",
        "Andere Namen | Alter Verein · Eski Dernek (Türkisch) | ",
        "Stichwörter | Beratung · Familie | ",
        "Hinweis | Der Eingang ist im Hof. | ",
        "Stand | Oktober 2026 | ",
        "# Quellen",
        " | Vereine in Dortmund, Stadt Dortmund | gesehen: undatiert · https://www.dortmund.de",
    ];
    assert_eq!(seen, expected);
}

#[test]
fn what_is_not_in_the_readers_language_says_which_language_it_is_in() {
    sees(
        Entry::Organisation(id(SOCIETY)),
        Lang::En,
        &[
            " | The society advises families. | ",
            "Phone | 0231 50-27132 | as of 2016, 10 years ago · Zentrale (in German)",
            "Keywords | Beratung · Familie | not translated yet, in German",
            "Awards | Heimatpreis | not translated yet, in German · 2020",
            " | Vereine in Dortmund, Stadt Dortmund | seen: undatiert (in German) · https://www.dortmund.de",
        ],
    );
    sees(
        Entry::Programme(id(0)),
        Lang::En,
        &[" | Die Stadt gibt einen Preis. | not translated yet, in simple German"],
    );
}

#[test]
fn simple_german_is_german() {
    sees(
        Entry::Programme(id(0)),
        Lang::De,
        &[" | Die Stadt gibt einen Preis. | "],
    );
}

#[test]
fn hours_are_told_in_the_readers_language() {
    sees(
        Entry::Organisation(id(SOCIETY)),
        Lang::En,
        &[
            "Hours | Mon, Wed–Fri 9:00–12:00 | ",
            " | Tue 14:00–16:00 | ",
            " | by appointment | ",
        ],
    );
}

#[test]
fn a_relation_is_worded_from_the_end_at_which_one_stands() {
    sees(
        Entry::Programme(id(0)),
        Lang::De,
        &[
            "Preisträger | Verein für Familien e. V. | 2011 · 2. Preis · 3.000 Euro · „Nachbarn“ · Sonderpreis →",
            " | Verein für Familien e. V. | 2009 →",
            "gefördert von | Sparkasse |  →",
        ],
    );
    sees(
        Entry::Organisation(id(BANK)),
        Lang::De,
        &["fördert | Integrationspreis |  →"],
    );
    sees(
        Entry::Organisation(id(BANK)),
        Lang::En,
        &["funds | Integrationspreis |  →"],
    );
}

#[test]
fn a_programme_tells_since_when_it_runs_and_what_happened() {
    let seen = read(Entry::Programme(id(0)), Lang::De);
    assert_eq!(seen.kind_line, "Programm · seit 2009");
    sees(
        Entry::Programme(id(0)),
        Lang::De,
        &[
            "Seit | 2009 | ",
            "Wegmarken | 8. Dezember 2011: Zweite Vergabe | ",
            "Zahlen | 35 Bewerbungen | ",
        ],
    );
    sees(
        Entry::Programme(id(0)),
        Lang::En,
        &["Milestones | 8 December 2011: Second award | "],
    );
}

#[test]
fn an_old_entry_says_so_beside_every_fact_that_has_no_date_of_its_own() {
    let mut parts = parts();
    let more = parts.organisations[SOCIETY].more.as_mut().unwrap();
    more.as_of = Some(dated("2012"));
    let entry = Entry::Organisation(id(SOCIETY));
    let seen = lines(&read_in(parts, entry, Lang::De));
    for expected in [
        "E-Mail | verein@example.org | Stand 2012, vor 14 Jahren",
        "Telefon | 0231 50-27132 | Stand 2016, vor 10 Jahren · Zentrale",
        "Mitglieder | rund 200 | Stand 2012, vor 14 Jahren",
        "Stand | 2012 | vor 14 Jahren",
    ] {
        assert!(
            seen.iter().any(|own| own == expected),
            "{expected:?} in {seen:#?}"
        );
    }
}

#[test]
fn a_topic_lists_its_programmes_then_its_organisations_and_the_readers_words() {
    let seen = lines(&read(Entry::Topic(id(0)), Lang::De));
    let expected = [
        " | Hier finden Sie Kurse. | ",
        "Programme | Integrationspreis |  →",
        "Organisationen | Verein für Familien e. V. |  →",
        "Suchwörter | Deutschkurs · Sprachtreff | ",
    ];
    assert_eq!(seen, expected);
    let english = lines(&read(Entry::Topic(id(0)), Lang::En));
    assert_eq!(
        english.len(),
        3,
        "no words in a language that is not the reader's: {english:#?}"
    );
}

#[test]
fn a_topic_with_too_many_entries_says_how_to_go_on() {
    let mut parts = parts();
    parts
        .organisations
        .extend((0..310_u32).map(|index| Organisation {
            topics: Box::new([id(0)]),
            ..organisation(1000 + index, &format!("o{index}"), "Viele")
        }));
    let entry = Entry::Topic(id(0));
    let seen = lines(&read_in(parts, entry, Lang::De));
    let last = " | … und 12 weitere. Suchen Sie mit thema:sprache weiter. | ";
    assert!(seen.iter().any(|own| own == last), "{last:?}");
    assert_eq!(seen.iter().filter(|line| line.ends_with('→')).count(), 300);
}

#[test]
fn an_organisation_that_everybody_is_tied_to_stays_readable() {
    let mut parts = parts();
    let society = Entry::Organisation(id(SOCIETY));
    let bare = Entry::Organisation(id(BARE));
    let tie = |_| relation(RelationKind::MemberOf, bare, society, None);
    parts.relations.extend((0..400).map(tie));
    let seen = lines(&read_in(parts, society, Lang::De));
    let last = " | … und 102 weitere. Suchen Sie mit Verein für Familien e. V. weiter. | ";
    assert!(seen.iter().any(|own| own == last), "{last:?}");
}

#[test]
fn a_field_with_its_own_note_does_not_take_the_age_of_the_entry() {
    let mut parts = parts();
    let more = parts.organisations[SOCIETY].more.as_mut().unwrap();
    more.as_of = Some(dated("2012"));
    more.fields[0].as_of = None;
    more.fields[1].as_of = None;
    let entry = Entry::Organisation(id(SOCIETY));
    let seen = lines(&read_in(parts, entry, Lang::De));
    for expected in [
        "Telefon | 0231 50-27132 | Zentrale",
        "Adresse | Olpe 1, 44135 Dortmund | Stand 2012, vor 14 Jahren · Postanschrift",
    ] {
        assert!(
            seen.iter().any(|own| own == expected),
            "{expected:?} in {seen:#?}"
        );
    }
}

#[test]
fn a_record_that_is_a_name_only_says_so_and_shows_no_empty_field() {
    let seen = lines(&read(Entry::Organisation(id(BARE)), Lang::De));
    assert_eq!(seen, [" | Die Quellen nennen kaum mehr als den Namen. | "]);
    assert_eq!(lines(&read(Entry::Programme(id(1)), Lang::De)), [""; 0]);
}

#[test]
fn the_line_under_a_name_says_what_it_is_and_where() {
    let line = |entry, lang| read(entry, lang).kind_line;
    let table = [
        (
            Entry::Organisation(id(SOCIETY)),
            "Verein · Innenstadt-Nord",
            "Society · Innenstadt-Nord",
        ),
        (
            Entry::Organisation(id(BARE)),
            "Verein · wenig bekannt",
            "Society · little known",
        ),
        (
            Entry::Programme(id(0)),
            "Programm · seit 2009",
            "Programme · since 2009",
        ),
        (Entry::Programme(id(1)), "Programm", "Programme"),
        (
            Entry::Topic(id(0)),
            "Thema · 1 Programm · 1 Organisation",
            "Topic · 1 programme · 1 organisation",
        ),
    ];
    for (entry, german, english) in table {
        assert_eq!(line(entry, Lang::De), german);
        assert_eq!(line(entry, Lang::En), english);
    }
}

#[test]
fn the_person_who_found_nothing_learns_how_the_centre_is_reached_and_how_old_that_is() {
    let directory = Directory::new(About::default(), parts());
    let words = Words::new(Lang::De);
    let today = Date::parse("2026-11-23").unwrap();
    let facts = contact(&directory, &words, today, id(SOCIETY));
    let phone = facts.iter().find(|fact| fact.label == "Telefon").unwrap();
    assert_eq!(phone.value, "0231 50-27132");
    assert!(
        phone.note.as_deref().unwrap().contains("Stand"),
        "{phone:?}"
    );
    assert!(contact(&directory, &words, today, id(BANK)).is_empty());
}
