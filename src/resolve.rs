//! From names in a clause to ids: which film is meant, and who.

use crate::choice::choose;
use crate::conversation::{Conversation, SpokenOf};
use crate::intent::{Candidate, Intent};
use crate::knowledge::{CharacterId, FilmId, Job, Library, PersonId, Pronoun, Role};
use crate::language::{Clause, Entity, Mention, Named as Name};

/// What a clause leans on.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) library: &'a Library,
    pub(crate) conversation: &'a Conversation,
    /// The channel's film.
    pub(crate) channel: Option<FilmId>,
    /// The films named elsewhere in the message.
    pub(crate) elsewhere: &'a [FilmId],
}

/// Which film is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meant {
    /// One; whether the clause itself said so.
    One { film: FilmId, named: bool },
    /// Any of several.
    Several(Vec<FilmId>),
    /// Nothing says which.
    Unsaid,
}

/// Whom a clause names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Named {
    pub(crate) people: Vec<PersonId>,
    pub(crate) characters: Vec<CharacterId>,
    pub(crate) missing_roles: Vec<Role>,
}

impl Context<'_> {
    /// The film that questions are about where they name none.
    pub(crate) fn film(&self) -> Option<FilmId> {
        self.conversation.film.or(self.channel).or(self.library.only_film())
    }

    /// Whether a mention that could be a film or a character is meant as the film.
    fn means_film(&self, clause: &Clause, mention: &Mention, candidate: Option<&Candidate>) -> bool {
        if !mention.kind.film() {
            return false;
        }
        if !mention.kind.character() && !mention.kind.person() {
            return true;
        }
        let named_otherwise = clause.text.contains(" it ");
        let in_slot = candidate.is_some_and(|candidate| candidate.slots.contains(&mention.at));
        if in_slot || named_otherwise {
            return false;
        }
        if candidate.is_some_and(|candidate| candidate.explains(&mention.at)) {
            return true;
        }
        let known_here = mention
            .characters()
            .any(|character| self.film().is_some_and(|film| self.library.entry(character, film).is_some()));
        let about_names = candidate.is_none_or(|candidate| candidate.intent.uses_names);
        !(known_here && about_names)
    }

    /// The mentions that are people or characters.
    pub(crate) fn who<'c>(&self, clause: &'c Clause, candidate: Option<&Candidate>) -> Vec<&'c Mention> {
        clause.mentions.iter().filter(|mention| !self.means_film(clause, mention, candidate)).collect()
    }

    /// Which film a clause means.
    pub(crate) fn which_film(&self, clause: &Clause, candidate: Option<&Candidate>, who: &[&Mention]) -> Meant {
        let named: Vec<&Mention> =
            clause.mentions.iter().filter(|mention| self.means_film(clause, mention, candidate)).collect();
        if let Some(films) = self.best_named(clause, candidate, &named) {
            return self.narrow(films, clause, who, true);
        }
        // "That one", behind an answer that named one film.
        if let ([film], true) = (self.conversation.listed.as_slice(), clause.points) {
            return Meant::One { film: *film, named: true };
        }
        let context = self.film();
        if let Some(film) = self.pointed_out(clause, context) {
            return Meant::One { film, named: true };
        }
        if !self.elsewhere.is_empty() && named.is_empty() {
            return self.narrow(self.elsewhere.to_vec(), clause, who, true);
        }
        let about_names = candidate.is_none_or(|candidate| candidate.intent.uses_names);
        let theirs = self.films_of(who);
        match context {
            Some(film)
                if !about_names
                    || theirs.is_empty()
                    || theirs.contains(&film)
                    || Some(film) == self.channel
                    || clause.text.contains(" it ") =>
            {
                Meant::One { film, named: false }
            }
            _ if !theirs.is_empty() && about_names => self.narrow(theirs, clause, who, false),
            _ => Meant::Unsaid,
        }
    }

    /// Of several films named, those that the conversation is about, or else the first.
    fn best_named(&self, clause: &Clause, candidate: Option<&Candidate>, named: &[&Mention]) -> Option<Vec<FilmId>> {
        // "Was it like Nikita", "was Nikita an inspiration": the film named is not the one that is asked about.
        let beside = clause.refers
            || candidate.is_some_and(|candidate| candidate.intent.name == "inspirations" && asks_whether(clause));
        if self.film().is_some() && beside && !named.iter().any(|mention| mention.led_in) {
            return None;
        }
        let here = named.iter().find(|mention| mention.films().any(|film| Some(film) == self.channel));
        here.or(named.first()).map(|mention| mention.films().collect())
    }

    /// A film pointed out by its place in a series, or by what is said of it ("the 2023 one").
    fn pointed_out(&self, clause: &Clause, context: Option<FilmId>) -> Option<FilmId> {
        let film = context?;
        if let Some(number) = clause.ordinal {
            let listed = self.conversation.listed.get(usize::from(number).checked_sub(1)?);
            return listed.copied().or_else(|| self.part_of_series(film, number));
        }
        let own = self.library.film(film).year;
        if let Some(year) = clause.years.first().filter(|_| !clause.years.contains(&own)) {
            return choose(self.library, &self.akin(film), &year.to_string());
        }
        // "The korean one": the word before says which.
        let (before, _) = clause.text.split_once(" one ")?;
        choose(self.library, &self.akin(film), before.rsplit(' ').next()?)
    }

    pub(crate) fn part_of_series(&self, film: FilmId, number: u8) -> Option<FilmId> {
        let series = &self.library.film(film).franchise.as_ref()?.name;
        let found = self.library.films().find(|(_, other)| {
            other
                .franchise
                .as_ref()
                .is_some_and(|franchise| franchise.name == *series && franchise.part == Some(number))
        });
        found.map(|(id, _)| id)
    }

    /// Films of the same title; those are what "the 2023 one" tells apart.
    pub(crate) fn akin(&self, film: FilmId) -> Vec<FilmId> {
        let title = &self.library.film(film).title;
        self.library.films().filter(|(_, other)| other.title == *title).map(|(id, _)| id).collect()
    }

    /// The films that everybody named is in, or else that anybody is.
    fn films_of(&self, who: &[&Mention]) -> Vec<FilmId> {
        let of_each: Vec<Vec<FilmId>> =
            who.iter().map(|mention| self.films_with(mention)).filter(|films| !films.is_empty()).collect();
        let Some(first) = of_each.first() else { return Vec::new() };
        let shared: Vec<FilmId> =
            first.iter().copied().filter(|film| of_each.iter().all(|films| films.contains(film))).collect();
        if shared.is_empty() { first.clone() } else { shared }
    }

    fn films_with(&self, mention: &Mention) -> Vec<FilmId> {
        let characters = mention
            .characters()
            .flat_map(|character| self.library.character(character).appearances.iter().map(|(film, _)| *film));
        let people =
            mention.people().flat_map(|person| self.library.person(person).credits.iter().map(|credit| credit.film));
        let mut films: Vec<FilmId> = characters.chain(people).collect();
        films.sort_unstable();
        films.dedup();
        films
    }

    /// Of films of one name, the one that the rest of the clause or of the conversation means.
    fn narrow(&self, mut films: Vec<FilmId>, clause: &Clause, who: &[&Mention], named: bool) -> Meant {
        let mut keep = |wanted: &dyn Fn(&FilmId) -> bool| {
            if films.iter().any(wanted) {
                films.retain(wanted);
            }
        };
        if !clause.years.is_empty() {
            keep(&|film| clause.years.contains(&self.library.film(*film).year));
        }
        let theirs = self.films_of(who);
        keep(&|film| theirs.contains(film));
        keep(&|film| Some(*film) == self.conversation.film);
        keep(&|film| Some(*film) == self.channel);
        match films.as_slice() {
            [film] => Meant::One { film: *film, named },
            _ => Meant::Several(films),
        }
    }

    /// Who is meant in a film.
    pub(crate) fn named(&self, who: &[&Mention], film: FilmId, intent: &Intent) -> Named {
        let mut named = Named::default();
        for mention in who {
            let is_here = |character: &CharacterId| self.library.entry(*character, film).is_some();
            if let Some(character) = mention.characters().find(is_here).or_else(|| mention.characters().next()) {
                named.characters.push(character);
            }
            let works_here = |person: &PersonId| self.library.credits_in(*person, film).next().is_some();
            if let Some(person) = mention.people().find(works_here).or_else(|| mention.people().next()) {
                named.people.push(person);
            }
            for entity in &mention.entities {
                match entity {
                    Entity::Named(Name::Role(role)) => match self.with_role(*role, film) {
                        Some(character) => named.characters.push(character),
                        None => named.missing_roles.push(*role),
                    },
                    Entity::Pronoun(pronoun) => {
                        // Beside a name, "he" is the one named.
                        if !self.names_one(who, *pronoun) {
                            self.pronoun(*pronoun, film, intent, &mut named);
                        }
                    }
                    Entity::Named(_) => {}
                }
            }
        }
        named
    }

    /// Whether any of the names is one that a pronoun beside it stands for.
    fn names_one(&self, who: &[&Mention], pronoun: Pronoun) -> bool {
        let fits = |character: CharacterId| self.library.character(character).pronoun == Some(pronoun);
        who.iter().any(|mention| mention.characters().any(fits) || mention.people().next().is_some())
    }

    pub(crate) fn with_role(&self, role: Role, film: FilmId) -> Option<CharacterId> {
        self.library.character_by_name(self.library.film(film).with_role(role)?.character.as_str())
    }

    /// Whom "she" or "he" means: of those spoken of, the latest that fits, or else the lead or the first in
    /// the cast that does.
    fn pronoun(&self, pronoun: Pronoun, film: FilmId, intent: &Intent, named: &mut Named) {
        let wants_person = matches!(intent.name, "filmography" | "other-works" | "plays-whom" | "about-person");
        let latest = self.conversation.spoken_of.iter().rev().filter_map(|spoken| match spoken {
            SpokenOf::Person(person) => self.person_fits(*person, pronoun, film).then_some(*spoken),
            SpokenOf::Character(character) => {
                (self.library.character(*character).pronoun == Some(pronoun)).then_some(*spoken)
            }
        });
        for spoken in latest {
            match (spoken, wants_person) {
                (SpokenOf::Person(person), true) => return named.people.push(person),
                (SpokenOf::Character(character), false) => return named.characters.push(character),
                (SpokenOf::Character(character), true) => {
                    if let Some(person) = self.player(character, film) {
                        return named.people.push(person);
                    }
                }
                (SpokenOf::Person(person), false) => {
                    if let Some(character) = self.library.credits_in(person, film).find_map(|credit| credit.character) {
                        return named.characters.push(character);
                    }
                }
            }
        }
        // "What else did he direct" asks of the director, whom the answer knows.
        if intent.name == "other-works" {
            return;
        }
        if let Some(character) = self.likeliest(pronoun, film) {
            named.characters.push(character);
            if wants_person {
                named.people.extend(self.player(character, film));
            }
        }
    }

    /// A person fits a pronoun that their characters have; of a person who plays none, nothing is known.
    fn person_fits(&self, person: PersonId, pronoun: Pronoun, film: FilmId) -> bool {
        let credits = &self.library.person(person).credits;
        let mut pronouns =
            credits.iter().filter_map(|credit| self.library.character(credit.character?).pronoun).peekable();
        let crew_here = || self.library.credits_in(person, film).any(|credit| credit.job != Job::Actor);
        if pronouns.peek().is_none() {
            crew_here() || pronoun == Pronoun::He
        } else {
            pronouns.any(|known| known == pronoun)
        }
    }

    fn likeliest(&self, pronoun: Pronoun, film: FilmId) -> Option<CharacterId> {
        let cast = &self.library.film(film).cast;
        let fits = |role: Option<Role>| {
            cast.iter()
                .find(|entry| entry.pronoun == Some(pronoun) && role.is_none_or(|role| entry.roles.contains(&role)))
        };
        let entry = fits(Some(Role::Lead)).or_else(|| fits(None))?;
        self.library.character_by_name(entry.character.as_str())
    }

    /// Who plays a character, in a film or else anywhere.
    pub(crate) fn player(&self, character: CharacterId, film: FilmId) -> Option<PersonId> {
        let elsewhere = || self.library.character(character).appearances.first().map(|(film, _)| *film);
        let entry = self.library.entry(character, film).or_else(|| self.library.entry(character, elsewhere()?))?;
        self.library.person_by_name(entry.actor.as_ref()?.as_str())
    }
}

/// Whether a clause begins as what wants yes or no.
fn asks_whether(clause: &Clause) -> bool {
    let first = clause.text.split_whitespace().next();
    first.is_some_and(|word| matches!(word, "is" | "was" | "did" | "does" | "are" | "were"))
}
