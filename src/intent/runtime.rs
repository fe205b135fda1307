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
    ],
    ..Intent::new("runtime", "how long it is", "how long is it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    match asked.film.runtime_minutes {
        Some(minutes) => asked.say(format!("{} runs {minutes} minutes ({} h {} min).", asked.title(), minutes / 60, minutes % 60)),
        None => asked.unknown("the running time"),
    }
}
