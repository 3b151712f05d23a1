//! A month of the calendar at the office.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::calendar::{Calendar, at_wib, wib_date};

/// A month in WIB, of the years 2000 to 2099.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// A month by year and number (1 to 12); none outside of the years above.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((2000..=2099).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The month in which a moment lies; none outside of the years above.
    pub fn of(at: DateTime<Utc>) -> Option<Self> {
        let day = wib_date(at);
        Self::new(day.year(), day.month())
    }

    /// Reads `2026-11`, and nothing else.
    pub fn read(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, many: usize| part.len() == many && part.bytes().all(|byte| byte.is_ascii_digit());
        (digits(year, 4) && digits(month, 2)).then(|| Self::new(year.parse().ok()?, month.parse().ok()?))?
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The number of the month in its year, 1 to 12.
    pub fn number(self) -> u32 {
        self.month
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or_default()
    }

    /// Its first moment.
    pub fn begins(self) -> DateTime<Utc> {
        at_wib(self.first_day(), NaiveTime::MIN)
    }

    /// The first moment after it.
    pub fn ends(self) -> DateTime<Utc> {
        at_wib(self.first_day().checked_add_months(Months::new(1)).unwrap_or_default(), NaiveTime::MIN)
    }

    /// Whether a moment lies in it.
    pub fn holds(self, at: DateTime<Utc>) -> bool {
        self.begins() <= at && at < self.ends()
    }

    /// The month so many months before; none outside of the years above.
    pub fn before(self, months: u32) -> Option<Self> {
        let day = self.first_day().checked_sub_months(Months::new(months))?;
        Self::new(day.year(), day.month())
    }

    /// The month after; none outside of the years above.
    pub fn next(self) -> Option<Self> {
        Self::of(self.ends())
    }

    /// The first day on which the office is open in it; none when it never is.
    pub fn first_working_day(self, calendar: &Calendar) -> Option<NaiveDate> {
        self.days().find(|day| calendar.is_working_day(*day))
    }

    /// Its days in order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        let first = self.first_day();
        (0..31)
            .filter_map(move |days| first.checked_add_days(Days::new(days)))
            .filter(move |day| day.month() == first.month())
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::read(&text).ok_or("not a month")
    }
}
