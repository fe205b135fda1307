//! What commands work with: the configuration, the knowledge, the film and the policy, from flags, file and defaults.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::error::Error;
use super::film;
use crate::config::{self, Config};
use crate::engine::{Place, Stinger};
use crate::knowledge::{FilmId, Library, Problems, load_dir, load_shipped};
use crate::spoiler::Policy;

/// The folder in the working directory that is used where no other is named.
const FOLDER: &str = "knowledge";

/// Which files are read.
#[derive(Debug, Default, Args)]
pub(super) struct Files {
    /// The configuration file [default: stinger.toml, if it is there]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The folder of the film files [default: ./knowledge if it holds any, else the films that come with the program]
    #[arg(long, value_name = "DIR")]
    knowledge: Option<PathBuf>,
}

impl Files {
    /// The configuration file, if there is one to read.
    pub(super) fn config_file(&self) -> Option<PathBuf> {
        let usual = || Path::new(config::FILE).exists().then(|| config::FILE.into());
        self.config.clone().or_else(usual)
    }

    /// The configuration, of the file or by default.
    pub(super) fn config(&self) -> Result<Config, Error> {
        Ok(self.config_file().as_deref().map(Config::load).transpose()?.unwrap_or_default())
    }

    /// Where the films are.
    pub(super) fn source(&self, config: &Config) -> Source {
        let named = self.knowledge.clone().or_else(|| config.knowledge.clone());
        let usual = || holds_films(Path::new(FOLDER)).then(|| FOLDER.into());
        named.or_else(usual).map_or(Source::Shipped, Source::Folder)
    }
}

/// Where the films are.
pub(super) enum Source {
    /// In a folder.
    Folder(PathBuf),
    /// In the program.
    Shipped,
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(folder) => write!(f, "in {}", folder.display()),
            Self::Shipped => f.write_str("that come with the program"),
        }
    }
}

impl Source {
    /// Loads the films. The problems of single files are not the error of a folder that cannot be read.
    pub(super) fn load(&self) -> Result<Result<Library, Problems>, Error> {
        match self {
            Self::Shipped => Ok(load_shipped()),
            Self::Folder(folder) => {
                std::fs::read_dir(folder).map_err(|error| Error::Folder(folder.clone(), error))?;
                Ok(load_dir(folder))
            }
        }
    }
}

/// Whether a folder is there and holds anything that could be a film file.
fn holds_films(folder: &Path) -> bool {
    let is_film = |entry: io::Result<std::fs::DirEntry>| {
        entry.is_ok_and(|entry| entry.path().extension().is_some_and(|extension| extension == "toml"))
    };
    std::fs::read_dir(folder).is_ok_and(|mut entries| entries.any(is_film))
}

/// What a command that answers takes.
#[derive(Debug, Default, Args)]
pub(super) struct Setup {
    #[command(flatten)]
    files: Files,
    /// The film that is meant where the question names none, such as knives-out-2019
    #[arg(long, value_name = "ID")]
    film: Option<String>,
    /// What is shown: open, tagged, strict or sealed [default: tagged]
    #[arg(long, value_name = "NAME")]
    policy: Option<Policy>,
}

/// What a command that answers works with.
pub(super) struct Desk {
    pub(super) stinger: Stinger,
    pub(super) place: Place,
    pub(super) policy: Policy,
}

impl Setup {
    /// Reads what there is to read.
    pub(super) fn open(&self) -> Result<Desk, Error> {
        let (file, config) = (self.files.config_file(), self.files.config()?);
        let library = self.files.source(&config).load()?.map_err(Error::Knowledge)?;
        let film = match (&self.film, &config.film, file) {
            (Some(id), ..) => Some(named(&library, id, "--film")?),
            (None, Some(id), Some(file)) => Some(named(&library, id, &file.display().to_string())?),
            _ => None,
        };
        let policy = self.policy.unwrap_or(config.policy);
        Ok(Desk { stinger: Stinger::new(library)?, place: Place { film, ..Place::default() }, policy })
    }
}

fn named(library: &Library, id: &str, origin: &str) -> Result<FilmId, Error> {
    film::by_id(library, id).map_err(|unknown| Error::Film { origin: origin.to_owned(), unknown })
}
