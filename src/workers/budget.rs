//! Telegram's budget: about 30 messages a second in all, one a second in a chat, short bursts aside, 20 a
//! minute in a group.

use std::collections::HashSet;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use governor::clock::Reference;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};

use crate::clock::{Clock, Steady};
use crate::domain::PersonId;

type Plain = NoOpMiddleware<Duration>;

/// What may still be sent.
pub struct Budget {
    clock: Steady,
    all: RateLimiter<NotKeyed, InMemoryState, Steady, Plain>,
    each: RateLimiter<PersonId, HashMapStateStore<PersonId>, Steady, Plain>,
    groups: RateLimiter<PersonId, HashMapStateStore<PersonId>, Steady, Plain>,
    /// Whoever's own share is taken already and waits for that of everybody: it is not taken a second time, or the first
    /// in the line would be the one who never gets a turn.
    paid: Mutex<HashSet<PersonId>>,
}

const A_CHAT: NonZeroU32 = NonZeroU32::MIN;
/// A person who answers fast is answered fast; Telegram lets short bursts pass.
const BURST: NonZeroU32 = A_CHAT.saturating_add(3);
/// With the burst it stays under the 20 a minute that a group takes (Bot API, "Broadcasting to Users").
const A_GROUP: NonZeroU32 = A_CHAT.saturating_add(14);
const A_SECOND: NonZeroU32 = A_CHAT.saturating_add(29);

impl Budget {
    /// A full budget.
    pub fn new(clock: &Clock) -> Self {
        let clock = clock.steady();
        let each = Quota::per_second(A_CHAT).allow_burst(BURST);
        Self {
            all: RateLimiter::direct_with_clock(Quota::per_second(A_SECOND), clock.clone()),
            groups: RateLimiter::hashmap_with_clock(Quota::per_minute(A_GROUP).allow_burst(BURST), clock.clone()),
            each: RateLimiter::hashmap_with_clock(each, clock.clone()),
            paid: Mutex::default(),
            clock,
        }
    }

    /// Begins where another process has stopped: what it `sent` lately is taken out, and nothing of what all may send is
    /// left, since nobody knows what it sent in its last moment.
    pub fn takes_over(&self, sent: &[(PersonId, i64)]) {
        while self.all.check().is_ok() {}
        for (to, messages) in sent {
            let own = self.own(*to);
            // More than there is cannot be taken.
            let _ = (0..*messages).try_for_each(|_| own.check_key(to));
        }
    }

    fn own(&self, to: PersonId) -> &RateLimiter<PersonId, HashMapStateStore<PersonId>, Steady, Plain> {
        if to.0 < 0 { &self.groups } else { &self.each }
    }

    /// Takes one message to this reader out of the budget, or says how long to wait.
    pub fn spend(&self, to: PersonId) -> Result<(), Wait> {
        let now = governor::clock::Clock::now(&self.clock);
        let wait = |earliest: Duration| earliest.duration_since(now.min(earliest)).into();
        let mut paid = self.paid.lock().unwrap_or_else(PoisonError::into_inner);
        if !paid.contains(&to) {
            self.own(to).check_key(&to).map_err(|no| Wait::ForThisReader(wait(no.earliest_possible())))?;
            paid.insert(to);
        }
        self.all.check().map_err(|no| Wait::ForEverybody(wait(no.earliest_possible())))?;
        paid.remove(&to);
        Ok(())
    }

    /// Forgets readers who have not been written to for a while.
    pub fn forget(&self) {
        self.each.retain_recent();
        self.groups.retain_recent();
    }
}

/// Who has to wait, and how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// This reader was written to a moment ago.
    ForThisReader(Duration),
    /// The budget of the whole bot is spent.
    ForEverybody(Duration),
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;

    /// Milliseconds, moved by hand.
    #[derive(Clone, Default)]
    struct Moved(Arc<AtomicI64>);

    impl crate::clock::Time for Moved {
        fn now(&self) -> chrono::DateTime<chrono::Utc> {
            chrono::DateTime::UNIX_EPOCH
                + chrono::TimeDelta::days(20_000)
                + chrono::TimeDelta::milliseconds(self.0.load(Ordering::Relaxed))
        }
    }

    /// Others keep asking faster than Telegram allows; whoever asks first each time still gets a turn at once.
    #[test]
    fn whoever_waits_for_everybody_does_not_pay_twice() {
        let time = Moved::default();
        let budget = Budget::new(&Clock::of(time.clone()));
        assert_eq!((2..).take_while(|person| budget.spend(PersonId(*person)).is_ok()).count(), 30);
        for _ in 0..20 {
            assert!(matches!(budget.spend(PersonId(1)), Err(Wait::ForEverybody(_))));
        }
        time.0.store(40, Ordering::Relaxed);
        assert_eq!(budget.spend(PersonId(1)), Ok(()));
        time.0.store(200, Ordering::Relaxed);
        let burst = (0..6).filter(|_| budget.spend(PersonId(1)).is_ok()).count();
        assert_eq!(burst, 3, "one of four was spent, the others are there");
    }

    #[test]
    fn a_group_never_gets_more_than_twenty_in_a_minute() {
        let time = Moved::default();
        let budget = Budget::new(&Clock::of(time.clone()));
        let mut taken = Vec::new();
        for second in 0..180 {
            time.0.store(second * 1000, Ordering::Relaxed);
            taken.push((0..5).filter(|_| budget.spend(PersonId(-100)).is_ok()).count());
        }
        assert!(taken.windows(60).all(|minute| minute.iter().sum::<usize>() <= 20), "{taken:?}");
        assert!(taken.iter().sum::<usize>() >= 45, "{taken:?}");
    }

    #[test]
    fn a_reader_gets_a_short_burst_and_everybody_together_thirty() {
        struct Still;
        impl crate::clock::Time for Still {
            fn now(&self) -> chrono::DateTime<chrono::Utc> {
                chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000)
            }
        }
        let budget = Budget::new(&Clock::of(Still));
        let one: Vec<bool> = (0..6).map(|_| budget.spend(PersonId(1)).is_ok()).collect();
        assert_eq!(one, [true, true, true, true, false, false]);
        let others = (2..100).filter(|person| budget.spend(PersonId(*person)).is_ok()).count();
        assert_eq!(others, 26);
        assert!(matches!(budget.spend(PersonId(200)), Err(Wait::ForEverybody(wait)) if wait > Duration::ZERO));
    }

    /// What was spent by another is not there to be spent again; then the pace is the usual one.
    #[test]
    fn whoever_takes_over_begins_with_what_is_left() {
        let time = Moved::default();
        let budget = Budget::new(&Clock::of(time.clone()));
        budget.takes_over(&[(PersonId(1), 2), (PersonId(2), 9)]);
        assert!(matches!(budget.spend(PersonId(4)), Err(Wait::ForEverybody(_))));
        time.0.store(1_000, Ordering::Relaxed);
        let left = |person| (0..9).filter(|_| budget.spend(PersonId(person)).is_ok()).count();
        assert_eq!((left(1), left(2), left(3)), (3, 1, 4), "of four, and one more after a second");
    }

    /// A machine started with the wrong hour, and the network put it right.
    #[test]
    fn nobody_waits_for_an_hour_that_was_wrong() {
        let time = Moved::default();
        time.0.store(86_400_000, Ordering::Relaxed);
        let budget = Budget::new(&Clock::of(time.clone()));
        let sends = |person| (0..9).filter(|_| budget.spend(PersonId(person)).is_ok()).count();
        assert_eq!(sends(1), 4);
        time.0.store(0, Ordering::Relaxed);
        assert_eq!((sends(1), sends(2)), (0, 4), "what was spent is spent");
        time.0.store(1_000, Ordering::Relaxed);
        assert_eq!((sends(1), sends(2)), (1, 1));
    }
}
