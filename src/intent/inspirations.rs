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
    examples: &[
        "what inspired the film",
        "inspirations?",
        "is it inspired by la femme nikita",
        "from where comes the idea of the movie",
        "what did they draw on when coming up with it",
        "where does the idea come from",
        "what older films was it tipping its hat to",
        "it is inspired from what",
        "insperations for the film?",
        "what influenced the filmmakers, for my essay",
        "it reminded me so much of some french thing with a girl assassin, was that on purpose?",
        "does it borrow from any other stories or real traditions",
        "what inspired it",
        "which old revenge movie is it based on kinda",
    ],
    ..Intent::new("inspirations", "what inspired it", "what inspired it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("What inspired {}:", asked.title());
    asked.list_or_unknown(&lead, asked.film.inspirations.iter().map(|text| &text.0), "the inspirations")
}
