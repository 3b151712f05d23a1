//! More people than can be served at once begin a form: the rest is told when to come back. What was begun goes on, and
//! nothing that was filed is touched.

use std::num::NonZeroU32;
use std::sync::Arc;
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
pub(super) struct Rush(RateLimiter<NotKeyed, InMemoryState, Steady, NoOpMiddleware<Duration>>);

impl Rush {
    pub(super) fn new(a_minute: NonZeroU32, clock: &Clock) -> Self {
        Self(RateLimiter::direct_with_clock(Quota::per_minute(a_minute), clock.steady()))
    }

    /// Counts one more. When to come back, if it is one too many: a minute later all of them can be begun again.
    fn turned_away(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.0.check().is_err().then(|| full_minute(now + TimeDelta::minutes(1)))
    }
}

impl Desk {
    /// The same counter, at which all citizens together begin so many forms in a minute at most.
    #[must_use]
    pub fn with_forms_per_minute(self, most: NonZeroU32) -> Self {
        Self { rush: Some(Arc::new(Rush::new(most, &self.clock))), ..self }
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
