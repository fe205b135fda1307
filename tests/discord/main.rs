//! The bot against a stand-in of Discord: the real program, real HTTP and a real gateway on loopback.

mod faults;
mod harness;
mod members;
