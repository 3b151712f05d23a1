//! What has to happen to a case at an hour, read off the case alone: written down with each move, done when the hour comes.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::calendar::Calendar;
use crate::domain::{Case, Office, Status};

/// Something that happens at an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// So many percent of the promised working time are over.
    Alarm(u8),
    /// No one of the division has taken it.
    Unclaimed,
    /// The fourteen days to say whether it is complete run out (UU 25/2009 art. 44(3)).
    Completeness,
    /// The sixty days to decide run out (art. 50).
    Decision,
    /// The citizen has not completed it on this day after being asked.
    CompleteReminder(u32),
    /// The citizen has not completed it in time.
    Lapse,
    /// The citizen has not confirmed or objected on this working day after the answer.
    ConfirmReminder(u32),
    /// The citizen has neither confirmed nor objected in time.
    Expire,
}

/// Shares of the promised working time at which whoever is at it is reminded; at all of it, the head hears.
const ALARMS: [u8; 3] = [50, 80, 100];
/// Working time that a division has to take what it was given.
const UNCLAIMED: TimeDelta = TimeDelta::hours(4);
/// Calendar days before a legal limit at which it is called to mind.
const LEGAL_WARNING: TimeDelta = TimeDelta::days(2);

impl Timer {
    /// The word it is stored as.
    pub fn key(self) -> String {
        match self {
            Timer::Alarm(percent) => format!("alarm-{percent}"),
            Timer::Unclaimed => "unclaimed".to_owned(),
            Timer::Completeness => "completeness".to_owned(),
            Timer::Decision => "decision".to_owned(),
            Timer::CompleteReminder(day) => format!("complete-{day}"),
            Timer::Lapse => "lapse".to_owned(),
            Timer::ConfirmReminder(day) => format!("confirm-{day}"),
            Timer::Expire => "expire".to_owned(),
        }
    }
}

/// Every hour that waits for the case as it is. What is closed has none.
pub fn timers(case: &Case, office: &Office) -> Vec<(Timer, DateTime<Utc>)> {
    let (calendar, deadlines) = (office.calendar(), office.deadlines());
    let mut timers = Vec::new();
    let days = |days: u32| TimeDelta::days(days.into());
    match case.status {
        Status::AwaitingCompletion => {
            for day in &deadlines.completion_reminder_days {
                timers.push((Timer::CompleteReminder(*day), calendar.awake_from(case.since + days(*day))));
            }
            timers.push((Timer::Lapse, calendar.awake_from(case.since + days(deadlines.completion_days))));
        }
        Status::Responded => {
            for day in &deadlines.confirmation_reminder_working_days {
                timers.push((Timer::ConfirmReminder(*day), calendar.due(case.since, *day).at));
            }
            timers.push((Timer::Expire, calendar.due(case.since, deadlines.confirmation_working_days).at));
        }
        status if status.is_owed() => {
            timers.extend(ALARMS.map(|percent| (Timer::Alarm(percent), alarm(case, percent, calendar))));
            let legal = |limit: u32| office_hour(calendar, case.filed_at + days(limit) - LEGAL_WARNING);
            if matches!(status, Status::Submitted | Status::Recorded) {
                timers.push((Timer::Completeness, legal(deadlines.completeness_days)));
            }
            timers.push((Timer::Decision, legal(deadlines.decision_days)));
            if status == Status::Distributed && case.handling.handler.is_none() {
                timers.push((Timer::Unclaimed, calendar.after_working_time(case.since, UNCLAIMED)));
            }
        }
        _ => {}
    }
    timers
}

/// When so many percent of the promise are over, in office hours. The end itself is the closing hour promised.
fn alarm(case: &Case, percent: u8, calendar: &Calendar) -> DateTime<Utc> {
    if percent >= 100 {
        return case.due_at;
    }
    let promised = TimeDelta::minutes(case.handling.promised_minutes);
    let left = promised * i32::from(100 - percent) / 100;
    calendar.before_working_time(case.due_at, left)
}

fn office_hour(calendar: &Calendar, at: DateTime<Utc>) -> DateTime<Utc> {
    calendar.open_from(at).unwrap_or(at)
}
