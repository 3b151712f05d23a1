//! Days: reading the ones people write, and printing them in full.

mod names;
mod read;
mod words;

use chrono::NaiveDate;

pub use names::{
    DAYS_EN, DAYS_ID, DAYS_JV, MONTHS_EN, MONTHS_ID, MONTHS_JV, NAMES_EN, NAMES_ID, NAMES_JV, Names, clock_time,
    full_date, long_date,
};

/// Why a text is not a day in the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// It cannot be read as a day.
    #[error("not a date")]
    NotADate,
    /// It is read as this day, which has not come yet.
    #[error("{0} is in the future")]
    InFuture(NaiveDate),
    /// It has the form of a date, but the calendar has no such day (31 April).
    #[error("there is no such day")]
    NoSuchDay,
    /// Before the year 2000: a slip of the finger.
    #[error("before the year 2000")]
    TooLongAgo,
}

/// Reads the day a person means, `today` being the present day in WIB.
///
/// Dates in figures (day first, or year first when it has four digits), with names of months in Indonesian or English,
/// with the year or without (then the latest that is not in the future), with a weekday in front (if it contradicts,
/// the date counts), and ways of speaking: `kemarin lusa`, `3 hari yang lalu`, `senin lalu`, `minggu lalu`, `wingi`.
/// A weekday alone is the latest such day, today included; with `lalu` or `kemarin` it is one before today.
///
/// # Errors
/// See [`DateError`]. No input makes it panic.
pub fn read_past_date(text: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let date = read::date(&words::words(text).ok_or(DateError::NotADate)?, today)?;
    let earliest = NaiveDate::from_ymd_opt(2000, 1, 1).ok_or(DateError::NotADate)?;
    if date > today {
        Err(DateError::InFuture(date))
    } else if date < earliest {
        Err(DateError::TooLongAgo)
    } else {
        Ok(date)
    }
}

/// Reads a day to come: as above, where a date without a year, a day of the month or a weekday is the next such one
/// after today; and `besok`, `lusa`, `3 hari lagi`, `2 minggu lagi`.
///
/// # Errors
/// [`DateError::TooLongAgo`] for a day that has passed, else as above. No input makes it panic.
pub fn read_coming_date(text: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let words = words::words(text).ok_or(DateError::NotADate)?;
    read::coming(&words, today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Read on Thursday, 26 November 2026.
    fn read(text: &str) -> Result<NaiveDate, DateError> {
        read_past_date(text, day("2026-11-26"))
    }

    #[test]
    fn a_date_is_read_however_it_was_written() {
        for text in [
            "12/11/2026",
            "12-11-2026",
            "12.11.26",
            "2026-11-12",
            "2026/11/12",
            "12 November",
            "12 nov",
            "12nov2026",
            "12 nopember 2026",
            "12 NOP 26",
            "tgl 12",
            "tanggal 12 bulan 11",
            "tanggal 12 bulan 11 tahun 2026",
            "12/11",
            "Kamis, 12 November 2026",
            "Senin, 12 November 2026",
            "hari kamis tanggal 12 november",
            "November 12, 2026",
            "Nov 12th",
            "12112026",
            "tgl. 12 bulan ini",
            "12 – 11 – 2026",
            "dua minggu lalu",
            "14 hari yang lalu",
            "12 November 2026 jam 10.30",
            "12/11/2026 pukul 9 pagi WIB",
            "  12 / 11 / 2026  ",
            "sekitar 12 november",
        ] {
            assert_eq!(read(text), Ok(day("2026-11-12")), "{text}");
        }
    }

    #[test]
    fn a_day_to_come_is_read_however_it_was_written() {
        for (text, expected) in [
            ("besok", Ok("2026-11-27")),
            ("lusa", Ok("2026-11-28")),
            ("3 hari lagi", Ok("2026-11-29")),
            ("tigang dinten malih", Ok("2026-11-29")),
            ("dua minggu lagi", Ok("2026-12-10")),
            ("minggu depan", Ok("2026-12-03")),
            ("bulan depan", Ok("2026-12-26")),
            ("senin", Ok("2026-11-30")),
            ("senin depan", Ok("2026-11-30")),
            ("kamis", Ok("2026-12-03")),
            ("30/11", Ok("2026-11-30")),
            ("30 November", Ok("2026-11-30")),
            ("30 nov 2026", Ok("2026-11-30")),
            ("5 Januari", Ok("2027-01-05")),
            ("tgl 5", Ok("2026-12-05")),
            ("1/11/2026", Err(DateError::TooLongAgo)),
            ("kemarin", Err(DateError::TooLongAgo)),
            ("hari ini", Err(DateError::TooLongAgo)),
            ("secepatnya", Err(DateError::NotADate)),
            ("31 April 2027", Err(DateError::NoSuchDay)),
        ] {
            assert_eq!(read_coming_date(text, day("2026-11-26")), expected.map(day), "{text}");
        }
    }

    #[test]
    fn ways_of_speaking_are_understood() {
        for (text, expected) in [
            ("hari ini", "2026-11-26"),
            ("tadi pagi", "2026-11-26"),
            ("tadi pagi jam 10", "2026-11-26"),
            ("siang ini", "2026-11-26"),
            ("dina iki", "2026-11-26"),
            ("saiki", "2026-11-26"),
            ("today", "2026-11-26"),
            ("kemarin", "2026-11-25"),
            ("Kemarin sore", "2026-11-25"),
            ("kmrn", "2026-11-25"),
            ("tadi malam", "2026-11-25"),
            ("wingi", "2026-11-25"),
            ("kemarin lusa", "2026-11-24"),
            ("kemarin dulu", "2026-11-24"),
            ("dua hari lalu", "2026-11-24"),
            ("3 hari lalu", "2026-11-23"),
            ("3 hari yang lalu", "2026-11-23"),
            ("3hr yg lalu", "2026-11-23"),
            ("telung dina kepungkur", "2026-11-23"),
            ("tigang dinten kepengker", "2026-11-23"),
            ("3 dinten ingkang kepengker", "2026-11-23"),
            ("dinten menika", "2026-11-26"),
            ("wau enjing", "2026-11-26"),
            ("kala wingi", "2026-11-25"),
            ("wau dalu", "2026-11-25"),
            ("Senen kepengker", "2026-11-23"),
            ("dinten Kemis kepengker", "2026-11-19"),
            ("minggu kepengker", "2026-11-19"),
            ("kalih minggu kepengker", "2026-11-12"),
            ("tanggal 12 wulan menika", "2026-11-12"),
            ("3 days ago", "2026-11-23"),
            ("sehari lalu", "2026-11-25"),
            ("seminggu lalu", "2026-11-19"),
            ("seminggu yang lalu", "2026-11-19"),
            ("minggu lalu", "2026-11-19"),
            ("minggu kemarin", "2026-11-19"),
            ("last week", "2026-11-19"),
            ("sebulan lalu", "2026-10-26"),
            ("bulan lalu", "2026-10-26"),
            ("3 bulan lalu", "2026-08-26"),
            ("setahun lalu", "2025-11-26"),
            ("senin lalu", "2026-11-23"),
            ("hari senin", "2026-11-23"),
            ("senin kemarin", "2026-11-23"),
            ("last monday", "2026-11-23"),
            ("senen wingi", "2026-11-23"),
            ("senin minggu lalu", "2026-11-16"),
            ("hari minggu", "2026-11-22"),
            ("hari minggu lalu", "2026-11-22"),
            ("minggu", "2026-11-22"),
            ("hari jum'at", "2026-11-20"),
            ("hari kamis", "2026-11-26"),
            ("kamis lalu", "2026-11-19"),
            ("tanggal 12 bulan lalu", "2026-10-12"),
            ("tgl 28", "2026-10-28"),
            ("12 desember", "2025-12-12"),
            ("31/12", "2025-12-31"),
            ("12 bulan lalu", "2025-11-26"),
        ] {
            assert_eq!(read(text), Ok(day(expected)), "{text}");
        }
    }

    #[test]
    fn a_day_is_counted_from_the_end_of_a_shorter_month() {
        assert_eq!(read_past_date("sebulan lalu", day("2026-03-31")), Ok(day("2026-02-28")));
        assert_eq!(read_past_date("tgl 31", day("2026-03-15")), Ok(day("2026-01-31")));
        assert_eq!(read_past_date("29 februari", day("2028-03-01")), Ok(day("2028-02-29")));
    }

    #[test]
    fn each_reason_is_told() {
        for text in [
            "",
            "entah",
            "12",
            "November 2026",
            "3 hari",
            "12/11/20266",
            "lalu",
            "1/2/3/4",
            "semalam suntuk sekali",
            "saya lupa tanggalnya",
            "🙂",
            "١٢/١١/٢٠٢٦",
            "minggu ini",
            "0812345678",
            "12 november 2026 3",
        ] {
            assert_eq!(read(text), Err(DateError::NotADate), "{text}");
        }
        for text in ["31 April", "30/02/2026", "0/1/2026", "12/13/2026", "tgl 32", "29 februari", "31-04"] {
            assert_eq!(read(text), Err(DateError::NoSuchDay), "{text}");
        }
        for text in ["31/12/1999", "12.11.1026", "40000 hari lalu", "4294967295 tahun lalu", "99999999999 hari lalu"] {
            assert_eq!(read(text), Err(DateError::TooLongAgo), "{text}");
        }
        for (text, date) in
            [("27/11/2026", "2026-11-27"), ("besok", "2026-11-27"), ("lusa", "2026-11-28"), ("1.1.45", "2045-01-01")]
        {
            assert_eq!(read(text), Err(DateError::InFuture(day(date))), "{text}");
        }
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0_u64..=20_000).prop_map(|days| day("2000-01-01") + Days::new(days))
    }

    proptest! {
        #[test]
        fn every_way_of_printing_a_day_is_read_back(date in any_day(), later in 0_u64..=3_000) {
            let today = date + Days::new(later);
            for text in [
                long_date(&NAMES_ID, date), long_date(&NAMES_EN, date), long_date(&NAMES_JV, date), full_date(&NAMES_ID, date),
                date.to_string(), date.format("%d/%m/%Y").to_string(), date.format("%-d.%-m.%y").to_string(),
                date.format("%-d %b %Y").to_string(), format!("{later} hari lalu"),
            ] {
                prop_assert_eq!(read_past_date(&text, today), Ok(date), "{}", text);
            }
        }

        #[test]
        fn without_a_year_it_is_the_latest_day_that_is_not_in_the_future(date in any_day(), later in 0_u64..=365) {
            let today = date + Days::new(later);
            let text = date.format("%-d/%-m").to_string();
            if text != "29/2" {
                prop_assert!(read_past_date(&text, today).is_ok_and(|read| read == date || (later == 365 && read == today)));
            }
        }

        #[test]
        fn no_text_makes_the_reader_panic_or_read_the_future(
            text in "\\PC{0,40}",
            near in "([0-9]{1,12}|[ /.:-]|hari|minggu|bulan|lalu|senin|jam|tgl|nov|kemarin|tahun|se|ini|’|İ){0,8}",
            today in any_day(),
        ) {
            for text in [text, near] {
                if let Ok(date) = read_past_date(&text, today) {
                    prop_assert!(date <= today);
                }
            }
        }

        #[test]
        fn a_day_to_come_is_never_one_that_has_passed_and_is_read_back(
            text in "\\PC{0,40}",
            near in "([0-9]{1,4}|[ /.:-]|hari|minggu|lagi|besok|lusa|senin|tgl|nov|depan|tahun|2026){0,8}",
            today in any_day(),
        ) {
            for text in [text, near] {
                if let Ok(date) = read_coming_date(&text, today) {
                    prop_assert!(date >= today, "{}", text);
                    prop_assert_eq!(read_coming_date(&long_date(&NAMES_ID, date), today), Ok(date), "{}", text);
                }
            }
        }

        #[test]
        fn even_the_ends_of_time_are_no_reason_to_panic(
            text in "([0-9]{1,3} )?(hari|minggu|senin|tgl|bulan|12/11|29/2|besok) ?(lalu|kemarin)?",
        ) {
            let _ = read_past_date(&text, NaiveDate::MIN);
            let _ = read_past_date(&text, NaiveDate::MAX);
            let _ = read_coming_date(&text, NaiveDate::MIN);
            let _ = read_coming_date(&text, NaiveDate::MAX);
        }
    }
}
