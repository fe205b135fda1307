//! What it cost.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(how much|what) .. (cost|costs|spend|spent|costed) .. [make] [it]",
        "(cost|costs|price) (of|to|for) [make] [making] [it] [ticket]",
        "budget [of] [for] [it]",
        "(how|was|is) [it] (expensive|cheap) [to] [make]",
        "(money|cash|dollars|millions|million) .. (make it|spend|spent|cost|into it|invested|making it|to make)",
        "(production|making|film|big|low|high) (budget|cost|costs)",
    ],
    hints: &["budget", "cost", "costs", "expensive"],
    examples: &[
        "how much did this thing cost",
        "how much did they blow on making it",
        "how many millions costed this film",
        "bugdet?",
        "I wonder what all those explosions set the studio back",
    ],
    ..Intent::new("budget", "the budget", "what was the budget?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.fact_or_unknown(&format!("{} cost ", asked.title()), asked.film.budget.as_ref(), "the budget")
}
