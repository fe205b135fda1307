//! The file of the settings while the bot runs: opened, opened again where that failed, and tidied up.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;

use super::bot::{Bot, now};
use super::run::{AGAIN, RunError};
use crate::config::Config;
use crate::store::{Store, StoreError, Trouble};

/// How often settings of servers that were left long ago are looked for.
const TIDYING: Duration = Duration::from_hours(6);
const DAY: i64 = 86_400;

/// The file of the settings. Where it is locked or the disk is full, the bot runs without and tries again.
pub(super) async fn open_store(config: &Config) -> Result<Option<Store>, RunError> {
    match Store::open(&config.settings).await {
        Ok(store) => Ok(Some(store)),
        Err(error) if passes(&error) => {
            tracing::error!(%error, "until the settings can be read, all spoilers are withheld in servers");
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether a trouble may pass by itself.
const fn passes(error: &StoreError) -> bool {
    matches!(error.trouble(), Some(Trouble::Locked | Trouble::Full))
}

/// Opens the settings where that failed before, and tidies them up from time to time.
pub(super) async fn keep_settings(bot: Arc<Bot>) {
    loop {
        let Some(store) = bot.store.get() else {
            match Store::open(&bot.config.settings).await {
                Ok(store) => {
                    tracing::info!("the settings can be read now");
                    let _ = bot.store.set(store);
                }
                Err(error) => {
                    tracing::debug!(%error, "the settings cannot be read yet");
                    sleep(AGAIN).await;
                }
            }
            continue;
        };
        let before = now() - i64::from(bot.config.grace_days) * DAY;
        match store.delete_left_before(before).await {
            Ok(0) => {}
            Ok(servers) => tracing::info!(servers, "settings of servers that were left long ago are deleted"),
            Err(error) => tracing::error!(%error, "settings of servers that were left cannot be deleted"),
        }
        sleep(TIDYING).await;
    }
}
