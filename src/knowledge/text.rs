//! The text of a knowledge file: plain where a field is declared safe, tagged with a severity elsewhere.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error};

use crate::spoiler::{Severity, Span, Spoiler, Verdict, unsafe_character};

/// Public text that holds nothing that could break a cover: no bars, backticks, backslashes, newlines or
/// invisible characters, and at least one character.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Plain(String);

impl Plain {
    /// What a plain text must be; used in messages.
    pub(super) const RULE: &'static str =
        "text without bars, backticks, backslashes, line breaks or invisible characters";

    /// Checks a text.
    ///
    /// # Errors
    /// The character that may not stand in it, or `None` if it is blank.
    pub fn new(text: impl Into<String>) -> Result<Self, Option<char>> {
        let text = text.into();
        match unsafe_character(&text) {
            Some(char) => Err(Some(char)),
            None if text.trim().is_empty() => Err(None),
            None => Ok(Self(text)),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(|_| D::Error::custom(format!("expected {}", Self::RULE)))
    }
}

impl JsonSchema for Plain {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Plain".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "pattern": r"^[^|`\\\u0000-\u001f]*$" })
    }
}

/// A text with a severity, and the phrases by which people ask for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagged {
    /// The text.
    pub span: Span,
    /// Phrases by which people ask for it. Public: they must not tell the answer.
    pub about: Vec<Plain>,
    /// What it answers those phrases with that ask for yes or no.
    pub yes: Option<Verdict>,
}

impl<'de> Deserialize<'de> for Tagged {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_table(BTreeMap::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A value in the table of a tagged text.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Entry {
    Text(Plain),
    Phrases(Vec<Plain>),
    Yes(bool),
}

impl Tagged {
    fn from_table(table: BTreeMap<String, Entry>) -> Result<Self, &'static str> {
        let (mut span, mut about, mut yes) = (None, Vec::new(), None);
        for (key, entry) in table {
            match (Severity::from_word(&key), entry, &span) {
                (Some(Severity::None), Entry::Text(text), None) => span = Some(Span::Plain(text.0)),
                (Some(severity), Entry::Text(text), None) => span = Some(Span::Spoiler(Spoiler::new(severity, text.0))),
                (None, Entry::Phrases(phrases), _) if key == "about" => about = phrases,
                (None, Entry::Yes(answer), _) if key == "yes" => yes = Some(Verdict::new(answer)),
                _ => return Err("expected one severity with its text"),
            }
        }
        span.map(|span| Self { span, about, yes }).ok_or("expected a severity with its text")
    }
}

impl JsonSchema for Tagged {
    fn schema_name() -> Cow<'static, str> {
        "Tagged".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = Plain::json_schema(generator);
        let about = <Vec<Plain>>::json_schema(generator);
        let branch = |severity: Severity| json_schema!({ "required": [severity.word()], "title": severity.word() });
        json_schema!({
            "description": "a text tagged with how much it spoils: { none | minor | major | ending = \"...\" }, and optionally the phrases by which people ask for it, and whether it says yes to them",
            "type": "object",
            "properties": { "none": text, "minor": text, "major": text, "ending": text, "about": about, "yes": { "type": "boolean" } },
            "additionalProperties": false,
            "oneOf": Severity::ALL.map(branch),
        })
    }
}

/// Text of a field that is declared safe: a plain string, or a tagged text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text(pub Tagged);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Either {
            Plain(Plain),
            Tagged(Tagged),
        }
        Ok(Self(match Either::deserialize(deserializer)? {
            Either::Plain(text) => Tagged { span: Span::Plain(text.0), about: Vec::new(), yes: None },
            Either::Tagged(tagged) => tagged,
        }))
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let plain = Plain::json_schema(generator);
        let tagged = generator.subschema_for::<Tagged>();
        json_schema!({ "description": "a plain text, or a tagged one", "anyOf": [plain, tagged] })
    }
}
