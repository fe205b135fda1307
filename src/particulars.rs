//! The particular things that films' files tell, and the search for the one that a question asks for.
//!
//! Questions are compared with public text only: the phrases by which the file says that people ask, and
//! statements that do not spoil. What a spoiler says is never looked at.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::OnceLock;

use crate::knowledge::{CharacterId, Film, FilmId, Library, PersonId, PlotPart, Tagged};
use crate::language::{Clause, Entity, Named, Reader};
use crate::spoiler::{Severity, Span};

/// What a question or a phrase is made of, as weighted keys.
type Keys = Vec<(u64, f32)>;

/// The particulars of all films, each film's made when it is first asked about.
#[derive(Debug, Default)]
pub(crate) struct Particulars {
    by_film: HashMap<FilmId, OnceLock<Vec<Particular>>>,
}

#[derive(Debug)]
struct Particular {
    keys: Keys,
    of: Source,
    tagged: Tagged,
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

/// Where keys come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// A phrase, to be matched whole.
    Phrase,
    /// A statement, which may tell more than is asked.
    Statement,
    /// All phrases of one answer, and what of it is public.
    Bundle,
}

/// The weight of a character or person in a comparison; a word that adds to what is asked has 1.
const NAME: f32 = 0.8;
/// The weight of a question word.
const WH: f32 = 0.4;
/// How much of what a question asks may have no part in the phrase.
const MOST_UNMATCHED: f32 = 0.34;
/// From here on, a phrase is what is asked.
const PHRASE_ENOUGH: f32 = 0.7;
/// From here on, a statement or a bundle covers what is asked.
const COVERED_ENOUGH: f32 = 0.76;
/// What a statement counts beside a phrase.
const STATEMENT: f32 = 0.91;
/// What a bundle counts beside a phrase.
const BUNDLE: f32 = 0.86;

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
        let index = self.by_film.get(&film)?.get_or_init(|| index(library, reader, film));
        let asked = keys(clause, who);
        let scored = index.iter().map(|particular| (particular.fit(&asked), &particular.tagged));
        scored.filter(|(score, _)| *score > 0.0).max_by(|a, b| a.0.total_cmp(&b.0))
    }
}

/// The particulars of a film.
fn index(library: &Library, reader: &Reader, id: FilmId) -> Vec<Particular> {
    let film = library.film(id);
    let mut index = Vec::new();
    let mut add = |text: &str, of: Source, tagged: &Tagged| {
        index.push(Particular { keys: keys_of(text, library, reader, id), of, tagged: tagged.clone() });
    };
    for (phrases, tagged) in asked_for(film) {
        phrases.iter().for_each(|phrase| add(phrase, Source::Phrase, tagged));
        let all = phrases.join(". ") + ". " + tagged.span.public().unwrap_or_default();
        add(&all, Source::Bundle, tagged);
    }
    for tagged in statements(film) {
        tagged.about.iter().for_each(|phrase| add(phrase.as_str(), Source::Phrase, tagged));
        if let Some(text) = tagged.span.public() {
            add(text, Source::Statement, tagged);
        }
    }
    index
}

fn keys_of(text: &str, library: &Library, reader: &Reader, film: FilmId) -> Keys {
    let readings = reader.read(text, library, &[film]);
    let clauses = readings.iter().filter_map(|parts| parts.first()?.first());
    clauses.flat_map(|clause| keys(clause, &|mention| somebody(library, clause, mention, film))).collect()
}

impl Particular {
    /// How well it fits what is asked: the Dice coefficient of the weighted keys for a phrase; for a statement, how
    /// much of the question it covers.
    fn fit(&self, asked: &Keys) -> f32 {
        let weight = |keys: &[(u64, f32)]| keys.iter().map(|(_, weight)| weight).sum::<f32>();
        let matched: Keys = asked.iter().filter(|(key, _)| self.keys.iter().any(|(own, _)| own == key)).copied().collect();
        let count = |keys: &[(u64, f32)], least: f32, most: f32| keys.iter().filter(|(_, weight)| (least..most).contains(weight)).count();
        let (all, hit, names) = (count(asked, 1.0, 2.0), count(&matched, 1.0, 2.0), count(&matched, NAME, 1.0));
        #[expect(clippy::cast_precision_loss, reason = "a question has few words")]
        let too_much_else = (all - hit) as f32 > MOST_UNMATCHED * all as f32;
        // Names alone ask for nothing in particular, unless two are brought together.
        if too_much_else || (hit == 0 && names < 2) {
            return 0.0;
        }
        let (asked, matched, own) = (weight(asked), weight(&matched), weight(&self.keys));
        let (fit, enough) = match self.of {
            Source::Phrase => (2.0 * matched / (asked + own), PHRASE_ENOUGH),
            Source::Statement => (STATEMENT * matched / asked, STATEMENT * COVERED_ENOUGH),
            Source::Bundle => (BUNDLE * matched / asked, BUNDLE * COVERED_ENOUGH),
        };
        let enough = fit >= enough && (self.of == Source::Phrase || hit + names >= 2);
        if enough { fit } else { 0.0 }
    }
}

/// The keys of a clause. Roles and pronouns stand for those that `who` says.
fn keys(clause: &Clause, who: &dyn Fn(usize) -> Option<Somebody>) -> Keys {
    let mut keys: Keys = Vec::new();
    let mut add = |key: u64, weight: f32| {
        if !keys.iter().any(|(known, _)| *known == key) {
            keys.push((key, weight));
        }
    };
    for content in &clause.content {
        add(key(stem(&clause.text[content.at.clone()])), 1.0);
    }
    for mention in (0..clause.mentions.len()).filter(|at| !clause.mentions[*at].at.is_empty()) {
        // A name that stands for nobody is like no other.
        add(who(mention).map_or(mention as u64, key), NAME);
    }
    for wh in clause.text.split(' ').filter(|word| matches!(*word, "who" | "why" | "how" | "when" | "where")) {
        add(key(wh), WH);
    }
    keys
}

fn key(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// Whom a name in a phrase of a film's file stands for.
fn somebody(library: &Library, clause: &Clause, mention: usize, film: FilmId) -> Option<Somebody> {
    let mention = clause.mentions.get(mention)?;
    let role = mention.entities.iter().find_map(|entity| match entity {
        Entity::Named(Named::Role(role)) => library.character_by_name(library.film(film).with_role(*role)?.character.as_str()),
        _ => None,
    });
    let here = mention.characters().filter(|character| library.entry(*character, film).is_some()).chain(role);
    Somebody::of(library, &here.collect::<Vec<_>>(), &mention.people().collect::<Vec<_>>(), film)
}

/// What a file says that people ask, and the answers.
fn asked_for(film: &Film) -> impl Iterator<Item = (Vec<&str>, &Tagged)> {
    let details = film.details.iter().map(|detail| (detail.about.iter().map(|phrase| phrase.as_str()).collect(), &detail.text));
    let parts = film.plot.iter().enumerate().map(|(number, part)| (phrases_of(part, number == 0), &part.text));
    details.chain(parts)
}

/// The phrases of a plot part; the first is also "the beginning".
fn phrases_of(part: &PlotPart, first: bool) -> Vec<&str> {
    let beginning: &[&str] = if first { &["beginning", "how does it start", "how does it begin", "opening scene", "first scene", "start"] } else { &[] };
    std::iter::once(part.part.as_str()).chain(part.about.iter().map(|phrase| phrase.as_str())).chain(beginning.iter().copied()).collect()
}

/// The single statements of a film's lists that do not spoil.
fn statements(film: &Film) -> impl Iterator<Item = &Tagged> {
    let texts = film.behind_the_scenes.iter().chain(&film.inspirations).chain(&film.trivia).chain(&film.easter_eggs).map(|text| &text.0);
    let tagged = film.key_scenes.iter().chain(&film.quotes).chain(&film.deleted_scenes);
    texts.chain(tagged).filter(|tagged| matches!(tagged.span, Span::Plain(_)) || tagged.span.severity() <= Severity::Minor)
}

/// A word without its commonest endings, so that "trained" meets "training"; and for some words one that
/// means the same.
fn stem(word: &str) -> &str {
    let word = match word {
        "built" | "build" | "builds" | "building" | "constructed" => "build",
        "organisations" | "gang" => "group",
        "studied" | "learn" | "learned" | "practice" | "practiced" | "prepare" | "prepared" | "preparation" => "train",
        "passed" | "passing" | "died" | "death" | "dies" => "die",
        "dad" | "daddy" | "papa" => "father",
        "mom" | "mum" | "mommy" => "mother",
        "murdered" | "murder" | "murderer" | "killer" | "kills" | "killed" | "slain" | "assassinated" => "kill",
        "begin" | "begins" | "beginning" | "opens" | "opening" | "starts" | "started" | "starting" => "start",
        "revenge" | "vengeance" | "avenges" | "avenged" | "avenging" => "avenge",
        "organisation" | "clan" | "syndicate" | "organization" => "group",
        "meets" | "met" | "meeting" | "encounter" | "encounters" => "meet",
        "fights" | "fighting" | "fought" => "fight",
        other => other,
    };
    for ending in ["ings", "ing", "ies", "ed", "es", "s", "e"] {
        if let Some(stem) = word.strip_suffix(ending) && stem.len() >= 3 {
            return stem;
        }
    }
    word
}
