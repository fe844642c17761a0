//! Checks the values that have no parts: texts, numbers, truths.

use jsonc_parser::ast::{StringLit, Value};

use super::{Check, copy::write_text, near, quote};
use crate::{
    lang::Tag,
    load::{rule, shape::Shape},
    problem::{Fault, Sort},
    text::clean,
};

impl Check<'_> {
    /// Checks a value that has no parts and copies it out; answers whether it can stand.
    pub(super) fn leaf(&mut self, value: &Value<'_>, shape: &Shape, out: &mut Vec<u8>) -> bool {
        let fault = match (shape, value) {
            (Shape::Number(least, most), Value::NumberLit(number)) => {
                whole(number.value, *least, *most, out)
            }
            (Shape::Degrees(most), Value::NumberLit(number)) => degrees(number.value, *most, out),
            (Shape::Truth, Value::BooleanLit(truth)) => {
                out.extend_from_slice(truth.value.to_string().as_bytes());
                None
            }
            (Shape::Ref(target), Value::StringLit(key)) => {
                write_text(&key.value, out);
                self.missing_target(&key.value, *target)
            }
            (shape, Value::StringLit(text))
                if matches!(sort_of(shape), Sort::Text | Sort::TextOrObject) =>
            {
                write_text(&text.value, out);
                misread(text, shape)
            }
            _ => Some(Fault::WrongType {
                expected: sort_of(shape),
                found: sort(value),
            }),
        };
        fault.is_none_or(|fault| self.wrong(value, fault))
    }
}

fn whole(text: &str, least: i64, most: i64, out: &mut Vec<u8>) -> Option<Fault> {
    match text.parse::<i64>() {
        Ok(number) if (least..=most).contains(&number) => {
            out.extend_from_slice(number.to_string().as_bytes());
            None
        }
        _ => Some(out_of_range(text, least, most)),
    }
}

fn degrees(text: &str, most: i64, out: &mut Vec<u8>) -> Option<Fault> {
    let is_degrees = if most == 90 {
        rule::is_latitude
    } else {
        rule::is_longitude
    };
    out.extend_from_slice(text.as_bytes());
    let good = text.parse().is_ok_and(is_degrees);
    (!good).then(|| out_of_range(text, -most, most))
}

fn out_of_range(text: &str, least: i64, most: i64) -> Fault {
    let number = quote(text);
    Fault::OutOfRange {
        number,
        least,
        most,
    }
}

/// What is wrong with a text.
fn misread(text: &StringLit<'_>, shape: &Shape) -> Option<Fault> {
    let raw: &str = &text.value;
    let cleaned = clean(raw);
    if rule::is_blank(&cleaned) {
        return Some(Fault::Empty);
    }
    let text = || quote(raw);
    match shape {
        Shape::Date => unless(rule::date(raw).is_some(), || Fault::BadDate {
            text: text(),
        }),
        Shape::Time => unless(rule::time(raw).is_some(), || Fault::BadTime {
            text: text(),
        }),
        Shape::Tag => unless(Tag::new(raw).is_some(), || Fault::BadTag { text: text() }),
        Shape::Postcode => unless(rule::is_postcode(&cleaned), || Fault::BadPostcode {
            text: text(),
        }),
        Shape::Email => unless(rule::is_email(&cleaned), || Fault::BadEmail {
            text: text(),
        }),
        Shape::Website => unless(rule::is_website(&cleaned), || Fault::BadWebsite {
            text: text(),
        }),
        Shape::Word(known) => {
            let known = known();
            unless(known.contains(&raw), || near::unknown_word(raw, known))
        }
        Shape::Text
        | Shape::TextOr(_)
        | Shape::Truth
        | Shape::Number(..)
        | Shape::Degrees(_)
        | Shape::Ref(_)
        | Shape::List(_)
        | Shape::FullList(_)
        | Shape::Localised(_)
        | Shape::Name
        | Shape::ByField(_)
        | Shape::Object(_)
        | Shape::Records(..) => None,
    }
}

fn unless(good: bool, fault: impl FnOnce() -> Fault) -> Option<Fault> {
    (!good).then(fault)
}

/// The sort of value that a shape takes.
const fn sort_of(shape: &Shape) -> Sort {
    match shape {
        Shape::Text
        | Shape::Date
        | Shape::Time
        | Shape::Tag
        | Shape::Postcode
        | Shape::Email
        | Shape::Website
        | Shape::Word(_)
        | Shape::Ref(_) => Sort::Text,
        Shape::Number(..) | Shape::Degrees(_) => Sort::Number,
        Shape::Truth => Sort::Truth,
        Shape::List(_) | Shape::FullList(_) | Shape::Records(..) => Sort::List,
        Shape::Localised(_) | Shape::Name | Shape::ByField(_) | Shape::Object(_) => Sort::Object,
        Shape::TextOr(_) => Sort::TextOrObject,
    }
}

const fn sort(value: &Value<'_>) -> Sort {
    match value {
        Value::StringLit(_) => Sort::Text,
        Value::NumberLit(_) => Sort::Number,
        Value::BooleanLit(_) => Sort::Truth,
        Value::Object(_) => Sort::Object,
        Value::Array(_) => Sort::List,
        Value::NullKeyword(_) => Sort::Nothing,
    }
}
