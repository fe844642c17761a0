//! Opening hours in words: days with their spans, times as the language writes them.

use super::{Fact, reader::Reader};
use crate::{
    directory::organisation::{Day, Hours, Slot},
    i18n::{Msg, Words},
};

/// The hours, one fact for each time and one for what the times cannot say.
pub(super) fn facts(reader: &Reader<'_>, hours: &Hours) -> Vec<Fact> {
    let slots = hours.slots.iter().map(|slot| slot_fact(reader, slot));
    let mut facts: Vec<Fact> = slots.collect();
    let by_appointment = || reader.say(Msg::FactByAppointment);
    match (reader.text(&hours.text), hours.by_appointment) {
        (Some(text), true) => facts.push(text.noted([by_appointment()])),
        (Some(text), false) => facts.push(text),
        (None, true) => facts.push(Fact::new(by_appointment())),
        (None, false) => {}
    }
    facts
}

fn slot_fact(reader: &Reader<'_>, slot: &Slot) -> Fact {
    let words = reader.words;
    let parts = [days(words, &slot.days), time(words, slot)];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let by_appointment = slot.by_appointment.then(|| words.say(Msg::SlotAppointment));
    let notes = reader.remark(&slot.what).into_iter().chain(by_appointment);
    Fact::new(parts.collect::<Vec<_>>().join(" ")).noted(notes)
}

fn time(words: &Words, slot: &Slot) -> String {
    let from = clock(words, slot.from).into();
    match slot.to {
        Some(to) => words.tell(
            Msg::TimeSpan,
            [("from", from), ("to", clock(words, to).into())],
        ),
        None => words.tell(Msg::TimeFrom, [("from", from)]),
    }
}

/// A time of the day from the minutes after midnight.
fn clock(words: &Words, minutes: u16) -> String {
    let minute = format!("{:02}", minutes % 60);
    words.tell(
        Msg::Time,
        [("hour", (minutes / 60).into()), ("minute", minute.into())],
    )
}

/// "Mo, Mi–Fr": three and more days in a row are a span.
fn days(words: &Words, days: &[Day]) -> String {
    let follows = |before: &Day, after: &Day| number(*before) + 1 == number(*after);
    let rows = days.chunk_by(follows).flat_map(|row| match row {
        [first, _, .., last] => vec![words.tell(
            Msg::DaySpan,
            [
                ("first", day(words, *first).into()),
                ("last", day(words, *last).into()),
            ],
        )],
        few => few.iter().map(|own| day(words, *own)).collect(),
    });
    rows.collect::<Vec<_>>().join(", ")
}

fn day(words: &Words, day: Day) -> String {
    words.tell(Msg::Day, [("day", number(day).into())])
}

const fn number(day: Day) -> u8 {
    match day {
        Day::Monday => 0,
        Day::Tuesday => 1,
        Day::Wednesday => 2,
        Day::Thursday => 3,
        Day::Friday => 4,
        Day::Saturday => 5,
        Day::Sunday => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn three_days_in_a_row_are_a_span_and_two_are_not() {
        use Day::{Friday, Monday, Saturday, Sunday, Thursday, Wednesday};
        let table: [(&[Day], &str, &str); 5] = [
            (
                &[Monday, Wednesday, Thursday, Friday],
                "Mo, Mi–Fr",
                "Mon, Wed–Fri",
            ),
            (&[Saturday, Sunday], "Sa, So", "Sat, Sun"),
            (&[Monday], "Mo", "Mon"),
            (
                &[Friday, Saturday, Sunday, Monday],
                "Fr–So, Mo",
                "Fri–Sun, Mon",
            ),
            (&[], "", ""),
        ];
        let (german, english) = (Words::new(Lang::De), Words::new(Lang::En));
        for (week, expected, translated) in table {
            assert_eq!(days(&german, week), expected);
            assert_eq!(days(&english, week), translated);
        }
    }

    #[test]
    fn a_time_is_written_as_the_language_does() {
        let slot = |from, to| Slot {
            days: Box::new([]),
            from,
            to,
            by_appointment: false,
            what: [].into_iter().collect(),
        };
        let (german, english) = (Words::new(Lang::De), Words::new(Lang::En));
        assert_eq!(
            time(&german, &slot(9 * 60, Some(12 * 60 + 5))),
            "9.00–12.05 Uhr"
        );
        assert_eq!(
            time(&english, &slot(9 * 60, Some(12 * 60 + 5))),
            "9:00–12:05"
        );
        assert_eq!(time(&german, &slot(13 * 60 + 30, None)), "ab 13.30 Uhr");
        assert_eq!(time(&english, &slot(0, None)), "from 0:00");
    }
}
