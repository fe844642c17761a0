//! English words and the parts of German names that they mean, so that `foreigners office` finds an
//! `Ausländerbehörde` by its name. General vocabulary only: what a topic or kind is called stands in the data.

use std::{collections::HashMap, sync::LazyLock};

use crate::fold::fold_key;

/// An English word and its German parts, the likeliest first.
const MEANINGS: &str = "
advice beratung
adult erwachsenen
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
centre zentrum center zentral
center zentrum center zentral
central zentral
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
counselling beratung
counseling beratung
course kurs
court gericht
craft handwerk
crafts handwerk
culture kultur
cultural kultur
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
employment arbeit arbeits beschäftigung
employer arbeitgeber
environment umwelt
equality gleichstellung
europe europa
european europäisch
evangelical evangelisch
exhibition ausstellung
family familie familien
federation bund verband
festival fest
food essen lebensmittel
football fußball
foreign ausland auslands
foreigner ausländer
foundation stiftung gründung
founder gründer
friend freund
friendship freundschaft freundschaften
garden garten
german deutsch
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
labour arbeit arbeits
labor arbeit arbeits
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
neighbour nachbar
neighbor nachbar
neighbourhood nachbarschaft stadtteil quartier
neighborhood nachbarschaft stadtteil quartier
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
politics politik
political politisch
post post
prayer gebet
pregnancy schwangerschaft
prevention prävention
prize preis
programme programm
program programm
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
theatre theater
theater theater
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
union union gewerkschaft
university universität hochschule
violence gewalt
visitor besuch
volunteer freiwillig freiwilligen ehrenamt
welcome willkommen
welfare wohlfahrt
woman frauen frau
women frauen frau
work arbeit arbeits
worker arbeiter arbeitnehmer
workshop werkstatt
youth jugend
young jugend
";

static BY_WORD: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let lines = MEANINGS.lines().filter_map(|line| line.split_once(' '));
    let meanings = lines.map(|(word, parts)| {
        let word = fold_key(word);
        let parts = parts.split(' ').map(fold_key).filter(|part| *part != word);
        (word.clone(), parts.collect())
    });
    meanings.collect()
});

/// The folded parts of German names that a folded English word means, in the singular, plural or genitive.
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
        let table: [(&str, &[&str]); 5] = [
            ("office", &["buro", "amt", "behorde", "stelle"]),
            ("foreigners", &["auslander"]),
            ("churches", &["kirche"]),
            ("authorities", &["behorde", "amt"]),
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
