//! The stand-in as a whole: started, pointed at, changed while it runs, and told what to do wrong.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::client::Member;
use crate::error::ClientError;
use crate::faults::{Act, Fault, RateLimit, Stage};
use crate::id::Id;
use crate::message::Origin;
use crate::record::{Frame, Request};
use crate::routes;
use crate::state::{Outgoing, Shared};
use crate::view::{self, Seen};
use crate::world::{Channel, World};

/// A running stand-in. It stops when it is dropped.
#[derive(Debug)]
pub struct Standin {
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

impl Drop for Standin {
    fn drop(&mut self) {
        self.server.abort();
        self.act(&Act::Drop);
    }
}

impl Standin {
    /// Starts on a free port of loopback.
    ///
    /// # Errors
    /// Where no port can be opened.
    pub async fn start(world: World) -> std::io::Result<Self> {
        Self::start_at(world, SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await
    }

    /// Starts at an address.
    ///
    /// # Errors
    /// Where the port cannot be opened.
    pub async fn start_at(world: World, address: SocketAddr) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let shared = Arc::new(Shared::new(world, listener.local_addr()?));
        let router = routes::router(&shared);
        let server = tokio::spawn(async move {
            // Serving ends with the task alone.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { shared, server })
    }

    /// What the bot uses in place of `https://discord.com`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.shared.address)
    }

    /// The bot's token.
    #[must_use]
    pub fn token(&self) -> String {
        self.shared.lock().world.token.clone()
    }

    /// The bot's id as a user, and the application's.
    #[must_use]
    pub fn bot(&self) -> Id {
        self.shared.lock().world.bot.id
    }

    /// Looks at the world.
    pub fn world<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.shared.lock().world)
    }

    /// Changes the world behind the bot's back: no event is sent.
    pub fn change_world<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        self.shared.change(|state| change(&mut state.world))
    }

    /// The scripted side of a user, found by name.
    ///
    /// # Errors
    /// Where there is no such user.
    pub fn member(&self, name: &str) -> Result<Member, ClientError> {
        let id = self.shared.lock().world.user(name)?.id;
        Ok(Member::new(self.shared.clone(), id))
    }

    /// The first channel of a name.
    ///
    /// # Errors
    /// Where there is none.
    pub fn channel(&self, name: &str) -> Result<Id, ClientError> {
        self.shared.lock().world.channel(name).map(|channel| channel.id)
    }

    /// Offers every command to everybody, as the admins of a server may decide.
    pub fn offer_to_all(&self) {
        self.shared.change(|state| {
            for command in state.commands.values_mut().flatten() {
                command["default_member_permissions"] = Value::Null;
            }
        });
    }

    /// Posts by a webhook of this name.
    pub fn post_by_webhook(&self, channel: Id, name: &str, content: &str) -> Id {
        self.shared.change(|state| {
            let webhook = state.world.ids.next();
            let origin = Origin { webhook_name: Some(name.to_owned()), ..Origin::default() };
            state.post(channel, webhook, &json!({ "content": content }), None, origin)
        })
    }

    /// Deletes messages of a channel at one go, as moderators do.
    pub fn delete_together(&self, channel: Id, messages: &[Id]) {
        self.shared.change(|state| state.delete_together(channel, messages));
    }

    // What the bot did.

    /// Every HTTP request so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.shared.lock().requests.clone()
    }

    /// Every frame of the gateway so far.
    #[must_use]
    pub fn frames(&self) -> Vec<Frame> {
        self.shared.lock().frames.clone()
    }

    /// The commands registered for all guilds, or for one.
    #[must_use]
    pub fn commands(&self, guild: Option<Id>) -> Vec<Value> {
        self.shared.lock().commands.get(&guild).cloned().unwrap_or_default()
    }

    /// All messages of a channel, those for one member alone included, as the one sees them who sees all.
    #[must_use]
    pub fn messages(&self, channel: Id) -> Vec<Seen> {
        view::all(&self.shared.lock(), channel)
    }

    /// Waits until a session is connected and has been sent all that is due to it.
    ///
    /// # Errors
    /// Where none comes in time.
    pub async fn ready(&self, limit: Duration) -> Result<(), ClientError> {
        let connected = self
            .shared
            .wait(limit, |state| state.sessions.iter().any(|session| session.connection.is_some()).then_some(()));
        connected.await.ok_or(ClientError::Nothing(limit))
    }

    /// Waits until the requests and frames so far give something. Whoever looks may not ask the stand-in meanwhile.
    ///
    /// # Errors
    /// Where they do not in time.
    pub async fn wait_for<T>(
        &self,
        limit: Duration,
        mut look: impl FnMut(&[Request], &[Frame]) -> Option<T>,
    ) -> Result<T, ClientError> {
        let found = self.shared.wait(limit, |state| look(&state.requests, &state.frames)).await;
        found.ok_or(ClientError::Nothing(limit))
    }

    // What goes wrong.

    /// Queues a fault for the next request that fits a pattern such as `POST /channels/*/messages` (`*` is any one
    /// segment or method, `**` any rest; paths are without `/api/v10`).
    pub fn fault(&self, pattern: &str, fault: Fault) {
        self.shared.lock().faults.queue_http(pattern, fault);
    }

    /// Queues a fault for the next time that the gateway comes to a stage.
    pub fn gateway_fault(&self, stage: Stage, act: Act) {
        self.shared.lock().faults.queue_gateway(stage, act);
    }

    /// Has every open connection of the gateway do something now.
    pub fn act(&self, act: &Act) {
        for session in &self.shared.lock().sessions {
            if let Some(connection) = &session.connection {
                // A connection that has just ended has nothing more to do.
                let _ = connection.send(Outgoing::Act(act.clone()));
            }
        }
    }

    /// Takes the gateway down, so that connections end and new ones are refused, or up again. Events in between are
    /// kept for the resume.
    pub fn gateway_down(&self, down: bool) {
        self.shared.lock().faults.gateway_down = down;
        if down {
            self.act(&Act::Drop);
        }
    }

    /// Sets or lifts the rate limit of a pattern; `**` as the pattern is the limit of all.
    pub fn rate_limit(&self, pattern: &str, limit: Option<RateLimit>) {
        self.shared.lock().faults.limit(pattern, limit);
    }

    // What changes in the world.

    /// A guild that the bot joins, or that comes back after an outage.
    pub fn join_guild(&self, guild: Id) {
        self.set_guild(guild, true, false);
    }

    /// A guild that throws the bot out.
    pub fn leave_guild(&self, guild: Id) {
        self.set_guild(guild, false, false);
    }

    /// A guild that has an outage: the bot hears that it is unavailable, and is still in it.
    pub fn guild_outage(&self, guild: Id) {
        self.set_guild(guild, true, true);
    }

    fn set_guild(&self, id: Id, joined: bool, unavailable: bool) {
        self.shared.change(|state| {
            if let Some(guild) = state.world.guilds.get_mut(&id) {
                (guild.joined, guild.unavailable) = (joined, unavailable);
            }
            state.dispatch_guild(id);
        });
    }

    /// A new channel or thread, of which the bot hears.
    pub fn create_channel(&self, guild: Id, channel: Channel) -> Id {
        self.shared.change(|state| {
            let id = state.world.add_channel(guild, channel);
            state.dispatch_channel("CREATE", id);
            id
        })
    }

    /// Changes a channel or thread, of which the bot hears.
    pub fn update_channel(&self, id: Id, change: impl FnOnce(&mut Channel)) {
        self.shared.change(|state| {
            if let Some(channel) = state.world.channels.get_mut(&id) {
                change(channel);
            }
            state.dispatch_channel("UPDATE", id);
        });
    }

    /// Deletes a channel or thread, of which the bot hears.
    pub fn delete_channel(&self, id: Id) {
        self.shared.change(|state| {
            state.dispatch_channel("DELETE", id);
            state.world.channels.remove(&id);
        });
    }
}
