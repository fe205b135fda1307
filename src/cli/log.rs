//! Where log lines go and how they look.

use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer as _, fmt};

use super::Error;
use crate::config::{Config, LogFormat};
use crate::discord;

/// What libraries log concerns a host only where something is wrong.
const QUIET: &str = "serenity=warn,reqwest=warn,hyper=warn,rustls=warn,sqlx=warn,tungstenite=warn,h2=warn";

/// What is wrong with a filter. A word that is no level would be taken for the name of a part of the program, of which
/// there is none, so that nothing at all would be logged.
pub(super) fn fault(filter: &str) -> Option<(&'static str, String)> {
    let bare = filter.split(',').map(str::trim).filter(|part| !part.contains('='));
    let levels = bare.clone().all(|part| part.parse::<LevelFilter>().is_ok()) && bare.count() <= 1;
    let right = levels && EnvFilter::try_new(filter).is_ok();
    let message = || format!("`{filter}` is no filter; expected a level such as info, or one like info,stinger=debug");
    (!right).then(|| ("log_filter", message()))
}

/// Starts to log to standard error, as configured.
pub(super) fn start(config: &Config) -> Result<(), Error> {
    let filter = EnvFilter::try_new(format!("{QUIET},{}", config.log_filter));
    let filter = filter.map_err(|error| Error::Log(error.to_string()))?;
    let lines = fmt::layer().with_writer(std::io::stderr).with_target(false);
    let lines = match config.log_format {
        LogFormat::Human => lines.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr())).boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    let started =
        tracing_subscriber::registry().with(lines.with_filter(filter)).with(discord::watchdog_layer()).try_init();
    started.map_err(|error| Error::Log(error.to_string()))
}
