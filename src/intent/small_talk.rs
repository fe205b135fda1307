//! Greetings and thanks.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "^(hi|hello|hey|hiya|yo|sup|heya|howdy|greetings|good morning|good evening|good night|gm|gn)$",
        "^(thanks|thank you|thx|cheers|ok|okay|cool|nice|great|awesome|lol|wow|bye|goodbye|good bot|bad bot|perfect|got it|i see|sweet|ok cool|very cool|ok great|interesting)$",
        "^(thanks|thank you|cheers) ..$",
        "^(ta|cheers|thanks|thank you|bye|goodbye) .. $",
        "(good|nice|best|great|smart|bad|stupid|dumb) bot",
        "^(hey|hi|hello|yo) [there] [bot] [stinger] [again]$",
        "how are you",
        "(love|like) you",
        "what is up$",
    ],
    about_film: false,
    examples: &[
        "hello there",
        "thank you, you're great",
        "are you a real person?",
        "cheers mate, you're a star",
        "good morning bot",
        "thank you very much for your helps",
        "how are you doing today",
        "hiya",
        "bye for now, thx",
        "hey there",
        "thank you so much!",
        "ur a good bot",
        "lol thx",
        "thx u r great",
    ],
    ..Intent::new("small-talk", "greetings and thanks", "thanks!", answer)
};

fn answer(_: &Asked<'_>) -> Answer {
    Answer::plain("Any time. Ask me about a film whenever you like.")
}
