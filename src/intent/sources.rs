//! Where the facts come from.

use super::asked::join;
use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(your|the) (source|sources)",
        "(website|site) .. (know|info|information|facts)",
        "where (does|comes|come|is) [your] (information|info|knowledge|data) [come] [from]",
        "(source|sources|citation|citations)",
        "how do you know",
        "where (do|did) you (know|get|have|learn|read|find|hear)",
        "(says|said) who",
        "who (says|told you)",
        "(prove|proof)",
        "are you (sure|certain)",
    ],
    hints: &["source", "sources", "citation"],
    examples: &[
        "where do you get your info from",
        "what's your source for that",
        "where do you get all this from",
        "says who? whats your source",
        "how do you know these things, is there a website",
        "from where comes your information",
        "sorce?",
        "Where do you get your info?",
        "How do you know that?",
        "Sources?",
        "Can you cite that?",
        "says who?",
        "What's your information based on?",
        "Got a link for that?",
        "Which website did you take this from?",
        "Where did you read it?",
        "Is this from Wikipedia?",
        "Prove it, where's the reference?",
        "What's the basis for what you just said?",
        "Who told you?",
        "Can I verify that anywhere?",
        "From where are you getting these details?",
        "Reference please",
        "Where'd that come from?",
        "Citation needed",
        "How reliable is your knowledge on ballerina?",
        "Which page is your data from?",
        "Are you making this up, or is it written somewhere?",
        "Show me your evidence",
        "where do you get this from",
        "who told you that",
        "how do you know all this",
        "what's your info based on",
        "can i check that somewhere",
        "oh yeah, says who",
        "where did you read that",
        "link to the page please",
        "is that from wikipedia",
        "got any proof",
        "what are you quoting from",
        "where does your knowledge come from",
        "back that up please",
        "can you cite that",
        "are you making this up",
        "from where you know it",
        "give me the website you use",
        "what's your reference for this",
        "is this info reliable, where's it from",
        "did you get that off imdb",
        "show me where it says that",
        "which site are these facts from",
    ],
    ..Intent::new("sources", "where the facts come from", "what is your source?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let names: Vec<&str> = asked.film.sources.iter().map(|source| source.name.as_str()).collect();
    asked.say(format!("What I know of {} comes from: {}.", asked.title(), join(names, "and")))
}
