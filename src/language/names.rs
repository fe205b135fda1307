//! The index of names: titles, people, characters and roles, by their words.
//!
//! An exact index over word sequences; misspelt words are corrected word by word before it is asked (see
//! [`super::Lexicon`]), so that it need not be fuzzy itself.

use std::collections::{HashMap, HashSet};

use crate::knowledge::{CharacterId, FilmId, Library, PersonId, Plain, Pronoun, Role};

use super::words::words;

/// What a name may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    /// A film.
    Film(FilmId),
    /// A person.
    Person(PersonId),
    /// A character.
    Character(CharacterId),
    /// A role, which each film fills differently.
    Role(Role),
}

/// One name.
#[derive(Debug)]
struct Entry {
    words: Vec<String>,
    /// What it stands for, and whether by its whole name (not by a first or last name alone).
    stands_for: Vec<(Named, bool)>,
}

/// Names by their first word, longest first.
#[derive(Debug, Default)]
pub struct NameIndex {
    by_first: HashMap<String, Vec<Entry>>,
    joined: HashMap<String, Vec<String>>,
    words: HashSet<String>,
}

/// Words that are part of names and too ordinary to stand for one.
const ORDINARY: &[&str] = &[
    "the",
    "of",
    "and",
    "a",
    "an",
    "in",
    "jr",
    "sr",
    "de",
    "la",
    "van",
    "von",
    "le",
    "st",
    "dr",
    "mr",
    "mrs",
    "no",
    "one",
    "primary",
    "old",
    "young",
    "king",
    "live",
    "die",
    "hard",
    "free",
    "total",
    "recall",
    "knives",
    "out",
    "evolution",
    "chapter",
    "world",
    "from",
];

impl NameIndex {
    /// The names of a library.
    pub fn new(library: &Library) -> Self {
        let mut index = Self::default();
        for (id, film) in library.films() {
            let mut titles = vec![film.title.as_str()];
            titles.extend(film.aliases.iter().map(Plain::as_str));
            for title in titles {
                index.add(title, Named::Film(id), true);
            }
            for entry in &film.cast {
                let Some(character) = library.character_by_name(entry.character.as_str()) else { continue };
                for alias in &entry.aliases {
                    index.add(alias.as_str(), Named::Character(character), true);
                }
            }
        }
        for (id, person) in library.people() {
            index.add_full_and_parts(&person.name, Named::Person(id));
        }
        for (id, character) in library.characters() {
            index.add_full_and_parts(&character.name, Named::Character(id));
        }
        for (phrase, role) in ROLES {
            index.add_words(&name_words(phrase), Named::Role(*role), true);
        }
        index
            .by_first
            .values_mut()
            .for_each(|entries| entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len())));
        index
    }

    fn add_full_and_parts(&mut self, name: &str, named: Named) {
        self.add(name, named, true);
        let words = name_words(name);
        // Of "Ana de Armas": "ana", "armas" and "de armas"; of "The Director", nothing: it is a description.
        if words.len() < 2 || ORDINARY.contains(&words[0].as_str()) || name.contains('\'') {
            return;
        }
        for at in [0, words.len() - 1] {
            if words[at].len() > 2 && !ORDINARY.contains(&words[at].as_str()) {
                self.add(&words[at], named, false);
            }
        }
        if words.len() > 2 {
            self.add(&words[1..].join(" "), named, false);
        }
    }

    fn add(&mut self, name: &str, named: Named, whole: bool) {
        let words = name_words(name);
        self.add_words(&words, named, whole);
        // "The Bowery King" is also "bowery king"; but "The Director" is never "director".
        if words.len() > 2 && words[0] == "the" {
            self.add_words(&words[1..], named, whole);
        }
        if words.len() == 2 && words[0] != "the" {
            self.joined.insert(words.concat(), words);
        }
    }

    fn add_words(&mut self, words: &[String], named: Named, whole: bool) {
        let Some(first) = words.first() else { return };
        self.words.extend(words.iter().cloned());
        let entries = self.by_first.entry(first.clone()).or_default();
        let at = entries.iter().position(|entry| entry.words == words).unwrap_or_else(|| {
            entries.push(Entry { words: words.to_vec(), stands_for: Vec::new() });
            entries.len() - 1
        });
        let entry = &mut entries[at];
        match entry.stands_for.iter_mut().find(|(other, _)| *other == named) {
            Some((_, was_whole)) => *was_whole |= whole,
            None => entry.stands_for.push((named, whole)),
        }
    }

    /// The longest name at the start of some words: how many words it is, and what it may stand for.
    pub fn longest(&self, words: &[&str]) -> Option<(usize, &[(Named, bool)])> {
        let entries = self.by_first.get(*words.first()?)?;
        let fits =
            |entry: &&Entry| entry.words.len() <= words.len() && entry.words.iter().zip(words).all(|(a, b)| a == b);
        entries.iter().find(fits).map(|entry| (entry.words.len(), entry.stands_for.as_slice()))
    }

    /// Whether a word is part of any name.
    pub fn has_word(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// The words of a name that was written as one: "johnwick".
    pub fn joined(&self, word: &str) -> Option<&[String]> {
        self.joined.get(word).map(Vec::as_slice)
    }

    /// Every word of every name.
    pub fn vocabulary(&self) -> impl Iterator<Item = String> {
        self.words.iter().chain(self.joined.keys()).cloned()
    }
}

/// The words of a name as [`words`] reads them in a message, possessives cut.
fn name_words(name: &str) -> Vec<String> {
    let cut = |text: String| text.strip_suffix("'s").map(str::to_owned).unwrap_or(text);
    words(name).0.into_iter().map(|word| cut(word.text)).collect()
}

/// What roles are called.
const ROLES: &[(&str, Role)] = &[
    ("main villain", Role::Villain),
    ("main bad guy", Role::Villain),
    ("main antagonist", Role::Villain),
    ("primary antagonist", Role::Villain),
    ("bad guy", Role::Villain),
    ("evil guy", Role::Villain),
    ("bad man", Role::Villain),
    ("bad person", Role::Villain),
    ("big bad", Role::Villain),
    ("big boss", Role::Villain),
    ("final boss", Role::Villain),
    ("villain", Role::Villain),
    ("vilain", Role::Villain),
    ("antagonist", Role::Villain),
    ("nemesis", Role::Villain),
    ("main character", Role::Lead),
    ("main girl", Role::Lead),
    ("main woman", Role::Lead),
    ("main lady", Role::Lead),
    ("main chick", Role::Lead),
    ("main guy", Role::Lead),
    ("main man", Role::Lead),
    ("main hero", Role::Lead),
    ("main heroine", Role::Lead),
    ("main female", Role::Lead),
    ("main person", Role::Lead),
    ("main protagonist", Role::Lead),
    ("main role", Role::Lead),
    ("main part", Role::Lead),
    ("main lead", Role::Lead),
    ("main actress", Role::Lead),
    ("main actor", Role::Lead),
    ("main star", Role::Lead),
    ("title role", Role::Lead),
    ("title character", Role::Lead),
    ("titular character", Role::Lead),
    ("titular ballerina", Role::Lead),
    ("titular role", Role::Lead),
    ("leading role", Role::Lead),
    ("leading lady", Role::Lead),
    ("leading man", Role::Lead),
    ("leading actress", Role::Lead),
    ("leading actor", Role::Lead),
    ("lead role", Role::Lead),
    ("lead actress", Role::Lead),
    ("lead actor", Role::Lead),
    ("lead character", Role::Lead),
    ("lead girl", Role::Lead),
    ("female lead", Role::Lead),
    ("male lead", Role::Lead),
    ("good guy", Role::Lead),
    ("good girl", Role::Lead),
    ("young woman", Role::Lead),
    ("dancer girl", Role::Lead),
    ("ballet girl", Role::Lead),
    ("ballerina girl", Role::Lead),
    ("assassin girl", Role::Lead),
    ("ballet dancer", Role::Lead),
    ("lead", Role::Lead),
    ("protagonist", Role::Lead),
    ("hero", Role::Lead),
    ("heroine", Role::Lead),
];

/// The pronoun that a word is.
pub(super) fn pronoun(word: &str) -> Option<Pronoun> {
    match word {
        "she" | "her" | "hers" | "herself" => Some(Pronoun::She),
        "he" | "him" | "his" | "himself" => Some(Pronoun::He),
        _ => None,
    }
}
