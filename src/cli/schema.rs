//! `stinger schema`: the shape of film files, for editors that complete and check them.

use std::io::Write as _;

use super::{Error, Status};

/// Prints the JSON Schema.
pub(super) fn run() -> Result<Status, Error> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{:#}", crate::knowledge::schema())?;
    out.flush()?;
    Ok(Status::Done)
}
