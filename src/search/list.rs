//! What is shown where no word was typed: every entry that the filters let pass, in the order of names.

use super::{Answer, Hit, Reason, ReasonField, ask::Search};

impl Search<'_> {
    /// All entries that the filters let pass, in the order of names.
    pub(super) fn list(&self) -> Answer {
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
        Answer {
            hits: hits.collect(),
            total,
            ..Answer::default()
        }
    }
}
