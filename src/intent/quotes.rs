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
    examples: &[
        "quotes?",
        "famous qoute from the film",
        "give me an iconic one liner from this film",
        "any good lines in it",
        "give me something catchy that they say",
        "I want a cool sentence from it for my gym bro's birthday card",
        "qoutes",
        "iconic dialoge?",
        "which lines are people repeating",
        "hit me with the memorable one liners",
        "give me the quotes",
        "how does the line go, \"pain is not your enemy...\"",
        "if pain isnt your enemy then what is, according to the quote",
        "finish the quote: Pain is not your enemy.",
        "what do you give up if you want revenge",
        "exact wording of the revenge quote pls",
        "\"if you want revenge\" ... then what",
        "how's the quote about the life you chose",
        "this is the life you chose... whats after that",
        "the one about pain and emotion, word for word",
        "all three iconic quotes in full thx",
        "is it 'fear is your enemy' or what",
    ],
    ..Intent::new("quotes", "famous lines", "what are the best quotes?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Quotes from {}:", asked.title());
    asked.list_or_unknown(&lead, &asked.film.quotes, "any quotes")
}
