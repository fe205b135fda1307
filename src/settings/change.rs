//! What admins change, as data: put into force by [`Change::apply`], told in the log by [`Change::in_words`].

use std::collections::BTreeMap;

use super::ids::{ChannelId, MemberId};
use super::overrides::Override;
use super::server::{Embargo, Server};

/// One change of a server's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// What holds in the server, or in one category, channel or thread of it, replaced as a whole.
    Policy {
        /// The place; `None` is the server.
        place: Option<ChannelId>,
        /// What holds there; empty takes away what was set.
        set: Override,
    },
    /// The embargo of a film, its exceptions included.
    Embargo {
        /// The film's id.
        film: String,
        /// The embargo; `None` ends it.
        set: Option<Embargo>,
    },
    /// An exception from a film's embargo. Where the film has none, nothing changes.
    EmbargoException {
        /// The film's id.
        film: String,
        /// The category, channel or thread.
        channel: ChannelId,
        /// What holds there instead; empty ends the exception.
        set: Override,
    },
    /// Whether overheard questions are answered.
    Listen {
        /// The channel.
        channel: ChannelId,
        /// `None`: as if nothing had been set.
        on: Option<bool>,
    },
    /// The film that a channel is about.
    ChannelFilm {
        /// The channel.
        channel: ChannelId,
        /// The film's id; `None`: none in particular.
        film: Option<String>,
    },
    /// Whether answers are sent without a notification.
    Quiet(bool),
    /// Seconds between two answers to one member; `None`: as the host configured it.
    MemberCooldown(Option<u16>),
    /// Seconds between two answers in one channel; `None`: as the host configured it.
    ChannelCooldown(Option<u16>),
    /// Takes away all that the policy depends on, also what could not be read.
    ResetSpoilers,
    /// Takes away all that the policy does not depend on.
    ResetSettings,
}

/// A change that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// When, in seconds since 1970.
    pub at: i64,
    /// Who made it; [`MemberId::SOMEBODY`] where that was forgotten.
    pub by: MemberId,
    /// The change, in words.
    pub what: String,
}

impl Change {
    /// Puts the change into force.
    pub fn apply(&self, server: &mut Server) {
        match self {
            Self::Policy { place: None, set } => server.policy = *set,
            Self::Policy { place: Some(place), set } => set_or_remove(&mut server.places, place, said(set)),
            Self::Embargo { film, set } => set_or_remove(&mut server.films, film, set.as_ref()),
            Self::EmbargoException { film, channel, set } => {
                if let Some(embargo) = server.films.get_mut(film) {
                    set_or_remove(&mut embargo.except, channel, said(set));
                }
            }
            Self::Listen { channel, on } => set_or_remove(&mut server.listening, channel, on.as_ref()),
            Self::ChannelFilm { channel, film } => set_or_remove(&mut server.channel_film, channel, film.as_ref()),
            Self::Quiet(quiet) => server.quiet = *quiet,
            Self::MemberCooldown(seconds) => server.member_cooldown = *seconds,
            Self::ChannelCooldown(seconds) => server.channel_cooldown = *seconds,
            Self::ResetSpoilers => server.reset_spoilers(),
            Self::ResetSettings => server.reset_settings(),
        }
    }

    /// Whether the spoiler policy depends on it.
    pub const fn is_about_spoilers(&self) -> bool {
        match self {
            Self::Policy { .. } | Self::Embargo { .. } | Self::EmbargoException { .. } | Self::ResetSpoilers => true,
            Self::Listen { .. }
            | Self::ChannelFilm { .. }
            | Self::Quiet(_)
            | Self::MemberCooldown(_)
            | Self::ChannelCooldown(_)
            | Self::ResetSettings => false,
        }
    }

    /// The change as the log tells it. Channels are written as mentions, which clients show by name.
    pub fn in_words(&self) -> String {
        match self {
            Self::Policy { place, set } => policy_in_words(*place, *set),
            Self::Embargo { film, set: None } => format!("ended the embargo of {film}"),
            Self::Embargo { film, set: Some(embargo) } => format!("set an embargo of {film}: {}", embargo.in_words()),
            Self::EmbargoException { film, channel, set } if set.is_empty() => {
                format!("ended the exception from the embargo of {film} in <#{channel}>")
            }
            Self::EmbargoException { film, channel, set } => {
                format!("excepted <#{channel}> from the embargo of {film}: {}", set.in_words())
            }
            Self::Listen { channel, on: Some(true) } => format!("switched listening on in <#{channel}>"),
            Self::Listen { channel, on: Some(false) } => format!("switched listening off in <#{channel}>"),
            Self::Listen { channel, on: None } => format!("took back the setting of listening in <#{channel}>"),
            Self::ChannelFilm { channel, film: Some(film) } => format!("made {film} the film of <#{channel}>"),
            Self::ChannelFilm { channel, film: None } => format!("took away the film of <#{channel}>"),
            Self::Quiet(true) => "switched notifications of answers off".to_owned(),
            Self::Quiet(false) => "switched notifications of answers on".to_owned(),
            Self::MemberCooldown(seconds) => cooldown_in_words("member", *seconds),
            Self::ChannelCooldown(seconds) => cooldown_in_words("channel", *seconds),
            Self::ResetSpoilers => "reset all spoiler settings".to_owned(),
            Self::ResetSettings => "reset all other settings".to_owned(),
        }
    }
}

/// Puts a value in its place, or takes away what is there.
fn set_or_remove<K: Ord + Clone, V: Clone>(values: &mut BTreeMap<K, V>, key: &K, value: Option<&V>) {
    match value {
        Some(value) => values.insert(key.clone(), value.clone()),
        None => values.remove(key),
    };
}

/// An override that says something.
fn said(set: &Override) -> Option<&Override> {
    Some(set).filter(|set| !set.is_empty())
}

fn policy_in_words(place: Option<ChannelId>, set: Override) -> String {
    let place = place.map_or_else(|| "the server".to_owned(), |place| format!("<#{place}>"));
    if set.is_empty() {
        format!("took away the spoiler policy of {place}")
    } else {
        format!("set the spoiler policy of {place}: {}", set.in_words())
    }
}

fn cooldown_in_words(whose: &str, seconds: Option<u16>) -> String {
    match seconds {
        Some(seconds) => format!("set the cooldown of each {whose} to {seconds} s"),
        None => format!("took back the cooldown of each {whose}"),
    }
}
