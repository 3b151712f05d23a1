//! What a promised hour was made of: enough to find the hour again when the calendar changes.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, at_wib};

/// A promise as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// The moment it counts from.
    pub from: DateTime<Utc>,
    /// How far it reaches.
    pub span: Span,
}

/// How far a promise reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// To the end of the n-th working day after.
    WorkingDays(u32),
    /// So many milliseconds of working time: what a pause left of the promise before.
    WorkingTime(i64),
    /// To the end of this day, which an officer named.
    Day(NaiveDate),
}

impl Promise {
    /// The promised hour. A day that was named and is off now is kept on the next working day: it was given as a date, not
    /// as a number of days, and moves no further than it must.
    pub fn due(&self, calendar: &Calendar) -> DateTime<Utc> {
        match self.span {
            Span::WorkingDays(days) => calendar.due(self.from, days).at,
            Span::WorkingTime(left) => calendar.after_working_time(self.from, TimeDelta::milliseconds(left.max(1))),
            Span::Day(day) => calendar.closing(day).unwrap_or_else(|| calendar.due(at_wib(day, NaiveTime::MIN), 1).at),
        }
    }
}
