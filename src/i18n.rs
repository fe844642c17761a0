//! How the program speaks: every message of the interface by a typed id, over the Fluent files in
//! `data/locales`. Knows no screen. That every language has every message with the same arguments is tested.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::{
    directory::Date,
    lang::{Lang, Tag},
};

mod message;

pub use self::message::Msg;

/// The files of one language: the screen, the command line, the problems of a data file.
const fn files(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::De => [
            include_str!("../data/locales/de/screen.ftl"),
            include_str!("../data/locales/de/args.ftl"),
            include_str!("../data/locales/de/check.ftl"),
        ],
        Lang::En => [
            include_str!("../data/locales/en/screen.ftl"),
            include_str!("../data/locales/en/args.ftl"),
            include_str!("../data/locales/en/check.ftl"),
        ],
    }
}

/// Everything the program says in one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

/// An argument of a message.
pub type Value<'a> = FluentValue<'a>;

impl Words {
    /// The words of a language.
    ///
    /// # Panics
    /// Never: the codes of the languages are valid.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let tag = lang
            .code()
            .parse()
            .expect("the codes of the interface languages are valid");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // the isolation marks are bidirectional controls, which no terminal must see
        bundle.set_use_isolating(false);
        for file in files(lang) {
            let resource =
                FluentResource::try_new(file.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language of these words.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without arguments.
    #[must_use]
    pub fn say(&self, message: Msg) -> String {
        self.tell(message, [])
    }

    /// A message with its arguments.
    #[must_use]
    pub fn tell<const N: usize>(
        &self,
        message: Msg,
        arguments: [(&'static str, Value<'_>); N],
    ) -> String {
        self.by_id(message.id(), arguments)
    }

    /// A message by its id in the locale files; the id itself where the files lack it.
    pub fn by_id<'a>(
        &self,
        id: &str,
        arguments: impl IntoIterator<Item = (&'static str, Value<'a>)>,
    ) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            return id.to_owned();
        };
        let mut given = FluentArgs::new();
        for (name, value) in arguments {
            given.set(name, value);
        }
        let mut faults = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&given), &mut faults);
        text.into_owned()
    }

    /// A date as a person of this language writes it, as exact as it is.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let year = Value::from(date.year.to_string());
        match (date.month, date.day) {
            (Some(month), Some(day)) => self.tell(
                Msg::DateDay,
                [
                    ("day", day.into()),
                    ("month", self.month(month).into()),
                    ("year", year),
                ],
            ),
            (Some(month), None) => self.tell(
                Msg::DateMonth,
                [("month", self.month(month).into()), ("year", year)],
            ),
            (None, _) => date.year.to_string(),
        }
    }

    /// A date in figures where room is scarce: "11/2026".
    #[must_use]
    pub fn short_date(&self, date: Date) -> String {
        match date.month {
            Some(month) => format!("{month}/{}", date.year),
            None => date.year.to_string(),
        }
    }

    fn month(&self, month: u8) -> String {
        self.tell(Msg::Month, [("month", month.into())])
    }

    /// How long ago a date was: "vor 7 Jahren"; `None` while it is fresh, which is within a year.
    #[must_use]
    pub fn age(&self, date: Date, today: Date) -> Option<String> {
        let years = date.months_until(today) / 12;
        (years > 0).then(|| self.tell(Msg::Age, [("years", years.into())]))
    }

    /// The date and its age in words: "Stand 2019, vor 7 Jahren".
    #[must_use]
    pub fn as_of(&self, date: Date, today: Date) -> String {
        let date_text = self.date(date);
        match self.age(date, today) {
            Some(age) => self.tell(
                Msg::AsOfAged,
                [("date", date_text.into()), ("age", age.into())],
            ),
            None => self.tell(Msg::AsOf, [("date", date_text.into())]),
        }
    }

    /// The name of a content's language for a reader of this one: "Türkisch", "Turkish".
    #[must_use]
    pub fn language(&self, tag: Tag) -> String {
        let id = format!("language-{tag}");
        if self.bundle.has_message(&id) {
            return self.by_id(&id, []);
        }
        tag.as_str().to_owned()
    }

    /// A number with the thousands kept apart as the language does it.
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let separator = match self.lang {
            Lang::De => '.',
            Lang::En => ',',
        };
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Words({:?})", self.lang)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::{ast, parser};

    use super::*;

    /// The ids of a language with the arguments that each message uses.
    fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages = BTreeMap::new();
        for file in files(lang) {
            let resource = parser::parse(file).expect("a locale file is valid Fluent");
            for entry in resource.body {
                let ast::Entry::Message(message) = entry else {
                    continue;
                };
                let pattern = message.value.expect("every message has a text");
                let mut used = BTreeSet::new();
                arguments(&pattern, &mut used);
                let doubled = messages.insert(message.id.name.to_owned(), used);
                assert_eq!(doubled, None, "{lang:?} has `{}` twice", message.id.name);
            }
        }
        messages
    }

    fn arguments(pattern: &ast::Pattern<&str>, used: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                match expression {
                    ast::Expression::Inline(inline) => argument(inline, used),
                    ast::Expression::Select { selector, variants } => {
                        argument(selector, used);
                        for variant in variants {
                            arguments(&variant.value, used);
                        }
                    }
                }
            }
        }
    }

    fn argument(inline: &ast::InlineExpression<&str>, used: &mut BTreeSet<String>) {
        if let ast::InlineExpression::VariableReference { id } = inline {
            used.insert(id.name.to_owned());
        }
    }

    #[test]
    fn every_language_says_the_same_things_about_the_same_arguments() {
        let german = messages(Lang::De);
        for lang in Lang::ALL {
            let own = messages(lang);
            let ids = |all: &BTreeMap<String, _>| all.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(ids(&own), ids(&german), "{lang:?} against German");
            for (id, used) in &own {
                assert_eq!(used, &german[id], "arguments of `{id}` in {lang:?}");
            }
        }
    }

    #[test]
    fn every_message_of_the_program_is_written_and_none_is_written_in_vain() {
        let written: BTreeSet<String> = messages(Lang::De).into_keys().collect();
        for message in Msg::ALL {
            assert!(
                written.contains(message.id()),
                "`{}` is missing",
                message.id()
            );
        }
        let known: BTreeSet<&str> = Msg::ALL.iter().map(|message| message.id()).collect();
        let by_name = ["check-", "args-", "language-"];
        for id in &written {
            let named = by_name.iter().any(|prefix| id.starts_with(prefix));
            assert!(named || known.contains(id.as_str()), "nobody says `{id}`");
        }
    }

    #[test]
    fn dates_ages_and_numbers_read_as_people_of_the_language_write_them() {
        let (german, english) = (Words::new(Lang::De), Words::new(Lang::En));
        let date = |text| Date::parse(text).unwrap();
        let today = date("2026-11-23");
        assert_eq!(german.date(date("2019-12-03")), "3. Dezember 2019");
        assert_eq!(english.date(date("2019-12-03")), "3 December 2019");
        assert_eq!(german.date(date("2019-12")), "Dezember 2019");
        assert_eq!(english.date(date("2019")), "2019");
        assert_eq!(
            german.as_of(date("2019"), today),
            "Stand 2019, vor 7 Jahren"
        );
        assert_eq!(
            english.as_of(date("2025-11"), today),
            "as of November 2025, 1 year ago"
        );
        assert_eq!(german.as_of(date("2026-11"), today), "Stand November 2026");
        assert_eq!(german.number(1_234_567), "1.234.567");
        assert_eq!(english.number(266), "266");
    }
}
