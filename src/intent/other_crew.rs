//! Jobs that no film file has a place for.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(casting|art|music|second unit|assistant|technical|creative|stunt|fight|dance|ballet|photography) (director|coordinator|choreographer|teacher|coach|designer|trainer|instructor)",
        "(costume|production|set|sound|title|hair|makeup|make up|wardrobe|lighting) (designer|designers|artist|artists|department|supervisor|mixer|editor|design)",
        "(who|whom) .. (choreographed|designed|casted|dubbed|animated|translated|sings|sang|sing|narrates|narrated|narrator|choreographs|built|trained {person}|doubled|scouted)",
        "(stunt double|stunt doubles|stunt doubling|body double|stuntman|stuntwoman|choreographer|choreographers|narrator|gaffer|colorist|vfx supervisor|makeup artist|stunt performer)",
        "who did (stunts|costumes|makeup|hair|choreography|effects|vfx|casting|sound|sets|set design|dancing|fights|visual effects|special effects|wardrobe)",
        "(visual|special) effects (by|company|studio|team|supervisor)",
    ],
    asides: &["(fight|fights|stunts|dances|costumes|action)", "who (was|is|did|did the)"],
    hints: &["choreographer", "choreographed", "double", "designer"],
    ..Intent::new("other-crew", "other jobs on the crew", "who was the stunt coordinator?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.unknown("the rest of the crew")
}
