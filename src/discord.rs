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
//! ```
//!
//! This layer translates. It knows nothing of films or language, and decides on no policy: [`crate::engine`] answers,
//! [`crate::settings`] decides, [`crate::spoiler`] renders. No text reaches a builder but through `reply`.

mod bot;
mod channels;
mod commands;
mod cooldown;
mod interactions;
mod messages;
mod press;
mod question;
mod reply;
mod rest;
