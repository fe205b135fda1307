//! Where it was shot.

use super::asked::join;
use super::{Asked, Intent};
use crate::knowledge::Plain;
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "where .. (filmed|shot|film|shoot|filming|made|recorded|shooting|shooted|filmd|produced|make)",
        "(filming|shooting|shoot|filmed|shot|film|real|it) (location|locations|place|places|site|sites|country|city|cities|spots)",
        "(what|which) .. (city|cities|country|countries|place|places|location|locations|town) .. (filmed|shot|film|shoot|filming|made|shooting|it|in)",
        "(filmed|shot|film|shoot|filming|shooting|recorded) [it] [really] [actually] (in|at|on|near|around) {name} $",
        "(filmed|shot|film|shoot|filming|shooting|recorded) (in|at|on|near|around)",
        "(location|locations) (of|for|in|used|where) [it]",
        "(where|which) .. (location|locations)",
        "why .. (shoot|film|shot|filmed|choose|chose|pick|location|locations|shooting) .. (there|in|locations|europe|places)",
        "in (what|which) (city|cities|country|countries|place)",
    ],
    asides: &["(russia|hungary|czech|germany|france|japan|china|italy|spain|england|london|paris|berlin|vienna|america|york|los angeles|europe|canada|vancouver|atlanta|morocco|prague|budapest|real life|real)"],
    hints: &["location", "locations", "filmed", "shot", "filming", "shooting", "cities", "city", "places"],
    examples: &[
        "where was it filmed",
        "filming locations?",
        "was it shot in new york",
        "in wich city they filmed it",
        "was it prague or budapest",
        "lokations plz",
        "was it entirely filmed in a studio in London?",
        "where was it shot and by which director",
        "which towns stood in for the assassin world",
        "those old streets were gorgeous, whereabouts is that in real life?",
        "my wife and I are planning a trip and would love to visit the spots from it, where should we head",
        "in which citys it was filmed",
        "filiming locatoins",
        "was it done in hungary or somewhere near there",
        "did they go to Czech republic for the shooting",
        "did they shoot this in new york",
        "was any of it filmed in the czech capital",
        "filmed in hungary?",
        "which part of Europe did they shoot in",
        "prague or budapest, which one was it filmed in",
        "Where was it filmed?",
        "Which city did they shoot it in?",
        "shooting locations please",
        "Where did the cameras roll?",
        "Is that snowy village a real place?",
        "In which countries did they film ballerina?",
        "Where's it set?",
        "I'd love to visit the places seen on screen",
        "Was it made on location or in a studio lot?",
        "Where's that Alpine town?",
        "Where did the crew go to shoot?",
        "Those streets look like Prague, are they?",
        "filming places",
        "At which spots was the shooting done?",
        "What real buildings did they use?",
        "Where on earth is that lakeside village?",
        "Where does the action take place?",
        "The backdrop looks gorgeous, where is it?",
        "Which part of Europe is that on screen?",
        "Outdoor shoot happened where?",
        "Any filming in Hungary?",
        "Can tourists go see the sets and sites?",
        "which city is that in the background",
        "where did they shoot it",
        "where's that snowy village",
        "is that real prague",
        "in which places was it filmed",
        "what country did the crew go to",
        "where was the camera standing for the town bits",
        "can i visit the places from the movie",
        "is that old town a real place",
        "where is it set",
        "what town is that with the snow",
        "was it done on a set or on real streets",
        "where on the map does this happen",
        "where they make the film, which city",
        "that gorgeous lake village, where is it",
        "did they go to austria for it",
        "where's the continental in this one really",
        "looks like eastern europe, am i right",
        "where does the action take place",
        "which spots did they use for filming",
        "is that hallstatt",
        "what real world places can you see in it",
    ],
    ..Intent::new("locations", "where it was shot", "where was it filmed?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let Some(locations) = &asked.film.locations else { return asked.unknown("the filming locations") };
    let places = || locations.places.iter().map(Plain::as_str);
    let named = |place: &str| asked.has(&[place.to_lowercase().as_str()]);
    let lead = match &asked.name {
        _ if places().any(named) && asked.polar => "Yes. ",
        Some(_) if asked.polar => "Not that I know. ",
        _ => "",
    };
    let answer = match &locations.text {
        Some(text) => asked.say(lead).span(text.0.span.clone()),
        None if locations.places.is_empty() => return asked.unknown("the filming locations"),
        None => asked.say(format!("{lead}{} was shot in {}.", asked.title(), join(places(), "and"))),
    };
    answer.naming(places())
}
