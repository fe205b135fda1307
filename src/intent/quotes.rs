//! Famous lines.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(best|famous|iconic|memorable|favorite|cool|good|great|known|badass|top|some|any|coolest|catchy|classic) (line|lines|quotes|dialogue|one liners|one liner|sayings|phrases|phrase)",
        "quotes (from|of|in|by|please|about) [it]",
        "(line|lines|dialogue|sayings|phrase|phrases) (from|of|in|people|everyone) [it] [quotes] [quoting]",
        "what (do|does|did) (they|people|{any}) (say|says|said) [in it] [that is famous]",
        "(something|anything) quotable",
        "(what|which) (is|are) .. (line|lines|quotes|one liner)",
    ],
    hints: &["quotes", "lines", "line", "dialogue", "quotable", "catchphrase", "liners", "quoted"],
    ..Intent::new("quotes", "famous lines", "what are the best quotes?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Quotes from {}:", asked.title());
    asked.list_or_unknown(&lead, &asked.film.quotes, "any quotes")
}
