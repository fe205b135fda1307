//! The shape of a film file: printed as JSON Schema for editors, and walked to find every problem of a file.
//!
//! The schema is derived from [`Film`], so that the shape is declared once. The walk understands the part
//! of JSON Schema that the derivation produces, and reports with places what a deserialiser, which stops at
//! its first error, cannot.

use std::ops::Range;

use schemars::JsonSchema;
use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::film::Film;
use super::problem::did_you_mean;
use super::text::Plain;
use crate::spoiler::unsafe_character;

/// The JSON Schema of a film file.
pub fn schema() -> Value {
    schema_of::<Film>()
}

/// The JSON Schema of a type.
pub(super) fn schema_of<T: JsonSchema>() -> Value {
    schemars::schema_for!(T).to_value()
}

/// Every place where a document, named `name`, does not fit a schema, with what is wrong there.
pub(super) fn misfits(schema: &Value, document: &Spanned<DeTable<'_>>, name: &str) -> Vec<(Range<usize>, String)> {
    let mut walk = Walk { root: schema, found: Vec::new() };
    walk.table(schema, document.get_ref(), document.span(), name);
    walk.found
}

struct Walk<'a> {
    root: &'a Value,
    found: Vec<(Range<usize>, String)>,
}

impl<'a> Walk<'a> {
    fn report(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.found.push((span, message.into()));
    }

    fn value(&mut self, schema: &'a Value, value: &Spanned<DeValue<'_>>, name: &str) {
        let schema = self.resolve(schema, value.get_ref());
        let expected = expectation(schema);
        match (value.get_ref(), type_of(schema)) {
            (DeValue::String(text), "string") => self.string(schema, text, value.span(), name),
            (DeValue::Integer(number), "integer") => self.integer(schema, number.as_str(), value.span(), name),
            (DeValue::Boolean(_), "boolean") => {}
            (DeValue::Array(items), "array") => {
                let (items, least) = (items.iter(), schema.get("minItems").and_then(Value::as_u64).unwrap_or(0));
                if (items.len() as u64) < least {
                    self.report(value.span(), format!("`{name}` needs at least {least} entry"));
                }
                if let Some(item_schema) = schema.get("items") {
                    items.for_each(|item| self.value(item_schema, item, name));
                }
            }
            (DeValue::Table(table), "object") => self.table(schema, table, value.span(), name),
            (found, _) => self.report(value.span(), format!("`{name}` is {}; expected {expected}", a(found))),
        }
    }

    fn string(&mut self, schema: &'a Value, text: &str, span: Range<usize>, name: &str) {
        if let Some(allowed) = words(schema) {
            if !allowed.contains(&text) {
                let near = did_you_mean(text, allowed.iter().copied());
                self.report(span, format!("`{text}` is no `{name}`; expected one of {}{near}", allowed.join(", ")));
            }
        } else if let Some(char) = unsafe_character(text).filter(|_| schema.get("pattern").is_some()) {
            self.report(span, format!("`{name}` holds {char:?}; expected {}", Plain::RULE));
        } else if text.trim().is_empty() {
            self.report(span, format!("`{name}` is empty; leave out what is not known"));
        }
    }

    fn integer(&mut self, schema: &'a Value, digits: &str, span: Range<usize>, name: &str) {
        let bound = |key: &str, otherwise| schema.get(key).and_then(Value::as_i64).unwrap_or(otherwise);
        let (least, most) = (bound("minimum", 0), bound("maximum", i64::MAX));
        if !digits.parse::<i64>().is_ok_and(|number| (least..=most).contains(&number)) {
            self.report(span, format!("`{name}` is {digits}; expected a number from {least} to {most}"));
        }
    }

    fn table(&mut self, schema: &'a Value, table: &DeTable<'_>, span: Range<usize>, name: &str) {
        let known = schema.get("properties").and_then(Value::as_object);
        let properties: Vec<(&str, &'a Value)> =
            known.into_iter().flatten().map(|(key, value)| (key.as_str(), value)).collect();
        for (key, value) in table {
            let Some((known, schema)) = properties.iter().find(|(known, _)| *known == key.get_ref().as_ref()) else {
                let near = did_you_mean(key.get_ref(), properties.iter().map(|(known, _)| *known));
                self.report(key.span(), format!("unknown key `{}` in {name}{near}", key.get_ref()));
                continue;
            };
            self.value(schema, value, known);
        }
        self.required(schema, table, span, name);
    }

    fn required(&mut self, schema: &'a Value, table: &DeTable<'_>, span: Range<usize>, name: &str) {
        let has = |key: &&str| table.iter().any(|(present, _)| present.get_ref().as_ref() == *key);
        for key in strings(schema.get("required")).into_iter().filter(|key| !has(key)) {
            self.report(span.clone(), format!("`{key}` is missing in {name}"));
        }
        let one_of = schema.get("oneOf").and_then(Value::as_array);
        let choices: Vec<&str> = one_of.into_iter().flatten().flat_map(|one| strings(one.get("required"))).collect();
        let taken = choices.iter().filter(|key| has(key)).count();
        if !choices.is_empty() && taken != 1 {
            self.report(span, format!("`{name}` needs exactly one of {} with its text", choices.join(", ")));
        }
    }

    /// The schema that a value is to be held against: references followed, and of alternatives the one of
    /// the value's type.
    fn resolve(&self, schema: &'a Value, value: &DeValue<'_>) -> &'a Value {
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let target = name.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer));
            return target.map_or(schema, |target| self.resolve(target, value));
        }
        let Some(alternatives) = schema.get("anyOf").and_then(Value::as_array) else { return schema };
        let resolved: Vec<_> = alternatives.iter().map(|one| self.resolve(one, value)).collect();
        let fits = resolved.iter().find(|one| type_of(one) == json_type(value));
        fits.or(resolved.first()).copied().unwrap_or(schema)
    }
}

/// The type that a schema asks for; of a type and null, the type.
fn type_of(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::String(name)) => name,
        Some(list) => list.get(0).and_then(Value::as_str).unwrap_or(""),
        _ if words(schema).is_some() => "string",
        _ => "",
    }
}

fn json_type(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "string",
        DeValue::Integer(_) => "integer",
        DeValue::Float(_) => "number",
        DeValue::Boolean(_) => "boolean",
        DeValue::Datetime(_) => "date",
        DeValue::Array(_) => "array",
        DeValue::Table(_) => "object",
    }
}

/// A value's type as a message names it.
fn a(value: &DeValue<'_>) -> &'static str {
    match json_type(value) {
        "string" => "a text",
        "integer" | "number" => "a number",
        "boolean" => "true or false",
        "date" => "a date",
        "array" => "a list",
        _ => "a table",
    }
}

/// What a schema asks for, as a message says it.
fn expectation(schema: &Value) -> &'static str {
    match type_of(schema) {
        "string" => "a text in quotes",
        "integer" => "a whole number",
        "boolean" => "true or false",
        "array" => "a list in [brackets]",
        "object" if schema.get("oneOf").is_some() => {
            "a tagged text such as { minor = \"…\" } (none, minor, major or ending)"
        }
        _ => "a table",
    }
}

/// The words that a schema allows, where it lists them: as one `enum`, or as documented constants.
fn words(schema: &Value) -> Option<Vec<&str>> {
    if schema.get("enum").is_some() {
        return Some(strings(schema.get("enum")));
    }
    let one_of = schema.get("oneOf")?.as_array()?;
    one_of.iter().map(|one| one.get("const").and_then(Value::as_str)).collect()
}

fn strings(list: Option<&Value>) -> Vec<&str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}
