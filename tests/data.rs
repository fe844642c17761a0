//! The bundled data: complete, resolved, and without anything that does not belong there.

#![expect(
    clippy::unwrap_used,
    reason = "a test may stop where something is wrong"
)]

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;
use wegweiser::{
    directory::{
        Directory, Entry,
        relation::{End, Link},
    },
    lang::{Lang, Phrases, Tag, Text},
    load::load,
    text::is_harmful,
};

const FILE: &str = include_str!("../data/directory.json");
const SCHEMA: &str = include_str!("../data/directory.schema.json");

/// Providers whose addresses anyone can have.
const FREE_MAILERS: [&str; 14] = [
    "aol.",
    "arcor.",
    "freenet.",
    "gmail.",
    "gmx.",
    "googlemail.",
    "hotmail.",
    "icloud.",
    "live.",
    "mail.ru",
    "outlook.",
    "t-online.",
    "web.de",
    "yahoo.",
];

fn directory() -> Directory {
    load("data/directory.json", FILE.as_bytes())
        .unwrap()
        .directory
}

#[test]
fn the_bundled_file_has_no_problem_and_not_even_a_warning() {
    let loaded = load("data/directory.json", FILE.as_bytes()).unwrap();
    let told: Vec<String> = loaded
        .problems
        .iter()
        .map(|problem| format!("{} {}", problem.place(), problem.what.message().0))
        .collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn the_bundled_file_keeps_to_its_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let file: Value = serde_json::from_str(FILE).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let told: Vec<String> = validator
        .iter_errors(&file)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(told.is_empty(), "{told:#?}");
    assert_eq!(file["$schema"], "directory.schema.json");
}

#[test]
fn nothing_of_the_collected_facts_is_missing() {
    let directory = directory();
    let counts = [
        ("organisations", directory.organisations().len(), 266),
        ("programmes", directory.programmes().len(), 78),
        ("topics", directory.topics().len(), 21),
        ("kinds", directory.kinds().len(), 24),
        ("districts", directory.districts().len(), 12),
        ("cities", directory.cities().len(), 9),
        ("milestones", directory.milestones().len(), 20),
        ("sources", directory.sources().len(), 522),
    ];
    for (list, count, expected) in counts {
        assert_eq!(count, expected, "{list}");
    }
    assert!(
        directory.about.publisher.is_some(),
        "someone to ask when nothing is found"
    );
}

#[test]
fn every_relation_is_seen_from_both_ends() {
    let directory = directory();
    assert!(directory.relations().len() > 400);
    for (id, relation) in directory.relations() {
        let seen = |from: Entry, end: End, other: Entry| {
            let role = (relation.kind, end);
            let link = Link {
                relation: id,
                role,
                other,
            };
            assert!(
                directory.links(from).any(|own| *own == link),
                "{id:?} from {from:?}"
            );
        };
        seen(relation.from, End::From, relation.to);
        seen(relation.to, End::To, relation.from);
    }
    let links: usize = directory
        .entries()
        .map(|entry| directory.links(entry).len())
        .sum();
    assert_eq!(
        links,
        directory.relations().len() * 2,
        "no link without a relation"
    );
}

#[test]
fn every_entry_is_found_by_its_own_key_and_number() {
    let directory = directory();
    let mut numbers = BTreeSet::new();
    for entry in directory.entries() {
        let (key, no) = (directory.key(entry).as_str(), directory.no(entry));
        assert_eq!(directory.find_key(key), Some(entry), "{key}");
        assert_eq!(directory.find_no(no), Some(entry), "{key}");
        assert!(numbers.insert(no), "{no} is given twice");
        assert!(
            (1..1000).contains(&no),
            "{no} of {key} has three digits at most"
        );
    }
}

#[test]
fn every_text_can_be_read_in_german_and_in_english() {
    let directory = directory();
    let both = |text: &Text| {
        Lang::ALL
            .iter()
            .all(|lang| text.exactly(lang.tag()).is_some())
    };
    for (_, programme) in directory.programmes() {
        assert!(both(&programme.text), "{}", programme.key);
    }
    for (_, organisation) in directory.organisations() {
        let text = &organisation.text;
        assert!(text.is_empty() || both(text), "{}", organisation.key);
    }
    for (_, topic) in directory.topics() {
        assert!(both(&topic.text), "{}", topic.key);
    }
}

#[test]
fn every_topic_and_kind_answers_to_words_of_eight_languages() {
    let directory = directory();
    let check = |key: &str, name: &Text, words: &Phrases| {
        for tag in ["de", "en", "tr", "uk", "ru", "ar", "pl", "fr"] {
            let tag = Tag::new(tag).unwrap();
            assert!(name.exactly(tag).is_some(), "{key} has a name in {tag}");
            assert!(
                words.exactly(tag).is_some_and(|words| !words.is_empty()),
                "{key} has words in {tag}"
            );
        }
    };
    for (_, topic) in directory.topics() {
        check(topic.key.as_str(), &topic.name, &topic.words);
    }
    for (_, kind) in directory.kinds() {
        check(&kind.key, &kind.name, &kind.words);
    }
}

/// Every mail address of an entry's record, wherever in it, with all that the entry is called.
fn addresses(entry: &Value) -> (Vec<String>, String) {
    let text = entry.to_string();
    let words = text.split(|c: char| c.is_whitespace() || "\"<>(),;:".contains(c));
    let addresses = words.filter(|word| word.contains('@') && word.contains('.'));
    let names = ["key", "name", "short", "also"].map(|field| entry[field].to_string());
    (
        addresses.map(str::to_lowercase).collect(),
        plain(&names.concat()),
    )
}

fn plain(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

#[test]
fn an_address_that_anyone_could_have_bears_the_name_of_its_organisation() {
    let file: Value = serde_json::from_str(FILE).unwrap();
    for list in ["organisations", "programmes"] {
        for entry in file[list].as_array().unwrap() {
            let (addresses, names) = addresses(entry);
            for address in addresses {
                let (own, domain) = address.split_once('@').unwrap();
                let free = FREE_MAILERS.iter().any(|mailer| domain.starts_with(mailer));
                assert!(
                    !free || names.contains(&plain(own)),
                    "{address} may be a private person's"
                );
            }
        }
    }
}

#[test]
fn no_character_harms_a_terminal() {
    for (index, line) in FILE.lines().enumerate() {
        let harm = line.chars().find(|character| is_harmful(*character));
        assert_eq!(harm, None, "line {}", index + 1);
    }
    assert!(
        !FILE.contains("\\u"),
        "characters are written as themselves"
    );
}

#[test]
fn no_record_stands_twice() {
    let file: Value = serde_json::from_str(FILE).unwrap();
    for list in [
        "sources",
        "topics",
        "kinds",
        "languages",
        "cities",
        "districts",
        "milestones",
    ] {
        let mut lines: HashMap<&str, usize> = HashMap::new();
        for record in file[list].as_array().unwrap() {
            *lines.entry(record["key"].as_str().unwrap()).or_default() += 1;
        }
        let doubled: Vec<&str> = lines
            .iter()
            .filter(|(_, count)| **count > 1)
            .map(|(key, _)| *key)
            .collect();
        assert!(doubled.is_empty(), "{list}: {doubled:?}");
    }
    let relations = file["relations"].as_array().unwrap();
    let ties: BTreeSet<String> = relations.iter().map(Value::to_string).collect();
    assert_eq!(ties.len(), relations.len(), "no relation is written twice");
}
