//! Checks keys: that no two records share one, and that each leads somewhere.

use jsonc_parser::{
    ast::{Object, Value},
    common::Ranged,
};

use super::{Check, near, quote};
use crate::{
    directory::EntryKind,
    load::{
        rule,
        shape::{Field, List, Shape, Target},
    },
    problem::Fault,
    text::clean,
};

/// A record whose key has been read.
pub(super) struct Known {
    list: List,
    offset: usize,
    stands: bool,
}

/// So many dangling keys of one file are looked at for what was perhaps meant.
const MOST_GUESSES: usize = 200;

impl Check<'_> {
    /// Checks a record of a list and copies it out; answers whether it can stand, and names it if it cannot.
    pub(super) fn record(
        &mut self,
        value: &Value<'_>,
        list: List,
        fields: &'static [Field],
        out: &mut Vec<u8>,
    ) -> bool {
        let mut stands = self.value(value, &Shape::Object(fields), out);
        if let Value::Object(object) = value {
            stands = self.own_key(object, list) && stands;
            stands = stands && self.own_number(object) && self.ends(object, list);
            if let Some(known) = key_of(object).and_then(|key| self.known.get_mut(&id(list, key))) {
                // a record with the key of an earlier one says nothing about that one
                if known.offset == object.range.start {
                    known.stands = stands;
                }
            }
        }
        // a relation that goes with one of its ends says so there
        let told = list == List::Relations
            && matches!(self.found.last(), Some(found) if matches!(found.what, Fault::GoesWith { .. }));
        if !stands && !told {
            let key = label(value).unwrap_or_else(|| self.path.clone());
            self.report(value.start(), Fault::LeftOut { key });
        }
        stands
    }

    /// Notes the key of a record; answers whether it is the first with it.
    fn own_key(&mut self, object: &Object<'_>, list: List) -> bool {
        let (Some(key), Some(property)) = (key_of(object), object.get("key")) else {
            return true;
        };
        let offset = object.range.start;
        if let Some(first) = self.known.get(&id(list, key)) {
            let line = self.line(first.offset);
            let key = quote(key);
            let what = Fault::DuplicateKey { key, line };
            self.within("key", |check| check.wrong(&property.value, what));
            return false;
        }
        let stands = false;
        self.known.insert(
            id(list, key),
            Known {
                list,
                offset,
                stands,
            },
        );
        true
    }

    /// Notes the number of an entry; answers whether it is the first with it.
    fn own_number(&mut self, object: &Object<'_>) -> bool {
        let Some(number) = object.get_number("no") else {
            return true;
        };
        let Ok(no) = number.value.parse() else {
            return true;
        };
        if let Some(first) = self.numbers.get(&no) {
            let key = quote(first);
            self.within("no", |check| {
                check.report(number.range.start, Fault::DuplicateNumber { no, key });
            });
            return false;
        }
        let key = key_of(object).unwrap_or_default();
        self.numbers.insert(no, key.into());
        true
    }

    /// Checks what a relation ties, once both its ends are known.
    fn ends(&mut self, object: &Object<'_>, list: List) -> bool {
        if list != List::Relations {
            return true;
        }
        let [word, from, to] = ["type", "from", "to"].map(|name| object.get_string(name));
        let (Some(word), Some(from), Some(to)) = (word, from, to) else {
            return true;
        };
        let Some(kind) = rule::named(&rule::RELATIONS, &word.value) else {
            return true;
        };
        if clean(&from.value) == clean(&to.value) {
            let key = quote(&to.value);
            return self.within("to", |check| check.wrong(to, Fault::SelfRelation { key }));
        }
        let sort = |key: &str| entry_kind(self.known.get(&id(List::Organisations, key))?.list);
        let (Some(from), Some(to)) = (sort(&from.value), sort(&to.value)) else {
            return true;
        };
        let relation = quote(&word.value);
        rule::can_tie(kind, from, to)
            || self.within("type", |check| {
                check.wrong(word, Fault::WrongEnds { relation, from, to })
            })
    }

    /// The line of an offset. The lines are counted when the first is asked for, which is seldom.
    fn line(&mut self, offset: usize) -> usize {
        let count = || self.text.match_indices('\n').map(|(end, _)| end).collect();
        let ends = self.line_ends.get_or_insert_with(count);
        ends.partition_point(|end| *end < offset) + 1
    }

    /// What is wrong with a key that should lead to a record.
    pub(super) fn missing_target(&mut self, key: &str, target: Target) -> Option<Fault> {
        let list = match target {
            Target::In(list) => list,
            Target::Entry => List::Organisations,
        };
        let leads = |known: &Known| target == Target::Entry || known.list == list;
        match self.known.get(&id(list, key)) {
            Some(known) if leads(known) && known.stands => None,
            Some(known) if leads(known) => Some(Fault::GoesWith { key: quote(key) }),
            _ => Some(Fault::DanglingKey {
                key: quote(key),
                list: target_name(target),
                near: self.near_key(key, list, leads),
            }),
        }
    }

    fn near_key(
        &mut self,
        key: &str,
        list: List,
        leads: impl Fn(&Known) -> bool,
    ) -> Option<String> {
        self.guesses += 1;
        if self.guesses > MOST_GUESSES {
            return None;
        }
        let space = space(list);
        let known = self.known.iter();
        let known = known.filter(|((own, _), known)| *own == space && leads(known));
        near::nearest(key, known.map(|((_, key), _)| key.as_str())).map(quote)
    }
}

/// The lists that share one set of keys are one.
const fn space(list: List) -> List {
    match list {
        List::Organisations | List::Programmes | List::Topics => List::Organisations,
        List::Sources
        | List::Kinds
        | List::Languages
        | List::Districts
        | List::Cities
        | List::Milestones
        | List::Relations => list,
    }
}

fn id(list: List, key: &str) -> (List, String) {
    let mut key = clean(key).into_owned();
    if list == List::Languages {
        key.make_ascii_lowercase();
    }
    (space(list), key)
}

fn key_of<'o>(object: &'o Object<'_>) -> Option<&'o str> {
    object.get_string("key").map(|text| &*text.value)
}

/// What a record can be known by.
fn label(value: &Value<'_>) -> Option<String> {
    let object = value.as_object()?;
    let text = |name| object.get_string(name).map(|text| quote(&text.value));
    let ends = || Some(format!("{} → {}", text("from")?, text("to")?));
    text("key").or_else(|| text("name")).or_else(ends)
}

const fn entry_kind(list: List) -> Option<EntryKind> {
    match list {
        List::Organisations => Some(EntryKind::Organisation),
        List::Programmes => Some(EntryKind::Programme),
        List::Topics => Some(EntryKind::Topic),
        List::Sources
        | List::Kinds
        | List::Languages
        | List::Districts
        | List::Cities
        | List::Milestones
        | List::Relations => None,
    }
}

const fn target_name(target: Target) -> &'static str {
    match target {
        Target::Entry => "entries",
        Target::In(List::Sources) => "sources",
        Target::In(List::Topics) => "topics",
        Target::In(List::Kinds) => "kinds",
        Target::In(List::Languages) => "languages",
        Target::In(List::Districts) => "districts",
        Target::In(List::Cities) => "cities",
        Target::In(List::Organisations) => "organisations",
        Target::In(List::Programmes) => "programmes",
        Target::In(List::Milestones) => "milestones",
        Target::In(List::Relations) => "relations",
    }
}
