//! Filters written as words of the question: `bezirk:nord`, `thema:sprache`, `sprache:türkisch`, `art:verein`,
//! by their names in every interface language.

use crate::{directory::Directory, fold::fold_key, lang::Lang};

use super::{
    group::Groups,
    texts::{self, Shared},
};

/// What can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    District,
    Topic,
    Tongue,
    Kind,
    City,
}

impl By {
    pub(super) const ALL: [Self; 5] = [
        Self::District,
        Self::Topic,
        Self::Tongue,
        Self::Kind,
        Self::City,
    ];

    /// What people call it; the first is offered.
    pub(super) const fn names(self, lang: Lang) -> &'static [&'static str] {
        match (self, lang) {
            (Self::District, Lang::De) => &["bezirk", "stadtbezirk", "stadtteil"],
            (Self::District, Lang::En) => &["district"],
            (Self::Topic, Lang::De) => &["thema"],
            (Self::Topic, Lang::En) => &["topic"],
            (Self::Tongue, Lang::De) => &["sprache"],
            (Self::Tongue, Lang::En) => &["language"],
            (Self::Kind, Lang::De) => &["art"],
            (Self::Kind, Lang::En) => &["kind", "type"],
            (Self::City, Lang::De) => &["ort", "stadt"],
            (Self::City, Lang::En) => &["city", "town"],
        }
    }

    /// The filter that people call so.
    pub(super) fn named(name: &str) -> Option<Self> {
        let name = fold_key(name);
        let is = |by: &Self| {
            Lang::ALL
                .iter()
                .any(|lang| by.names(*lang).contains(&name.as_str()))
        };
        Self::ALL.into_iter().find(is)
    }
}

/// One filter that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) by: By,
    /// What was typed for the value, folded, hyphens as spaces; empty while it is still to be typed.
    pub(super) value: String,
}

impl Wish {
    /// The filters of a text, and the rest of it.
    pub(super) fn split(text: &str) -> (Vec<Self>, String) {
        let mut wishes = Vec::new();
        let mut rest = String::with_capacity(text.len());
        for piece in pieces(text) {
            let wish = piece.split_once(':').and_then(|(name, value)| {
                let by = By::named(name)?;
                Some(Self {
                    by,
                    value: plain(value),
                })
            });
            if let Some(wish) = wish {
                wishes.push(wish);
            } else {
                rest.push_str(piece);
                rest.push(' ');
            }
        }
        (wishes, rest)
    }

    /// The groups that the value names: those named so, else those with a name that begins so, else those
    /// with a word in the name that begins so.
    pub(super) fn groups(&self, directory: &Directory, groups: &Groups) -> Vec<usize> {
        let values = values(self.by, directory, groups);
        let tests: [fn(&str, &str) -> bool; 3] = [
            |name, value| name == value,
            |name, value| name.starts_with(value),
            |name, value| name.split(' ').any(|word| word.starts_with(value)),
        ];
        let chosen = tests.iter().map(|test| {
            let named = |(_, names): &&(usize, Vec<String>)| {
                names.iter().any(|name| test(&plain(name), &self.value))
            };
            let groups = values.iter().filter(named).map(|(group, _)| *group);
            groups.collect::<Vec<usize>>()
        });
        chosen
            .into_iter()
            .find(|groups| !groups.is_empty())
            .unwrap_or_default()
    }
}

/// Words, where quotation marks hold several together: `bezirk:"innenstadt nord"`.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    text.split(move |character: char| {
        if matches!(character, '"' | '„' | '“' | '”') {
            quoted = !quoted;
        }
        character.is_whitespace() && !quoted
    })
    .filter(|piece| !piece.is_empty())
}

fn plain(value: &str) -> String {
    let folded = fold_key(value);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Every value that can be filtered by, with all its names, the shown ones first.
pub(super) fn values(by: By, directory: &Directory, groups: &Groups) -> Vec<(usize, Vec<String>)> {
    let shared: Vec<Shared> = match by {
        By::District => directory
            .districts()
            .map(|(id, _)| Shared::District(id))
            .collect(),
        By::Topic => directory
            .topics()
            .map(|(id, _)| Shared::Topic(id))
            .collect(),
        By::Tongue => directory
            .tongues()
            .map(|(id, _)| Shared::Tongue(id))
            .collect(),
        By::Kind => directory.kinds().map(|(id, _)| Shared::Kind(id)).collect(),
        By::City => {
            let cities = groups.cities();
            return cities
                .map(|(name, group)| (group, vec![name.to_owned()]))
                .collect();
        }
    };
    let named = shared.into_iter().map(|shared| {
        let mut names = Vec::new();
        texts::of_shared(directory, shared, &mut |_, _, name| {
            names.push(name.to_owned());
        });
        (groups.of(shared), names)
    });
    named.collect()
}

/// The values of a filter as a reader of `lang` knows them.
pub(super) fn shown_values(
    by: By,
    directory: &Directory,
    groups: &Groups,
    lang: Lang,
) -> Vec<String> {
    match by {
        By::District => directory
            .districts()
            .map(|(_, district)| district.name.to_string())
            .collect(),
        By::Topic => directory
            .topics()
            .map(|(_, topic)| topic.name.plain(lang).to_owned())
            .collect(),
        By::Tongue => directory
            .tongues()
            .map(|(_, tongue)| tongue.name.plain(lang).to_owned())
            .collect(),
        By::Kind => directory
            .kinds()
            .map(|(_, kind)| kind.name.plain(lang).to_owned())
            .collect(),
        By::City => groups.cities().map(|(name, _)| name.to_owned()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_told_from_words_in_every_interface_language() {
        type Wishes<'a> = &'a [(By, &'a str)];
        let table: [(&str, Wishes<'_>, &str); 6] = [
            ("kurs bezirk:nord", &[(By::District, "nord")], "kurs "),
            (
                "District:Innenstadt-Nord",
                &[(By::District, "innenstadt nord")],
                "",
            ),
            (
                "thema:\"Arbeit & Beruf\" x",
                &[(By::Topic, "arbeit beruf")],
                "x ",
            ),
            (
                "sprache:Türkisch art:verein",
                &[(By::Tongue, "turkisch"), (By::Kind, "verein")],
                "",
            ),
            ("language:", &[(By::Tongue, "")], ""),
            ("https://x.de 10:30", &[], "https://x.de 10:30 "),
        ];
        for (text, expected, rest) in table {
            let (wishes, left) = Wish::split(text);
            let wishes: Vec<(By, &str)> = wishes
                .iter()
                .map(|wish| (wish.by, wish.value.as_str()))
                .collect();
            assert_eq!(
                (wishes.as_slice(), left.as_str()),
                (expected, rest),
                "{text}"
            );
        }
    }
}
