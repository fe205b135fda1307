//! The command line: what each command takes, and what each prints and returns.
//!
//! One file a command. A command asks the library as the bot does and decides nothing of its own about films or
//! spoilers: what is covered is covered here too, and the policy alone lifts it.

mod ask;
mod chat;
mod check;
mod commands;
mod error;
mod explain;
mod faults;
mod film;
mod input;
mod log;
mod run;
mod schema;
mod setup;
mod slash;
mod terminal;

pub use error::Error;

use clap::{Parser, Subcommand};

/// Answers questions about films and never spoils anyone who did not ask.
#[derive(Debug, Parser)]
#[command(
    name = "stinger",
    version,
    after_help = "Without a command it runs in Discord, if there is a token, and chats else."
)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Chat(chat::Chat),
    Ask(ask::Ask),
    Check(check::Check),
    Run(run::Run),
    /// Print the commands as Discord is told of them, as JSON
    Commands,
    /// Print the JSON Schema of film files, for editors
    Schema,
}

/// What came of a command that could do its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It is done.
    Done,
    /// It is done, and the answer is not known.
    NotKnown,
    /// It is done, and problems were found.
    ProblemsFound,
    /// It ended, and may be started again.
    Ended,
}

impl Status {
    /// The exit code.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::NotKnown | Self::ProblemsFound | Self::Ended => 1,
        }
    }
}

impl Cli {
    /// Does what the arguments say.
    ///
    /// # Errors
    /// Wrong usage, unreadable input, and output that cannot be written.
    pub fn run(self) -> Result<Status, Error> {
        match self.command.unwrap_or_else(usual) {
            Command::Run(run) => run.run(),
            Command::Commands => commands::run(),
            Command::Chat(chat) => chat.run(),
            Command::Ask(ask) => ask.run(),
            Command::Check(check) => check.run(),
            Command::Schema => schema::run(),
        }
    }
}

/// What is done where no command is given: with a token there is a bot to run.
fn usual() -> Command {
    let run = run::Run::default();
    if run.is_wanted() { Command::Run(run) } else { Command::Chat(chat::Chat::default()) }
}
