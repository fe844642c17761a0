//! The order of the best: what the words are worth, how the question stands to the name, fuzzy-matcher's
//! score, and among equals the fuller and fresher entry, then the name.

use std::{
    cmp::{Ordering, Reverse},
    collections::HashMap,
};

use fuzzy_matcher::skim::SkimMatcherV2;

use crate::{
    collate::Collator,
    directory::{Directory, Entry, organisation::Dated, place::Contact},
    fold::fold_into,
    lang::Lang,
};

use super::{
    documents::{Documents, names_only},
    field::ReasonField,
    found::Found,
    group::Groups,
    mark::{Likeness, Meeting},
    query::Query,
    select::Candidate,
    texts,
};

/// No more than this many are judged by their names; those behind them keep the order of their words' worth.
pub(super) const MOST_JUDGED: usize = 200;

/// The foremost of several words' hits are read for whether the words stand together.
const MOST_READ: usize = 16;

/// What it adds that all words stand together.
const TOGETHER: i64 = 2_500;

/// What it adds that a small word, which was not looked for, stands in the name too.
const SMALL_WORD: i64 = 900;

/// What it costs to lack a word that is found next to nowhere.
const RAREST_MISSED: i64 = 16_000;

/// What it adds that all words stand in one name.
const ALL_IN_NAME: i64 = 5_000;

/// A candidate that has been judged.
#[derive(Clone, Copy)]
pub(super) struct Judged {
    pub(super) entry: Entry,
    pub(super) doc: u32,
    pub(super) score: i64,
}

/// What the ranking needs to know.
pub(super) struct Judge<'a> {
    pub(super) directory: &'a Directory,
    pub(super) documents: &'a Documents,
    pub(super) matcher: &'a SkimMatcherV2,
    pub(super) lang: Lang,
    pub(super) groups: &'a Groups,
}

impl Judge<'_> {
    /// Puts candidates, best first by their words, in their final order.
    pub(super) fn rank(
        &self,
        query: &Query,
        founds: &[Found],
        candidates: &[Candidate],
    ) -> Vec<Judged> {
        let judged = candidates.len().min(MOST_JUDGED);
        let mut ranked: Vec<(Judged, Standing)> = candidates[..judged]
            .iter()
            .map(|candidate| self.judge(query, founds, *candidate))
            .collect();
        self.sort(&mut ranked);
        if query.terms.len() > 1 {
            let head = ranked.len().min(MOST_READ);
            let mut groups = HashMap::new();
            for (judged, _) in &mut ranked[..head] {
                let own = self.together(query, judged.entry);
                judged.score +=
                    own + self.together_in_groups(query, founds, judged.entry, &mut groups);
            }
            self.sort(&mut ranked);
        }
        let lowest = ranked.last().map_or(i64::MAX, |(last, _)| last.score);
        let rest = candidates[judged..].iter().map(|candidate| Judged {
            entry: self.documents.entry(candidate.doc),
            doc: candidate.doc,
            score: words_score(candidate.sum, query).min(lowest),
        });
        ranked
            .into_iter()
            .map(|(judged, _)| judged)
            .chain(rest)
            .collect()
    }

    fn sort(&self, ranked: &mut [(Judged, Standing)]) {
        let collator = Collator::new(self.lang);
        ranked.sort_by(|(one, standing), (other, other_standing)| {
            let better = Reverse(one.score).cmp(&Reverse(other.score));
            better
                .then_with(|| other_standing.cmp(standing))
                .then_with(|| self.by_name(&collator, one.entry, other.entry))
        });
    }

    /// What it adds that all words stand together in one keyword or one relation, not scattered over the entry.
    fn together(&self, query: &Query, entry: Entry) -> i64 {
        let mut best = 0;
        let mut folded = String::new();
        texts::own(self.directory, entry, &mut |field, _, text| {
            if matches!(field, ReasonField::Keyword | ReasonField::Relation) {
                best = best.max(Self::together_here(query, field, text, &mut folded));
            }
        });
        best
    }

    /// The same for what the entry's topics, kind and so on are called by; each group is read once.
    fn together_in_groups(
        &self,
        query: &Query,
        founds: &[Found],
        entry: Entry,
        known: &mut HashMap<usize, i64>,
    ) -> i64 {
        let shared = texts::shared_by(self.directory, entry).into_iter();
        let added = shared.map(|shared| {
            let group = self.groups.of(shared);
            if founds.iter().any(|found| found.group(group) == 0) {
                return 0;
            }
            *known.entry(group).or_insert_with(|| {
                let mut best = 0;
                let mut folded = String::new();
                texts::of_shared(self.directory, shared, &mut |field, _, text| {
                    best = best.max(Self::together_here(query, field, text, &mut folded));
                });
                best
            })
        });
        added.max().unwrap_or_default()
    }

    fn together_here(query: &Query, field: ReasonField, text: &str, folded: &mut String) -> i64 {
        folded.clear();
        fold_into(text, folded);
        let meeting = Meeting::new(&query.terms, field, folded);
        if meeting.is_complete() {
            TOGETHER + meeting.coverage() * 10
        } else {
            0
        }
    }

    fn judge(&self, query: &Query, founds: &[Found], candidate: Candidate) -> (Judged, Standing) {
        let entry = self.documents.entry(candidate.doc);
        let mut name_score = 0;
        let mut folded = String::new();
        texts::names(self.directory, entry, &mut |field, _, name| {
            folded.clear();
            fold_into(name, &mut folded);
            let meeting = Meeting::new(&query.terms, field, &folded);
            if meeting.met() > 0 {
                name_score = name_score.max(self.name_score(query, field, &meeting));
            }
        });
        let judged = Judged {
            entry,
            doc: candidate.doc,
            score: words_score(candidate.sum, query) + name_score - missed(founds, candidate.doc),
        };
        (judged, standing(self.directory, entry))
    }

    /// What the name adds: little beside what the words are worth, but for a name that was typed in full.
    fn name_score(&self, query: &Query, field: ReasonField, meeting: &Meeting<'_, '_>) -> i64 {
        let fuzzy = meeting.score(self.matcher);
        let terms = i64::try_from(query.terms.len()).unwrap_or(1).max(1);
        let whole = match (meeting.likeness(&query.compact), field) {
            (Likeness::Same, ReasonField::Name) => 70_000,
            (Likeness::Same, ReasonField::Short) => 68_000,
            (Likeness::Same, _) => 66_000,
            (Likeness::Begins, _) => 1_500,
            (Likeness::Holds, _) => 700,
            (Likeness::None, _) => 0,
        };
        let all = if meeting.is_complete() {
            ALL_IN_NAME
        } else {
            0
        };
        let small = SMALL_WORD * meeting.small(&query.small);
        whole + all + small + meeting.coverage() * 25 + (fuzzy / terms).clamp(0, 300)
    }

    fn by_name(&self, collator: &Collator, one: Entry, other: Entry) -> Ordering {
        let name = |entry| self.directory.name(entry, self.lang);
        collator
            .compare(name(one), name(other))
            .then_with(|| self.directory.key(one).cmp(self.directory.key(other)))
    }
}

/// What the words are worth on average.
fn words_score(sum: u16, query: &Query) -> i64 {
    let terms = i64::try_from(query.terms.len()).unwrap_or(1).max(1);
    i64::from(sum) * 256 / terms
}

/// What it costs that an entry lacks a word: the less often the word is found, the more it says.
fn missed(founds: &[Found], doc: u32) -> i64 {
    let counts = founds
        .iter()
        .map(|found| i64::try_from(found.count()).unwrap_or(i64::MAX));
    let most = counts.clone().max().unwrap_or_default().max(1);
    let lacks = founds
        .iter()
        .zip(counts)
        .filter(|(found, _)| found.worths.of(doc) == 0);
    lacks
        .map(|(_, count)| RAREST_MISSED - RAREST_MISSED * count / most)
        .sum()
}

/// How full and how fresh an entry is; the greater comes first among equals.
type Standing = (bool, u8, u16);

fn standing(directory: &Directory, entry: Entry) -> Standing {
    let (fields, as_of) = match entry {
        Entry::Organisation(id) => {
            let record = &directory[id];
            let more = record.more.as_deref();
            let as_of = more.and_then(|more| more.as_of.as_ref());
            let fields = [
                !record.text.is_empty(),
                !record.keywords.is_empty(),
                record.short.is_some(),
            ];
            (count(&fields) + reachable(&record.contact), as_of)
        }
        Entry::Programme(id) => {
            let record = &directory[id];
            let fields = [
                !record.text.is_empty(),
                !record.keywords.is_empty(),
                record.short.is_some(),
            ];
            (
                count(&fields) + reachable(&record.contact),
                record.as_of.as_ref(),
            )
        }
        Entry::Topic(_) => (u8::MAX, None),
    };
    let year = as_of
        .and_then(|Dated { date, .. }| *date)
        .map_or(0, |date| date.year);
    (!names_only(directory, entry), fields, year)
}

fn reachable(contact: &Contact) -> u8 {
    count(&[
        contact.street.is_some(),
        contact.phone.is_some(),
        contact.email.is_some(),
        contact.website.is_some(),
        contact.district.is_some(),
    ])
}

fn count(facts: &[bool]) -> u8 {
    facts.iter().map(|fact| u8::from(*fact)).sum()
}
