//! The bot in Discord: events become questions, answers become messages.
//!
//! ```text
//! events        what Discord tells: messages, interactions, servers joined and left
//!   messages      which messages are questions, and the answers that follow them
//!   interactions  commands, presses, what is typed into forms  ->  commands/
//!   question      from a question to the reply, under the policy of the place
//!   reply         the one place that gives text to serenity's builders
//!   rest          the one way to Discord's HTTP API
//! run           connecting, staying connected, ending
//!   connection    the way to the gateway
//!   keeping       the file of the settings
//!   reload        the knowledge, read again
//!   watchdog      a thread that ends the program where nothing else can
//! ```
//!
//! This layer translates. It knows nothing of films or language, and decides on no policy: [`crate::engine`] answers,
//! [`crate::settings`] decides, [`crate::spoiler`] renders. No text reaches a builder but through `reply`.

mod bot;
mod channels;
mod checkup;
mod commands;
mod connection;
mod cooldown;
mod events;
mod interactions;
mod keeping;
mod messages;
mod press;
mod question;
mod registration;
mod reload;
mod reply;
mod rest;
mod run;
mod watchdog;

pub use checkup::{Finding, check_up};
pub(crate) use registration::set as command_set;
pub use run::{Parts, RunError, run};
pub(crate) use watchdog::layer as watchdog_layer;

/// The exit code where only the host can put it right.
const REFUSED_CODE: u8 = 2;
/// The exit code where starting again may put it right.
const STUCK_CODE: u8 = 1;
