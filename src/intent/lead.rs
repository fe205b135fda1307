//! The lead.

use super::who_is::by_role;
use super::{Asked, Intent};
use crate::knowledge::Role;
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|what|which) [person] [actor] [actress] [one] (is|was|are|plays|has|have) {lead}",
        "^{lead}$",
        "^{lead} (in|of) it$",
        "it {lead}$",
        "(is|was) {who} {lead}",
        "(is|was) {name} {lead}",
        "who [is] (stars|leads|leading|starring|headlines|headlining) [in] [of] it",
        "who (is|plays) [main] star [of] [in] it",
        "star of it",
        "who is star",
        "^who is it$",
        "(name|what) .. {lead} (name|called)",
        "(name|who) .. (of|is) (ballerina|dancer|girl|woman)",
        "(who|whom) is it [mainly] [mostly] about",
        "whose story is it",
        "who (do|does) [we] [it] (follow|center on|focus on|centers on|follows)",
        "name of {lead}",
        "who .. {lead} in it",
    ],
    hints: &["{lead}"],
    uses_names: true,
    examples: &[
        "who's the main girl",
        "is keanu the main character",
        "who's the lead",
        "who is the protagonist",
        "whos the hero of this one, still john wick?",
        "whats the ballerinas name",
        "name of the main charcter",
        "who is the lead in underworld",
        "who's the star",
        "who is main hero of this movie",
        "whose name is at the top of the bill",
        "who carries the film",
        "the protaganist, who",
        "who do we follow through the story, I mean whose story is it",
        "headline actress?",
        "who is the lead",
        "is john wick the main character",
        "name of the protagonist?",
        "main chick?",
    ],
    ..Intent::new("lead", "who the lead is", "who is the main character?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    by_role(asked, Role::Lead, "lead")
}
