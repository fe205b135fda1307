//! What a conversation was about: the film, the people and characters, the last question, and a choice that is open.

use crate::intent::Intent;
use crate::knowledge::{CharacterId, FilmId, PersonId, Tagged};

/// What has been said in one conversation, as far as later questions may lean on it.
#[derive(Debug, Clone, Default)]
pub struct Conversation {
    /// The film talked of last.
    pub film: Option<FilmId>,
    /// The people and characters spoken of, the latest last.
    pub spoken_of: Vec<SpokenOf>,
    /// The last question that was answered.
    pub last: Option<Asking>,
    /// A question that waits for the choice of a film.
    pub open: Option<Open>,
    /// Films that the last answer listed.
    pub listed: Vec<FilmId>,
}

/// Somebody spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpokenOf {
    /// A person.
    Person(PersonId),
    /// A character.
    Character(CharacterId),
}

/// An intent with whom it was about.
#[derive(Debug, Clone)]
pub struct Asking {
    /// The intent.
    pub intent: &'static Intent,
    /// The people named.
    pub people: Vec<PersonId>,
    /// The characters named.
    pub characters: Vec<CharacterId>,
    /// The particular that was told.
    pub found: Option<Tagged>,
}

/// A question that could mean several films.
#[derive(Debug, Clone)]
pub struct Open {
    /// The message as it was.
    pub message: String,
    /// The films.
    pub films: Vec<FilmId>,
}

/// How many people and characters are remembered.
const REMEMBERED: usize = 8;

impl Conversation {
    /// Remembers that somebody was spoken of.
    pub fn speak_of(&mut self, who: SpokenOf) {
        self.spoken_of.retain(|other| *other != who);
        self.spoken_of.push(who);
        if self.spoken_of.len() > REMEMBERED {
            self.spoken_of.remove(0);
        }
    }
}
