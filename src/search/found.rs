//! What one word finds: a number from 0 to 255 for every document, and where it was looked for.

use super::{
    dictionary::{Dictionary, TokenId},
    field::{Grade, ReasonField, worths},
    gather::Postings,
    grade::{grade_beginning, grade_inner},
    group::Groups,
    near::near,
    term::{FEWEST_INNER, Reach, Split, Term},
    typo::slips,
    worths::Worths,
};

/// Finds worth less than this do not make a typo less likely.
const GOOD_FIND: u8 = 144;

/// No find but a whole word is worth so much.
const WORD: u8 = 225;

/// Fewer entries than this are little.
const LITTLE: usize = 4;

/// What one word is worth in every document, and how much it found.
#[derive(Clone, Default)]
pub(super) struct Found {
    pub(super) worths: Worths,
    groups: Vec<u8>,
    /// At most how many documents were met, texts aside.
    count: usize,
    best: u8,
    /// Whose finds these are, and how far the search went for them, once they are complete.
    of: Option<Name>,
}

/// A word that finds belong to.
#[derive(Clone)]
struct Name {
    key: String,
    reach: Reach,
    split: Option<Split>,
}

/// What tells a term from all that find something else, when the search goes so far.
fn key(term: &Term, reach: Reach) -> String {
    match reach {
        Reach::Strict => term.key(),
        Reach::Typos | Reach::Sounds => term
            .mistyped()
            .fold(term.key(), |key, (_, part)| key + "~" + part),
    }
}

/// The parts of the index that words are looked up in.
#[derive(Clone, Copy)]
pub(super) struct Lookup<'a> {
    pub(super) dictionary: &'a Dictionary,
    pub(super) postings: &'a Postings,
    pub(super) groups: &'a Groups,
}

impl Found {
    /// Makes room for so many documents, with nothing found in any.
    pub(super) fn clear(&mut self, documents: usize, groups: usize) {
        self.worths.clear(documents);
        self.groups.clear();
        self.groups.resize(groups, 0);
        (self.count, self.best, self.of) = (0, 0, None);
    }

    /// Notes that this is all that the term finds, as far as the search has gone for it.
    pub(super) fn name(&mut self, term: &Term) {
        self.of = Some(Name {
            key: key(term, term.reach),
            reach: term.reach,
            split: term.split.clone(),
        });
    }

    /// Notes that this is no longer what a term finds by itself.
    pub(super) fn forget_name(&mut self) {
        self.of = None;
    }

    /// Whether this is all that some term finds.
    pub(super) const fn is_known(&self) -> bool {
        self.of.is_some()
    }

    /// Whether this is all that a term finds.
    pub(super) fn is_of(&self, term: &Term) -> bool {
        self.of
            .as_ref()
            .is_some_and(|name| name.key == key(term, name.reach))
    }

    /// Lets a term go as far as it went when this was found.
    pub(super) fn remind(&self, term: &mut Term) {
        if let Some(name) = &self.of {
            term.reach = name.reach;
            term.split.clone_from(&name.split);
        }
    }

    /// Whether so little was found that the word may be mistyped.
    pub(super) const fn is_little(&self) -> bool {
        self.count == 0 || (self.count < LITTLE && self.best < GOOD_FIND)
    }

    /// At most how many documents were met, texts aside.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Whether what was typed is a word of some name, keyword or place.
    pub(super) const fn is_word(&self) -> bool {
        self.best >= WORD
    }

    /// Whether nothing was found at all.
    pub(super) const fn is_nothing(&self) -> bool {
        self.best == 0
    }

    /// Looks a word up as it is written.
    pub(super) fn look_up(&mut self, term: &Term, lookup: Lookup<'_>) {
        let mut tokens = Vec::new();
        strict(term, lookup.dictionary, &mut tokens);
        self.add(term, &tokens, lookup);
    }

    /// Looks a word up with slips of the hand, and as far as that finds nothing, by ear; says how far it went.
    pub(super) fn look_further(&mut self, term: &Term, lookup: Lookup<'_>) -> Reach {
        let mut tokens = Vec::new();
        typos(term, lookup.dictionary, &mut tokens);
        self.add(term, &tokens, lookup);
        if !tokens.is_empty() {
            return Reach::Typos;
        }
        for id in lookup.dictionary.sounding_like(term.text()) {
            let met = term.meet_sound(lookup.dictionary.token(id));
            tokens.extend(met.map(|met| (id, met.grade)));
        }
        self.add(term, &tokens, lookup);
        Reach::Sounds
    }

    /// Adds what tokens of these grades are worth.
    fn add(&mut self, term: &Term, tokens: &[(TokenId, Grade)], lookup: Lookup<'_>) {
        let finds = tokens
            .iter()
            .map(|(token, _)| lookup.postings.of(*token).len());
        let worths = &mut self.worths;
        let (count, best) = if worths.are_most_touched_by(finds.sum()) {
            let worths = worths.touch_all();
            add_own(tokens, lookup, |doc, worth| {
                let own = &mut worths[doc as usize];
                *own = (*own).max(worth);
            })
        } else {
            add_own(tokens, lookup, |doc, worth| worths.raise(doc, worth))
        };
        self.count += count;
        self.best = self.best.max(best);
        if self.add_shared(term, tokens, lookup) {
            self.spread(lookup.groups);
        }
    }

    /// Adds what the tokens are worth in groups; says whether they stand in any.
    fn add_shared(&mut self, term: &Term, tokens: &[(TokenId, Grade)], lookup: Lookup<'_>) -> bool {
        let mut stand = false;
        for (token, grade) in tokens.iter().filter(|(_, grade)| term.names_need(*grade)) {
            for posting in lookup.postings.shared(*token) {
                let worth = worths(*grade)[posting.place()];
                let group = &mut self.groups[posting.target() as usize];
                *group = (*group).max(worth);
                self.best = self.best.max(worth);
                stand = true;
            }
        }
        stand
    }

    /// Gives what each group is worth to its members.
    fn spread(&mut self, groups: &Groups) {
        let worths = self.groups.iter().copied().enumerate();
        let met: Vec<(usize, u8)> = worths.filter(|(_, worth)| *worth > 0).collect();
        let members = met.iter().map(|(group, _)| groups.members(*group).len());
        self.count += members.sum::<usize>();
        groups.raise(&met, &mut self.worths);
    }

    /// What a group is worth for the word.
    pub(super) fn group(&self, group: usize) -> u8 {
        self.groups.get(group).copied().unwrap_or_default()
    }

    /// What the word is worth in a document, where it was found in a way that tokens do not show.
    pub(super) fn put(&mut self, doc: u32, worth: u8) {
        self.worths.raise(doc, worth);
        self.count += 1;
        self.best = self.best.max(worth);
    }
}

const TEXT: usize = ReasonField::Text.place() as usize;

/// Tells what the tokens are worth in each document. Says how many finds there are, texts aside, and the best.
fn add_own(
    tokens: &[(TokenId, Grade)],
    lookup: Lookup<'_>,
    mut raise: impl FnMut(u32, u8),
) -> (usize, u8) {
    let mut count = 0;
    let mut best = 0;
    for (token, grade) in tokens {
        let worths = worths(*grade);
        for posting in lookup.postings.own(*token) {
            let worth = worths[posting.place()];
            raise(posting.target(), worth);
            count += usize::from(worth > 0 && posting.place() != TEXT);
            best = best.max(worth);
        }
    }
    (count, best)
}

/// The tokens that a term meets as it is written.
fn strict(term: &Term, dictionary: &Dictionary, tokens: &mut Vec<(TokenId, Grade)>) {
    if term.is_plain() {
        return plain(term.text(), dictionary, tokens);
    }
    let mut grade = |id: TokenId| {
        let met = term.meet_strict(dictionary.token(id));
        tokens.extend(met.map(|met| (id, met.grade)));
    };
    for beginning in term.beginnings() {
        dictionary.beginning_with(beginning).for_each(&mut grade);
    }
    for part in term.parts() {
        dictionary.holding(part, |id, _| grade(id));
    }
    if let Some(companion) = term.companion() {
        dictionary.beginning_with(companion).for_each(&mut grade);
        dictionary.holding(companion, |id, _| grade(id));
    }
}

/// The tokens that hold a word that is nothing but itself; their letters need no second look.
fn plain(word: &str, dictionary: &Dictionary, tokens: &mut Vec<(TokenId, Grade)>) {
    let length = |id: TokenId| dictionary.length(id as usize);
    let begun = dictionary.beginning_with(word);
    tokens.extend(begun.map(|id| (id, grade_beginning(word.len(), length(id), false))));
    if word.len() >= FEWEST_INNER {
        dictionary.holding(word, |id, ends| {
            // what begins with the word is there already
            if !dictionary.token(id).starts_with(word) {
                tokens.push((id, grade_inner(word.len(), length(id), ends)));
            }
        });
    }
}

/// The tokens that a term meets with slips, beyond those that it meets as it is written.
fn typos(term: &Term, dictionary: &Dictionary, tokens: &mut Vec<(TokenId, Grade)>) {
    for (pattern, word) in term.mistyped() {
        let Some(slips) = slips(word.len()) else {
            continue;
        };
        near(dictionary, word, slips, |id| {
            let token = dictionary.token(id);
            if pattern.near(token.as_bytes()).is_some()
                && let Some(met) = term.meet_typo(token)
                && term.meet_strict(token).is_none()
            {
                tokens.push((id, met.grade));
            }
        });
    }
}
