//! Relations: how entries belong together. Each is stored once and read from both ends.

use super::{Entry, Id, source::Source};
use crate::lang::Text;

/// One tie between two entries.
#[derive(Debug)]
pub struct Relation {
    /// What ties them.
    pub kind: RelationKind,
    /// The entry that the wording starts from.
    pub from: Entry,
    /// The entry that it leads to.
    pub to: Entry,
    /// The year, where one is known.
    pub year: Option<u16>,
    /// The place won, 1 for the first.
    pub rank: Option<u8>,
    /// The prize money or grant, in euros.
    pub amount: Option<u32>,
    /// The project that it was for, as its people call it.
    pub project: Option<Box<str>>,
    /// What the kind does not say.
    pub note: Text,
    /// Where the fact comes from.
    pub sources: Box<[Id<Source>]>,
}

/// What ties two entries, worded from the first to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RelationKind {
    /// Is responsible for.
    ResponsibleFor,
    /// Is a part of.
    PartOf,
    /// Is a member of.
    MemberOf,
    /// Won.
    Won,
    /// Funds.
    Funds,
    /// Is a partner in.
    PartnerIn,
    /// Hosts.
    Hosts,
    /// Signed.
    Signed,
    /// Took part in.
    TookPartIn,
    /// Was succeeded by.
    SucceededBy,
}

impl RelationKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::ResponsibleFor,
        Self::PartOf,
        Self::MemberOf,
        Self::Won,
        Self::Funds,
        Self::PartnerIn,
        Self::Hosts,
        Self::Signed,
        Self::TookPartIn,
        Self::SucceededBy,
    ];
}

/// Which end of a relation one stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    /// At its start: "won …".
    From,
    /// At its goal: "was won by …".
    To,
}

/// A relation as seen from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The relation.
    pub relation: Id<Relation>,
    /// What ties the two, and from which end one looks.
    pub role: (RelationKind, End),
    /// The entry at the other end.
    pub other: Entry,
}

impl Link {
    /// The relation as its `from` sees it.
    #[must_use]
    pub const fn outward(id: Id<Relation>, relation: &Relation) -> Self {
        Self {
            relation: id,
            role: (relation.kind, End::From),
            other: relation.to,
        }
    }

    /// The relation as its `to` sees it.
    #[must_use]
    pub const fn inward(id: Id<Relation>, relation: &Relation) -> Self {
        Self {
            relation: id,
            role: (relation.kind, End::To),
            other: relation.from,
        }
    }
}
