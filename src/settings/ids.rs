//! Ids as Discord gives them, each of its own type, so that a member is never taken for a channel.

use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// A server: what Discord's API calls a guild.
    ServerId,
    /// A channel, and also what Discord makes of channels: a category, a thread or a forum post.
    ChannelId,
    /// A person, the same in every server.
    MemberId
}

impl MemberId {
    /// Somebody: whoever made a change and is forgotten since. Discord gives this id to nobody.
    pub const SOMEBODY: Self = Self(0);
}
