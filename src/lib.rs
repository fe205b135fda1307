//! Stinger answers questions about films and never spoils anyone who did not ask to be spoiled.
//!
//! # One question's journey
//!
//! ```text
//! "who plays teh director?"      a message: Discord, terminal, file
//!    -> words        lower-case ASCII, each with its place in the original      language::words
//!    -> clauses      spelling corrected, fillers dropped, names found,          language::clause
//!                    the film written `it`, a character `@4`
//!    -> intent       all phrasings at once; what they leave unexplained         intent::recogniser
//!                    lowers the score; then examples that are alike             intent::examples
//!    -> particular   one thing that the film's file tells                       particulars
//!    -> context      the film talked of last, the channel's film, "she"         conversation, resolve
//!    -> answer       spans, each plain or a spoiler of some severity            intent::*
//!    -> policy       shown, covered, private or withheld                        spoiler::policy
//!    -> render       the only code that writes a cover                          spoiler::render
//! ```
//!
//! [`engine::Stinger::ask`] is that journey. It is a straight line and pure: no clock, no network, no file. Time
//! and policy come in as arguments, so that the terminal answers exactly as any other place does.
//!
//! # Layers
//!
//! [`spoiler`] imports nothing of ours. [`knowledge`] builds on it, [`language`] on both, [`intent`] on all three, and
//! [`engine`] puts them together. [`settings`] builds on [`spoiler`] alone and decides on the policy of a place;
//! [`store`] keeps settings and knows nothing else. None of these knows [`discord`], [`cli`] or [`config`], which are the edges: they
//! translate what comes in and what goes out. A test reads the imports and holds that.
//!
//! # Invariants
//!
//! - The text of a [`spoiler::Spoiler`] leaves through [`spoiler::render`] under a [`spoiler::Policy`], or not at all.
//! - What an answer looks like does not tell what it hides: a fate has one shape, known or not.
//! - What goes to Discord goes through `discord::reply`, which takes only what was rendered or is public, and pings nobody.
//! - A setting is on the disk before it is confirmed; where settings cannot be read, spoilers are withheld.
//! - What no file says is unknown. Yes, no and unknown are three answers.
//! - An intent is one file and one word in the registry ([`intent`]); a film is one file in `knowledge/`.

mod choice;
pub mod cli;
pub mod config;
pub mod conversation;
pub mod discord;
pub mod engine;
pub mod intent;
pub mod knowledge;
pub mod language;
pub mod lookup;
mod particulars;
mod resolve;
pub mod settings;
pub mod spoiler;
pub mod store;
