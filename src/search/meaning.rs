//! Words and the parts of German names that they mean, so that `foreigners office` finds an `Ausländerbehörde`
//! by its name: English words, the peoples of the earth, and German words for the same thing. General
//! vocabulary only: what a topic or kind is called stands in the data.

use std::{collections::HashMap, sync::LazyLock};

use super::people;
use crate::fold::fold_key;

/// A word, English or German, and its German parts, the likeliest first.
const MEANINGS: &str = "
adult erwachsenen
advice beratung
agency agentur stelle
aid hilfe
alliance bündnis
ambulance rettungsdienst
anniversary jubiläum
apprenticeship ausbildung
arab arabisch
archive archiv
art kunst
artist künstler
arts kunst
association verein verband
asylum asyl
authority behörde amt
award preis
book buch bücher
bridge brücke
building haus bau
business unternehmen wirtschaft gewerbe
care pflege
catholic katholisch
center zentrum center zentral
central zentral
centre zentrum center zentral
chamber kammer
charity wohlfahrt
child kinder kind
children kinder
christian christlich
church kirche
citizen bürger
citizenship einbürgerung staatsangehörigkeit
city stadt
class kurs
clinic klinik
club verein klub
coffee kaffee
college hochschule kolleg
committee ausschuss
community gemeinde gemeinschaft
consulate konsulat
cooking koch
council rat
counseling beratung
counselling beratung
course kurs
court gericht
craft handwerk
crafts handwerk
cultural kultur
culture kultur
dance tanz
democracy demokratie
department amt abteilung
dialogue dialog
disability behinderung behinderten
discrimination diskriminierung
district bezirk
doctor arzt ärzte
drug drogen
economy wirtschaft
education bildung
elderly senioren alten
embassy botschaft
employer arbeitgeber
employment arbeit arbeits beschäftigung
environment umwelt
equality gleichstellung
europe europa
european europäisch
evangelical evangelisch
exhibition ausstellung
family familie familien
federation bund verband
festival fest
finanzieren gefördert fördert
finanziert gefördert fördert
flüchtlinge geflüchtete flüchtlings
food essen lebensmittel
football fußball
fördert gefördert
foreign ausland auslands
foreigner ausländer
foundation stiftung gründung
founder gründer
friend freund
friendship freundschaft freundschaften
garden garten
geflüchtete flüchtling flüchtlings
german deutsch
gewinner preisträger preis
gewonnen preisträger preis
girl mädchen
greek griechisch
green grün
group gruppe
guide lotse
health gesundheit gesundheits
help hilfe
history geschichte
homeless obdachlos wohnungslos
homework hausaufgaben
hope hoffnung
hospital krankenhaus klinik
house haus
housing wohnen wohnungs
human mensch
immigrant migrant zuwanderer
immigration migration zuwanderung
information information
initiative initiative
integration integration integrations
intercultural interkulturell
international international
interpreter dolmetscher sprachmittler
islamic islamisch
jewish jüdisch
job job arbeit
kindergarten kindergarten kita
kitchen küche
labor arbeit arbeits
labour arbeit arbeits
language sprache sprach
law recht
lawyer anwalt
league liga
learning lernen
legal recht rechts
lesson unterricht
library bibliothek bücherei
literature literatur
medical medizin
meeting treff begegnung begegnungs
men männer
migrant migranten
migration migration migrations
mosque moschee
mother mütter
multicultural multikulturell
municipal städtisch kommunal
museum museum
music musik
muslim muslim muslimisch
neighbor nachbar
neighborhood nachbarschaft stadtteil quartier
neighbour nachbar
neighbourhood nachbarschaft stadtteil quartier
network netzwerk
newspaper zeitung
north nord
nursery kita kindergarten
nursing pflege
office büro amt behörde stelle
organisation organisation
organization organisation
orthodox orthodox
parent eltern
parish gemeinde pfarr
parliament parlament
participation teilhabe
party partei
pension renten
playground spielplatz
police polizei
polish polnisch
political politisch
politics politik
post post
prayer gebet
pregnancy schwangerschaft
prevention prävention
prize preis
program programm
programme programm
project projekt
protection schutz
psychological psychologisch
psychosocial psychosozial
public öffentlich
racism rassismus
reception empfang aufnahme
refugee flüchtling flüchtlings
registry melde standes
religion religion
religious religiös
rescue rettung
romanian rumänisch
russian russisch
savings spar
school schule schul
science wissenschaft
self selbst
senior senioren
service dienst
settlement siedlung
shelter unterkunft schutz
shop laden
sieger preisträger preis
social sozial
society gesellschaft
south süd
spanish spanisch
sponsor pate förderer
sport sport
sports sport
state landes staat
station station bahnhof
street straße straßen
student studenten studierende
support hilfe förderung unterstützung
swimming schwimm
syrian syrisch
tamil tamilisch
tax steuer
teacher lehrer
theater theater
theatre theater
tolerance toleranz
town stadt
trade gewerbe handwerk
training ausbildung schulung
translation übersetzung
translator übersetzer
trauma trauma
travel reise
turkish türkisch
ukrainian ukrainisch
uni universität hochschule
union union gewerkschaft
university universität hochschule
violence gewalt
visitor besuch
volunteer freiwillig freiwilligen ehrenamt
welcome willkommen
welfare wohlfahrt
winner preisträger preis
woman frauen frau
women frauen frau
work arbeit arbeits
worker arbeiter arbeitnehmer
workshop werkstatt
young jugend
youth jugend
";

static BY_WORD: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let lines = MEANINGS.lines().filter_map(|line| line.split_once(' '));
    let meanings = lines.map(|(word, parts)| {
        let word = fold_key(word);
        let parts = parts.split(' ').map(fold_key).filter(|part| *part != word);
        (word.clone(), parts.collect())
    });
    let peoples = people::adjectives().map(|(form, adjective)| (form, vec![adjective]));
    let mut by_word: HashMap<String, Vec<String>> = peoples.collect();
    by_word.extend(meanings);
    by_word
});

/// The folded parts of German names that a folded word means, in the singular, plural or genitive.
pub(super) fn meanings(word: &str) -> &'static [String] {
    let singular = word.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let forms = [
        Some(word),
        word.strip_suffix('s'),
        word.strip_suffix("es"),
        singular.as_deref(),
    ];
    let known = forms
        .into_iter()
        .flatten()
        .find_map(|form| BY_WORD.get(form));
    known.map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_words_mean_parts_of_german_names_in_any_number() {
        let table: [(&str, &[&str]); 7] = [
            ("office", &["buro", "amt", "behorde", "stelle"]),
            ("foreigners", &["auslander"]),
            ("churches", &["kirche"]),
            ("authorities", &["behorde", "amt"]),
            ("turken", &["turkisch"]),
            ("gewinner", &["preistrager", "preis"]),
            ("planerladen", &[]),
        ];
        for (word, expected) in table {
            assert_eq!(meanings(word), expected, "{word}");
        }
    }

    #[test]
    fn every_word_is_told_once() {
        let words: Vec<&str> = MEANINGS
            .lines()
            .filter_map(|line| line.split_once(' '))
            .map(|(word, _)| word)
            .collect();
        for (at, word) in words.iter().enumerate() {
            assert!(!words[at + 1..].contains(word), "{word}");
        }
    }
}
