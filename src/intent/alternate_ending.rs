//! Endings that were planned or filmed and not used.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(alternate|alternative|different|other|original|another|unused|deleted|early|planned|earlier|scrapped|initial|secret|cut|second|2) (ending|endings|end|finale|conclusion)",
        "(ending|end|finale) .. (changed|change|changes|different|differently|originally|alternate|alternative|planned|removed|dropped|scrapped|rewritten)",
        "(supposed|meant|intended|planned|originally) .. (end|ending)",
        "(early|earlier|first|original|older) .. (draft|drafts|script|scripts|version|versions)",
        "(end|ended) (differently|different|other way|another way)",
        "(almost|nearly|originally) (end|ended|ending)",
        "(could|might|would) .. (ended|end) (differently|different)",
        "(why|did) they change .. (ending|end)",
    ],
    hints: &["alternate", "alternative", "draft", "drafts"],
    examples: &[
        "is there an alternate ending",
        "alternat endng?",
        "did they change the ending",
        "what happens to eve in the ending they scrapped",
        "why was the other ending dropped",
        "was it ever gonna end some other way",
        "I heard there was a different finish in an early script, do you know what it was?",
        "alternet ending?",
        "did they change how it closes at some point",
        "what was the original last act supposed to be before they rewrote it",
        "in the first drafts where did eve end up",
        "how was it originally going to end",
        "what did the early drafts have eve do",
        "any alt endings or deleted scenes",
    ],
    ..Intent::new("alternate-ending", "an ending that was not used", "was there an alternate ending?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let title = asked.title();
    match &asked.film.alternate_ending {
        Some(text) => asked.say(format!("About another ending of {title}: ")).span(text.span.clone()),
        None => asked.unknown("any alternate ending"),
    }
}
