//! Reading the knowledge again, when its files change or the host asks for it. What cannot be read changes nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

use super::bot::Bot;
use super::watchdog::Signal;
use crate::engine::Stinger;

/// How often the files are looked at. Looking works on every kind of file system; notifications do not.
const LOOK: Duration = Duration::from_secs(2);

/// The files of a folder with the times of their last change.
type Files = BTreeMap<PathBuf, (SystemTime, u64)>;

/// Reads the knowledge again whenever there is cause.
pub(super) async fn watch_knowledge(
    bot: Arc<Bot>,
    reload: Box<dyn Fn() -> Result<Stinger, String> + Send + Sync>,
    folder: Option<PathBuf>,
    mut signals: watch::Receiver<Signal>,
) {
    let reload: Arc<dyn Fn() -> Result<Stinger, String> + Send + Sync> = reload.into();
    let mut known = folder.as_deref().map(files);
    let mut looks = interval(LOOK);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            changed = signals.changed() => match changed {
                Ok(()) if matches!(*signals.borrow_and_update(), Signal::Reload(_)) => {}
                Ok(()) => continue,
                Err(_) => return,
            },
            _ = looks.tick() => {
                let now = folder.as_deref().map(files);
                if now == known {
                    continue;
                }
                known = now;
            }
        }
        let reload = Arc::clone(&reload);
        match tokio::task::spawn_blocking(move || reload()).await {
            Ok(Ok(stinger)) => {
                let films = stinger.library().films().count();
                bot.replace_knowledge(stinger);
                tracing::info!(films, "the knowledge was read again");
            }
            Ok(Err(problems)) => tracing::error!("the knowledge cannot be used, so what was known stays:\n{problems}"),
            Err(error) => tracing::error!(%error, "the knowledge could not be read again"),
        }
    }
}

fn files(folder: &Path) -> Files {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let film = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "toml");
    let told = entries.filter_map(|entry| {
        let data = entry.metadata().ok()?;
        Some((entry.path(), (data.modified().ok()?, data.len())))
    });
    told.filter(|(path, _)| film(path)).collect()
}
