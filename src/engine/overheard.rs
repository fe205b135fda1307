//! Whether a message that was not said to the bot is a question for it all the same. When in doubt, it is not.

use super::understand::{Question, begins_as_question};
use crate::language::{Break, Reader, words};

/// The score from which an overheard question is answered.
const SURE: f32 = 0.9;
/// The same where the film is not named, but the place is about it alone.
const CERTAIN: f32 = 0.95;
/// The same for a particular, whose scores are lower.
const SURE_OF_DETAIL: f32 = 0.83;
/// A longer message is a conversation, in bytes.
const LONGEST: usize = 200;

/// Whom a message speaks to or of, if not to the bot: then it is none of its business.
const NOT_FOR_US: &[&str] = &[
    "you",
    "your",
    "you're",
    "u",
    "ur",
    "ya",
    "yall",
    "y'all",
    "we",
    "us",
    "our",
    "lets",
    "let's",
    "guys",
    "everyone",
    "everybody",
    "dude",
    "bro",
    "bruh",
    "man",
    "he",
    "said",
    "lol",
    "lmao",
    "lmfao",
    "rofl",
    "haha",
    "omg",
    "smh",
    "tbh",
    "imo",
    "imho",
    "ngl",
    "my",
    "im",
    "i'm",
    "i'd",
    "i've",
    "ive",
    "id",
    "me",
    "mine",
    "thought",
    "think",
    "thinks",
    "hope",
    "wish",
    "guess",
    "believe",
    "feel",
    "loved",
    "hated",
    "if",
    "because",
    "cause",
    "tonight",
    "tomorrow",
    "weekend",
    "friday",
    "saturday",
    "sunday",
    "hyped",
    "wanna",
    "gonna",
    "going",
    "even",
    "seriously",
    "actually",
    "ever",
    "really",
    "would",
    "hell",
    "fuck",
    "wtf",
    "heck",
    "tf",
    "dont",
    "don't",
    "no",
    "am",
    "right",
    "care",
    "cares",
    "look",
    "looked",
    "heard",
    "read",
    "saw",
    "watched",
    "watching",
    "tickets",
    "with",
];

/// Intents that ask for facts. Opinions, chatter and what needs a conversation are not for an eavesdropper.
const CHATTY: &[&str] = &["why-watch", "small-talk", "help", "sources", "plot-question", "about-person"];

/// Intents whose questions are asked of films and of hardly anything else.
const OF_FILMS: &[&str] = &[
    "credits-scene",
    "deleted-scenes",
    "alternate-ending",
    "ending",
    "fate",
    "who-dies",
    "who-survives",
    "who-plays",
    "plays-whom",
    "villain",
    "cast",
    "director",
    "writer",
    "cinematographer",
    "music",
    "locations",
    "budget",
    "box-office",
    "runtime",
    "release-date",
    "easter-eggs",
];

/// Whether a message is worth reading at all: cheap, since nearly every line in a channel ends here.
pub(super) fn is_worth_reading(message: &str, reader: &Reader, devoted: bool) -> bool {
    let length = (8..=LONGEST).contains(&message.len());
    if !length || message.contains(['`', '@', '<', '\n', '{', '"', '“', '/', '#', '*']) {
        return false;
    }
    let (words, last) = words(message);
    (devoted && last == Break::Question) || reader.names_a_film(&words)
}

/// Whether the questions that were found are clearly for the bot.
pub(super) fn is_for_the_bot(message: &str, questions: &[Question<'_>], devoted: bool) -> bool {
    let (words, last) = words(message);
    let polite = words.iter().take(5).any(|word| matches!(word.text.as_str(), "know" | "knows" | "tell"));
    let for_others = words.iter().any(|word| {
        NOT_FOR_US.contains(&word.text.as_str()) && !(polite && matches!(word.text.as_str(), "me" | "you" | "if"))
    });
    let sentences = words.iter().filter(|word| word.before >= Break::Sentence).count();
    let asks = |question: &Question<'_>| {
        begins_as_question(&question.text) || (last == Break::Question && question.found.is_none())
    };
    // Without a film's name, only what is asked of films and of nothing else.
    let clear = |question: &Question<'_>| {
        !devoted || question.film_named || (OF_FILMS.contains(&question.intent.name) && question.score >= CERTAIN)
    };
    let sure = |question: &Question<'_>| {
        let enough = if question.found.is_some() { SURE_OF_DETAIL } else { SURE };
        question.score >= enough
            && question.films.len() == 1
            && !CHATTY.contains(&question.intent.name)
            && clear(question)
            && asks(question)
    };
    !for_others && sentences <= 1 && !questions.is_empty() && questions.iter().all(sure)
}
