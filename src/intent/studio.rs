//! The studios.

use super::asked::join;
use super::{Asked, Heading, Intent};
use crate::knowledge::Plain;
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|which|who|whose) .. (studio|studios|company|companies|distributor|distributed|distributes|production company)",
        "(studio|studios|distributor|production company|production companies|film company) [of] [behind] [it]",
        "(is|was) it .. (lionsgate|netflix|sony|warner|disney|universal|paramount|a24) film",
        "who (released|distributed|distributes|owns) it",
    ],
    hints: &["studio", "studios", "distributor", "distributed", "company", "lionsgate"],
    examples: &[
        "wich studio is behind it",
        "which company made it",
        "what studio is behind this",
        "what studio made it",
        "is it lionsgate",
        "which production company is behind ballerina",
        "distributor?",
        "Which studio released the film?",
        "who owns this movie, what company",
        "who is the studio behind it",
        "what production company is behind it",
        "Which studio made it?",
        "Who distributed it?",
        "Is it a Lionsgate film?",
        "production company?",
        "What company is behind it?",
        "Under which banner was it made?",
        "Whose logo comes up at the start?",
        "Is it a Warner movie?",
        "Who released ballerina?",
        "What outfit put this out?",
        "Production house name?",
        "Which firm owns the rights?",
        "Was this Universal or Sony?",
        "Thunder Road had something to do with it?",
        "Which major is backing this?",
        "Is this a Hollywood studio picture or an indie?",
        "What label did it come out under?",
        "Made by which company?",
        "Did 87Eleven have a hand in it?",
        "Which companies produced the film?",
        "The corporation behind this movie?",
        "who released it",
        "whose logo is at the start",
        "what company is behind it",
        "is it a lionsgate thing",
        "who distributed it",
        "who owns the film",
        "was it warner or universal",
        "which outfit put it out",
        "what production company made this",
        "is it an a24 movie",
        "who has the rights",
        "which firm produced and released it",
        "did netflix make it",
        "what house is it from",
        "what company do this film",
        "who's the distributor",
        "which hollywood major is this from",
        "who put it in theaters",
        "thunder road, was that them",
        "what label is on the front",
        "made by sony or who",
    ],
    heading: Some(Heading::People),
    ..Intent::new("studio", "the studio", "which studio made it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let studios = &asked.film.studios;
    if studios.is_empty() {
        return asked.unknown("the studio");
    }
    let names = studios.iter().map(Plain::as_str);
    asked.say(format!("{} was made by {}.", asked.title(), join(names.clone(), "and"))).naming(names)
}
