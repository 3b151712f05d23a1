//! What is said about `/kalender`: to admins.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CalendarPage, DayNote};

/// Something about the days off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "calendar")]
pub enum CalendarNotice {
    /// A page of the calendar.
    Page {
        /// Which.
        page: CalendarPage,
        /// A day that was just changed, and whether it is off now.
        changed: Option<(NaiveDate, bool)>,
    },
    /// Which day is to be off?
    Ask {
        /// What was wrong with the answer before.
        wrong: Option<DayNote>,
    },
    /// What is that day called?
    Name {
        /// The day.
        day: NaiveDate,
        /// Whether an answer before was no name.
        again: bool,
    },
    /// Shall that day be off, or an ordinary day?
    Confirm {
        /// The day.
        day: NaiveDate,
        /// Whether it shall be off.
        off: bool,
    },
    /// The days off of a year are not known.
    YearMissing {
        /// The year.
        year: i32,
    },
}
