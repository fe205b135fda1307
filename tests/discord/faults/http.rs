//! Requests that Discord, or the network before it, does not answer as it should.

use std::time::{Duration, Instant};

use discord_standin::{Acknowledged, Fault, Id, Standin, permissions};
use serde_json::json;

use super::{QUESTION, answered, ask, works};
use crate::harness::{Bot, LIMIT, QUIET, Scene, world};

const POST: &str = "POST /channels/*/messages";
const SHORT: Duration = Duration::from_millis(300);

/// How often the bot has tried to post in a channel.
fn posts(discord: &Standin, channel: Id) -> usize {
    let path = format!("/channels/{channel}/messages");
    discord.requests().iter().filter(|request| request.method == "POST" && request.path == path).count()
}

/// That a question is answered once although a fault strikes, and how often that was tried.
async fn answered_in_spite_of(scene: &Scene, fault: Fault, tries: usize) {
    let (before, answers) = (posts(&scene.discord, scene.lounge), scene.answers(scene.lounge));
    let wanted = format!("{fault:?}");
    scene.discord.fault(POST, fault);
    works(scene).await;
    // What was done is perhaps tried again later.
    let until = Instant::now() + LIMIT;
    while posts(&scene.discord, scene.lounge) < before + tries && Instant::now() < until {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    tokio::time::sleep(SHORT).await;
    assert_eq!(posts(&scene.discord, scene.lounge), before + tries, "{wanted}\n{}", scene.bot.log());
    assert_eq!(scene.answers(scene.lounge), answers + 1, "{wanted}");
}

#[tokio::test]
async fn a_post_that_fails_is_tried_again_where_that_is_safe() {
    let scene = Scene::start("posts-again", "").await;
    let down = || json!({ "message": "500: Internal Server Error", "code": 0 });
    for (fault, tries) in [
        (Fault::RateLimited { retry_after: SHORT, global: false }, 2),
        (Fault::RateLimited { retry_after: SHORT, global: true }, 2),
        (Fault::Banned, 2),
        (Fault::Answer { status: 500, body: down() }, 2),
        (Fault::Answer { status: 503, body: json!("no object") }, 2),
        (Fault::BadGateway, 2),
        (Fault::Reset { performed: false }, 2),
        (Fault::Reset { performed: true }, 2),
        (Fault::Garbled, 1),
        (Fault::BrokenLimitHeaders, 1),
        (Fault::Late(SHORT), 1),
    ] {
        answered_in_spite_of(&scene, fault, tries).await;
    }
    // Nothing of it is left behind.
    works(&scene).await;
}

#[tokio::test]
async fn a_global_limit_holds_back_all_posts_and_no_interaction() {
    let scene = Scene::start("global", "").await;
    let wait = Duration::from_secs(2);
    scene.discord.fault(POST, Fault::RateLimited { retry_after: wait, global: true });
    let in_lounge = ask(&scene, scene.lounge);
    let refused = scene.discord.wait_for(LIMIT, |requests, _| {
        requests.iter().find(|request| request.status == Some(429)).map(|request| request.at)
    });
    let refused = refused.await.unwrap();
    let in_den = ask(&scene, scene.den);
    scene.bob.slash(scene.den, "help", &[]).unwrap().acknowledged().await.unwrap();
    answered(&scene, scene.lounge, in_lounge).await;
    answered(&scene, scene.den, in_den).await;
    let early =
        scene.discord.requests().into_iter().filter(|request| {
            request.path.ends_with("/messages") && request.at > refused && request.at < refused + wait
        });
    assert_eq!(early.count(), 0);
}

#[tokio::test]
async fn a_discord_that_hangs_is_given_up_and_asked_again() {
    let hangs = async |name: &str, performed: bool| {
        let scene = Scene::start(name, "").await;
        scene.discord.fault(POST, Fault::Hang { performed });
        let question = ask(&scene, scene.lounge);
        let sent = scene.discord.wait_for(LIMIT, |requests, _| {
            requests.iter().any(|request| request.path.ends_with("/messages")).then_some(())
        });
        sent.await.unwrap();
        // Others are answered meanwhile.
        answered(&scene, scene.den, ask(&scene, scene.den)).await;
        scene.bob.slash(scene.den, "help", &[]).unwrap().acknowledged().await.unwrap();
        assert_eq!(posts(&scene.discord, scene.lounge), 1);

        let tried_again = scene.discord.wait_for(LIMIT, |requests, _| {
            let path = format!("/channels/{}/messages", scene.lounge);
            (requests.iter().filter(|request| request.path == path && request.status == Some(200)).count() == 1)
                .then_some(())
        });
        tried_again.await.unwrap();
        answered(&scene, scene.lounge, question).await;
        assert_eq!((posts(&scene.discord, scene.lounge), scene.answers(scene.lounge)), (2, 1));
        works(&scene).await;
    };
    tokio::join!(hangs("hangs", false), hangs("hangs-after-it-is-done", true));
}

#[tokio::test]
async fn an_interaction_that_comes_too_late_is_told_and_left() {
    let scene = Scene::start("too-late", "").await;
    let usual = scene.discord.change_world(|world| std::mem::take(&mut world.times.acknowledge));
    scene.alice.slash(scene.lounge, "ask", &[("question", json!(QUESTION))]).unwrap();
    scene.bot.logs("an interaction was answered too late").await;
    tokio::time::sleep(QUIET).await;
    let callbacks = |discord: &Standin| {
        discord.requests().iter().filter(|request| request.path.starts_with("/interactions/")).count()
    };
    assert_eq!((callbacks(&scene.discord), scene.answers(scene.lounge)), (1, 0));
    assert_eq!(scene.bot.logged(" WARN "), 1, "{}", scene.bot.log());

    scene.discord.change_world(|world| world.times.acknowledge = usual);
    let help = scene.alice.slash(scene.lounge, "help", &[]).unwrap();
    assert_eq!(help.acknowledged().await.unwrap(), Acknowledged::Message);
}

#[tokio::test]
async fn a_channel_that_refuses_is_left_alone() {
    let scene = Scene::start("refused", "").await;
    let silent = permissions::VIEW_CHANNEL | permissions::READ_MESSAGE_HISTORY;
    scene.discord.update_channel(scene.lounge, |channel| channel.bot_permissions = Some(silent));
    for _ in 0..20 {
        ask(&scene, scene.lounge);
    }
    scene.bot.logs("the bot may not answer in this channel").await;
    for _ in 0..20 {
        ask(&scene, scene.lounge);
    }
    // What is asked elsewhere comes after it and is answered.
    answered(&scene, scene.den, ask(&scene, scene.den)).await;
    let tried = posts(&scene.discord, scene.lounge);
    assert!((1..=5).contains(&tried), "{tried} requests");
    assert_eq!(scene.bot.logged("the bot may not answer in this channel"), 1, "{}", scene.bot.log());
}

#[tokio::test]
async fn the_bot_waits_for_a_discord_that_is_down() {
    let down = async |name: &str, fault: fn(&Standin), logged: &str| {
        let scene = Scene::start_after(fault, name, "").await;
        assert!(scene.bot.log().contains(logged), "{}", scene.bot.log());
        works(&scene).await;
    };
    let no_gateway = |discord: &Standin| {
        // The bot asks where the gateway is, and then serenity does.
        discord.fault("GET /gateway/bot", Fault::Answer { status: 200, body: json!({ "url": 7 }) });
        discord.fault("GET /gateway", Fault::BadGateway);
    };
    let no_session_left = |discord: &Standin| {
        let limit = json!({ "total": 1000, "remaining": 0, "reset_after": 5_000, "max_concurrency": 1 });
        let body = json!({ "url": discord.url(), "shards": 1, "session_start_limit": limit });
        discord.fault("GET /gateway/bot", Fault::Answer { status: 200, body });
    };
    let no_commands = |discord: &Standin| {
        for _ in 0..4 {
            discord.fault("PUT /applications/*/commands", Fault::BadGateway);
        }
    };
    let no_application = |discord: &Standin| {
        for _ in 0..4 {
            discord.fault("GET /oauth2/applications/@me", Fault::BadGateway);
        }
    };
    tokio::join!(
        down("down", no_application, "Discord cannot be asked yet; trying again"),
        down("no-gateway", no_gateway, "Discord's answer about the gateway cannot be read; trying again"),
        down("no-session-left", no_session_left, "Discord allows no further session today"),
        down("no-commands", no_commands, "the commands cannot be registered yet; trying again"),
    );
}

#[tokio::test]
async fn a_token_that_discord_does_not_know_ends_the_program() {
    let (discord, _) = world().await;
    discord.fault("**", Fault::Answer { status: 401, body: json!({ "message": "401: Unauthorized", "code": 0 }) });
    let mut bot = Bot::start(&discord, "unauthorized", "");
    assert_eq!(bot.ended().await.code(), Some(2));
    assert!(bot.log().contains("error: Discord does not accept the token; copy it anew"), "{}", bot.log());
    assert_eq!(discord.requests().len(), 1);
}
