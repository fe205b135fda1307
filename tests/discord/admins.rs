//! What admins set: confirmed with what is then in force, held to, logged, and kept.

use discord_standin::{Channel, ChannelKind, Id, permissions};
use serde_json::{Value, json};

use super::acts::{bare, film, labels};
use super::harness::{Scene, said};

const FILM: &str = "ballerina-2025";
const SPOILER_FLAG: u64 = 1 << 21;
/// How answers show what becomes of Eve: bare, covered, for the asker alone, not at all.
const SHOWN: &str = "No, survives";
const COVERED: &str = "(2025): ▮";
const PRIVATE: &str = "only to those who ask";
const WITHHELD: &str = "spoilers are switched off here";

impl Scene {
    /// What an admin is told who sets something, in the den.
    async fn sets(&self, command: &str, options: &[(&str, Value)]) -> String {
        let told = self.command_in(&self.admin, self.den, command, options).await;
        assert!(told.ephemeral, "{told:?}");
        said(&told).replace('\\', "")
    }

    /// Asserts how a question for a fate is answered in a channel.
    async fn answers_so(&self, channel: Id, wanted: &str) {
        let reply = self.says(&self.alice, channel, self.to_the_bot("does eve die in ballerina 2025?").as_str()).await;
        assert!(bare(&reply).contains(wanted), "expected {wanted}: {reply:?}");
    }
}

fn policy(name: &str) -> (&'static str, Value) {
    ("policy", json!(name))
}

fn channel(id: Id) -> (&'static str, Value) {
    ("channel", json!(id))
}

#[tokio::test]
async fn a_policy_holds_in_the_server_and_a_narrower_one_in_its_place() {
    let scene = Scene::start("policies", "").await;
    let category = scene.discord.create_channel(scene.guild, Channel::new(ChannelKind::Category, "cinema"));
    let hall = scene.discord.create_channel(scene.guild, Channel::text("hall").within(category));
    let thread =
        scene.discord.create_channel(scene.guild, Channel::new(ChannelKind::PublicThread, "row 1").within(hall));
    for (name, seen) in [("open", SHOWN), ("strict", PRIVATE), ("sealed", WITHHELD), ("tagged", COVERED)] {
        let told = scene.sets("spoilers set", &[policy(name)]).await;
        assert!(told.starts_with(&format!("Done: you set the spoiler policy of the server: {name}.")), "{told}");
        scene.answers_so(hall, seen).await;
    }
    // By severity, the rest stays.
    let told = scene.sets("spoilers set", &[("ending", json!("withhold"))]).await;
    assert!(told.contains("In this server: minor shown, major covered, ending withheld"), "{told}");
    scene.answers_so(hall, WITHHELD).await;
    for (place, name, seen) in [(category, "strict", PRIVATE), (hall, "open", SHOWN), (thread, "sealed", WITHHELD)] {
        let told = scene.sets("spoilers channel", &[channel(place), policy(name)]).await;
        assert!(told.contains(&format!("in <#{place}>: {name}")), "{told}");
        scene.answers_so(thread, seen).await;
    }
    scene.answers_so(hall, SHOWN).await;
    scene.answers_so(scene.lounge, WITHHELD).await;
    let explained = scene.sets("spoilers explain", &[film("film", FILM), channel(thread)]).await;
    let rules = [
        "host of this bot",
        "This server",
        &format!("The category <#{category}>"),
        &format!("The channel <#{hall}>"),
        &format!("The thread <#{thread}>"),
    ];
    let places: Vec<_> =
        rules.iter().map(|rule| explained.find(rule).unwrap_or_else(|| panic!("{rule}: {explained}"))).collect();
    assert!(places.is_sorted(), "{explained}");
    assert!(
        explained.starts_with(&format!("Answers about Ballerina (2025) in <#{thread}>: minor covered, major withheld")),
        "{explained}"
    );
    scene.sets("spoilers channel", &[channel(thread), policy("unset")]).await;
    scene.answers_so(thread, SHOWN).await;
    let wrong = scene.sets("spoilers set", &[]).await;
    assert!(wrong.starts_with("Say which"), "{wrong}");
}

#[tokio::test]
async fn an_embargo_holds_but_for_its_exceptions_and_its_time() {
    let scene = Scene::start("embargo", "").await;
    let none = scene.sets("spoilers film", &[film("film", FILM), channel(scene.den), policy("tagged")]).await;
    assert!(none.contains("no embargo to be excepted from"), "{none}");
    let private = [film("film", FILM), ("major", json!("private")), ("days", json!(3_650))];
    let told = scene.sets("spoilers film", &private).await;
    assert!(told.contains("Ballerina (2025): major private, until 3650 days after the release"), "{told}");
    scene.answers_so(scene.lounge, PRIVATE).await;
    let excepted = [film("film", FILM), channel(scene.den), ("major", json!("cover")), ("ending", json!("cover"))];
    let told = scene.sets("spoilers film", &excepted).await;
    assert!(told.contains(&format!("but in <#{}> major covered, ending covered", scene.den)), "{told}");
    scene.answers_so(scene.den, COVERED).await;
    scene.answers_so(scene.lounge, PRIVATE).await;
    let explained = scene.sets("spoilers explain", &[film("film", FILM)]).await;
    assert!(explained.contains("The exception from the embargo in"), "{explained}");
    // Another film has none.
    let other = scene.command(&scene.alice, "film ending", &[film("title", "knives-out-2019")]).await;
    assert!(bare(&other).contains('▮'), "{other:?}");
    let over = [film("film", FILM), ("ending", json!("withhold")), ("days", json!(0))];
    scene.sets("spoilers film", &over).await;
    let explained = scene.sets("spoilers explain", &[film("film", FILM), channel(scene.lounge)]).await;
    assert!(explained.contains("which is over: changes nothing"), "{explained}");
    scene.answers_so(scene.lounge, COVERED).await;
    scene.sets("spoilers film", &private).await;
    let told = scene.sets("spoilers film", &[film("film", FILM), policy("unset")]).await;
    assert!(told.contains("ended the embargo of Ballerina (2025)"), "{told}");
    scene.answers_so(scene.lounge, COVERED).await;
}

#[tokio::test]
async fn in_a_channel_of_spoilers_nothing_is_withheld_unless_that_is_set_there() {
    let scene = Scene::start("native", "").await;
    let spoilers = scene.discord.create_channel(scene.guild, Channel::text("spoilers").flags(SPOILER_FLAG));
    let thread =
        scene.discord.create_channel(scene.guild, Channel::new(ChannelKind::PublicThread, "end").within(spoilers));
    scene.sets("spoilers set", &[policy("sealed")]).await;
    for (place, seen) in [(scene.lounge, WITHHELD), (spoilers, COVERED), (thread, COVERED)] {
        scene.answers_so(place, seen).await;
    }
    let explained = scene.sets("spoilers explain", &[channel(spoilers)]).await;
    assert!(explained.contains("Discord's own spoiler flag of the channel: minor shown, major covered"), "{explained}");
    scene.sets("spoilers channel", &[channel(spoilers), policy("strict")]).await;
    scene.answers_so(spoilers, PRIVATE).await;
}

#[tokio::test]
async fn changes_are_shown_logged_and_taken_away_after_a_press() {
    let scene = Scene::start("reset", "").await;
    let nothing = scene.sets("settings log", &[]).await;
    assert_eq!(nothing, "Nothing has been changed here yet.");
    scene.sets("spoilers set", &[policy("strict")]).await;
    scene.sets("spoilers channel", &[channel(scene.lounge), policy("open")]).await;
    scene.sets("settings listen", &[("on", json!(true)), channel(scene.lounge)]).await;
    scene.sets("settings film", &[film("film", "nikita"), channel(scene.lounge)]).await;
    scene.sets("settings quiet", &[("on", json!(true))]).await;
    scene.sets("settings cooldown", &[("member", json!(7)), ("channel", json!(5))]).await;
    let lounge = format!("<#{}>", scene.lounge);
    let shown = scene.sets("settings show", &[]).await;
    for part in
        ["without a notification", "after 7 s", "after 5 s", &format!("I listen here:\n• {lounge}"), ": Nikita (1990)"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let shown = scene.sets("spoilers show", &[]).await;
    assert!(
        shown.contains("In this server: minor covered, major private") && shown.contains(&format!("in {lounge}: open")),
        "{shown}"
    );
    for (command, options, wrong) in [
        ("settings cooldown", vec![], "Say"),
        ("settings film", vec![film("film", "ballerina")], "Which one"),
        ("spoilers film", vec![film("film", "casablanca"), policy("open")], "I know no film"),
        ("spoilers film", vec![film("film", FILM), ("days", json!(3))], "Say which"),
        ("spoilers channel", vec![channel(scene.lounge)], "Say which"),
        ("spoilers explain", vec![film("film", "ballerina")], "Which one"),
    ] {
        let told = scene.sets(command, &options).await;
        assert!(told.starts_with(wrong), "{command}: {told}");
    }
    let log = scene.sets("settings log", &[]).await;
    let lines: Vec<&str> = log.lines().skip(1).collect();
    assert!(
        lines.len() == 7
            && lines.iter().all(|line| line.starts_with("• <t:") && line.contains(&format!("<@{}>", scene.admin.id))),
        "{log}"
    );
    assert!(lines[0].contains("channel to 5 s") && lines[6].contains("policy of the server: strict"), "{log}");
    // A question that is left alone changes nothing; the button does, for one who may.
    for (command, gone, kept) in
        [("spoilers", "strict", "I listen here"), ("settings", "I listen here", "without a notification")]
    {
        let question = scene.command_in(&scene.admin, scene.den, &format!("{command} reset"), &[]).await;
        assert_eq!(labels(&question), ["Yes, reset"]);
        let before = scene.sets("settings show", &[]).await;
        assert!(before.contains(kept), "{before}");
        let done = scene.presses(&scene.admin, &question, "Yes, reset").await;
        assert!(said(&done).contains("Done: you reset all") && !said(&done).contains(gone), "{done:?}");
    }
    scene.answers_so(scene.lounge, COVERED).await;
    // Who made the changes is forgotten on request, the changes are not.
    scene.command_in(&scene.admin, scene.den, "privacy delete", &[]).await;
    let log = scene.sets("settings log", &[]).await;
    assert!(log.lines().count() == 10 && !log.contains("<@") && log.contains("somebody"), "{log}");
}

#[tokio::test]
async fn who_may_not_manage_the_server_changes_nothing() {
    let scene = Scene::start("forbidden", "").await;
    assert!(scene.alice.slash(scene.lounge, "spoilers set", &[policy("open")]).is_err(), "Discord does not offer it");
    let reset = scene.command(&scene.admin, "spoilers reset", &[]).await;
    // The admins of the server have opened the commands to all: the bot is asked, and refuses all the same.
    let manage = scene.admin.id;
    scene.discord.offer_to_all();
    let every = [
        ("spoilers set", vec![policy("open")]),
        ("spoilers show", vec![]),
        ("spoilers reset", vec![]),
        ("settings log", vec![]),
        ("settings quiet", vec![("on", json!(true))]),
        ("settings reset", vec![]),
    ];
    for (command, options) in every {
        let told = scene.command(&scene.alice, command, &options).await;
        assert!(
            told.ephemeral && said(&told).starts_with("Only members who may manage this server"),
            "{command}: {told:?}"
        );
    }
    // Nor does an admin's button do so for one who is an admin no longer.
    let guild = scene.guild;
    scene.discord.change_world(|world| world.join(guild, manage, permissions::ORDINARY));
    let told = scene.presses(&scene.admin, &reset, "Yes, reset").await;
    assert!(said(&told).starts_with("Only members who may manage this server"), "{told:?}");
    scene.discord.change_world(|world| world.join(guild, manage, permissions::ORDINARY | permissions::ADMINISTRATOR));
    assert_eq!(scene.sets("settings log", &[]).await, "Nothing has been changed here yet.");
}

#[tokio::test]
async fn settings_outlive_a_restart_and_a_removal_but_not_the_grace_period() {
    let mut scene = Scene::start("kept", "").await;
    scene.sets("spoilers set", &[policy("sealed")]).await;
    scene.start_again(&[]).await;
    scene.answers_so(scene.lounge, WITHHELD).await;
    scene.discord.leave_guild(scene.guild);
    scene.bot.logs("the bot was removed from a server").await;
    scene.discord.join_guild(scene.guild);
    scene.answers_so(scene.lounge, WITHHELD).await;
    // An outage is no removal.
    scene.discord.guild_outage(scene.guild);
    scene.discord.join_guild(scene.guild);
    scene.answers_so(scene.lounge, WITHHELD).await;
    assert_eq!(scene.bot.log().matches("the bot was removed").count(), 1);
    scene.discord.leave_guild(scene.guild);
    scene.bot.logs_times("the bot was removed from a server", 2).await;
    // What was left at this very second is left for less than no days.
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    let config = scene.bot.folder().join("stinger.toml");
    let text = std::fs::read_to_string(&config).unwrap();
    std::fs::write(&config, format!("{text}grace_days = 0\n")).unwrap();
    scene.start_again(&[]).await;
    scene.bot.logs("settings of servers that were left long ago are deleted").await;
    scene.discord.join_guild(scene.guild);
    scene.answers_so(scene.lounge, COVERED).await;
}
