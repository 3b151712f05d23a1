//! What officers hear when the office opens.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::{Case, CaseId, CaseNumber};

/// What waits for an officer in the morning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestView {
    /// Own tasks that are late.
    pub late: i64,
    /// Own tasks due today.
    pub today: i64,
    /// Own tasks due later.
    pub waiting: i64,
    /// Own tasks that are settled and only to be put away.
    pub archive: i64,
    /// What lies in the queue, for those who work on it.
    pub queue: i64,
    /// What is late in the whole office, for heads.
    pub late_in_all: i64,
    /// The most urgent of them.
    pub cases: Vec<Case>,
    /// When it was looked up.
    pub at: DateTime<Utc>,
}

/// A plan of a follow-up, as its owner reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanView {
    /// The case it follows from.
    pub case: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// What will be changed.
    pub what: String,
    /// Until when.
    pub until: NaiveDate,
    /// Whether the owner may read the case.
    pub reads: bool,
    /// The day on which it is told.
    pub today: NaiveDate,
}
