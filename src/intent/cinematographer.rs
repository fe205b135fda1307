//! Who photographed it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|whom) .. (photographed|cinematography|cinematographer|camera|cameraman|lensed)",
        "(cinematographer|cinematography|dop|cameraman|cinematographers) [of] [for] [by] [it]",
        "director of photography",
        "(camera|photography) (person|operator|man|guy|woman|work|by)",
    ],
    hints: &["cinematographer", "cinematography", "photography", "cameraman", "camera"],
    uses_names: true,
    examples: &[
        "who did the cinematografy",
        "who was the dp",
        "the photography was stunning, whose eye was that, the camera person",
        "cinematografer name",
    ],
    ..Intent::new("cinematographer", "who photographed it", "who was the cinematographer?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.cinematographers, "photographed", "the cinematographer")
}
