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
    ],
    ..Intent::new("easter-eggs", "easter eggs and hidden details", "any easter eggs?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Easter eggs in {}:", asked.title());
    asked.list_or_unknown(&lead, asked.film.easter_eggs.iter().map(|text| &text.0), "the easter eggs")
}
