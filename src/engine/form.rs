//! Questions put in a form and not in words: an intent, a film, and perhaps a name.

use super::understand::{Question, display};
use super::{Exchange, Outcome, Stinger};
use crate::conversation::Conversation;
use crate::intent::{Intent, Slot};
use crate::knowledge::FilmId;
use crate::language::words;
use crate::lookup;
use crate::resolve::Named;

impl Stinger {
    /// Answers a question put in a form. `name` is the text in the place of whom it names.
    pub fn tell(
        &self,
        intent: &'static Intent,
        film: FilmId,
        name: Option<&str>,
        conversation: &mut Conversation,
    ) -> Exchange {
        let whom = name.and_then(|name| self.whom(intent, film, name));
        let unknown = name.filter(|_| whom.is_none()).map(|name| {
            let words: Vec<String> = words(name).0.into_iter().map(|word| word.text).collect();
            display(&words.join(" "))
        });
        let question = Question {
            intent,
            score: 1.0,
            runner_up: 0.0,
            films: vec![film],
            film_named: true,
            who: Vec::new(),
            same: whom,
            name: unknown,
            text: String::new(),
            found: None,
            exactly: false,
            years: Vec::new(),
            other_title: None,
            marked: true,
        };
        // With one film, none need be chosen.
        let (_, answer) = self.answer(&question, conversation).unwrap_or_default();
        let outcome = if answer.is_unknown() { Outcome::Unknown } else { Outcome::Answered };
        let (film, films) = (Some(film), vec![film]);
        Exchange { outcome, intent: Some(intent), film, films, confidence: 1.0, answer, ..Exchange::silent() }
    }

    /// Whom a name in a form stands for: somebody in the film, or else anywhere.
    fn whom(&self, intent: &Intent, film: FilmId, name: &str) -> Option<Named> {
        let character = |film| lookup::characters(&self.library, film, name).first().copied();
        let person = |film| lookup::people(&self.library, film, name).first().copied();
        let of_character = |character| Named { characters: vec![character], ..Named::default() };
        let of_person = |person| Named { people: vec![person], ..Named::default() };
        match intent.slot {
            Slot::None => None,
            Slot::Character => character(Some(film))
                .map(of_character)
                .or_else(|| person(Some(film)).map(of_person))
                .or_else(|| character(None).map(of_character)),
            Slot::Person => person(Some(film))
                .map(of_person)
                .or_else(|| person(None).map(of_person))
                .or_else(|| character(Some(film)).map(of_character)),
        }
    }
}
