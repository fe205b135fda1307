//! A question with everything resolved, as an intent's answer gets it, and the shapes that answers share.

use crate::knowledge::{CastEntry, CharacterId, Film, FilmId, Library, PersonId, Plain, Role, Tagged, Text};
use crate::spoiler::{Answer, Severity, Span, Spoiler};

/// A question about a film, with everything resolved.
#[derive(Debug)]
pub struct Asked<'a> {
    /// All that is known.
    pub library: &'a Library,
    /// The film.
    pub id: FilmId,
    /// The film.
    pub film: &'a Film,
    /// The people named, in order.
    pub people: Vec<PersonId>,
    /// The characters named, in order.
    pub characters: Vec<CharacterId>,
    /// The roles named that no character of the film has.
    pub missing_roles: Vec<Role>,
    /// A name that nothing known bears, safe to repeat; empty where it may not be repeated.
    pub name: Option<String>,
    /// Whether it asks for yes or no.
    pub polar: bool,
    /// The canonical text.
    pub text: &'a str,
    /// What a particular question found, for `detail`.
    pub found: Option<&'a Tagged>,
    /// Whether that is what was asked to the word, so that its yes or no is the answer.
    pub exactly: bool,
    /// Years in the question.
    pub years: Vec<u16>,
}

impl<'a> Asked<'a> {
    /// "Ballerina (2025)".
    pub fn title(&self) -> String {
        self.film.name()
    }

    /// Whether the question has one of these words.
    pub fn has(&self, words: &[&str]) -> bool {
        self.text.split(' ').any(|word| words.contains(&word))
    }

    /// An answer with the film's sources.
    pub fn say(&self, text: impl Into<String>) -> Answer {
        Answer::plain(text).from_sources(&self.film.sources)
    }

    /// "I don't know the budget of Ballerina (2025)", and what can be asked instead.
    pub fn unknown(&self, what: &str) -> Answer {
        let topics = self.topics();
        let instead = if topics.is_empty() { String::new() } else { format!(" I can tell you about {topics}.") };
        Answer::unknown(format!("I don't know {what} of {}.{instead}", self.title()))
    }

    /// What is known of the film, as a list of a few topics.
    fn topics(&self) -> String {
        let film = self.film;
        let known = [
            (!film.cast.is_empty(), "its cast"),
            (!film.composers.is_empty(), "its music"),
            (film.locations.is_some(), "where it was shot"),
            (!film.ending.is_empty(), "how it ends"),
            (!film.trivia.is_empty(), "trivia"),
        ];
        join(known.iter().filter(|(known, _)| *known).map(|(_, topic)| *topic), "or")
    }

    /// A lead-in and a text, or that it is not known.
    pub fn text_or_unknown(&self, lead: &str, text: Option<&Text>, what: &str) -> Answer {
        match text {
            Some(text) => self.say(lead).span(text.0.span.clone()),
            None => self.unknown(what),
        }
    }

    /// A lead-in and a list, or that it is not known.
    pub fn list_or_unknown<'t>(&self, lead: &str, items: impl IntoIterator<Item = &'t Tagged>, what: &str) -> Answer {
        let spans: Vec<&Span> = items.into_iter().map(|item| &item.span).collect();
        match spans.as_slice() {
            [] => self.unknown(what),
            [one] => self.say(format!("{lead} ")).span((*one).clone()),
            spans => self.say(lead).list(spans.iter().copied()),
        }
    }

    /// A fact that is one phrase: "Ballerina (2025) runs 101 minutes".
    pub fn fact_or_unknown(&self, lead: &str, fact: Option<&Plain>, what: &str) -> Answer {
        match fact {
            Some(fact) => self.say(format!("{lead}{fact}.")),
            None => self.unknown(what),
        }
    }

    /// Who did a job: corrected where the question supposes somebody else. `did` is "directed".
    pub fn crew(&self, names: &[Plain], did: &str, what: &str) -> Answer {
        if names.is_empty() {
            return self.unknown(what);
        }
        let who = join(names.iter().map(Plain::as_str), "and");
        let fact = format!("{who} {did} {}", self.title());
        let text = match self.supposed() {
            Some(supposed) if names.iter().any(|name| name.as_str() == supposed) => format!("Yes. {fact}."),
            Some(supposed) => format!("No. {fact}, not {supposed}."),
            None if self.polar && self.name.is_some() => format!("No. {fact}."),
            None => format!("{fact}."),
        };
        self.say(text).naming(names.iter().map(Plain::as_str))
    }

    /// The person whom a yes-or-no question supposes.
    fn supposed(&self) -> Option<String> {
        if !self.polar && !self.has(&["or"]) {
            return None;
        }
        let known = self.people.first().map(|person| self.library.person(*person).name.clone());
        known.or_else(|| self.name.clone().filter(|name| !name.is_empty()))
    }

    /// The cast entries of the characters named, as far as they are in the film. Of an actor named instead, as
    /// in "does Keanu die", the character played.
    pub fn entries(&self) -> Vec<&'a CastEntry> {
        let played = self
            .people
            .iter()
            .flat_map(|person| self.library.credits_in(*person, self.id))
            .filter_map(|credit| credit.character);
        let meant: Vec<CharacterId> =
            if self.characters.is_empty() { played.collect() } else { self.characters.clone() };
        meant.iter().filter_map(|character| self.library.entry(*character, self.id)).collect()
    }

    /// That a name is nobody's in the film, with the characters that are.
    pub fn nobody(&self, name: &str) -> Answer {
        if let (Some(role), None) = (self.missing_roles.first(), self.outsider()) {
            return match role {
                Role::Lead => self.unknown("a clear lead"),
                Role::Villain => super::villain::told(self).unwrap_or_else(|| self.unknown("a clear villain")),
            };
        }
        let title = self.title();
        let whom = if name.is_empty() { "nobody of that name".to_owned() } else { format!("no {name}") };
        let cast: Vec<_> = self.film.cast.iter().map(|entry| entry.character.as_str()).take(8).collect();
        let known =
            if cast.is_empty() { String::new() } else { format!(" The characters I know are {}.", join(cast, "and")) };
        let elsewhere = self.elsewhere();
        Answer::unknown(format!("There is {whom} in {title}, as far as I know.{elsewhere}{known}"))
            .from_sources(&self.film.sources)
    }

    /// The first character named that is not in this film.
    fn outsider(&self) -> Option<CharacterId> {
        self.characters.iter().copied().find(|character| self.library.entry(*character, self.id).is_none())
    }

    /// Where a character that is not in this film is, and who plays it there.
    fn elsewhere(&self) -> String {
        let found = self.outsider().and_then(|character| {
            let character = self.library.character(character);
            let (film, number) = character.appearances.last()?;
            let film = self.library.film(*film);
            let actor = film.cast.get(*number)?.actor.as_ref()?;
            Some(format!(" {actor} plays {} in {}.", character.name, film.name()))
        });
        found.unwrap_or_default()
    }

    /// The name to repeat of the first character or unknown name that is not in the film.
    pub fn missing(&self) -> Option<String> {
        let named = self.outsider().map(|character| self.library.character(character).name.clone());
        // A role that nobody has is told of as such.
        let role = self.missing_roles.first().map(|_| String::new());
        named.or_else(|| self.name.clone()).or(role)
    }

    /// A lead-in and statements under one cover, or that it is not known.
    pub fn run_or_unknown(&self, lead: &str, parts: &[Tagged], what: &str) -> Answer {
        if parts.is_empty() { self.unknown(what) } else { self.say(lead).run(parts.iter().map(|part| &part.span)) }
    }
}

/// The one sentence under a cover where a secret is not known; of the length of a fate.
pub(super) fn unknown_secret(text: &str) -> Spoiler {
    Spoiler::new(Severity::Ending, text)
}

/// "a, b and c".
pub(super) fn join<'a>(names: impl IntoIterator<Item = &'a str>, last: &str) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
}
