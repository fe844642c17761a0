//! Tables of paragraphs and their lines, and what holds for any of them.

use proptest::prelude::*;

use super::*;

fn lines(text: &str, width: usize, syllables: Syllables) -> Vec<String> {
    let wrapped = wrap(text, width, syllables).into_iter();
    wrapped
        .map(|line| {
            let hyphen = if line.hyphen { "-" } else { "" };
            format!("{}{hyphen}", text.get(line.range).unwrap())
        })
        .collect()
}

#[track_caller]
fn check(text: &str, width: usize, expected: &[&str]) {
    assert_eq!(
        lines(text, width, Syllables::German),
        expected,
        "{text:?} at {width}"
    );
}

#[test]
fn a_line_ends_at_a_space_a_hyphen_or_a_slash() {
    check("", 10, &[]);
    check("   ", 10, &[]);
    check("Wort", 0, &[]);
    check("  ein   Wort  ", 20, &["ein   Wort"]);
    check("ein Wort", 7, &["ein", "Wort"]);
    check("ein  Wort", 8, &["ein", "Wort"]);
    check("Kurs am Tag", 7, &["Kurs am", "Tag"]);
    check("Migration/Integration", 12, &["Migration/", "Integration"]);
    check("Stadtteil-Treff", 12, &["Stadtteil-", "Treff"]);
    check("Amt · Nord", 5, &["Amt ·", "Nord"]);
    check("per E-Mail", 8, &["per", "E-Mail"]);
}

#[test]
fn a_long_compound_is_parted_between_syllables_of_its_language() {
    check(
        "Integrationskursträger",
        13,
        &["Integrations-", "kursträger"],
    );
    check(
        "Integrationskursträger",
        12,
        &["Integrati-", "onskursträ-", "ger"],
    );
    assert_eq!(
        lines("naturalisation", 9, Syllables::English),
        ["naturali-", "sation"]
    );
}

#[test]
fn an_abbreviation_is_never_parted_and_a_short_gap_is_left_open() {
    check("ein IQNETZWERKNRW", 13, &["ein", "IQNETZWERKNRW"]);
    check("Sie finden Beratung", 13, &["Sie finden", "Beratung"]);
}

#[test]
fn numbers_and_addresses_stay_whole_while_anything_else_fits() {
    check("Telefon 0231 50-27132", 15, &["Telefon", "0231 50-27132"]);
    check("an mia-do@dortmund.de", 19, &["an", "mia-do@dortmund.de"]);
    check("im Jahr 2014-2016", 10, &["im Jahr", "2014-2016"]);
    check("www.vmdo-nord.de/lang", 14, &["www.vmdo-nord.", "de/lang"]);
    check("0231 50-27132", 8, &["0231 50-", "27132"]);
}

#[test]
fn a_space_that_must_not_break_does_not() {
    check("Forum e.\u{A0}V.", 9, &["Forum", "e.\u{A0}V."]);
    check("zur\u{202F}Zeit um", 8, &["zur\u{202F}Zeit", "um"]);
}

#[test]
fn what_is_too_long_to_be_a_word_is_cut_where_the_line_ends() {
    let endless = "lang".repeat(50_000);
    let wrapped = lines(&endless, 40, Syllables::German);
    assert_eq!(wrapped.len(), 5_000);
    assert!(wrapped.iter().all(|line| line.len() == 40));
}

#[test]
fn what_fits_nowhere_is_cut_between_graphemes() {
    check("日本語", 4, &["日本", "語"]);
    check("日本語", 1, &["日", "本", "語"]);
    check(
        "e\u{301}e\u{301}e\u{301}",
        2,
        &["e\u{301}e\u{301}", "e\u{301}"],
    );
    check("XXXXX", 2, &["XX", "XX", "X"]);
}

proptest! {
    #[test]
    fn lines_fit_lose_nothing_and_end_at_graphemes(
        text in r"([a-zA-ZäöüÄß]{1,14}|[0-9 /-]{1,6}|\PC{0,4}|[ -/@.\u{A0}]){0,12}",
        width in 1_usize..24,
        english in any::<bool>(),
    ) {
        let syllables = if english { Syllables::English } else { Syllables::German };
        let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mut end = 0;
        for line in wrap(&text, width, syllables) {
            let shown = &text.get(line.range.clone()).unwrap();
            let cells = crate::text::width(shown) + usize::from(line.hyphen);
            prop_assert!(cells <= width || shown.graphemes(true).count() == 1, "{shown:?} at {width}");
            prop_assert!(!shown.is_empty());
            prop_assert!(borders.contains(&line.range.start) && borders.contains(&line.range.end));
            prop_assert!(text.get(end..line.range.start).unwrap().graphemes(true).all(is_space));
            end = line.range.end;
        }
        prop_assert!(text.get(end..).unwrap().graphemes(true).all(is_space));
    }
}
