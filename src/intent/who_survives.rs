//! Who survives.

use super::who_dies::who;
use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|which|whom) .. (survive|survives|survived|live|lives|lived|alive|left standing|still standing|is left|are left)",
        "(who|which) .. (make|makes|made) it (out|through|alive|to|until)",
        "who (all )?(makes|make) it$",
        "(who|which) .. (living|alive|breathing|standing) [at] [in] [by] [end]",
        "(does|do|did|will|is|has) (someone|anyone|anybody|somebody|everyone|everybody|any|all) .. (survive|survives|live|alive|make it|left)",
        "(list|any|number) [of] survivors",
        "how many .. (survive|survived|live|make it)",
    ],
    asides: &["(at|in|by|until) (end|ending)"],
    hints: &["survives", "survive", "survivors", "survivor", "survived", "alive"],
    examples: &[
        "who survives?",
        "who makes it out alive",
        "who is still living at the end of the movie",
        "who is left standing at the close",
        "which of them come out of it in one piece",
        "whos still alive when its done",
        "who surivves",
        "tell me please the ones that are not dead in the end of film",
        "my wife wants to know who makes it before she commits to watching",
        "anyone survive?",
    ],
    ..Intent::new("who-survives", "who survives", "who survives?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    who(asked, true, "Who survives", "Nobody whose fate I know survives.")
}
