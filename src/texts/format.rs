//! Days and hours as they are read aloud. The store keeps UTC; people read WIB.

use chrono::{DateTime, NaiveDate, Utc};

use super::Language;
use crate::domain::calendar::{wib_date, wib_time};
use crate::domain::dates::{NAMES_EN, NAMES_ID, NAMES_JV, Names, clock_time, long_date};

fn names(language: Language) -> &'static Names {
    match language {
        Language::English => &NAMES_EN,
        Language::Indonesian => &NAMES_ID,
        Language::Javanese => &NAMES_JV,
    }
}

/// "Kamis, 26 November 2026"
pub fn day(language: Language, date: NaiveDate) -> String {
    long_date(names(language), date)
}

/// "Kamis, 26 November 2026 pukul 16.00 WIB"
pub fn moment(language: Language, at: DateTime<Utc>) -> String {
    let at_word = match language {
        Language::English => "at",
        Language::Indonesian | Language::Javanese => "pukul",
    };
    format!("{} {at_word} {}", day(language, wib_date(at)), hour(at))
}

/// "16.00 WIB"
pub fn hour(at: DateTime<Utc>) -> String {
    clock_time(wib_time(at))
}

/// "November"
pub fn month(language: Language, month: u32) -> &'static str {
    let months = names(language).months;
    usize::try_from(month).ok().and_then(|month| months.get(month.checked_sub(1)?)).copied().unwrap_or_default()
}
