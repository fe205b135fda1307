//! The bot against a stand-in of Discord: the real program, real HTTP and a real gateway on loopback.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod acts;
mod admins;
mod edits;
mod harness;
mod members;
mod presses;
mod slash;
