//! What holds for every intent of the registry.

#![expect(clippy::panic, reason = "a test fails by panicking")]

mod support {
    pub(crate) mod bot;
    pub(crate) mod files;
    pub(crate) mod folders;
}

use std::collections::BTreeSet;

use stinger::intent::{REGISTRY, Recogniser};

use support::bot::{ask, film};
use support::files::text;
use support::folders::with_extension;

/// The longest name of a slash command, and of its description, that Discord takes.
const LONGEST_NAME: usize = 32;
const LONGEST_HELP: usize = 100;

#[test]
fn names_are_unique() {
    let names: BTreeSet<&str> = REGISTRY.iter().map(|intent| intent.name).collect();
    assert_eq!(names.len(), REGISTRY.len());
}

#[test]
fn names_are_in_kebab_case_and_fit_discord() {
    for intent in REGISTRY {
        let well_formed = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        assert!(intent.name.split('-').all(well_formed), "{}", intent.name);
        assert!(intent.name.len() <= LONGEST_NAME, "{}", intent.name);
    }
}

#[test]
fn help_fits_discord() {
    for intent in REGISTRY {
        assert!((1..=LONGEST_HELP).contains(&intent.help.chars().count()), "{}: {:?}", intent.name, intent.help);
    }
}

#[test]
fn every_intent_has_sentences() {
    let files = with_extension("tests/sentences", "toml");
    let has = |name: &str| files.iter().any(|(stem, path)| stem == name && text(path).contains("[[sentence]]"));
    let missing: Vec<&str> = REGISTRY.iter().map(|intent| intent.name).filter(|name| !has(name)).collect();
    let (n, m) = (REGISTRY.len() - missing.len(), REGISTRY.len());
    assert!(missing.is_empty(), "not all intents have sentences ({n}/{m}): {}", missing.join(", "));
}

#[test]
fn every_file_of_sentences_is_an_intents() {
    for (stem, _) in with_extension("tests/sentences", "toml") {
        assert!(REGISTRY.iter().any(|intent| intent.name == stem), "there is no intent `{stem}`");
    }
}

#[test]
fn every_example_is_recognised_as_what_it_is_an_example_of() {
    let film = film("ballerina-2025");
    let taken = REGISTRY.iter().map(|intent| (intent, ask(intent.example, film, false).intent));
    let wrong = taken.filter(|(intent, taken)| taken.is_none_or(|taken| taken.name != intent.name));
    let wrong: Vec<_> =
        wrong.map(|(intent, taken)| (intent.name, intent.example, taken.map(|taken| taken.name))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_phrasing_compiles() {
    assert!(Recogniser::new().is_ok_and(|recogniser| recogniser.phrasings() > REGISTRY.len()));
}
