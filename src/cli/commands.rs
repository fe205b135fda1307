//! `stinger commands`: the commands as Discord is told of them.

use std::io::Write as _;

use super::{Error, Status};
use crate::discord;

/// Prints the commands as JSON.
pub(super) fn run() -> Result<Status, Error> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{:#}", discord::command_set())?;
    Ok(Status::Done)
}
