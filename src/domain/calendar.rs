//! When the office is open, and what a promise in working days comes to in dates and hours.
//!
//! Everything is counted in WIB. Hours, days off and quiet hours are data: they come with the office's profile and
//! change during a year, after which deadlines are computed again.

mod days_off;
mod hours;

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use std::ops::RangeInclusive;

pub(in crate::domain) use days_off::YearOff;
pub use days_off::{DayOff, DaysOff, DaysOffError};
pub(in crate::domain) use hours::clock as read_clock;
pub use hours::{HoursError, OpeningHours, QuietHours, WeekHours, Window};

/// How far ahead a calendar looks, in days: about thirty years. Longer than any promise, retention included, and a
/// bound for every search through closed days.
const HORIZON: u64 = 11_000;

/// Western Indonesia Time: UTC+7 the whole year.
pub const WIB: FixedOffset = match FixedOffset::east_opt(7 * 3600) {
    Some(offset) => offset,
    None => panic!("UTC+7 is an offset"), // while compiling, never at run time
};

/// The date in WIB at a moment.
pub fn wib_date(at: DateTime<Utc>) -> NaiveDate {
    in_wib(at).date()
}

/// The hour of the clock in WIB at a moment.
pub fn wib_time(at: DateTime<Utc>) -> NaiveTime {
    in_wib(at).time()
}

/// The moment of an hour on a date in WIB.
pub fn at_wib(date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    date.and_time(time).checked_sub_offset(WIB).map_or(DateTime::<Utc>::MIN_UTC, |at| at.and_utc())
}

fn in_wib(at: DateTime<Utc>) -> NaiveDateTime {
    // Not `with_timezone`: that panics in the last hours chrono can express.
    at.naive_utc().checked_add_offset(WIB).unwrap_or(NaiveDateTime::MAX)
}

/// A promise as a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Closing time of the last day.
    pub at: DateTime<Utc>,
    /// `false` if a year was counted whose days off are not known yet: the promise must be checked again.
    pub certain: bool,
}

/// The opening hours and days off of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    hours: OpeningHours,
    days_off: DaysOff,
    quiet: QuietHours,
}

impl Calendar {
    /// Puts a calendar together.
    pub fn new(hours: OpeningHours, days_off: DaysOff, quiet: QuietHours) -> Self {
        Self { hours, days_off, quiet }
    }

    /// The opening hours, holidays aside.
    pub fn hours(&self) -> &OpeningHours {
        &self.hours
    }

    /// The days off, to be shown and edited; a changed list makes a new calendar.
    pub fn days_off(&self) -> &DaysOff {
        &self.days_off
    }

    /// The same hours with other days off.
    pub fn with_days_off(&self, days_off: DaysOff) -> Self {
        Self { days_off, ..self.clone() }
    }

    /// The opening hours of a date in order; none on a day off or at the weekend.
    pub fn windows(&self, date: NaiveDate) -> &[Window] {
        if self.days_off.on(date).is_some() { &[] } else { self.hours.on(date) }
    }

    /// Whether the office opens at all on a date.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !self.windows(date).is_empty()
    }

    /// Whether the days off of a year are known.
    pub fn knows_year(&self, year: i32) -> bool {
        self.days_off.knows_year(year)
    }

    /// When the office opens on a date, `None` if it does not.
    pub fn opening(&self, date: NaiveDate) -> Option<DateTime<Utc>> {
        self.windows(date).first().map(|window| at_wib(date, window.opens()))
    }

    /// When the office closes for the day, `None` if it does not open.
    pub fn closing(&self, date: NaiveDate) -> Option<DateTime<Utc>> {
        self.windows(date).last().map(|window| at_wib(date, window.closes()))
    }

    /// Closing time of the n-th working day after the date of receipt in WIB. The day of receipt never counts, whatever
    /// its hour: the reading of "3 Hari" in the service standard that favours the citizen. 0 is taken as 1.
    /// What lies beyond the calendar's horizon of thirty years is due at its end, uncertainly.
    pub fn due(&self, received: DateTime<Utc>, working_days: u32) -> Due {
        let mut certain = true;
        let mut left = working_days.max(1);
        let day_of_receipt = wib_date(received);
        for date in days(day_of_receipt, 1..=HORIZON) {
            certain &= self.knows_year(date.year());
            let Some(at) = self.closing(date) else { continue };
            left -= 1;
            if left == 0 {
                return Due { at, certain };
            }
        }
        Due { at: later(received, TimeDelta::days(HORIZON.cast_signed())), certain: false }
    }

    /// How much of the time between two moments lies within opening hours; zero if `to` is not after `from`.
    pub fn working_time(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
        let shared = self
            .spans(from)
            .take_while(|(opens, _)| *opens < to)
            .map(|(opens, closes)| closes.min(to) - opens.max(from));
        shared.filter(|time| *time > TimeDelta::zero()).sum()
    }

    /// The moment at which so much working time has passed since `from`: the earliest one, so that a day's work that is
    /// used up ends at closing time and not at the next opening. `from` itself for nothing or less.
    pub fn after_working_time(&self, from: DateTime<Utc>, time: TimeDelta) -> DateTime<Utc> {
        let mut left = time;
        if left <= TimeDelta::zero() {
            return from;
        }
        for (opens, closes) in self.spans(from) {
            let begin = opens.max(from);
            let here = (closes - begin).max(TimeDelta::zero());
            if left <= here {
                return begin + left;
            }
            left -= here;
        }
        later(from, TimeDelta::days(HORIZON.cast_signed()))
    }

    /// The moment from which so much working time is left until `until`: the latest one, so that what ends at closing time
    /// does not begin in the night before. The mirror of [`Calendar::after_working_time`].
    pub fn before_working_time(&self, until: DateTime<Utc>, time: TimeDelta) -> DateTime<Utc> {
        let mut left = time;
        if left <= TimeDelta::zero() {
            return until;
        }
        let last = wib_date(until);
        for date in (0..=HORIZON).map_while(|distance| last.checked_sub_days(Days::new(distance))) {
            for window in self.windows(date).iter().rev() {
                let (opens, closes) = (at_wib(date, window.opens()), at_wib(date, window.closes()));
                let end = closes.min(until);
                let here = (end - opens).max(TimeDelta::zero());
                if left <= here {
                    return end - left;
                }
                left -= here;
            }
        }
        until
    }

    /// Whether the office is open; at the minute of closing it is not.
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        let time = wib_time(at);
        self.windows(wib_date(at)).iter().any(|window| window.opens() <= time && time < window.closes())
    }

    /// The next time a window opens after a moment: in the morning, or after a break. `None` if not within the horizon.
    pub fn next_opening(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.spans(at).map(|(opens, _)| opens).find(|opens| *opens > at)
    }

    /// The moment itself if the office is open then, otherwise the next opening; `None` if not within the horizon.
    pub fn open_from(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        if self.is_open(at) { Some(at) } else { self.next_opening(at) }
    }

    /// Whether people are to be left alone: what can wait is sent silently or in the morning.
    pub fn quiet(&self, at: DateTime<Utc>) -> bool {
        self.quiet.covers(wib_time(at))
    }

    /// The moment itself, or the end of the quiet hours it falls into.
    pub fn awake_from(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        if !self.quiet(at) {
            return at;
        }
        let ends = |date| at_wib(date, self.quiet.until());
        let today = wib_date(at);
        days(today, 0..=1).map(ends).find(|end| *end > at).unwrap_or(at)
    }

    /// The windows from the day of a moment on, as moments.
    fn spans(&self, from: DateTime<Utc>) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> + '_ {
        days(wib_date(from), 0..=HORIZON).flat_map(|date| {
            self.windows(date).iter().map(move |window| (at_wib(date, window.opens()), at_wib(date, window.closes())))
        })
    }
}

fn days(from: NaiveDate, distances: RangeInclusive<u64>) -> impl Iterator<Item = NaiveDate> {
    distances.map_while(move |distance| from.checked_add_days(Days::new(distance)))
}

fn later(from: DateTime<Utc>, time: TimeDelta) -> DateTime<Utc> {
    from.checked_add_signed(time).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

#[cfg(test)]
mod tests;
