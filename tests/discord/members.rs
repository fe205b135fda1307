//! What members do: ask in words and by command, press, choose, edit and delete.

use super::harness::{QUIET, Scene, said};

#[tokio::test]
async fn a_mention_is_answered_and_a_follow_up_understood() {
    let scene = Scene::start("mention", "").await;
    let reply = scene.asks(&scene.alice, "who plays the director in ballerina 2025?").await;
    assert!(said(&reply).starts_with("Anjelica Huston plays The Director"), "{reply:?}");
    let reply = scene.asks(&scene.alice, "and who directed it?").await;
    assert!(said(&reply).contains("Len Wiseman"), "{reply:?}");
}

#[tokio::test]
async fn chatter_is_left_alone() {
    let scene = Scene::start("chatter", "").await;
    scene.alice.post(scene.lounge, "who directed ballerina 2025?").unwrap();
    scene.alice.nothing_comes(scene.lounge, QUIET).await.unwrap();
}
