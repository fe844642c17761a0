//! For whom a sheet is made: picks the language of every content, and words its age and its doubts.

use super::{DOT, Fact};
use crate::{
    directory::{
        Date, Directory,
        organisation::{Dated, Field, FieldNote},
    },
    i18n::{Msg, Words},
    lang::{Lang, Localised, Phrases, Tag, Text},
};

/// A directory, the reader's language, and the day on which the sheet is read.
pub(super) struct Reader<'a> {
    pub(super) directory: &'a Directory,
    pub(super) words: &'a Words,
    pub(super) today: Date,
}

/// How old the facts of one entry are, as a whole and field by field.
#[derive(Clone, Copy)]
pub(super) struct Ages<'a> {
    pub(super) entry: Option<Date>,
    pub(super) fields: &'a [FieldNote],
}

impl<'a> Ages<'a> {
    pub(super) fn new(as_of: Option<&Dated>, fields: &'a [FieldNote]) -> Self {
        let entry = as_of.and_then(|dated| dated.date);
        Self { entry, fields }
    }
}

impl Reader<'_> {
    pub(super) fn lang(&self) -> Lang {
        self.words.lang()
    }

    pub(super) fn say(&self, message: Msg) -> String {
        self.words.say(message)
    }

    /// The content that the reader understands best, and its language. Simple German is German.
    fn pick<'t, T>(&self, content: &'t Localised<T>) -> Option<(&'t T, Tag)> {
        let own = |(content, tag): (&'t T, Tag)| {
            (tag.lang() == Some(self.lang())).then_some((content, tag))
        };
        let exactly = content.for_reader(self.lang()).and_then(own);
        let akin = || {
            content
                .iter()
                .find_map(|(tag, content)| own((content, tag)))
        };
        exactly
            .or_else(akin)
            .or_else(|| content.for_reader(self.lang()))
    }

    fn is_foreign(&self, tag: Tag) -> bool {
        tag.lang() != Some(self.lang())
    }

    /// "noch nicht übersetzt, auf Englisch", where the content is not in the reader's language.
    fn untranslated(&self, tag: Tag) -> Option<String> {
        let language = || self.words.language(tag).into();
        self.is_foreign(tag).then(|| {
            self.words
                .tell(Msg::NotTranslated, [("language", language())])
        })
    }

    /// A text as a fact of its own; the note says when it is not in the reader's language.
    pub(super) fn text(&self, text: &Text) -> Option<Fact> {
        let (text, tag) = self.pick(text)?;
        Some(Fact::new(&**text).noted(self.untranslated(tag)))
    }

    /// Several phrases as one fact.
    pub(super) fn phrases(&self, phrases: &Phrases) -> Option<Fact> {
        let (phrases, tag) = self.pick(phrases)?;
        Some(Fact::new(phrases.join(DOT)).noted(self.untranslated(tag)))
    }

    /// A text beside a fact; followed by its language when that is not the reader's.
    pub(super) fn remark(&self, text: &Text) -> Option<String> {
        let (text, tag) = self.pick(text)?;
        Some(if self.is_foreign(tag) {
            self.in_language(text, tag)
        } else {
            text.to_string()
        })
    }

    /// "gesehen 2011 (in German)".
    pub(super) fn in_language(&self, text: &str, tag: Tag) -> String {
        let language = self.words.language(tag).into();
        let language = self.words.tell(Msg::InLanguage, [("language", language)]);
        format!("{text} ({language})")
    }

    /// A date with its note, or the note alone where there is no date.
    pub(super) fn dated(&self, dated: &Dated) -> Option<Fact> {
        let note = self.remark(&dated.note);
        match dated.date {
            Some(date) => Some(Fact::new(self.words.date(date)).noted(note)),
            None => note.map(Fact::new),
        }
    }

    /// What is to be read beside a fact that was made from these fields: its age where it is old, and the
    /// notes of the fields. The age of the whole entry counts where a field has nothing of its own.
    pub(super) fn doubts(&self, ages: Ages<'_>, fields: &[Field]) -> Vec<String> {
        let own = || {
            ages.fields
                .iter()
                .filter(|note| fields.contains(&note.field))
        };
        let inherited = ages.entry.filter(|_| own().count() < fields.len());
        let oldest = own().filter_map(|note| note.as_of).min().or(inherited);
        let mut doubts = Vec::new();
        if let Some(date) = oldest.filter(|date| self.words.age(*date, self.today).is_some()) {
            doubts.push(self.words.as_of(date, self.today));
        }
        for note in own().filter_map(|note| self.remark(&note.note)) {
            if !doubts.contains(&note) {
                doubts.push(note);
            }
        }
        doubts
    }
}
