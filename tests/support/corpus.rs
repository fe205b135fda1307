//! The test sentences, as they stand in the data files. `sentences/README.md` documents the format.

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::files::{in_project, text};
use super::folders::with_extension;

/// The film that a channel is about where the data do not say.
fn default_film() -> String {
    "ballerina-2025".to_owned()
}

/// One word or several of which each will do.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum OneOf {
    /// Just this.
    One(String),
    /// Any of these.
    Any(Vec<String>),
}

impl OneOf {
    /// The words.
    pub(crate) fn as_slice(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Any(any) => any,
        }
    }
}

/// A question addressed to the bot.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sentence {
    pub(crate) ask: String,
    pub(crate) outcome: OneOf,
    pub(crate) intent: Option<Vec<String>>,
    #[serde(default = "default_film")]
    pub(crate) film: String,
    #[serde(default)]
    pub(crate) has: Vec<String>,
    #[serde(default)]
    pub(crate) hasnt: Vec<String>,
    #[serde(default)]
    pub(crate) known_failure: bool,
}

/// A conversation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dialogue {
    #[serde(default = "default_film")]
    pub(crate) film: String,
    pub(crate) turns: Vec<Turn>,
    #[serde(default)]
    pub(crate) known_failure: bool,
}

/// What is said in a conversation, and what must come of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Turn {
    pub(crate) say: String,
    pub(crate) outcome: Option<OneOf>,
    #[serde(default)]
    pub(crate) has: Vec<String>,
    #[serde(default)]
    pub(crate) hasnt: Vec<String>,
}

/// What is overheard.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Chat {
    pub(crate) chat: Vec<Unanswered>,
    pub(crate) overheard: Vec<Overheard>,
}

/// An overheard line that is for the bot all the same.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Overheard {
    pub(crate) ask: String,
    #[serde(default = "default_film")]
    pub(crate) film: String,
    #[serde(default)]
    pub(crate) has: Vec<String>,
    #[serde(default)]
    pub(crate) known_failure: bool,
}

/// What is not answered: a question whose answer the film's file does not hold, or a line that is not for the bot.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unanswered {
    #[serde(alias = "line")]
    pub(crate) ask: String,
    #[serde(default = "default_film")]
    pub(crate) film: String,
    #[serde(default)]
    pub(crate) known_failure: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentences {
    #[serde(default)]
    sentence: Vec<Sentence>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dialogues {
    dialogue: Vec<Dialogue>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Unanswerables {
    unanswerable: Vec<Unanswered>,
}

/// Every sentence with the intent that its file is named after.
pub(crate) fn sentences() -> Vec<(String, Sentence)> {
    let files = with_extension("tests/sentences", "toml").into_iter();
    files
        .flat_map(|(stem, path)| {
            load::<Sentences>(&path).sentence.into_iter().map(move |sentence| (stem.clone(), sentence))
        })
        .collect()
}

/// Every conversation.
pub(crate) fn dialogues() -> Vec<Dialogue> {
    load::<Dialogues>(&in_project("tests/dialogues.toml")).dialogue
}

/// Everything overheard.
pub(crate) fn chat() -> Chat {
    load(&in_project("tests/chat.toml"))
}

/// Every question without an answer.
pub(crate) fn unanswerable() -> Vec<Unanswered> {
    load::<Unanswerables>(&in_project("tests/unanswerable.toml")).unanswerable
}

fn load<T: DeserializeOwned>(path: &Path) -> T {
    toml::from_str(&text(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
