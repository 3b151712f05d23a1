//! More people than can be served at once begin a form: the rest is told when to come back. What was begun goes on, and
//! nothing that was filed is touched.

use std::num::NonZeroU32;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use governor::middleware::NoOpMiddleware;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};

use super::status::full_minute;
use super::turn::Turn;
use super::{Desk, Failure};
use crate::clock::{Clock, Steady};
use crate::notices::{LimitNotice, Notice};

/// Counts forms that are begun.
#[derive(Clone)]
pub(super) struct Rush {
    limiter: Arc<RateLimiter<NotKeyed, InMemoryState, Steady, NoOpMiddleware<Duration>>>,
    /// What the update in hand was told. Its unit of work may be run again, and it is one form all the same.
    told: Arc<OnceLock<Option<DateTime<Utc>>>>,
}

impl Rush {
    pub(super) fn new(a_minute: NonZeroU32, clock: &Clock) -> Self {
        let limiter = RateLimiter::direct_with_clock(Quota::per_minute(a_minute), clock.steady());
        Self { limiter: limiter.into(), told: Arc::default() }
    }

    /// The same counter, for the next update.
    pub(super) fn next(&self) -> Self {
        Self { limiter: Arc::clone(&self.limiter), told: Arc::default() }
    }

    /// Counts one more, if this update was not counted before. When to come back, if it is one too many: a minute later all
    /// of them can be begun again.
    fn turned_away(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let count = || self.limiter.check().is_err().then(|| full_minute(now + TimeDelta::minutes(1)));
        *self.told.get_or_init(count)
    }
}

impl Desk {
    /// The same counter, at which all citizens together begin so many forms in a minute at most.
    #[must_use]
    pub fn with_forms_per_minute(self, most: NonZeroU32) -> Self {
        Self { rush: Some(Rush::new(most, &self.clock)), ..self }
    }
}

impl Turn<'_> {
    /// Whether no form can be begun now; then it is said. The self-test is not turned away: it would tell of a failure
    /// where there is none.
    pub(super) async fn is_rush(&mut self) -> Result<bool, Failure> {
        let until = match self.person.id.is_synthetic() {
            true => None,
            false => self.desk.rush.as_ref().and_then(|rush| rush.turned_away(self.now)),
        };
        let Some(until) = until else { return Ok(false) };
        self.say(Notice::Limit(LimitNotice::Busy { until })).await?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Time;

    struct Still;

    impl Time for Still {
        fn now(&self) -> DateTime<Utc> {
            DateTime::UNIX_EPOCH
        }
    }

    #[test]
    fn an_update_whose_unit_is_run_again_counts_once() {
        let rush = Rush::new(NonZeroU32::MIN, &Clock::of(Still));
        let (first, second, now) = (rush.next(), rush.next(), Still.now());
        assert_eq!([first.turned_away(now), first.turned_away(now)], [None, None]);
        let later = Some(now + TimeDelta::minutes(1));
        assert_eq!([second.turned_away(now), second.turned_away(now)], [later, later]);
    }
}
