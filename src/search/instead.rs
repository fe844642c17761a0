//! Where nothing was found: the way on.

use crate::{
    directory::{Directory, Id, topic::Topic},
    fold::fold_key,
    lang::Lang,
};

use super::{
    query::Query,
    texts::{self, Shared},
    token::each_token,
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

/// The topics whose words come nearest to the words of a question; where none comes near, those with the most
/// entries.
pub(super) fn nearest_topics(directory: &Directory, query: &Query) -> Vec<Id<Topic>> {
    let mut topics: Vec<(u32, usize, Id<Topic>)> = directory
        .topics()
        .map(|(id, _)| {
            (
                nearness(directory, id, query),
                directory.members(id).len(),
                id,
            )
        })
        .collect();
    topics.sort_by_key(|(nearness, members, id)| (std::cmp::Reverse((*nearness, *members)), *id));
    topics
        .into_iter()
        .take(MOST_TOPICS)
        .map(|(.., id)| id)
        .collect()
}

/// From 0 to 100: how near the nearest word of a topic comes to a word of the question.
fn nearness(directory: &Directory, topic: Id<Topic>, query: &Query) -> u32 {
    let mut nearest = 0.0_f64;
    texts::of_shared(directory, Shared::Topic(topic), &mut |_, _, text| {
        each_token(&fold_key(text), &mut |token| {
            for term in &query.terms {
                nearest = nearest.max(strsim::jaro_winkler(term.text(), token.text));
            }
        });
    });
    // below this, words are alike by chance
    if nearest < 0.8 { 0 } else { percent(nearest) }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share lies between 0 and 1"
)]
fn percent(share: f64) -> u32 {
    (share * 100.0) as u32
}

/// The words of the directory that come nearest to those that found nothing, as people write them.
pub(super) fn nearest_word(directory: &Directory, word: &str, lang: Lang) -> Option<String> {
    let mut nearest: Option<(f64, String)> = None;
    for entry in directory.entries().take(MOST_READ) {
        let name = directory.name(entry, lang);
        for written in name.split(|letter: char| !letter.is_alphanumeric()) {
            let alike = strsim::jaro_winkler(word, &fold_key(written));
            if alike > nearest.as_ref().map_or(LEAST_ALIKE, |(alike, _)| *alike) {
                nearest = Some((alike, written.to_owned()));
            }
        }
    }
    nearest.map(|(_, written)| written)
}

/// Less alike words are other words.
const LEAST_ALIKE: f64 = 0.87;

/// So many names are read for a better word: more would make the person wait.
const MOST_READ: usize = 4000;
