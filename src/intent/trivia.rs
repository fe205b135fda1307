//! Trivia.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "trivia",
        "(fun|interesting|cool|random|neat|surprising|weird|nerdy|little known|good|some|any|curious|amusing) (fact|facts|trivia|tidbit|tidbits|thing|things|stuff|info)",
        "(fact|facts|tidbits|tidbit) (about|of|on|from|regarding) [it]",
        "(something|anything) (interesting|cool|fun|surprising|funny|neat|i do not know|i did not know|nobody knows) ..",
        "did you know",
        "most people do not know",
    ],
    hints: &["fact", "facts", "tidbits", "tidbit", "factoid"],
    examples: &[
        "trivia?",
        "fun facts",
        "tell me something i dont know about ballerina",
        "tell me something i dont know about it",
        "fun fact pls",
        "trvia",
        "I'm hosting a quiz night and I could use a few odd facts about this movie",
        "some curiosities about film you have?",
        "any did-you-knows",
        "got some useless knowledge on this one for me",
        "give me interesting factoids",
        "tell me some trivia",
    ],
    ..Intent::new("trivia", "trivia", "tell me some trivia", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Trivia about {}:", asked.title());
    asked.list_or_unknown(&lead, asked.film.trivia.iter().map(|text| &text.0), "any trivia")
}
