//! Why a search found an entry, in words, where its name does not say so.

use crate::{
    directory::Directory,
    i18n::{Msg, Words},
    search::{Hit, ReasonField},
};

/// "über: Almanca kursu (Türkisch)"; `None` where the name says it.
#[must_use]
pub fn why(directory: &Directory, words: &Words, hit: &Hit) -> Option<String> {
    let reason = &hit.reason;
    if reason.field == ReasonField::Number {
        let number = directory.no(hit.entry).to_string();
        return Some(words.tell(Msg::ByNumber, [("no", number.into())]));
    }
    if reason.field == ReasonField::Name || reason.text.is_empty() {
        return None;
    }
    let found = ("text", reason.text.to_string().into());
    let foreign = reason.lang.filter(|tag| tag.lang() != Some(words.lang()));
    Some(match foreign {
        Some(tag) => {
            let language = ("language", words.language(tag).into());
            words.tell(Msg::ViaLanguage, [found, language])
        }
        None => words.tell(Msg::Via, [found]),
    })
}
