//! The configuration file: what the program is to use where the command line does not say it.
//!
//! It knows neither the command line nor Discord's API. `config.example.toml` documents every key.

use std::io;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use toml::de::DeTable;

use crate::knowledge::{Problem, Problems, read};
use crate::spoiler::Policy;

/// The file that is read from the working directory, if it is there and no other is named.
pub const FILE: &str = "stinger.toml";
/// The variable of the environment that holds the token.
pub const TOKEN_VARIABLE: &str = "DISCORD_TOKEN";

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
    /// The bot's token.
    pub token: Option<Token>,
    /// A file that holds the token and nothing else, seen from the folder of this file.
    pub token_file: Option<PathBuf>,
    /// The file of what admins and members set, seen from the folder of this file.
    pub settings: PathBuf,
    /// The address of a proxy that requests to Discord go through.
    pub proxy: Option<String>,
    /// Whether Discord is asked for the text of all messages.
    pub message_content: bool,
    /// After how many minutes a conversation is forgotten.
    #[schemars(range(min = 1, max = 1440))]
    pub conversation_minutes: u16,
    /// How many seconds pass between two answers to one member.
    #[schemars(range(max = 3600))]
    pub member_cooldown: u16,
    /// How many seconds pass between two answers in one channel.
    #[schemars(range(max = 3600))]
    pub channel_cooldown: u16,
    /// After how many days the settings of a server that the bot was removed from are deleted.
    #[schemars(range(max = 3650))]
    pub grace_days: u16,
    /// How log lines are written.
    pub log_format: LogFormat,
    /// Which log lines are written, as a filter of `tracing`.
    pub log_filter: String,
}

/// How log lines are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    #[default]
    Human,
    /// A JSON object a line.
    Json,
}

/// The bot's token. It is never printed.
///
/// ```
/// let token = stinger::config::Token::from("secret".to_owned());
/// assert!(!format!("{token:?}").contains("secret"));
/// ```
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Token(#[schemars(with = "String")] SecretString);

impl Token {
    /// The token itself, for the requests that carry it.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<String> for Token {
    fn from(token: String) -> Self {
        Self(token.into())
    }
}

impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Token {}

impl Default for Config {
    fn default() -> Self {
        Self {
            knowledge: None,
            film: None,
            policy: Policy::TAGGED,
            token: None,
            token_file: None,
            settings: "stinger.sqlite3".into(),
            proxy: None,
            message_content: true,
            conversation_minutes: 10,
            member_cooldown: 2,
            channel_cooldown: 0,
            grace_days: 30,
            log_format: LogFormat::Human,
            log_filter: "info".to_owned(),
        }
    }
}

/// Why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read at all.
    #[error("cannot read the configuration {}", .0.display())]
    Unreadable(PathBuf, #[source] io::Error),
    /// The file of the token cannot be read.
    #[error("cannot read the token from {}", .0.display())]
    NoTokenFile(PathBuf, #[source] io::Error),
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
        config.token_file = config.token_file.map(|file| folder.join(file));
        config.settings = folder.join(config.settings);
        Ok(config)
    }

    /// The token: that of the environment, else that of the configuration, else that of the file it names.
    ///
    /// # Errors
    /// Where the file it names cannot be read.
    pub fn token(&self) -> Result<Option<Token>, ConfigError> {
        let given = std::env::var(TOKEN_VARIABLE).ok().filter(|token| !token.trim().is_empty());
        if let Some(token) = given {
            return Ok(Some(token.trim().to_owned().into()));
        }
        match (&self.token, &self.token_file) {
            (Some(token), _) => Ok(Some(token.expose().trim().to_owned().into())),
            (None, Some(file)) => {
                let token =
                    std::fs::read_to_string(file).map_err(|error| ConfigError::NoTokenFile(file.clone(), error))?;
                Ok(Some(token.trim().to_owned().into()))
            }
            (None, None) => Ok(None),
        }
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
        assert!(config.token.is_some() && config.token_file.is_some() && config.proxy.is_some());
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
