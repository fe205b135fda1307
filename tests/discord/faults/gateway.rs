//! Connections to the gateway that break off, go wrong, or are refused.

use std::time::Duration;

use discord_standin::{Act, Stage, Standin};
use serde_json::json;

use super::{ANSWER, QUESTION, answered, ask, by_admin, listening_in, works};
use crate::harness::{Bot, LIMIT, QUIET, Scene, said, world};

const IDENTIFY: u64 = 2;
const RESUME: u64 = 6;

/// How many frames of a kind have come from the bot.
fn frames(discord: &Standin, op: u64) -> usize {
    discord.frames().iter().filter(|frame| frame.op() == Some(op)).count()
}

/// Does something to the connection, and waits until the bot has begun or resumed a session.
async fn interrupt(scene: &Scene, act: &Act) {
    let begun = |op: Option<u64>| matches!(op, Some(IDENTIFY | RESUME));
    let count = frames(&scene.discord, IDENTIFY) + frames(&scene.discord, RESUME);
    scene.discord.act(act);
    let more = scene
        .discord
        .wait_for(LIMIT, |_, frames| (frames.iter().filter(|frame| begun(frame.op())).count() > count).then_some(()));
    more.await.unwrap_or_else(|error| panic!("{act:?}: {error}\n{}", scene.bot.log()));
    scene.discord.ready(LIMIT).await.unwrap();
}

#[tokio::test]
async fn a_connection_that_is_cut_at_any_stage_is_made_again() {
    let cut = async |name: &str, stage: Stage| {
        let (discord, channels) = world().await;
        discord.gateway_fault(stage, Act::Drop);
        let mut bot = Bot::start(&discord, name, "");
        // serenity may spin where the connection ends in the handshake. The watchdog ends the program then, and whoever
        // runs it as a service starts it again.
        let ended = tokio::select! {
            ready = discord.ready(LIMIT) => ready.map(|()| None).unwrap(),
            ended = bot.ended() => ended.code(),
        };
        if let Some(code) = ended {
            assert_eq!(code, 1, "{}", bot.log());
            bot = Bot::start_in(&discord, bot.folder().to_owned(), &[]);
        }
        works(&Scene::of(discord, channels, bot).await).await;
    };
    tokio::join!(
        cut("cut-before-hello", Stage::Connected),
        cut("cut-after-hello", Stage::Greeted),
        cut("cut-at-identify", Stage::Identify),
        cut("cut-when-ready", Stage::Ready),
    );
}

#[tokio::test]
async fn what_is_asked_in_a_gap_is_answered_once() {
    let scene = Scene::start("gap", "").await;
    works(&scene).await;
    scene.discord.act(&Act::Drop);
    let question = ask(&scene, scene.lounge);
    let help = scene.bob.slash(scene.lounge, "help", &[]).unwrap();
    answered(&scene, scene.lounge, question).await;
    help.answer(LIMIT).await.unwrap();
    scene.bot.logs("the session goes on").await;
    assert_eq!((frames(&scene.discord, IDENTIFY), frames(&scene.discord, RESUME)), (1, 1));

    // A resume that goes back too far tells of everything again.
    let requests = scene.discord.requests().len();
    let answers = scene.answers(scene.lounge);
    scene.discord.act(&Act::Repeat);
    tokio::time::sleep(QUIET).await;
    assert_eq!(scene.discord.requests().len(), requests);
    assert_eq!(scene.answers(scene.lounge), answers);
    works(&scene).await;
}

#[tokio::test]
async fn the_bot_reconnects_when_it_is_told_to() {
    let told = async |name: &str, act: Act, (identifies, resumes): (usize, usize)| {
        let scene = Scene::start(name, "").await;
        interrupt(&scene, &act).await;
        works(&scene).await;
        assert_eq!(
            (frames(&scene.discord, IDENTIFY), frames(&scene.discord, RESUME)),
            (identifies, resumes),
            "{act:?}"
        );
    };
    tokio::join!(
        told("op-7", Act::Reconnect, (1, 1)),
        told("op-9-resumable", Act::InvalidSession { resumable: true }, (1, 1)),
        told("op-9", Act::InvalidSession { resumable: false }, (2, 0)),
    );
}

#[tokio::test]
async fn the_bot_comes_back_after_every_close_that_permits_it() {
    let closed = async |name: &str, codes: &[u16]| {
        let scene = Scene::start(name, "").await;
        for code in codes {
            interrupt(&scene, &Act::Close(*code)).await;
            works(&scene).await;
        }
    };
    tokio::join!(
        closed("closed-resumable", &[1000, 1001, 4000, 4001, 4002, 4005, 4007, 4008]),
        closed("closed-4006", &[4006]),
        closed("closed-4009", &[4009]),
    );
}

#[tokio::test]
async fn a_refusal_that_only_the_host_can_put_right_ends_the_program() {
    let refused_at = async |stage: Stage, code: u16, message: &str| {
        let (discord, _) = world().await;
        discord.gateway_fault(stage, Act::Close(code));
        let mut bot = Bot::start(&discord, &format!("refused-{code}-{stage:?}"), "");
        let status = bot.ended().await;
        assert_eq!(status.code(), Some(2), "{code}:\n{}", bot.log());
        assert!(bot.log().contains(message), "{code}:\n{}", bot.log());
        assert!(!bot.log().contains(&discord.token()));
        assert_eq!(frames(&discord, IDENTIFY), 1, "{code}");
    };
    // When the session begins, and when there is one.
    let refused = async |code, message| {
        refused_at(Stage::Identify, code, message).await;
        refused_at(Stage::Ready, code, message).await;
    };
    tokio::join!(
        refused(4003, "the gateway does not know the session (4003)"),
        refused(4004, "Discord does not accept the token"),
        refused(4010, "the gateway refuses the shard (4010)"),
        refused(4011, "the gateway wants more shards (4011)"),
        refused(4013, "the intents are not valid (4013)"),
    );
}

#[tokio::test]
async fn without_the_text_of_messages_the_bot_does_the_rest() {
    let withheld = |discord: &Standin| discord.change_world(|world| world.application_flags = 0);
    let scene = Scene::start_after(withheld, "without-content", "").await;
    works(&scene).await;
    scene.bob.post(scene.bob.direct(), QUESTION).unwrap();
    assert!(said(&scene.reply(&scene.bob, scene.bob.direct()).await).contains(ANSWER));
    scene.bob.slash(scene.lounge, "help", &[]).unwrap().answer(LIMIT).await.unwrap();

    let refused = by_admin(&scene, "settings listen", &listening_in(scene.den)).await;
    assert!(said(&refused).starts_with("I cannot listen"), "{refused:?}");
    scene.alice.post(scene.den, QUESTION).unwrap();
    scene.alice.nothing_comes(scene.den, QUIET).await.unwrap();
    // Once, and not again when a later connection is made.
    interrupt(&scene, &Act::InvalidSession { resumable: false }).await;
    works(&scene).await;
    assert_eq!(scene.bot.logged("switch on the Message Content Intent"), 1);
}

#[tokio::test]
async fn a_heartbeat_that_is_not_acknowledged_ends_the_connection() {
    let quick = |discord: &Standin| {
        discord.change_world(|world| world.times.heartbeat = Duration::from_millis(400));
        // The first comes with the connection.
        discord.gateway_fault(Stage::Heartbeat, Act::Ignore);
    };
    let scene = Scene::start_after(quick, "no-ack", "").await;
    let again = scene.discord.wait_for(LIMIT, |_, frames| {
        (frames.iter().filter(|frame| frame.op() == Some(IDENTIFY)).count() == 2).then_some(())
    });
    again.await.unwrap();
    scene.discord.ready(LIMIT).await.unwrap();
    works(&scene).await;
}

#[tokio::test]
async fn what_cannot_be_read_is_told_and_passed_over() {
    let scene = Scene::start("unreadable", "").await;
    scene.discord.act(&Act::Event("MESSAGE_CREATE".to_owned(), json!({ "id": "no number" })));
    scene.bot.logs("an event cannot be read kind=\"MESSAGE_CREATE\"").await;
    works(&scene).await;
    // What the bot does not need is passed over in silence.
    scene.discord.act(&Act::Event("SOMETHING_NEW".to_owned(), json!({ "id": [] })));
    for junk in ["no json {", "{\"op\":0}", "{\"op\":99,\"d\":null}", "[]", ""] {
        scene.discord.act(&Act::Send(junk.to_owned()));
    }
    works(&scene).await;
    assert_eq!(scene.bot.logged("an event cannot be read"), 1);
}

#[tokio::test]
async fn no_more_sessions_are_begun_than_discord_allows() {
    let (discord, _) = world().await;
    // A few are kept back: one may be begun.
    discord.change_world(|world| world.sessions_left = 11);
    for _ in 0..6 {
        discord.gateway_fault(Stage::Identify, Act::Drop);
    }
    let mut bot = Bot::start(&discord, "sessions", "");
    assert_eq!(bot.ended().await.code(), Some(1), "{}", bot.log());
    assert!(bot.log().contains("Discord allows no further one today"), "{}", bot.log());
    let begun = frames(&discord, IDENTIFY);
    assert!((2..=3).contains(&begun), "{begun}");
    // Started again, it waits.
    let bot = Bot::start_in(&discord, bot.folder().to_owned(), &[]);
    bot.logs("Discord allows no further session today").await;
    assert_eq!(frames(&discord, IDENTIFY), begun);
}
