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

/// Whom a timer calls, and so the hours in which it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calls {
    /// The office, when it is open.
    Office,
    /// The citizen, outside the quiet hours.
    Citizen,
}

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

    /// Whom it calls.
    pub fn calls(self) -> Calls {
        match self {
            Timer::Alarm(_) | Timer::Unclaimed | Timer::Completeness | Timer::Decision => Calls::Office,
            Timer::CompleteReminder(_) | Timer::Lapse | Timer::ConfirmReminder(_) | Timer::Expire => Calls::Citizen,
        }
    }
}

/// Every hour that waits for the case as it is. What is closed has none.
pub fn timers(case: &Case, office: &Office) -> Vec<(Timer, DateTime<Utc>)> {
    let (calendar, deadlines) = (office.calendar(), office.deadlines());
    let days = |days: u32| TimeDelta::days(days.into());
    match case.status {
        Status::AwaitingCompletion => {
            let reminders = deadlines.completion_reminder_days.iter();
            let mut timers: Vec<_> = reminders
                .map(|day| (Timer::CompleteReminder(*day), calendar.awake_from(case.since + days(*day))))
                .collect();
            timers.push((Timer::Lapse, calendar.awake_from(case.since + days(deadlines.completion_days))));
            timers
        }
        Status::Responded => {
            let due = |days: u32| calendar.due(case.since, days).at;
            let end = case.handling.confirm_by.unwrap_or_else(|| due(deadlines.confirmation_working_days));
            let reminders = deadlines.confirmation_reminder_working_days.iter();
            let mut timers: Vec<_> =
                reminders.map(|day| (Timer::ConfirmReminder(*day), calendar.awake_from(due(*day)))).collect();
            timers.push((Timer::Expire, calendar.awake_from(end)));
            timers
        }
        status if status.is_owed() => owed(case, office),
        _ => Vec::new(),
    }
}

/// The hours of what the office owes an answer. Those that were over when the present promise began rang before, or are
/// no longer to the point: after a pause the alarms of the first half do not ring again, and an objection in the third
/// month is no news about the second.
fn owed(case: &Case, office: &Office) -> Vec<(Timer, DateTime<Utc>)> {
    let (calendar, deadlines) = (office.calendar(), office.deadlines());
    let began = case.promise(office).from;
    let mut timers: Vec<_> =
        ALARMS.map(|percent| (Timer::Alarm(percent), alarm(case, percent, began, calendar))).to_vec();
    // The law counts from a complaint that is complete; what the citizen needed to complete it is not the office's time.
    let counted_from = case.handling.completed_at.unwrap_or(case.filed_at);
    let legal = |limit: u32| office_hour(calendar, counted_from + TimeDelta::days(limit.into()) - LEGAL_WARNING);
    if matches!(case.status, Status::Submitted | Status::Recorded) {
        timers.push((Timer::Completeness, legal(deadlines.completeness_days)));
    }
    timers.push((Timer::Decision, legal(deadlines.decision_days)));
    if case.status == Status::Distributed && case.handling.handler.is_none() {
        let waited = calendar.after_working_time(case.since, UNCLAIMED);
        timers.push((Timer::Unclaimed, office_hour(calendar, waited)));
    }
    timers.retain(|(_, at)| *at >= began);
    timers
}

/// When so many percent of the promise are over, in office hours. Until the closing minute it can still be kept: of the end
/// itself the office hears when it opens again.
fn alarm(case: &Case, percent: u8, began: DateTime<Utc>, calendar: &Calendar) -> DateTime<Utc> {
    if percent >= 100 {
        return office_hour(calendar, case.due_at);
    }
    let promised = match case.handling.promised_minutes {
        0 => calendar.working_time(began, case.due_at),
        minutes => TimeDelta::minutes(minutes),
    };
    let left = promised * i32::from(100 - percent) / 100;
    office_hour(calendar, calendar.before_working_time(case.due_at, left))
}

fn office_hour(calendar: &Calendar, at: DateTime<Utc>) -> DateTime<Utc> {
    calendar.open_from(at).unwrap_or(at)
}
