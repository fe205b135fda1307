//! The year of release.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|which|in) year",
        "(release|released|which|it) year",
        "year (of|is|was|did|it|from|released) [release] [it]",
        "when (is|was|did|does|will|has|it|were) [it] [been] (out|made|released|release|come|comes|came|coming|made|from|shown|published|appear|launched|produced) [out]",
        "when [it] (came|come|comes|released|made|release|coming) [out]",
        "how old is it",
        "(is|was) it [from] [of] [released] [made] [new] [in] {year}",
        "(is|was) it [a] [brand] (new|recent|old)",
        "(released|came out|made|out) in",
        "^year$",
        "^when$",
        "(is|was) it (released|out) [already] [yet]",
    ],
    hints: &["year", "released", "release", "out"],
    ..Intent::new("year", "the year", "what year is it from?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let year = asked.film.year;
    let lead = match asked.years.first() {
        Some(supposed) if asked.polar && *supposed == year => "Yes. ",
        Some(_) if asked.polar => "No. ",
        _ => "",
    };
    asked.say(format!("{lead}{} came out in {year}.", asked.film.title)).naming([year.to_string()])
}
