//! A question about what a character does that nothing known answers.
//!
//! The reply has the shape of an answer that is known: that nothing is known would tell something too.

use super::asked::unknown_secret;
use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    uses_names: true,
    ..Intent::new("plot-question", "other questions about the plot", "does Eve trust Winston?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    if asked.entries().is_empty() && let Some(name) = asked.missing() {
        return asked.nobody(&name);
    }
    let lead = format!("On that in {}: ", asked.title());
    asked.say(lead).spoil(unknown_secret("I don't know; nothing that I have on the film tells that, one way or the other.")).not_known()
}
