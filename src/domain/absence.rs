//! Days on which an officer is away, and who stands in for them.

use chrono::NaiveDate;

use super::{AbsenceId, PersonId};

/// An absence, planned or under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Its id.
    pub id: AbsenceId,
    /// Who is away.
    pub person: PersonId,
    /// Who stands in.
    pub stand_in: PersonId,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// What the stand-in has to know.
    pub note: String,
    /// Whether the open cases have been handed over.
    pub begun: bool,
}
