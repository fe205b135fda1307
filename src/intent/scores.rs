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
        "What's the Rotten Tomatoes score?",
        "How many stars did it get?",
        "What did critics think?",
        "imdb rating?",
        "How were the reviews?",
        "Was it well received?",
        "Metacritic number?",
        "What's the audience score for ballerina?",
        "Do people like it?",
        "Did the reviewers slate it?",
        "What's it got out of ten?",
        "Is it fresh or rotten?",
        "What's the general opinion among critics?",
        "Public talk about movie is positive or negative?",
        "CinemaScore grade?",
        "Press reaction?",
        "What do the papers say about it?",
        "Did it get panned?",
        "How did viewers rate this one?",
        "Percentage on the Tomatometer?",
        "Letterboxd average",
        "Were the notices favourable?",
        "what did the critics think",
        "how many stars did it get",
        "what does rotten tomatoes say",
        "is it well rated",
        "how was it received",
        "what's it on imdb",
        "were the reviews good",
        "did reviewers like it",
        "metacritic number please",
        "what do people say about it",
        "out of ten, how good is it",
        "is it fresh or rotten",
        "how did audiences like it",
        "what grade did it get",
        "cinemascore for this one?",
        "did the press hate it",
        "what is rating on imdb",
        "did it get slated by critics",
        "letterboxd average pls",
        "thumbs up or thumbs down from reviewers",
        "how many percent on the tomato site",
        "what was the reception",
    ],
    ..Intent::new("scores", "scores and reviews", "what is its score on IMDb?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.fact_or_unknown(&format!("{}: ", asked.title()), asked.film.scores.as_ref(), "the scores and reviews")
}
