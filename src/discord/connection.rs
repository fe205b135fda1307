//! The way to the gateway: where it is, and the client that connects to it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde_json::Value;
use serenity::all::{Client, GatewayIntents};
use serenity::http::{HttpBuilder, Route};
use tokio::time::sleep;

use super::bot::Bot;
use super::events::Events;
use super::rest::Rest;
use super::run::{AGAIN, RunError};
use super::watchdog::allow_sessions;
use crate::config::Token;

/// Sessions that are not begun: whoever begins more than Discord allows in a day loses the token.
const RESERVE: i64 = 10;

/// Where to connect.
pub(super) struct Gateway {
    url: String,
    /// Into how many connections Discord wants the servers to be divided.
    pub(super) shards: u32,
}

/// Asks for the gateway until it may be used. serenity would take Discord's own where it cannot ask, past any proxy.
pub(super) async fn find_gateway(rest: &Rest) -> Gateway {
    loop {
        match rest.get(Route::GatewayBot).await {
            Ok(gateway) => match (sessions(&gateway), read_gateway(&gateway)) {
                (0, _) => tracing::error!(
                    "Discord allows no further session today; waiting, since a new token would be needed otherwise"
                ),
                (sessions, Some(gateway)) => {
                    allow_sessions(sessions);
                    return gateway;
                }
                (_, None) => tracing::warn!("Discord's answer about the gateway cannot be read; trying again"),
            },
            Err(error) => tracing::warn!(%error, "the gateway cannot be asked for yet; trying again"),
        }
        sleep(AGAIN).await;
    }
}

/// How many sessions may be begun today, but for a few that are kept back.
fn sessions(gateway: &Value) -> i64 {
    let left = gateway["session_start_limit"]["remaining"].as_i64();
    left.map_or(RESERVE, |left| left.saturating_sub(RESERVE).max(0))
}

fn read_gateway(gateway: &Value) -> Option<Gateway> {
    let shards = gateway["shards"].as_u64().and_then(|shards| u32::try_from(shards).ok()).filter(|shards| *shards > 0);
    Some(Gateway { url: gateway["url"].as_str()?.to_owned(), shards: shards? })
}

/// Makes the client that connects there.
pub(super) async fn connect(
    bot: &Arc<Bot>,
    token: &Token,
    gateway: &Gateway,
    stopping: Arc<AtomicBool>,
) -> Result<Client, RunError> {
    let mut intents = GatewayIntents::GUILDS | GatewayIntents::GUILD_MESSAGES | GatewayIntents::DIRECT_MESSAGES;
    intents.set(GatewayIntents::MESSAGE_CONTENT, bot.hears_all());
    // serenity asks for the gateway as it is built; all other requests are sent by `rest`.
    let mut http = HttpBuilder::new(token.expose()).client(bot.rest.client()).ratelimiter_disabled(true);
    if let Some(proxy) = &bot.config.proxy {
        http = http.proxy(proxy);
    }
    let events = Events { bot: Arc::clone(bot), stopping };
    let client = serenity::client::ClientBuilder::new_with_http(http.build(), intents).raw_event_handler(events).await;
    let client = client.map_err(|error| RunError::Ended(error.to_string()))?;
    // It may have been told nothing.
    *client.ws_url.lock().await = gateway.url.clone();
    Ok(client)
}
