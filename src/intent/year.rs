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
        "year [please]$",
        "^when$",
        "(is|was) it (released|out) [already] [yet]",
    ],
    hints: &["released", "release", "decade"],
    examples: &[
        "what year did it come out",
        "year?",
        "didn't this come out in 2019",
        "what year is john wick 3",
        "john wick 2 release year?",
        "underworld evolution year",
        "when did la femme nikita come out",
        "whats the year of the total recal remake with colin farell",
        "what year did this come out",
        "how old is this movie",
        "is it from this decade",
        "which year is it from I need it for my spreadsheet",
        "yaer of relase?",
        "this film is of what year",
        "underwrold, the first one, what year was that",
        "which year did the colin farrell total recall get made",
        "when was live free or die hard, just the year",
        "what year is it from",
        "when's it from, 2024 or 2025",
    ],
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
