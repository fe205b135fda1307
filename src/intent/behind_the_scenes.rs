//! How it was made.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "behind [of] scenes",
        "behind scene",
        "behind [the] (camera|curtain|production)",
        "(making|production|filming|shooting) (of|facts|notes|insights|info|stories|story|process|details|trivia)",
        "how (was|is|did|do|were) (it|they) (made|make|done|produced|created|shoot it|film it|make it|shot|filmed|film|shoot)",
        "(on|from) [the] set (stories|facts|insights|anecdotes)",
        "how they (made|make|did|filmed|shot|film)",
        "(story|stories|facts) (behind|from set|from filming|about making|about production)",
    ],
    hints: &["behind", "production", "making", "backstage", "filmmaking", "anecdotes"],
    examples: &[
        "any behind the scenes stuff?",
        "bts facts",
        "tell me something about the making of ballerina",
        "got any stories from the set",
        "how did they make it",
        "I adore making-of stuff, what went on while they were shooting?",
        "tell to me how was the production",
        "what do we know about how it was put together",
        "anything interesting about the making of",
        "behind the scenes stuff?",
    ],
    ..Intent::new("behind-the-scenes", "how it was made", "what happened behind the scenes?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Behind the scenes of {}:", asked.title());
    asked.list_or_unknown(&lead, asked.film.behind_the_scenes.iter().map(|text| &text.0), "the making")
}
