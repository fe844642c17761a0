//! Why a search found an entry, in words, where its name does not say so.

use crate::{
    directory::Directory,
    i18n::{Msg, Words},
    lang::Tag,
    search::{Hit, ReasonField},
    text,
};

/// "über: Almanca kursu (Türkisch)"; `None` where the name says it.
#[must_use]
pub fn why(directory: &Directory, words: &Words, hit: &Hit) -> Option<String> {
    let reason = &hit.reason;
    told(directory, words, hit, (&reason.text, reason.lang))
}

/// Less than so many cells of what was found tell nobody anything.
const FEWEST_CELLS: usize = 6;

/// The same in at most `cells`: what was found is cut, its language stays where there is room for both.
#[must_use]
pub fn why_within(directory: &Directory, words: &Words, hit: &Hit, cells: usize) -> Option<String> {
    let whole = why(directory, words, hit)?;
    let surplus = text::width(&whole).saturating_sub(cells);
    if surplus == 0 {
        return Some(whole);
    }
    let (found, lang) = (&hit.reason.text, hit.reason.lang);
    let room = text::width(found).saturating_sub(surplus);
    let shorter = if room < FEWEST_CELLS {
        told(directory, words, hit, (found, None))?
    } else {
        told(directory, words, hit, (&text::fit(found, room), lang))?
    };
    Some(text::fit(&shorter, cells).into_owned())
}

fn told(
    directory: &Directory,
    words: &Words,
    hit: &Hit,
    (found, lang): (&str, Option<Tag>),
) -> Option<String> {
    let reason = &hit.reason;
    if reason.field == ReasonField::Number {
        let number = directory.no(hit.entry).to_string();
        return Some(words.tell(Msg::ByNumber, [("no", number.into())]));
    }
    if reason.field == ReasonField::Name || found.is_empty() {
        return None;
    }
    let found = ("text", found.into());
    let foreign = lang.filter(|tag| tag.lang() != Some(words.lang()));
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
    fn a_reason_without_room_is_cut_and_keeps_its_language_while_both_say_something() {
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
            (20, "über: Almanca kursu"),
            (12, "über: Alman…"),
            (0, ""),
        ];
        for (cells, expected) in table {
            let said = why_within(&directory, &Words::new(Lang::De), &hit, cells).unwrap();
            assert_eq!(said, expected, "in {cells} cells");
            assert!(text::width(&said) <= cells, "{said:?} in {cells} cells");
        }
    }
}
