//! Stinger.
#![allow(missing_docs)]
mod choice;
pub mod cli;
pub mod config;
pub mod conversation;
pub mod engine;
pub mod intent;
pub mod knowledge;
pub mod language;
mod particulars;
mod resolve;
pub mod spoiler;
