//! The time of the demo: that of the machine, and however much it was moved on. It never goes back, as the register is
//! written in the order in which things happened.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use futures::FutureExt;
use futures::future::BoxFuture;
use serde::Deserialize;
use tokio::sync::Notify;

use crate::clock::{Clock, Time};
use crate::domain::calendar::{Calendar, at_wib, wib_date, wib_time};

/// How far the time is moved on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Leap {
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// To the next opening of the office.
    Morning,
    /// To the same hour of the next working day.
    WorkingDay,
    /// Thirty days.
    #[serde(rename = "days_30")]
    Days30,
}

/// The clock that the whole program follows.
#[derive(Clone)]
pub struct DemoTime(Arc<Inner>);

struct Inner {
    machine: Clock,
    ahead_millis: AtomicI64,
    jumped: Notify,
}

impl Time for DemoTime {
    fn now(&self) -> DateTime<Utc> {
        self.0.machine.now() + self.ahead()
    }

    fn jumps(&self) -> BoxFuture<'_, ()> {
        self.0.jumped.notified().boxed()
    }
}

impl DemoTime {
    /// So far ahead of the machine.
    pub fn ahead_by(ahead: TimeDelta) -> Self {
        let inner = Inner {
            machine: Clock::system(),
            ahead_millis: AtomicI64::new(ahead.num_milliseconds().max(0)),
            jumped: Notify::new(),
        };
        Self(Arc::new(inner))
    }

    /// How far it is ahead of the machine.
    pub fn ahead(&self) -> TimeDelta {
        TimeDelta::milliseconds(self.0.ahead_millis.load(Ordering::SeqCst))
    }

    /// The same as the program's clock.
    pub fn clock(&self) -> Clock {
        Clock::of(self.clone())
    }

    /// Moves the time on.
    pub fn leaps(&self, leap: Leap, calendar: &Calendar) {
        self.leaps_to(landing(self.now(), leap, calendar));
    }

    /// Moves the time on to this moment, unless it is over.
    pub fn leaps_to(&self, at: DateTime<Utc>) {
        let by = (at - self.now()).max(TimeDelta::zero());
        self.0.ahead_millis.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
        self.0.jumped.notify_waiters();
    }
}

fn landing(now: DateTime<Utc>, leap: Leap, calendar: &Calendar) -> DateTime<Utc> {
    match leap {
        Leap::Minute => now + TimeDelta::minutes(1),
        Leap::Hour => now + TimeDelta::hours(1),
        // The first opening of a day: that after a break is no morning.
        Leap::Morning => {
            let opening = days(now, 0).filter_map(|day| calendar.opening(day)).find(|at| *at > now);
            opening.map_or(now, |at| at + TimeDelta::minutes(1))
        }
        Leap::WorkingDay => {
            let day = days(now, 1).find(|day| calendar.is_working_day(*day));
            day.map_or(now, |day| at_wib(day, wib_time(now)))
        }
        Leap::Days30 => now + TimeDelta::days(30),
    }
}

/// The days from so many after this moment on, for longer than any office is closed.
fn days(from: DateTime<Utc>, after: u64) -> impl Iterator<Item = NaiveDate> {
    (after..=400).filter_map(move |days| wib_date(from).checked_add_days(Days::new(days)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Office;

    fn lands(from: &str, leap: Leap) -> String {
        let office = Office::published().expect("the built-in profile");
        landing(from.parse().expect("a moment"), leap, office.calendar()).to_rfc3339()
    }

    /// Friday 27 November 2026, 15.00 WIB.
    const FRIDAY: &str = "2026-11-27T08:00:00Z";

    #[test]
    fn the_next_morning_is_a_minute_after_the_office_opens() {
        assert_eq!(lands(FRIDAY, Leap::Morning), "2026-11-30T00:31:00+00:00");
        assert_eq!(lands("2026-11-27T00:00:00Z", Leap::Morning), "2026-11-27T00:31:00+00:00");
        // Before the break of a day, in it, and after it.
        for hour in ["02", "05", "07"] {
            assert_eq!(lands(&format!("2026-11-24T{hour}:10:00Z"), Leap::Morning), "2026-11-25T00:31:00+00:00");
        }
    }

    #[test]
    fn a_working_day_on_is_the_same_hour_and_no_day_off() {
        assert_eq!(lands(FRIDAY, Leap::WorkingDay), "2026-11-30T08:00:00+00:00");
        // Christmas, and the collective leave before it.
        assert_eq!(lands("2026-12-23T08:00:00Z", Leap::WorkingDay), "2026-12-28T08:00:00+00:00");
    }

    #[tokio::test]
    async fn whoever_sleeps_hears_of_a_jump_and_the_time_stays_moved() {
        let office = Office::published().expect("the built-in profile");
        let time = DemoTime::ahead_by(TimeDelta::zero());
        let jumps = time.jumps();
        tokio::pin!(jumps);
        assert!(futures::poll!(&mut jumps).is_pending());
        time.leaps(Leap::Days30, office.calendar());
        jumps.await;
        assert_eq!(time.ahead(), TimeDelta::days(30));
    }
}
