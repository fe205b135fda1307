//! The program from end to end: the real binary, with its arguments, standard input, output and exit code.

#![allow(clippy::unwrap_used, reason = "a test that unwraps what is not there fails, as it should")]

mod ask;
mod chat;
mod check;
mod commands;
mod leaks;
mod pipes;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run left behind.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

/// The program, run in a folder that holds nothing, without colours forced or forbidden.
fn stinger(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stinger"));
    command.args(args).current_dir(folder("empty", &[])).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// Runs it with bytes on standard input.
fn run_with(command: &mut Command, input: &[u8]) -> Ran {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // A program that leaves early, as on wrong usage, reads none of it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn run(args: &[&str]) -> Ran {
    run_with(&mut stinger(args), b"")
}

/// A folder for a test, holding these files and nothing else.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    for (file, text) in files {
        std::fs::create_dir_all(folder.join(file).parent().unwrap()).unwrap();
        std::fs::write(folder.join(file), text).unwrap();
    }
    folder
}

/// The smallest film file that says anything.
const SMALL_FILM: &str =
    "title = \"Small\"\nyear = 2001\nsources = [{ name = \"A page\" }]\ndirectors = [\"Ann Other\"]\n";
