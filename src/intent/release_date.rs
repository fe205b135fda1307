//! When exactly it came out.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(release|premiere|opening|theatrical|exact) (date|day|month|weekend|dates)",
        "(what|which|exact|precise) (day|month|date|weekday|season)",
        "date .. (release|released|premiere|out)",
        "(january|february|march|april|may|june|july|august|september|october|november|december) (release|premiere|or|film)",
        "(premiere|premiered|premieres|opened|opens)",
        "when .. (theaters|cinemas|cinema|theater)",
        "(day|month) .. (come out|came out|released|out)",
    ],
    hints: &["date", "premiere", "premiered"],
    examples: &[
        "when was it released",
        "which day does it hit theatres",
        "what day did it hit cinemas",
        "exact date it premiered, need it for a calendar thing",
        "in which month it went out to the theatres",
        "relese date? day and month",
    ],
    ..Intent::new("release-date", "the release date", "what is its release date?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let year = asked.film.year;
    match &asked.film.release_date {
        Some(date) => asked.say(format!("{} was released on {date}.", asked.title())),
        None => asked.unknown("the exact release date").say(format!(" It is a film of {year}.")),
    }
}
