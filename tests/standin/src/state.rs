//! What the stand-in keeps while it runs, behind one lock, and how it tells the bot's sessions of changes.

use std::collections::{BTreeMap, HashMap};
use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};

use crate::faults::{Act, Faults};
use crate::id::Id;
use crate::interaction::Interaction;
use crate::json;
use crate::limits::list;
use crate::message::{self, Message, Origin};
use crate::record::{Frame, Request};
use crate::world::{World, permissions};

/// Bits of the gateway's intents.
pub(crate) mod intents {
    pub(crate) const GUILDS: u64 = 1;
    pub(crate) const GUILD_MESSAGES: u64 = 1 << 9;
    pub(crate) const DIRECT_MESSAGES: u64 = 1 << 12;
    pub(crate) const GUILD_TYPING: u64 = 1 << 11;
    pub(crate) const DIRECT_TYPING: u64 = 1 << 14;
    pub(crate) const MESSAGE_CONTENT: u64 = 1 << 15;
}

/// A session of the bot with the gateway, which outlives its connections.
#[derive(Debug)]
pub(crate) struct Session {
    pub id: String,
    pub intents: u64,
    pub shard: (u64, u64),
    pub sequence: u64,
    /// Every event sent, by its number, for a resume.
    pub sent: Vec<(u64, String)>,
    /// The connection in use.
    pub connection: Option<mpsc::UnboundedSender<Outgoing>>,
}

/// What a connection is told to do.
#[derive(Debug)]
pub(crate) enum Outgoing {
    Frame(String),
    Act(Act),
}

impl Session {
    /// Numbers an event, keeps it and sends it where a connection is open.
    pub(crate) fn push(&mut self, event: &str, data: &Value) {
        self.sequence += 1;
        let frame = json!({ "op": 0, "s": self.sequence, "t": event, "d": data }).to_string();
        self.sent.push((self.sequence, frame.clone()));
        if let Some(connection) = &self.connection {
            // A connection that has just ended gets the event by the resume.
            let _ = connection.send(Outgoing::Frame(frame));
        }
    }

    pub(crate) fn serves(&self, guild: Option<Id>) -> bool {
        guild.map_or(0, |guild| (guild.0 >> 22) % self.shard.1) == self.shard.0
    }
}

/// All that changes.
#[derive(Debug)]
pub(crate) struct State {
    pub world: World,
    pub messages: BTreeMap<Id, Message>,
    /// The commands registered, for all guilds or for one.
    pub commands: BTreeMap<Option<Id>, Vec<Value>>,
    pub interactions: BTreeMap<Id, Interaction>,
    pub sessions: Vec<Session>,
    pub faults: Faults,
    pub requests: Vec<Request>,
    pub frames: Vec<Frame>,
    /// The message that a nonce made, by channel.
    pub nonces: HashMap<(Id, String), Id>,
    /// The last message of the bot that a member has been handed, by member and channel.
    pub read: HashMap<(Id, Id), Id>,
}

/// The state and what goes with it.
#[derive(Debug)]
pub(crate) struct Shared {
    state: Mutex<State>,
    changed: watch::Sender<u64>,
    pub address: SocketAddr,
    pub started: Instant,
}

impl Shared {
    pub(crate) fn new(world: World, address: SocketAddr) -> Self {
        let state = State {
            world,
            messages: BTreeMap::new(),
            commands: BTreeMap::new(),
            interactions: BTreeMap::new(),
            sessions: Vec::new(),
            faults: Faults::default(),
            requests: Vec::new(),
            frames: Vec::new(),
            nonces: HashMap::new(),
            read: HashMap::new(),
        };
        Self { state: Mutex::new(state), changed: watch::Sender::new(0), address, started: Instant::now() }
    }

    /// Reads the state.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the state and wakes those who wait for a change.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let changed = change(&mut self.lock());
        self.changed.send_modify(|count| *count += 1);
        changed
    }

    /// Waits until `look` finds something, at most for `limit`.
    pub(crate) async fn wait<T>(&self, limit: Duration, mut look: impl FnMut(&mut State) -> Option<T>) -> Option<T> {
        let mut changes = self.changed.subscribe();
        let found = async {
            loop {
                let found = look(&mut self.lock());
                if found.is_some() || changes.changed().await.is_err() {
                    return found;
                }
            }
        };
        tokio::time::timeout(limit, found).await.ok().flatten()
    }
}

impl State {
    /// Sends an event to the sessions of a guild's shard that asked for one of these intents; 0 asks for none.
    pub(crate) fn dispatch(&mut self, event: &str, guild: Option<Id>, needs: u64, data: &Value) {
        self.dispatch_each(event, guild, needs, |_| data.clone());
    }

    fn dispatch_each(&mut self, event: &str, guild: Option<Id>, needs: u64, data: impl Fn(u64) -> Value) {
        for session in &mut self.sessions {
            if session.serves(guild) && (needs == 0 || session.intents & needs != 0) {
                let data = data(session.intents);
                session.push(event, &data);
            }
        }
    }

    /// The intent that is asked for a channel's messages or its typing.
    fn intent(guild: Option<Id>, (in_guild, direct): (u64, u64)) -> u64 {
        if guild.is_some() { in_guild } else { direct }
    }

    /// Tells the bot of a message, as far as the bot may see it.
    pub(crate) fn dispatch_message(&mut self, event: &str, id: Id) {
        let Some(message) = self.messages.get(&id) else { return };
        let Some(channel) = self.world.channels.get(&message.channel) else { return };
        let bot = self.world.bot.id;
        if message.only_for.is_some() || !self.world.may(bot, channel, permissions::VIEW_CHANNEL) {
            return;
        }
        let guild = channel.guild;
        let mut whole = message.body.clone();
        if let Some(guild) = guild {
            whole["guild_id"] = json!(guild);
            if whole["webhook_id"].is_null() {
                whole["member"] = json::partial_member();
            }
        }
        whole["channel_type"] = json!(channel.kind as u8);
        let mut short = whole.clone();
        withhold(&mut short, bot, guild);
        let needs = Self::intent(guild, (intents::GUILD_MESSAGES, intents::DIRECT_MESSAGES));
        self.dispatch_each(event, guild, needs, |intents| {
            if intents & intents::MESSAGE_CONTENT == 0 { short.clone() } else { whole.clone() }
        });
    }

    /// Makes a message, keeps it and tells the bot.
    pub(crate) fn post(&mut self, channel: Id, author: Id, sent: &Value, replied: Option<Id>, origin: Origin) -> Id {
        let id = self.world.ids.next();
        let replied = replied.and_then(|id| self.messages.get(&id));
        let message = message::make(&self.world, (id, channel, author), sent, replied, origin);
        self.messages.insert(id, message);
        self.dispatch_message("MESSAGE_CREATE", id);
        id
    }

    /// Changes a message and tells the bot.
    pub(crate) fn edit(&mut self, id: Id, sent: &Value) {
        if let Some(message) = self.messages.get_mut(&id) {
            message::edit(&self.world, message, sent);
            self.dispatch_message("MESSAGE_UPDATE", id);
        }
    }

    /// Deletes a message and tells the bot.
    pub(crate) fn delete(&mut self, id: Id) {
        let Some(message) = self.messages.remove(&id) else { return };
        if message.only_for.is_none() {
            self.dispatch_deleted("MESSAGE_DELETE", message.channel, json!({ "id": id }));
        }
    }

    /// Deletes messages of a channel at one go and tells the bot so.
    pub(crate) fn delete_together(&mut self, channel: Id, ids: &[Id]) {
        self.messages.retain(|id, message| message.channel != channel || !ids.contains(id));
        self.dispatch_deleted("MESSAGE_DELETE_BULK", channel, json!({ "ids": ids }));
    }

    fn dispatch_deleted(&mut self, event: &str, channel: Id, mut data: Value) {
        data["channel_id"] = json!(channel);
        let guild = self.world.channels.get(&channel).and_then(|channel| channel.guild);
        if let Some(guild) = guild {
            data["guild_id"] = json!(guild);
        }
        let needs = Self::intent(guild, (intents::GUILD_MESSAGES, intents::DIRECT_MESSAGES));
        self.dispatch(event, guild, needs, &data);
    }

    /// Tells the bot of a channel that is new or has changed; the bot hears of direct conversations by messages alone.
    pub(crate) fn dispatch_channel(&mut self, verb: &str, id: Id) {
        let Some(channel) = self.world.channels.get(&id) else { return };
        let Some(guild) = channel.guild else { return };
        if !self.world.may(self.world.bot.id, channel, permissions::VIEW_CHANNEL) {
            return;
        }
        let noun = if channel.kind.is_thread() { "THREAD" } else { "CHANNEL" };
        let mut data = json::channel(&self.world, channel);
        if channel.kind.is_thread() && verb == "CREATE" {
            data["newly_created"] = json!(true);
        }
        self.dispatch(&format!("{noun}_{verb}"), Some(guild), intents::GUILDS, &data);
    }

    /// Tells the bot of a guild: that it is in it, or no longer, or that it has an outage.
    pub(crate) fn dispatch_guild(&mut self, id: Id) {
        let Some(guild) = self.world.guilds.get(&id) else { return };
        let (event, data) = if !guild.joined {
            ("GUILD_DELETE", json!({ "id": id }))
        } else if guild.unavailable {
            ("GUILD_DELETE", json::unavailable_guild(id))
        } else {
            ("GUILD_CREATE", json::guild_created(&self.world, guild))
        };
        self.dispatch(event, Some(id), intents::GUILDS, &data);
    }

    /// A message as HTTP answers it to the bot: content is withheld where the application may not read it.
    pub(crate) fn for_bot(&self, message: &Message) -> Value {
        let mut body = message.body.clone();
        let guild = self.world.channels.get(&message.channel).and_then(|channel| channel.guild);
        if !content_granted(&self.world) {
            withhold(&mut body, self.world.bot.id, guild);
        }
        body
    }

    /// Tells the bot that somebody types.
    pub(crate) fn dispatch_typing(&mut self, channel: Id, user: Id) {
        let guild = self.world.channels.get(&channel).and_then(|channel| channel.guild);
        let needs = Self::intent(guild, (intents::GUILD_TYPING, intents::DIRECT_TYPING));
        let mut data = json!({ "channel_id": channel, "user_id": user, "timestamp": 0 });
        if let Some(guild) = guild {
            data["guild_id"] = json!(guild);
        }
        self.dispatch("TYPING_START", guild, needs, &data);
    }
}

/// Whether the application was granted the intent to read content.
pub(crate) fn content_granted(world: &World) -> bool {
    world.application_flags & (1 << 18 | 1 << 19) != 0
}

/// Empties what a bot without the intent does not get, but for its own messages, direct ones and those that mention it.
fn withhold(body: &mut Value, bot: Id, guild: Option<Id>) {
    let is_bot = |user: &Value| user["id"] == json!(bot);
    // The message replied to is judged by itself: that a reply mentions the bot does not show the bot the other.
    if let Some(inner) = body.get_mut("referenced_message").filter(|inner| inner.is_object()) {
        withhold(inner, bot, guild);
    }
    if guild.is_none() || is_bot(&body["author"]) || list(body, "mentions").iter().any(is_bot) {
        return;
    }
    body["content"] = json!("");
    for key in ["embeds", "attachments", "components"] {
        body[key] = json!([]);
    }
}
