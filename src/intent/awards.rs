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
    ..Intent::new("awards", "awards and nominations", "did it win any awards?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.text_or_unknown("", asked.film.awards.as_ref(), "the awards")
}
