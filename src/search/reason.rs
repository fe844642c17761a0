//! Why an entry is among the hits, where its name does not say so.

use std::{collections::HashMap, ops::Range};

use fuzzy_matcher::skim::SkimMatcherV2;

use crate::{
    directory::{Directory, Entry},
    fold::{fold, fold_into},
    lang::{Lang, Tag},
};

use super::{
    field::{ReasonField, can_be_worth},
    found::Found,
    group::Groups,
    mark::Meeting,
    query::{MOST_WORDS, Query},
    snippet::{LONGEST_SHOWN, snippet},
    split::SPLIT_WORTHS,
    texts::{self, Shared},
};

/// Why an entry was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Where the question was met.
    pub field: ReasonField,
    /// The name, word or piece of a sentence that met it; empty where that is the shown name.
    pub text: Box<str>,
    /// The language of the text, where the data names it.
    pub lang: Option<Tag>,
    /// What to mark in the text: byte ranges on grapheme borders, sorted and apart.
    pub marks: Vec<Range<usize>>,
}

impl Reason {
    /// The reason that needs no words.
    pub(super) fn plain(field: ReasonField) -> Self {
        Self {
            field,
            text: Box::default(),
            lang: None,
            marks: Vec::new(),
        }
    }
}

/// Finds out why entries were found, for the terms that their names leave open.
pub(super) struct Reasons<'a> {
    directory: &'a Directory,
    groups: &'a Groups,
    query: &'a Query,
    founds: &'a [Found],
    lang: Lang,
    matcher: &'a SkimMatcherV2,
    /// The best text of a group for some open terms, which all its members share.
    told: HashMap<(usize, u8), Option<Best>>,
    /// The same as it is shown, where it is the reason of some entry.
    shown: HashMap<(usize, u8), Reason>,
}

/// The best text of those told so far.
#[derive(Clone)]
struct Best {
    score: (usize, u32, bool),
    field: ReasonField,
    lang: Option<Tag>,
    text: Box<str>,
}

/// The terms that are open, as bits, and what each is worth in the entry.
#[derive(Clone, Copy)]
pub(super) struct Open {
    bits: u8,
    worths: [u8; MOST_WORDS],
}

impl Open {
    /// The terms that are met better elsewhere than in the shown name.
    pub(super) fn new(shown: &Meeting<'_, '_>, founds: &[Found], doc: u32) -> Self {
        let mut open = Self {
            bits: 0,
            worths: [0; MOST_WORDS],
        };
        for (at, (here, found)) in shown.worths().iter().zip(founds).enumerate() {
            let worth = found.worths.of(doc);
            open.worths[at] = worth;
            open.bits |= u8::from(here.saturating_add(NEARLY) < worth) << at;
        }
        open
    }

    /// Whether the name leaves no term open.
    pub(super) const fn is_nothing(self) -> bool {
        self.bits == 0
    }

    fn holds(self, at: usize) -> bool {
        self.bits >> at & 1 == 1
    }

    fn each(self) -> impl Iterator<Item = (usize, u8)> {
        (0..MOST_WORDS)
            .filter(move |at| self.holds(*at))
            .map(move |at| (at, self.worths[at]))
    }

    /// The most that a text can score.
    fn most(self) -> (usize, u32) {
        self.each().fold((0, 0), |(count, sum), (_, worth)| {
            (count + 1, sum + u32::from(worth))
        })
    }
}

/// A find elsewhere that is hardly better than one in the name is no reason.
const NEARLY: u8 = 12;

impl<'a> Reasons<'a> {
    /// Ready to explain the hits of one search.
    pub(super) fn new(
        (directory, groups): (&'a Directory, &'a Groups),
        (query, founds): (&'a Query, &'a [Found]),
        lang: Lang,
        matcher: &'a SkimMatcherV2,
    ) -> Self {
        Self {
            directory,
            groups,
            query,
            founds,
            lang,
            matcher,
            told: HashMap::new(),
            shown: HashMap::new(),
        }
    }

    /// The text that says best why an entry was found.
    pub(super) fn of(&mut self, entry: Entry, open: Open) -> Reason {
        let Some((group, shared)) = self.shared(entry, open) else {
            return self.own_or_name(entry, open, None);
        };
        if (shared.score.0, shared.score.1) < open.most() {
            return self.own_or_name(entry, open, Some(shared));
        }
        if let Some(reason) = self.shown.get(&(group, open.bits)) {
            return reason.clone();
        }
        let reason = self.shown(shared);
        self.shown.insert((group, open.bits), reason.clone());
        reason
    }

    /// The best of an entry's own texts as it is shown, or what is known where that is better.
    fn own_or_name(&self, entry: Entry, open: Open, known: Option<Best>) -> Reason {
        let best = self.own(entry, open, known);
        best.map_or_else(|| Reason::plain(ReasonField::Name), |best| self.shown(best))
    }

    /// The best text of the group that explains most.
    fn shared(&mut self, entry: Entry, open: Open) -> Option<(usize, Best)> {
        let shared = texts::shared_by(self.directory, entry)
            .into_iter()
            .map(Told::Shared);
        let city = texts::city(self.directory, entry).map(Told::City);
        let explained = |group: usize| {
            let worths = open.each().map(|(at, _)| self.founds[at].group(group));
            worths
                .filter(|worth| *worth > 0)
                .fold((0, 0), |(count, sum), worth| {
                    (count + 1, sum + u32::from(worth))
                })
        };
        let groups = shared
            .chain(city)
            .filter_map(|told| Some((self.group(told)?, told)));
        let (group, told) = groups.max_by_key(|(group, _)| explained(*group))?;
        if explained(group).0 == 0 {
            return None;
        }
        let known = self.told.get(&(group, open.bits)).cloned();
        let best = known.unwrap_or_else(|| {
            let best = self.best_of(told, open);
            self.told.insert((group, open.bits), best.clone());
            best
        });
        Some((group, best?))
    }

    fn group(&self, told: Told<'_>) -> Option<usize> {
        match told {
            Told::Shared(shared) => Some(self.groups.of(shared)),
            Told::City(name) => self.groups.city(name),
        }
    }

    fn best_of(&self, told: Told<'_>, open: Open) -> Option<Best> {
        let mut best: Option<Best> = None;
        let mut folded = String::new();
        let group = self.group(told).unwrap_or_default();
        let worths = open.each().map(|(at, _)| self.founds[at].group(group));
        let worths: Vec<u8> = worths.filter(|worth| *worth > 0).collect();
        let most = (worths.len(), worths.iter().copied().map(u32::from).sum());
        let mut look = |field: ReasonField, tag: Option<Tag>, text: &str| {
            if !is_best(best.as_ref(), most)
                && worths.iter().any(|worth| can_be_worth(field, *worth))
            {
                self.consider(open, &mut best, &mut folded, (field, tag, text));
            }
        };
        match told {
            Told::Shared(shared) => texts::of_shared(self.directory, shared, &mut look),
            Told::City(name) => texts::of_city(self.directory, name, &mut look),
        }
        best
    }

    /// The best of an entry's own texts, where one is better than what is known.
    fn own(&self, entry: Entry, open: Open, known: Option<Best>) -> Option<Best> {
        let mut best = known;
        let mut folded = String::new();
        let most = open.most();
        texts::own(self.directory, entry, &mut |field, tag, text| {
            let possible = open
                .each()
                .any(|(_, worth)| SPLIT_WORTHS.contains(&worth) || can_be_worth(field, worth));
            if possible && !is_best(best.as_ref(), most) {
                self.consider(open, &mut best, &mut folded, (field, tag, text));
            }
        });
        best
    }

    fn consider(
        &self,
        open: Open,
        best: &mut Option<Best>,
        folded: &mut String,
        (field, tag, text): (ReasonField, Option<Tag>, &str),
    ) {
        folded.clear();
        fold_into(text, folded);
        let meeting = Meeting::new(&self.query.terms, field, folded);
        let met = open
            .each()
            .map(|(at, _)| meeting.worths()[at])
            .filter(|worth| *worth > 0);
        let (count, sum) = met.fold((0, 0), |(count, sum), worth| {
            (count + 1, sum + u32::from(worth))
        });
        let readable = tag.is_none_or(|tag| tag.lang() == Some(self.lang));
        let score = (count, sum, readable);
        if count > 0 && best.as_ref().is_none_or(|best| score > best.score) {
            *best = Some(Best {
                score,
                field,
                lang: tag,
                text: text.into(),
            });
        }
    }

    fn shown(&self, best: Best) -> Reason {
        let folded = fold(&best.text);
        let meeting = Meeting::new(&self.query.terms, best.field, folded.text());
        let first = meeting.first().map(|span| folded.origin(span).start);
        let text = match first {
            Some(first) if best.text.len() > LONGEST_SHOWN => snippet(&best.text, first),
            _ => best.text,
        };
        let folded = fold(&text);
        let marks =
            Meeting::new(&self.query.terms, best.field, folded.text()).marks(&folded, self.matcher);
        Reason {
            field: best.field,
            text,
            lang: best.lang,
            marks,
        }
    }
}

/// Whether no text can be better than what is known.
fn is_best(known: Option<&Best>, most: (usize, u32)) -> bool {
    known.is_some_and(|best| (best.score.0, best.score.1) >= most && best.score.2)
}

/// Something that many entries share.
#[derive(Clone, Copy)]
enum Told<'a> {
    Shared(Shared),
    City(&'a str),
}
