//! `stinger check`: every problem of the configuration and of every film file, in one run.

use std::io::Write as _;

use clap::Args;

use super::setup::{Files, Source};
use super::{Error, Status, faults, film};
use crate::config::{Config, ConfigError, problem_of};
use crate::discord::check_up;
use crate::knowledge::{Library, Problem};

/// Check the configuration and the film files, and print every problem with its file, line and column
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    files: Files,
    /// Also ask Discord, with the token, what the bot is missing there
    #[arg(long)]
    discord: bool,
}

impl Check {
    /// Checks what there is to check.
    pub(super) fn run(&self) -> Result<Status, Error> {
        let (config, mut problems) = self.config()?;
        let source = self.files.source(&config);
        let films = match source.load()? {
            Ok(library) => {
                problems.extend(self.unknown_film(&config, &library));
                library.films().count()
            }
            Err(found) => {
                problems.extend(found.0);
                0
            }
        };
        let status = report(films, &source, &problems)?;
        let there = if self.discord { ask_discord(&config)? } else { Status::Done };
        Ok(if there == Status::Done { status } else { there })
    }

    /// The configuration with its problems. Where it cannot be used, the knowledge is checked without it.
    fn config(&self) -> Result<(Config, Vec<Problem>), Error> {
        let file = self.files.config_file();
        match file.as_deref().map(Config::load).transpose() {
            Ok(Some(config)) => {
                let faults = file.map(|file| faults::of(&config, &file)).unwrap_or_default();
                Ok((config, faults))
            }
            Ok(None) => Ok((Config::default(), Vec::new())),
            Err(ConfigError::Wrong(problems)) => Ok((Config::default(), problems.0)),
            Err(unreadable) => Err(unreadable.into()),
        }
    }

    /// The configured film, if it is none of the library's.
    fn unknown_film(&self, config: &Config, library: &Library) -> Option<Problem> {
        let (id, file) = (config.film.as_deref()?, self.files.config_file()?);
        let unknown = film::by_id(library, id).err()?;
        Some(problem_of(&file, "film", unknown.to_string()))
    }
}

/// Asks Discord about the bot, and prints what it says.
fn ask_discord(config: &Config) -> Result<Status, Error> {
    let token = config.token()?.ok_or(Error::NoToken)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Error::Runtime)?;
    let findings = runtime.block_on(check_up(config, &token));
    let mut out = std::io::stdout().lock();
    findings.iter().try_for_each(|finding| writeln!(out, "{finding}"))?;
    let missing = findings.iter().any(|finding| finding.problem);
    Ok(if missing { Status::ProblemsFound } else { Status::Done })
}

fn report(films: usize, source: &Source, problems: &[Problem]) -> Result<Status, Error> {
    let mut out = std::io::stdout().lock();
    for problem in problems {
        writeln!(out, "{problem}")?;
    }
    if !problems.is_empty() {
        return Ok(Status::ProblemsFound);
    }
    let noun = if films == 1 { "film" } else { "films" };
    writeln!(out, "{films} {noun} {source}, no problems")?;
    Ok(Status::Done)
}
