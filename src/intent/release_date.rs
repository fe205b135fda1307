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
        "When does it come out?",
        "What day did it hit cinemas?",
        "exact release date please",
        "When was the premiere?",
        "Which month did it open?",
        "When did ballerina reach theatres?",
        "Date of release in India?",
        "On what date was it first shown?",
        "When did it land in UK cinemas?",
        "Opening day?",
        "When is it releasing?",
        "Was it a summer release?",
        "What date did they launch it?",
        "Day and month it came out?",
        "When did it debut on the big screen?",
        "Is it out yet?",
        "When can I see it in theatres?",
        "Was it a June movie or what?",
        "The theatrical date?",
        "It was postponed, so when did it finally arrive?",
        "When was the world premiere held",
        "Mark my calendar: which day?",
        "when did it hit theaters",
        "what day did it open",
        "when can i see it",
        "when's the premiere",
        "on what day did it come out",
        "is it out yet",
        "which month did it land in cinemas",
        "when exactly did it drop",
        "when was opening day",
        "what date was it first shown",
        "when did it start in germany",
        "exact day it came to cinemas",
        "was it a summer release",
        "when it comes in cinema",
        "did it come out in june",
        "when was the first screening",
        "when does it arrive in my country",
        "what was the launch day",
        "mark my calendar, when is it out",
        "day and month it opened",
        "was it delayed, when did it finally come",
        "when did the public first get to see it",
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
