//! The whole journey of a question, from a message to an answer: pure, without clock, network or files.

mod exchange;
mod form;
mod leaning;
mod overheard;
mod understand;

pub use exchange::{Exchange, Outcome, Why};

use crate::choice::choose;
use crate::conversation::{Asking, Conversation, Open, SpokenOf};
use crate::intent::{Asked, BadPhrasing, Examples, Recogniser};
use crate::knowledge::{FilmId, Library};
use crate::language::{Mention, Reader, is_covered, words};
use crate::particulars::Particulars;
use crate::resolve::Context;
use crate::spoiler::Answer;
use understand::Question;

/// Everything that answering needs, made once.
#[derive(Debug)]
pub struct Stinger {
    library: Library,
    reader: Reader,
    recogniser: Recogniser,
    examples: Examples,
    particulars: Particulars,
}

/// Where a message was said.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place {
    /// The channel's film.
    pub film: Option<FilmId>,
    /// Whether it was overheard, and not said to the bot.
    pub overheard: bool,
    /// Whether the place is about that film alone: what is overheard there need not name it.
    pub devoted: bool,
}

/// No more films than this are offered by name.
const MOST_OFFERED: usize = 6;
/// No more questions of one message are answered than this.
const MOST_QUESTIONS: usize = 3;

impl Stinger {
    /// A bot that knows a library.
    ///
    /// # Errors
    /// A phrasing that is no valid regex; a test holds that there is none.
    pub fn new(library: Library) -> Result<Self, BadPhrasing> {
        // The phrasings take longest to compile, so a thread of its own does that meanwhile.
        let (recogniser, reader) = std::thread::scope(|scope| {
            let recogniser = scope.spawn(Recogniser::new);
            let reader = Reader::new(&library, Recogniser::vocabulary());
            (recogniser.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), reader)
        });
        let particulars = Particulars::new(&library);
        Ok(Self { recogniser: recogniser?, examples: Examples::default(), library, reader, particulars })
    }

    /// What it knows.
    pub const fn library(&self) -> &Library {
        &self.library
    }

    /// How it recognises intents.
    pub const fn recogniser(&self) -> &Recogniser {
        &self.recogniser
    }

    /// Answers a message, and remembers in `conversation` what later ones may lean on.
    pub fn ask(&self, message: &str, place: Place, conversation: &mut Conversation) -> Exchange {
        if place.overheard && !self.is_worth_reading(message, place.devoted) {
            return Exchange::silent();
        }
        let mut exchange = match self.settle(message, place, conversation) {
            Some(exchange) => exchange,
            None => self.ask_anew(message, place, conversation, None),
        };
        exchange.covered = is_covered(message);
        exchange
    }

    /// Whether an overheard message could be a question for the bot at all. Cheap, and for nearly every message no.
    /// `devoted`: it may be said in a place that is about one film alone.
    pub fn is_worth_reading(&self, message: &str, devoted: bool) -> bool {
        overheard::is_worth_reading(message, &self.reader, devoted)
    }

    /// Answers a message as a question about one film, where it has been asked which is meant.
    pub fn ask_about(&self, message: &str, film: FilmId, place: Place, conversation: &mut Conversation) -> Exchange {
        conversation.open = None;
        conversation.film = Some(film);
        let mut exchange = self.ask_anew(message, place, conversation, Some(film));
        exchange.covered = is_covered(message);
        exchange
    }

    /// Takes a message as the choice that an open question waits for.
    fn settle(&self, message: &str, place: Place, conversation: &mut Conversation) -> Option<Exchange> {
        let open = conversation.open.take()?;
        if message.split_whitespace().count() > understand::ELLIPSIS_WORDS {
            return None;
        }
        // The same question again is no choice.
        let chosen = choose(&self.library, &open.films, message).filter(|_| !repeats(message, &open));
        let film = match chosen {
            Some(film) => film,
            None => match self.named_among(message, &open.films).as_slice() {
                [film] => *film,
                // A title of several films narrows the choice.
                named if named.len() > 1 && named.len() < open.films.len() => {
                    return Some(Exchange::silent().ambiguous(
                        &self.library,
                        &open.message,
                        named.to_vec(),
                        conversation,
                    ));
                }
                _ => return None,
            },
        };
        Some(self.ask_about(&open.message, film, place, conversation))
    }

    /// The films that a message names, where it does nothing else: those that were offered, or else any.
    fn named_among(&self, message: &str, films: &[FilmId]) -> Vec<FilmId> {
        let sentences = self.reader.read(message, &self.library, films);
        let Some(clause) = sentences.first().and_then(|parts| parts.first()?.first()) else { return Vec::new() };
        let candidates = self.recogniser.candidates(clause);
        let mut sure = candidates.iter().filter(|candidate| candidate.score >= understand::ANSWER);
        let asks = sure.any(|candidate| candidate.intent.about_film);
        let named: Vec<FilmId> = clause.mentions.iter().flat_map(Mention::films).collect();
        let offered: Vec<FilmId> = named.iter().copied().filter(|film| films.contains(film)).collect();
        match (asks, offered.is_empty()) {
            (true, _) => Vec::new(),
            (false, true) => named,
            (false, false) => offered,
        }
    }

    fn ask_anew(&self, message: &str, place: Place, conversation: &mut Conversation, film: Option<FilmId>) -> Exchange {
        let (mut questions, why) = self.understand(message, place, conversation, film);
        if place.overheard && !overheard::is_for_the_bot(message, &questions, place.devoted) {
            return Exchange::silent();
        }
        questions.truncate(MOST_QUESTIONS);
        let Some(first) = questions.first() else { return Exchange::unrecognised(why) };
        let film = first.film().filter(|_| first.other_title.is_none());
        let (intent, confidence) = (first.intent, first.confidence());
        let mut whole = Exchange { intent: Some(intent), film, confidence, why, ..Exchange::silent() };
        let mut answers = Vec::new();
        for question in &questions {
            match self.answer(question, conversation) {
                Ok((film, answer)) => {
                    whole.films.extend(film);
                    answers.push(answer);
                }
                Err(films) if answers.is_empty() => {
                    return whole.ambiguous(&self.library, message, films, conversation);
                }
                Err(_) => {}
            }
        }
        // What is not known is left out beside what is, unless it was asked for with the same breath.
        whole.outcome = if answers.iter().all(Answer::is_unknown) { Outcome::Unknown } else { Outcome::Answered };
        whole.answer = answers.into_iter().reduce(Answer::and).unwrap_or_default();
        if place.overheard && whole.outcome != Outcome::Answered { Exchange::silent() } else { whole }
    }

    /// The answer to one question with the film that it is about, or the films that it could be about.
    fn answer(
        &self,
        question: &Question<'_>,
        conversation: &mut Conversation,
    ) -> Result<(Option<FilmId>, Answer), Vec<FilmId>> {
        if let Some(title) = &question.other_title {
            return Ok((None, self.no_film_called(title)));
        }
        let (film, answer) = match question.films.as_slice() {
            [] if !question.intent.about_film => return Ok((None, self.answer_about(question, None, conversation))),
            [film] => (*film, self.answer_about(question, Some(*film), conversation)),
            films => self.same_everywhere(question, films, conversation)?,
        };
        self.remember(question, film, &answer, conversation);
        Ok((Some(film), answer))
    }

    /// That a film is not known. `title` is empty where it may not be repeated.
    fn no_film_called(&self, title: &str) -> Answer {
        let whose = if title.is_empty() { "of that name".to_owned() } else { format!("called {title}") };
        let known = self.library.films().count();
        Answer::unknown(format!(
            "I know no film {whose}. I know {known} others; ask me about one of them by its title."
        ))
    }

    /// Where all films give one answer, as that Keanu Reeves plays John Wick, none need be chosen: the
    /// latest film answers.
    fn same_everywhere(
        &self,
        question: &Question<'_>,
        films: &[FilmId],
        conversation: &Conversation,
    ) -> Result<(FilmId, Answer), Vec<FilmId>> {
        let answers = films.iter().map(|film| (*film, self.answer_about(question, Some(*film), conversation)));
        let answers: Vec<(FilmId, Answer)> = answers.collect();
        // Who somebody is, is told as of the first film: a later one may tell what became of them.
        let chosen = if question.intent.name == "who-is" { answers.first() } else { answers.last() };
        let Some((film, last)) = chosen else { return Err(films.to_vec()) };
        let same =
            !last.entities().is_empty() && answers.iter().all(|(_, answer)| answer.entities() == last.entities());
        if same && matches!(question.intent.name, "who-plays" | "plays-whom" | "who-is" | "filmography") {
            return Ok((*film, last.clone()));
        }
        Err(films.to_vec())
    }

    fn answer_about(&self, question: &Question<'_>, film: Option<FilmId>, conversation: &Conversation) -> Answer {
        let any = self.library.films().next().map(|(id, _)| id);
        let Some(id) = film.or(any) else { return Answer::unknown("I know no films.") };
        let context = Context { library: &self.library, conversation, channel: None, elsewhere: &[] };
        let named = question.named(id, context);
        let asked = Asked {
            library: &self.library,
            id,
            film: self.library.film(id),
            people: named.people,
            characters: named.characters,
            missing_roles: named.missing_roles,
            name: question.name.clone(),
            polar: question.is_polar(),
            text: &question.text,
            found: question.found,
            exactly: question.exactly,
            years: question.years.clone(),
        };
        question.intent.answer_to(&asked)
    }

    /// Remembers whom a question and its answer spoke of.
    fn remember(&self, question: &Question<'_>, film: FilmId, answer: &Answer, conversation: &mut Conversation) {
        let context = Context { library: &self.library, conversation, channel: None, elsewhere: &[] };
        let named = question.named(film, context);
        conversation.film = Some(film);
        conversation.listed = answer.entities().iter().filter_map(|name| self.film_of_name(name)).collect();
        for name in answer.entities().iter().rev() {
            if let Some(person) = self.library.person_by_name(name) {
                conversation.speak_of(SpokenOf::Person(person));
            }
            if let Some(character) = self.library.character_by_name(name) {
                conversation.speak_of(SpokenOf::Character(character));
            }
        }
        named.people.iter().for_each(|person| conversation.speak_of(SpokenOf::Person(*person)));
        named.characters.iter().for_each(|character| conversation.speak_of(SpokenOf::Character(*character)));
        if question.intent.about_film {
            conversation.last = Some(Asking {
                intent: question.intent,
                people: named.people,
                characters: named.characters,
                found: question.found.cloned(),
            });
        }
    }

    fn film_of_name(&self, name: &str) -> Option<FilmId> {
        self.library.films().find(|(_, film)| film.name() == name).map(|(id, _)| id)
    }
}

/// Whether a message says no more than the question that waits for a choice.
fn repeats(message: &str, open: &Open) -> bool {
    let said: Vec<String> = words(&open.message).0.into_iter().map(|word| word.text).collect();
    words(message).0.iter().all(|word| said.contains(&word.text))
}

impl Exchange {
    /// That a question could mean several films; it stays open until one is chosen.
    fn ambiguous(
        mut self,
        library: &Library,
        message: &str,
        films: Vec<FilmId>,
        conversation: &mut Conversation,
    ) -> Self {
        let offered: Vec<String> = films.iter().map(|film| library.film(*film).name()).collect();
        self.outcome = Outcome::Ambiguous;
        self.film = None;
        self.answer = Answer::plain(match offered.as_slice() {
            [rest @ .., last] if (1..MOST_OFFERED).contains(&rest.len()) => {
                format!("Which film do you mean: {} or {last}?", rest.join(", "))
            }
            _ => "Which film do you mean? Name it in your question, or just by itself.".to_owned(),
        });
        conversation.open = Some(Open { message: message.to_owned(), films });
        self
    }
}
