//! Why a command could not do its work.

use std::io;
use std::path::PathBuf;

use super::film::UnknownFilm;
use crate::config::ConfigError;
use crate::discord::RunError;
use crate::intent::BadPhrasing;
use crate::knowledge::Problems;

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The configuration cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The knowledge cannot be used.
    #[error("the knowledge cannot be used:\n{0}")]
    Knowledge(Problems),
    /// The folder of the film files cannot be read at all.
    #[error("cannot read the folder {}", .0.display())]
    Folder(PathBuf, #[source] io::Error),
    /// There is no such film.
    #[error("{origin}: {unknown}")]
    Film {
        /// Where the film was named.
        origin: String,
        /// What was named.
        unknown: UnknownFilm,
    },
    /// Catalogues cannot be read yet.
    #[error("{}: catalogues cannot be read yet; leave out --catalogue", .0.display())]
    Catalogue(PathBuf),
    /// Standard input cannot be read.
    #[error("cannot read standard input")]
    Input(#[source] io::Error),
    /// The terminal does not do what an editor needs.
    #[error("cannot read from the terminal")]
    Terminal(#[from] rustyline::error::ReadlineError),
    /// Output cannot be written.
    #[error("cannot write")]
    Output(#[from] io::Error),
    /// There is no token to run with.
    #[error(
        "there is no token: set DISCORD_TOKEN, or token or token_file in the configuration; \
         it stands in Discord's developer portal, under Bot"
    )]
    NoToken,
    /// The bot cannot run.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Nothing can be logged.
    #[error("cannot log: {0}")]
    Log(String),
    /// The system gives no threads.
    #[error("cannot start")]
    Runtime(#[source] io::Error),
    /// A phrasing of an intent is no valid regex.
    #[error(transparent)]
    Phrasing(#[from] BadPhrasing),
}
