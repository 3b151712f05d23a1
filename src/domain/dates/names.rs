//! Dates and hours in print. Names of months and days are data of the calendar, the same in every sentence; all other
//! words live in Fluent.

use chrono::{Datelike, NaiveDate, NaiveTime};

/// Months in Indonesian, January first.
pub const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
/// Days in Indonesian, Monday first.
pub const DAYS_ID: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
/// Months in Javanese, January first: as in Indonesian.
pub const MONTHS_JV: [&str; 12] = MONTHS_ID;
/// Days in Javanese, Monday first.
pub const DAYS_JV: [&str; 7] = ["Senen", "Selasa", "Rebo", "Kemis", "Jemuwah", "Setu", "Minggu"];
/// Months in English, January first.
pub const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// Days in English, Monday first.
pub const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The names one language uses in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Names {
    /// January first.
    pub months: [&'static str; 12],
    /// Monday first.
    pub days: [&'static str; 7],
}

/// Indonesian.
pub const NAMES_ID: Names = Names { months: MONTHS_ID, days: DAYS_ID };
/// Javanese.
pub const NAMES_JV: Names = Names { months: MONTHS_JV, days: DAYS_JV };
/// English.
pub const NAMES_EN: Names = Names { months: MONTHS_EN, days: DAYS_EN };

/// A date with its weekday: `Kamis, 26 November 2026`.
pub fn long_date(names: &Names, date: NaiveDate) -> String {
    let day = names.days[date.weekday().num_days_from_monday() as usize];
    format!("{day}, {}", full_date(names, date))
}

/// A date without its weekday: `26 November 2026`.
pub fn full_date(names: &Names, date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), names.months[date.month0() as usize], date.year())
}

/// An hour of the clock in Western Indonesia: `16.00 WIB`.
pub fn clock_time(time: NaiveTime) -> String {
    format!("{} WIB", time.format("%H.%M"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_printed_in_full() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        assert_eq!(long_date(&NAMES_ID, date), "Kamis, 26 November 2026");
        assert_eq!(long_date(&NAMES_JV, date), "Kemis, 26 November 2026");
        assert_eq!(long_date(&NAMES_EN, date), "Thursday, 26 November 2026");
        assert_eq!(full_date(&NAMES_ID, date), "26 November 2026");
    }

    #[test]
    fn an_hour_has_a_dot_and_the_zone() {
        assert_eq!(clock_time(NaiveTime::from_hms_opt(16, 0, 59).unwrap()), "16.00 WIB");
        assert_eq!(clock_time(NaiveTime::from_hms_opt(7, 30, 0).unwrap()), "07.30 WIB");
    }
}
