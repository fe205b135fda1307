//! Who directed it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|whom) .. (directed|directs|direct|directing|helmed|helms|made|makes|did|shot|created|make|filmmaker) it",
        "(who|whom) .. (directed|directs|direct|directing|helmed|helms|filmmaker)",
        "(who|what|name) [is] [was] [of] [name of] (director|directors|filmmaker)",
        "(director|directors|filmmaker) (of|for|behind|is|was|name) [it]",
        "it director",
        "^(director|directors)$",
        "(did|does|was|is|has) {person} [really] (direct|directed|director|directing|helm|make|made|directs) [of] [by] [it]",
        "(is|was) it (directed|helmed|made|by) [by] {person}",
        "directed by [who] [whom]",
        "{person} (directed|directs|director)",
        "(did|was|is) {name} (direct|directed|directing|director|make) [of] it $",
        "(is|was) it directed by {name} $",
        "^who made it$",
        "(under|whose) .. direction",
        "calling shots",
        "who [was] [is] it (directed|made|helmed) by",
        "(man|person|woman|guy|name|mind) behind (it|camera)",
    ],
    hints: &["director", "directors", "directed", "directs", "directing", "filmmaker", "helmed", "direct"],
    uses_names: true,
    examples: &[
        "who directed it",
        "director?",
        "whos the direktor",
        "did Chad Stahelski direct it?",
        "Is it directed by a woman?",
        "who made this film",
        "not asking about the character, who is the director of the movie itself",
        "who directed john wick",
        "who directed john wick chapter 4",
        "who directed Underworld (2003)",
        "who directed knives out?",
        "who directed nikita",
        "who directed the korean ballerina",
        "did len wiseman direct die hard 4",
        "was john wick (2014) directed by len wiseman",
        "who was behind the camera, calling the shots I mean",
        "whos movie is this, who directed",
        "the film is directed by whom please",
        "need the name of the filmmaker for my blog",
        "who helmed it",
        "was it the same bloke as the Wick ones who directed, or someone else?",
        "regiseur? sorry my english, the person who direct",
        "and the first john wick, from 2014, who directed that",
        "who made nikita, the old french one from 1990",
        "knifes out director pls",
        "the korean ballerina, the 2023 one, who directed",
        "who is the director of the film, not the character",
        "who made ballerina",
        "did chad stahelski direct this one?",
        "directed by anjelica huston, right?",
    ],
    ..Intent::new("director", "who directed it", "who directed it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.directors, "directed", "the director")
}
