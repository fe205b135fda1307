//! What Discord tells over the gateway, each passed to the part that it concerns.
//!
//! serenity hands an event that it cannot decode only to a raw handler, so all come this way; it costs the same.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serenity::all::{Context, Event, GuildId, RawEventHandler, Ready, UnavailableGuild};
use serenity::async_trait;

use super::bot::{Bot, now};
use crate::settings::ServerId;

/// The kinds of event that the bot lives on: one that cannot be decoded is worth a warning.
const NEEDED: [&str; 9] = [
    "READY",
    "GUILD_CREATE",
    "GUILD_DELETE",
    "MESSAGE_CREATE",
    "MESSAGE_UPDATE",
    "MESSAGE_DELETE",
    "INTERACTION_CREATE",
    "CHANNEL_UPDATE",
    "THREAD_UPDATE",
];

/// Passes events on, until the bot stops.
pub(super) struct Events {
    pub(super) bot: Arc<Bot>,
    pub(super) stopping: Arc<AtomicBool>,
}

#[async_trait]
impl RawEventHandler for Events {
    async fn raw_event(&self, _: Context, event: Event) {
        if !self.stopping.load(Ordering::Relaxed) {
            self.bot.tasks.track_future(self.bot.on_event(event)).await;
        }
    }
}

impl Bot {
    async fn on_event(&self, event: Event) {
        match event {
            Event::MessageCreate(event) => self.on_message(event.message).await,
            Event::MessageUpdate(event) => self.on_edit(event).await,
            Event::MessageDelete(event) => self.on_delete(event.channel_id, event.message_id).await,
            Event::MessageDeleteBulk(event) => {
                for message in event.ids {
                    self.on_delete(event.channel_id, message).await;
                }
            }
            Event::InteractionCreate(event) => self.on_interaction(event.interaction).await,
            Event::ChannelUpdate(event) => self.channels.forget(event.channel.id).await,
            Event::ThreadUpdate(event) => self.channels.forget(event.thread.id).await,
            Event::GuildCreate(event) => self.on_joined(event.guild.id).await,
            Event::GuildDelete(event) => self.on_left(event.guild).await,
            Event::Ready(event) => self.on_ready(event.ready).await,
            Event::Resumed(_) => tracing::info!("the session goes on"),
            Event::Unknown(event) if NEEDED.contains(&event.kind.as_str()) => {
                tracing::warn!(kind = event.kind, "an event cannot be read");
            }
            _ => {}
        }
    }

    async fn on_ready(&self, ready: Ready) {
        let shard = ready.shard.map(|shard| shard.id.0);
        tracing::info!(servers = ready.guilds.len(), shard, "connected as {}", ready.user.name);
        self.me.get_or_init(|| ready.user.id);
        // Servers that the bot was removed from while it was away.
        let Some(store) = self.store.get() else { return };
        let of_shard = |id: &ServerId| {
            ready.shard.is_none_or(|shard| (id.0 >> 22) % u64::from(shard.total) == u64::from(shard.id.0))
        };
        let there = |id: &ServerId| ready.guilds.iter().any(|server| server.id.get() == id.0);
        let noted = |id: &ServerId| store.server(*id).left_at.is_some();
        for id in store.servers().into_iter().filter(|id| of_shard(id) && !there(id) && !noted(id)) {
            self.mark_left(id).await;
        }
    }

    async fn on_joined(&self, server: GuildId) {
        let id = ServerId(server.get());
        let Some(store) = self.store.get() else { return };
        if store.server(id).left_at.is_some()
            && let Err(error) = store.returned(id).await
        {
            tracing::error!(server = %id, %error, "it could not be noted that the bot is back in a server");
        }
    }

    /// Removed from a server; or the server cannot be reached, which means nothing. What was noted before is no reason not to
    /// note it: that the bot was back in between may just be on its way to the file.
    async fn on_left(&self, server: UnavailableGuild) {
        if !server.unavailable {
            self.mark_left(ServerId(server.id.get())).await;
        }
    }

    async fn mark_left(&self, id: ServerId) {
        let Some(store) = self.store.get() else { return };
        tracing::info!(server = %id, "the bot was removed from a server; its settings are kept for a while");
        if let Err(error) = store.left(id, now()).await {
            tracing::error!(server = %id, %error, "it could not be noted that the bot left a server");
        }
    }
}
