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
    ],
    ..Intent::new("sources", "where the facts come from", "what is your source?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let names: Vec<&str> = asked.film.sources.iter().map(|source| source.name.as_str()).collect();
    asked.say(format!("What I know of {} comes from: {}.", asked.title(), join(names, "and")))
}
