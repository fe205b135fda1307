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
/// How long it may take until fewer are.
const CROWDED: Duration = Duration::from_secs(5);

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

/// A turn to answer. Others wait for as long as it is held.
#[derive(Debug)]
pub(super) struct Turn {
    /// How long to wait before answering.
    pub(super) wait: Duration,
    _under_way: OwnedSemaphorePermit,
}

impl Cooldowns {
    /// The next turn to answer a member in a channel, if it comes within `patience`.
    ///
    /// # Errors
    /// How long it would be until then.
    pub(super) fn turn(
        &self,
        (channel, member): (ChannelId, UserId),
        (of_member, of_channel): (Duration, Duration),
        patience: Duration,
    ) -> Result<Turn, Duration> {
        let now = Instant::now();
        let left = |until: Option<Instant>| until.map_or(Duration::ZERO, |until| until.saturating_duration_since(now));
        let wait = left(self.members.get(&(channel, member))).max(left(self.channels.get(&channel)));
        if wait > patience {
            return Err(wait);
        }
        let under_way = self.under_way.get_with(channel, || Arc::new(Semaphore::new(UNDER_WAY)));
        let under_way = under_way.try_acquire_owned().map_err(|_| CROWDED)?;
        self.members.insert((channel, member), now + wait + of_member);
        self.channels.insert(channel, now + wait + of_channel);
        Ok(Turn { wait, _under_way: under_way })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(cooldowns: &Cooldowns, who: (u64, u64), seconds: (u64, u64), patience: u64) -> Result<u64, u64> {
        let of = (Duration::from_secs(seconds.0), Duration::from_secs(seconds.1));
        let who = (ChannelId::new(who.0), UserId::new(who.1));
        let turn = cooldowns.turn(who, of, Duration::from_secs(patience));
        let whole = |wait: Duration| (wait + Duration::from_millis(500)).as_secs();
        turn.map(|turn| whole(turn.wait)).map_err(whole)
    }

    #[test]
    fn a_member_waits_and_others_do_not() {
        let cooldowns = Cooldowns::default();
        let turn = |member| turn(&cooldowns, (1, member), (60, 0), 0);
        assert_eq!([turn(1), turn(1), turn(2)], [Ok(0), Err(60), Ok(0)]);
    }

    #[test]
    fn a_channel_that_waits_waits_for_everybody() {
        let cooldowns = Cooldowns::default();
        let turn = |channel, member| turn(&cooldowns, (channel, member), (0, 60), 0);
        assert_eq!([turn(1, 1), turn(1, 2), turn(2, 2)], [Ok(0), Err(60), Ok(0)]);
    }

    #[test]
    fn who_is_patient_gets_a_turn_after_the_other() {
        let cooldowns = Cooldowns::default();
        let turn = || turn(&cooldowns, (1, 1), (2, 0), 5);
        assert_eq!([turn(), turn(), turn(), turn()], [Ok(0), Ok(2), Ok(4), Err(6)]);
    }

    #[test]
    fn answers_do_not_pile_up() {
        let cooldowns = Cooldowns::default();
        let none = (Duration::ZERO, Duration::ZERO);
        let turn = |member| cooldowns.turn((ChannelId::new(1), UserId::new(member)), none, Duration::ZERO);
        let under_way: Vec<_> = (1..=5).map(turn).collect();
        assert!(under_way.iter().all(Result::is_ok));
        assert!(turn(6).is_err());
        drop(under_way);
        assert!(turn(7).is_ok());
    }
}
