//! The order in which people of a language look names up. German sorts as in DIN 5007-1: `ä` like `a`.

use std::cmp::Ordering;

use icu_collator::{
    CollatorBorrowed,
    options::{AlternateHandling, CollatorOptions},
};
use icu_locale_core::{Locale, locale};

use crate::lang::Lang;

/// Compares names as the readers of one language expect them.
#[derive(Debug)]
pub struct Collator(CollatorBorrowed<'static>);

impl Collator {
    /// The order of `lang`.
    ///
    /// # Panics
    /// Never: the data of every interface language is compiled in.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let locale: Locale = match lang {
            Lang::De => locale!("de-u-kn"),
            Lang::En => locale!("en-u-kn"),
        };
        let mut options = CollatorOptions::default();
        options.alternate_handling = Some(AlternateHandling::Shifted);
        let collator = icu_collator::Collator::try_new(locale.into(), options);
        Self(collator.expect("the collation of the interface languages is compiled in"))
    }

    /// Which of two names comes first.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.compare(one, other)
    }

    /// Appends a key to `key` whose bytes compare as the names do; only to sort many at once, never to keep.
    pub fn write_key(&self, name: &str, key: &mut Vec<u8>) {
        let written: Result<(), core::convert::Infallible> = self.0.write_sort_key_to(name, key);
        match written {
            Ok(()) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_names_stand_as_in_the_telephone_list_of_words() {
        let mut names = [
            "Zebra",
            "Ofen",
            "Ähre",
            "Apfel",
            "Öl",
            "10 Jahre",
            "2 Jahre",
            "„Haus“",
            "Garten",
        ];
        let collator = Collator::new(Lang::De);
        names.sort_by(|one, other| collator.compare(one, other));
        assert_eq!(
            names,
            [
                "2 Jahre",
                "10 Jahre",
                "Ähre",
                "Apfel",
                "Garten",
                "„Haus“",
                "Ofen",
                "Öl",
                "Zebra"
            ]
        );
    }

    #[test]
    fn keys_compare_as_the_names_do() {
        let names = [
            "Ähre",
            "Apfel",
            "2 Jahre",
            "10 Jahre",
            "ährig",
            "„Haus“",
            "Haus",
        ];
        let collator = Collator::new(Lang::De);
        let key = |name: &str| {
            let mut key = Vec::new();
            collator.write_key(name, &mut key);
            key
        };
        for one in names {
            for other in names {
                assert_eq!(
                    key(one).cmp(&key(other)),
                    collator.compare(one, other),
                    "{one} {other}"
                );
            }
        }
    }
}
