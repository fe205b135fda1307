//! The bot against a stand-in of Discord: the real program, real HTTP and a real gateway on loopback.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod acts;
mod admins;
mod edits;
mod faults;
mod forms;
mod harness;
mod leaks;
mod members;
mod presses;
mod requests;
mod shapes;
mod slash;

#[path = "../support"]
mod support {
    pub(crate) mod asks;
    pub(crate) mod covers;
    pub(crate) mod files;
    pub(crate) mod folders;
    pub(crate) mod secrets;
}
