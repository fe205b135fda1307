//! One particular thing that a film's file tells.
//!
//! It has no phrasings: a question is compared with what the film's file says it can tell (see
//! [`crate::conversation`]).

use super::{Asked, Intent};
use crate::knowledge::Tagged;
use crate::spoiler::{Answer, Span, Spoiler};

pub(super) static INTENT: Intent =
    Intent { uses_names: true, ..Intent::new("detail", "a particular of the film", "what is the Ruska Roma?", answer) };

fn answer(asked: &Asked<'_>) -> Answer {
    match asked.found {
        Some(found) => asked.say(format!("On that in {}: ", asked.title())).span(told(asked, found)),
        None => asked.unknown("that"),
    }
}

/// The statement, behind a yes or no where that was asked for: both under one cover.
fn told(asked: &Asked<'_>, found: &Tagged) -> Span {
    let severity = found.span.severity();
    let Some(verdict) = found.yes.filter(|_| asked.exactly && asked.polar && !asked.has(&["not", "or"])) else { return found.span.clone() };
    let statement = match &found.span {
        Span::Spoiler(spoiler) => spoiler.clone(),
        public => Spoiler::new(severity, public.public().unwrap_or_default()),
    };
    let whole = Spoiler::join([&verdict.spoiler(severity, "Yes.", "No."), &statement], " ");
    Span::Spoiler(whole.unwrap_or(statement))
}
