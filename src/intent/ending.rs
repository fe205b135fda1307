//! How it ends.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(how|what|where) .. (end|ends|ended|ending)",
        "(happens|happening|goes|going) .. (end|ending|finale|climax|last act|final act|third act|conclusion|final scene|last scene)",
        "(ending|end) (of|in|for|to) it",
        "it (ending|end|ends)",
        "(ending|end) (explained|explanation|spoiler|spoilers|summary|scene|meaning|mean|means|please)",
        "(spoil|spoiler|spoilers|tell|reveal|explain|describe|know|understand|about) .. (ending|end|finale|climax)",
        "(final|last|closing|third) (scene|scenes|act|minutes|moments|shot|frame|fight|battle|showdown|part|sequence|image|half hour|few minutes)",
        "how does it (finish|conclude|wrap|close|resolve|turn out|all end|all turn out)",
        "(wrap|wraps|wrapped|wrapping) up",
        "(before|missed|miss|missing) .. (end|ending|finale|climax|last)",
        "how (it|things|everything|story) .. (ends|end|turns out|finishes|concludes)",
        "(does|is) it have .. (ending|end)",
        "what kind of (ending|end)",
        "outcome of it",
        "ends how",
    ],
    hints: &["ending", "end", "ends", "ended", "finale", "climax", "conclusion", "outcome", "finish"],
    ..Intent::new("ending", "how it ends", "how does it end?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.run_or_unknown(&format!("The ending of {}: ", asked.title()), &asked.film.ending, "the ending")
}
