//! The particular things that films' files tell, and the search for the one that a question asks for.
//!
//! Questions are compared with the phrases by which a file says that people ask, and with what the statements
//! are about. Of a spoiler only the fingerprint is looked at, and what is found is still a spoiler.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::OnceLock;

use crate::knowledge::{CharacterId, Film, FilmId, Library, PersonId, Plain, PlotPart, Tagged};
use crate::language::{Clause, Entity, Named, Reader, stem, words};
use crate::spoiler::Span;

/// The particulars of all films, each film's made when it is first asked about.
#[derive(Debug, Default)]
pub(crate) struct Particulars {
    by_film: HashMap<FilmId, OnceLock<Index>>,
}

/// The particulars of one film.
#[derive(Debug, Default)]
struct Index {
    particulars: Vec<Particular>,
    /// Which of them have a word, in their statement or a phrase.
    with: HashMap<u64, Vec<usize>>,
    /// Which of them have phrases of names alone.
    nameful: Vec<usize>,
}

#[derive(Debug)]
struct Particular {
    tagged: Tagged,
    /// The phrases by which people ask for it.
    phrases: Vec<Keys>,
    /// All words of the phrases and of the statement itself.
    words: HashSet<u64>,
}

/// What a question or a phrase is made of.
#[derive(Debug, Default)]
struct Keys {
    /// The words that add to what is asked.
    content: Vec<u64>,
    /// The characters and people named.
    names: Vec<u64>,
    /// The question words.
    wh: Vec<u64>,
}

/// A character, or a person who plays none: what a name is compared as.
#[derive(Debug, Clone, Copy, Hash)]
pub(crate) enum Somebody {
    /// A character.
    Character(CharacterId),
    /// A person.
    Person(PersonId),
}

impl Somebody {
    /// Whom names stand for in a film: of a person, the character that they play.
    pub(crate) fn of(library: &Library, characters: &[CharacterId], people: &[PersonId], film: FilmId) -> Option<Self> {
        let played = |person: &PersonId| library.credits_in(*person, film).find_map(|credit| credit.character);
        let character = characters.first().copied().or_else(|| people.iter().find_map(played));
        character.map(Self::Character).or(people.first().copied().map(Self::Person))
    }
}

/// The weight of a name in a comparison; a word that adds to what is asked has 1.
const NAME: f32 = 0.8;
/// The weight of a question word.
const WH: f32 = 0.4;
/// From here on, a phrase is what is asked.
const PHRASE_ENOUGH: f32 = 0.7;
/// What is said beside the phrase takes less than what of the phrase is not said.
const BESIDE: f32 = 0.38;
/// What a phrase of one word counts beside longer ones.
const LONE_WORD: f32 = 0.9;
/// From here on, a particular covers what is asked.
const COVERED_ENOUGH: f32 = 0.62;
/// What covering counts beside a phrase.
const COVERING: f32 = 0.9;

impl Particulars {
    /// The particulars of a library.
    pub(crate) fn new(library: &Library) -> Self {
        Self { by_film: library.films().map(|(id, _)| (id, OnceLock::new())).collect() }
    }

    /// The particular of a film that a clause asks for, and how well it fits, 0 to 1.
    pub(crate) fn find(
        &self,
        clause: &Clause,
        film: FilmId,
        (library, reader): (&Library, &Reader),
        who: &dyn Fn(usize) -> Option<Somebody>,
    ) -> Option<(f32, &Tagged)> {
        let index = self.by_film.get(&film)?.get_or_init(|| Index::new(library, reader, film));
        let asked = Keys::of(clause, who);
        let scored = index
            .near(&asked)
            .into_iter()
            .map(|at| (index.fit(&index.particulars[at], &asked), &index.particulars[at].tagged));
        // Of equals the first: details come before the plot, and that before the lists.
        scored.filter(|(score, _)| *score > 0.0).reduce(|best, next| if next.0 > best.0 { next } else { best })
    }
}

impl Particulars {
    /// The particular of a film that is the same as one that was found before.
    pub(crate) fn same(&self, film: FilmId, as_before: &Tagged) -> Option<&Tagged> {
        let index = self.by_film.get(&film)?.get()?;
        index.particulars.iter().map(|particular| &particular.tagged).find(|tagged| *tagged == as_before)
    }
}

impl Index {
    fn new(library: &Library, reader: &Reader, id: FilmId) -> Self {
        let mut index = Self::default();
        for (phrases, tagged) in told(library.film(id)) {
            let phrases: Vec<Keys> = phrases.iter().map(|phrase| keys_of(phrase, library, reader, id)).collect();
            let in_phrases = phrases.iter().flat_map(|phrase| phrase.content.iter().copied());
            let words: HashSet<u64> = in_phrases.chain(statement_words(&tagged)).collect();
            let at = index.particulars.len();
            for word in &words {
                index.with.entry(*word).or_default().push(at);
            }
            if phrases.iter().any(|phrase| phrase.content.is_empty()) {
                index.nameful.push(at);
            }
            index.particulars.push(Particular { tagged, phrases, words });
        }
        index
    }

    /// The particulars that have anything of what is asked, in order.
    fn near(&self, asked: &Keys) -> Vec<usize> {
        let mut near: Vec<usize> = match asked.content.as_slice() {
            [] => self.nameful.clone(),
            words => words.iter().filter_map(|word| self.with.get(word)).flatten().copied().collect(),
        };
        near.sort_unstable();
        near.dedup();
        near
    }

    /// How well a particular fits what is asked: by its nearest phrase, or by how much of it its words cover.
    fn fit(&self, particular: &Particular, asked: &Keys) -> f32 {
        let by_phrase = particular.phrases.iter().map(|phrase| phrase.likeness(asked)).fold(0.0, f32::max);
        by_phrase.max(self.covering(particular, asked))
    }

    /// How much of what is asked a particular's words cover, rare words counting more.
    fn covering(&self, particular: &Particular, asked: &Keys) -> f32 {
        let (mut all, mut hit, mut hits) = (0.0, 0.0, 0);
        for word in &asked.content {
            let weight = self.weight(*word);
            all += weight;
            if particular.words.contains(word) {
                hit += weight;
                hits += 1;
            }
        }
        if hits >= 2 && hit >= COVERED_ENOUGH * all { COVERING * hit / all } else { 0.0 }
    }

    /// The weight of a word: its inverse document frequency (Spärck Jones 1972) among the particulars.
    #[expect(clippy::cast_precision_loss, reason = "a film has some hundred particulars")]
    fn weight(&self, word: u64) -> f32 {
        let with = self.with.get(&word).map_or(0, Vec::len);
        (1.0 + self.particulars.len() as f32 / (1.0 + with as f32)).ln()
    }
}

impl Keys {
    /// The keys of a clause. Roles and pronouns stand for those that `who` says.
    fn of(clause: &Clause, who: &dyn Fn(usize) -> Option<Somebody>) -> Self {
        let mut keys = Self::default();
        let add = |keys: &mut Vec<u64>, key| {
            if !keys.contains(&key) {
                keys.push(key);
            }
        };
        clause.content.iter().for_each(|content| add(&mut keys.content, key(stem(&clause.text[content.at.clone()]))));
        for mention in (0..clause.mentions.len()).filter(|at| !clause.mentions[*at].at.is_empty()) {
            // A name that stands for nobody is like no other.
            add(&mut keys.names, who(mention).map_or(mention as u64, key));
        }
        // A film named beside the one that is spoken of is part of what is asked.
        let beside = clause.mentions.iter().filter(|mention| mention.at.is_empty() && clause.refers);
        beside.filter_map(|mention| mention.films().next()).for_each(|film| add(&mut keys.names, key(film)));
        let wh = clause.text.split(' ').filter(|word| matches!(*word, "who" | "why" | "how" | "when" | "where"));
        wh.for_each(|word| add(&mut keys.wh, key(word)));
        keys
    }

    /// The Tversky index (1977) of the weighted keys.
    #[expect(clippy::cast_precision_loss, reason = "a question has few words")]
    fn likeness(&self, asked: &Self) -> f32 {
        let shared = |a: &[u64], b: &[u64]| a.iter().filter(|key| b.contains(key)).count();
        let (content, names) = (shared(&asked.content, &self.content), shared(&asked.names, &self.names));
        // Names alone ask for nothing in particular, unless two are brought together; and of what is asked,
        // at most half may have no part in it.
        if (content == 0 && (names < 2 || !asked.content.is_empty()))
            || (asked.content.len() - content) * 2 > asked.content.len()
        {
            return 0.0;
        }
        let weigh = |content: usize, names: usize, wh: usize| content as f32 + NAME * names as f32 + WH * wh as f32;
        let whole = |keys: &Self| weigh(keys.content.len(), keys.names.len(), keys.wh.len());
        let both = weigh(content, names, shared(&asked.wh, &self.wh));
        let likeness = both / (both + BESIDE * (whole(asked) - both) + (1.0 - BESIDE) * (whole(self) - both));
        // One word alone is rarely all that is asked.
        let likeness = if self.content.len() + self.names.len() < 2 { likeness * LONE_WORD } else { likeness };
        if likeness >= PHRASE_ENOUGH { likeness } else { 0.0 }
    }
}

fn key(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

fn keys_of(text: &str, library: &Library, reader: &Reader, film: FilmId) -> Keys {
    let clauses = reader.read_as_is(text, library, &[film]);
    clauses
        .first()
        .map_or_else(Keys::default, |clause| Keys::of(clause, &|mention| somebody(library, clause, mention, film)))
}

/// The words that a statement is made of.
fn statement_words(tagged: &Tagged) -> Vec<u64> {
    /// A word as it is compared.
    fn number(word: &str) -> Option<u64> {
        words(word).0.first().map(|word| key(stem(&word.text)))
    }
    match &tagged.span {
        Span::Spoiler(spoiler) => spoiler.fingerprint(number),
        public => {
            let text = public.public().unwrap_or_default();
            text.split(|char: char| !char.is_alphanumeric()).filter_map(number).collect()
        }
    }
}

/// Whom a name in a phrase of a film's file stands for.
fn somebody(library: &Library, clause: &Clause, mention: usize, film: FilmId) -> Option<Somebody> {
    let mention = clause.mentions.get(mention)?;
    let role = mention.entities.iter().find_map(|entity| match entity {
        Entity::Named(Named::Role(role)) => {
            library.character_by_name(library.film(film).with_role(*role)?.character.as_str())
        }
        // In a phrase, "she" is the first in the cast who is spoken of so.
        Entity::Pronoun(pronoun) => {
            let entry = library.film(film).cast.iter().find(|entry| entry.pronoun == Some(*pronoun))?;
            library.character_by_name(entry.character.as_str())
        }
        Entity::Named(_) => None,
    });
    let here = mention.characters().filter(|character| library.entry(*character, film).is_some()).chain(role);
    Somebody::of(library, &here.collect::<Vec<_>>(), &mention.people().collect::<Vec<_>>(), film)
}

/// What a file tells, with the phrases by which people ask for it.
fn told(film: &Film) -> impl Iterator<Item = (Vec<&str>, Tagged)> {
    let details = film.details.iter().map(|detail| (texts(&detail.about), detail.text.clone()));
    let parts = film.plot.iter().enumerate().map(|(number, part)| (phrases_of(part, number == 0), part.text.clone()));
    details.chain(parts).chain(statements(film).map(|tagged| (texts(&tagged.about), tagged.clone())))
}

fn texts(about: &[Plain]) -> Vec<&str> {
    about.iter().map(Plain::as_str).collect()
}

/// The phrases of a plot part; the first is also "the beginning".
fn phrases_of(part: &PlotPart, first: bool) -> Vec<&str> {
    let beginning: &[&str] =
        if first { &["beginning", "how does it start", "opening scene", "first scene"] } else { &[] };
    std::iter::once(part.part.as_str()).chain(texts(&part.about)).chain(beginning.iter().copied()).collect()
}

/// The single statements of a film's sections.
fn statements(film: &Film) -> impl Iterator<Item = &Tagged> {
    let sections = [&film.overview, &film.kind, &film.why_watch, &film.music, &film.awards].into_iter().flatten();
    let parts = [
        film.franchise.as_ref().and_then(|franchise| franchise.text.as_ref()),
        film.book.as_ref().and_then(|book| book.text.as_ref()),
        film.locations.as_ref().and_then(|locations| locations.text.as_ref()),
        film.credits_scenes.as_ref().and_then(|scenes| scenes.text.as_ref()),
    ];
    let lists = film.behind_the_scenes.iter().chain(&film.inspirations).chain(&film.trivia).chain(&film.easter_eggs);
    let cast = film.cast.iter().filter_map(|entry| entry.about.as_ref());
    let texts = sections.chain(parts.into_iter().flatten()).chain(lists).chain(cast).map(|text| &text.0);
    let tagged = film
        .key_scenes
        .iter()
        .chain(&film.quotes)
        .chain(&film.deleted_scenes)
        .chain(&film.ending)
        .chain(&film.alternate_ending);
    texts.chain(tagged)
}
