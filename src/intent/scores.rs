//! How critics and audiences scored it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(imdb|rotten|tomatoes|metacritic|letterboxd|tomatometer|cinemascore|tomato)",
        "(critic|critics|audience|review|user|fan) (score|scores|reviews|review|rating|ratings|reception|response|say|said|think|like|consensus)",
        "(score|scores|rating|ratings|rate|rated|stars|percent|percentage) .. (get|got|have|has|on|out of|from|imdb|critics|rotten|it)",
        "(what|how) .. (score|scores|ratings|reviews|reviewed|review|received|stars|rating)",
        "(good|bad|great|mixed|any) (reviews|ratings|review)",
        "(critics|people|audiences|reviewers|everyone) (think|say|like|love|hate|liked|feel|thought|said)",
        "out of 10",
        "(is|was) it [critically] (well received|acclaimed|rated|liked|popular)",
    ],
    hints: &["imdb", "critics", "reviews", "review", "ratings", "scores", "letterboxd", "metacritic", "reception", "rating"],
    examples: &[
        "score on rotten tomatos?",
        "what did the critics give it",
        "roten tomatos?",
        "imdb rating of it please",
        "how many stars did it get out of ten",
    ],
    ..Intent::new("scores", "scores and reviews", "what is its score on IMDb?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.fact_or_unknown(&format!("{}: ", asked.title()), asked.film.scores.as_ref(), "the scores and reviews")
}
