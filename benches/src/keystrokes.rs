//! The questions that are typed letter by letter, and those that are meant to hurt.

/// What people type: names, words of need, slips, several words, other scripts.
const QUESTIONS: &[&str] = &[
    "verein",
    "elternverein dortmund",
    "türkischer kulturverein",
    "sprachkurs nord",
    "flüchtlingshilfe aplerbeck",
    "wo kann ich deutsch lernen",
    "almanca kursu",
    "beratungsstelle frauen",
    "jbocenter",
    "nachbarschaftshlife",
    "müllermann",
    "ukrainischer kulturverein hörde",
    "шевченко",
    "spor kulübü",
    "moscheegemeinde",
    "hbv",
    "jugendtreff innenstadt",
    "german course",
    "haus der vielfalt",
    "44137",
];

/// What makes a search work hardest.
const HARD: &[&str] = &[
    "e e e e e e e e",
    "a b c d e f g h",
    "aaaaaaaa",
    "verein für und der die das in dortmund",
    "vreein drotmund kultru jugned sprot",
    "xyzzyq qwertz asdfgh yxcvbn",
    "er en in an el ar ing ung",
    "straße straße weg platz allee hof wall kamp",
    "office council association centre",
    "schaftlichkeitsgesellschaftsvereinigung",
];

fn prefixes(questions: &[&str]) -> Vec<String> {
    let mut typed = Vec::new();
    for question in questions {
        let mut so_far = String::new();
        for letter in question.chars() {
            so_far.push(letter);
            typed.push(so_far.clone());
        }
    }
    typed
}

/// Every state of the line while the questions are typed.
pub(crate) fn usual() -> Vec<String> {
    prefixes(QUESTIONS)
}

/// Every state of the line while the hard ones are typed.
pub(crate) fn hard() -> Vec<String> {
    prefixes(HARD)
}
