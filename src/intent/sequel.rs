//! Whether there is a sequel.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(is|will|are|was|did|does) .. (there|get|have|be|getting|make|making|planned) .. (sequel|sequels|part 2|second part|second one|second film|2nd|another one|another film|follow up|continuation|next one|more films|season|trilogy|part three|part 3)",
        "(sequel|sequels|follow up|part 2|ballerina 2|second part|continuation|it 2) [confirmed] [planned] [coming] [announced] [happening] [to] [it]",
        "(what|which) (comes|came|is) (next|after)",
        "(sequel|prequel) (to|of|for|confirmed|planned|coming|when|date)",
        "(when|any|they) .. (sequel|part 2|next part|next one|follow up)",
        "(set|sets|setting) up .. (sequel|another|second|more)",
        "(future|more) (films|plans|installments|appearances)",
        "(will|does|is) .. (return|returns|come back|coming back|continue|be back)",
        "it 2$",
    ],
    hints: &["sequel", "sequels", "continuation", "sequal"],
    examples: &[
        "will there be a second part",
        "will there be more of her",
        "part 2 comming?",
        "are they planing continue this story",
        "do we know if a follow up is in the works",
    ],
    ..Intent::new("sequel", "whether there is a sequel", "is there a sequel?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.text_or_unknown("", asked.film.sequel.as_ref(), "any sequel")
}
