//! How long it is.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "how long (is|does|was|will|it|are) [it] [is] [last] [run] [take] [go]",
        "how long .. (it|last|run|goes|lasts|runs)$",
        "(running|run|play|screen|total) (time|length)",
        "(length|duration|runtime) [of] [for] [it]",
        "how many (hours|minutes|mins|hour)",
        "(is|was) it [too] [very] [that] (long|short)",
        "(long|longer|shorter|more|less) than .. (hours|minutes|hour)",
        "how much time",
        "what time .. (end|over|finish)",
    ],
    hints: &["runtime", "length", "duration", "minutes", "hours"],
    examples: &[
        "whats teh runtime",
        "how long is it? gotta catch the last bus",
        "how long will I be sitting there",
        "is it over two hours, I have to book a sitter",
        "wats the runtiem",
        "how many minutes has the film",
        "How long is it?",
        "What's the running time?",
        "how many minutes",
        "Is it over two hours?",
        "Will I be home by eleven if it starts at nine?",
        "Duration of ballerina?",
        "Is it a long one?",
        "How much time does it take to watch?",
        "Length of film?",
        "Do I have time for it before bed?",
        "How many hours is the movie?",
        "When will it finish if we start now?",
        "Is it short enough for a lunch break?",
        "Runtime pls",
        "Total time of picture is what?",
        "Does it drag on for three hours?",
        "I've got ninety minutes, will that do?",
        "How lengthy is this thing?",
        "Is there an interval, or is it short?",
        "How long will I be sat there?",
        "What does the clock say from titles to credits?",
        "bum-numbing length or nice and brisk?",
        "how long does it go on for",
        "will i be home by ten if i start at eight",
        "how many minutes is it",
        "is it over two hours",
        "how long do i have to sit there",
        "is it a long one",
        "what's the length",
        "when does it finish if it starts at 7",
        "do i have time for it before bed",
        "how much of my evening does it take",
        "how long is this thing",
        "is it short enough for a school night",
        "how many hours movie is",
        "can i squeeze it in a lunch break",
        "duration pls and thanks",
        "is there an intermission because of how long it is",
        "is it under 90 minutes",
        "how much time should i set aside",
        "how long does the film last",
        "is it three hours like chapter 4",
        "does it drag on forever, what's the length",
        "how many mins till it's over",
    ],
    ..Intent::new("runtime", "how long it is", "how long is it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    match asked.film.runtime_minutes {
        Some(minutes) => asked.say(format!("{} runs {minutes} minutes ({} h {} min).", asked.title(), minutes / 60, minutes % 60)),
        None => asked.unknown("the running time"),
    }
}
