//! The countries that made it.

use super::asked::join;
use super::{Asked, Heading, Intent};
use crate::knowledge::Plain;
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|which) (country|countries|nation|nationality) .. (from|made|produced|it|make|origin)",
        "(country|countries) (of|origin|made)",
        "where is it from",
        "(what|which) (country|countries) (made|produced|did|is|was) it",
        "(is|was) it [a] (american|korean|french|russian|british|german|hungarian|czech|hollywood|european|us) (film|production|made|movie)",
        "nationality of it",
    ],
    hints: &["country", "nationality", "countries"],
    examples: &[
        "what country made it",
        "what country is it from, production wise",
        "is it an american film or a european one",
        "from wich contry is the movie",
        "what country is it from",
        "is it american",
        "country of origin?",
        "is ballerina a us movie or european",
        "Which nation produced the film?",
        "whats the nationality of this film",
        "which country is the movie from",
        "What country is it from?",
        "Is it an American film?",
        "Which nation produced it?",
        "Is it British?",
        "Is this one Korean?",
        "Where does the film come from, nationality-wise?",
        "Is ballerina a Hollywood or European production?",
        "From which country is this picture?",
        "Is it a foreign film?",
        "Is it a US movie?",
        "What's its nationality?",
        "Which land made it?",
        "Is this a co-production between several nations?",
        "Was it made in Britain or the States?",
        "Yank film or one of ours?",
        "Is that a Russian movie?",
        "Origin: USA?",
        "Homeland of this production?",
        "French film, is it?",
        "What flag would you put on it?",
        "Bollywood or Hollywood?",
        "where is it from",
        "is it an american film",
        "which country made it",
        "what nation does it come from",
        "is it european or hollywood",
        "is this the korean one",
        "what's its country of origin",
        "is it a us production",
        "which flag would you put on it",
        "british or american film?",
        "was it made by the americans",
        "which land produced it",
        "is it a foreign film",
        "is it a hungarian movie or what",
        "from which country is this movie",
        "what nationality is this film",
        "is it a co production between countries",
        "is it french",
        "what part of the world made this movie",
        "is that a russian film",
        "home country of the movie",
        "domestic or foreign, where's it from",
    ],
    heading: Some(Heading::Facts),
    ..Intent::new("country", "the country", "what country is it from?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let countries = || asked.film.country.iter().map(Plain::as_str);
    if asked.film.country.is_empty() {
        return asked.unknown("the country");
    }
    asked.say(format!("{} was made by {}.", asked.title(), join(countries(), "and"))).naming(countries())
}
