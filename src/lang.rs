//! Languages: the closed set that the interface speaks, the open set that contents come in, and how a
//! wish is turned into an answer. Knows no message of the interface and no screen.

use std::fmt;

use crate::text::wrap::Syllables;

/// A language that the interface speaks, with a complete locale file in `data/locales`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// German, the first language and the default.
    #[default]
    De,
    /// English.
    En,
}

impl Lang {
    /// Every language of the interface, in the order in which a person is offered them.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The tag that contents in this language carry.
    ///
    /// # Panics
    /// Never: the codes are valid tags.
    #[must_use]
    pub fn tag(self) -> Tag {
        Tag::new(self.code()).expect("the codes of the interface languages are valid tags")
    }

    /// The name of the language in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::En => "English",
        }
    }

    /// How long words of this language are parted at the end of a line.
    #[must_use]
    pub const fn syllables(self) -> Syllables {
        match self {
            Self::De => Syllables::German,
            Self::En => Syllables::English,
        }
    }

    /// The next language in the round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::De => Self::En,
            Self::En => Self::De,
        }
    }

    /// The language that a wish names, such as `de`, `en_GB.UTF-8` or `de-AT`.
    ///
    /// Answers `None` for a language that the interface does not speak, and for `C` and `POSIX`.
    #[must_use]
    pub fn from_wish(wish: &str) -> Option<Self> {
        let primary = wish.split(['-', '_', '.', '@']).next()?;
        Self::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The first wish that can be met, else the default. Wishes come strongest first: the argument, then
    /// `LC_ALL`, `LC_MESSAGES`, `LANG`, `LANGUAGE` in that order.
    #[must_use]
    pub fn negotiate<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Self {
        wishes
            .into_iter()
            .find_map(Self::from_wish)
            .unwrap_or_default()
    }
}

/// The language of a content: a BCP 47 tag of at most 15 letters, kept in lower case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag {
    length: u8,
    letters: [u8; 15],
}

impl Tag {
    /// A tag from its text; `None` unless it is made of ASCII letters, digits and inner hyphens.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shaped = bytes
            .split(|byte| *byte == b'-')
            .all(|part| !part.is_empty() && part.iter().all(u8::is_ascii_alphanumeric));
        if !shaped || bytes.len() > 15 || !bytes.first()?.is_ascii_alphabetic() {
            return None;
        }
        let mut letters = [0; 15];
        for (letter, byte) in letters.iter_mut().zip(bytes) {
            *letter = byte.to_ascii_lowercase();
        }
        Some(Self {
            length: u8::try_from(bytes.len()).ok()?,
            letters,
        })
    }

    /// The tag as text, in lower case.
    ///
    /// # Panics
    /// Never: only ASCII letters become a tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let letters = self.letters.get(..usize::from(self.length));
        letters
            .and_then(|letters| std::str::from_utf8(letters).ok())
            .expect("a tag is made of ASCII letters")
    }

    /// The interface language that this content is in, where there is one: `de-simple` is German.
    #[must_use]
    pub fn lang(&self) -> Option<Lang> {
        Lang::from_wish(self.as_str())
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Tag({})", self.as_str())
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// One content in several languages, in the order of the data file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localised<T>(Box<[(Tag, T)]>);

/// A sentence or a name in several languages.
pub type Text = Localised<Box<str>>;

/// Several words or phrases in several languages.
pub type Phrases = Localised<Box<[Box<str>]>>;

impl<T> Localised<T> {
    /// Every language with its content.
    pub fn iter(&self) -> impl Iterator<Item = (Tag, &T)> {
        self.0.iter().map(|(tag, content)| (*tag, content))
    }

    /// Whether there is no content in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The content in exactly this language.
    #[must_use]
    pub fn exactly(&self, tag: Tag) -> Option<&T> {
        self.iter()
            .find_map(|(own, content)| (own == tag).then_some(content))
    }

    /// The content for a reader of `lang` and the language that it truly is in: the reader's own, else
    /// German, else the first there is. `None` only where there is no content at all.
    #[must_use]
    pub fn for_reader(&self, lang: Lang) -> Option<(&T, Tag)> {
        let pick = |tag: Tag| self.exactly(tag).map(|content| (content, tag));
        pick(lang.tag())
            .or_else(|| pick(Lang::De.tag()))
            .or_else(|| self.iter().next().map(|(tag, content)| (content, tag)))
    }
}

impl Text {
    /// The text for a reader of `lang`, empty where there is none; for names that need no mark of
    /// their language.
    #[must_use]
    pub fn plain(&self, lang: Lang) -> &str {
        self.for_reader(lang).map_or("", |(text, _)| text)
    }
}

impl<T> FromIterator<(Tag, T)> for Localised<T> {
    fn from_iter<I: IntoIterator<Item = (Tag, T)>>(contents: I) -> Self {
        Self(contents.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_is_met_by_its_language_whatever_its_region_and_encoding() {
        let table: [(&[&str], Lang); 9] = [
            (&["de"], Lang::De),
            (&["en"], Lang::En),
            (&["en_GB.UTF-8"], Lang::En),
            (&["de-AT"], Lang::De),
            (&["EN"], Lang::En),
            (&["C.UTF-8"], Lang::De),
            (&["fr_FR.UTF-8", "en_US"], Lang::En),
            (&["", "POSIX"], Lang::De),
            (&[], Lang::De),
        ];
        for (wishes, expected) in table {
            assert_eq!(
                Lang::negotiate(wishes.iter().copied()),
                expected,
                "{wishes:?}"
            );
        }
    }

    #[test]
    fn a_tag_is_letters_digits_and_inner_hyphens() {
        for good in ["de", "de-simple", "sr-Latn", "x", "zh-Hant-TW"] {
            let tag = Tag::new(good).unwrap();
            assert_eq!(tag.as_str(), good.to_lowercase());
        }
        for bad in ["", "-de", "de-", "d e", "dé", "1de", "a-very-long-tag-x"] {
            assert_eq!(Tag::new(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_reader_gets_the_own_language_else_german_else_the_first_and_is_told_which() {
        let tag = |text: &str| Tag::new(text).unwrap();
        let text = |contents: &[(&str, &str)]| -> Text {
            let contents = contents.iter();
            contents
                .map(|(own, text)| (tag(own), Box::from(*text)))
                .collect()
        };
        let both = text(&[("en", "school"), ("de", "Schule")]);
        assert_eq!(both.for_reader(Lang::De).unwrap().1, tag("de"));
        let german = text(&[("tr", "okul"), ("de", "Schule")]);
        assert_eq!(german.for_reader(Lang::En).unwrap().1, tag("de"));
        let turkish = text(&[("tr", "okul")]);
        assert_eq!(turkish.for_reader(Lang::En).unwrap().1, tag("tr"));
        assert_eq!(Text::default().for_reader(Lang::De), None);
    }
}
