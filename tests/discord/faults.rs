//! What goes wrong, and what members, admins and hosts see of it.

mod burst;
mod gateway;
mod http;
mod life;
mod store;

use serde_json::{Value, json};

use super::harness::{LIMIT, Scene, said};
use discord_standin::{Id, Seen};

const QUESTION: &str = "who directed ballerina 2025?";
const ANSWER: &str = "Len Wiseman";

/// Says something to the bot in a channel; the message.
fn say(scene: &Scene, channel: Id, words: &str) -> Id {
    scene.alice.post(channel, scene.to_the_bot(words).as_str()).unwrap()
}

/// Asks the question in a channel.
fn ask(scene: &Scene, channel: Id) -> Id {
    say(scene, channel, QUESTION)
}

/// Waits until a message is replied to, which is done once.
async fn reply_to(scene: &Scene, channel: Id, message: Id) -> Seen {
    let replies = |seen: &[Seen]| {
        let replies: Vec<_> = seen.iter().filter(|reply| reply.replies_to == Some(message)).cloned().collect();
        (!replies.is_empty()).then_some(replies)
    };
    let replies = scene.alice.watch(channel, LIMIT, replies).await;
    let replies = replies.unwrap_or_else(|error| panic!("{error}\n{}", scene.bot.log()));
    assert_eq!(replies.len(), 1, "{replies:?}");
    replies.into_iter().next().unwrap()
}

/// What the bot says to something that is said to it in the lounge.
async fn told(scene: &Scene, words: &str) -> Seen {
    reply_to(scene, scene.lounge, say(scene, scene.lounge, words)).await
}

/// Waits until the question is answered.
async fn answered(scene: &Scene, channel: Id, question: Id) {
    let reply = reply_to(scene, channel, question).await;
    assert!(said(&reply).contains(ANSWER), "{reply:?}");
}

/// That a question in the lounge is answered.
async fn works(scene: &Scene) {
    answered(scene, scene.lounge, ask(scene, scene.lounge)).await;
}

/// What an admin is told, who uses a command in the lounge.
async fn by_admin(scene: &Scene, command: &str, options: &[(&str, Value)]) -> Seen {
    scene.command(&scene.admin, command, options).await
}

/// The options that switch listening on in a channel.
fn listening_in(channel: Id) -> [(&'static str, Value); 2] {
    [("on", json!(true)), ("channel", json!(channel.to_string()))]
}
