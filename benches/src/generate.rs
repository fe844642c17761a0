//! Makes up directories of any size in the product's own format: the same seed, the same bytes. Topics,
//! kinds, languages and districts are the real ones, organisations and people are invented.

use std::fmt::Write as _;

use serde_json::{Value, json};

/// The seed that the figures in the README were made with.
pub const SEED: u64 = 2026;

const BUNDLED: &str = include_str!("../../data/directory.json");

/// A directory with this many organisations, as JSON.
pub fn directory(count: usize, seed: u64) -> String {
    let bundled: Value = serde_json::from_str(BUNDLED).expect("the bundled data is JSON");
    let maker = Maker::new(&bundled);
    let mut chance = Chance(seed);
    let mut text = String::with_capacity(count * 300 + 200_000);
    text.push_str(
        "{\n \"format\": \"wegweiser/1\",\n \"title\": {\"de\": \"Erdachtes Verzeichnis\"},\n",
    );
    for list in ["sources", "topics", "kinds", "languages"] {
        let _ = writeln!(text, " \"{list}\": {},", bundled[list]);
    }
    let _ = writeln!(text, " \"districts\": {},", bundled["districts"]);
    text.push_str(" \"organisations\": [");
    for index in 0..count {
        text.push_str(if index == 0 { "\n  " } else { ",\n  " });
        text.push_str(&maker.organisation(index, &mut chance));
    }
    text.push_str("\n ]\n}\n");
    text
}

/// A small generator of chances: splitmix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }
}

/// How surnames and places of a language are put together, and how its people call their societies.
struct Tongue {
    people: &'static [&'static str],
    starts: &'static [&'static str],
    middles: &'static [&'static str],
    ends: &'static [&'static str],
    first_names: &'static [&'static str],
    societies: &'static [&'static str],
}

const TONGUES: &[Tongue] = &[
    Tongue {
        people: &[
            "Dortmunder",
            "Hombrucher",
            "Evangelischer",
            "Katholischer",
            "Interkultureller",
            "Internationaler",
            "Westfälischer",
        ],
        starts: &[
            "Müll", "Schä", "Gron", "Brock", "Lud", "Hoh", "Kest", "Wester", "Möll", "Brink",
            "Feld", "Schon", "Hüls", "Kött", "Asse", "Ober", "Nieder", "Wisch", "Dörn", "Rött",
        ],
        middles: &[
            "er", "ing", "en", "el", "ens", "in", "est", "um", "ar", "ol", "an", "ek",
        ],
        ends: &[
            "mann", "haus", "kamp", "meier", "bruck", "hoff", "feld", "berg", "heide", "bach",
            "loh", "dörfer", "scheid", "häuser", "manns", "stein",
        ],
        first_names: &[
            "Käthe", "Klara", "Erika", "Emil", "Hans", "Martin", "Anna", "Karl", "Uwe", "Rosa",
            "Jürgen", "Lotte",
        ],
        societies: &[
            "Förderverein",
            "Heimatverein",
            "Sozialverband",
            "Bildungswerk",
            "Nachbarschaftshilfe",
            "Kulturhaus",
            "Jugendtreff",
            "Elterninitiative",
            "Flüchtlingshilfe",
            "Beratungsstelle",
            "Sprachschule",
            "Stadtteilwerkstatt",
            "Frauenzentrum",
            "Sportverein",
        ],
    },
    Tongue {
        people: &[
            "Türkischer",
            "Türkisch-deutscher",
            "Kurdischer",
            "Alevitischer",
        ],
        starts: &[
            "Yıl", "Öz", "Gün", "Çel", "Şah", "Kara", "Ak", "Demir", "Bay", "Koç", "Güm", "Er",
            "Tuğ", "Kılıç", "Doğ", "Yaz",
        ],
        middles: &[
            "dı", "tü", "er", "ay", "gü", "öz", "al", "ka", "sı", "an", "ba", "ra",
        ],
        ends: &[
            "oğlu", "kaya", "türk", "demir", "çı", "lar", "taş", "gül", "soy", "han", "er", "ış",
            "doğan", "bey",
        ],
        first_names: &[
            "Ayşe", "Mehmet", "Gülşen", "Hüseyin", "Ömer", "Şirin", "Çiğdem", "Yusuf", "Elif",
            "Ümit",
        ],
        societies: &[
            "Kültür Derneği",
            "Elternverein",
            "Moscheegemeinde",
            "Spor Kulübü",
            "Kadınlar Birliği",
            "Akademikerbund",
            "Öğrenci Birliği",
            "Dayanışma Derneği",
        ],
    },
    Tongue {
        people: &[
            "Polnischer",
            "Polnische",
            "Deutsch-polnischer",
            "Oberschlesischer",
        ],
        starts: &[
            "Wiś", "Kowal", "Szcz", "Łuk", "Zieliń", "Dąb", "Woź", "Krzy", "Jabł", "Mał", "Grze",
            "Śli", "Żur", "Pietr",
        ],
        middles: &["ni", "ow", "ep", "asz", "ow", "czy", "ko", "ec", "ar", "in"],
        ends: &[
            "ewski", "owska", "ński", "czyk", "wicz", "ak", "ek", "łowski", "ówna", "icki",
            "yński", "ska",
        ],
        first_names: &[
            "Małgorzata",
            "Łukasz",
            "Jadwiga",
            "Stanisław",
            "Żaneta",
            "Piotr",
            "Zofia",
            "Paweł",
        ],
        societies: &[
            "Schulverein",
            "Towarzystwo Kultury",
            "Katholische Mission",
            "Klub Sportowy",
            "Chór",
            "Stowarzyszenie Polaków",
            "Biblioteka",
        ],
    },
    Tongue {
        people: &[
            "Ukrainischer",
            "Russischsprachiger",
            "Bulgarischer",
            "Serbischer",
        ],
        starts: &[
            "Шев", "Ков", "Бонд", "Ткач", "Мель", "Крав", "Пав", "Лис", "Гон", "Степ", "Яков",
            "Савч",
        ],
        middles: &["че", "аль", "ар", "ен", "ни", "чу", "лю", "ов", "ей", "ан"],
        ends: &[
            "енко",
            "чук",
            "ський",
            "ова",
            "ишин",
            "ик",
            "ко",
            "євич",
            "ець",
            "юк",
        ],
        first_names: &[
            "Олена",
            "Тарас",
            "Ірина",
            "Сергій",
            "Наталія",
            "Микола",
            "Оксана",
        ],
        societies: &[
            "Хаус «Надія»",
            "Культурний центр",
            "Товариство допомоги",
            "Samstagsschule",
            "Театральна студія",
            "Русский дом",
        ],
    },
    Tongue {
        people: &[
            "Arabischer",
            "Syrischer",
            "Marokkanischer",
            "Irakischer",
            "Tunesischer",
        ],
        starts: &[
            "Abd", "Al-Has", "Ben Sa", "Haddad", "Khal", "Mahm", "Naj", "Sul", "Tah", "El-Am",
            "Bou", "Zah",
        ],
        middles: &["al", "sa", "id", "ou", "ra", "im", "ad", "eb", "ar", "ih"],
        ends: &[
            "lah", "wi", "oudi", "eddine", "ani", "oush", "mane", "rini", "abi", "ef", "our", "ia",
        ],
        first_names: &[
            "Fatima", "Yusuf", "Amal", "Omar", "Leila", "Karim", "Nadia", "Samir",
        ],
        societies: &[
            "Kulturverein",
            "بيت الثقافة",
            "جمعية الأمل",
            "Moscheeverein",
            "Frauengruppe",
            "مدرسة النور",
        ],
    },
    Tongue {
        people: &[
            "Bosnischer",
            "Kroatischer",
            "Rumänischer",
            "Griechischer",
            "Italienischer",
            "Spanischer",
            "Portugiesischer",
            "Tamilischer",
        ],
        starts: &[
            "Hadži", "Kova", "Petr", "Papa", "Konst", "Șerb", "Ionesc", "Rodríg", "Gonç", "Fern",
            "Esp", "Vasi", "Muñ", "Đur", "Arul",
        ],
        middles: &[
            "če", "ov", "an", "do", "ti", "ău", "el", "ar", "áv", "ni", "in",
        ],
        ends: &[
            "vić", "poulos", "escu", "ez", "alves", "idis", "ović", "ini", "ândez", "ățeanu",
            "elli", "ão", "kis", "ević",
        ],
        first_names: &[
            "Željko", "María", "João", "Ștefan", "Eleni", "Đorđe", "Inés", "Giulia", "Andrés",
        ],
        societies: &[
            "Elternbund",
            "Centro Cultural",
            "Folkloregruppe",
            "Comunità",
            "Kulturno društvo",
            "Asociația",
            "Associação",
            "Peña",
        ],
    },
];

const SUBJECTS: &[&str] = &[
    "Bildung",
    "Kultur",
    "Integration",
    "Dialog",
    "Sprache",
    "Begegnung",
    "Völkerverständigung",
    "Jugend",
    "Familie",
    "Gesundheit",
    "Frauen",
    "Flüchtlinge",
    "Musik",
    "Theater",
    "Sport",
    "Teilhabe",
    "Selbsthilfe",
    "Vielfalt",
];

const KEYWORDS: &[&str] = &[
    "Deutschkurs",
    "Sprachcafé",
    "Hausaufgabenhilfe",
    "Migrationsberatung",
    "Frauenfrühstück",
    "Übersetzung",
    "Chor",
    "Bewerbungshilfe",
    "Gebet",
    "Müttertreff",
    "Fußball",
    "Rechtsberatung",
    "Folklore",
    "Nähkurs",
    "Lernförderung",
    "Asylverfahren",
    "Alphabetisierung",
    "Fahrradwerkstatt",
    "Seniorenkreis",
    "Kochgruppe",
];

const STREETS: &[&str] = &[
    "weg", "pfad", "allee", "platz", "gasse", "ufer", "damm", "hof", "wall", "kamp",
];

/// Makes up one organisation after the other.
struct Maker {
    topics: Vec<String>,
    kinds: Vec<String>,
    districts: Vec<(String, String)>,
}

impl Maker {
    fn new(bundled: &Value) -> Self {
        let texts = |list: &str, field: &str| -> Vec<String> {
            let records = bundled[list].as_array().into_iter().flatten();
            records
                .filter_map(|record| record[field].as_str().map(str::to_owned))
                .collect()
        };
        Self {
            topics: texts("topics", "key"),
            kinds: texts("kinds", "key"),
            districts: texts("districts", "key")
                .into_iter()
                .zip(texts("districts", "name"))
                .collect(),
        }
    }

    fn organisation(&self, index: usize, chance: &mut Chance) -> String {
        // three in four are German, the others of any language
        let tongue = &TONGUES[if chance.one_in(4) {
            chance.below(TONGUES.len())
        } else {
            0
        }];
        let (district, district_name) = &self.districts[chance.below(self.districts.len())];
        let patron = patron(tongue, chance);
        let name = name(tongue, &patron, district_name, chance);
        let mut record = Record::new();
        record.field("key", &json!(format!("org-{index}")));
        record.field("no", &json!(1000 + index));
        record.field("name", &json!(name));
        if chance.one_in(4) {
            record.field("short", &json!(initials(&name)));
        }
        if chance.one_in(4) {
            record.field(
                "also",
                &json!([format!("{} {}", chance.pick(tongue.societies), patron)]),
            );
        }
        record.field("kind", &json!(self.kinds[chance.below(self.kinds.len())]));
        record.field("topics", &json!(self.some_topics(chance)));
        if chance.one_in(2) {
            record.field("keywords", &json!({"de": [chance.pick(KEYWORDS)]}));
        }
        record.field(
            "street",
            &json!(format!(
                "{}{} {}",
                patron,
                chance.pick(STREETS),
                1 + chance.below(240)
            )),
        );
        record.field(
            "postcode",
            &json!(format!("44{:03}", 135 + chance.below(250))),
        );
        record.field("city", &json!("Dortmund"));
        if chance.one_in(2) {
            record.field("district", &json!(district));
        }
        if chance.one_in(2) {
            record.field(
                "phone",
                &json!(format!("0231 {}", 1_000_000 + chance.below(9_000_000))),
            );
        }
        record.0 + "}"
    }

    fn some_topics(&self, chance: &mut Chance) -> Vec<&str> {
        let first = chance.below(self.topics.len());
        let mut topics = vec![self.topics[first].as_str()];
        if chance.one_in(2) {
            let second = (first + 1 + chance.below(self.topics.len() - 1)) % self.topics.len();
            topics.push(&self.topics[second]);
        }
        topics
    }
}

/// A record as it is written, its fields in the order of the format.
struct Record(String);

impl Record {
    fn new() -> Self {
        Self("{".to_owned())
    }

    fn field(&mut self, name: &str, value: &Value) {
        let comma = if self.0.len() > 1 { "," } else { "" };
        let _ = write!(self.0, "{comma}\"{name}\":{value}");
    }
}

/// A person or place that something is named after.
fn patron(tongue: &Tongue, chance: &mut Chance) -> String {
    let mut patron = chance.pick(tongue.starts).to_owned();
    for _ in 0..=chance.below(2) {
        patron.push_str(chance.pick(tongue.middles));
    }
    patron.push_str(chance.pick(tongue.ends));
    patron
}

fn name(tongue: &Tongue, patron: &str, district: &str, chance: &mut Chance) -> String {
    let society = chance.pick(tongue.societies);
    let people = chance.pick(tongue.people);
    match chance.below(6) {
        0 => format!("{people} {society} {patron} e. V."),
        1 => format!(
            "{society} {} {patron} {district}",
            chance.pick(tongue.first_names)
        ),
        2 => format!(
            "{people} Bund {patron} - {} und {}",
            chance.pick(SUBJECTS),
            chance.pick(SUBJECTS)
        ),
        3 => format!(
            "{}-{patron}-Haus {district}",
            chance.pick(tongue.first_names)
        ),
        4 => format!("{society} Dortmund-{district} {patron}"),
        _ => format!(
            "{people} {}verein {patron} Dortmund e. V.",
            chance.pick(SUBJECTS)
        ),
    }
}

fn initials(name: &str) -> String {
    let words = name.split([' ', '-']);
    words
        .filter_map(|word| word.chars().next())
        .filter(|letter| letter.is_uppercase())
        .collect()
}
