//! Folded text cut into tokens: the words, the joined form of groups such as `mia-do-ki` or `h.b.v.`, and the
//! initials of a name. Text and questions are cut alike.

use std::ops::Range;

use super::stop;

/// Joined forms longer than this help nobody: they are web addresses and lists.
const LONGEST_JOINED: usize = 32;

/// Longer tokens are cut: nobody types them to the end.
pub(super) const LONGEST_TOKEN: usize = 64;

/// A token and where it stands in the folded text.
pub(super) struct Token<'a> {
    /// Its letters and digits, without what joins them.
    pub(super) text: &'a str,
    /// From its first letter to its last, with what joins them.
    pub(super) span: Range<usize>,
    /// Whether the text is put together from several words.
    pub(super) joined: bool,
}

/// Calls `visit` with every token of a folded text, in order of their beginnings.
///
/// Words that a hyphen, a full stop or an apostrophe joins are tokens themselves and once more together.
/// Single letters are tokens only where they stand alone: `e.V.` is `ev`.
pub(super) fn each_token(folded: &str, visit: &mut impl FnMut(&Token<'_>)) {
    let bytes = folded.as_bytes();
    let mut group: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(word) = next_word(bytes, at) {
        at = word.end;
        let belongs = group.last().is_some_and(|last| joins(bytes, last, &word));
        if !belongs {
            close(folded, &mut group, visit);
        }
        group.push(word);
    }
    close(folded, &mut group, visit);
}

fn next_word(bytes: &[u8], from: usize) -> Option<Range<usize>> {
    let rest = bytes.get(from..)?;
    let start = from + rest.iter().position(u8::is_ascii_alphanumeric)?;
    let length = bytes[start..]
        .iter()
        .position(|byte| !byte.is_ascii_alphanumeric())
        .unwrap_or(bytes.len() - start);
    Some(start..start + length)
}

fn joins(bytes: &[u8], last: &Range<usize>, next: &Range<usize>) -> bool {
    match &bytes[last.end..next.start] {
        [b'-' | b'.' | b'\'' | b'&' | b'+'] => true,
        [b'.', b' '] => last.len() == 1 && next.len() == 1,
        _ => false,
    }
}

fn close(folded: &str, group: &mut Vec<Range<usize>>, visit: &mut impl FnMut(&Token<'_>)) {
    let letters_only = group.len() > 1 && group.iter().all(|word| word.len() == 1);
    let joined = joined_form(folded, group);
    let mut show = |text: &str, span: Range<usize>, joined: bool| {
        let text = text.get(..text.len().min(LONGEST_TOKEN)).unwrap_or(text);
        visit(&Token { text, span, joined });
    };
    if let Some((text, span)) = joined {
        show(&text, span, true);
    }
    if !letters_only {
        for word in group.iter() {
            show(
                folded.get(word.clone()).unwrap_or_default(),
                word.clone(),
                false,
            );
        }
    }
    group.clear();
}

fn joined_form(folded: &str, group: &[Range<usize>]) -> Option<(String, Range<usize>)> {
    let [first, .., last] = group else {
        return None;
    };
    let text: String = group
        .iter()
        .filter_map(|word| folded.get(word.clone()))
        .collect();
    (text.len() <= LONGEST_JOINED).then_some((text, first.start..last.end))
}

/// The initials of a folded name, with and without its small words, where they are letters of three words or
/// more; legal forms do not count.
pub(super) fn initials(folded: &str) -> Vec<String> {
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty() && !stop::is_legal_form(word))
        .collect();
    let first_letters = |words: &mut dyn Iterator<Item = &&str>| -> String {
        words.filter_map(|word| word.chars().next()).collect()
    };
    let all = first_letters(&mut words.iter());
    let content = first_letters(&mut words.iter().filter(|word| !stop::is_stop(word)));
    let mut found = vec![content, all];
    found.dedup();
    found.retain(|letters| (2..=12).contains(&letters.len()) && words.len() > 1);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold_key;

    #[test]
    fn a_text_falls_into_words_and_joined_groups() {
        let table: [(&str, &[&str]); 7] = [
            (
                "Türkischer Elternverein e.V.",
                &["turkischer", "elternverein", "ev"],
            ),
            ("Elternverein e. V.", &["elternverein", "ev"]),
            ("MIA-DO-KI", &["miadoki", "mia", "do", "ki"]),
            ("H.B.V. Dortmund", &["hbv", "dortmund"]),
            ("cours d’allemand", &["cours", "dallemand", "d", "allemand"]),
            ("A1–B1, Straße 9", &["a1b1", "a1", "b1", "strasse", "9"]),
            ("–– ", &[]),
        ];
        for (text, expected) in table {
            let mut found = Vec::new();
            each_token(&fold_key(text), &mut |token| {
                found.push(token.text.to_owned());
            });
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn the_initials_of_a_name_leave_small_words_out_or_in() {
        let table: [(&str, &[&str]); 4] = [
            (
                "Verein für Internationale Freundschaften e.V.",
                &["vif", "vfif"],
            ),
            ("Multikulturelles Forum", &["mf"]),
            ("Haus der Vielfalt", &["hv", "hdv"]),
            ("Planerladen e. V.", &[]),
        ];
        for (name, expected) in table {
            assert_eq!(initials(&fold_key(name)), expected, "{name}");
        }
    }
}
