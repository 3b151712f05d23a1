//! What time it is. Only here is the system asked, so that tests and the demo can move the time.

use std::sync::{Arc, Mutex, PoisonError};
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

    /// The time that passes on this clock from now on, and never goes back.
    pub fn steady(&self) -> Steady {
        let state = Passed { seen: self.now(), so_far: Duration::ZERO };
        Steady { clock: self.clone(), state: Arc::new(Mutex::new(state)) }
    }
}

/// Time that only goes forward, for whoever counts what is allowed in a while. When the clock is set back (the network puts
/// right with what hour the machine has started), this one goes on from where it was: nobody has to wait until the wrong
/// hour comes again.
#[derive(Clone)]
pub struct Steady {
    clock: Clock,
    state: Arc<Mutex<Passed>>,
}

struct Passed {
    seen: DateTime<Utc>,
    so_far: Duration,
}

impl governor::clock::Clock for Steady {
    type Instant = Duration;

    fn now(&self) -> Duration {
        let now = self.clock.now();
        let mut passed = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let since = now - passed.seen;
        passed.so_far += since.to_std().unwrap_or_default();
        passed.seen = now;
        passed.so_far
    }
}

struct System;

impl Time for System {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}
