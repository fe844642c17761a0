//! The single values of a record, cleaned and checked while they are read. Knows how one value is written,
//! not what it is for.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Unexpected, Visitor, value::MapAccessDeserializer},
};

use super::rule;
use crate::{
    directory::{
        Date,
        organisation::{Day, Field},
        relation::RelationKind,
    },
    lang::{Localised, Phrases, Tag, Text},
    text::clean,
};

/// A text that something can be read in, free of harmful characters.
#[derive(Debug)]
pub(super) struct Clean(pub(super) Box<str>);

/// A key that leads to another record of the file; borrowed from it where it can be.
#[derive(Debug, Deserialize)]
pub(super) struct Ref<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'a> Ref<'a> {
    /// The key as text, cleaned as the key that it leads to was.
    pub(super) fn key(&self) -> Cow<'_, str> {
        clean(&self.0)
    }

    /// The same, to keep.
    pub(super) fn into_key(self) -> Cow<'a, str> {
        match clean(&self.0) {
            Cow::Borrowed(_) => self.0,
            Cow::Owned(cleaned) => Cow::Owned(cleaned),
        }
    }
}

/// Reads a string and makes something of it.
struct Make<F>(&'static str, F);

impl<T, F: FnOnce(&str) -> Option<T>> Visitor<'_> for Make<F> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.1)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self.0))
    }
}

impl<'de> Deserialize<'de> for Clean {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Make("a text", |text: &str| {
            let cleaned = clean(text);
            (!rule::is_blank(&cleaned)).then(|| Self(cleaned.into()))
        }))
    }
}

macro_rules! made_of_text {
    ($($(#[$doc:meta])* $name:ident($value:ty): $expected:literal, $make:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub(super) struct $name(pub(super) $value);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_str(Make($expected, $make)).map(Self)
            }
        }
    )*};
}
made_of_text! {
    /// A date.
    DateText(Date): "a date", rule::date;
    /// A time of the day, in minutes.
    TimeText(u16): "a time", rule::time;
    /// The tag of a language.
    TagText(Tag): "a language tag", Tag::new;
    /// A day of the week.
    DayText(Day): "a day", |word: &str| rule::named(&rule::DAYS, word);
    /// The name of a field.
    FieldText(Field): "a field", |word: &str| rule::named(&rule::FIELDS, word);
    /// A type of relation.
    RelationText(RelationKind): "a type of relation", |word: &str| rule::named(&rule::RELATIONS, word);
}

macro_rules! checked_text {
    ($($(#[$doc:meta])* $name:ident: $expected:literal, $good:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub(super) struct $name(pub(super) Box<str>);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_str(Make($expected, |text: &str| {
                    let cleaned = clean(text);
                    $good(&cleaned).then(|| Self(cleaned.into()))
                }))
            }
        }
    )*};
}
checked_text! {
    /// A postcode.
    Postcode: "a postcode", rule::is_postcode;
    /// A mail address.
    Email: "a mail address", rule::is_email;
    /// A web address.
    Website: "a web address", rule::is_website;
}

macro_rules! checked_number {
    ($($(#[$doc:meta])* $name:ident($value:ty): $expected:literal, $good:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub(super) struct $name(pub(super) $value);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let value = <$value>::deserialize(from)?;
                if $good(value) { Ok(Self(value)) } else { Err(D::Error::custom($expected)) }
            }
        }
    )*};
}
checked_number! {
    /// Degrees north.
    Latitude(f64): "-90 to 90", rule::is_latitude;
    /// Degrees east.
    Longitude(f64): "-180 to 180", rule::is_longitude;
    /// A year.
    Year(u16): "1000 to 9999", rule::is_year;
    /// A number to count or call by: 1 and up.
    Count(u32): "1 and up", |number| number > 0;
    /// A place in a contest: 1 and up.
    Rank(u8): "1 and up", |rank| rank > 0;
}

/// The contents of an object in their order, no name twice.
#[derive(Debug)]
pub(super) struct Pairs<K, V>(pub(super) Vec<(K, V)>);

impl<K, V> Default for Pairs<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, K: Deserialize<'de> + PartialEq, V: Deserialize<'de>> Deserialize<'de> for Pairs<K, V> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(PairsVisitor(PhantomData))
    }
}

struct PairsVisitor<K, V>(PhantomData<fn() -> (K, V)>);

impl<'de, K: Deserialize<'de> + PartialEq, V: Deserialize<'de>> Visitor<'de>
    for PairsVisitor<K, V>
{
    type Value = Pairs<K, V>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        // most texts are in one language or two, and there are many of them
        let mut pairs: Vec<(K, V)> = Vec::with_capacity(2);
        while let Some((name, value)) = map.next_entry()? {
            if pairs.iter().any(|(own, _)| *own == name) {
                return Err(A::Error::custom("the same name twice"));
            }
            pairs.push((name, value));
        }
        Ok(Pairs(pairs))
    }
}

/// A record that is written as an object; the derived way would take a list of its values as well.
#[derive(Debug)]
pub(super) struct Whole<T>(pub(super) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Whole<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(WholeVisitor(PhantomData))
    }
}

struct WholeVisitor<T>(PhantomData<fn() -> T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for WholeVisitor<T> {
    type Value = Whole<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Whole)
    }
}

/// Reads a list of records, each written as an object.
pub(super) fn wholes<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Vec<T>, D::Error> {
    let wholes = Vec::<Whole<T>>::deserialize(from)?;
    Ok(wholes.into_iter().map(|whole| whole.0).collect())
}

/// Reads a record that may be missing, written as an object.
pub(super) fn whole<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<T>, D::Error> {
    let whole = Option::<Whole<T>>::deserialize(from)?;
    Ok(whole.map(|whole| whole.0))
}

/// A text in several languages.
pub(super) type Texts = Pairs<TagText, Clean>;

/// A text in at least one language.
#[derive(Debug)]
pub(super) struct FullTexts(pub(super) Texts);

impl<'de> Deserialize<'de> for FullTexts {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let texts = Texts::deserialize(from)?;
        if texts.0.is_empty() {
            return Err(D::Error::custom("a text in at least one language"));
        }
        Ok(Self(texts))
    }
}

/// Days of the week, at least one.
#[derive(Debug)]
pub(super) struct Days(pub(super) Vec<DayText>);

impl<'de> Deserialize<'de> for Days {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let days = Vec::deserialize(from)?;
        if days.is_empty() {
            return Err(D::Error::custom("at least one day"));
        }
        Ok(Self(days))
    }
}

/// Words in several languages.
pub(super) type Words = Pairs<TagText, Vec<Clean>>;

impl From<Texts> for Text {
    fn from(texts: Texts) -> Self {
        localised(texts, |text| text.0)
    }
}

impl From<FullTexts> for Text {
    fn from(texts: FullTexts) -> Self {
        texts.0.into()
    }
}

impl From<Words> for Phrases {
    fn from(words: Words) -> Self {
        localised(words, |words| boxed(words, |word| word.0))
    }
}

fn localised<V, T>(mut pairs: Pairs<TagText, V>, make: impl Fn(V) -> T) -> Localised<T> {
    let pairs = pairs.0.drain(..);
    pairs.map(|(tag, value)| (tag.0, make(value))).collect()
}

/// Makes something of each value of a list.
///
/// With `into_iter` the new list would take over the memory of the old one and give back what it does not
/// need, a few bytes each time; among millions of lists a fresh piece of the right size is cheaper.
pub(super) fn boxed<T, U>(mut list: Vec<T>, make: impl FnMut(T) -> U) -> Box<[U]> {
    list.drain(..).map(make).collect()
}
