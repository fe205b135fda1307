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

/// That a question is answered, once.
async fn works(scene: &Scene) {
    let before = scene.answers(scene.lounge);
    let reply = scene.asks(&scene.alice, QUESTION).await;
    assert!(said(&reply).contains(ANSWER), "{reply:?}");
    assert_eq!(scene.answers(scene.lounge), before + 1);
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
