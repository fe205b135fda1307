//! Who produced it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|whom) .. (produced|produces|produce|producing|executive produced|financed|funded)",
        "(producer|producers|executive producer|executive producers) [of] [for] [it]",
        "(did|does|was|is) {who} (produce|produced|producer|producing)",
        "(did|was) {name} (produce|produced) it",
        "produced by",
    ],
    hints: &["producer", "producers", "produced", "produce"],
    uses_names: true,
    examples: &[
        "produced by?",
        "who produced it",
        "name me the producers if you'd be so kind",
        "who put up the money as prodcuer",
    ],
    ..Intent::new("producer", "who produced it", "who produced it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.producers, "produced", "the producers")
}
