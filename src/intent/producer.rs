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
        "Who produced it?",
        "Who were the producers?",
        "name of the producer",
        "Who bankrolled it?",
        "Is Keanu Reeves a producer on this?",
        "Who's the executive producer?",
        "Whose money is behind it?",
        "Who oversaw the production of ballerina?",
        "Did Chad Stahelski produce this?",
        "Who put up the cash for the film?",
        "Who is having producer credit?",
        "Who got this picture financed?",
        "Tell me the producing team",
        "Did Ana de Armas co-produce it?",
        "Who would collect Best Picture for it?",
        "Basil Iwanyk involved as producer?",
        "Any idea who the moneymen were?",
        "Executive producers list",
        "Who funded this movie?",
        "The financier, who was that?",
        "Which bigwigs get the produced-by credit?",
        "who put up the money",
        "who bankrolled it",
        "who's the money guy",
        "who financed this thing",
        "did keanu produce",
        "was chad stahelski one of the producers",
        "who got it made on the business side",
        "who's the exec behind it",
        "who oversaw the production",
        "name the producers please",
        "who was in the producer's chair",
        "basil iwanyk again or someone else",
        "who are the people who paid for it",
        "who funded the film",
        "who is the producer of film",
        "did ana de armas produce it too",
        "who are the executive producers",
        "who was running the production",
        "who backed this movie",
        "which big shot producer is on it",
        "who held the purse strings",
    ],
    ..Intent::new("producer", "who produced it", "who produced it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.producers, "produced", "the producers")
}
