//! What inspired it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|which|who) .. (inspired|inspire|inspires|influenced|influence|influences|inspiration|inspirations|references|reference|homage)",
        "(inspiration|inspirations|influences|influence|inspo) (of|for|behind|from|it|are)",
        "(inspired|influenced) (by|from) .. ",
        "(is|was|were) it (inspired|influenced)",
        "(idea|concept) (behind|come from|comes from|of|for)",
        "where .. (idea|concept|inspiration) .. (come|from)",
        "(pay|pays|paying) homage",
        "(draw|draws|drew|take|takes|took) .. (inspiration|from)",
    ],
    hints: &["inspired", "inspiration", "inspirations", "influences", "influenced", "influence", "homage", "references", "reference", "inspo"],
    ..Intent::new("inspirations", "what inspired it", "what inspired it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("What inspired {}:", asked.title());
    asked.list_or_unknown(&lead, asked.film.inspirations.iter().map(|text| &text.0), "the inspirations")
}
