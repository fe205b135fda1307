//! Who wrote the screenplay.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|whom) .. (wrote|written|write|writes|penned|scripted|authored) [it] [screenplay] [script] [story]",
        "(writer|writers|screenwriter|screenwriters|scriptwriter|author) [of] [for] [it]",
        "(screenplay|script|screenwriting) (by|of|writer|for)",
        "(did|does|was|is) {who} (write|wrote|written|writer|screenwriter)",
        "(did|was) {name} (write|wrote) it",
        "written by",
        "(screenplay|script) .. by",
    ],
    hints: &["writer", "writers", "wrote", "screenplay", "screenwriter", "script", "written"],
    uses_names: true,
    examples: &[
        "who wrote it",
        "who was the screenplay by, chad stahelski?",
        "who penned the script",
        "screnwriter?",
        "who has written the scenario of this film",
        "tell me whose screenplay it is",
    ],
    ..Intent::new("writer", "who wrote it", "who wrote it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.writers, "wrote", "the writers")
}
