//! The whole cast.

use super::{Asked, Intent};
use crate::knowledge::Plain;
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
        "cast list",
        "Who are the actors in Ballerina 2025, please?",
        "which celebs are in this thing",
        "give me the full ensemble",
        "anybody famous in this flick",
        "castlist pls",
        "who are the actors in ballerina 2025",
        "whos starring in this",
        "which actors play in this film?",
        "actros in balerina",
        "Would you mind listing everybody who acts in this?",
        "any famous people in this",
        "whos the stars of it",
        "the names of the players, you have them?",
        "who is in john wick chapter 2",
        "cast list pls",
        "Which actors and actresses appear in Ballerina, please?",
        "besides ana de armas who is there",
        "cats of ballerina 2025",
        "whos in it and whats it about?",
        "who stars in underworld",
        "ballerina 2023 cast",
        "Who's in it?",
        "Which actors appear in the movie?",
        "who are the stars",
        "Any famous faces in this?",
        "Tell me the performers",
        "Name everyone acting in ballerina",
        "What's the line-up of actors like?",
        "Star cast of this film?",
        "Who all have acted in it?",
        "Anybody I'd recognise on screen?",
        "Give me the list of actors and their roles",
        "I'd like to know the players in this picture",
        "Who features in this one?",
        "Any big names in it?",
        "The ensemble, who's there?",
        "what celebs are in this",
        "Who did they get to act in it?",
        "Dramatis personae, if you please",
        "actors and actresses?",
        "Who shows up on screen?",
        "The talent in front of the camera, who are they",
        "any familiar faces?",
        "who all is in it",
        "which actors did they get",
        "anyone famous in this",
        "who's on the poster",
        "list the actors and actresses please",
        "any big names in there",
        "who shows up in this movie",
        "who appears on screen",
        "what people act in this film",
        "the lineup of performers pls",
        "which celebs are in it",
        "who did they hire to act",
        "who is everyone in this",
        "do i know anybody from it",
        "who else is in it besides ana",
        "names of the performers",
        "full list of who plays who",
        "who's acting in this one",
        "what actor is there",
        "who are the people in the film",
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
    let actors = cast.iter().filter_map(|entry| entry.actor.as_ref()).map(Plain::as_str);
    asked.say(format!("The cast of {}:", asked.title())).list(&lines).naming(actors)
}
