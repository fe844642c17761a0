//! What the program finds around itself: the languages of the system, whether colours are wanted, the day.
#![expect(
    clippy::disallowed_methods,
    reason = "the shell is the part that looks around"
)]

use std::{
    env,
    time::{SystemTime, UNIX_EPOCH},
};

use crate::directory::Date;

/// What was found.
#[derive(Debug)]
pub struct Surroundings {
    /// The languages that the system wishes for, the strongest wish first.
    pub languages: Vec<String>,
    /// Whether no colours are wanted (`NO_COLOR`, see no-color.org).
    pub colourless: bool,
    /// The day, in Coordinated Universal Time.
    pub today: Date,
}

/// Looks around.
#[must_use]
pub fn look() -> Surroundings {
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    let preferences = set("LANGUAGE").unwrap_or_default();
    let languages = locale
        .into_iter()
        .chain(preferences.split(':').map(str::to_owned));
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Surroundings {
        languages: languages.collect(),
        colourless: env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
        today: day(since.as_secs() / (24 * 60 * 60)),
    }
}

/// The day of the Gregorian calendar that is so many days after 1 January 1970.
fn day(days: u64) -> Date {
    // counted from 1 March 0000, so that the leap day is the last of its year
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    Date {
        year: u16::try_from(year).unwrap_or(u16::MAX),
        month: u8::try_from(month).ok(),
        day: u8::try_from(day).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        let table = [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_780, "2026-11-23"),
            (20_453, "2025-12-31"),
        ];
        for (days, expected) in table {
            assert_eq!(Some(day(days)), Date::parse(expected), "{days} days");
        }
    }
}
