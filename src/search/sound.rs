//! How a word sounds: the Kölner Phonetik, a German spelling by ear. Words that sound alike have the same
//! code.

/// The sound of a folded word, as a number that equal codes share. `None` where too little is left of it to
/// tell words apart.
pub(super) fn sound(word: &[u8]) -> Option<u32> {
    packed(word, false)
}

/// The sound of a word in which `j` or `c` is spoken as in job or cami, where that differs.
pub(super) fn borrowed_sound(word: &[u8]) -> Option<u32> {
    let borrowed = word.iter().any(|letter| matches!(letter, b'j' | b'c'));
    let sound = borrowed.then(|| packed(word, true))??;
    (Some(sound) != packed(word, false)).then_some(sound)
}

/// Words with fewer letters sound like too many others.
const FEWEST_LETTERS: usize = 4;

/// Codes with fewer digits stand for too many words.
const FEWEST_SOUNDS: u32 = 2;

/// Codes are digits from 0 to 8: nine of them and a leading one fit a number.
const MOST_SOUNDS: u32 = 9;

fn packed(word: &[u8], borrowed: bool) -> Option<u32> {
    if word.len() < FEWEST_LETTERS || word.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let mut code = 1_u32;
    let mut sounds = 0;
    let mut last = None;
    for at in 0..word.len() {
        let Some(digits) = digits(word, at, borrowed) else {
            continue;
        };
        for digit in digits.iter().copied() {
            let vowel_inside = digit == 0 && at > 0;
            if last != Some(digit) && !vowel_inside && sounds < MOST_SOUNDS {
                code = code * 9 + u32::from(digit);
                sounds += 1;
            }
            last = Some(digit);
        }
    }
    (sounds > FEWEST_SOUNDS || (sounds == FEWEST_SOUNDS && word.len() < 8)).then_some(code)
}

/// The digits of one letter among its neighbours; none for the mute `h`.
fn digits(word: &[u8], at: usize, borrowed: bool) -> Option<&'static [u8]> {
    let before = at
        .checked_sub(1)
        .and_then(|at| word.get(at))
        .copied()
        .unwrap_or(b' ');
    let after = word.get(at + 1).copied().unwrap_or(b' ');
    let digits: &[u8] = match word.get(at)? {
        b'j' if borrowed => &[8],
        b'a' | b'e' | b'i' | b'j' | b'o' | b'u' | b'y' => &[0],
        b'p' if after == b'h' => &[3],
        b'b' | b'p' => &[1],
        b'd' | b't' if matches!(after, b'c' | b's' | b'z') => &[8],
        b'd' | b't' => &[2],
        b'f' | b'v' | b'w' => &[3],
        b'c' if borrowed || !is_hard(at, before, after) => &[8],
        b'g' | b'k' | b'q' | b'c' => &[4],
        b'x' if matches!(before, b'c' | b'k' | b'q') => &[8],
        b'x' => &[4, 8],
        b'l' => &[5],
        b'm' | b'n' => &[6],
        b'r' => &[7],
        b's' | b'z' => &[8],
        _ => return None,
    };
    Some(digits)
}

fn is_hard(at: usize, before: u8, after: u8) -> bool {
    if at == 0 {
        return matches!(
            after,
            b'a' | b'h' | b'k' | b'l' | b'o' | b'q' | b'r' | b'u' | b'x'
        );
    }
    matches!(after, b'a' | b'h' | b'k' | b'o' | b'q' | b'u' | b'x')
        && !matches!(before, b's' | b'z')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sounds_alike_has_the_same_code() {
        let table = [
            ("takva", "takwa"),
            ("gorusch", "gorus"),
            ("alefitische", "alevitische"),
            ("keunink", "keuning"),
            ("mayer", "maier"),
            ("fater", "vater"),
            ("tsentrum", "zentrum"),
        ];
        for (one, other) in table {
            assert!(sound(one.as_bytes()).is_some(), "{one}");
            assert_eq!(
                sound(one.as_bytes()),
                sound(other.as_bytes()),
                "{one} and {other}"
            );
        }
    }

    #[test]
    fn a_borrowed_letter_sounds_as_it_is_spoken() {
        for (heard, written) in [("schobcenter", "jobcenter"), ("dschami", "camii")] {
            assert_eq!(
                sound(heard.as_bytes()),
                borrowed_sound(written.as_bytes()),
                "{heard}"
            );
        }
        assert_eq!(borrowed_sound(b"verein"), None);
    }

    #[test]
    fn short_words_and_numbers_have_no_sound() {
        for word in ["", "awo", "aaaaa", "2011", "haus4"] {
            assert_eq!(sound(word.as_bytes()), None, "{word}");
        }
    }
}
