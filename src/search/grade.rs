//! How well a word meets a token, from where it stands in it and how much of it it is.

use super::field::{BEST_QUALITY, Class, Grade};

/// The better grade is the greater.
pub(super) fn rank(grade: Grade) -> (std::cmp::Reverse<Class>, bool, u8) {
    (
        std::cmp::Reverse(grade.class),
        !grade.translated,
        grade.quality,
    )
}

/// The grade of a word at the beginning of a token, from their lengths.
pub(super) fn grade_beginning(word: usize, token: usize, translated: bool) -> Grade {
    let (class, quality) = if word == token {
        (Class::Whole, BEST_QUALITY)
    } else {
        (Class::Prefix, share(word, token))
    };
    Grade {
        class,
        quality,
        translated,
    }
}

/// The grade of a word inside a token, from their lengths. A part at the end of a compound says what the whole
/// is; it counts a little more than one in the middle.
pub(super) fn grade_inner(word: usize, token: usize, ends: bool) -> Grade {
    let end = if ends { 4 } else { 0 };
    Grade {
        class: Class::Inner,
        quality: share(word, token).saturating_sub(4) + end,
        translated: false,
    }
}

fn share(word: usize, token: usize) -> u8 {
    let share = word * usize::from(BEST_QUALITY) / token.max(1);
    u8::try_from(share)
        .unwrap_or(BEST_QUALITY)
        .min(BEST_QUALITY)
}
