//! Who edited it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &["(who|whom) .. (edited|edits|edit|editing|editor)", "(editor|editors|editing) [of] [by] [it]", "edited by"],
    hints: &["editor", "editors", "edited", "editing"],
    uses_names: true,
    examples: &[
        "who was the editor on this one",
        "who cut the film together",
        "the montage was done by who, I mean the editing",
        "edtor of balerina?",
    ],
    ..Intent::new("editor", "who edited it", "who edited it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.editors, "edited", "the editor")
}
