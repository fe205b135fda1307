//! A stand-in of Discord on loopback: a real HTTP API (v10) and a real gateway over a WebSocket, in memory, for a bot that
//! is pointed at it, with the scripted side of its members. It knows no bot in particular and judges nothing: it answers
//! as Discord does, notes what came, and goes wrong where it is told to.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use std::time::Duration;
//! use discord_standin::{Channel, Standin, World, permissions};
//!
//! let mut world = World::new();
//! let club = world.add_guild("film club");
//! let lounge = world.add_channel(club, Channel::text("lounge"));
//! world.add_member(club, "alice", permissions::ORDINARY);
//! let discord = Standin::start(world).await?;
//! // Point the bot at `discord.url()` with the token `discord.token()`, then:
//! discord.ready(Duration::from_secs(5)).await?;
//! let alice = discord.member("alice")?;
//! alice.post(lounge, "ping")?;
//! let reply = alice.next_reply(lounge, Duration::from_secs(5)).await?;
//! println!("{}", reply.content);
//! # Ok(())
//! # }
//! ```
//!
//! The map:
//! - [`World`] (`world.rs`) is who is where; `json.rs` writes it as Discord does; `id.rs` makes snowflakes.
//! - `state.rs` keeps all that changes and tells the bot's sessions of it; `message.rs` and `interaction.rs` hold the
//!   rules of messages and of interactions.
//! - `gateway.rs` is a connection to the gateway; `routes/` is HTTP; [`limits`] refuses what Discord refuses.
//! - [`Fault`], [`Stage`] and [`Act`] (`faults.rs`) say what goes wrong next; [`Request`] and [`Frame`] (`record.rs`) are
//!   what came from the bot; [`openapi`] holds both sides against Discord's own description of its API.
//! - [`Member`] (`client.rs`) is the scripted side; [`Seen`] (`view.rs`) is what a member sees, and [`visible`]
//!   (`cover.rs`) what of a text is read without lifting a cover.

mod client;
mod control;
mod cover;
mod error;
mod faults;
mod gateway;
mod id;
mod interaction;
mod json;
pub mod limits;
mod message;
pub mod openapi;
mod record;
mod routes;
mod state;
mod view;
mod world;

pub use client::{Choice, Interaction, Member, Post};
pub use control::Standin;
pub use cover::visible;
pub use error::{ApiError, ClientError};
pub use faults::{Act, Fault, RateLimit, Stage};
pub use id::Id;
pub use interaction::Acknowledged;
pub use message::Pings;
pub use record::{Frame, Request};
pub use view::Seen;
pub use world::{Channel, ChannelKind, Guild, Times, User, World, permissions};
