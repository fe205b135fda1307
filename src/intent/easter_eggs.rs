//! Hidden details.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "easter (eggs|egg)",
        "(hidden|secret|small|little|subtle) (detail|details|things|stuff|references|messages|reference|symbols|clues|easter|gems|nods|meaning)",
        "(callback|callbacks|nods|nod|throwbacks|throwback|winks|shoutouts|call backs|references|reference) [to] ..",
        "(miss|missed|overlooked|notice|noticed|spot|catch) .. (details|anything|background|things|something|hidden)",
        "(details|things) .. (miss|missed|overlooked|notice|spot|catch)",
        "(eggs|egg)",
    ],
    hints: &["easter", "hidden", "callbacks", "callback", "nods", "secrets", "symbols"],
    examples: &[
        "any easter eggs",
        "easter egs and hiden details",
        "are there references to the earlier john wick movies",
        "what little nods did i miss",
        "hidden stuff in the background?",
        "my mate loves spotting secret references, what's tucked away in this one",
        "eastr egss",
        "are existing secret details for the fans?",
        "what are the blink-and-you-miss-it bits",
        "did they slip in any winks to the earlier movies",
        "hidden details i shouldve noticed?",
        "Any easter eggs?",
        "What hidden details did I miss?",
        "Are there secret nods to other films?",
        "references hidden in the movie",
        "Did you spot any sly winks for fans?",
        "What are the little callbacks?",
        "Are there Easter eggs for John Wick fans in ballerina?",
        "Hidden things only sharp eyes catch?",
        "Which shoutouts are buried in the background?",
        "Blink-and-miss-it details?",
        "Any hidden symbolism or references?",
        "What secrets are tucked away in the frames?",
        "What should I look for on a second viewing?",
        "Some hidden reference is there?",
        "Cheeky nods?",
        "Did the makers sneak anything in?",
        "Fan service details, what are they?",
        "What subtle allusions are there?",
        "In-jokes for people who know the series?",
        "What did eagle-eyed viewers notice?",
        "tiny background clues I should know about",
        "Which tributes are concealed in it?",
        "any hidden stuff i missed",
        "what little nods are in there",
        "did you spot any secret references",
        "what's hiding in the background",
        "are there winks to the other films",
        "any callbacks to john wick",
        "tiny details only fans would notice",
        "what did i overlook the first time",
        "does anything refer back to the older movies",
        "hidden things in the movie, tell me",
        "are there secret messages",
        "what are the references in it",
        "any sneaky homages",
        "stuff for the nerds, what's hidden",
        "does it have some blink and you miss it things",
        "which small details link to chapter 3",
        "is the music box a nod to something",
        "what secret thing is in the film",
        "any inside jokes from the makers",
        "what did sharp eyed viewers find",
        "any cameo or in joke tucked away",
        "what connections did the fans discover",
    ],
    ..Intent::new("easter-eggs", "easter eggs and hidden details", "any easter eggs?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Easter eggs in {}:", asked.title());
    asked.list_or_unknown(&lead, asked.film.easter_eggs.iter().map(|text| &text.0), "the easter eggs")
}
