//! What the film files keep secret, read from the files themselves and not through the code under test.
//!
//! **The rule.** A table with a severity for a key (`{ ending = "…" }`) holds a secret text; every other string of a
//! file is public, but for the phrases of `about` lists, which are never shown and count as neither. A secret
//! of a policy is a text of a severity that the policy does not show bare. What gives a secret away is a *run*: four
//! words of it in a row (all words, where it has fewer), in lower case and without punctuation. A run that also stands
//! in a text that the policy lets everybody read, of whichever film, gives nothing away, and neither does one that
//! is made of names alone ("Winston and the Bowery King"): a list of the cast says as much.

use std::collections::HashSet;

use stinger::spoiler::{Policy, Severity, Treatment};
use toml::Value;

use super::files::text;
use super::folders::with_extension;

/// So many words in a row give a text away.
const RUN: usize = 4;

/// The keys that hold names.
const NAMES: [&str; 4] = ["title", "aliases", "actor", "character"];

/// The words that join names.
const JOINING: [&str; 5] = ["and", "or", "the", "of", "in"];

/// All texts of the film files, and the words that their names are made of.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    texts: Vec<(Severity, String)>,
    names: HashSet<String>,
}

impl Texts {
    /// Reads the film files.
    pub(crate) fn read() -> Self {
        let mut texts = Self { names: JOINING.map(str::to_owned).into(), ..Self::default() };
        for (stem, path) in with_extension("knowledge", "toml") {
            let film: Value = toml::from_str(&text(&path)).unwrap_or_else(|error| panic!("{stem}: {error}"));
            texts.collect(&film, Severity::None);
        }
        texts
    }

    fn collect(&mut self, value: &Value, severity: Severity) {
        match value {
            Value::String(text) => self.texts.push((severity, text.clone())),
            Value::Array(items) => items.iter().for_each(|item| self.collect(item, severity)),
            Value::Table(table) => {
                for (key, value) in table.iter().filter(|(key, value)| *key != "about" || !value.is_array()) {
                    if NAMES.contains(&key.as_str()) {
                        self.names.extend(strings(value).flat_map(words));
                    }
                    self.collect(value, Severity::from_word(key).unwrap_or(Severity::None));
                }
            }
            _ => {}
        }
    }

    /// What gives away something that a policy hides.
    pub(crate) fn hidden_by(&self, policy: Policy) -> Runs {
        let shown = |severity: Severity| policy.treatment(severity) == Treatment::Show || severity == Severity::None;
        let (public, secret): (Vec<_>, Vec<_>) = self.texts.iter().partition(|(severity, _)| shown(*severity));
        let mut runs: HashSet<String> = secret.iter().flat_map(|(_, text)| runs(text, RUN)).collect();
        for (_, text) in public {
            (1..=RUN).flat_map(|length| windows(text, length)).for_each(|run| {
                runs.remove(&run);
            });
        }
        runs.retain(|run| !run.split(' ').all(|word| self.names.contains(word)));
        Runs(runs)
    }
}

/// The string that a value is, or the strings that it lists.
fn strings(value: &Value) -> impl Iterator<Item = &str> {
    let listed = value.as_array().into_iter().flatten().filter_map(Value::as_str);
    value.as_str().into_iter().chain(listed)
}

/// Runs of words that give a secret away.
#[derive(Debug)]
pub(crate) struct Runs(HashSet<String>);

impl Runs {
    /// The first run that a text has in it.
    pub(crate) fn found_in(&self, text: &str) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let mut runs = text.split('\n').flat_map(|line| (1..=RUN).flat_map(move |length| windows(line, length)));
        runs.find(|run| self.0.contains(run))
    }
}

/// The runs of a text: all of it, where it has fewer words than a run.
fn runs(text: &str, length: usize) -> Vec<String> {
    windows(text, words(text).len().min(length))
}

fn windows(text: &str, length: usize) -> Vec<String> {
    let words = words(text);
    if length == 0 { Vec::new() } else { words.windows(length).map(|run| run.join(" ")).collect() }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
