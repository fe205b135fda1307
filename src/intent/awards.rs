//! Awards and nominations.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(award|awards|oscar|oscars|nomination|nominations|nominated|academy award|academy awards|golden globe|golden globes|bafta|baftas|prize|prizes|trophies|trophy|cannes)",
        "(win|won|wins|winning|received|receive|get|got|nominated) .. (award|awards|oscar|oscars|prize|prizes|anything|something|nominations|any)",
        "(what|how) .. (praised|acclaimed|acclaim|recognition|received|honored)",
        "(did|has|will) it (win|won|get nominated)",
    ],
    hints: &["won", "praised", "acclaim", "acclaimed", "win", "nominee", "contender"],
    examples: &[
        "awards?",
        "has it been nominated for anything",
        "how many oscars did it get",
        "awrads and nominatons",
        "is it not award winning?",
        "did it bag any trophies",
        "has it won anything yet",
        "was the picture honoured by any jury",
        "i need to know if it took any prizes, for a pub quiz i'm writing",
        "it got some statue or nothing?",
        "any golden globe noms or anything like that",
        "how many awards did it win",
        "which golden globe did ana get for this",
    ],
    ..Intent::new("awards", "awards and nominations", "did it win any awards?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.text_or_unknown("", asked.film.awards.as_ref(), "the awards")
}
