//! The studios.

use super::asked::join;
use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|which|who|whose) .. (studio|studios|company|companies|distributor|distributed|distributes|production company)",
        "(studio|studios|distributor|production company|production companies|film company) [of] [behind] [it]",
        "(is|was) it .. (lionsgate|netflix|sony|warner|disney|universal|paramount|a24) film",
        "who (released|distributed|distributes|owns) it",
    ],
    hints: &["studio", "studios", "distributor", "distributed", "company", "lionsgate"],
    examples: &[
        "wich studio is behind it",
        "which company made it",
        "what studio is behind this",
    ],
    ..Intent::new("studio", "the studio", "which studio made it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let studios = &asked.film.studios;
    if studios.is_empty() {
        return asked.unknown("the studio");
    }
    let names = studios.iter().map(|studio| studio.as_str());
    asked.say(format!("{} was made by {}.", asked.title(), join(names.clone(), "and"))).naming(names)
}
