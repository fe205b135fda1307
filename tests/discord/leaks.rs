//! Nothing that spoils is ever bare: every topic of every film and every test sentence, under every policy, on every surface
//! of Discord: texts, titles, footers, labels, options, what is offered while it is typed, callbacks, edits, and the log.
//!
//! What counts as a spoiler, and what gives one away, is said in `support/secrets.rs`.

use std::fmt::Write as _;

use discord_standin::{Channel, Id, Interaction, Member, Request, Seen, permissions};
use serde_json::{Value, json};
use stinger::spoiler::Policy;

use super::acts::{film, labels, message_in};
use super::forms::{Form, forms, offered_films};
use super::harness::{LIMIT, Scene};
use super::support::asks;
use super::support::covers::see;
use super::support::secrets::{Runs, Texts};

/// A question that names no film is about this one.
const CONFIG: &str = "film = \"ballerina-2025\"\n";
/// So many questions are asked at a time, each in a channel of its own.
const TOGETHER: usize = 8;
/// The flag of a message that one member alone sees.
const EPHEMERAL: u64 = 1 << 6;
/// The longest question that a form takes, in characters.
const LONGEST: usize = 500;

/// A scene with places enough, a policy, and what must not be read under it.
struct Trial {
    scene: Scene,
    forms: Vec<Form>,
    /// Who asks where.
    places: Vec<(Member, Id)>,
    policy: Policy,
    hidden: Runs,
    /// The requests that were looked at.
    looked_at: usize,
}

impl Trial {
    /// A trial in channels of a server with a named policy.
    async fn start(name: &str) -> Self {
        let scene = Scene::start(&format!("leaks-{name}"), CONFIG).await;
        scene.command(&scene.admin, "spoilers set", &[("policy", json!(name))]).await;
        let place = |number| scene.discord.create_channel(scene.guild, Channel::text(&format!("place-{number}")));
        let places = (0..TOGETHER).map(|number| (scene.alice.clone(), place(number))).collect();
        Self::of(scene, places, name.parse().unwrap()).await
    }

    /// A trial in direct messages, under the host's policy.
    async fn direct() -> Self {
        let scene = Scene::start("leaks-direct", CONFIG).await;
        let guest = |number| {
            let name = format!("guest-{number}");
            scene.discord.change_world(|world| world.add_member(scene.guild, &name, permissions::ORDINARY));
            scene.discord.member(&name).unwrap()
        };
        let guests = (0..TOGETHER).map(guest);
        let places = guests.map(|guest| (guest.clone(), guest.direct())).collect();
        Self::of(scene, places, Policy::TAGGED).await
    }

    async fn of(scene: Scene, places: Vec<(Member, Id)>, policy: Policy) -> Self {
        let forms = forms(&scene).await;
        Self { forms, places, policy, hidden: Texts::read().hidden_by(policy), looked_at: 0, scene }
    }

    /// The requests that came since they were last looked at.
    fn new_requests(&mut self) -> Vec<Request> {
        let requests = self.scene.discord.requests();
        requests[std::mem::replace(&mut self.looked_at, requests.len())..].to_vec()
    }

    /// Asserts that what came since shows nothing that is hidden.
    fn assert_tight(&mut self) {
        let requests = self.new_requests();
        let found = leaks(&requests, &self.hidden);
        assert!(found.is_empty(), "under {}:\n{found}", self.policy);
    }

    /// Asserts that what came since was for one pair of eyes each, and shows nothing that is withheld.
    fn assert_lifted(&mut self) {
        let requests = self.new_requests();
        let public = |request: &&Request| message_in(request).is_some_and(|sent| sent["flags"] != EPHEMERAL);
        let public: Vec<&Request> = requests.iter().filter(public).collect();
        assert!(public.is_empty(), "{public:?}");
        let found = leaks(&requests, &Texts::read().hidden_by(self.policy.lifted()));
        assert!(found.is_empty(), "lifted under {}:\n{found}", self.policy);
    }

    /// Does something for each of many things, and gives what comes of them.
    async fn each<T>(&self, all: &[T], act: impl Fn(&T, &Member, Id) -> Interaction) -> Vec<Seen> {
        let mut seen = Vec::new();
        for some in all.chunks(TOGETHER) {
            let places = some.iter().zip(&self.places);
            let begun: Vec<_> = places.map(|(one, (member, place))| act(one, member, *place)).collect();
            for interaction in begun {
                seen.push(self.scene.answer_to(&interaction).await);
            }
        }
        seen
    }

    /// Asks every topic of every film: a certain member, or whoever is there.
    async fn asks_all_forms(&self, by: Option<&Member>, hidden: bool) -> Vec<Seen> {
        self.each(&self.forms, |(path, options), member, place| {
            let given: Vec<_> = options.iter().cloned().chain([("hidden", json!(hidden))]).collect();
            by.unwrap_or(member).slash(place, path, &given).unwrap()
        })
        .await
    }

    /// Asks some of the test sentences, each in one of three ways, and of those that are said to the bot each edited into another.
    async fn asks_sentences(&self, which: usize) {
        let posted = |ask: &str, (member, at): &(Member, Id)| (member.clone(), *at, member.post(*at, ask).unwrap());
        for (number, some) in sentences(which).chunks(TOGETHER).enumerate() {
            let there = some.iter().zip(&self.places);
            match number % 3 {
                0 => {
                    let ask = |ask: &String, by: &Member, at| by.slash(at, "ask", &[("question", json!(ask))]).unwrap();
                    self.each(some, ask).await;
                }
                1 => {
                    let posted: Vec<_> = there.map(|(ask, place)| posted(ask, place).2).collect();
                    self.each(&posted, |id, by, _| by.message_command("Answer this", *id).unwrap()).await;
                }
                _ => {
                    let said = there.map(|(ask, place)| posted(&self.scene.to_the_bot(ask), place));
                    for ((member, at, id), other) in said.collect::<Vec<_>>().iter().zip(some.iter().rev()) {
                        let reply = self.scene.reply_to(member, *at, *id).await;
                        self.edits(member, *id, other, &reply).await;
                    }
                }
            }
        }
    }

    /// Makes another question of one, and waits until the answer is another.
    async fn edits(&self, member: &Member, question: Id, other: &str, reply: &Seen) {
        let edited = |all: &[Seen]| all.iter().any(|seen| seen.id == reply.id && seen.edited).then_some(());
        let text = self.scene.to_the_bot(other);
        if member.look_at(question).unwrap().content != text {
            member.edit(question, &text).unwrap();
            let edited = member.watch(reply.channel, LIMIT, edited).await;
            edited.unwrap_or_else(|error| panic!("{text:?}: {error}\n{}", self.scene.bot.log()));
        }
    }

    /// Presses a button wherever it is.
    async fn presses_all(&self, by: &Member, on: &[Seen], label: &str) -> Vec<Seen> {
        let there: Vec<&Seen> = on.iter().filter(|seen| labels(seen).contains(&label)).collect();
        self.each(&there, |seen, _, _| by.press(seen.id, label).unwrap()).await
    }

    fn assert_log_tight(&self) {
        let hidden = Texts::read().hidden_by(Policy::TAGGED);
        let log = self.scene.bot.log();
        assert!(log.contains("a question is answered"), "the log tells of single questions");
        let leak = log.lines().find_map(|line| Some((hidden.found_in(line)?, line)));
        assert!(leak.is_none(), "{leak:?}");
    }
}

/// Every fourth sentence that can be asked in every way.
fn sentences(which: usize) -> Vec<String> {
    let fits = |ask: &String| !ask.trim().is_empty() && ask.chars().count() <= LONGEST;
    asks::all().into_iter().filter(fits).skip(which).step_by(4).collect()
}

/// The texts in which something is read that is hidden, a line each.
fn leaks(requests: &[Request], hidden: &Runs) -> String {
    let mut found = String::new();
    for request in requests {
        let sent = if request.path.ends_with("/callback") { &request.body["data"] } else { &request.body };
        let mut texts = Vec::new();
        collect(sent, String::new(), &mut texts);
        for (path, text) in texts {
            let bare = if is_coverable(&path) { see(&text).bare } else { text };
            if let Some(leak) = hidden.found_in(&bare) {
                let _ = writeln!(found, "{leak:?} in {path}: {bare}");
            }
        }
    }
    found
}

/// All texts of a value, each with the way to it.
fn collect(value: &Value, path: String, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => texts.push((path, text.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect(item, format!("{path}/*"), texts)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| collect(field, format!("{path}/{key}"), texts)),
        _ => {}
    }
}

/// Whether Discord renders covers there.
fn is_coverable(path: &str) -> bool {
    matches!(path, "/content" | "/embeds/*/description" | "/embeds/*/fields/*/value")
}

/// Everything that there is to ask and to press, under one policy. Bob has seen all films, Alice none.
async fn everything(name: &str, which: usize) {
    let mut trial = Trial::start(name).await;
    trial.asks_sentences(which).await;
    for id in offered_films(&trial.scene).await {
        trial.scene.command(&trial.scene.bob, "seen add", &[film("film", &id)]).await;
    }
    // Who has seen everything does not spoil it for the others.
    let answers = trial.asks_all_forms(Some(&trial.scene.bob), false).await;
    let mut more = trial.presses_all(&trial.scene.alice, &answers, "More").await;
    while !more.is_empty() {
        more = trial.presses_all(&trial.scene.alice, &more, "More").await;
    }
    trial.assert_tight();
    let mut shown = trial.presses_all(&trial.scene.alice, &answers, "Show me").await;
    assert!(!shown.is_empty());
    while !shown.is_empty() {
        shown = trial.presses_all(&trial.scene.alice, &shown, "More").await;
    }
    trial.asks_all_forms(Some(&trial.scene.bob), true).await;
    trial.assert_lifted();
    trial.assert_log_tight();
}

#[tokio::test]
async fn nothing_leaks_where_spoilers_are_tagged() {
    everything("tagged", 0).await;
}

#[tokio::test]
async fn nothing_leaks_where_policy_is_strict() {
    everything("strict", 1).await;
}

#[tokio::test]
async fn nothing_leaks_where_everything_is_sealed() {
    everything("sealed", 2).await;
}

#[tokio::test]
async fn nothing_leaks_in_direct_messages() {
    let mut trial = Trial::direct().await;
    trial.asks_all_forms(None, false).await;
    trial.asks_sentences(3).await;
    trial.assert_tight();
    trial.assert_log_tight();
}

#[tokio::test]
async fn where_everything_is_open_the_secrets_are_found_in_the_open() {
    let mut trial = Trial::start("open").await;
    trial.asks_all_forms(None, false).await;
    let found = leaks(&trial.new_requests(), &Texts::read().hidden_by(Policy::TAGGED));
    assert!(found.lines().count() > 100, "{found}");
}
