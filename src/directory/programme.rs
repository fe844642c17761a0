//! Programmes, and the milestones of the centre's time line.

use super::{
    Date, Id, Key, No,
    organisation::{Dated, FieldNote, Hours, Name, Organisation},
    place::Contact,
    source::Source,
    topic::{Tongue, Topic},
};
use crate::lang::{Phrases, Text};

/// A programme, project or network of the centre and its partners.
#[derive(Debug)]
pub struct Programme {
    /// Its stable name.
    pub key: Key,
    /// Its spoken number.
    pub no: No,
    /// What it is called.
    pub name: Box<str>,
    /// Its abbreviation or short name.
    pub short: Option<Box<str>>,
    /// Other names and spellings.
    pub also: Box<[Name]>,
    /// What it is about.
    pub topics: Box<[Id<Topic>]>,
    /// What it wants and does, in a few sentences.
    pub text: Text,
    /// What people look for and find there.
    pub keywords: Phrases,
    /// When it began.
    pub since: Option<Dated>,
    /// When it ended.
    pub until: Option<Dated>,
    /// For which years it is known to have run.
    pub years: Text,
    /// How it stands.
    pub status: Text,
    /// Numbers worth knowing.
    pub figures: Box<[Text]>,
    /// What is to be said besides.
    pub note: Text,
    /// When the whole entry was last known to be right.
    pub as_of: Option<Dated>,
    /// Where and how it is reached.
    pub contact: Contact,
    /// When it is open.
    pub hours: Option<Hours>,
    /// The languages spoken there.
    pub tongues: Box<[Id<Tongue>]>,
    /// Ages, notes and sources of single fields.
    pub fields: Box<[FieldNote]>,
    /// What happened, oldest first.
    pub milestones: Box<[Milestone]>,
    /// Where the facts come from.
    pub sources: Box<[Id<Source>]>,
}

/// Something that happened on the way.
#[derive(Debug)]
pub struct Milestone {
    /// When.
    pub date: Date,
    /// What.
    pub text: Text,
    /// The programme that it belongs to.
    pub programme: Option<Id<Programme>>,
    /// The organisation that it belongs to.
    pub organisation: Option<Id<Organisation>>,
    /// Where the fact comes from.
    pub sources: Box<[Id<Source>]>,
}
