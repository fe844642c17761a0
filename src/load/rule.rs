//! What a single value must look like. The quick way and the located way of loading ask the same rules.

use crate::directory::{
    Date, EntryKind,
    organisation::{Day, Field},
    relation::RelationKind,
};

/// The days of the week as the data file writes them.
pub(super) const DAYS: [(&str, Day); 7] = [
    ("mo", Day::Monday),
    ("tu", Day::Tuesday),
    ("we", Day::Wednesday),
    ("th", Day::Thursday),
    ("fr", Day::Friday),
    ("sa", Day::Saturday),
    ("su", Day::Sunday),
];

/// The fields that can carry an age, a note and sources of their own.
pub(super) const FIELDS: [(&str, Field); 9] = [
    ("street", Field::Street),
    ("postcode", Field::Postcode),
    ("city", Field::City),
    ("phone", Field::Phone),
    ("email", Field::Email),
    ("website", Field::Website),
    ("hours", Field::Hours),
    ("languages", Field::Languages),
    ("members", Field::Members),
];

/// The types of relation as the data file writes them.
pub(super) const RELATIONS: [(&str, RelationKind); 10] = [
    ("responsible-for", RelationKind::ResponsibleFor),
    ("part-of", RelationKind::PartOf),
    ("member-of", RelationKind::MemberOf),
    ("won", RelationKind::Won),
    ("funds", RelationKind::Funds),
    ("partner-in", RelationKind::PartnerIn),
    ("hosts", RelationKind::Hosts),
    ("signed", RelationKind::Signed),
    ("took-part-in", RelationKind::TookPartIn),
    ("succeeded-by", RelationKind::SucceededBy),
];

/// The value that a word stands for in one of the tables above.
pub(super) fn named<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table
        .iter()
        .find_map(|(own, value)| (*own == word).then_some(*value))
}

/// A date of the Gregorian calendar, as exact as it is written.
pub(super) fn date(text: &str) -> Option<Date> {
    let date = Date::parse(text)?;
    let days = match date.month {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2)
            if date.year.is_multiple_of(4)
                && (!date.year.is_multiple_of(100) || date.year.is_multiple_of(400)) =>
        {
            29
        }
        Some(2) => 28,
        _ => 31,
    };
    date.day.is_none_or(|day| day <= days).then_some(date)
}

/// Minutes after midnight from `09:30`; the day ends at `24:00`.
pub(super) fn time(text: &str) -> Option<u16> {
    let [h1, h2, b':', m1, m2] = text.as_bytes() else {
        return None;
    };
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| u16::from(byte - b'0'));
    let hour = digit(h1)? * 10 + digit(h2)?;
    let minute = digit(m1)? * 10 + digit(m2)?;
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= 24 * 60).then_some(minutes)
}

/// Five digits.
pub(super) fn is_postcode(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// One `@` between two parts without blanks, the second with a dot.
pub(super) fn is_email(text: &str) -> bool {
    let Some((person, domain)) = text.split_once('@') else {
        return false;
    };
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
    plain(person)
        && plain(domain)
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
}

/// An address of the web that a browser can open.
pub(super) fn is_website(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

/// Degrees north.
pub(super) fn is_latitude(degrees: f64) -> bool {
    (-90.0..=90.0).contains(&degrees)
}

/// Degrees east.
pub(super) fn is_longitude(degrees: f64) -> bool {
    (-180.0..=180.0).contains(&degrees)
}

/// A year that anything in a directory can have happened in.
pub(super) fn is_year(year: u16) -> bool {
    (1000..=9999).contains(&year)
}

/// Whether nothing is there to be read.
pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Whether a relation can lead from such an entry to such another; nothing leads from or to a topic.
pub(super) fn can_tie(kind: RelationKind, from: EntryKind, to: EntryKind) -> bool {
    use EntryKind::{Organisation, Programme, Topic};
    match kind {
        RelationKind::Won
        | RelationKind::PartnerIn
        | RelationKind::Hosts
        | RelationKind::Signed
        | RelationKind::TookPartIn => from == Organisation && to == Programme,
        RelationKind::ResponsibleFor | RelationKind::MemberOf => {
            from == Organisation && to != Topic
        }
        RelationKind::Funds => from != Topic && to != Topic,
        RelationKind::PartOf | RelationKind::SucceededBy => from == to && from != Topic,
    }
}

/// How the format of a file stands to the one that this program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// `wegweiser/1`, with or without `.0`.
    Known,
    /// `wegweiser/1.3`: readable, but with fields that this program does not know.
    NewerMinor,
    /// `wegweiser/2`.
    OtherMajor,
    /// No format of ours.
    Foreign,
}

/// Reads the name of a format.
pub(super) fn format(text: &str) -> Format {
    let Some(version) = text.strip_prefix("wegweiser/") else {
        return Format::Foreign;
    };
    let (major, minor) = version.split_once('.').unwrap_or((version, "0"));
    match (major.parse::<u32>(), minor.parse::<u32>()) {
        (Ok(1), Ok(0)) => Format::Known,
        (Ok(1), Ok(_)) => Format::NewerMinor,
        (Ok(_), Ok(_)) => Format::OtherMajor,
        _ => Format::Foreign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_that_the_calendar_has() {
        for good in [
            "2019",
            "2019-02",
            "2019-02-28",
            "2020-02-29",
            "2000-02-29",
            "2019-12-31",
        ] {
            assert!(date(good).is_some(), "{good}");
        }
        for bad in [
            "2019-02-29",
            "1900-02-29",
            "2019-04-31",
            "2019-13",
            "gestern",
            "",
        ] {
            assert!(date(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_time_has_two_digits_on_either_side_and_ends_with_the_day() {
        let table = [
            ("09:30", Some(570)),
            ("00:00", Some(0)),
            ("24:00", Some(1440)),
            ("24:01", None),
            ("12:60", None),
            ("9:30", None),
            ("09.30", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(time(text), expected, "{text}");
        }
    }

    #[test]
    fn an_address_is_one_that_can_be_written_to_or_opened() {
        for (text, expected) in [
            ("info@vmdo.de", true),
            ("info@vmdo", false),
            ("@vmdo.de", false),
            ("a b@c.de", false),
        ] {
            assert_eq!(is_email(text), expected, "{text}");
        }
        for (text, expected) in [
            ("https://a.de", true),
            ("http://a.de/x", true),
            ("www.a.de", false),
            ("https://", false),
        ] {
            assert_eq!(is_website(text), expected, "{text}");
        }
        for (text, expected) in [("44135", true), ("4413", false), ("D-44135", false)] {
            assert_eq!(is_postcode(text), expected, "{text}");
        }
    }

    #[test]
    fn a_format_is_known_newer_or_foreign() {
        let table = [
            ("wegweiser/1", Format::Known),
            ("wegweiser/1.0", Format::Known),
            ("wegweiser/1.3", Format::NewerMinor),
            ("wegweiser/2", Format::OtherMajor),
            ("wegweiser/0.9", Format::OtherMajor),
            ("wegweiser/x", Format::Foreign),
            ("geojson", Format::Foreign),
        ];
        for (text, expected) in table {
            assert_eq!(format(text), expected, "{text}");
        }
    }
}
