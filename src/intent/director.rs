//! Who directed it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|whom) .. (directed|directs|direct|directing|helmed|helms|made|makes|did|shot|created|make|filmmaker) it",
        "(who|whom) .. (directed|directs|direct|directing|helmed|helms|filmmaker)",
        "(who|what|name) [is] [was] [of] [name of] (director|directors|filmmaker)",
        "(director|directors|filmmaker) (of|for|behind|is|was|name) [it]",
        "it director",
        "^(director|directors)$",
        "(did|does|was|is|has) {person} [really] (direct|directed|director|directing|helm|make|made|directs) [of] [by] [it]",
        "(is|was) it (directed|helmed|made|by) [by] {person}",
        "directed by [who] [whom]",
        "{person} (directed|directs|director)",
        "(did|was|is) {name} (direct|directed|directing|director|make) [of] it $",
        "(is|was) it directed by {name} $",
        "^who made it$",
        "who [was] [is] it (directed|made|helmed) by",
        "(man|person|woman|guy|name|mind) behind (it|camera)",
    ],
    hints: &["director", "directors", "directed", "directs", "directing", "filmmaker", "helmed", "direct"],
    uses_names: true,
    ..Intent::new("director", "who directed it", "who directed it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.directors, "directed", "the director")
}
