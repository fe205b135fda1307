//! Who edited it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &["(who|whom) .. (edited|edits|edit|editing|editor)", "(editor|editors|editing) [of] [by] [it]", "edited by"],
    hints: &["editor", "editors", "edited", "editing"],
    uses_names: true,
    ..Intent::new("editor", "who edited it", "who edited it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.editors, "edited", "the editor")
}
