//! What the bot sends, held against Discord's description of its API and against the limits that this does not know; and the
//! commands that it registers.

use std::path::Path;
use std::process::Command;

use discord_standin::openapi::{Description, Side};
use discord_standin::{Channel, ChannelKind, Post, Request, Seen, World, limits, permissions};
use serde_json::{Value, json};

use super::acts::{film, labels, message_in, select};
use super::forms::{forms, subcommands};
use super::harness::{LIMIT, Scene, world};

/// Discord's description of its API, where it is at hand.
fn description() -> Option<Description> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/discord/openapi.json");
    if !path.exists() {
        eprintln!("skipped: there is no {}, so requests are not held against it", path.display());
        return None;
    }
    Some(Description::read(&path).unwrap())
}

/// Does a little of everything.
async fn do_all(scene: &Scene) {
    let forms = forms(scene).await;
    for (path, options) in forms.iter().step_by(7) {
        let answer = scene.command(&scene.alice, path, options).await;
        for label in labels(&answer).into_iter().map(str::to_owned).collect::<Vec<_>>() {
            scene.presses(&scene.bob, &answer, &label).await;
        }
    }
    let hidden = [("question", json!("does eve die?")), film("film", "ballerina-2025"), ("hidden", json!(true))];
    scene.command(&scene.alice, "ask", &hidden).await;
    for name in ["help", "about", "seen list", "privacy show", "privacy delete"] {
        scene.command(&scene.alice, name, &[]).await;
    }
    let which = scene.asks(&scene.alice, "who directed ballerina?").await;
    assert!(select(&which).is_some());
    scene.chooses(&scene.alice, &which, "ballerina-2023").await;
    let direct = scene.alice.direct();
    scene.says(&scene.alice, direct, "does eve die in ballerina 2025? and @everyone who is <@1>?").await;
    let question =
        scene.alice.post(scene.lounge, scene.to_the_bot("what happens in ballerina 2025?").as_str()).unwrap();
    let reply = scene.reply_to(&scene.alice, scene.lounge, question).await;
    scene.says(&scene.bob, scene.lounge, Post::new("||who dies||").reply_to(reply.id)).await;
    scene.alice.edit(question, &scene.to_the_bot("who directed nikita?")).unwrap();
    scene.wait_until_edited(&reply).await;
    scene.alice.delete(question).unwrap();
    scene.wait_for_method("DELETE").await;
    let thread = Channel::new(ChannelKind::PublicThread, "nikita").within(scene.lounge);
    let thread = scene.discord.create_channel(scene.guild, thread);
    scene.says(&scene.alice, thread, scene.to_the_bot("who wrote it?").as_str()).await;
    let place = ("channel", json!(scene.lounge));
    let policy = ("policy", json!("strict"));
    let changes: [(&str, Vec<(&str, Value)>); 8] = [
        ("spoilers set", vec![policy.clone()]),
        ("spoilers channel", vec![place.clone(), policy.clone()]),
        ("spoilers film", vec![film("film", "nikita-1990"), policy.clone()]),
        ("spoilers explain", vec![film("film", "nikita-1990")]),
        ("settings listen", vec![("on", json!(true)), place.clone()]),
        ("settings quiet", vec![("on", json!(true))]),
        ("settings log", vec![]),
        ("settings reset", vec![]),
    ];
    for (command, options) in changes {
        let told = scene.command(&scene.admin, command, &options).await;
        if labels(&told) == ["Yes, reset"] {
            scene.presses(&scene.admin, &told, "Yes, reset").await;
        }
    }
}

impl Scene {
    async fn wait_until_edited(&self, reply: &Seen) {
        let edited = |all: &[Seen]| all.iter().any(|seen| seen.id == reply.id && seen.edited).then_some(());
        self.alice.watch(self.lounge, LIMIT, edited).await.unwrap();
    }

    async fn wait_for_method(&self, method: &str) {
        let done = |requests: &[Request], _: &[_]| {
            requests.iter().any(|request| request.method == method && request.status.is_some()).then_some(())
        };
        self.discord.wait_for(LIMIT, done).await.unwrap();
    }
}

#[tokio::test]
async fn every_request_is_one_that_discord_takes_and_pings_nobody() {
    let scene = Scene::start("requests", "").await;
    do_all(&scene).await;
    let requests = scene.discord.requests();
    let refused: Vec<_> = requests.iter().filter(|request| request.status.is_none_or(|it| it >= 400)).collect();
    assert!(refused.is_empty(), "{refused:?}");
    for (request, sent) in requests.iter().filter_map(|request| Some((request, message_in(request)?))) {
        limits::message(sent).unwrap_or_else(|error| panic!("{error:?}: {request:?}"));
        let allowed = &sent["allowed_mentions"];
        assert_eq!((&allowed["parse"], &allowed["replied_user"]), (&json!([]), &json!(false)), "{request:?}");
        let content = sent["content"].as_str().unwrap_or_default();
        assert_eq!(content, "", "everything goes into the embed, which notifications leave out");
    }
    for name in ["callback", "messages"] {
        assert!(requests.iter().any(|request| request.path.ends_with(name)), "nothing came on {name}");
    }
    let seen = [scene.lounge, scene.alice.direct()].into_iter().flat_map(|channel| scene.discord.messages(channel));
    let pinging: Vec<_> = seen.filter(|seen| seen.author == scene.discord.bot() && !seen.pings.is_empty()).collect();
    assert!(pinging.is_empty(), "{pinging:?}");
    if let Some(description) = description() {
        let violations = description.violations(&requests).unwrap();
        let (ours, others): (Vec<_>, Vec<_>) = violations.iter().partition(|it| it.side == Side::Request);
        assert!(ours.is_empty(), "{ours:#?}");
        assert!(others.is_empty(), "{others:#?}");
    }
}

#[tokio::test]
async fn the_commands_obey_the_limits_and_are_registered_when_they_differ() {
    let mut scene = Scene::start("registered", "").await;
    let puts = |scene: &Scene| scene.discord.requests().into_iter().filter(|it| it.method == "PUT").collect::<Vec<_>>();
    let [put] = &puts(&scene)[..] else { panic!("{:?}", puts(&scene)) };
    limits::commands(put.body.as_array().unwrap()).unwrap();
    let printed = Command::new(env!("CARGO_BIN_EXE_stinger")).arg("commands").output().unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&printed.stdout).unwrap(), put.body);
    // Whoever manages a server is offered what changes it, and nobody else; all commands say in words what they do.
    for command in put.body.as_array().unwrap() {
        let of_admins = ["spoilers", "settings"].iter().any(|name| command["name"] == *name);
        assert_eq!(command["default_member_permissions"] == "32", of_admins, "{command}");
        assert_eq!(command["contexts"] == json!([0]), of_admins, "{command}");
        assert!(!subcommands(command).is_empty());
    }
    scene.start_again(&[]).await;
    scene.bot.logs("the commands are registered already").await;
    assert_eq!(puts(&scene).len(), 1);
    let guild = scene.guild.to_string();
    scene.start_again(&["--guild", &guild]).await;
    scene.bot.logs_times("the commands are registered\n", 2).await;
    assert_eq!(scene.discord.commands(Some(scene.guild)).len(), put.body.as_array().unwrap().len());
    assert!(puts(&scene)[1].path.ends_with(&format!("/guilds/{guild}/commands")));
}

#[tokio::test]
async fn the_check_says_what_is_missing_and_never_the_token() {
    let (discord, [guild, ..]) = world().await;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("check-discord-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("stinger.toml"), format!("proxy = \"{}\"\n", discord.url())).unwrap();
    let check = async |token: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stinger"));
        command.args(["check", "--discord"]).current_dir(&folder).env("DISCORD_TOKEN", token);
        let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(!text.contains(token), "{text}");
        (output.status.code(), text)
    };
    let token = discord.token();
    let (code, text) = check(&token).await;
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("ok: the message-content intent is granted") && !text.contains("problem:"), "{text}");
    assert!(text.contains("scope=bot+applications.commands&permissions="), "{text}");
    discord.change_world(|world| world.application_flags = 0);
    let (code, text) = check(&token).await;
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("problem: the message-content intent: switch it on"), "{text}");
    discord.change_world(|world| {
        world.application_flags = World::CONTENT_GRANTED;
        world.permit_bot(guild, permissions::VIEW_CHANNEL);
    });
    let (code, text) = check(&token).await;
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("problem: in film club: ") && text.contains("Embed Links"), "{text}");
    discord.change_world(|world| world.permit_bot(guild, permissions::ADMINISTRATOR));
    assert_eq!(check(&token).await.0, Some(0));
    let (code, text) = check("not.the.token").await;
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("problem: Discord does not accept the token"), "{text}");
}
