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

/// Asks in a channel; the message.
fn ask(scene: &Scene, channel: Id) -> Id {
    let asked = format!("<@{}> {QUESTION}", scene.discord.bot());
    scene.alice.post(channel, asked.as_str()).unwrap()
}

/// Waits until a question is answered: with what is known, and once.
async fn answered(scene: &Scene, channel: Id, question: Id) {
    let answers = |seen: &[Seen]| {
        let replies: Vec<_> = seen.iter().filter(|message| message.replies_to == Some(question)).cloned().collect();
        (!replies.is_empty()).then_some(replies)
    };
    let replies = scene.alice.watch(channel, LIMIT, answers).await;
    let replies = replies.unwrap_or_else(|error| panic!("{error}\n{}", scene.bot.log()));
    assert!(replies.len() == 1 && said(&replies[0]).contains(ANSWER), "{replies:?}");
}

/// That a question in the lounge is answered.
async fn works(scene: &Scene) {
    answered(scene, scene.lounge, ask(scene, scene.lounge)).await;
}

/// What an admin is told, who uses a command in the lounge.
async fn by_admin(scene: &Scene, command: &str, options: &[(&str, Value)]) -> Seen {
    let used = scene.admin.slash(scene.lounge, command, options).unwrap();
    used.answer(LIMIT).await.unwrap_or_else(|error| panic!("/{command}: {error}\n{}", scene.bot.log()))
}

/// The options that switch listening on in a channel.
fn listening_in(channel: Id) -> [(&'static str, Value); 2] {
    [("on", json!(true)), ("channel", json!(channel.to_string()))]
}
