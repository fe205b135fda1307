//! The age rating.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(age|mpa|mpaa|bbfc|fsk|content|pg|maturity|parental) (rating|rated|limit|restriction|certificate|classification|13|requirement|group)",
        "(what|how|is) .. rated",
        "(is|rated|rating) it [rated] (r|pg|pg 13|r rated|18|15|16|12|adults only)",
        "(rated|rating) (r|pg|pg 13|18|15|16)",
        "(r|pg) rated",
        "(minimum|min|legal) age",
        "how old .. (be|to watch|to see|watch|see)",
        "(old|young) enough",
        "^rating$",
    ],
    hints: &["rated", "certificate", "mpaa", "rating", "pg"],
    examples: &[
        "what is it rated, can i bring my kid brother",
        "is it for childrens allowed?",
        "can i bring my 13 year old",
        "what's the certificate",
        "is it R or pg13",
        "from how many years it is permitted to children",
        "What's it rated?",
        "Is it PG-13 or R?",
        "Can my kids watch it?",
        "Is it suitable for a twelve-year-old?",
        "what age is it for",
        "Which certificate did it get?",
        "Is ballerina an 18?",
        "Can I take my son, he's 14?",
        "U/A or A certificate?",
        "Is it family friendly?",
        "How old must one be to see it?",
        "Would they let a teenager in?",
        "BBFC rating?",
        "Is it okay for children?",
        "Age limit?",
        "MPA rating for this",
        "Is it adults only?",
        "Do they check ID at the door for this one?",
        "Is the film appropriate for youngsters?",
        "My daughter is ten, is she too young?",
        "Minimum age to enter?",
        "From what age is it allowed?",
        "can my 12 year old watch it",
        "is it ok for kids",
        "how old do you have to be",
        "is it rated r",
        "would they let a 15 year old in",
        "is it pg 13",
        "from what age is it allowed",
        "is it for adults only",
        "am i old enough to see it, i'm 13",
        "what certificate did it get",
        "is it family friendly",
        "do they check id at the cinema for this",
        "can children see this movie",
        "is it suitable for teens",
        "what did the ratings board give it",
        "fsk 16 or 18?",
        "what age it is for",
        "i'm taking my nephew who's ten, is that allowed",
        "is it an 18 in the uk",
        "my mom asks if i'm allowed to watch it",
        "minimum age to get in",
        "can i bring the little ones",
    ],
    ..Intent::new("age-rating", "the age rating", "what is it rated?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("{} is rated ", asked.title());
    asked.fact_or_unknown(&lead, asked.film.age_rating.as_ref(), "the age rating")
}
