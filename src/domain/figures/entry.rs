//! A case as far as it is counted.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::lifecycle::Action;
use crate::domain::{Case, Office, Status};

/// A time in which the office's clock stood still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when; none: it stands still.
    pub until: Option<DateTime<Utc>>,
    /// The word of the move that stopped it.
    pub reason: String,
}

/// A case with what is kept beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The case, with its divisions.
    pub case: Case,
    /// The moves that can end a case, each with when it was last made.
    pub endings: Vec<(Action, DateTime<Utc>)>,
    /// When the clock stood still.
    pub stops: Vec<Stop>,
}

/// What the citizen said to the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is settled.
    Confirmed,
    /// It is not.
    Objected,
    /// Nothing until their time was over.
    Silent,
    /// Nothing yet.
    Waiting,
}

impl Verdict {
    /// Every verdict with its word.
    pub const ALL: [(Verdict, &'static str); 4] = [
        (Verdict::Confirmed, "confirmed"),
        (Verdict::Objected, "objected"),
        (Verdict::Silent, "silent"),
        (Verdict::Waiting, "waiting"),
    ];
}

impl Entry {
    /// The moves that can end a case.
    pub const ENDINGS: [Action; 7] = [
        Action::Confirm,
        Action::Expire,
        Action::Dismiss,
        Action::Withdraw,
        Action::Lapse,
        Action::Refer,
        Action::Merge,
    ];

    /// By which move it ended, and when; none: it has not, or it was opened again.
    pub fn ended(&self) -> Option<(Action, DateTime<Utc>)> {
        use Action::{Confirm, Dismiss, Expire, Lapse, Merge, Refer, Withdraw};
        let by: &[Action] = match self.case.status {
            Status::Resolved | Status::Archived => &[Confirm, Expire, Dismiss],
            Status::Withdrawn => &[Withdraw],
            Status::Lapsed => &[Lapse],
            Status::Referred => &[Refer],
            Status::Merged => &[Merge],
            _ => return None,
        };
        let made = self.endings.iter().filter(|(action, _)| by.contains(action));
        // A case older than its trail ended when it came into its state.
        Some(made.max_by_key(|(_, at)| *at).copied().unwrap_or((by[0], self.case.since)))
    }

    /// When it was settled: by the citizen's word, or because an answer stood.
    pub fn settled_at(&self) -> Option<DateTime<Utc>> {
        let settled = matches!(self.case.status, Status::Resolved | Status::Archived);
        self.ended().filter(|_| settled).map(|(_, at)| at)
    }

    /// What the citizen said to the first answer; none: there is no answer.
    pub fn verdict(&self) -> Option<Verdict> {
        self.case.handling.responded_at?;
        Some(match self.ended() {
            _ if self.case.handling.objections > 0 => Verdict::Objected,
            Some((Action::Confirm, _)) => Verdict::Confirmed,
            Some((Action::Expire, _)) => Verdict::Silent,
            _ => Verdict::Waiting,
        })
    }

    /// Working time from when it was submitted until a moment, without the times in which the citizen had to complete it.
    pub fn worked_until(&self, at: DateTime<Utc>, office: &Office) -> TimeDelta {
        let calendar = office.calendar();
        let from = self.case.filed_at;
        let stopped = self
            .stops
            .iter()
            .map(|stop| calendar.working_time(stop.from.max(from), stop.until.map_or(at, |until| until.min(at))));
        (calendar.working_time(from, at) - stopped.sum::<TimeDelta>()).max(TimeDelta::zero())
    }

    /// The working time that was promised for the first answer, by the calendar as it is now: a day off that was declared
    /// afterwards takes nothing from it.
    pub fn promised(&self, office: &Office) -> TimeDelta {
        let (calendar, case) = (office.calendar(), &self.case);
        let due = calendar.due(case.filed_at, office.promise(case.kind)).at;
        calendar.working_time(case.filed_at, due.max(case.promised_at))
    }

    /// Whether the first answer came within the promise that was first given; none: there is no answer.
    pub fn answered_in_time(&self, office: &Office) -> Option<bool> {
        let at = self.case.handling.responded_at?;
        Some(self.worked_until(at, office) <= self.promised(office))
    }

    /// Whether an answer was owed at a moment. An objection is known of as long as it is open.
    pub fn was_owed(&self, at: DateTime<Utc>) -> bool {
        let case = &self.case;
        let over = self.ended().is_some_and(|(_, ended)| ended <= at);
        let answered = case.handling.responded_at.is_some_and(|responded| responded <= at);
        case.filed_at <= at && !over && (!answered || case.status.is_owed())
    }

    /// Whether the clock stood still at a moment.
    pub fn was_stopped(&self, at: DateTime<Utc>) -> bool {
        self.stops.iter().any(|stop| stop.from <= at && stop.until.is_none_or(|until| at < until))
    }

    /// Whether what was owed at a moment was late then.
    pub fn was_late(&self, at: DateTime<Utc>) -> bool {
        let due = if self.case.status.is_owed() { self.case.due_at } else { self.case.promised_at };
        at > due && !self.was_stopped(at)
    }
}
