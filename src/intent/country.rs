//! The countries that made it.

use super::asked::join;
use super::{Asked, Intent};
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
    ],
    ..Intent::new("country", "the country", "what country is it from?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let countries = || asked.film.country.iter().map(|country| country.as_str());
    if asked.film.country.is_empty() {
        return asked.unknown("the country");
    }
    asked.say(format!("{} was made by {}.", asked.title(), join(countries(), "and"))).naming(countries())
}
