//! What time it is. Only here is the system asked, so that tests and the demo can move the time.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, SubsecRound, Utc};
use futures::future::{BoxFuture, pending};

/// Tells the time.
pub trait Time: Send + Sync {
    /// Now, in UTC.
    fn now(&self) -> DateTime<Utc>;

    /// Ends when the time has jumped since this was called, so that whoever sleeps looks again. The time of a machine
    /// does not jump.
    fn jumps(&self) -> BoxFuture<'_, ()> {
        Box::pin(pending())
    }
}

/// The clock that everything goes by.
#[derive(Clone)]
pub struct Clock(Arc<dyn Time>);

impl Clock {
    /// The clock of this machine.
    pub fn system() -> Self {
        Self::of(System)
    }

    /// A clock that goes by something else.
    pub fn of(time: impl Time + 'static) -> Self {
        Self(Arc::new(time))
    }

    /// Now, in UTC, to the millisecond: what both databases keep unchanged.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.now().trunc_subsecs(3)
    }

    /// Ends when the time has jumped since this was called.
    pub fn jumps(&self) -> BoxFuture<'_, ()> {
        self.0.jumps()
    }
}

/// Limiters go by this clock as well: time since 1970.
impl governor::clock::Clock for Clock {
    type Instant = Duration;

    fn now(&self) -> Duration {
        Duration::from_millis(u64::try_from(Clock::now(self).timestamp_millis()).unwrap_or(0))
    }
}

struct System;

impl Time for System {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}
