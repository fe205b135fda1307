//! Scenes during and after the credits.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(post|after|mid|end|during|middle|past|between|following|through|until) .. (credits|credit)",
        "(credits|credit) (scene|scenes|stinger|stuff|sequence|clip|teaser|extra)",
        "(stay|wait|sit|remain|stick|hang|keep|staying|waiting|sitting|sticking|hanging|remain) .. (credits|seat|seats|over|until|through|theater|end|around|after|seated|longer)",
        "(leave|leaving|go|run|walk) .. (credits|it is over|it ends|it finishes|over|early|right away|once it)",
        "(scene|scenes|something|anything|extra|bonus|clip|teaser|footage|nothing|bit|stuff) .. (after|past|following) .. (end|ends|it|over)",
        "(after|when|once) it [is] (ends|over|finishes|finished|done|end) .. (scene|anything|something|more)",
        "(scene|scenes) .. credits",
        "credits .. (scene|scenes|anything|something|worth|roll|stay|leave)",
        "should i stay",
        "(worth|need|have) [to] (stay|staying|wait|waiting) [for]",
        "(anything|something|scene) (after|at) very end",
        "end stinger",
    ],
    hints: &["credits", "credit", "stinger"],
    examples: &[
        "post credits?",
        "is there a post credit scene",
        "should I stay in my seat when it's over",
        "do i need to wait til after the credits",
        "what does the mid-credits scene show",
        "stinger at teh end?",
        "after credits?",
        "is there no scene after the credits?",
        "I was wondering if maybe there was anything worth hanging around for once the names start scrolling",
        "who shows up in the post credits scene, is it winston?",
        "after finish the movie, is more scene?",
        "should I keep my seat when the names start rolling",
        "can i leave for the loo as soon as it says directed by or is there something extra",
        "is there stinger",
        "post credtis scene y/n",
        "after the credit there is one more scene or can we go home?",
        "we have a train to catch at 22:40, worth hanging about after it finishes?",
        "anything hidden after the names like marvel does",
        "My grandson insists one must always wait till the screen goes black for a bonus. Is he right about this one?",
        "do they tease anything once the crew list scrolls by",
        "should i stay for the credits",
        "mid credit scene y/n",
        "what happens in the post credits scene",
        "who shows up in the stinger after the credits roll",
    ],
    ..Intent::new("credits-scene", "scenes during or after the credits", "is there a post-credits scene?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let title = asked.title();
    let Some(scenes) = &asked.film.credits_scenes else { return asked.unknown("the credits scenes") };
    let text = match (scenes.mid, scenes.post) {
        (Some(false), Some(false)) => format!("No, {title} has no post-credits scene and no mid-credits scene."),
        (Some(true), Some(true)) => format!("Yes, {title} has a mid-credits scene and a post-credits scene."),
        (Some(true), Some(false)) => format!("{title} has a mid-credits scene, and no post-credits scene."),
        (Some(false), Some(true)) => format!("{title} has a post-credits scene, and no mid-credits scene."),
        (None, Some(true)) => format!("Yes, {title} has a post-credits scene."),
        (None, Some(false)) => format!("{title} has no post-credits scene. Whether there is one during the credits, I don't know."),
        (Some(true), None) => format!("{title} has a mid-credits scene. Whether there is one after the credits, I don't know."),
        (Some(false), None) => format!("{title} has no mid-credits scene. Whether there is one after the credits, I don't know."),
        (None, None) => return asked.unknown("the credits scenes"),
    };
    let answer = asked.say(text);
    match &scenes.text {
        Some(more) => answer.say(" ").span(more.0.span.clone()),
        None => answer,
    }
}
