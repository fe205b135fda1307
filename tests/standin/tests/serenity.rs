//! The stand-in against a real client library: a small bot that answers `ping`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that unwraps what is not there fails, as it should"
)]
#![allow(clippy::disallowed_methods, reason = "what is banned for the bot is what the stand-in is tried with")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use discord_standin::openapi::Description;
use discord_standin::{
    Acknowledged, Act, Channel, ChannelKind, ClientError, Fault, Id, Post, RateLimit, Stage, Standin, World,
    permissions,
};
use serde_json::{Value, json};
use serenity::all::{
    AutocompleteChoice, ButtonStyle, ChannelId, Client, ClientBuilder, Command, CommandOptionType, Context,
    CreateActionRow, CreateAllowedMentions, CreateAutocompleteResponse, CreateButton, CreateCommand,
    CreateCommandOption, CreateInteractionResponse, CreateInteractionResponseFollowup,
    CreateInteractionResponseMessage, CreateMessage, EditInteractionResponse, Event, EventHandler, GatewayIntents,
    Http, HttpBuilder, Interaction, Message, RawEventHandler, Ready,
};

const SOON: Duration = Duration::from_secs(20);
/// How long nothing must come.
const QUIET: Duration = Duration::from_millis(300);

struct Pong;

#[serenity::async_trait]
impl EventHandler for Pong {
    async fn ready(&self, ctx: Context, _: Ready) {
        let film = CreateCommandOption::new(CommandOptionType::String, "film", "Which film")
            .required(true)
            .set_autocomplete(true);
        let ask = CreateCommand::new("ask").description("Ask").add_option(film);
        let answer = CreateCommand::new("Answer this").kind(serenity::all::CommandType::Message);
        Command::set_global_commands(&ctx.http, vec![ask, answer]).await.expect("the commands are within the limits");
    }

    async fn message(&self, ctx: Context, message: Message) {
        if !message.author.bot && message.content.contains("ping") {
            let button = CreateButton::new("more").label("More").style(ButtonStyle::Primary);
            let reply = CreateMessage::new()
                .content(format!("pong, <@{}>", message.author.id))
                .reference_message(&message)
                .allowed_mentions(CreateAllowedMentions::new())
                .components(vec![CreateActionRow::Buttons(vec![button])]);
            // A fault may be queued for it.
            let _ = message.channel_id.send_message(&ctx.http, reply).await;
        }
    }

    async fn interaction_create(&self, ctx: Context, interaction: Interaction) {
        match interaction {
            Interaction::Autocomplete(typed) => {
                let choices = vec![AutocompleteChoice::new("Heat", "heat-1995")];
                let answer = CreateAutocompleteResponse::new().set_choices(choices);
                typed
                    .create_response(&ctx.http, CreateInteractionResponse::Autocomplete(answer))
                    .await
                    .expect("in time");
            }
            Interaction::Command(used) if used.data.name == "ask" => {
                let film = used.data.options[0].value.as_str().expect("a film").to_owned();
                if film == "late" {
                    tokio::time::sleep(Duration::from_millis(400)).await;
                }
                if used.defer_ephemeral(&ctx.http).await.is_ok() {
                    let edit = EditInteractionResponse::new().content(film);
                    used.edit_response(&ctx.http, edit).await.expect("the token is good");
                    let more = CreateInteractionResponseFollowup::new().content("and more");
                    used.create_followup(&ctx.http, more).await.expect("the token is good");
                }
            }
            Interaction::Command(used) => {
                let target = used.data.resolved.messages.values().next().expect("a message");
                let text = CreateInteractionResponseMessage::new().content(target.content.clone());
                used.create_response(&ctx.http, CreateInteractionResponse::Message(text)).await.expect("in time");
            }
            Interaction::Component(used) => {
                let text = CreateInteractionResponseMessage::new().content("more").components(Vec::new());
                used.create_response(&ctx.http, CreateInteractionResponse::UpdateMessage(text)).await.expect("in time");
            }
            _ => {}
        }
    }
}

fn world() -> World {
    let mut world = World::new();
    let club = world.add_guild("film club");
    world.add_channel(club, Channel::text("lounge"));
    world.add_channel(club, Channel::text("spoilers").flags(1 << 21));
    world.add_member(club, "alice", permissions::ORDINARY);
    world.add_member(club, "bob", permissions::ORDINARY);
    world.times.heartbeat = Duration::from_millis(500);
    world
}

fn http(discord: &Standin) -> Http {
    let token = discord.token();
    HttpBuilder::new(token).proxy(discord.url()).ratelimiter_disabled(true).build()
}

const INTENTS: GatewayIntents = GatewayIntents::GUILDS
    .union(GatewayIntents::GUILD_MESSAGES)
    .union(GatewayIntents::DIRECT_MESSAGES)
    .union(GatewayIntents::MESSAGE_CONTENT);

/// Holds all that was sent and answered against Discord's own description of its API, where `DISCORD_OPENAPI` names it.
fn hold_to_description(discord: &Standin) {
    let Some(path) = std::env::var_os("DISCORD_OPENAPI") else { return };
    let description = Description::read(std::path::Path::new(&path)).unwrap();
    let violations = description.violations(&discord.requests()).unwrap();
    assert!(violations.is_empty(), "{violations:#?}");
}

async fn connect(discord: &Standin, intents: GatewayIntents) -> Client {
    ClientBuilder::new_with_http(http(discord), intents).event_handler(Pong).await.expect("the client can be built")
}

/// A stand-in with the bot connected to it and its commands registered, and the channel of the tests.
async fn connected(world: World, intents: GatewayIntents) -> (Standin, Id) {
    let discord = Standin::start(world).await.expect("a port is free");
    let mut client = connect(&discord, intents).await;
    tokio::spawn(async move { client.start().await });
    let put = |requests: &[discord_standin::Request]| {
        requests.iter().any(|it| it.method == "PUT" && it.status == Some(200)).then_some(())
    };
    discord.wait_for(SOON, |requests, _| put(requests)).await.expect("the bot registers its commands");
    let lounge = discord.channel("lounge").expect("it is there");
    (discord, lounge)
}

fn ops(discord: &Standin, op: u64) -> usize {
    discord.frames().iter().filter(|frame| frame.op() == Some(op)).count()
}

#[tokio::test]
async fn a_message_is_answered() {
    let (discord, lounge) = connected(world(), INTENTS).await;
    let (alice, bob) = (discord.member("alice").unwrap(), discord.member("bob").unwrap());
    let asked = alice.post(lounge, "ping").unwrap();
    let reply = alice.next_reply(lounge, SOON).await.unwrap();
    assert_eq!((reply.replies_to, reply.author), (Some(asked), discord.bot()));
    assert!(reply.pings.is_empty() && reply.content.contains(&alice.id.to_string()));
    bob.press(reply.id, "More").unwrap().acknowledged().await.unwrap();
    assert_eq!(alice.look_at(reply.id).unwrap().content, "more");
    assert!(matches!(alice.press(reply.id, "More"), Err(ClientError::Unknown { .. })));
    alice.post(lounge, "hello").unwrap();
    alice.nothing_comes(lounge, QUIET).await.unwrap();
    let direct = alice.direct();
    alice.post(direct, Post::new("ping")).unwrap();
    alice.next_reply(direct, SOON).await.unwrap();
    assert!(bob.sees(direct).is_empty());
    hold_to_description(&discord);
}

#[tokio::test]
async fn without_the_intent_content_comes_with_a_mention_alone() {
    let mut world = world();
    world.application_flags = 0;
    let (discord, lounge) = connected(world, INTENTS.difference(GatewayIntents::MESSAGE_CONTENT)).await;
    let alice = discord.member("alice").unwrap();
    alice.post(lounge, "ping").unwrap();
    alice.nothing_comes(lounge, QUIET).await.unwrap();
    let asked = alice.post(lounge, format!("<@{}> ping", discord.bot()).as_str()).unwrap();
    assert_eq!(alice.next_reply(lounge, SOON).await.unwrap().replies_to, Some(asked));
}

#[tokio::test]
async fn an_intent_that_was_not_granted_ends_the_connection() {
    let mut world = world();
    world.application_flags = 0;
    let discord = Standin::start(world).await.unwrap();
    let error = connect(&discord, INTENTS).await.start().await.unwrap_err();
    assert!(error.to_string().to_lowercase().contains("disallowed"), "{error}");
}

#[tokio::test]
async fn a_dropped_connection_is_resumed_and_what_was_missed_comes() {
    let (discord, lounge) = connected(world(), INTENTS).await;
    let alice = discord.member("alice").unwrap();
    discord.act(&Act::Drop);
    // The connection may end before or after this; the message is kept for the resume either way.
    let asked = alice.post(lounge, "ping").unwrap();
    assert_eq!(alice.next_reply(lounge, SOON).await.unwrap().replies_to, Some(asked));
    assert_eq!((ops(&discord, 2), ops(&discord, 6) > 0), (1, true));
}

#[tokio::test]
async fn a_bot_that_was_refused_comes_back() {
    let (discord, lounge) = connected(world(), INTENTS).await;
    let alice = discord.member("alice").unwrap();
    discord.gateway_down(true);
    alice.post(lounge, "ping").unwrap();
    alice.nothing_comes(lounge, QUIET).await.unwrap();
    discord.gateway_down(false);
    discord.ready(SOON).await.unwrap();
    alice.post(lounge, "ping").unwrap();
    alice.next_reply(lounge, SOON).await.unwrap();
}

#[tokio::test]
async fn reconnects_are_asked_for_and_sessions_declared_invalid() {
    let (discord, lounge) = connected(world(), INTENTS).await;
    let alice = discord.member("alice").unwrap();
    discord.act(&Act::Reconnect);
    discord.wait_for(SOON, |_, frames| frames.iter().any(|it| it.op() == Some(6)).then_some(())).await.unwrap();
    alice.post(lounge, "ping").unwrap();
    alice.next_reply(lounge, SOON).await.unwrap();
    discord.gateway_fault(Stage::Heartbeat, Act::InvalidSession { resumable: false });
    let identified = |frames: &[discord_standin::Frame]| frames.iter().filter(|it| it.op() == Some(2)).count() == 2;
    discord.wait_for(SOON, |_, frames| identified(frames).then_some(())).await.unwrap();
    discord.ready(SOON).await.unwrap();
    alice.post(lounge, "ping").unwrap();
    alice.next_reply(lounge, SOON).await.unwrap();
}

#[tokio::test]
async fn commands_are_completed_used_and_answered_to_one_alone() {
    let (discord, lounge) = connected(world(), INTENTS).await;
    let (alice, bob) = (discord.member("alice").unwrap(), discord.member("bob").unwrap());
    let choices = alice.type_into(lounge, "ask", &[], ("film", "he")).await.unwrap();
    assert_eq!((choices[0].name.as_str(), &choices[0].value), ("Heat", &json!("heat-1995")));
    let used = alice.slash(lounge, "ask", &[("film", json!("heat-1995"))]).unwrap();
    assert_eq!(used.acknowledged().await.unwrap(), Acknowledged::Deferred);
    let answer = used.answer(SOON).await.unwrap();
    assert!(answer.ephemeral && answer.content == "heat-1995");
    let public = bob.next_reply(lounge, SOON).await.unwrap();
    assert_eq!((public.content.as_str(), bob.sees(lounge).len()), ("and more", 1));
    assert!(matches!(alice.slash(lounge, "ask", &[]), Err(ClientError::Refused(_))));
    assert!(matches!(alice.slash(lounge, "ask", &[("year", json!(1))]), Err(ClientError::Unknown { .. })));
    let said = bob.post(lounge, "hello").unwrap();
    let answer = alice.message_command("Answer this", said).unwrap().answer(SOON).await.unwrap();
    assert_eq!(answer.content, "hello");
    hold_to_description(&discord);
}

#[tokio::test]
async fn what_can_be_asked_for_is_answered_in_full() {
    let (discord, lounge) = connected(world(), INTENTS).await;
    let http = http(&discord);
    let alice = discord.member("alice").unwrap();
    let said = alice.post(lounge, "hello").unwrap();
    let guild = discord.world(|world| world.guild("film club").map(|guild| guild.id)).unwrap();
    let channel = ChannelId::new(lounge.0);
    http.get_current_user().await.unwrap();
    http.get_bot_gateway().await.unwrap();
    http.get_current_application_info().await.unwrap();
    http.get_guild(guild.0.into()).await.unwrap();
    http.get_guilds(None, None).await.unwrap();
    http.get_member(guild.0.into(), alice.id.0.into()).await.unwrap();
    http.get_channel(channel).await.unwrap();
    http.get_messages(channel, None, None).await.unwrap();
    assert_eq!(http.get_message(channel, said.0.into()).await.unwrap().content, "hello");
    http.set_application_id(discord.bot().0.into());
    assert_eq!(http.get_global_commands().await.unwrap().len(), 2);
    http.broadcast_typing(channel).await.unwrap();
    let thread = discord.create_channel(guild, Channel::new(ChannelKind::PublicThread, "night").within(lounge));
    http.get_channel(ChannelId::new(thread.0)).await.unwrap();
    let mine = http.send_message(channel, Vec::new(), &json!({ "content": "x" })).await.unwrap();
    http.edit_message(channel, mine.id, &json!({ "content": "y" }), Vec::new()).await.unwrap();
    http.delete_message(channel, mine.id, None).await.unwrap();
    assert!(alice.look_at(Id(mine.id.get())).is_err());
    http.get_channel(ChannelId::new(1)).await.unwrap_err();
    hold_to_description(&discord);
}

#[tokio::test]
async fn an_interaction_acknowledged_late_is_unknown() {
    let mut world = world();
    world.times.acknowledge = Duration::from_millis(200);
    let (discord, lounge) = connected(world, INTENTS).await;
    let alice = discord.member("alice").unwrap();
    let used = alice.slash(lounge, "ask", &[("film", json!("late"))]).unwrap();
    assert!(matches!(used.acknowledged().await, Err(ClientError::NotAcknowledged)));
    let late = discord.wait_for(SOON, |requests, _| {
        requests.iter().find(|it| it.path.ends_with("/callback") && it.status.is_some()).cloned()
    });
    let late = late.await.unwrap();
    assert_eq!((late.status, &late.answer["code"]), (Some(404), &json!(10_062)));
}

/// Notes the names of the events that the library decodes.
#[derive(Clone, Default)]
struct Names(Arc<Mutex<Vec<String>>>);

#[serenity::async_trait]
impl RawEventHandler for Names {
    async fn raw_event(&self, _: Context, event: Event) {
        let name = match &event {
            Event::Unknown(_) => "undecodable".to_owned(),
            event => event.name().unwrap_or_default(),
        };
        self.0.lock().unwrap().push(name);
    }
}

#[tokio::test]
async fn changes_of_the_world_are_told_in_events_that_decode() {
    let discord = Standin::start(world()).await.unwrap();
    let names = Names::default();
    let building = ClientBuilder::new_with_http(http(&discord), INTENTS).raw_event_handler(names.clone());
    let mut client = building.await.unwrap();
    tokio::spawn(async move { client.start().await });
    discord.ready(SOON).await.unwrap();
    let guild = discord.world(|world| world.guild("film club").map(|guild| guild.id)).unwrap();
    let alice = discord.member("alice").unwrap();
    let hall = discord.create_channel(guild, Channel::text("hall").topic("old films"));
    discord.update_channel(hall, |channel| channel.name = "great hall".to_owned());
    let night = discord.create_channel(guild, Channel::new(ChannelKind::PublicThread, "night").within(hall));
    let said = discord.post_by_webhook(night, "hook", "hello");
    let mine = alice.post(night, Post::new("hello").reply_to(said)).unwrap();
    alice.edit(mine, "good evening").unwrap();
    alice.delete(mine).unwrap();
    discord.delete_channel(night);
    discord.guild_outage(guild);
    discord.join_guild(guild);
    discord.leave_guild(guild);
    discord.act(&Act::Event("MESSAGE_CREATE".to_owned(), json!({ "id": "x" })));
    discord.act(&Act::Event("RESUMED".to_owned(), json!({})));
    let expected = [
        "READY",
        "GUILD_CREATE",
        "CHANNEL_CREATE",
        "CHANNEL_UPDATE",
        "THREAD_CREATE",
        "MESSAGE_CREATE",
        "MESSAGE_CREATE",
        "MESSAGE_UPDATE",
        "MESSAGE_DELETE",
        "THREAD_DELETE",
        "GUILD_DELETE",
        "GUILD_CREATE",
        "GUILD_DELETE",
        "undecodable",
        "RESUMED",
    ];
    let all = async {
        while names.0.lock().unwrap().len() < expected.len() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    // Where one is missing, the comparison tells which.
    let _ = tokio::time::timeout(SOON, all).await;
    assert_eq!(*names.0.lock().unwrap(), expected);
}

#[tokio::test]
async fn permissions_and_rate_limits_hold() {
    let mut world = world();
    let club = world.guild("film club").unwrap().id;
    let silent = world.add_channel(club, Channel::text("silent").bot_permissions(permissions::VIEW_CHANNEL));
    let hidden = world.add_channel(club, Channel::text("hidden").bot_permissions(0));
    let discord = Standin::start(world).await.unwrap();
    let http = http(&discord);
    let body = json!({ "content": "x" });
    for (channel, code) in [(silent, 50_013), (hidden, 50_001), (Id(1), 10_003)] {
        http.send_message(ChannelId::new(channel.0), Vec::new(), &body).await.unwrap_err();
        assert_eq!(discord.requests().pop().unwrap().answer["code"], json!(code));
    }
    discord.rate_limit("* /users/@me", Some(RateLimit { requests: 1, per: SOON, global: true }));
    http.get_current_user().await.unwrap();
    http.get_current_user().await.unwrap_err();
    let refused = discord.requests().pop().unwrap();
    assert_eq!((refused.status, &refused.answer["global"]), (Some(429), &json!(true)));
    discord.rate_limit("* /users/@me", None);
    http.get_current_user().await.unwrap();
}

#[tokio::test]
async fn commands_are_offered_to_those_who_may_use_them() {
    let mut world = world();
    let club = world.guild("film club").unwrap().id;
    world.add_member(club, "carol", permissions::ADMINISTRATOR);
    world.times.acknowledge = QUIET;
    let discord = Standin::start(world).await.unwrap();
    let lounge = discord.channel("lounge").unwrap();
    let level = json!({ "type": 4, "name": "level", "description": "x", "required": true, "max_value": 3 });
    let set = json!({ "type": 1, "name": "set", "description": "x", "options": [level] });
    let group = json!({ "type": 2, "name": "spoilers", "description": "x", "options": [set] });
    let settings = json!({
        "name": "settings", "description": "x", "options": [group], "contexts": [0], "default_member_permissions": "0",
    });
    let http = http(&discord);
    http.set_application_id(discord.bot().0.into());
    http.create_global_commands(&json!([settings])).await.unwrap();
    let (alice, carol) = (discord.member("alice").unwrap(), discord.member("carol").unwrap());
    let level = |level: u64| [("level", json!(level))];
    let name = "settings spoilers set";
    assert!(matches!(alice.slash(lounge, name, &level(1)), Err(ClientError::Refused(_))));
    assert!(matches!(carol.slash(lounge, name, &level(4)), Err(ClientError::Refused(_))));
    assert!(matches!(carol.slash(lounge, "settings spoilers", &[]), Err(ClientError::Refused(_))));
    assert!(matches!(carol.slash(carol.direct(), name, &level(1)), Err(ClientError::Refused(_))));
    let used = carol.slash(lounge, name, &level(1)).unwrap();
    assert!(matches!(used.acknowledged().await, Err(ClientError::NotAcknowledged)));
}

#[tokio::test]
async fn limits_are_those_of_discord() {
    let discord = Standin::start(world()).await.unwrap();
    let lounge = ChannelId::new(discord.channel("lounge").unwrap().0);
    let http = http(&discord);
    let long = CreateMessage::new().content("x").embed(serenity::all::CreateEmbed::new().title("x".repeat(257)));
    lounge.send_message(&http, long).await.unwrap_err();
    let refused = discord.requests().pop().unwrap();
    assert_eq!((refused.status, &refused.answer["code"]), (Some(400), &json!(50_035)));
    let once = json!({ "content": "x", "nonce": "n", "enforce_nonce": true });
    let first = http.send_message(lounge, Vec::new(), &once).await.unwrap();
    assert_eq!(http.send_message(lounge, Vec::new(), &once).await.unwrap().id, first.id);
    let gone = json!({ "content": "x", "message_reference": { "message_id": "1" } });
    http.send_message(lounge, Vec::new(), &gone).await.unwrap_err();
    let raw = http.get_channel(ChannelId::new(discord.channel("spoilers").unwrap().0)).await;
    assert!(raw.is_ok() && discord.requests().pop().unwrap().answer["flags"] == json!(1 << 21));
}

#[tokio::test]
async fn faults_strike_once() {
    let discord = Standin::start(world()).await.unwrap();
    let lounge = ChannelId::new(discord.channel("lounge").unwrap().0);
    let http = http(&discord);
    let body = json!({ "content": "x" });
    let faults = [
        (Fault::Banned, 0),
        (Fault::BadGateway, 0),
        (Fault::RateLimited { retry_after: Duration::from_secs(1), global: false }, 0),
        (Fault::Answer { status: 500, body: Value::Null }, 0),
        (Fault::Garbled, 1),
        (Fault::Reset { performed: true }, 1),
    ];
    for (fault, posted) in faults {
        let before = discord.messages(Id(lounge.get())).len();
        discord.fault("POST /channels/*/messages", fault.clone());
        assert!(http.send_message(lounge, Vec::new(), &body).await.is_err(), "{fault:?}");
        assert_eq!(discord.messages(Id(lounge.get())).len() - before, posted, "{fault:?}");
    }
    http.send_message(lounge, Vec::new(), &body).await.unwrap();
}
