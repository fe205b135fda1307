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
        "What was the budget?",
        "How much did it cost to make?",
        "How many millions went into it?",
        "what did they spend on this",
        "Was it an expensive production?",
        "Price tag of the film?",
        "How much money was poured into ballerina?",
        "Production cost?",
        "It looks pricey, what did they fork out?",
        "Making budget in crores?",
        "How big was the purse for this picture?",
        "Did it have a shoestring budget?",
        "How many bucks to produce it?",
        "What did the studio shell out?",
        "Was this a cheap film?",
        "How much dosh did they splash on it?",
        "The expenditure for making this?",
        "Financial outlay?",
        "What sum was invested in the movie?",
        "How much cash got burned on those stunts?",
        "It was big-budget or small-budget?",
        "cost to shoot",
        "how much did it cost to make",
        "what did they spend on it",
        "was it an expensive film",
        "how many millions went into this",
        "how pricey was it",
        "how much cash did they burn on it",
        "was it cheap to make",
        "what was the price tag",
        "how much money did the studio put in",
        "what did lionsgate shell out for this",
        "how big was the money pot",
        "cost of the production in dollars",
        "did they overspend",
        "what's the figure they paid to make it",
        "how much it cost this film",
        "is it a low cost film or a big one",
        "how deep did they dig into their pockets",
        "must've cost a fortune, how much",
        "how many bucks to shoot it",
        "did it take 100 million to shoot",
        "what was ana's film financed with, how much",
        "money spent on it pls",
    ],
    ..Intent::new("budget", "the budget", "what was the budget?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.fact_or_unknown(&format!("{} cost ", asked.title()), asked.film.budget.as_ref(), "the budget")
}
