//! The file of the settings: the program killed while it writes, the file locked, full, damaged or no file at all.

use std::path::{Path, PathBuf};
use std::process::Command;

use discord_standin::{Channel, Id, Seen};
use serde_json::json;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Executor as _};
use stinger::settings::{ChannelId, ServerId};
use stinger::store::Store;

use super::{by_admin, listening_in, told, works};
use crate::harness::{Bot, LIMIT, Scene, said, world};

const FILE: &str = "stinger.sqlite3";
const SPOILING: &str = "how does ballerina 2025 end?";
const NOT_SAVED: &str = "The setting could not be saved; nothing has changed.";

/// Does something to a file behind the program's back. The connection keeps what it locked until it is dropped.
async fn meddle(file: &Path, sql: &str) -> SqliteConnection {
    let mut connection = SqliteConnectOptions::new().filename(file).foreign_keys(false).connect().await.unwrap();
    connection.execute(sql).await.unwrap();
    connection
}

fn file_of(scene: &Scene) -> PathBuf {
    scene.bot.folder().join(FILE)
}

/// Whether a reply shows the ending of a film under a cover, as it does where nothing is set.
fn is_covered(reply: &Seen) -> bool {
    said(reply).contains("||")
}

/// Whether it withholds it.
fn is_withheld(reply: &Seen) -> bool {
    !is_covered(reply) && reply.components.is_empty()
}

/// The channels of which the admin was told that the bot listens there now.
fn confirmed(scene: &Scene, channels: &[Id]) -> Vec<Id> {
    let told = scene.admin.sees(scene.lounge);
    let done = |channel: &Id| {
        let change = format!("Done: you switched listening on in <#{channel}>");
        told.iter().any(|message| said(message).starts_with(&change))
    };
    channels.iter().copied().filter(done).collect()
}

#[tokio::test]
async fn what_was_confirmed_outlives_a_kill() {
    let mut scene = Scene::start("killed", "").await;
    let new = |number: usize| Channel::text(&format!("channel-{number}"));
    let mut before = Vec::new();
    for round in 1..=4 {
        let channels: Vec<Id> = (0..30)
            .map(|number| scene.discord.change_world(|world| world.add_channel(scene.guild, new(number))))
            .collect();
        for channel in &channels {
            scene.admin.slash(scene.lounge, "settings listen", &listening_in(*channel)).unwrap();
        }
        let enough = scene.admin.watch(scene.lounge, LIMIT, |seen| {
            let done = seen.iter().filter(|message| said(message).starts_with("Done")).count();
            (done >= before.len() + round * 4).then_some(())
        });
        enough.await.unwrap();
        scene.bot.signal("KILL");
        scene.bot.ended().await;
        before.extend(confirmed(&scene, &channels));

        let store = Store::open(&file_of(&scene)).await.unwrap();
        let server = store.server(ServerId(scene.guild.0));
        let lost = before.iter().filter(|channel| !server.listening.contains_key(&ChannelId(channel.0)));
        assert_eq!(lost.collect::<Vec<_>>(), Vec::<&Id>::new());
        drop(store);
        scene.restart().await;
    }
    assert!(before.len() >= 10, "{} changes were confirmed", before.len());
    let shown = by_admin(&scene, "settings show", &[]).await;
    assert!(before.iter().all(|channel| said(&shown).contains(&format!("<#{channel}>"))), "{shown:?}");
}

#[tokio::test]
async fn while_the_file_is_locked_an_admin_is_told_and_nothing_changes() {
    let scene = Scene::start("locked", "").await;
    by_admin(&scene, "spoilers set", &[("policy", json!("sealed"))]).await;
    let lock = meddle(&file_of(&scene), "BEGIN EXCLUSIVE").await;
    // The stand-in waits for three seconds, as Discord does.
    let refused = by_admin(&scene, "spoilers set", &[("policy", json!("open"))]).await;
    assert!(refused.ephemeral && said(&refused) == NOT_SAVED, "{refused:?}");
    assert!(scene.bot.log().contains("settings could not be changed"), "{}", scene.bot.log());
    let seen = scene.alice.slash(scene.lounge, "seen add", &[("film", json!("Ballerina (2025)"))]).unwrap();
    let seen = seen.answer(LIMIT).await.unwrap();
    assert!(said(&seen).contains("nothing has changed"), "{seen:?}");
    assert!(is_withheld(&told(&scene, SPOILING).await));

    drop(lock);
    let done = by_admin(&scene, "spoilers set", &[("policy", json!("tagged"))]).await;
    assert!(said(&done).starts_with("Done"), "{done:?}");
    assert!(is_covered(&told(&scene, SPOILING).await));
}

#[tokio::test]
async fn a_file_that_is_locked_at_the_start_seals_servers_until_it_can_be_read() {
    let (discord, channels) = world().await;
    let folder = Bot::prepare(&discord, "locked-at-start", "");
    drop(Store::open(&folder.join(FILE)).await.unwrap());
    let lock = meddle(&folder.join(FILE), "BEGIN EXCLUSIVE").await;
    let bot = Bot::start_in(&discord, folder, &[]);
    let scene = Scene::of(discord, channels, bot).await;
    scene.bot.logs("until the settings can be read, all spoilers are withheld in servers").await;
    assert!(is_withheld(&told(&scene, SPOILING).await));
    works(&scene).await;
    let refused = by_admin(&scene, "spoilers set", &[("policy", json!("open"))]).await;
    assert!(refused.ephemeral && said(&refused).starts_with("My settings cannot be reached"), "{refused:?}");
    let direct = scene.bob.direct();
    scene.bob.post(direct, SPOILING).unwrap();
    assert!(is_covered(&scene.reply(&scene.bob, direct).await));

    drop(lock);
    scene.bot.logs("the settings can be read now").await;
    assert!(is_covered(&told(&scene, SPOILING).await));
    assert!(said(&by_admin(&scene, "spoilers set", &[("policy", json!("strict"))]).await).starts_with("Done"));
}

#[tokio::test]
async fn a_file_that_cannot_be_used_ends_the_program_and_says_what_to_do() {
    let refused = async |name: &str, config: &str, message: &str| {
        let (discord, _) = world().await;
        let folder = Bot::prepare(&discord, name, config);
        std::fs::write(folder.join("no-database"), "These are no settings, and this is no database. ".repeat(40))
            .unwrap();
        let mut bot = Bot::start_in(&discord, folder, &[]);
        assert_eq!(bot.ended().await.code(), Some(2), "{}", bot.log());
        assert!(bot.log().contains(message), "{}", bot.log());
        assert_eq!(discord.requests().len(), 0);
    };
    tokio::join!(
        refused("no-database", "settings = \"no-database\"\n", "it is no SQLite database; configure another file"),
        refused(
            "no-folder",
            "settings = \"missing/settings.db\"\n",
            "stinger.toml:4:12: the folder missing does not exist"
        ),
    );
}

#[tokio::test]
async fn a_server_whose_settings_are_damaged_is_sealed_until_an_admin_resets_them() {
    let mut scene = Scene::start("damaged", "").await;
    by_admin(&scene, "spoilers set", &[("policy", json!("open"))]).await;
    scene.bot.signal("TERM");
    scene.bot.ended().await;
    drop(meddle(&file_of(&scene), "UPDATE server SET policy = 'nonsense'").await);
    scene.restart().await;

    assert!(is_withheld(&told(&scene, SPOILING).await));
    let shown = by_admin(&scene, "spoilers show", &[]).await;
    assert!(said(&shown).contains("Settings of this server cannot be read"), "{shown:?}");
    let refused = by_admin(&scene, "spoilers set", &[("policy", json!("open"))]).await;
    assert!(refused.ephemeral && said(&refused).contains("Reset the spoiler settings first"), "{refused:?}");

    let question = by_admin(&scene, "spoilers reset", &[]).await;
    let done = scene.admin.press(question.id, "Yes, reset").unwrap().answer(LIMIT).await.unwrap();
    assert!(said(&done).starts_with("Done"), "{done:?}");
    assert!(is_covered(&told(&scene, SPOILING).await));
}

#[tokio::test]
async fn on_a_full_disk_an_admin_is_told_and_nothing_changes() {
    // A file system of its own, as small as that, which only Linux gives, and not everywhere.
    let can = Command::new("unshare").args(["--map-root-user", "--mount", "true"]).status();
    if !can.is_ok_and(|status| status.success()) {
        return;
    }
    let (discord, channels) = world().await;
    let folder = Bot::prepare(&discord, "full", "settings = \"disk/stinger.sqlite3\"\n");
    std::fs::create_dir(folder.join("disk")).unwrap();
    let start = "mount -t tmpfs -o size=1m tmpfs disk && exec \"$0\" run";
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", start, env!("CARGO_BIN_EXE_stinger")]);
    let bot = Bot::start_by(&mut command, &discord, folder.clone());
    let scene = Scene::of(discord, channels, bot).await;
    by_admin(&scene, "spoilers set", &[("policy", json!("sealed"))]).await;

    let filler = PathBuf::from(format!("/proc/{}/root{}/disk/filler", scene.bot.process(), folder.display()));
    // It is written until there is no room.
    assert!(std::fs::write(&filler, vec![0; 2 << 20]).is_err());
    let mut last = by_admin(&scene, "spoilers set", &[("policy", json!("sealed"))]).await;
    for _ in 0..20 {
        // There may have been room in the journal.
        last = by_admin(&scene, "spoilers set", &[("policy", json!("sealed"))]).await;
    }
    assert!(last.ephemeral && said(&last) == NOT_SAVED, "{last:?}");
    assert!(scene.bot.log().contains("the disk is full; make room"), "{}", scene.bot.log());
    assert!(is_withheld(&told(&scene, SPOILING).await));

    std::fs::remove_file(&filler).unwrap();
    let done = by_admin(&scene, "spoilers set", &[("policy", json!("tagged"))]).await;
    assert!(said(&done).starts_with("Done"), "{done:?}");
    assert!(is_covered(&told(&scene, SPOILING).await));
}
