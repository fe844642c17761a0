//! The schema of a data file, made from the records: for editors, and held against the table of shapes.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema};
use serde_json::{Value, json};

use super::{
    record::FileRecord,
    rule,
    shape::{FILE, Field, Shape},
    value::{
        Clean, Count, DateText, DayText, Days, Email, FieldText, FullTexts, Latitude, Longitude,
        Pairs, Postcode, Rank, Ref, RelationText, TagText, TimeText, Website, Whole, Year,
    },
};

macro_rules! schemas {
    ($($value:ty => $schema:tt)*) => {$(
        impl JsonSchema for $value {
            fn schema_name() -> Cow<'static, str> {
                stringify!($value).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

const TAG: &str = "^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$";

schemas! {
    Clean => { "type": "string", "pattern": "\\S" }
    Ref<'_> => { "type": "string", "pattern": "\\S" }
    DateText => { "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "examples": ["2019", "2019-12", "2019-12-03"] }
    TimeText => { "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$", "examples": ["09:00"] }
    TagText => { "type": "string", "pattern": TAG, "maxLength": 15, "examples": ["de", "en", "tr", "de-simple"] }
    DayText => { "enum": words(&rule::DAYS) }
    Days => { "type": "array", "items": { "enum": words(&rule::DAYS) }, "minItems": 1 }
    FieldText => { "enum": words(&rule::FIELDS) }
    RelationText => { "enum": words(&rule::RELATIONS) }
    Postcode => { "type": "string", "pattern": "^[0-9]{5}$", "examples": ["44135"] }
    Email => { "type": "string", "pattern": "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", "examples": ["info@example.org"] }
    Website => { "type": "string", "pattern": "^https?://\\S+$", "examples": ["https://www.example.org"] }
    Latitude => { "type": "number", "minimum": -90, "maximum": 90, "examples": [51.5142] }
    Longitude => { "type": "number", "minimum": -180, "maximum": 180, "examples": [7.4653] }
    Year => { "type": "integer", "minimum": 1000, "maximum": 9999, "examples": [2011] }
    Count => { "type": "integer", "minimum": 1, "maximum": u32::MAX }
    Rank => { "type": "integer", "minimum": 1, "maximum": u8::MAX }
}

fn words<T>(table: &[(&'static str, T)]) -> Vec<&'static str> {
    table.iter().map(|(word, _)| *word).collect()
}

impl<K: JsonSchema, V: JsonSchema> JsonSchema for Pairs<K, V> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}By{}", V::schema_name(), K::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "propertyNames": generator.subschema_for::<K>(),
            "additionalProperties": generator.subschema_for::<V>(),
        })
    }
}

impl<T: JsonSchema> JsonSchema for Whole<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

impl JsonSchema for FullTexts {
    fn schema_name() -> Cow<'static, str> {
        "FullTexts".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Pairs::<TagText, Clean>::json_schema(generator);
        schema.insert("minProperties".to_owned(), json!(1));
        schema
    }
}

fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<FileRecord<'_>>();
    schema.insert("title".to_owned(), json!("Wegweiser, format wegweiser/1"));
    schema.to_value()
}

#[test]
fn the_schema_beside_the_data_is_the_one_of_the_records() {
    let mut text = serde_json::to_string_pretty(&schema()).unwrap();
    text.push('\n');
    snapbox::assert_data_eq!(
        text,
        snapbox::file!["../../data/directory.schema.json"].raw()
    );
}

#[test]
fn the_table_of_shapes_knows_the_same_fields_as_the_records() {
    let root = schema();
    compare(&root, &root, FILE, "file");
}

fn compare(root: &Value, schema: &Value, fields: &[Field], path: &str) {
    let schema = target(root, schema);
    let properties = schema["properties"].as_object().unwrap();
    let mut written: Vec<&str> = properties.keys().map(String::as_str).collect();
    let mut named: Vec<&str> = fields.iter().map(|field| field.name).collect();
    written.sort_unstable();
    named.sort_unstable();
    assert_eq!(named, written, "fields of {path}");
    for field in fields {
        let path = format!("{path}.{}", field.name);
        let required = schema["required"].as_array();
        let required = required.is_some_and(|names| names.contains(&json!(field.name)));
        assert_eq!(field.required, required, "{path} must be there");
        descend(root, &properties[field.name], &field.shape, &path);
    }
}

fn descend(root: &Value, schema: &Value, shape: &Shape, path: &str) {
    let schema = target(root, schema);
    match shape {
        Shape::List(each) | Shape::FullList(each) => descend(root, &schema["items"], each, path),
        Shape::Localised(each) => descend(root, &schema["additionalProperties"], each, path),
        Shape::ByField(fields) => compare(root, &schema["additionalProperties"], fields, path),
        Shape::TextOr(fields) => compare(root, &schema["anyOf"][1], fields, path),
        Shape::Object(fields) => compare(root, schema, fields, path),
        Shape::Records(_, fields) => compare(root, &schema["items"], fields, path),
        Shape::Name => assert_eq!(schema["minProperties"], 1, "{path}"),
        Shape::Number(least, most) => {
            assert_eq!(schema["minimum"], *least, "{path}");
            assert!(
                schema.get("maximum").is_none_or(|own| own == most),
                "{path}"
            );
        }
        Shape::Text
        | Shape::Truth
        | Shape::Degrees(_)
        | Shape::Date
        | Shape::Time
        | Shape::Tag
        | Shape::Postcode
        | Shape::Email
        | Shape::Website
        | Shape::Word(_)
        | Shape::Ref(_) => {}
    }
}

/// Follows a reference, and takes the first of "this or null".
fn target<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return root.pointer(reference.trim_start_matches('#')).unwrap();
    }
    match schema["anyOf"].as_array() {
        Some(either) if either.iter().any(|one| one["type"] == "null") => target(root, &either[0]),
        _ => schema,
    }
}
