//! Whether a message that was not said to the bot is a question for it all the same. When in doubt, it is not.

use super::understand::{Question, begins_as_question};
use crate::language::{Reader, words};

/// The score from which an overheard question is answered.
const SURE: f32 = 0.9;
/// A longer message is a conversation, in bytes.
const LONGEST: usize = 200;

/// Whom a message speaks to or of, if not to the bot: then it is none of its business.
const NOT_FOR_US: &[&str] = &[
    "you", "your", "you're", "u", "ur", "ya", "yall", "y'all", "we", "us", "our", "lets", "let's", "guys", "everyone", "everybody", "dude", "bro", "bruh", "man",
    "he", "said", "lol", "lmao", "lmfao", "rofl", "haha", "omg", "smh", "tbh", "imo", "imho", "ngl", "my", "im", "i'm", "i'd", "i've", "ive", "id", "me", "mine",
    "thought", "think", "thinks", "hope", "wish", "guess", "believe", "feel", "loved", "hated", "if", "because", "cause", "tonight", "tomorrow", "weekend", "friday", "saturday",
    "sunday", "hyped", "wanna", "gonna", "want", "going", "even", "seriously", "actually", "supposed", "ever", "again", "else", "really", "should", "would", "hell", "fuck", "wtf", "heck", "tf",
];

/// Intents that ask for facts. Opinions, chatter and what needs a conversation are not for an eavesdropper.
const CHATTY: &[&str] = &["why-watch", "small-talk", "help", "sources", "plot-question", "recommend", "about-person"];

/// Whether a message is worth reading at all: cheap, since nearly every line in a channel ends here.
pub(super) fn is_worth_reading(message: &str, reader: &Reader) -> bool {
    if message.len() > LONGEST || message.len() < 8 || message.contains(['`', '@', '<', '\n', '{', '"', '“', '/', '#', '*']) {
        return false;
    }
    let asks = message.trim_end().ends_with('?') || begins_as_question(&message.to_lowercase());
    asks && reader.names_a_film(&words(message).0)
}

/// Whether the questions that were found are clearly for the bot.
pub(super) fn is_for_the_bot(message: &str, questions: &[Question<'_>]) -> bool {
    let (words, _) = words(message);
    let first = words.first().map_or("", |word| word.text.as_str());
    let polite = matches!(first, "does" | "anyone" | "anybody" | "can" | "do") && words.iter().any(|word| word.text == "know" || word.text == "tell");
    let for_others = words.iter().any(|word| NOT_FOR_US.contains(&word.text.as_str()) && !(polite && matches!(word.text.as_str(), "me" | "you")));
    let sentences = words.iter().filter(|word| word.before >= crate::language::Break::Sentence).count();
    let sure = |question: &Question<'_>| {
        question.score >= SURE && question.films.len() == 1 && question.found.is_none() && !CHATTY.contains(&question.intent.name)
    };
    !for_others && sentences <= 1 && !questions.is_empty() && questions.iter().all(sure)
}
