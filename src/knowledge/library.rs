//! All films, people and characters, asked for by id, and the relations between them in both directions.

use std::collections::HashMap;

use super::film::{CastEntry, Film, Pronoun};

/// A film in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilmId(u32);

/// A person in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(u32);

/// A character in the library. Characters of one name are one character, across films.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CharacterId(u32);

/// What a person does in a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Job {
    /// Plays a character.
    Actor,
    /// Directs.
    Director,
    /// Writes the screenplay.
    Writer,
    /// Composes the score.
    Composer,
    /// Produces.
    Producer,
    /// Photographs.
    Cinematographer,
    /// Edits.
    Editor,
}

impl Job {
    /// Every job.
    pub const ALL: [Self; 7] = [
        Self::Actor,
        Self::Director,
        Self::Writer,
        Self::Composer,
        Self::Producer,
        Self::Cinematographer,
        Self::Editor,
    ];

    /// The job as a verb in the past: "directed".
    pub const fn did(self) -> &'static str {
        match self {
            Self::Actor => "acted in",
            Self::Director => "directed",
            Self::Writer => "wrote",
            Self::Composer => "composed the score of",
            Self::Producer => "produced",
            Self::Cinematographer => "photographed",
            Self::Editor => "edited",
        }
    }

    /// The job as a noun: "director".
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Director => "director",
            Self::Writer => "writer",
            Self::Composer => "composer",
            Self::Producer => "producer",
            Self::Cinematographer => "cinematographer",
            Self::Editor => "editor",
        }
    }
}

/// One thing that a person did in one film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Credit {
    /// The film.
    pub film: FilmId,
    /// What the person did in it.
    pub job: Job,
    /// The character, where the person acted.
    pub character: Option<CharacterId>,
}

/// A person, with all credits in the order of the films' years.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name.
    pub name: String,
    /// What the person did.
    pub credits: Vec<Credit>,
}

/// A character, with all films that it is in, in the order of their years.
#[derive(Debug, Clone)]
pub struct Character {
    /// The name.
    pub name: String,
    /// How the character is spoken of, where any file says it.
    pub pronoun: Option<Pronoun>,
    /// The films, and the number of the cast entry in each.
    pub appearances: Vec<(FilmId, usize)>,
}

/// All that is known.
#[derive(Debug, Default)]
pub struct Library {
    films: Vec<Film>,
    people: Vec<Person>,
    characters: Vec<Character>,
    film_ids: HashMap<String, FilmId>,
    person_ids: HashMap<String, PersonId>,
    character_ids: HashMap<String, CharacterId>,
}

impl Library {
    /// A library of films. Ids are handed out in the order of the years, then of the files.
    pub fn new(mut films: Vec<Film>) -> Self {
        films.sort_by(|a, b| (a.year, &a.id).cmp(&(b.year, &b.id)));
        let mut library = Self::default();
        for film in films {
            library.add(film);
        }
        library
    }

    fn add(&mut self, film: Film) {
        let id = FilmId(index(self.films.len()));
        for (number, entry) in film.cast.iter().enumerate() {
            let character = self.character_entry(entry, id, number);
            if let Some(actor) = &entry.actor {
                self.credit(actor.as_str(), Credit { film: id, job: Job::Actor, character: Some(character) });
            }
        }
        for job in Job::ALL {
            for name in people_of(&film, job) {
                self.credit(name.as_str(), Credit { film: id, job, character: None });
            }
        }
        self.film_ids.insert(film.id.clone(), id);
        self.films.push(film);
    }

    fn character_entry(&mut self, entry: &CastEntry, film: FilmId, number: usize) -> CharacterId {
        let name = entry.character.as_str();
        let next = CharacterId(index(self.characters.len()));
        let id = *self.character_ids.entry(name.to_owned()).or_insert(next);
        if id == next {
            self.characters.push(Character { name: name.to_owned(), pronoun: None, appearances: Vec::new() });
        }
        let character = &mut self.characters[id.0 as usize];
        character.pronoun = character.pronoun.or(entry.pronoun);
        character.appearances.push((film, number));
        id
    }

    fn credit(&mut self, name: &str, credit: Credit) {
        let next = PersonId(index(self.people.len()));
        let id = *self.person_ids.entry(name.to_owned()).or_insert(next);
        if id == next {
            self.people.push(Person { name: name.to_owned(), credits: Vec::new() });
        }
        self.people[id.0 as usize].credits.push(credit);
    }

    /// The film of an id that this library handed out.
    pub fn film(&self, id: FilmId) -> &Film {
        &self.films[id.0 as usize]
    }

    /// The person of an id that this library handed out.
    pub fn person(&self, id: PersonId) -> &Person {
        &self.people[id.0 as usize]
    }

    /// The character of an id that this library handed out.
    pub fn character(&self, id: CharacterId) -> &Character {
        &self.characters[id.0 as usize]
    }

    /// The film of a file's stem, such as `ballerina-2025`.
    pub fn film_by_slug(&self, slug: &str) -> Option<FilmId> {
        self.film_ids.get(slug).copied()
    }

    /// The person of exactly this name.
    pub fn person_by_name(&self, name: &str) -> Option<PersonId> {
        self.person_ids.get(name).copied()
    }

    /// The character of exactly this name.
    pub fn character_by_name(&self, name: &str) -> Option<CharacterId> {
        self.character_ids.get(name).copied()
    }

    /// Every film, in the order of the years.
    pub fn films(&self) -> impl Iterator<Item = (FilmId, &Film)> {
        self.films.iter().enumerate().map(|(at, film)| (FilmId(index(at)), film))
    }

    /// Every person.
    pub fn people(&self) -> impl Iterator<Item = (PersonId, &Person)> {
        self.people.iter().enumerate().map(|(at, person)| (PersonId(index(at)), person))
    }

    /// Every character.
    pub fn characters(&self) -> impl Iterator<Item = (CharacterId, &Character)> {
        self.characters.iter().enumerate().map(|(at, character)| (CharacterId(index(at)), character))
    }

    /// The only film, where there is just one.
    pub fn only_film(&self) -> Option<FilmId> {
        (self.films.len() == 1).then_some(FilmId(0))
    }

    /// The cast entry of a character in a film.
    pub fn entry(&self, character: CharacterId, film: FilmId) -> Option<&CastEntry> {
        let (_, number) = self.character(character).appearances.iter().find(|(in_film, _)| *in_film == film)?;
        self.film(film).cast.get(*number)
    }

    /// What a person did in a film.
    pub fn credits_in(&self, person: PersonId, film: FilmId) -> impl Iterator<Item = &Credit> {
        self.person(person).credits.iter().filter(move |credit| credit.film == film)
    }
}

/// Who did a job in a film. Actors are in its cast.
fn people_of(film: &Film, job: Job) -> &[super::text::Plain] {
    match job {
        Job::Actor => &[],
        Job::Director => &film.directors,
        Job::Writer => &film.writers,
        Job::Composer => &film.composers,
        Job::Producer => &film.producers,
        Job::Cinematographer => &film.cinematographers,
        Job::Editor => &film.editors,
    }
}

/// An index as an id's number. Libraries stay far below four thousand million entries.
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
