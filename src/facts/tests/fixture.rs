//! A small directory made by hand: a society with everything, a bank, a bare name, a prize, two topics.

use crate::{
    directory::{
        Date, Entry, Id, Key, No, Parts,
        organisation::{
            Award, Dated, Day, Field, FieldNote, Hours, More, Name, Organisation, Slot,
        },
        place::{Contact, District},
        programme::{Milestone, Programme},
        relation::{Relation, RelationKind},
        source::Source,
        topic::{Kind, Tongue, Topic},
    },
    lang::{Phrases, Tag, Text},
};

fn text(contents: &[(&str, &str)]) -> Text {
    let contents = contents.iter();
    contents
        .map(|(tag, text)| (Tag::new(tag).unwrap(), Box::from(*text)))
        .collect()
}

fn phrases(contents: &[(&str, &[&str])]) -> Phrases {
    let boxed = |words: &[&str]| words.iter().map(|word| Box::from(*word)).collect();
    let contents = contents.iter();
    contents
        .map(|(tag, words)| (Tag::new(tag).unwrap(), boxed(words)))
        .collect()
}

pub(super) fn id<T>(index: usize) -> Id<T> {
    Id::new(index).unwrap()
}

pub(super) fn organisation(no: No, key: &str, name: &str) -> Organisation {
    Organisation {
        key: Key::new(key.into()),
        no,
        names_only: false,
        name: name.into(),
        short: None,
        also: Box::new([]),
        kind: id(0),
        topics: Box::new([]),
        text: Text::default(),
        keywords: Phrases::default(),
        contact: Contact::default(),
        more: None,
        sources: Box::new([]),
    }
}

fn programme(no: No, key: &str, name: &str) -> Programme {
    Programme {
        key: Key::new(key.into()),
        no,
        name: name.into(),
        short: None,
        also: Box::new([]),
        topics: Box::new([]),
        text: Text::default(),
        keywords: Phrases::default(),
        since: None,
        until: None,
        years: Text::default(),
        status: Text::default(),
        figures: Box::new([]),
        note: Text::default(),
        as_of: None,
        contact: Contact::default(),
        hours: None,
        tongues: Box::new([]),
        fields: Box::new([]),
        milestones: Box::new([]),
        sources: Box::new([]),
    }
}

fn topic() -> Topic {
    Topic {
        key: Key::new("sprache".into()),
        no: 300,
        name: text(&[("de", "Sprache"), ("en", "Language")]),
        text: text(&[("de", "Hier finden Sie Kurse.")]),
        words: phrases(&[("de", &["Deutschkurs", "Sprachtreff"]), ("tr", &["dil"])]),
    }
}

pub(super) fn dated(date: &str) -> Dated {
    Dated {
        date: Date::parse(date),
        note: Text::default(),
    }
}

fn note(field: Field, as_of: Option<&str>, note: Text) -> FieldNote {
    FieldNote {
        field,
        as_of: as_of.and_then(Date::parse),
        note,
        sources: Box::new([]),
    }
}

fn slot(days: &[Day], from: u16, to: u16) -> Slot {
    Slot {
        days: days.into(),
        from: from * 60,
        to: Some(to * 60),
        by_appointment: false,
        what: Text::default(),
    }
}

/// A society with everything that a society can have.
fn society() -> Organisation {
    let more = More {
        note: text(&[
            ("de", "Der Eingang ist im Hof."),
            ("en", "Enter from the yard."),
        ]),
        founded: Some(Dated {
            date: Date::parse("1945"),
            note: text(&[("de", "Neugründung"), ("en", "Re-founded")]),
        }),
        members: text(&[("de", "rund 200")]),
        hours: Some(Hours {
            slots: Box::new([
                slot(
                    &[Day::Monday, Day::Wednesday, Day::Thursday, Day::Friday],
                    9,
                    12,
                ),
                slot(&[Day::Tuesday], 14, 16),
            ]),
            by_appointment: true,
            text: Text::default(),
        }),
        tongues: Box::new([id(0)]),
        communities: phrases(&[("de", &["Türkei", "Italien"]), ("en", &["Turkey", "Italy"])]),
        awards: Box::new([Award {
            name: text(&[("de", "Heimatpreis")]),
            year: Some(2020),
        }]),
        fields: Box::new([
            note(Field::Phone, Some("2016"), text(&[("de", "Zentrale")])),
            note(Field::Street, Some("2019"), Text::default()),
            note(Field::City, None, text(&[("de", "Postanschrift")])),
        ]),
        as_of: Some(dated("2026-10")),
    };
    Organisation {
        short: Some("VIF".into()),
        also: Box::new([
            Name {
                name: "Alter Verein".into(),
                lang: None,
            },
            Name {
                name: "Eski Dernek".into(),
                lang: Tag::new("tr"),
            },
        ]),
        topics: Box::new([id(0), id(1)]),
        text: text(&[
            ("de", "Der Verein berät Familien."),
            ("en", "The society advises families."),
        ]),
        keywords: phrases(&[("de", &["Beratung", "Familie"])]),
        contact: Contact {
            street: Some("Olpe 1".into()),
            postcode: Some("44135".into()),
            city: Some("Dortmund".into()),
            district: Some(id(0)),
            phone: Some("0231 50-27132".into()),
            email: Some("verein@example.org".into()),
            website: Some("https://example.org".into()),
        },
        more: Some(Box::new(more)),
        sources: Box::new([id(0)]),
        ..organisation(17, "verein", "Verein für Familien e. V.")
    }
}

fn prize() -> Programme {
    Programme {
        topics: Box::new([id(0)]),
        text: text(&[("de-simple", "Die Stadt gibt einen Preis."), ("tr", "Ödül")]),
        since: Some(dated("2009")),
        figures: Box::new([text(&[("de", "35 Bewerbungen")])]),
        milestones: Box::new([Milestone {
            date: Date::parse("2011-12-08").unwrap(),
            text: text(&[("de", "Zweite Vergabe"), ("en", "Second award")]),
            programme: None,
            organisation: None,
            sources: Box::new([]),
        }]),
        ..programme(200, "preis", "Integrationspreis")
    }
}

pub(super) fn relation(kind: RelationKind, from: Entry, to: Entry, year: Option<u16>) -> Relation {
    Relation {
        kind,
        from,
        to,
        year,
        rank: None,
        amount: None,
        project: None,
        note: Text::default(),
        sources: Box::new([]),
    }
}

pub(super) const SOCIETY: usize = 0;
pub(super) const BANK: usize = 1;
pub(super) const BARE: usize = 2;

pub(super) fn parts() -> Parts {
    let (society_end, bank_end) = (
        Entry::Organisation(id(SOCIETY)),
        Entry::Organisation(id(BANK)),
    );
    let prize_end = Entry::Programme(id(0));
    let won = |year| relation(RelationKind::Won, society_end, prize_end, Some(year));
    Parts {
        organisations: vec![
            society(),
            organisation(18, "bank", "Sparkasse"),
            Organisation {
                names_only: true,
                ..organisation(19, "bare", "Nur ein Name")
            },
        ],
        programmes: vec![prize(), programme(201, "projekt", "Ein Projekt")],
        topics: vec![
            topic(),
            Topic {
                key: Key::new("familie".into()),
                no: 301,
                name: text(&[("de", "Familie"), ("en", "Family")]),
                text: Text::default(),
                words: Phrases::default(),
            },
        ],
        kinds: vec![Kind {
            key: "verein".into(),
            name: text(&[("de", "Verein"), ("en", "Society")]),
            words: Phrases::default(),
        }],
        tongues: vec![Tongue {
            tag: Tag::new("tr").unwrap(),
            name: text(&[("de", "Türkisch"), ("en", "Turkish")]),
            words: Phrases::default(),
        }],
        districts: vec![District {
            key: "nord".into(),
            name: "Innenstadt-Nord".into(),
            also: Box::new([]),
            postcodes: Box::new([]),
            position: None,
            sources: Box::new([]),
        }],
        relations: vec![
            won(2009),
            Relation {
                rank: Some(2),
                amount: Some(3000),
                project: Some("Nachbarn".into()),
                note: text(&[("de", "Sonderpreis")]),
                ..won(2011)
            },
            relation(RelationKind::Funds, bank_end, prize_end, None),
        ],
        sources: vec![Source {
            key: "seite".into(),
            title: "Vereine in Dortmund".into(),
            publisher: "Stadt Dortmund".into(),
            url: "https://www.dortmund.de".into(),
            seen: "undatiert".into(),
        }],
        ..Parts::default()
    }
}
