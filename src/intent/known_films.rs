//! Which films the bot knows.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|which) (films|movies|film|movie|titles) .. (you|bot) .. (know|knows|have|answer|cover|support|about)",
        "(what|which) (films|movies|titles) (are|is) (known|there|available|covered|supported)",
        "(list|show|name) .. (all|your|known|available|every|the) (films|movies|titles)$",
        "how many (films|movies|titles) .. you .. (know|have|cover)",
        "^(films|movies|titles)$",
        "(list|show) (films|movies|titles)$",
    ],
    about_film: false,
    examples: &[
        "which films do you know?",
        "what movies do you have",
        "what films can i ask you about",
        "list all the movies you know",
        "how many films do you know",
        "which titles do you cover",
        "what movies do you know about",
        "show me your movies",
    ],
    ..Intent::new("known-films", "which films are known", "which films do you know?", answer)
};

/// No more films than this are named.
const MOST: usize = 25;

fn answer(asked: &Asked<'_>) -> Answer {
    let names: Vec<String> = asked.library.films().map(|(_, film)| film.name()).collect();
    let latest: Vec<&str> = names.iter().rev().take(MOST).map(String::as_str).collect();
    let which = if names.len() > MOST { ", the latest of them" } else { "" };
    Answer::plain(format!("I know {} films{which}: {}.", names.len(), latest.join(", ")))
}
