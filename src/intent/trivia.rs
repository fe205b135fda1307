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
        "Tell me a fun fact",
        "Any trivia?",
        "Something interesting about the movie?",
        "Did you know... anything about ballerina?",
        "Random fact please",
        "Give me pub quiz material on this film",
        "Amaze me with some tidbit",
        "Little-known facts?",
        "What's something most people don't know about it?",
        "I want to impress my mates, tell me something",
        "Some curious detail about this picture?",
        "Interesting facts kindly share",
        "Hit me with some nuggets",
        "Surprise me with a factoid",
        "What's the weirdest thing about this film?",
        "Got any cool info?",
        "Tell me one thing I don't know about it",
        "IMDb trivia section, please",
        "Any fascinating titbits?",
        "Something nerdy about the film, go",
        "What's a neat piece of knowledge about this one?",
        "tell me something i don't know about it",
        "any fun facts",
        "surprise me with some knowledge",
        "what's interesting about this movie",
        "got any cool tidbits",
        "weird facts please",
        "did you know type stuff about this film",
        "hit me with some random facts",
        "what's a little known thing about it",
        "something to impress my friends with",
        "give me an odd bit of information",
        "what curious things are there about the film",
        "teach me something about ballerina",
        "got any factoids",
        "some interesting thing for my pub quiz",
        "more of those fun bits of info please",
        "what would a superfan know",
        "say me funny facts",
        "anything surprising about it",
        "things most people don't know about this movie",
        "throw me a nugget about this one",
        "useless knowledge about the movie, go",
    ],
    ..Intent::new("trivia", "trivia", "tell me some trivia", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Trivia about {}:", asked.title());
    asked.list_or_unknown(&lead, asked.film.trivia.iter().map(|text| &text.0), "any trivia")
}
