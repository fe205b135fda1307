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
    examples: &[
        "how does it end",
        "ending?",
        "endign explained",
        "wat hapens at teh end",
        "whats the final scene",
        "does it have a sad ending",
        "does she get her revenge in the end",
        "is there a cliffhanger",
        "so in the end eve is forgiven by the director right?",
        "what does it mean that the Director declared her \"dead\"",
        "why did the director not kill eve",
        "does the movie end with eve leaving with john wick?",
        "I walked out ten minutes before the end because of the babysitter, what did I miss?",
        "who was behind the murder of her father",
        "what do the ending and john wick have in common",
        "so I had to leave 15 mins before it was over, babysitter emergency, how did it wrap up?",
        "remind me how it wraps up",
        "how is finishing the film please",
        "teh endding explaned",
        "what should I tell my friend who wants to know where they leave things off",
        "I don't mind being spoiled, what happens in the last bit",
        "plz explane the finaly, i didnt get it",
        "was it a happy one or does it all go sour at the close",
        "what's the very last thing we see on screen before it goes black",
        "explain the ending to me like im five",
    ],
    ..Intent::new("ending", "how it ends", "how does it end?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.run_or_unknown(&format!("The ending of {}: ", asked.title()), &asked.film.ending, "the ending")
}
