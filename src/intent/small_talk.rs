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
        "^(stop|wrong|never mind|nevermind|nvm|no|yes|nope|yep|yeah|shut up|whatever|wow|haha|hm|hmm|right|true|false|really|oh|ah|test|testing)$",
        "^(that|it) [is] (wrong|right|false|nonsense|great|funny|true|fine|ok|cool)$",
        "^(never mind|nevermind|forget it|forget that|shut up|stop it|go away) ..$",
        "^(joke|jokes)$",
        "you (suck|rock|stink)",
        "(you|bot) (wrong|right|stupid|dumb|smart|useless|broken)",
        "(are|is) you [a] [an] [just] [real] [actual] (human|person|ai|robot|real|alive|machine)",
        "^are you$",
        "who (made|built|created|programmed|wrote) (you|bot)",
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
    Answer::plain("I am a bot that answers questions about films. Ask me about one whenever you like.")
}
