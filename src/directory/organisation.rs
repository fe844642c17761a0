//! Organisations: the people and houses behind the programmes.

use super::{
    Date, Id, Key, No,
    place::Contact,
    source::Source,
    topic::{Kind, Tongue, Topic},
};
use crate::lang::{Phrases, Tag, Text};

/// An organisation.
#[derive(Debug)]
pub struct Organisation {
    /// Its stable name.
    pub key: Key,
    /// Its spoken number.
    pub no: No,
    /// Whether the sources give no more than a name.
    pub names_only: bool,
    /// What it calls itself.
    pub name: Box<str>,
    /// Its abbreviation or short name.
    pub short: Option<Box<str>>,
    /// Other names and spellings.
    pub also: Box<[Name]>,
    /// What kind of organisation it is.
    pub kind: Id<Kind>,
    /// What it is about.
    pub topics: Box<[Id<Topic>]>,
    /// What it does, in a few sentences.
    pub text: Text,
    /// What people look for and find there.
    pub keywords: Phrases,
    /// Where and how it is reached.
    pub contact: Contact,
    /// What few organisations have.
    pub more: Option<Box<More>>,
    /// Where the facts come from.
    pub sources: Box<[Id<Source>]>,
}

/// Another name of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub name: Box<str>,
    /// Its language, where that is not German.
    pub lang: Option<Tag>,
}

/// The facts about an organisation that most records lack.
#[derive(Debug, Default)]
pub struct More {
    /// When the whole entry was last known to be right.
    pub as_of: Option<Dated>,
    /// What is to be said besides.
    pub note: Text,
    /// When it was founded.
    pub founded: Option<Dated>,
    /// How many members it has.
    pub members: Text,
    /// When it is open.
    pub hours: Option<Hours>,
    /// The languages spoken there.
    pub tongues: Box<[Id<Tongue>]>,
    /// Where the people come from who founded it or meet there.
    pub communities: Phrases,
    /// Prizes from outside the directory.
    pub awards: Box<[Award]>,
    /// Ages, notes and sources of single fields.
    pub fields: Box<[FieldNote]>,
}

/// A date as exact as it is known, and what is to be said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dated {
    /// The date, where there is one.
    pub date: Option<Date>,
    /// What the date alone does not say.
    pub note: Text,
}

/// A prize.
#[derive(Debug)]
pub struct Award {
    /// What it is called.
    pub name: Text,
    /// The year in which it was given.
    pub year: Option<u16>,
}

/// A field of an entry that can be older or more doubtful than the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Street and house number.
    Street,
    /// The postcode.
    Postcode,
    /// The city.
    City,
    /// The telephone number.
    Phone,
    /// The mail address.
    Email,
    /// The web address.
    Website,
    /// The opening hours.
    Hours,
    /// The languages spoken.
    Languages,
    /// The number of members.
    Members,
}

/// The age, a note and the sources of one field.
#[derive(Debug)]
pub struct FieldNote {
    /// The field that this is about.
    pub field: Field,
    /// When the field was last known to be right.
    pub as_of: Option<Date>,
    /// What is to be said of it.
    pub note: Text,
    /// Where it comes from.
    pub sources: Box<[Id<Source>]>,
}

/// Opening hours, as far as the source structures them.
#[derive(Debug, Default)]
pub struct Hours {
    /// The times, in the order of the source.
    pub slots: Box<[Slot]>,
    /// Whether one needs, or can make, an appointment.
    pub by_appointment: bool,
    /// What the slots cannot say.
    pub text: Text,
}

/// The same time on some days of the week.
#[derive(Debug)]
pub struct Slot {
    /// The days, in the order of the week.
    pub days: Box<[Day]>,
    /// Minutes after midnight at which it begins.
    pub from: u16,
    /// Minutes after midnight at which it ends, where that is known.
    pub to: Option<u16>,
    /// Whether the time is by appointment only.
    pub by_appointment: bool,
    /// What the time is for, where not for everything.
    pub what: Text,
}

/// A day of the week, or the holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Day {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}
