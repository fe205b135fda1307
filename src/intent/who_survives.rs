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
        "Who's still standing at the finish?",
        "Which characters make it out alive?",
        "list of survivors",
        "Who lives to see another day?",
        "Anyone left breathing when the dust settles?",
        "Who gets through it in one piece?",
        "Who all are alive at the end?",
        "which people are not killed",
        "Is there anybody who comes out unharmed?",
        "Name those that don't die",
        "Who pulls through in ballerina?",
        "Who walks away from all that carnage?",
        "Does anyone come through the massacre alive?",
        "Who remains living after the final battle?",
        "Tell me which ones stay alive",
        "who's left once the shooting stops",
        "Last ones standing?",
        "Who escapes with their life?",
        "I want to know who's safe by the credits",
        "Which of them lived",
        "Surviving characters, kindly mention",
        "who makes it out",
        "who's left standing",
        "who is still alive at the finish",
        "who lives to see another day",
        "anyone get out alive",
        "which characters walk away",
        "who's still breathing when it's done",
        "who pulls through",
        "which of them are around for another one",
        "did anybody survive that",
        "names of the survivors please",
        "who not die in movie",
        "who gets to go home",
        "who stays alive",
        "who's not dead by the credits",
        "which people came out ok",
        "who lives through all that",
        "is anyone left after the shooting stops",
        "who comes out of it in one piece",
        "who remained alive at last",
        "of the main bunch who lives",
        "everyone who's still kicking, please",
    ],
    ..Intent::new("who-survives", "who survives", "who survives?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    who(asked, true, "Who survives", "Nobody whose fate I know survives.")
}
