//! The bot's life: it registers its commands, connects, stays connected, and ends when it is asked to.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serenity::all::{ApplicationId, GuildId, ShardManager};
use serenity::http::Route;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::bot::Bot;
use super::connection::{connect, find_gateway};
use super::keeping::{keep_settings, open_store};
use super::registration::tell_commands;
use super::reload::watch_knowledge;
use super::rest::Rest;
use super::watchdog::{Signal, Watchdog};
use crate::config::{Config, Token};
use crate::engine::Stinger;
use crate::store::StoreError;

/// How long is waited before Discord, or the file of the settings, is tried again.
pub(super) const AGAIN: Duration = Duration::from_secs(5);
/// How long work under way may take when the program ends, and then the closing of the connection.
const FINISHING: Duration = Duration::from_secs(6);
const CLOSING: Duration = Duration::from_secs(2);

/// What the bot is made of.
pub struct Parts {
    /// The configuration.
    pub config: Config,
    /// The token.
    pub token: Token,
    /// What it knows.
    pub stinger: Stinger,
    /// Reads the knowledge again; an error is the text for the log, with every problem in it.
    pub reload: Box<dyn Fn() -> Result<Stinger, String> + Send + Sync>,
    /// The folder whose files are read again when they change, if the knowledge comes from one.
    pub folder: Option<PathBuf>,
    /// The server that commands are registered in, instead of everywhere.
    pub test_server: Option<GuildId>,
}

/// Why the bot cannot run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Discord does not know the token.
    #[error("Discord does not accept the token; copy it anew from the developer portal, under Bot")]
    BadToken,
    /// The gateway refuses what the bot asks for.
    #[error("the gateway refuses the connection: {0}")]
    Refused(String),
    /// The settings cannot be used.
    #[error(transparent)]
    Settings(#[from] StoreError),
    /// The system gives no threads, signals or TLS.
    #[error("the system does not give what the bot needs: {0}")]
    System(String),
    /// The connection ended in a way that should not be.
    #[error("the connection to Discord ended: {0}")]
    Ended(String),
}

impl RunError {
    /// The exit code: whether only the host can put it right, or starting again may.
    pub const fn code(&self) -> u8 {
        match self {
            Self::BadToken | Self::Refused(_) | Self::Settings(_) | Self::System(_) => super::REFUSED_CODE,
            Self::Ended(_) => super::STUCK_CODE,
        }
    }
}

/// Runs the bot until it is asked to end.
///
/// # Errors
/// What only the host can put right, and connections that end for good.
pub async fn run(parts: Parts) -> Result<(), RunError> {
    let watchdog = Watchdog::start().map_err(|error| RunError::System(error.to_string()))?;
    tokio::spawn(watchdog.beat());
    let mut signals = watchdog.signals();
    tokio::select! {
        ended = live(parts, watchdog.signals()) => ended,
        () = stopped(&mut signals) => Ok(()),
    }
}

/// Waits until the program is asked to end, and a little longer: whoever lives ends by itself first.
async fn stopped(signals: &mut watch::Receiver<Signal>) {
    asked_to_stop(signals).await;
    sleep(FINISHING + CLOSING + Duration::from_secs(1)).await;
}

/// Waits until the program is asked to end.
async fn asked_to_stop(signals: &mut watch::Receiver<Signal>) {
    if signals.wait_for(|signal| *signal == Signal::Stop).await.is_err() {
        std::future::pending::<()>().await;
    }
}

async fn live(parts: Parts, mut signals: watch::Receiver<Signal>) -> Result<(), RunError> {
    let store = open_store(&parts.config).await?;
    let rest =
        Rest::new(&parts.token, parts.config.proxy.clone()).map_err(|error| RunError::System(error.to_string()))?;
    let application = tokio::select! {
        application = greet(&rest) => application?,
        () = asked_to_stop(&mut signals) => return Ok(()),
    };
    let bot = Arc::new(Bot::new(parts.config, parts.stinger, rest, application));
    if let Some(store) = store {
        let _ = bot.store.set(store);
    }
    tokio::spawn(keep_settings(Arc::clone(&bot)));
    tokio::spawn(watch_knowledge(Arc::clone(&bot), parts.reload, parts.folder, signals.clone()));
    tokio::spawn(tell_commands(Arc::clone(&bot), parts.test_server));
    stay_connected(&bot, &parts.token, signals).await
}

/// Asks Discord who the bot is, until it answers.
async fn greet(rest: &Rest) -> Result<ApplicationId, RunError> {
    loop {
        let application = match rest.get(Route::Oauth2ApplicationCurrent).await {
            Ok(application) => application,
            Err(error) if error.status() == Some(401) => return Err(RunError::BadToken),
            Err(error) => {
                tracing::warn!(%error, "Discord cannot be asked yet; trying again");
                sleep(AGAIN).await;
                continue;
            }
        };
        match application["id"].as_str().and_then(|id| id.parse().ok()) {
            Some(id) => return Ok(id),
            None => sleep(AGAIN).await,
        }
    }
}

/// Connects, and connects again where that helps.
async fn stay_connected(bot: &Arc<Bot>, token: &Token, mut signals: watch::Receiver<Signal>) -> Result<(), RunError> {
    if !bot.hears_all() {
        tracing::info!("without the text of messages: {}", WITHOUT_CONTENT);
    }
    loop {
        let stopping = Arc::new(AtomicBool::new(false));
        let gateway = tokio::select! {
            gateway = find_gateway(&bot.rest) => gateway,
            () = asked_to_stop(&mut signals) => return Ok(()),
        };
        let mut client = connect(bot, token, &gateway, Arc::clone(&stopping)).await?;
        let shards = Arc::clone(&client.shard_manager);
        let error = tokio::select! {
            ended = client.start_shards(gateway.shards) => ended.err(),
            () = asked_to_stop(&mut signals) => {
                end(bot, &shards, &stopping).await;
                return Ok(());
            }
        };
        match error.map(refusal) {
            Some(Err(Disallowed)) if bot.hears_all() => {
                bot.hears_less();
                tracing::error!(
                    "Discord does not grant the text of messages (4014): switch on the Message Content Intent in the developer portal, under Bot, Privileged Gateway Intents, and start the bot again. Until then {WITHOUT_CONTENT}"
                );
            }
            Some(Err(Disallowed)) => return Err(RunError::Refused("an intent is not granted (4014)".to_owned())),
            Some(Ok(error)) => return Err(error),
            None => {
                tracing::warn!("the connection ended; connecting again");
                sleep(AGAIN).await;
            }
        }
    }
}

/// What remains without the message-content intent.
const WITHOUT_CONTENT: &str =
    "the bot answers to mentions, replies, direct messages and commands, and listens in no channel";

/// That an intent is not granted.
struct Disallowed;

/// What an error of the client means.
fn refusal(error: serenity::Error) -> Result<RunError, Disallowed> {
    use serenity::gateway::GatewayError;
    match error {
        serenity::Error::Gateway(GatewayError::DisallowedGatewayIntents) => Err(Disallowed),
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => Ok(RunError::BadToken),
        serenity::Error::Gateway(GatewayError::InvalidGatewayIntents) => {
            Ok(RunError::Refused("the intents are not valid (4013)".to_owned()))
        }
        other => Ok(RunError::Ended(other.to_string())),
    }
}

/// Takes no more events, finishes what is under way, and closes the connection.
async fn end(bot: &Bot, shards: &ShardManager, stopping: &AtomicBool) {
    tracing::info!("ending: finishing what is under way");
    stopping.store(true, Ordering::Relaxed);
    bot.tasks.close();
    if timeout(FINISHING, bot.tasks.wait()).await.is_err() {
        tracing::warn!("some answers could not be finished");
    }
    // serenity waits for ever where a shard is just connecting.
    let _ = timeout(CLOSING, shards.shutdown_all()).await;
    if let Some(store) = bot.store.get() {
        let _ = timeout(Duration::from_secs(1), store.close()).await;
    }
    tracing::info!("ended");
}
