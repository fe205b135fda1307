//! Where log lines go and how they look.

use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer as _, fmt};

use super::Error;
use crate::config::{Config, LogFormat};
use crate::discord;

/// What libraries log concerns a host only where something is wrong.
const QUIET: &str = "serenity=warn,reqwest=warn,hyper=warn,rustls=warn,sqlx=warn,tungstenite=warn,h2=warn";

/// Starts to log to standard error, as configured.
pub(super) fn start(config: &Config) -> Result<(), Error> {
    let filter = EnvFilter::try_new(format!("{QUIET},{}", config.log_filter));
    let filter = filter.map_err(|_| Error::LogFilter(config.log_filter.clone()))?;
    let lines = fmt::layer().with_writer(std::io::stderr).with_target(false);
    let lines = match config.log_format {
        LogFormat::Human => lines.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr())).boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    let started =
        tracing_subscriber::registry().with(lines.with_filter(filter)).with(discord::watchdog_layer()).try_init();
    started.map_err(|_| Error::LogFilter("logging was started before".to_owned()))
}
