//! Where nothing was found: the way on.

use std::cmp::Reverse;

use crate::{
    directory::{Directory, Id, topic::Topic},
    fold::fold_key,
};

use super::{
    ask::Search,
    documents::Documents,
    field::ReasonField,
    found::{Found, Lookup},
    query::Query,
    texts,
};

/// So many topics are offered.
const MOST_TOPICS: usize = 3;

/// What to try instead, filled where nothing was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instead {
    /// The topics nearest to what was asked, nearest first.
    pub topics: Vec<Id<Topic>>,
    /// A question that does find something.
    pub did_you_mean: Option<String>,
}

/// Less alike words are other words.
const LEAST_ALIKE: f64 = 0.82;

/// So many words are compared at most: more would make the person wait.
const MOST_COMPARED: usize = 3000;

impl Search<'_> {
    /// The nearest topics, and a question that does find something: without the words that nothing was found
    /// for, or with the nearest words in their place.
    pub(super) fn instead(&self, query: &Query, founds: &[Found]) -> Instead {
        let (documents, lookup) = (&self.index.documents, self.index.lookup());
        let words = query.terms.iter().zip(founds).filter_map(|(term, found)| {
            if found.is_nothing() {
                nearest_word(self.directory, documents, lookup, term.text())
            } else {
                Some(as_typed(&self.request.text, term.text()))
            }
        });
        let words: Vec<String> = words.collect();
        let finds = |text: &str| {
            let again = Query::parse(text, &self.index.dictionary);
            let size = self.index.size();
            let mut founds: Vec<Found> = again
                .terms
                .iter()
                .map(|_| self.index.memory.fresh(size))
                .collect();
            for (term, found) in again.terms.iter().zip(&mut founds) {
                found.look_up(term, lookup);
            }
            let finds = !founds.is_empty()
                && self
                    .select(&founds, 0)
                    .is_some_and(|selection| selection.total > 0);
            self.index.memory.keep(founds);
            finds
        };
        let all = words.join(" ");
        let one_by_one = words.iter().max_by_key(|word| word.len()).cloned();
        let did_you_mean = Some(all)
            .into_iter()
            .chain(one_by_one)
            .find(|text| finds(text));
        Instead {
            topics: nearest_topics(self.directory, lookup, query),
            did_you_mean,
        }
    }
}

/// A folded word of a question as the person wrote it.
fn as_typed(question: &str, folded: &str) -> String {
    let mut words = question.split(|letter: char| !letter.is_alphanumeric());
    let typed = words.find(|word| fold_key(word) == folded);
    typed.unwrap_or(folded).to_owned()
}

/// The topics whose words come nearest to the words of a question; where none comes near, those with the most
/// entries.
fn nearest_topics(directory: &Directory, lookup: Lookup<'_>, query: &Query) -> Vec<Id<Topic>> {
    let mut alike = vec![0.0_f64; directory.topics().len()];
    for term in &query.terms {
        for token in lookup
            .dictionary
            .beginning_with(first_letters(term.text(), 1))
        {
            let topic = lookup.postings.of(token).last().filter(|posting| {
                let place = posting.place();
                place == place_of(ReasonField::Topic) || place == place_of(ReasonField::TopicWord)
            });
            if let Some(alike) = topic.and_then(|posting| alike.get_mut(posting.target() as usize))
            {
                let own = strsim::jaro_winkler(term.text(), lookup.dictionary.token(token));
                *alike = alike.max(own);
            }
        }
    }
    let mut topics: Vec<(u32, usize, Id<Topic>)> = directory
        .topics()
        .zip(alike)
        .map(|((id, _), alike)| (percent(alike), directory.members(id).len(), id))
        .collect();
    topics.sort_by_key(|(alike, members, id)| (Reverse((*alike, *members)), *id));
    topics
        .into_iter()
        .take(MOST_TOPICS)
        .map(|(.., id)| id)
        .collect()
}

fn place_of(field: ReasonField) -> usize {
    usize::from(field.place())
}

/// How alike, in hundredths; words that are hardly alike are so by chance.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a likeness lies between 0 and 1"
)]
fn percent(alike: f64) -> u32 {
    if alike < LEAST_ALIKE {
        0
    } else {
        (alike * 100.0) as u32
    }
}

fn first_letters(word: &str, count: usize) -> &str {
    word.get(..count).unwrap_or(word)
}

/// The word of an entry that comes nearest to one that found nothing, as it is written there.
fn nearest_word(
    directory: &Directory,
    documents: &Documents,
    lookup: Lookup<'_>,
    word: &str,
) -> Option<String> {
    let begun = lookup
        .dictionary
        .beginning_with(first_letters(word, 2))
        .take(MOST_COMPARED);
    let compared = begun.filter(|token| {
        let postings = lookup.postings.of(*token);
        postings
            .first()
            .is_some_and(|posting| posting.place() <= place_of(ReasonField::Keyword))
    });
    let alike = compared.map(|token| {
        (
            strsim::jaro_winkler(word, lookup.dictionary.token(token)),
            token,
        )
    });
    let (alike, token) = alike.max_by(|one, other| one.0.total_cmp(&other.0))?;
    if alike < LEAST_ALIKE {
        return None;
    }
    let doc = lookup.postings.of(token).first()?.target();
    let mut found = None;
    texts::own(directory, documents.entry(doc), &mut |_, _, text| {
        if found.is_none() {
            let mut words = text.split(|letter: char| !letter.is_alphanumeric());
            found = words
                .find(|own| fold_key(own) == lookup.dictionary.token(token))
                .map(str::to_owned);
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::as_typed;

    #[test]
    fn a_word_is_offered_as_it_was_written() {
        let table = [
            ("Bitcoin Börse?", "borse", "Börse"),
            ("MIA-DO", "miado", "miado"),
            ("де школа", "shkola", "школа"),
        ];
        for (question, folded, typed) in table {
            assert_eq!(as_typed(question, folded), typed, "{question}");
        }
    }
}
