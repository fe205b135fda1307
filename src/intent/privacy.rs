//! What is stored about whoever asks.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(do|does|are|is|can|will) .. (you|bot) .. (store|save|keep|log|record|storing|saving|logging|recording|collect|remember) .. (messages|message|data|chat|chats|me|conversation|what|this|everything)",
        "(what|which) .. (data|information|info) .. (you|bot) .. (store|save|keep|collect|have|log)",
        "(what|which) (do|does) (you|bot) (store|save|keep|know|remember|collect) .. (me|us)$",
        "^(forget|delete) (me|everything|my data|all my data)$",
        "(delete|erase|remove) .. (data|messages|information|me)$",
        "^(privacy|privacy policy|gdpr)$",
        "what about .. privacy",
    ],
    about_film: false,
    examples: &[
        "do you store my messages",
        "what do you know about me",
        "forget me",
        "delete my data please",
        "what data do you keep about us",
        "privacy?",
        "are you recording this chat",
    ],
    ..Intent::new("privacy", "what is stored about you", "do you store my messages?", answer)
};

fn answer(_: &Asked<'_>) -> Answer {
    Answer::plain(
        "The text of messages is never stored. In Discord, /privacy show shows all that is stored about you, and /privacy delete deletes it.",
    )
}
