//! One particular thing that a film's file tells.
//!
//! It has no phrasings: a question is compared with what the film's file says it can tell (see
//! [`crate::conversation`]).

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent =
    Intent { uses_names: true, ..Intent::new("detail", "a particular of the film", "what is the Ruska Roma?", answer) };

fn answer(asked: &Asked<'_>) -> Answer {
    match asked.found {
        Some(found) => asked.say(format!("On that in {}: ", asked.title())).span(found.span.clone()),
        None => asked.unknown("that"),
    }
}
