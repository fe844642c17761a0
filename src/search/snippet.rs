//! A piece of a long text, short enough for a line.

use unicode_segmentation::UnicodeSegmentation;

/// A text that stays short enough for a line is shown whole.
pub(super) const LONGEST_SHOWN: usize = 90;

/// So much of a sentence is shown before what was met.
const BEFORE: usize = 24;

/// A piece of a long text around a place in it, from word to word, with an ellipsis where something is left out.
pub(super) fn snippet(text: &str, around: usize) -> Box<str> {
    let words: Vec<(usize, &str)> = text.split_word_bound_indices().collect();
    let from = around.saturating_sub(BEFORE);
    let first = words
        .iter()
        .position(|(start, word)| *start >= from && !word.trim().is_empty())
        .unwrap_or_default();
    let start = words.get(first).map_or(0, |(start, _)| *start);
    let kept = words[first..]
        .iter()
        .take_while(|(at, word)| at + word.len() - start <= LONGEST_SHOWN);
    let mut snippet: String = kept.map(|(_, word)| *word).collect();
    let cut = start + snippet.len() < text.len();
    snippet.truncate(snippet.trim_end().len());
    if start > 0 {
        snippet.insert(0, '…');
    }
    if cut {
        snippet.push('…');
    }
    snippet.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_shown_from_word_to_word_around_what_was_met() {
        let text = "Das Haus steht allen offen, die einander kennenlernen wollen, und bietet an jedem Mittwoch einen \
                    Sprachkurs für Frauen mit kleinen Kindern an.";
        let around = text.find("Sprachkurs").unwrap();
        let shown = snippet(text, around);
        assert!(shown.contains("Sprachkurs für Frauen"), "{shown}");
        assert!(
            shown.starts_with('…') && shown.chars().count() <= LONGEST_SHOWN + 2,
            "{shown}"
        );
        assert_eq!(&*snippet("kurz", 0), "kurz");
    }
}
