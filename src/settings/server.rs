//! All that the admins of a server have set.

use std::collections::BTreeMap;
use std::mem;

use super::ids::ChannelId;
use super::overrides::Override;

/// An embargo on a film: what its severities are treated as at least, for a while after its release.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Embargo {
    /// The number of days after the release during which it holds, the last one included. `None`: it always holds.
    pub days: Option<u16>,
    /// What the film's severities are treated as, at least.
    pub treat: Override,
    /// Channels, threads and categories where the severities named are treated so instead, be it more openly.
    pub except: BTreeMap<ChannelId, Override>,
}

impl Embargo {
    /// Whether it holds so many days after the release, negative before it. Where the release is unknown it holds.
    pub fn holds(&self, days_since_release: Option<i64>) -> bool {
        match (self.days, days_since_release) {
            (None, _) | (_, None) => true,
            (Some(days), Some(since)) => since <= i64::from(days),
        }
    }

    /// The embargo as admins read it, without its exceptions: "ending private, until 30 days after the release".
    pub fn in_words(&self) -> String {
        let end = self.days.map_or_else(|| "always".to_owned(), |days| format!("until {days} days after the release"));
        format!("{}, {end}", self.treat.in_words())
    }
}

/// The settings of one server. By default it has none: everything is as the host configured it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Server {
    /// What holds in the whole server.
    pub policy: Override,
    /// What holds in categories, channels and threads.
    pub places: BTreeMap<ChannelId, Override>,
    /// Embargoes, by the id of the film. The film may be unknown to the program by now.
    pub films: BTreeMap<String, Embargo>,
    /// Whether overheard questions are answered in a channel.
    pub listening: BTreeMap<ChannelId, bool>,
    /// The film that a channel is about, by its id.
    pub channel_film: BTreeMap<ChannelId, String>,
    /// Whether answers are sent without a notification.
    pub quiet: bool,
    /// Seconds between two answers to one member. `None`: as the host configured it.
    pub member_cooldown: Option<u16>,
    /// Seconds between two answers in one channel. `None`: as the host configured it.
    pub channel_cooldown: Option<u16>,
    /// When the bot was removed from the server, in seconds since 1970. `None`: it is there.
    pub left_at: Option<i64>,
    /// Whether something stored could not be read. The policy is [`sealed`](crate::spoiler::Policy::SEALED) then.
    pub broken: bool,
}

impl Server {
    /// Takes away all that the policy depends on. What could not be read goes with it, so that nothing is broken then.
    pub(super) fn reset_spoilers(&mut self) {
        *self = Self {
            policy: Override::default(),
            places: BTreeMap::new(),
            films: BTreeMap::new(),
            broken: false,
            ..mem::take(self)
        };
    }

    /// Takes away all that the policy does not depend on.
    pub(super) fn reset_settings(&mut self) {
        *self = Self {
            policy: self.policy,
            places: mem::take(&mut self.places),
            films: mem::take(&mut self.films),
            left_at: self.left_at,
            broken: self.broken,
            ..Self::default()
        };
    }
}
