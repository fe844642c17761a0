//! Why a search found an entry, in words, where its name does not say so.

use crate::{
    directory::Directory,
    i18n::{Msg, Words},
    search::{Hit, ReasonField},
    text,
};

/// "über: Almanca kursu (Türkisch)"; `None` where the name says it.
#[must_use]
pub fn why(directory: &Directory, words: &Words, hit: &Hit) -> Option<String> {
    told(directory, words, hit, &hit.reason.text)
}

/// The same in at most `cells`: what was found is cut, its language stays, as far as there is room for both.
#[must_use]
pub fn why_within(directory: &Directory, words: &Words, hit: &Hit, cells: usize) -> Option<String> {
    let whole = why(directory, words, hit)?;
    let surplus = text::width(&whole).saturating_sub(cells);
    if surplus == 0 {
        return Some(whole);
    }
    let found = &hit.reason.text;
    let room = text::width(found).saturating_sub(surplus).max(1);
    let shorter = told(directory, words, hit, &text::fit(found, room))?;
    Some(text::fit(&shorter, cells).into_owned())
}

fn told(directory: &Directory, words: &Words, hit: &Hit, found: &str) -> Option<String> {
    let reason = &hit.reason;
    if reason.field == ReasonField::Number {
        let number = directory.no(hit.entry).to_string();
        return Some(words.tell(Msg::ByNumber, [("no", number.into())]));
    }
    if reason.field == ReasonField::Name || found.is_empty() {
        return None;
    }
    let found = ("text", found.into());
    let foreign = reason.lang.filter(|tag| tag.lang() != Some(words.lang()));
    Some(match foreign {
        Some(tag) => {
            let language = ("language", words.language(tag).into());
            words.tell(Msg::ViaLanguage, [found, language])
        }
        None => words.tell(Msg::Via, [found]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        directory::{About, Entry, Id, Parts},
        lang::{Lang, Tag},
        search::Reason,
    };

    #[test]
    fn a_reason_without_room_loses_letters_of_what_was_found_before_its_language() {
        let directory = Directory::new(About::default(), Parts::default());
        let reason = Reason {
            field: ReasonField::Keyword,
            text: "Almanca kursu".into(),
            lang: Tag::new("tr"),
            marks: Vec::new(),
        };
        let hit = Hit {
            entry: Entry::Topic(Id::new(0).unwrap()),
            score: 0,
            marks: Vec::new(),
            reason,
        };
        let table = [
            (30, "über: Almanca kursu (Türkisch)"),
            (26, "über: Almanca… (Türkisch)"),
            (20, "über: Al… (Türkisch)"),
            (18, "über: … (Türkisch)"),
            (0, ""),
        ];
        for (cells, expected) in table {
            let said = why_within(&directory, &Words::new(Lang::De), &hit, cells).unwrap();
            assert_eq!(said, expected, "in {cells} cells");
            assert!(text::width(&said) <= cells, "{said:?} in {cells} cells");
        }
    }
}
