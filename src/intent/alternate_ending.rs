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
    ..Intent::new("alternate-ending", "an ending that was not used", "was there an alternate ending?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let title = asked.title();
    match &asked.film.alternate_ending {
        Some(text) => asked.say(format!("About another ending of {title}: ")).span(text.span.clone()),
        None => asked.unknown("any alternate ending"),
    }
}
