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
    ..Intent::new("deleted-scenes", "what was cut", "are there deleted scenes?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Cut from {}:", asked.title());
    asked.list_or_unknown(&lead, &asked.film.deleted_scenes, "the deleted scenes")
}
