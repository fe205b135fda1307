//! `stinger run`: the bot in Discord.

use std::path::PathBuf;

use clap::Args;
use serenity::all::GuildId;

use super::setup::{Files, Source};
use super::{Error, Status, film};
use super::{faults, log};
use crate::config::{Config, Token};
use crate::discord::{Parts, RunError};
use crate::engine::Stinger;
use crate::knowledge::Library;

/// Run the bot in Discord
#[derive(Debug, Default, Args)]
pub(super) struct Run {
    #[command(flatten)]
    files: Files,
    /// Register the commands in this server alone, where they are there at once: for trying things out
    #[arg(long, value_name = "ID")]
    guild: Option<GuildId>,
}

impl Run {
    /// Whether a token is there, so that the bot can run where no command is given.
    pub(super) fn is_wanted(&self) -> bool {
        let config = self.files.config().unwrap_or_default();
        matches!(config.token(), Ok(Some(_)))
    }

    /// Runs until it is asked to end.
    pub(super) fn run(&self) -> Result<Status, Error> {
        let config = faults::check(self.files.config()?, self.files.config_file().as_deref())?;
        let token = config.token()?.ok_or(Error::NoToken)?;
        log::start(&config)?;
        let source = self.files.source(&config);
        let library = source.load()?.map_err(Error::Knowledge)?;
        self.check_film(&config, &library)?;
        tracing::info!(
            films = library.films().count(),
            "Stinger {} knows the films {source}",
            env!("CARGO_PKG_VERSION")
        );
        let parts = parts(config, token, Stinger::new(library)?, source, self.guild);
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Error::Runtime)?;
        let ended = runtime.block_on(crate::discord::run(parts));
        // What still runs is not worth waiting for: all that matters was finished.
        runtime.shutdown_background();
        ended.map(|()| Status::Done).or_else(failed)
    }

    fn check_film(&self, config: &Config, library: &Library) -> Result<(), Error> {
        let (Some(id), Some(file)) = (&config.film, self.files.config_file()) else { return Ok(()) };
        let found = film::by_id(library, id);
        found.map(drop).map_err(|unknown| Error::Film { origin: file.display().to_string(), unknown })
    }
}

fn parts(config: Config, token: Token, stinger: Stinger, source: Source, test_server: Option<GuildId>) -> Parts {
    let folder: Option<PathBuf> = if let Source::Folder(folder) = &source { Some(folder.clone()) } else { None };
    let reload = move || {
        let library = source.load().map_err(|error| error.to_string())?.map_err(|problems| problems.to_string())?;
        Stinger::new(library).map_err(|error| error.to_string())
    };
    Parts { config, token, stinger, reload: Box::new(reload), folder, test_server }
}

/// What only the host can put right is an error; what starting again may put right is a status.
fn failed(error: RunError) -> Result<Status, Error> {
    match error {
        RunError::Ended(_) => {
            tracing::error!("{error}");
            Ok(Status::Ended)
        }
        refused => Err(Error::Run(refused)),
    }
}
