//! The scenes that people remember.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(best|key|memorable|iconic|famous|favorite|coolest|important|greatest|standout|top|main|great|epic|big|biggest|unforgettable|cool|notable|good|awesome|most) [action] [fight] [most] (scene|scenes|moment|moments|fight|fights|sequence|sequences|set pieces|part|parts|action)",
        "(which|what) (scene|scenes|moments|fights|part|parts|fight scenes) (is|are|should|stand|stands|stood|do|to|in|people)",
        "(scene|scenes|moment|moments) .. (memorable|iconic|best|remember|stand out|stands out|famous|look out|talked about|talking about|talk about)",
        "(action|fight) (scene|scenes|sequence|sequences) (in|of|like) it$",
        "(highlight|highlights) [of] [it]",
    ],
    hints: &["scenes", "moments", "scene", "fights", "highlights", "highlight", "sequences", "memorable"],
    examples: &[
        "best scenes?",
        "what are the key scenes",
        "wich scenes i must not miss",
        "which moments stick with you",
        "what are the standout bits",
        "I only have time to rewatch a few parts, which are the most memorable?",
        "the scenes most important are which",
        "tell me the set pieces people talk about",
        "which bits should I look out for",
        "what are the most memorable moments",
    ],
    ..Intent::new("key-scenes", "its key scenes", "what are the best scenes?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Key scenes of {}:", asked.title());
    asked.list_or_unknown(&lead, &asked.film.key_scenes, "the key scenes")
}
