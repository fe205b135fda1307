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
    ],
    ..Intent::new("age-rating", "the age rating", "what is it rated?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("{} is rated ", asked.title());
    asked.fact_or_unknown(&lead, asked.film.age_rating.as_ref(), "the age rating")
}
