//! Sources: where the facts come from.

/// A page or paper that facts were read in.
#[derive(Debug)]
pub struct Source {
    /// Its stable name.
    pub key: Box<str>,
    /// Its title.
    pub title: Box<str>,
    /// Who published it.
    pub publisher: Box<str>,
    /// Its web address.
    pub url: Box<str>,
    /// How old it was when it was read, in German words.
    pub seen: Box<str>,
}
