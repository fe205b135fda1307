//! The whole cast.

use super::{Asked, Intent};
use crate::spoiler::{Answer, Span};

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|who all|whos) [else] [all] (is|are|stars|acts|plays|appears|features|was|were|star|act|play|playing|acting|starring) [all] [else] [acting] [playing] [starring] in it",
        "who [else] [all] (stars|acts|appears|is starring|is acting)",
        "(whole|full|main|entire|complete|all|rest of|list of|list|supporting|other|more) [of] (cast|actors|actresses|characters|stars|cast list|cast members)",
        "cast (list|members|of it|please|names|in it|and characters)",
        "it cast",
        "(who|what|which) (is|are|was|were) [in] [main] [all] [other] (cast|actors|actresses|stars|characters|actor names|people) [of] [in]",
        "(what|which) (actors|actresses|stars|characters|people|celebrities|actor) (is|are|play|plays|star|act|appear|in)",
        "(actors|actresses|characters|stars|people|names) (in|of|from|are in|who play in) it",
        "(any|some) [big] [famous] [known] (actors|stars|names|celebrities|famous people|famous faces|people i know|one famous)",
        "who [else] in it",
        "^who else$",
        "who (plays|play) who",
        "^(actors|characters|cast)$",
        "(starring|stars) who",
        "famous .. in it",
        "(ensemble|lineup|line up|performers|billing)",
    ],
    hints: &["cast", "actors", "actresses", "characters", "starring", "castlist"],
    examples: &[
        "who's in it",
        "cast?",
        "full cast list please",
        "casst of balarina",
        "which actors play in it?",
        "who stars in total recall 2012",
        "who's in knives out",
        "who stars in ballerina 2023",
        "need the cast list",
        "any big names on screen?",
        "wich actors are playing in film please all of them",
        "casst of ballerina",
        "give me the line up, actors i mean",
        "name the people who star in this thing",
        "who are the performers, if you'd be so kind",
        "whos in it",
        "give me the cast list",
    ],
    ..Intent::new("cast", "the whole cast", "who is in it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let cast: Vec<_> = asked.film.cast.iter().filter(|entry| entry.actor.is_some()).collect();
    if cast.is_empty() {
        return asked.unknown("the cast");
    }
    let lines: Vec<Span> = cast.iter().filter_map(|entry| {
        let actor = entry.actor.as_ref()?;
        Some(Span::Plain(format!("{actor} as {}", entry.character)))
    })
    .collect();
    let actors = cast.iter().filter_map(|entry| entry.actor.as_ref()).map(|actor| actor.as_str());
    asked.say(format!("The cast of {}:", asked.title())).list(&lines).naming(actors)
}
