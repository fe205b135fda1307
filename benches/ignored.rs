//! What a message costs that is not for the bot, and what a server costs in memory, beside a bare serenity bot that does
//! nothing, in one run: both read the same events from the stand-in of Discord.
//!
//! `cargo bench --bench ignored`. CPU time and memory are read from `/proc`, so it runs on Linux.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run stops")]

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use discord_standin::{Channel, Id, Member, Standin, World, permissions};
use serenity::all::{Client, EventHandler, GatewayIntents};
use serenity::http::HttpBuilder;

/// How many messages are read.
const MESSAGES: usize = 60_000;
/// In how many servers the bots are, to see what one costs.
const SERVERS: usize = 1_500;
/// How many channels each of them has.
const CHANNELS: usize = 20;
/// The kernel counts CPU time in these.
const TICKS_PER_SECOND: f64 = 100.0;
const PAGE: u64 = 4_096;
/// Tells this program to be the bare bot.
const BARE: &str = "STINGER_BENCH_BARE";

/// What people say to each other.
const CHATTER: [&str; 10] = [
    "lol same",
    "did anyone see the game last night?",
    "I'm making coffee, anyone want some",
    "that trailer looked great but the music was too loud for my taste honestly",
    "brb",
    "who's around this weekend? we could meet at the usual place",
    "https://example.com/a-picture.png",
    "no way 😂😂",
    "just finished work, so tired. what are you all up to",
    "has anybody watched john wick again lately, my brother loved it",
];

struct Nothing;

impl EventHandler for Nothing {}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    match std::env::var(BARE) {
        Ok(address) => runtime.block_on(be_bare(&address)),
        Err(_) => runtime.block_on(measure()),
    }
}

/// A bot that asks for what Stinger asks for, and does nothing.
async fn be_bare(address: &str) {
    let http = HttpBuilder::new(std::env::var("DISCORD_TOKEN").unwrap_or_default());
    let http = http.proxy(address).ratelimiter_disabled(true).build();
    let intents = GatewayIntents::GUILDS
        | GatewayIntents::GUILD_MESSAGES
        | GatewayIntents::DIRECT_MESSAGES
        | GatewayIntents::MESSAGE_CONTENT;
    let client = serenity::client::ClientBuilder::new_with_http(http, intents).event_handler(Nothing).await;
    let mut client: Client = client.expect("a client");
    client.start_autosharded().await.expect("it runs");
}

async fn measure() {
    let bare = Bot::bare().cpu_per_message(false).await;
    let stinger = Bot::stinger().cpu_per_message(false).await;
    let listening = Bot::stinger().cpu_per_message(true).await;
    println!("CPU per ignored message, {MESSAGES} messages:");
    println!("  bare serenity bot         {bare:.2} us");
    println!("  stinger                   {stinger:.2} us, {:.2} x", stinger / bare);
    println!("  stinger, channel listened {listening:.2} us, {:.2} x", listening / bare);
    let (bare, stinger) = (Bot::bare().memory_per_server().await, Bot::stinger().memory_per_server().await);
    println!("memory per server, {SERVERS} servers of {CHANNELS} channels:");
    println!("  bare serenity bot         {bare} bytes");
    println!("  stinger                   {stinger} bytes");
}

/// A kind of bot that is to be measured.
struct Bot(fn(&Standin, &PathBuf) -> Command);

impl Bot {
    fn bare() -> Self {
        Self(|discord, _| {
            let mut command = Command::new(std::env::current_exe().expect("this program"));
            command.env(BARE, discord.url());
            command
        })
    }

    fn stinger() -> Self {
        Self(|discord, folder| {
            let config = format!("proxy = \"{}\"\nlog_filter = \"warn\"\n", discord.url());
            std::fs::write(folder.join("stinger.toml"), config).expect("a configuration");
            let mut command = Command::new(env!("CARGO_BIN_EXE_stinger"));
            command.arg("run");
            command
        })
    }

    async fn start(&self, discord: &Standin) -> Running {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("ignored");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let mut command = (self.0)(discord, &folder);
        let command = command.current_dir(&folder).env("DISCORD_TOKEN", discord.token()).stdin(Stdio::null());
        let running = Running(command.spawn().expect("it starts"));
        discord.ready(Duration::from_secs(20)).await.expect("it connects");
        running.settle().await;
        running
    }

    /// Microseconds.
    async fn cpu_per_message(&self, listening: bool) -> f64 {
        let (discord, lounge) = world(1).await;
        let running = self.start(&discord).await;
        let alice = discord.member("alice").expect("a member");
        if listening {
            listen(&discord, lounge).await;
        }
        // The first ones warm it up.
        chat(&alice, lounge, MESSAGES / 10);
        running.settle().await;
        let before = running.cpu_seconds();
        chat(&alice, lounge, MESSAGES);
        running.settle().await;
        (running.cpu_seconds() - before) * 1e6 / f64::from(u32::try_from(MESSAGES).unwrap_or(u32::MAX))
    }

    /// Bytes.
    async fn memory_per_server(&self) -> u64 {
        let (discord, _) = world(1).await;
        let running = self.start(&discord).await;
        let few = running.resident_bytes();
        drop((running, discord));
        let (discord, _) = world(SERVERS).await;
        let running = self.start(&discord).await;
        let more = u64::try_from(SERVERS - 1).unwrap_or(1);
        running.resident_bytes().saturating_sub(few) / more
    }
}

/// A stand-in with so many servers.
async fn world(servers: usize) -> (Standin, Id) {
    let mut world = World::new();
    let mut first = None;
    for server in 0..servers {
        let guild = world.add_guild(&format!("server {server}"));
        let lounge = world.add_channel(guild, Channel::text("lounge"));
        for number in 1..CHANNELS {
            world.add_channel(guild, Channel::text(&format!("channel-{number}")));
        }
        first.get_or_insert((guild, lounge));
    }
    let (guild, lounge) = first.expect("at least one server");
    world.add_member(guild, "alice", permissions::ORDINARY | permissions::MANAGE_GUILD);
    (Standin::start(world).await.expect("a stand-in"), lounge)
}

async fn listen(discord: &Standin, channel: Id) {
    let alice = discord.member("alice").expect("a member");
    let limit = Duration::from_secs(20);
    discord
        .wait_for(limit, |requests, _| requests.iter().any(|it| it.method == "PUT").then_some(()))
        .await
        .expect("commands");
    let command = alice.slash(channel, "settings listen", &[("on", true.into())]).expect("it is sent");
    command.acknowledged().await.expect("it is answered");
}

fn chat(member: &Member, channel: Id, messages: usize) {
    for line in CHATTER.iter().cycle().take(messages) {
        member.post(channel, *line).expect("it is posted");
    }
}

/// A bot that runs, until it is dropped.
struct Running(Child);

impl Running {
    /// The user and system time that it has used so far.
    fn cpu_seconds(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0.id())).expect("it runs");
        // The name of the program, in parentheses, may hold spaces.
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks: f64 = [11, 12].map(|field| fields[field].parse::<f64>().unwrap_or_default()).iter().sum();
        ticks / TICKS_PER_SECOND
    }

    fn resident_bytes(&self) -> u64 {
        let memory = std::fs::read_to_string(format!("/proc/{}/statm", self.0.id())).expect("it runs");
        memory.split_whitespace().nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or_default() * PAGE
    }

    /// Waits until it has nothing to do any more.
    async fn settle(&self) {
        let mut before = -1.0;
        while self.cpu_seconds() - before > 0.005 {
            before = self.cpu_seconds();
            tokio::time::sleep(Duration::from_millis(700)).await;
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
