//! The configuration file: what the program is to use where the command line does not say it.
//!
//! It knows the command line as little as it knows Discord. `config.example.toml` documents every key.

use std::io;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Deserialize;
use toml::de::DeTable;

use crate::knowledge::{Problem, Problems, read};
use crate::spoiler::Policy;

/// The file that is read from the working directory, if it is there and no other is named.
pub const FILE: &str = "stinger.toml";

/// What can be configured.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The folder of the film files, seen from the folder of this file.
    pub knowledge: Option<PathBuf>,
    /// The id of the film that is meant where a question names none.
    pub film: Option<String>,
    /// What is shown, covered and withheld.
    #[schemars(with = "String", extend("enum" = Policy::NAMED.map(|(name, _)| name)))]
    pub policy: Policy,
}

impl Default for Config {
    fn default() -> Self {
        Self { knowledge: None, film: None, policy: Policy::TAGGED }
    }
}

/// Why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read at all.
    #[error("cannot read the configuration {}", .0.display())]
    Unreadable(PathBuf, #[source] io::Error),
    /// The file says something wrong.
    #[error("the configuration cannot be used:\n{0}")]
    Wrong(Problems),
}

impl Config {
    /// The configuration of a file.
    ///
    /// # Errors
    /// Where the file cannot be read, or says something wrong.
    pub fn load(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|error| ConfigError::Unreadable(path.to_owned(), error))?;
        let mut config = Self::parse(&path.display().to_string(), &text).map_err(ConfigError::Wrong)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        config.knowledge = config.knowledge.map(|knowledge| folder.join(knowledge));
        Ok(config)
    }

    /// The configuration that a text holds; `file` is how messages name it.
    ///
    /// # Errors
    /// Every problem found in the text.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problems> {
        read(file, text, "the configuration")
    }
}

/// A problem with the value of a key in a file that could be read.
pub(crate) fn problem_of(path: &Path, key: &str, message: String) -> Problem {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let span = DeTable::parse(&text).ok().and_then(|document| Some(document.get_ref().get(key)?.span()));
    Problem::at(&path.display().to_string(), &text, span.unwrap_or_default(), message)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &str = include_str!("../config.example.toml");

    fn problems(text: &str) -> String {
        Config::parse("stinger.toml", text).unwrap_err().to_string()
    }

    #[test]
    fn the_example_says_the_defaults() {
        assert_eq!(Config::parse("config.example.toml", EXAMPLE), Ok(Config::default()));
    }

    #[test]
    fn the_example_shows_every_key_and_each_can_be_used_as_it_stands() {
        let shown =
            EXAMPLE.lines().map(|line| line.strip_prefix("# ").filter(|rest| rest.contains(" = ")).unwrap_or(line));
        let text = shown.collect::<Vec<_>>().join("\n");
        let config = Config::parse("config.example.toml", &text).unwrap();
        assert_eq!((config.knowledge, config.film.is_some()), (Some("knowledge".into()), true));
        let schema = schemars::schema_for!(Config).to_value();
        for key in schema["properties"].as_object().unwrap().keys() {
            assert!(text.lines().any(|line| line.starts_with(&format!("{key} = "))), "{key}");
        }
    }

    #[test]
    fn every_problem_is_reported_with_its_place_and_the_nearest_right_word() {
        let text = problems("polcy = \"open\"\nfilm = 3\npolicy = \"tagd\"\n");
        assert_eq!(
            text.lines().collect::<Vec<_>>(),
            [
                "stinger.toml:1:1: unknown key `polcy` in the configuration; did you mean `policy`?",
                "stinger.toml:2:8: `film` is a number; expected a text in quotes",
                "stinger.toml:3:10: `tagd` is no `policy`; expected one of open, tagged, strict, sealed; did you mean `tagged`?",
            ]
        );
    }

    #[test]
    fn what_is_no_toml_is_reported_with_its_place() {
        assert!(
            problems("policy = \"open\"\nfilm = \n").starts_with("stinger.toml:2:8: "),
            "{}",
            problems("policy = \"open\"\nfilm = \n")
        );
    }
}
