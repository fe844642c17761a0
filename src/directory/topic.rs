//! The words that entries are sorted by: topics, kinds of organisation, languages spoken.

use super::{Key, No};
use crate::lang::{Phrases, Tag, Text};

/// What an entry can be about; an entry of its own, and the way in for someone who knows no name.
#[derive(Debug)]
pub struct Topic {
    /// Its stable name.
    pub key: Key,
    /// Its spoken number.
    pub no: No,
    /// Its name in every interface language and further ones.
    pub name: Text,
    /// What one finds under it.
    pub text: Text,
    /// What people type for it, in any language.
    pub words: Phrases,
}

/// What kind of organisation something is.
#[derive(Debug)]
pub struct Kind {
    /// Its stable name.
    pub key: Box<str>,
    /// Its name in every interface language and further ones.
    pub name: Text,
    /// What people type for it, in any language.
    pub words: Phrases,
}

/// A language that people speak somewhere.
#[derive(Debug)]
pub struct Tongue {
    /// Its tag, which is its stable name.
    pub tag: Tag,
    /// Its name in several languages.
    pub name: Text,
    /// What people type for it, in any language.
    pub words: Phrases,
}
