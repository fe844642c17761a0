//! The located check: goes through the values of a file by the table of shapes, names every fault with its
//! place, and copies out what can stand. Knows no record and no id.

use std::collections::HashMap;

use jsonc_parser::{
    ast::{Array, Object, ObjectProp, Value},
    common::Ranged,
};

use super::{
    rule,
    shape::{FILE, Field, List, Shape},
};
use crate::{
    lang::Tag,
    problem::Fault,
    text::{clean, fit},
};

mod copy;
mod keys;
mod leaf;
mod near;

use self::{
    copy::{Joined, write_name},
    keys::Known,
};

/// A fault, before its place is counted out in lines.
#[derive(Debug)]
pub(super) struct Found {
    /// The offset in the text.
    pub(super) offset: usize,
    /// The way to the value.
    pub(super) path: String,
    /// What is wrong.
    pub(super) what: Fault,
}

/// Everything that is wrong with the values of a file, in its order, and as JSON what can stand.
pub(super) fn check(file: &Value<'_>, text: &str) -> (Vec<Found>, Vec<u8>) {
    let mut check = Check {
        text,
        line_ends: None,
        found: Vec::new(),
        path: String::new(),
        known: HashMap::new(),
        numbers: HashMap::new(),
        guesses: 0,
    };
    let mut out = Vec::new();
    check.value(file, &Shape::Object(FILE), &mut out);
    // lists are gone through in the order in which they lead to each other
    check.found.sort_by_key(|found| found.offset);
    (check.found, out)
}

struct Check<'t> {
    text: &'t str,
    line_ends: Option<Vec<usize>>,
    found: Vec<Found>,
    path: String,
    known: HashMap<(List, String), Known>,
    numbers: HashMap<u32, Box<str>>,
    guesses: usize,
}

/// What a person wrote, harmless and short enough for a line.
fn quote(text: &str) -> String {
    fit(&clean(text), 60).into_owned()
}

impl Check<'_> {
    fn report(&mut self, offset: usize, what: Fault) {
        let path = self.path.clone();
        self.found.push(Found { offset, path, what });
    }

    fn wrong(&mut self, value: &impl Ranged, what: Fault) -> bool {
        self.report(value.start(), what);
        false
    }

    /// Reports that nothing is there, unless all that is there was reported itself.
    fn empty(&mut self, value: &Value<'_>, from_the_start: bool) -> bool {
        if from_the_start {
            self.report(value.start(), Fault::Empty);
        }
        false
    }

    /// Does something one step further down the path.
    fn within<T>(&mut self, step: &str, work: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        if !self.path.is_empty() && !step.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(step);
        let answer = work(self);
        self.path.truncate(length);
        answer
    }

    /// Checks a value and copies it out; answers whether it can stand. What is copied of one that cannot is
    /// for the caller to take back.
    fn value(&mut self, value: &Value<'_>, shape: &Shape, out: &mut Vec<u8>) -> bool {
        match (shape, value) {
            (Shape::List(each), Value::Array(array)) => {
                self.list(array, out, |check, element, out| {
                    check.value(element, each, out)
                });
                true
            }
            (Shape::FullList(each), Value::Array(array)) => {
                self.list(array, out, |check, element, out| {
                    check.value(element, each, out)
                }) > 0
                    || self.empty(value, array.elements.is_empty())
            }
            (Shape::Records(list, fields), Value::Array(array)) => {
                self.list(array, out, |check, element, out| {
                    check.record(element, *list, fields, out)
                });
                true
            }
            (Shape::Localised(each), Value::Object(object)) => {
                self.localised(object, each, out);
                true
            }
            (Shape::Name, Value::Object(object)) => {
                self.localised(object, &Shape::Text, out) > 0
                    || self.empty(value, object.properties.is_empty())
            }
            (Shape::ByField(fields), Value::Object(object)) => {
                self.by_field(object, fields, out);
                true
            }
            (Shape::TextOr(fields) | Shape::Object(fields), Value::Object(object)) => {
                self.object(object, fields, out)
            }
            _ => self.leaf(value, shape, out),
        }
    }

    /// Checks the elements of a list one by one; answers how many can stand.
    fn list(
        &mut self,
        array: &Array<'_>,
        out: &mut Vec<u8>,
        mut each: impl FnMut(&mut Self, &Value<'_>, &mut Vec<u8>) -> bool,
    ) -> usize {
        let mut joined = Joined::open(out, b'[');
        for (index, element) in array.elements.iter().enumerate() {
            self.within(&format!("[{index}]"), |check| {
                joined.put(|out| each(check, element, out));
            });
        }
        joined.close(b']')
    }

    fn object(&mut self, object: &Object<'_>, fields: &'static [Field], out: &mut Vec<u8>) -> bool {
        let given = self.known_properties(object, fields);
        self.half_position(object, fields, &given);
        let mut stands = true;
        let mut joined = Joined::open(out, b'{');
        for (field, property) in fields.iter().zip(given) {
            let good = match property {
                Some(property) => self.within(field.name, |check| {
                    joined.put(|out| {
                        write_name(field.name, out);
                        check.value(&property.value, &field.shape, out)
                    })
                }),
                None if field.required => self.wrong(
                    &object.range,
                    Fault::MissingField {
                        field: field.name.to_owned(),
                    },
                ),
                None => true,
            };
            stands &= good || !field.required;
        }
        joined.close(b'}');
        stands
    }

    /// For each field the property of that name; `null` counts as none. Names what is there besides.
    fn known_properties<'o, 'v>(
        &mut self,
        object: &'o Object<'v>,
        fields: &'static [Field],
    ) -> Vec<Option<&'o ObjectProp<'v>>> {
        let mut given: Vec<Option<&ObjectProp<'_>>> = vec![None; fields.len()];
        for property in &object.properties {
            let name = property.name.as_str();
            match fields.iter().position(|field| field.name == name) {
                Some(at) if given[at].is_some() => self.doubled(property),
                Some(at) => given[at] = Some(property),
                None => {
                    let known = fields.iter().map(|field| field.name);
                    let near = near::nearest(name, known).map(str::to_owned);
                    let field = quote(name);
                    self.named(property, Fault::UnknownField { field, near });
                }
            }
        }
        let is_null = |property: &&ObjectProp<'_>| matches!(property.value, Value::NullKeyword(_));
        given
            .into_iter()
            .map(|property| property.filter(|property| !is_null(property)))
            .collect()
    }

    /// Reports something about the name of a property.
    fn named(&mut self, property: &ObjectProp<'_>, what: Fault) {
        let step = quote(property.name.as_str());
        self.within(&step, |check| check.report(property.range.start, what));
    }

    fn doubled(&mut self, property: &ObjectProp<'_>) {
        let field = quote(property.name.as_str());
        self.named(property, Fault::DuplicateField { field });
    }

    fn half_position(
        &mut self,
        object: &Object<'_>,
        fields: &[Field],
        given: &[Option<&ObjectProp<'_>>],
    ) {
        let has = |name: &str| {
            let at = fields.iter().position(|field| field.name == name)?;
            Some(given[at].is_some())
        };
        let missing = match (has("lat"), has("lon")) {
            (Some(true), Some(false)) => "lon",
            (Some(false), Some(true)) => "lat",
            _ => return,
        };
        self.report(object.range.start, Fault::HalfPosition { missing });
    }

    /// Checks a value for each language; answers for how many one can stand.
    fn localised(&mut self, object: &Object<'_>, each: &Shape, out: &mut Vec<u8>) -> usize {
        let mut tags: Vec<Tag> = Vec::new();
        let mut joined = Joined::open(out, b'{');
        for property in &object.properties {
            let name = property.name.as_str();
            let Some(tag) = Tag::new(name) else {
                self.named(property, Fault::BadTag { text: quote(name) });
                continue;
            };
            if tags.contains(&tag) {
                self.doubled(property);
                continue;
            }
            tags.push(tag);
            self.within(name, |check| {
                joined.put(|out| {
                    write_name(name, out);
                    check.value(&property.value, each, out)
                })
            });
        }
        joined.close(b'}')
    }

    fn by_field(&mut self, object: &Object<'_>, fields: &'static [Field], out: &mut Vec<u8>) {
        let mut seen: Vec<&str> = Vec::new();
        let mut joined = Joined::open(out, b'{');
        for property in &object.properties {
            let name = property.name.as_str();
            if rule::named(&rule::FIELDS, name).is_none() {
                let known: Vec<&'static str> = rule::FIELDS.iter().map(|(word, _)| *word).collect();
                self.named(property, near::unknown_word(name, known));
                continue;
            }
            if seen.contains(&name) {
                self.doubled(property);
                continue;
            }
            seen.push(name);
            self.within(name, |check| {
                joined.put(|out| {
                    write_name(name, out);
                    check.value(&property.value, &Shape::Object(fields), out)
                })
            });
        }
        joined.close(b'}');
    }
}
