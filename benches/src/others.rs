//! The other searches, each as its makers mean it to be used for a list that is filtered as one types: all
//! words must match, the best come first.

use fuzzy_matcher::{FuzzyMatcher, skim::SkimMatcherV2};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use tantivy::{
    Index, IndexReader, Term,
    collector::{Count, TopDocs},
    query::{BooleanQuery, FuzzyTermQuery, Occur, Query},
    schema::{Field, Schema, TEXT},
};

/// Answers how many lines match a question.
pub(crate) type Search<'a> = Box<dyn FnMut(&str) -> usize + 'a>;

/// All others over the same lines, with their names.
pub(crate) fn all(lines: &[String]) -> Vec<(String, Search<'_>)> {
    let mut all: Vec<(String, Search<'_>)> = vec![
        ("tantivy, fuzzy prefixes".into(), tantivy(lines)),
        ("nucleo-matcher".into(), nucleo(lines)),
        ("fuzzy-matcher (skim) on every line".into(), skim(lines)),
    ];
    for typos in 0..=2 {
        all.insert(
            1 + usize::from(typos),
            (format!("frizbee, {typos} typos"), frizbee(lines, typos)),
        );
    }
    all
}

fn skim(lines: &[String]) -> Search<'_> {
    let matcher = SkimMatcherV2::default().ignore_case();
    Box::new(move |text| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let scores = lines.iter().enumerate().filter_map(|(at, line)| {
            let scores = words.iter().map(|word| matcher.fuzzy_match(line, word));
            Some((scores.sum::<Option<i64>>()?, at))
        });
        let mut found: Vec<(i64, usize)> = scores.collect();
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.len()
    })
}

fn nucleo(lines: &[String]) -> Search<'_> {
    let mut matcher = nucleo_matcher::Matcher::new(nucleo_matcher::Config::DEFAULT);
    Box::new(move |text| {
        let pattern = Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart);
        pattern.match_list(lines, &mut matcher).len()
    })
}

fn frizbee(lines: &[String], typos: u16) -> Search<'_> {
    let config = frizbee::Config {
        max_typos: Some(typos),
        ..frizbee::Config::default()
    };
    Box::new(move |text| {
        frizbee::Matcher::from_query(text, &config)
            .match_list(lines)
            .len()
    })
}

fn tantivy(lines: &[String]) -> Search<'_> {
    let (reader, field) = tantivy_index(lines).expect("tantivy indexes lines in memory");
    Box::new(move |text| {
        let words = text.split_whitespace().map(str::to_lowercase);
        let queries = words.map(|word| {
            let slips = match word.chars().count() {
                0..4 => 0,
                4..8 => 1,
                _ => 2,
            };
            let term = Term::from_field_text(field, &word);
            let query: Box<dyn Query> = Box::new(FuzzyTermQuery::new_prefix(term, slips, true));
            (Occur::Must, query)
        });
        let query = BooleanQuery::new(queries.collect());
        let best = TopDocs::with_limit(200).order_by_score();
        let found = reader.searcher().search(&query, &(best, Count));
        found.map_or(0, |(_, count)| count)
    })
}

fn tantivy_index(lines: &[String]) -> tantivy::Result<(IndexReader, Field)> {
    let mut schema = Schema::builder();
    let field = schema.add_text_field("line", TEXT);
    let index = Index::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads(2, 200_000_000)?;
    for line in lines {
        writer.add_document(tantivy::doc!(field => line.as_str()))?;
    }
    writer.commit()?;
    let merged = index.searchable_segment_ids()?;
    writer.merge(&merged).wait()?;
    Ok((index.reader()?, field))
}
