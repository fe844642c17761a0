//! One search under way: look every word up, take the entries that hold them all, rank them, and say why.

use crate::{
    directory::{Directory, Entry},
    fold::fold,
};

use super::{
    Answer, Hit, How, Index, Request,
    field::ReasonField,
    found::Found,
    mark::{self, Meeting},
    query::Query,
    rank::{self, Judge, Judged},
    reason::{Open, Reason, Reasons},
    select::{Condition, Selection, select},
    split,
    term::{Reach, Term},
    worths::Worths,
};

/// So many words that were found as they were typed are doubted where all together find nothing.
const MOST_DOUBTED: usize = 2;

/// So many words of a question may be mistyped.
const MOST_MISTYPED: usize = 4;

/// One search under way.
pub(super) struct Search<'a> {
    pub(super) index: &'a Index,
    pub(super) directory: &'a Directory,
    pub(super) request: &'a Request,
    /// Which documents the filters let pass.
    pub(super) mask: Option<&'a [bool]>,
    pub(super) cancelled: &'a dyn Fn() -> bool,
}

impl Search<'_> {
    /// The entries that hold the words.
    pub(super) fn answer(&self, mut query: Query) -> Option<Answer> {
        let size = self.index.size();
        let recalled = query
            .terms
            .iter_mut()
            .map(|term| self.index.memory.recall(term, size));
        let mut founds: Vec<Found> = recalled.collect();
        let mut undoubted = Vec::new();
        let answer = self.find(&mut query, &mut founds, &mut undoubted);
        founds.extend(undoubted);
        self.index.memory.keep(founds);
        answer
    }

    fn find(
        &self,
        query: &mut Query,
        founds: &mut [Found],
        undoubted: &mut Vec<Found>,
    ) -> Option<Answer> {
        let mut how = How::AsTyped;
        let mut selection = Selection::default();
        let lost = self.look_up(query, founds)?;
        if lost == 0 {
            selection = self.select(founds, 0)?;
        }
        if query.terms.iter().any(Term::is_corrected) {
            how = How::Corrected;
        }
        if selection.total == 0 && lost == 0 && founds.len() > 1 && !query.is_only_small {
            self.look_further(query, founds, undoubted)?;
            how = How::Corrected;
            selection = self.select(founds, 0)?;
        }
        if selection.total == 0 && lost < 2 && !query.is_only_small && spares_a_word(query, founds)
        {
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
            if found.is_known() {
                lost += usize::from(found.is_nothing());
                doubted += usize::from(term.reach > Reach::Strict);
                continue;
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
            if term.reach > Reach::Strict || !found.is_little() {
                found.name(term);
            }
            lost += usize::from(found.is_nothing());
            if lost > 1 {
                return Some(lost);
            }
        }
        Some(lost)
    }

    /// Looks further for the words that found least as they were typed: together all found nothing. Puts what
    /// they found so far aside: it is what they find by themselves.
    fn look_further(
        &self,
        query: &mut Query,
        founds: &mut [Found],
        undoubted: &mut Vec<Found>,
    ) -> Option<()> {
        let mut rarest: Vec<usize> = (0..founds.len()).collect();
        rarest.retain(|at| query.terms[*at].reach == Reach::Strict);
        rarest.sort_by_key(|at| founds[*at].count());
        for at in rarest.into_iter().take(MOST_DOUBTED) {
            if (self.cancelled)() {
                return None;
            }
            undoubted.push(founds[at].clone());
            founds[at].forget_name();
            query.terms[at].reach = founds[at].look_further(&query.terms[at], self.index.lookup());
        }
        Some(())
    }

    pub(super) fn select(&self, founds: &[Found], lacking: usize) -> Option<Selection> {
        // what few documents hold spares the look at the others
        let mut rarest: Vec<&Found> = founds.iter().collect();
        rarest.sort_by_key(|found| found.count());
        let worths: Vec<&Worths> = rarest.iter().map(|found| &found.worths).collect();
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
            groups: &self.index.groups,
        };
        let ranked = judge.rank(query, founds, &selection.best);
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
                .filter(|(_, found)| found.worths.of(best.doc) == 0);
            answer.left_out = lacks.map(|(term, _)| term.text().to_owned()).collect();
        }
        self.put_number_first(query, founds, &mut answer);
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
    fn put_number_first(&self, query: &Query, founds: &[Found], answer: &mut Answer) {
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
        let doc = self.index.documents.find(entry).unwrap_or_default();
        let among = answer.total > 0 && founds.iter().all(|found| found.worths.of(doc) > 0);
        let passes = self.mask.is_none_or(|mask| mask[doc as usize]);
        answer.total += usize::from(!among || !passes);
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
}

/// Whether a question can do without one of its words: it has three, small ones counted, or two that are both
/// words as they were typed.
fn spares_a_word(query: &Query, founds: &[Found]) -> bool {
    let is_question = founds.len() + query.small.len() > 2;
    founds.len() > 1 && (is_question || founds.iter().all(Found::is_word))
}
