//! The program: arguments become one command, and what comes of it becomes an exit code.

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;
use stinger::cli::{Cli, Status};

/// Wrong usage or unreadable input; clap uses the same.
const MISUSE: u8 = 2;

fn main() -> ExitCode {
    match run() {
        Ok(status) => ExitCode::from(status.code()),
        // Whoever read the output has read enough: `stinger schema | head -1` is no error.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // Where not even this can be written, the exit code says it.
            let _ = writeln!(anstream::stderr(), "error: {error:#}");
            ExitCode::from(MISUSE)
        }
    }
}

fn run() -> anyhow::Result<Status> {
    Ok(Cli::parse().run()?)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let broken = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref().is_some_and(broken))
}
