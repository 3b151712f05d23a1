//! Days and hours as they are read aloud. The store keeps UTC; people read WIB.

use chrono::{DateTime, NaiveDate, Utc};

use super::Language;
use crate::domain::calendar::{wib_date, wib_time};
use crate::domain::dates::{NAMES_EN, NAMES_ID, NAMES_JV, Names, clock_time, long_date};
use crate::domain::figures::Month;

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

/// "November 2026"
pub fn month_of_year(language: Language, month: Month) -> String {
    format!("{} {}", self::month(language, month.number()), month.year())
}

/// "1.234" in Indonesian, "1,234" in English.
pub fn number(language: Language, number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(match language {
        Language::English => ",",
        Language::Indonesian | Language::Javanese => ".",
    })
}

/// "1.234,5" in Indonesian: one place after the comma. What is negative is not shown here.
pub fn decimal(language: Language, number: f64) -> String {
    let tenths = (number.max(0.0) * 10.0).round() as u64;
    let comma = match language {
        Language::English => '.',
        Language::Indonesian | Language::Javanese => ',',
    };
    format!("{}{comma}{}", self::number(language, tenths / 10), tenths % 10)
}

/// "November"
pub fn month(language: Language, month: u32) -> &'static str {
    let months = names(language).months;
    usize::try_from(month).ok().and_then(|month| months.get(month.checked_sub(1)?)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_marks_of_their_language() {
        let said = |language| [number(language, 0), number(language, 999), number(language, 1_234_567)].join(" ");
        assert_eq!(said(Language::Indonesian), "0 999 1.234.567");
        assert_eq!(said(Language::English), "0 999 1,234,567");
        let said = |language| [decimal(language, 1234.54), decimal(language, 0.05), decimal(language, 99.96)].join(" ");
        assert_eq!(said(Language::Indonesian), "1.234,5 0,1 100,0");
        assert_eq!(said(Language::English), "1,234.5 0.1 100.0");
    }

    #[test]
    fn a_month_is_named_with_its_year() {
        let month = Month::read("2026-08").unwrap();
        assert_eq!(month_of_year(Language::Indonesian, month), "Agustus 2026");
        assert_eq!(month_of_year(Language::English, month), "August 2026");
    }
}
