//! What was cut.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(deleted|cut|removed|missing|extended|unused|lost|extra|trimmed|omitted) .. (scene|scenes|footage|material|stuff|sequences|moments|parts)",
        "(scene|scenes|anything|something|stuff|what|parts|footage|things|material) .. (cut|removed|deleted|left out|dropped|trimmed|axed|omitted|not make it)",
        "cutting room [floor]",
        "(got|get|gets|was|were|been) (cut|deleted|removed|left out|trimmed|axed)",
        "(director|directors|extended|longer|uncut|full) (cut|version|edition)",
        "not make it into",
        "they cut",
    ],
    hints: &["deleted", "cut", "cuts", "removed", "deletd", "uncut"],
    examples: &[
        "deleted scenes?",
        "what got cut from the movie",
        "were any scenes removed",
        "any delted scens or alternative endings",
        "what got left on the cutting room floor",
        "did they chop anything out",
        "which scenes they removed from the film",
        "i'm sure there was more of the school in the trailer, was something cut?",
        "anything that was filmed but didnt make it in",
        "stuff they threw out in the edit, what was it",
        "what got cut",
        "was something with john wick deleted or what was it",
    ],
    ..Intent::new("deleted-scenes", "what was cut", "are there deleted scenes?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Cut from {}:", asked.title());
    asked.list_or_unknown(&lead, &asked.film.deleted_scenes, "the deleted scenes")
}
