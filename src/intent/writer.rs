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
        "Who wrote it?",
        "Who penned the screenplay?",
        "script by whom",
        "Who is the screenwriter?",
        "Whose pen is behind the story?",
        "Who came up with the dialogue?",
        "Writing credits?",
        "Who's the scriptwriter of ballerina?",
        "Story and screenplay by which person?",
        "Who typed up the script?",
        "Did Shay Hatten write this?",
        "Who authored the screenplay?",
        "Who put the words in their mouths?",
        "Who did the writing?",
        "The person responsible for the script?",
        "Which writers worked on it?",
        "Who drafted the screenplay?",
        "Whose script was it?",
        "Did Len Wiseman write it too?",
        "Scribe?",
        "Who thought up these lines and scenes?",
        "How many people worked on the script?",
        "who came up with the script",
        "who penned this",
        "whose screenplay is it",
        "who thought up the story",
        "who put the words on paper",
        "who did the screenplay",
        "who typed this thing up",
        "was it the john wick guy who wrote it",
        "who wrote the dialogue",
        "did shay hatten do the script",
        "who's credited with the story",
        "who is the scriptwriter",
        "which people wrote the film",
        "who invented these characters",
        "who made the script",
        "whose pen is behind this",
        "did emerald fennell write some of it",
        "who made up all this",
        "name of the screenwriter pls",
        "how many people worked on the script",
        "who authored the screenplay",
    ],
    ..Intent::new("writer", "who wrote it", "who wrote it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.writers, "wrote", "the writers")
}
