//! What a people and its country are called in German and English, and the German adjective that stands in the
//! names of associations: whoever asks for `Kroaten` means `kroatisch`.

use crate::fold::fold_key;

/// An adjective, and the stems of the nouns beside it.
const PEOPLES: &str = "
afghanisch afghan afghanist
afrikanisch afrikan african
ägyptisch ägypt egyptian
albanisch alban albanian
algerisch algeri algerian
amerikanisch amerikan american
arabisch arab arabian
armenisch armeni armenian
äthiopisch äthiopi ethiopian
bosnisch bosni bosniak bosnian
britisch brit engländ british
bulgarisch bulgar bulgarian
chinesisch chines china chinese
eritreisch eritre eritrea eritrean
europäisch europä
französisch franzos französ frankreich french
georgisch georgi georgian
ghanaisch ghana ghanaer ghanaian
griechisch griech greece
indisch ind indian
indonesisch indonesi indonesian
irakisch irak iraqi
iranisch iran iranian
israelisch israel israeli
italienisch italien italian italy
japanisch japan japanese
jesidisch jesid yezidi
kamerunisch kamerun cameroon cameroonian
kosovarisch kosovar kosovo
kroatisch kroat croat croatia croatian
kurdisch kurd kurdist kurdish
lateinamerikanisch lateinamerikan lateinamerika
libanesisch libanes libanon lebanese
marokkanisch marokkan marokko moroccan
mazedonisch mazedon mazedoni macedonian
nigerianisch nigerian nigeria
pakistanisch pakistan pakistani
palästinensisch palästinens palästina palestinian
persisch pers persian
polnisch pol poland
portugiesisch portugies portugal portuguese
rumänisch rumän romania
russisch russ russia
serbisch serb serbian
somalisch somali somalia
spanisch spani spain
syrisch syr syria
tamilisch tamil tamile
tunesisch tunesi tunisian
türkisch türk turk turkey
ukrainisch ukrain ukraine
ungarisch ungar hungarian
vietnamesisch vietnames vietnam vietnamese
";

/// The ends of a noun for one man or woman of a people, for many of them, and for their country.
const ENDS: [&str; 16] = [
    "e", "en", "er", "ern", "ers", "in", "innen", "erin", "erinnen", "ien", "iens", "land",
    "lands", "enland", "enlands", "ei",
];

/// A bare stem with fewer letters is too short to stand for a people.
const SHORTEST_BARE: usize = 4;

/// The folded nouns, each with its folded adjective.
pub(super) fn adjectives() -> impl Iterator<Item = (String, String)> {
    let lines = PEOPLES.lines().filter_map(|line| line.split_once(' '));
    lines.flat_map(|(adjective, stems)| {
        let adjective = fold_key(adjective);
        stems.split(' ').map(fold_key).flat_map(move |stem| {
            let adjective = adjective.clone();
            forms(&stem)
                .map(move |form| (form, adjective.clone()))
                .collect::<Vec<_>>()
        })
    })
}

fn forms(stem: &str) -> impl Iterator<Item = String> {
    let bare = (stem.len() >= SHORTEST_BARE).then(|| stem.to_owned());
    bare.into_iter()
        .chain(ENDS.iter().map(move |end| format!("{stem}{end}")))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn a_people_and_its_country_mean_the_adjective() {
        let known: HashMap<String, String> = adjectives().collect();
        let table = [
            ("Kroaten", "kroatisch"),
            ("Kroatin", "kroatisch"),
            ("Japanerinnen", "japanisch"),
            ("Türkei", "türkisch"),
            ("Polen", "polnisch"),
            ("Griechenland", "griechisch"),
            ("Rumänien", "rumänisch"),
            ("Spanier", "spanisch"),
            ("Syrer", "syrisch"),
        ];
        for (noun, adjective) in table {
            assert_eq!(
                known.get(&fold_key(noun)),
                Some(&fold_key(adjective)),
                "{noun}"
            );
        }
        assert_eq!(known.get("pol"), None, "a stem alone is no word");
    }
}
