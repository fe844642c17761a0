//! Dates as exact as their sources.

/// A day, a month or a year: as exact as the source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    /// The year of the Gregorian calendar.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31; only together with a month.
    pub day: Option<u8>,
}

impl Date {
    /// A date from `2019`, `2019-12` or `2019-12-03`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let number = |part: &str, digits: usize| -> Option<u16> {
            let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            if plain { part.parse().ok() } else { None }
        };
        let small = |part: &str, most: u8| -> Option<u8> {
            let value = u8::try_from(number(part, 2)?).ok()?;
            (1..=most).contains(&value).then_some(value)
        };
        let year = number(parts.next()?, 4)?;
        let month = parts
            .next()
            .map(|part| small(part, 12).ok_or(()))
            .transpose();
        let day = parts
            .next()
            .map(|part| small(part, 31).ok_or(()))
            .transpose();
        match (month, day, parts.next()) {
            (Ok(month), Ok(day), None) => Some(Self { year, month, day }),
            _ => None,
        }
    }

    /// Whole months from this date to `today`, an earlier today counting as none. An open month counts as
    /// the first of its year: so a mere year is as old as people say, the difference of the years.
    #[must_use]
    pub fn months_until(self, today: Self) -> u32 {
        let count = |date: Self| u32::from(date.year) * 12 + u32::from(date.month.unwrap_or(1));
        count(today).saturating_sub(count(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_its_text() {
        let date = |year, month, day| Some(Date { year, month, day });
        let table = [
            ("2019", date(2019, None, None)),
            ("2019-12", date(2019, Some(12), None)),
            ("2019-12-03", date(2019, Some(12), Some(3))),
            ("2019-13", None),
            ("2019-00", None),
            ("2019-12-32", None),
            ("2019-1", None),
            ("19", None),
            ("2019-", None),
            ("", None),
            ("2019-12-03-1", None),
        ];
        for (text, expected) in table {
            assert_eq!(Date::parse(text), expected, "{text}");
        }
    }

    #[test]
    fn the_age_of_a_date_counts_whole_months_and_never_runs_backwards() {
        let months = |from: &str, to: &str| {
            Date::parse(from)
                .unwrap()
                .months_until(Date::parse(to).unwrap())
        };
        assert_eq!(months("2019", "2020-12"), 23);
        assert_eq!(months("2019-11", "2020-01"), 2);
        assert_eq!(months("2021", "2020-01"), 0);
    }
}
