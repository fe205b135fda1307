//! The bot against a stand-in of Discord: the real program, real HTTP and a real gateway on loopback.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod faults;
mod harness;
mod members;
