//! Who has to wait: a member who has just been answered, a channel that has, and a channel where answers pile up.

use std::sync::Arc;
use std::time::{Duration, Instant};

use moka::sync::Cache;
use serenity::all::{ChannelId, UserId};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The longest cooldown that can be set.
const LONGEST: Duration = Duration::from_hours(1);
const MOST: u64 = 100_000;
/// So many answers may be under way in one channel. Discord takes about five in five seconds, and an answer that comes much
/// later is noise.
const UNDER_WAY: usize = 5;

/// Whose turn it is not.
pub(super) struct Cooldowns {
    members: Cache<(ChannelId, UserId), Instant>,
    channels: Cache<ChannelId, Instant>,
    under_way: Cache<ChannelId, Arc<Semaphore>>,
}

impl Default for Cooldowns {
    fn default() -> Self {
        Self {
            members: Cache::builder().max_capacity(MOST).time_to_live(LONGEST).build(),
            channels: Cache::builder().max_capacity(MOST).time_to_live(LONGEST).build(),
            under_way: Cache::builder().max_capacity(MOST).time_to_idle(LONGEST).build(),
        }
    }
}

impl Cooldowns {
    /// A turn to answer a member in a channel, or `None` where either has to wait.
    pub(super) fn turn(
        &self,
        channel: ChannelId,
        member: UserId,
        of_member: Duration,
        of_channel: Duration,
    ) -> Option<OwnedSemaphorePermit> {
        let now = Instant::now();
        let waits = |until: Option<Instant>| until.is_some_and(|until| until > now);
        if waits(self.members.get(&(channel, member))) || waits(self.channels.get(&channel)) {
            return None;
        }
        let permit =
            self.under_way.get_with(channel, || Arc::new(Semaphore::new(UNDER_WAY))).try_acquire_owned().ok()?;
        self.members.insert((channel, member), now + of_member);
        self.channels.insert(channel, now + of_channel);
        Some(permit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: ChannelId = ChannelId::new(1);
    const MINUTE: Duration = Duration::from_mins(1);

    #[test]
    fn a_member_waits_and_others_do_not() {
        let cooldowns = Cooldowns::default();
        let turn = |member| cooldowns.turn(HERE, UserId::new(member), MINUTE, Duration::ZERO).is_some();
        assert_eq!([turn(1), turn(1), turn(2)], [true, false, true]);
    }

    #[test]
    fn a_channel_that_waits_waits_for_everybody() {
        let cooldowns = Cooldowns::default();
        let turn = |channel, member| cooldowns.turn(channel, UserId::new(member), Duration::ZERO, MINUTE).is_some();
        assert_eq!([turn(HERE, 1), turn(HERE, 2), turn(ChannelId::new(2), 2)], [true, false, true]);
    }

    #[test]
    fn answers_do_not_pile_up() {
        let cooldowns = Cooldowns::default();
        let turn = |member| cooldowns.turn(HERE, UserId::new(member), Duration::ZERO, Duration::ZERO);
        let under_way: Vec<_> = (1..=5).map(turn).collect();
        assert!(under_way.iter().all(Option::is_some));
        assert!(turn(6).is_none());
        drop(under_way);
        assert!(turn(7).is_some());
    }
}
