//! The program's life: it ends when it is asked to, reads its knowledge again, and tells the host what it does.

use std::path::Path;
use std::time::{Duration, Instant};

use discord_standin::{Act, Fault, Stage, Standin};
use serde_json::Value;

use super::{QUESTION, answered, ask, say, told, works};
use crate::harness::{Bot, LIMIT, Scene, said, world};

/// How long the program may take to end.
const END: Duration = Duration::from_secs(10);
const FILM: &str = "knowledge/ballerina-2025.toml";

/// Asks the program to end, which it does in time and as it should.
async fn ends(bot: &mut Bot, signal: &str) {
    let asked = Instant::now();
    bot.signal(signal);
    let status = bot.ended().await;
    assert!(asked.elapsed() < END, "{:?}\n{}", asked.elapsed(), bot.log());
    assert_eq!(status.code(), Some(0), "{}", bot.log());
}

#[tokio::test]
async fn the_program_ends_in_time_whatever_it_is_doing() {
    let connected = async |name: &str, signal: &str| {
        let mut scene = Scene::start(name, "").await;
        works(&scene).await;
        ends(&mut scene.bot, signal).await;
        assert!(scene.bot.log().trim_end().ends_with("ended"), "{}", scene.bot.log());
    };
    let reconnecting = async || {
        let mut scene = Scene::start("ends-reconnecting", "").await;
        works(&scene).await;
        scene.discord.gateway_down(true);
        scene.bot.logs("status: 503").await;
        ends(&mut scene.bot, "TERM").await;
    };
    let before_ready = async || {
        let (discord, _) = world().await;
        discord.gateway_fault(Stage::Identify, Act::Ignore);
        let mut bot = Bot::start(&discord, "ends-before-ready", "");
        discord.wait_for(LIMIT, |_, frames| frames.iter().any(|it| it.op() == Some(2)).then_some(())).await.unwrap();
        ends(&mut bot, "TERM").await;
    };
    tokio::join!(
        connected("ends-connected", "TERM"),
        connected("ends-interrupted", "INT"),
        reconnecting(),
        before_ready(),
    );
}

#[tokio::test]
async fn the_program_ends_in_time_where_discord_is_down_or_hangs() {
    let at_the_start = async |name: &str, pattern: &str, fault: Fault| {
        let (discord, _) = world().await;
        discord.fault(pattern, fault);
        let mut bot = Bot::start(&discord, name, "");
        let asked = discord.wait_for(LIMIT, |requests, _| {
            requests.iter().any(|request| pattern.ends_with(&request.path)).then_some(())
        });
        asked.await.unwrap();
        ends(&mut bot, "TERM").await;
    };
    let hang = || Fault::Hang { performed: false };
    let in_flight = async || {
        let mut scene = Scene::start("ends-posting", "").await;
        for _ in 0..4 {
            scene.discord.fault("POST /channels/*/messages", hang());
        }
        ask(&scene, scene.lounge);
        posting(&scene.discord).await;
        ends(&mut scene.bot, "TERM").await;
        assert!(scene.bot.log().contains("some answers could not be finished"), "{}", scene.bot.log());
    };
    tokio::join!(
        at_the_start("ends-down", "GET /oauth2/applications/@me", Fault::BadGateway),
        at_the_start("ends-hanging", "GET /oauth2/applications/@me", hang()),
        at_the_start("ends-hanging-gateway", "GET /gateway/bot", hang()),
        at_the_start("ends-hanging-in-serenity", "GET /gateway", hang()),
        in_flight(),
    );
}

#[tokio::test]
async fn the_program_ends_in_time_where_serenity_spins() {
    let scene = Scene::start("ends-spinning", "").await;
    scene.discord.act(&Act::Close(4011));
    let mut bot = scene.bot;
    bot.logs("Shard has too many guilds").await;
    let asked = Instant::now();
    bot.signal("TERM");
    let status = bot.ended().await;
    assert!(asked.elapsed() < END, "{:?}\n{}", asked.elapsed(), bot.log());
    // The watchdog may have been faster than the signal.
    assert!(matches!(status.code(), Some(0 | 2)), "{status}");
}

/// Waits until the bot begins to post.
async fn posting(discord: &Standin) {
    let begun = |method: &str, path: &str| method == "POST" && path.ends_with("/messages");
    let sent = discord.wait_for(LIMIT, |requests, _| {
        requests.iter().any(|request| begun(&request.method, &request.path)).then_some(())
    });
    sent.await.unwrap();
}

#[tokio::test]
async fn what_is_in_flight_is_finished() {
    let mut scene = Scene::start("in-flight", "").await;
    let retry_after = Duration::from_secs(2);
    scene.discord.fault("POST /channels/*/messages", Fault::RateLimited { retry_after, global: false });
    let question = ask(&scene, scene.lounge);
    posting(&scene.discord).await;
    scene.bot.signal("TERM");
    scene.bot.logs("ending").await;
    // What comes now is not taken up any more.
    let late = ask(&scene, scene.lounge);
    answered(&scene, scene.lounge, question).await;
    assert_eq!(scene.bot.ended().await.code(), Some(0));
    assert_eq!(scene.answers(scene.lounge), 1);
    assert!(scene.discord.messages(scene.lounge).iter().all(|message| message.replies_to != Some(late)));
    assert!(!scene.bot.log().contains("could not be finished"), "{}", scene.bot.log());
}

/// The bot with a folder of knowledge of its own.
async fn with_knowledge(name: &str) -> Scene {
    let (discord, channels) = world().await;
    let folder = Bot::prepare(&discord, name, "knowledge = \"knowledge\"\n");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    std::fs::create_dir(folder.join("knowledge")).unwrap();
    for file in std::fs::read_dir(shipped).unwrap().flatten() {
        std::fs::copy(file.path(), folder.join("knowledge").join(file.file_name())).unwrap();
    }
    let bot = Bot::start_in(&discord, folder, &[]);
    Scene::of(discord, channels, bot).await
}

const READ_AGAIN: &str = "the knowledge was read again";

#[tokio::test]
async fn knowledge_is_read_again_when_its_files_change_and_stays_where_they_are_broken() {
    let scene = with_knowledge("reload").await;
    works(&scene).await;
    let file = scene.bot.folder().join(FILM);
    let before = std::fs::read_to_string(&file).unwrap();
    let after = before.replacen("directors = [\"Len Wiseman\"]", "directors = [\"Jane Example\"]", 1);
    assert_ne!(before, after);
    std::fs::write(&file, &after).unwrap();
    scene.bot.logs(READ_AGAIN).await;
    assert!(said(&told(&scene, QUESTION).await).contains("Jane Example"));

    let read = scene.bot.logged(READ_AGAIN);
    std::fs::write(&file, format!("{before}\nthis is no line of a film\n")).unwrap();
    scene.bot.logs("the knowledge cannot be used, so what was known stays").await;
    let line = before.lines().count() + 2;
    assert!(scene.bot.log().contains(&format!("ballerina-2025.toml:{line}")), "{}", scene.bot.log());
    assert!(said(&told(&scene, QUESTION).await).contains("Jane Example"));
    assert_eq!(scene.bot.logged(READ_AGAIN), read);

    std::fs::write(&file, &before).unwrap();
    scene.bot.logs_times(READ_AGAIN, read + 1).await;
    works(&scene).await;
}

#[tokio::test]
async fn no_question_is_lost_while_knowledge_is_read_again() {
    let scene = with_knowledge("reload-asked").await;
    for number in 0..30 {
        if number % 3 == 0 {
            scene.bot.signal("HUP");
        }
        works(&scene).await;
    }
    scene.bot.logs(READ_AGAIN).await;
    // A follow-up to what was said before is answered, with a film or by asking for one.
    let reply = told(&scene, "and who wrote it?").await;
    assert!(!said(&reply).is_empty(), "{reply:?}");
    assert!(!scene.bot.log().contains(" ERROR "), "{}", scene.bot.log());
}

#[tokio::test]
async fn a_log_of_json_names_the_event_and_not_what_was_said() {
    let (discord, channels) = world().await;
    let folder = Bot::prepare(&discord, "json-log", "log_format = \"json\"\n");
    let bot = Bot::start_in(&discord, folder, &[]);
    let scene = Scene::of(discord, channels, bot).await;
    works(&scene).await;
    let question = scene.discord.messages(scene.lounge)[0].id;
    let lines: Vec<Value> = scene.bot.log().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of_question = |line: &&Value| line["span"]["event"] == question.to_string();
    assert!(lines.iter().any(|line| of_question(&line)), "{}", scene.bot.log());
    assert!(lines.iter().all(|line| line["level"].is_string() && line["timestamp"].is_string()));
}

#[tokio::test]
async fn the_log_holds_neither_the_token_nor_what_was_said() {
    let (discord, channels) = world().await;
    let quiet = Bot::prepare(&discord, "log-info", "");
    let config = std::fs::read_to_string(quiet.join("stinger.toml")).unwrap();
    std::fs::write(quiet.join("stinger.toml"), config.replace("\"debug\"", "\"info\"")).unwrap();
    let bot = Bot::start_in(&discord, quiet, &[]);
    let scene = Scene::of(discord, channels, bot).await;
    let secret = "wolpertinger";
    told(&scene, &format!("who directed {secret}?")).await;
    scene.alice.slash(scene.lounge, "ask", &[("question", secret.into())]).unwrap().answer(LIMIT).await.unwrap();
    // Where something goes wrong, more is logged.
    scene.discord.fault("POST /channels/*/messages", Fault::Answer { status: 400, body: Value::Null });
    say(&scene, scene.lounge, &format!("who plays {secret}?"));
    scene.bot.logs("an answer could not be posted").await;
    let log = scene.bot.log().to_lowercase();
    assert!(!log.contains(secret) && !log.contains(&scene.discord.token().to_lowercase()), "{log}");
}
