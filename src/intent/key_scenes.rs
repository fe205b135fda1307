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
        "What are the best scenes?",
        "Which moments stand out?",
        "Most memorable bits?",
        "Top fight sequences in ballerina?",
        "What's the coolest action set piece?",
        "Which parts should I not miss?",
        "Highlights of the film?",
        "What scene does everyone talk about?",
        "The most epic fight, which is it?",
        "iconic scenes list",
        "Which sequence will blow my mind?",
        "Paisa vasool scenes are which ones?",
        "What are the standout set pieces?",
        "Describe the pivotal moments",
        "If I only rewatch three clips, which?",
        "Which scenes are worth the ticket price?",
        "Any jaw-dropping action bits?",
        "Which scene is the most famous?",
        "Where are the goosebumps moments?",
        "best parts?",
        "What were the showstoppers?",
        "The crucial turning points, what are they?",
        "which bit should i rewind",
        "what are the best parts",
        "which fight is the best one",
        "what's the coolest moment",
        "the most memorable bits please",
        "what are the standout sequences",
        "what moment will everyone talk about",
        "tell me the highlights",
        "what part made people gasp",
        "the scene everybody clips on tiktok",
        "what scene can't i miss",
        "if i only watch one bit, which one",
        "what are the wow moments",
        "the most badass thing eve does",
        "any iconic set pieces",
        "what part is most famous",
        "the flamethrower bit, is that the best one",
        "which scenes matter the most",
        "what is best scene in film",
        "what's the craziest fight in there",
        "when should i not go to the toilet",
    ],
    ..Intent::new("key-scenes", "its key scenes", "what are the best scenes?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("Key scenes of {}:", asked.title());
    asked.list_or_unknown(&lead, &asked.film.key_scenes, "the key scenes")
}
