//! Where a word was found, how well, and what that is worth.

/// The part of an entry in which a word was found; the weightier come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum ReasonField {
    /// Its spoken number.
    Number,
    /// Its name.
    Name,
    /// Its short name.
    Short,
    /// Another of its names.
    Also,
    /// The initials of its name.
    Initials,
    /// Its street.
    Street,
    /// Its postcode.
    Postcode,
    /// A keyword.
    Keyword,
    /// The people who meet there.
    Community,
    /// Its district.
    District,
    /// Its city.
    City,
    /// A language spoken there.
    Language,
    /// The name of its topic.
    Topic,
    /// A word that people use for its topic.
    TopicWord,
    /// The name of its kind.
    Kind,
    /// A word that people use for its kind.
    KindWord,
    /// An entry that it is tied to, and the year.
    Relation,
    /// A sentence about it.
    Text,
}

impl ReasonField {
    /// Every field, in the order of their numbers.
    const ALL: [Self; 18] = [
        Self::Number,
        Self::Name,
        Self::Short,
        Self::Also,
        Self::Initials,
        Self::Street,
        Self::Postcode,
        Self::Keyword,
        Self::Community,
        Self::District,
        Self::City,
        Self::Language,
        Self::Topic,
        Self::TopicWord,
        Self::Kind,
        Self::KindWord,
        Self::Relation,
        Self::Text,
    ];

    /// The number of the field.
    pub(super) const fn place(self) -> u8 {
        self as u8
    }

    /// The stable name of the field for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::Short => "short",
            Self::Also => "also",
            Self::Initials => "initials",
            Self::Street => "street",
            Self::Postcode => "postcode",
            Self::Keyword => "keyword",
            Self::Community => "community",
            Self::District => "district",
            Self::City => "city",
            Self::Language => "language",
            Self::Topic => "topic",
            Self::TopicWord => "topic-word",
            Self::Kind => "kind",
            Self::KindWord => "kind-word",
            Self::Relation => "relation",
            Self::Text => "text",
        }
    }

    /// Whether it is one of the names that an entry goes by.
    #[must_use]
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Name | Self::Short | Self::Also | Self::Initials)
    }

    /// Whether it is said of all entries of a topic, kind, district, city or language at once.
    #[must_use]
    pub const fn is_shared(self) -> bool {
        self.place() >= Self::District.place() && self.place() <= Self::KindWord.place()
    }
}

/// How a word met a token; the better come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Class {
    /// They are the same.
    Whole,
    /// The token begins with the word.
    Prefix,
    /// The word stands inside the token.
    Inner,
    /// They are a slip or two apart.
    Typo,
    /// They sound alike.
    Sound,
}

/// How well a word met a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Grade {
    pub(super) class: Class,
    /// From 0 to `BEST_QUALITY`, within the class.
    pub(super) quality: u8,
    /// Whether it is only the meaning of the word, in another language, that was met.
    pub(super) translated: bool,
}

/// What is lost where only the meaning of a word was met.
const TRANSLATED: u8 = 24;

/// The best quality within a class.
pub(super) const BEST_QUALITY: u8 = 15;

/// What a find is worth, by field and class: 0 where finds of this class do not count at all.
///
/// Rows as in `ReasonField::ALL`; columns whole, prefix, inner, typo, sound. The quality is added.
const WORTH: [[u8; 5]; ReasonField::ALL.len()] = [
    [240, 0, 0, 0, 0],        // number
    [240, 205, 144, 105, 70], // name
    [236, 200, 140, 103, 66], // short
    [234, 198, 142, 99, 65],  // also
    [190, 120, 0, 0, 0],      // initials
    [185, 160, 130, 84, 50],  // street
    [185, 140, 0, 0, 0],      // postcode
    [195, 165, 130, 84, 0],   // keyword
    [185, 155, 110, 75, 45],  // community
    [215, 180, 120, 90, 60],  // district
    [190, 150, 100, 75, 45],  // city
    [180, 140, 95, 70, 40],   // language
    [165, 130, 90, 70, 40],   // topic
    [160, 125, 85, 65, 0],    // topic word
    [155, 115, 80, 60, 30],   // kind
    [150, 110, 75, 55, 0],    // kind word
    [140, 110, 70, 45, 20],   // relation
    [90, 60, 0, 0, 0],        // text
];

/// What finds of this grade are worth in each field, by the field's number.
pub(super) const fn worths(grade: Grade) -> &'static [u8; 32] {
    &WORTHS[grade.translated as usize][grade.class as usize][grade.quality as usize]
}

/// `worth` of every grade in every field.
static WORTHS: [[[[u8; 32]; BEST_QUALITY as usize + 1]; 5]; 2] = {
    let mut worths = [[[[0; 32]; BEST_QUALITY as usize + 1]; 5]; 2];
    let mut field = 0;
    while field < ReasonField::ALL.len() {
        let mut class = 0;
        while class < 5 {
            let mut quality = 0;
            while quality <= BEST_QUALITY {
                let base = WORTH[field][class];
                let plain = if base == 0 { 0 } else { base + quality };
                worths[0][class][quality as usize][field] = plain;
                worths[1][class][quality as usize][field] = plain.saturating_sub(TRANSLATED);
                quality += 1;
            }
            class += 1;
        }
        field += 1;
    }
    worths
};

/// What a find of this grade in this field is worth; 0 for nothing.
pub(super) const fn worth(grade: Grade, field: ReasonField) -> u8 {
    worths(grade)[field.place() as usize]
}

/// Whether a find in this field can be worth exactly so much.
pub(super) fn can_be_worth(field: ReasonField, worth: u8) -> bool {
    let row = WORTH[usize::from(field.place())];
    row.iter().enumerate().any(|(class, base)| {
        let qualities = if class == 0 {
            BEST_QUALITY..=BEST_QUALITY
        } else {
            0..=BEST_QUALITY
        };
        let is = |lost: u8| {
            worth
                .checked_add(lost)
                .and_then(|whole| whole.checked_sub(*base))
        };
        *base > 0
            && [0, TRANSLATED]
                .into_iter()
                .filter_map(is)
                .any(|quality| qualities.contains(&quality))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLASSES: [Class; 5] = [
        Class::Whole,
        Class::Prefix,
        Class::Inner,
        Class::Typo,
        Class::Sound,
    ];

    #[test]
    fn a_whole_word_beats_a_beginning_beats_an_inner_part_beats_a_slip_beats_a_sound() {
        for field in ReasonField::ALL {
            for pair in CLASSES.windows(2) {
                let better = worth(
                    Grade {
                        class: pair[0],
                        quality: 0,
                        translated: false,
                    },
                    field,
                );
                let worse = worth(
                    Grade {
                        class: pair[1],
                        quality: BEST_QUALITY,
                        translated: false,
                    },
                    field,
                );
                assert!(
                    better > worse || better == 0 && worse == 0,
                    "{field:?} {pair:?}"
                );
            }
        }
    }

    #[test]
    fn a_name_beats_another_name_beats_a_keyword_beats_a_text() {
        use ReasonField::{Also, Keyword, Name, Text};
        for class in CLASSES {
            let worth = |field| {
                worth(
                    Grade {
                        class,
                        quality: 3,
                        translated: false,
                    },
                    field,
                )
            };
            assert!(worth(Name) > worth(Also) && worth(Also) > worth(Keyword));
            // by ear neither counts
            assert!(worth(Keyword) > worth(Text) || class == Class::Sound);
        }
    }

    #[test]
    fn what_a_find_is_worth_hints_at_the_field() {
        for field in ReasonField::ALL {
            for class in CLASSES {
                let quality = if class == Class::Whole {
                    BEST_QUALITY
                } else {
                    7
                };
                let grade = Grade {
                    class,
                    quality,
                    translated: false,
                };
                let worth = worth(grade, field);
                assert!(
                    worth == 0 || can_be_worth(field, worth),
                    "{field:?} {class:?}"
                );
            }
        }
        assert!(!can_be_worth(ReasonField::Text, 255));
    }
}
