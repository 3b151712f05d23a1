//! Days, months and years as buttons carry them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A page of the calendar: a year, or a month of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarPage {
    /// The year, 2000 to 2099.
    pub year: i32,
    /// The month, 1 to 12; none for the whole year.
    pub month: Option<u32>,
}

impl CalendarPage {
    pub(super) fn encode(self) -> String {
        self.month.map_or_else(|| self.year.to_string(), |month| format!("{}{month:02}", self.year))
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let (year, month) = text.split_at_checked(4)?;
        let month = match month {
            "" => None,
            month => Some(number(month)?).filter(|month| (1..=12).contains(month) && text.len() == 6),
        };
        (month.is_some() || text.len() == 4).then_some(Self { year: read_year(year)?, month })
    }
}

pub(super) fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

pub(super) fn read_year(text: &str) -> Option<i32> {
    number(text).filter(|year| (2000..=2099).contains(year) && text.len() == 4)
}

pub(super) fn encode_day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

pub(super) fn read_day(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    (text.len() == 8).then(|| NaiveDate::from_ymd_opt(read_year(year)?, number(month)?, number(day)?))?
}
