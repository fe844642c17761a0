//! Slips of the hand: how far a written word is from a token, counting a wrong, missing, extra or swapped
//! letter as one, and less where the keys or the sounds lie close together.

use std::sync::LazyLock;

/// The cost of one plain slip; cheaper ones cost a part of it.
pub(super) const SLIP: u16 = 4;

/// A slip to a neighbouring key, to a letter that sounds alike, or a letter doubled or undoubled.
const SMALL_SLIP: u16 = 2;

/// The slips that a word of so many letters may hold: the number of letters touched, and their cost.
const fn allowance(length: usize) -> Option<(usize, u16)> {
    match length {
        0..4 => None,
        4 => Some((1, SLIP)),
        5..LONG => Some((2, SLIP + SMALL_SLIP)),
        _ => Some((2, 2 * SLIP)),
    }
}

/// The letters that slips may touch.
#[derive(Clone, Copy)]
pub(super) struct Slips {
    /// In a whole word.
    pub(super) whole: usize,
    /// In a word that is still being typed, where it is long enough.
    pub(super) begun: Option<usize>,
}

/// The slips that a word of so many letters may hold.
pub(super) fn slips(length: usize) -> Option<Slips> {
    let (whole, _) = allowance(length)?;
    let begun = (length >= FEWEST_BEGUN).then(|| slips_begun(length));
    Some(Slips { whole, begun })
}

/// The slips that are forgiven in a word of so many letters that is still being typed.
const fn slips_begun(length: usize) -> usize {
    if length < LONG { 1 } else { 2 }
}

/// Words of so many letters are long.
const LONG: usize = 8;

/// The fewest letters of a word that may be mistyped while it is still being typed.
const FEWEST_BEGUN: usize = 5;

fn begun_slips_cost(slips: usize) -> u16 {
    u16::try_from(slips)
        .unwrap_or(u16::MAX)
        .saturating_mul(SLIP)
}

/// A word made ready to be compared with many tokens: which positions hold which letter.
pub(super) struct Pattern {
    letters: Vec<u8>,
    positions: [u64; 36],
}

/// How near a token was, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Near {
    /// What the slips cost together.
    pub(super) cost: u16,
    /// How many letters of the token the word stands for; all of them, or those typed so far.
    pub(super) reach: usize,
}

fn slot(letter: u8) -> Option<usize> {
    match letter {
        b'a'..=b'z' => Some(usize::from(letter - b'a')),
        b'0'..=b'9' => Some(usize::from(letter - b'0') + 26),
        _ => None,
    }
}

impl Pattern {
    /// Makes a word ready. `None` for one too short, too long or too full of digits to be mistyped.
    pub(super) fn new(word: &[u8]) -> Option<Self> {
        allowance(word.len())?;
        if word.len() > 64 || word.iter().any(u8::is_ascii_digit) {
            return None;
        }
        let mut positions = [0; 36];
        for (at, slot) in word.iter().copied().filter_map(slot).enumerate() {
            positions[slot] |= 1 << at;
        }
        Some(Self {
            letters: word.to_vec(),
            positions,
        })
    }

    /// How near a token is, where it is near enough: as a whole, or from five letters on as far as the word
    /// goes. A second slip in a short word is only forgiven in whole tokens.
    pub(super) fn near(&self, token: &[u8]) -> Option<Near> {
        let length = self.letters.len();
        let (slips, most) = allowance(length)?;
        if token.len() + slips < length {
            return None;
        }
        let longest = length + slips;
        let seen = token.get(..longest).unwrap_or(token);
        let (whole, begun) = self.fewest_slips(seen);
        let begun_slips = slips_begun(length);
        let mut near: Option<Near> = None;
        if whole <= slips && token.len() <= longest {
            let cost = costs(&self.letters, token)[token.len()];
            near = (cost <= most).then_some(Near {
                cost,
                reach: token.len(),
            });
        }
        if begun <= begun_slips && length >= FEWEST_BEGUN {
            let reaches = length - begun_slips..=(length + begun_slips).min(seen.len());
            let costs = costs(&self.letters, &seen[..*reaches.end()]);
            let costs = reaches.map(|reach| Near {
                cost: costs[reach],
                reach,
            });
            let most = most.min(begun_slips_cost(begun_slips));
            let begun = costs
                .min_by_key(|near| near.cost)
                .filter(|near| near.cost <= most);
            near = near.into_iter().chain(begun).min_by_key(|near| near.cost);
        }
        near
    }

    /// The slips between the word and the token, and the fewest between it and any beginning of the token:
    /// bit-parallel optimal string alignment after Hyyrö (2003).
    fn fewest_slips(&self, token: &[u8]) -> (usize, usize) {
        let length = self.letters.len();
        let last = 1_u64 << (length - 1);
        let (mut plus, mut minus) = (u64::MAX, 0_u64);
        let (mut same_before, mut diagonal_before) = (0_u64, 0_u64);
        let mut score = length;
        let mut fewest = length;
        for letter in token {
            let same = slot(*letter).map_or(0, |slot| self.positions[slot]);
            let swapped = ((!diagonal_before & same) << 1) & same_before;
            let diagonal = ((((same & plus).wrapping_add(plus)) ^ plus) | same | minus) | swapped;
            let across_plus = minus | !(diagonal | plus);
            let across_minus = diagonal & plus;
            if across_plus & last != 0 {
                score += 1;
            }
            if across_minus & last != 0 {
                score -= 1;
            }
            let across_plus = across_plus << 1 | 1;
            let across_minus = across_minus << 1;
            plus = across_minus | !(diagonal | across_plus);
            minus = diagonal & across_plus;
            same_before = same;
            diagonal_before = diagonal;
            fewest = fewest.min(score);
        }
        (score, fewest)
    }
}

/// The longest token and one more.
const WIDEST: usize = 72;

/// What it costs to turn a word into each beginning of a token, slip by slip, by their length.
fn costs(word: &[u8], token: &[u8]) -> [u16; WIDEST] {
    let width = token.len() + 1;
    let mut rows = [[0_u16; WIDEST]; 3];
    let [two_above, above, row] = &mut rows;
    if width > WIDEST {
        return [u16::MAX; WIDEST];
    }
    for (at, letter) in token.iter().enumerate() {
        above[at + 1] = above[at] + extra(*letter, at.checked_sub(1).map(|at| token[at]));
    }
    for (i, own) in word.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| word[i]);
        row[0] = above[0] + extra(*own, before);
        for (j, other) in token.iter().enumerate() {
            let other_before = j.checked_sub(1).map(|j| token[j]);
            let wrong = above[j] + swap(*own, *other, i);
            let added = above[j + 1] + extra(*own, before);
            let missing = row[j] + extra(*other, other_before);
            let mut least = wrong.min(added).min(missing);
            if i > 0 && j > 0 && before == Some(*other) && other_before == Some(*own) {
                least = least.min(two_above[j - 1] + SLIP);
            }
            row[j + 1] = least;
        }
        two_above[..width].copy_from_slice(&above[..width]);
        above[..width].copy_from_slice(&row[..width]);
    }
    *above
}

/// Whether two words of the same length differ by no more than one small slip.
pub(super) fn is_small_slip(one: &str, other: &str) -> bool {
    let same_length = one.len() == other.len() && one.len() < WIDEST;
    same_length && costs(one.as_bytes(), other.as_bytes())[one.len()] <= SMALL_SLIP
}

/// The cost of a letter too much or too few: small where it only doubles the one before, or is mute.
fn extra(letter: u8, before: Option<u8>) -> u16 {
    if before == Some(letter) || (letter == b'h' && before.is_some()) {
        SMALL_SLIP
    } else {
        SLIP
    }
}

/// The cost of one letter for another, at a place of the word.
fn swap(one: u8, other: u8, at: usize) -> u16 {
    if one == other {
        return 0;
    }
    let likeness = slot(one).zip(slot(other));
    let likeness = likeness.map_or(Likeness::None, |(one, other)| LIKENESSES[one][other]);
    match likeness {
        Likeness::Sound => SMALL_SLIP,
        Likeness::Key if at > 0 => SMALL_SLIP,
        Likeness::Key | Likeness::None => SLIP,
    }
}

/// Why one letter is easily written for another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Likeness {
    None,
    /// Their keys lie side by side; nobody misses the key of the first letter.
    Key,
    /// They are written for the same sound.
    Sound,
}

/// How each letter and digit stands to each other, by their slots.
static LIKENESSES: LazyLock<[[Likeness; 36]; 36]> = LazyLock::new(|| {
    let letters: Vec<u8> = (b'a'..=b'z').chain(b'0'..=b'9').collect();
    let mut likenesses = [[Likeness::None; 36]; 36];
    for (one, row) in letters.iter().zip(&mut likenesses) {
        for (other, likeness) in letters.iter().zip(row) {
            if sound_alike(*one, *other) {
                *likeness = Likeness::Sound;
            } else if are_neighbours(*one, *other) {
                *likeness = Likeness::Key;
            }
        }
    }
    likenesses
});

/// Whether two letters lie side by side on a German keyboard, or `y` and `z` are changed round as on the
/// keyboards of other countries.
fn are_neighbours(one: u8, other: u8) -> bool {
    const ROWS: [&[u8]; 3] = [b"qwertzuiop", b"asdfghjkl", b"yxcvbnm"];
    let place = |letter: u8| {
        ROWS.iter()
            .enumerate()
            .find_map(|(row, letters)| Some((row, letters.iter().position(|own| *own == letter)?)))
    };
    match (place(one), place(other)) {
        (Some((row, at)), Some((other_row, other_at))) => match row.abs_diff(other_row) {
            0 => at.abs_diff(other_at) == 1,
            1 => {
                at == other_at
                    || (row > other_row && at + 1 == other_at)
                    || (row < other_row && other_at + 1 == at)
            }
            _ => false,
        },
        _ => false,
    }
}

/// Whether two letters are written for the same sound.
fn sound_alike(one: u8, other: u8) -> bool {
    const ALIKE: [&[u8]; 7] = [b"bp", b"dt", b"gkcq", b"vwf", b"szc", b"iyj", b"yz"];
    ALIKE
        .iter()
        .any(|letters| letters.contains(&one) && letters.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn near(word: &str, token: &str) -> Option<u16> {
        Pattern::new(word.as_bytes())?
            .near(token.as_bytes())
            .map(|near| near.cost)
    }

    #[test]
    fn a_slip_is_forgiven_from_four_letters_and_a_second_in_long_words() {
        let table = [
            ("haus", "haus", Some(0)),
            ("hbus", "haus", Some(SLIP)),
            ("hus", "haus", None),
            ("freundschften", "freundschaften", Some(SLIP)),
            ("mallteser", "malteser", Some(SMALL_SLIP)),
            ("smiorgh", "simorgh", Some(SLIP)),
            ("jobcemter", "jobcenter", Some(SMALL_SLIP)),
            ("kulturyentrum", "kulturzentrum", Some(SMALL_SLIP)),
            ("eziup", "eyup", Some(SLIP + SMALL_SLIP)),
            ("abcde", "vwxyz", None),
            ("volkshochschuke", "volkshochschulen", Some(SMALL_SLIP)),
            ("12345", "12346", None),
        ];
        for (word, token, expected) in table {
            assert_eq!(near(word, token), expected, "{word} for {token}");
        }
    }
}
