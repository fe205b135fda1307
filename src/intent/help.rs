//! What the bot can do.

use super::{Asked, Intent, REGISTRY};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|how) can (i|you|u|we) (ask|do|help|say|answer)",
        "(what|which) (questions|commands|things|topics|features) [can] [do] [are]",
        "(how|what) (do|does|can|should) (i|you|we) [this] [bot] (use|work|ask|help|do|know)",
        "^(help|commands|menu|usage|manual|help please)$",
        "(who|what) are you",
        "(help|guide) [me] [with] [using] [bot]$",
        "(what|which) [sort] [kind] [of] [stuff] [things] (do|can) you (know|do|answer|tell|help)",
        "(sort|kind|type) of (stuff|things|questions) (do|can) you",
        "your (commands|features|purpose|job|abilities)",
        "need help",
        "how .. (use|using|talk) [it] [you] [bot]",
    ],
    hints: &["help", "commands"],
    about_film: false,
    examples: &[
        "help",
        "what can i ask you",
        "how do i use this bot",
        "how does this bot work",
        "hi, new here, what sort of things do you know about",
        "i dont undestand how to use you, help please",
        "hlep",
        "what can you do",
        "how do i use u",
        "what kinda stuff can i ask",
        "Excuse me, how does this bot work?",
        "commands?",
        "hi what sort of stuff do you know",
    ],
    ..Intent::new("help", "what can be asked", "what can I ask?", answer)
};

fn answer(_: &Asked<'_>) -> Answer {
    help()
}

/// Intents that are understood so that nothing else is said to them.
const NEVER_TOLD: &[&str] = &["untold", "about-person", "other-crew"];

/// The intents that help tells of, in the order of the registry.
pub fn told() -> impl Iterator<Item = &'static Intent> {
    let told = |intent: &&Intent| {
        intent.about_film && !intent.phrasings.is_empty() && !NEVER_TOLD.contains(&intent.name)
    };
    REGISTRY.iter().copied().filter(told)
}

/// What is asked most, from the registry.
pub(super) fn help() -> Answer {
    let most_asked = told().filter(|intent| intent.heading.is_none());
    let topics = most_asked.map(|intent| intent.help).collect::<Vec<_>>().join("; ");
    Answer::plain(format!(
        "I answer questions about films and keep spoilers covered. Ask in your own words, for example “who plays The Director?” or “is there a post-credits scene?” I can be asked about: {topics}; and more."
    ))
}
