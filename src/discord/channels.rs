//! What is known of channels: to whom they belong, and Discord's own spoiler flag.
//!
//! serenity drops flags that it does not know, so a channel is fetched and its JSON read here. That happens when something is
//! about to be said in it for the first time, not for every message.

use std::sync::Arc;
use std::time::Duration;

use moka::future::Cache;
use serde::Deserialize;
use serenity::all::{ChannelId, GuildId};
use serenity::http::Route;
use tokio::time::timeout;

use super::rest::Rest;
use crate::settings::{self, Whereabouts};

/// Channels change rarely, and a change is told; this bounds what is missed.
const REMEMBERED: Duration = Duration::from_mins(10);
const MOST: u64 = 20_000;
/// An interaction must be answered within three seconds.
const PATIENCE: Duration = Duration::from_millis(1_200);
/// Discord's own spoiler flag.
const SPOILER: u64 = 1 << 21;
/// The kinds of channel that are threads.
const THREADS: [u8; 3] = [10, 11, 12];

/// A channel, as far as it matters here.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Channel {
    #[serde(rename = "type")]
    kind: u8,
    parent_id: Option<ChannelId>,
    name: Option<String>,
    #[serde(default)]
    flags: u64,
}

/// Where something is said, and what the thread there is called.
#[derive(Debug, Clone, Default)]
pub(super) struct Scene {
    pub(super) place: Whereabouts,
    /// The name of the thread or forum post.
    pub(super) thread_name: Option<String>,
    /// Whether the channel could be looked up. If not, its own settings may be, and those of its category not.
    pub(super) certain: bool,
}

/// The channels that were looked up of late; `None` for those that Discord does not show.
pub(super) struct Channels(Cache<ChannelId, Option<Arc<Channel>>>);

impl Default for Channels {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(MOST).time_to_live(REMEMBERED).build())
    }
}

impl Channels {
    /// Forgets a channel that has changed.
    pub(super) async fn forget(&self, channel: ChannelId) {
        self.0.invalidate(&channel).await;
    }

    /// Where a channel stands.
    pub(super) async fn scene(&self, rest: &Rest, server: GuildId, channel: ChannelId) -> Scene {
        let here = Whereabouts { server: Some(settings::ServerId(server.get())), ..Whereabouts::default() };
        let looked_up = timeout(PATIENCE, self.look_up(rest, channel)).await.ok().flatten();
        let Some((known, parent)) = looked_up else {
            let place = Whereabouts { channel: Some(settings::ChannelId(channel.get())), ..here };
            return Scene { place, thread_name: None, certain: false };
        };
        let id = |id: ChannelId| settings::ChannelId(id.get());
        let native_spoiler = known.is_spoiler() || parent.as_ref().is_some_and(|parent| parent.is_spoiler());
        let place = match parent {
            Some(parent) => Whereabouts {
                category: parent.parent_id.map(id),
                channel: known.parent_id.map(id),
                thread: Some(id(channel)),
                native_spoiler,
                ..here
            },
            None => {
                Whereabouts { category: known.parent_id.map(id), channel: Some(id(channel)), native_spoiler, ..here }
            }
        };
        let thread_name = place.thread.and(known.name.clone());
        Scene { place, thread_name, certain: true }
    }

    /// A channel, and of a thread the channel that it belongs to.
    async fn look_up(&self, rest: &Rest, id: ChannelId) -> Option<(Arc<Channel>, Option<Arc<Channel>>)> {
        let channel = self.get(rest, id).await?;
        match channel.parent_id {
            Some(parent) if THREADS.contains(&channel.kind) => {
                let parent = self.get(rest, parent).await?;
                Some((channel, Some(parent)))
            }
            _ => Some((channel, None)),
        }
    }

    async fn get(&self, rest: &Rest, id: ChannelId) -> Option<Arc<Channel>> {
        let fetch = async {
            let fetched = rest.get(Route::Channel { channel_id: id }).await;
            let read = fetched.map_err(|error| error.to_string());
            let read = read.and_then(|json| serde_json::from_value(json).map_err(|error| error.to_string()));
            read.map_err(|error| tracing::info!(channel = %id, %error, "a channel cannot be looked up"))
                .ok()
                .map(Arc::new)
        };
        self.0.get_with(id, fetch).await
    }
}

impl Channel {
    const fn is_spoiler(&self) -> bool {
        self.flags & SPOILER != 0
    }
}
