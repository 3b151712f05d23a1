//! Whoever sends faster than anybody can write is slowed down, so that all others are answered as ever.

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::clock::{Clock, Steady};
use crate::domain::PersonId;

/// Messages and presses of one person that are read at once. Nobody fills in a form as fast as this, and evidence sent
/// piece by piece fits.
const BURST: NonZeroU32 = NonZeroU32::MIN.saturating_add(119);
/// How many are read in a minute from then on.
const A_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);
/// How many updates pass until who has calmed down is forgotten.
const SWEEP: u32 = 1024;

type Each<K> = RateLimiter<K, HashMapStateStore<K>, Steady, NoOpMiddleware<Duration>>;

/// Counts what comes from each person.
pub(super) struct Flood {
    each: Each<PersonId>,
    /// An album is one message to whoever sends it, and up to ten to us (Bot API `media_group_id`).
    albums: Each<(PersonId, String)>,
    /// Who was told to slow down.
    told: Each<PersonId>,
    seen: AtomicU32,
}

/// What is to be done with an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// It is read.
    Pass,
    /// It is not read, and its person is told so.
    Tell,
    /// It is not read; its person knows.
    Drop,
}

impl Flood {
    pub(super) fn new(clock: &Clock) -> Self {
        let clock = clock.steady();
        let once_a_minute = Quota::per_minute(NonZeroU32::MIN);
        let each = Quota::per_minute(A_MINUTE).allow_burst(BURST);
        Self {
            each: RateLimiter::hashmap_with_clock(each, clock.clone()),
            albums: RateLimiter::hashmap_with_clock(once_a_minute, clock.clone()),
            told: RateLimiter::hashmap_with_clock(once_a_minute, clock.clone()),
            seen: AtomicU32::new(0),
        }
    }

    /// Counts an update of this person.
    pub(super) fn count(&self, person: PersonId, album: Option<&str>) -> Flow {
        if self.seen.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            self.forget();
        }
        let follows = album.is_some_and(|album| self.albums.check_key(&(person, album.to_owned())).is_err());
        if follows || self.each.check_key(&person).is_ok() {
            return Flow::Pass;
        }
        match self.told.check_key(&person) {
            Ok(()) => Flow::Tell,
            Err(_) => Flow::Drop,
        }
    }

    /// Forgets whoever has calmed down.
    fn forget(&self) {
        self.each.retain_recent();
        self.told.retain_recent();
        self.albums.retain_recent();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicI64;

    use super::*;

    /// Seconds, moved by hand.
    #[derive(Clone, Default)]
    struct Moved(Arc<AtomicI64>);

    impl crate::clock::Time for Moved {
        fn now(&self) -> chrono::DateTime<chrono::Utc> {
            chrono::DateTime::UNIX_EPOCH
                + chrono::TimeDelta::days(20_000)
                + chrono::TimeDelta::seconds(self.0.load(Ordering::Relaxed))
        }
    }

    fn flows(flood: &Flood, person: i64, times: usize) -> (usize, usize, usize) {
        let flows: Vec<Flow> = (0..times).map(|_| flood.count(PersonId(person), None)).collect();
        let count = |flow| flows.iter().filter(|each| **each == flow).count();
        (count(Flow::Pass), count(Flow::Tell), count(Flow::Drop))
    }

    #[test]
    fn a_flood_is_told_once_and_others_are_read() {
        let time = Moved::default();
        let flood = Flood::new(&Clock::of(time.clone()));
        assert_eq!(flows(&flood, 1, 5000), (120, 1, 4879));
        assert_eq!(flows(&flood, 2, 10), (10, 0, 0));
        time.0.store(30, Ordering::Relaxed);
        assert_eq!(flows(&flood, 1, 100), (30, 0, 70));
        time.0.store(90, Ordering::Relaxed);
        assert_eq!(flows(&flood, 1, 100), (60, 1, 39));
    }

    #[test]
    fn an_album_counts_once() {
        let flood = Flood::new(&Clock::of(Moved::default()));
        let albums = (0..115).flat_map(|album| (0..10).map(move |_| album.to_string()));
        assert!(albums.map(|album| flood.count(PersonId(1), Some(&album))).all(|flow| flow == Flow::Pass));
        assert_eq!(flows(&flood, 1, 10), (5, 1, 4));
    }
}
