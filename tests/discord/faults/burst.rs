//! A thousand questions at once.

use std::time::Duration;

use discord_standin::{Channel, Id, Member, RateLimit, permissions};

use super::{QUESTION, answered, ask};
use crate::harness::{LIMIT, Scene};

const MEMBERS: usize = 100;
const CHANNELS: usize = 25;
/// Half of them are asked in one channel, the others in many.
const QUESTIONS: usize = 1_000;
/// What Discord grants a channel.
const LIMIT_OF_CHANNEL: RateLimit = RateLimit { requests: 5, per: Duration::from_secs(5), global: false };
/// What the program may take, in bytes. It is built for tests and not small.
const MEMORY: u64 = 400 << 20;

/// Adds members and channels, each with Discord's rate limit.
fn crowd(scene: &Scene) -> (Vec<Member>, Vec<Id>) {
    let (guild, discord) = (scene.guild, &scene.discord);
    let names: Vec<String> = (0..MEMBERS).map(|number| format!("member {number}")).collect();
    discord.change_world(|world| {
        for name in &names {
            world.add_member(guild, name, permissions::ORDINARY);
        }
    });
    let channel = |number| discord.change_world(|world| world.add_channel(guild, Channel::text(&format!("c{number}"))));
    let channels: Vec<Id> = (0..CHANNELS).map(channel).collect();
    for channel in channels.iter().chain([&scene.lounge]) {
        discord.rate_limit(&format!("POST /channels/{channel}/messages"), Some(LIMIT_OF_CHANNEL));
    }
    (names.iter().map(|name| discord.member(name).unwrap()).collect(), channels)
}

/// The most memory that a process has taken so far, in bytes.
fn memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    peak.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|kib| kib << 10)
}

#[tokio::test]
async fn a_burst_of_questions_is_borne() {
    let scene = Scene::start("burst", "").await;
    let (members, channels) = crowd(&scene);
    let asked = format!("<@{}> {QUESTION}", scene.discord.bot());
    for number in 0..QUESTIONS {
        let channel = if number % 2 == 0 { scene.lounge } else { channels[number / 2 % CHANNELS] };
        members[number % MEMBERS].post(channel, asked.as_str()).unwrap();
    }
    // Commands are answered all the while, within Discord's three seconds.
    for _ in 0..10 {
        scene.alice.slash(scene.lounge, "help", &[]).unwrap().acknowledged().await.unwrap();
    }
    // So are questions elsewhere, and some of those in each channel of the crowd.
    answered(&scene, scene.den, ask(&scene, scene.den)).await;
    let bot = scene.discord.bot();
    for channel in &channels {
        let some =
            members[0].watch(*channel, LIMIT, |seen| seen.iter().any(|message| message.author == bot).then_some(()));
        some.await.unwrap();
    }
    let refused = scene.discord.requests().iter().filter(|request| request.status == Some(429)).count();
    assert!(refused < 50, "{refused} requests were refused");
    if let Some(memory) = memory(scene.bot.process()) {
        assert!(memory < MEMORY, "{memory} bytes");
    }
}
