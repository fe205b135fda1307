//! What the admins of a server set, and the policy that comes of it.
//!
//! All of it is pure: ids are numbers, time comes in as days, and what is stored comes in as [`Server`]. It knows
//! [`spoiler`](crate::spoiler) and nothing else of ours: neither Discord nor how settings are kept.
//!
//! **Invariant.** What cannot be read is sealed, and an embargo never opens anything outside its exceptions.

mod change;
mod decision;
mod ids;
mod overrides;
mod server;

pub use change::{Change, Record};
pub use decision::{Circumstances, Decision, Rule, Step, Whereabouts, decide};
pub use ids::{ChannelId, MemberId, ServerId};
pub use overrides::{Override, UnreadableOverride};
pub use server::{Embargo, Server};
