//! Who composed the score, and what it is like.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|whom) .. (composed|composes|compose|composer|composers|scored|music|soundtrack|score|songs|musician|musicians)",
        "(music|score|soundtrack|theme|songs|composer) (of|in|for|like|by|from|is|sound|sounds|composer|style|made) [it]",
        "(what|how|describe|which) .. (music|soundtrack|musical score|sound like|songs|song)",
        "(composer|composers|musician) [of] [for] [is] [it]",
        "it (music|soundtrack|score|composer)",
        "^(music|score|soundtrack|composer|composers|songs)$",
        "^and (music|score|soundtrack|composer|composers)$",
        "(did|does|was|is) {who} (compose|composed|composer|score|do|make|write) [of] [for] (music|score|soundtrack)",
        "(did|does|was|is) {who} (compose|composed|composer) [of] [for] it",
        "(did|was|is) {name} (compose|composed|composer|do|score|make|write|doing) [of] [for] (music|score|soundtrack)",
        "(did|was|is) {name} (compose|composed|composer) [of] [for] it",
        "(music|score|soundtrack) .. (by|composed)",
        "film (score|music)",
        "(electronic|orchestral|classical) .. (music|score|soundtrack)",
        "(music|score|soundtrack) .. (electronic|orchestral|classical|good|same)",
    ],
    hints: &["music", "soundtrack", "composer", "composers", "composed", "compose", "score", "song", "songs", "musician", "musical"],
    uses_names: true,
    examples: &[
        "who did the music",
        "composer?",
        "what's the music like",
        "is the score electronic or orchestral",
        "musik by who",
        "did hans zimmer do the music for this",
        "is it the same composers as john wick",
        "sountrack guy?",
        "Who made the score, was it just Tyler Bates on his own?",
        "music of john wick 1?",
        "who composed knives out",
        "tell me the composers",
        "I really loved what I was hearing in the cinema, who wrote the score?",
        "music from who is?",
        "who did teh soudntrack",
        "the thumping electronic stuff, whose work is that",
        "who's responsible for the tunes",
        "hans zimmer did the score, yeah?",
        "how many people composed the score & who",
    ],
    ..Intent::new("music", "the composers and the music", "who composed the music?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let composers = asked.crew(&asked.film.composers, "composed the score of", "the composers");
    let songs = asked.has(&["song", "songs", "track", "sings", "sing", "playlist"]);
    let answer = match &asked.film.music {
        Some(text) => composers.say(" ").span(text.0.span.clone()),
        None => composers,
    };
    if songs { asked.unknown("the songs").say(" ").and(answer).not_known() } else { answer }
}
