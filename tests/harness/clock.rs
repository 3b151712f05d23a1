//! The city's clock: it stands still until a story moves it.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use wadul::clock::{Clock, Time};

#[derive(Clone)]
pub struct CityClock(Arc<Mutex<State>>);

struct State {
    now: DateTime<Utc>,
    breaks: usize,
}

impl CityClock {
    pub fn at(now: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(State { now, breaks: 0 })))
    }

    pub fn passes(&self, time: TimeDelta) {
        self.state(|state| state.now += time);
    }

    /// The next times that somebody looks at it, it panics: the one way to break the program from outside.
    pub fn breaks(&self, times: usize) {
        self.state(|state| state.breaks = times);
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.state(|state| state.now)
    }

    pub fn clock(&self) -> Clock {
        Clock::of(self.clone())
    }

    fn state<T>(&self, with: impl FnOnce(&mut State) -> T) -> T {
        with(&mut self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner()))
    }
}

impl Time for CityClock {
    fn now(&self) -> DateTime<Utc> {
        let (now, broken) = self.state(|state| {
            let broken = state.breaks > 0;
            state.breaks = state.breaks.saturating_sub(1);
            (state.now, broken)
        });
        assert!(!broken, "the clock is broken");
        now
    }
}
