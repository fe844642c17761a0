//! The search: a question becomes ranked hits, each with its marks and its reason. Knows no screen.
//!
//! Every word is looked up among the folded tokens of all entries; what it met gives each entry a number, and
//! only the best of those that hold every word are judged by name. A keystroke thus costs about the same
//! however many entries there are.

use std::{
    fmt,
    ops::Range,
    sync::{Mutex, PoisonError},
};

use fuzzy_matcher::skim::SkimMatcherV2;

use crate::{
    directory::{Directory, Entry, EntryKind},
    fold::fold,
    lang::Lang,
};

mod complete;
mod dictionary;
mod documents;
mod field;
mod filter;
mod found;
mod gather;
mod group;
mod instead;
mod intern;
mod mark;
mod meaning;
mod query;
mod rank;
mod reason;
mod select;
mod sound;
mod split;
mod stop;
mod term;
mod texts;
mod token;
mod typo;

pub use self::{complete::Completion, field::ReasonField, instead::Instead, reason::Reason};

use self::{
    dictionary::Dictionary,
    documents::Documents,
    found::{Found, Lookup},
    gather::Postings,
    group::Groups,
    mark::Meeting,
    query::Query,
    rank::{Judge, Judged},
    reason::{Open, Reasons},
    select::{Condition, Selection, select},
    term::Reach,
};

/// Runs work, perhaps at the same time. Only the shell starts threads, so it brings them along.
pub trait Workers {
    /// Runs both and answers both results.
    fn both<A: Send, B: Send>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B);
}

/// One worker who does one thing after the other.
#[derive(Clone, Copy, Debug)]
pub struct Alone;

impl Workers for Alone {
    fn both<A: Send, B: Send>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        (one(), other())
    }
}

/// A question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// What was typed: words, a number, filters such as `bezirk:nord`.
    pub text: String,
    /// The reader's language; it only orders equals and chooses between reasons.
    pub lang: Lang,
    /// The sort of entry that is looked for, where not all.
    pub within: Option<EntryKind>,
    /// The most hits that are wanted.
    pub limit: usize,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The best hits, best first.
    pub hits: Vec<Hit>,
    /// How many entries were found in all.
    pub total: usize,
    /// How far the search had to go.
    pub how: How,
    /// The words that the best hit lacks, where `how` is `WithoutWord`.
    pub left_out: Vec<String>,
    /// The way on where nothing was found.
    pub instead: Instead,
}

/// How far the search had to go to find anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Every word was found as it was typed.
    #[default]
    AsTyped,
    /// Some word was taken for mistyped or misheard.
    Corrected,
    /// One word had to be left out.
    WithoutWord,
}

/// An entry that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entry.
    pub entry: Entry,
    /// How well it fits; only to be compared within one answer.
    pub score: i64,
    /// What to mark in the shown name: byte ranges on grapheme borders, sorted and apart.
    pub marks: Vec<Range<usize>>,
    /// Why it was found.
    pub reason: Reason,
}

/// Everything that makes the entries of one directory quick to find. Belongs to the directory that it was
/// built from.
pub struct Index {
    documents: Documents,
    groups: Groups,
    dictionary: Dictionary,
    postings: Postings,
    matcher: SkimMatcherV2,
    /// Memory of earlier searches, kept for the next.
    spare: Mutex<Vec<Found>>,
}

impl fmt::Debug for Index {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (entries, tokens) = (self.documents.len(), self.dictionary.len());
        write!(out, "Index({entries} entries, {tokens} tokens)")
    }
}

impl Index {
    /// Reads a directory.
    #[must_use]
    pub fn build(directory: &Directory, workers: &impl Workers) -> Self {
        let documents = Documents::new(directory, workers);
        let groups = Groups::new(directory, &documents);
        let (dictionary, postings) = gather::gather(directory, &documents, &groups, workers);
        Self {
            documents,
            groups,
            dictionary,
            postings,
            matcher: SkimMatcherV2::default().ignore_case(),
            spare: Mutex::default(),
        }
    }

    /// Answers a question. `None` only when cancelled.
    pub fn search(
        &self,
        directory: &Directory,
        request: &Request,
        cancelled: &dyn Fn() -> bool,
    ) -> Option<Answer> {
        let query = Query::parse(&request.text, &self.dictionary);
        let mask = self.mask(directory, &query);
        let search = Search {
            index: self,
            directory,
            request,
            mask: mask.as_deref(),
            cancelled,
        };
        if query.is_blank {
            return search.list();
        }
        search.answer(query)
    }

    /// The ways to go on with a filter word at the end of what was typed.
    #[must_use]
    pub fn complete(&self, directory: &Directory, text: &str, lang: Lang) -> Vec<Completion> {
        complete::complete(directory, &self.groups, text, lang)
    }

    /// How many entries of one sort there are, or of all.
    #[must_use]
    pub fn count(&self, within: Option<EntryKind>) -> usize {
        self.documents.range(within).len()
    }

    /// The entry at a place of the list of all entries of a sort, as a reader of `lang` looks names up; for
    /// long lists of which only some rows are seen.
    #[must_use]
    pub fn listed(&self, within: Option<EntryKind>, lang: Lang, at: usize) -> Option<Entry> {
        let [named, topics] = self.documents.listed(within, lang);
        let doc = named.get(at).or_else(|| topics.get(at - named.len()))?;
        Some(self.documents.entry(*doc))
    }

    /// Which documents the filters let pass; `None` where there is no filter.
    fn mask(&self, directory: &Directory, query: &Query) -> Option<Vec<bool>> {
        let mut mask: Option<Vec<bool>> = None;
        for wish in query.wishes.iter().filter(|wish| !wish.value.is_empty()) {
            let mut passes = vec![false; self.documents.len()];
            for group in wish.groups(directory, &self.groups) {
                for doc in self.groups.members(group) {
                    passes[*doc as usize] = mask.as_ref().is_none_or(|mask| mask[*doc as usize]);
                }
            }
            mask = Some(passes);
        }
        mask
    }

    fn lookup(&self) -> Lookup<'_> {
        Lookup {
            dictionary: &self.dictionary,
            postings: &self.postings,
            groups: &self.groups,
        }
    }

    /// Memory for one word, from an earlier search where there is some.
    fn borrow(&self) -> Found {
        let mut spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner);
        let mut found = spare.pop().unwrap_or_default();
        drop(spare);
        found.clear(self.documents.len(), self.groups.len());
        found
    }

    fn give_back(&self, founds: Vec<Found>) {
        let mut spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner);
        spare.extend(founds);
        spare.truncate(8);
    }
}

/// So many words that were found as they were typed are doubted where all together find nothing.
const MOST_DOUBTED: usize = 2;

/// So many words of a question may be mistyped.
const MOST_MISTYPED: usize = 4;

/// One search under way.
struct Search<'a> {
    index: &'a Index,
    directory: &'a Directory,
    request: &'a Request,
    mask: Option<&'a [bool]>,
    cancelled: &'a dyn Fn() -> bool,
}

impl Search<'_> {
    /// All entries that the filters let pass, in the order of names.
    fn list(&self) -> Option<Answer> {
        let documents = &self.index.documents;
        let passes = |doc: &&u32| self.mask.is_none_or(|mask| mask[**doc as usize]);
        let listed = documents.listed(self.request.within, self.request.lang);
        let total = match self.mask {
            None => listed.iter().map(|part| part.len()).sum(),
            Some(_) => listed
                .iter()
                .flat_map(|part| part.iter())
                .filter(passes)
                .count(),
        };
        let shown = listed
            .into_iter()
            .flatten()
            .filter(passes)
            .take(self.request.limit);
        let hits = shown.map(|doc| Hit {
            entry: documents.entry(*doc),
            score: 0,
            marks: Vec::new(),
            reason: Reason::plain(ReasonField::Name),
        });
        Some(Answer {
            hits: hits.collect(),
            total,
            ..Answer::default()
        })
    }

    /// The entries that hold the words.
    fn answer(&self, mut query: Query) -> Option<Answer> {
        let mut founds: Vec<Found> = query.terms.iter().map(|_| self.index.borrow()).collect();
        let answer = self.find(&mut query, &mut founds);
        self.index.give_back(founds);
        answer
    }

    fn find(&self, query: &mut Query, founds: &mut [Found]) -> Option<Answer> {
        let mut how = How::AsTyped;
        let mut selection = Selection::default();
        let lost = self.look_up(query, founds)?;
        if lost == 0 {
            selection = self.select(founds, 0)?;
        }
        if query.terms.iter().any(|term| term.reach > Reach::Strict) {
            how = How::Corrected;
        }
        if selection.total == 0 && lost == 0 && founds.len() > 1 && !query.is_only_small {
            self.look_further(query, founds)?;
            how = How::Corrected;
            selection = self.select(founds, 0)?;
        }
        if selection.total == 0 && lost < 2 && founds.len() > 2 && !query.is_only_small {
            how = How::WithoutWord;
            selection = self.select(founds, 1)?;
        }
        if selection.total == 0 && query.is_only_small {
            selection = self.select(founds, founds.len().saturating_sub(1))?;
            how = How::WithoutWord;
        }
        self.tell(query, founds, &selection, how)
    }

    /// Looks every word up, further where little is found. Says how many of the words found nothing; more
    /// than the search can do without are not looked for.
    fn look_up(&self, query: &mut Query, founds: &mut [Found]) -> Option<usize> {
        let lookup = self.index.lookup();
        let mut lost = 0;
        let mut doubted = 0;
        for (term, found) in query.terms.iter_mut().zip(founds) {
            if (self.cancelled)() {
                return None;
            }
            found.look_up(term, lookup);
            if query.is_only_small {
                lost += usize::from(found.is_nothing());
                continue;
            }
            if found.is_little() {
                split::look_up(self.directory, &self.index.documents, lookup, term, found);
            }
            if found.is_little() && doubted < MOST_MISTYPED {
                doubted += 1;
                term.reach = found.look_further(term, lookup);
            }
            lost += usize::from(found.is_nothing());
            if lost > 1 {
                return Some(lost);
            }
        }
        Some(lost)
    }

    /// Looks further for the words that found least as they were typed: together all found nothing.
    fn look_further(&self, query: &mut Query, founds: &mut [Found]) -> Option<()> {
        let mut rarest: Vec<usize> = (0..founds.len()).collect();
        rarest.retain(|at| query.terms[*at].reach == Reach::Strict);
        rarest.sort_by_key(|at| founds[*at].count());
        for at in rarest.into_iter().take(MOST_DOUBTED) {
            if (self.cancelled)() {
                return None;
            }
            query.terms[at].reach = founds[at].look_further(&query.terms[at], self.index.lookup());
        }
        Some(())
    }

    fn select(&self, founds: &[Found], lacking: usize) -> Option<Selection> {
        let worths: Vec<&[u8]> = founds.iter().map(|found| found.worth.as_slice()).collect();
        let condition = Condition {
            worths: &worths,
            lacking,
            range: self.index.documents.range(self.request.within),
            mask: self.mask,
            limit: self.request.limit.max(rank::MOST_JUDGED),
        };
        select(&condition, self.cancelled)
    }

    /// Ranks what was selected and says why each is there.
    fn tell(
        &self,
        query: &Query,
        founds: &[Found],
        selection: &Selection,
        how: How,
    ) -> Option<Answer> {
        let judge = Judge {
            directory: self.directory,
            documents: &self.index.documents,
            matcher: &self.index.matcher,
            lang: self.request.lang,
        };
        let ranked = judge.rank(query, &selection.best);
        let mut answer = Answer {
            total: selection.total,
            how,
            ..Answer::default()
        };
        if let (How::WithoutWord, Some(best)) = (how, ranked.first()) {
            let lacks = query
                .terms
                .iter()
                .zip(founds)
                .filter(|(_, found)| found.worth[best.doc as usize] == 0);
            answer.left_out = lacks.map(|(term, _)| term.text().to_owned()).collect();
        }
        self.put_number_first(query, &mut answer);
        let room = self.request.limit.saturating_sub(answer.hits.len());
        let mut reasons = Reasons::new(
            (self.directory, &self.index.groups),
            (query, founds),
            self.request.lang,
            &self.index.matcher,
        );
        let numbered = answer.hits.first().map(|hit| hit.entry);
        for judged in ranked
            .into_iter()
            .filter(|judged| Some(judged.entry) != numbered)
            .take(room)
        {
            if (self.cancelled)() {
                return None;
            }
            answer
                .hits
                .push(self.hit(query, &mut reasons, founds, judged));
        }
        if answer.total == 0 {
            answer.instead = self.instead(query, founds);
        }
        Some(answer)
    }

    /// The entry whose number was typed comes first, whatever else was found.
    fn put_number_first(&self, query: &Query, answer: &mut Answer) {
        let fits = |entry: &Entry| self.request.within.is_none_or(|kind| entry.kind() == kind);
        let Some(entry) = query
            .no
            .and_then(|no| self.directory.find_no(no))
            .filter(fits)
        else {
            return;
        };
        answer.hits.push(Hit {
            entry,
            score: i64::MAX,
            marks: Vec::new(),
            reason: Reason::plain(ReasonField::Number),
        });
        answer.total = answer.total.max(1);
        // whoever typed a number that exists did not mistype it
        answer.how = How::AsTyped;
    }

    fn hit(
        &self,
        query: &Query,
        reasons: &mut Reasons<'_>,
        founds: &[Found],
        judged: Judged,
    ) -> Hit {
        let matcher = &self.index.matcher;
        let name = fold(self.directory.name(judged.entry, self.request.lang));
        let shown = Meeting::new(&query.terms, ReasonField::Name, name.text());
        let mut marks = shown.marks(&name, matcher);
        marks.extend(mark::small_words(&name, &query.small));
        let open = Open::new(&shown, founds, judged.doc);
        let reason = if open.is_nothing() {
            Reason::plain(ReasonField::Name)
        } else {
            reasons.of(judged.entry, open)
        };
        Hit {
            entry: judged.entry,
            score: judged.score,
            marks: mark::tidy(marks),
            reason,
        }
    }

    /// The nearest topics, and a question that does find something: without the words that nothing was found
    /// for, or with the nearest words in their place.
    fn instead(&self, query: &Query, founds: &[Found]) -> Instead {
        let (documents, lookup) = (&self.index.documents, self.index.lookup());
        let words = query.terms.iter().zip(founds).filter_map(|(term, found)| {
            if found.is_nothing() {
                instead::nearest_word(self.directory, documents, lookup, term.text())
            } else {
                Some(term.text().to_owned())
            }
        });
        let words: Vec<String> = words.collect();
        let finds = |text: &str| {
            let again = Query::parse(text, &self.index.dictionary);
            let mut founds: Vec<Found> = again.terms.iter().map(|_| self.index.borrow()).collect();
            for (term, found) in again.terms.iter().zip(&mut founds) {
                found.look_up(term, lookup);
            }
            let finds = !founds.is_empty()
                && self
                    .select(&founds, 0)
                    .is_some_and(|selection| selection.total > 0);
            self.index.give_back(founds);
            finds
        };
        let all = words.join(" ");
        let one_by_one = words.iter().max_by_key(|word| word.len()).cloned();
        let did_you_mean = Some(all)
            .into_iter()
            .chain(one_by_one)
            .find(|text| finds(text));
        Instead {
            topics: instead::nearest_topics(self.directory, lookup, query),
            did_you_mean,
        }
    }
}
