//! What is wrong with a configuration whose shape is right: files that are not there, addresses and filters that are none.

use std::path::Path;

use super::log;
use crate::config::{Config, ConfigError, problem_of};
use crate::knowledge::{Problem, Problems};

/// Every problem of a configuration's values, each at its key.
pub(super) fn of(config: &Config, file: &Path) -> Vec<Problem> {
    let faults = [token(config), settings(&config.settings), proxy(config), log::fault(&config.log_filter)];
    faults.into_iter().flatten().map(|(key, message)| problem_of(file, key, message)).collect()
}

/// The configuration, if its values can be used.
pub(super) fn check(config: Config, file: Option<&Path>) -> Result<Config, ConfigError> {
    let problems = file.map(|file| of(&config, file)).unwrap_or_default();
    if problems.is_empty() { Ok(config) } else { Err(ConfigError::Wrong(Problems(problems))) }
}

/// A key, and what is wrong with its value.
type Fault = Option<(&'static str, String)>;

fn token(config: &Config) -> Fault {
    if config.token.as_ref().is_some_and(|token| token.expose().trim().is_empty()) {
        return Some(("token", "the token is empty".to_owned()));
    }
    let file = config.token_file.as_deref()?;
    match std::fs::read_to_string(file) {
        Ok(text) if text.trim().is_empty() => Some(("token_file", format!("{} is empty", file.display()))),
        Ok(_) => None,
        Err(error) => Some(("token_file", format!("cannot read {}: {error}", file.display()))),
    }
}

fn settings(file: &Path) -> Fault {
    if file.is_dir() {
        return Some(("settings", format!("{} is a folder; expected a file", file.display())));
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty())?;
    (!folder.is_dir()).then(|| ("settings", format!("the folder {} does not exist", folder.display())))
}

fn proxy(config: &Config) -> Fault {
    let address = config.proxy.as_deref()?;
    let right =
        reqwest::Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    (!right).then(|| ("proxy", format!("`{address}` is no address; expected one like http://127.0.0.1:3000")))
}
