//! The vocabulary of dates: what people type in Indonesian, Javanese and English, abbreviated and misspelt.

use chrono::Weekday;
use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

/// One meaningful word of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A number and how many digits it was typed with; words for numbers have none. Saturates at `u32::MAX`.
    Number(u32, usize),
    /// 1 to 12.
    MonthName(u32),
    Day(Weekday),
    /// "minggu": a week, or Sunday.
    Minggu,
    /// "hari": a day, or a mark that a weekday follows.
    Hari,
    Week,
    /// "bulan": a month, or a mark that its number follows.
    Bulan,
    Tahun,
    /// "seminggu": one of a unit.
    One(Unit),
    Tanggal,
    Today,
    Tomorrow,
    /// "tadi": earlier today, unless "malam" follows.
    Tadi,
    Malam,
    /// "kemarin": yesterday, or "last" behind a weekday.
    Kemarin,
    /// The day after tomorrow, or "kemarin lusa".
    Lusa,
    Dulu,
    Ini,
    /// "lalu", "ago".
    Ago,
    /// English "last", in front.
    Last,
    /// "lagi", "depan": still to come.
    Ahead,
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

/// The meaningful words of a text in order; `None` if one of them has no place in a date.
pub(super) fn words(text: &str) -> Option<Vec<Word>> {
    // "jum'at" is typed with whatever apostrophe the keyboard offers.
    let text: String = text.to_lowercase().chars().filter(|c| !"'’‘`´".contains(*c)).collect();
    let mut words = Vec::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let kind: fn(char) -> bool = if first.is_ascii_digit() {
            |c| c.is_ascii_digit()
        } else if first.is_alphanumeric() {
            |c| c.is_alphanumeric() && !c.is_ascii_digit()
        } else {
            rest = &rest[first.len_utf8()..];
            continue;
        };
        let (token, after) = rest.split_at(rest.find(|c| !kind(c)).unwrap_or(rest.len()));
        rest = after;
        if first.is_ascii_digit() {
            words.push(Word::Number(token.parse().unwrap_or(u32::MAX), token.len()));
        } else if matches!(token, "jam" | "pukul" | "pkl") {
            rest = without_clock_time(after);
        } else if !FILLERS.contains(&token) {
            words.push(word(token)?);
        }
    }
    Some(words)
}

/// Skips the hour that follows "jam": "10", "10.30" or "10:30".
fn without_clock_time(text: &str) -> &str {
    let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '.');
    let after_hour = &text[digits(text)..];
    match after_hour.strip_prefix(['.', ':']) {
        Some(minutes) if digits(minutes) == 2 => &minutes[2..],
        _ => after_hour,
    }
}

/// Words that say nothing about which day it was. "th" may be an English ordinal or a short "tahun".
const FILLERS: [&str; 38] = [
    "yang", "yg", "pada", "sekitar", "kira", "kurang", "lebih", "pas", "waktu", "saat", "sudah", "udah", "sejak",
    "dari", "di", "pagi", "siang", "sore", "esuk", "awan", "on", "the", "of", "st", "nd", "rd", "th", "thn", "wib",
    "dek", "ingkang", "kala", "nalika", "sampun", "ing", "enjing", "siyang", "sonten",
];

fn word(token: &str) -> Option<Word> {
    Some(match token {
        "januari" | "january" | "jan" => Word::MonthName(1),
        "februari" | "february" | "pebruari" | "feb" | "peb" => Word::MonthName(2),
        "maret" | "march" | "mar" | "mrt" => Word::MonthName(3),
        "april" | "apr" => Word::MonthName(4),
        "mei" | "may" => Word::MonthName(5),
        "juni" | "june" | "jun" => Word::MonthName(6),
        "juli" | "july" | "jul" => Word::MonthName(7),
        "agustus" | "august" | "agus" | "aug" | "agu" | "agt" | "agst" | "ags" => Word::MonthName(8),
        "september" | "sept" | "sep" => Word::MonthName(9),
        "oktober" | "october" | "okt" | "oct" => Word::MonthName(10),
        "november" | "nopember" | "nov" | "nop" => Word::MonthName(11),
        "desember" | "december" | "des" | "dec" => Word::MonthName(12),
        "senin" | "senen" | "sen" | "monday" | "mon" => Word::Day(Mon),
        "selasa" | "slasa" | "seloso" | "sel" | "tuesday" | "tue" => Word::Day(Tue),
        "rabu" | "rebo" | "rab" | "wednesday" | "wed" => Word::Day(Wed),
        "kamis" | "kemis" | "kam" | "thursday" | "thu" => Word::Day(Thu),
        "jumat" | "jumaat" | "jemuwah" | "jumuah" | "jum" | "friday" | "fri" => Word::Day(Fri),
        "sabtu" | "setu" | "sab" | "saturday" | "sat" => Word::Day(Sat),
        "ahad" | "ngahad" | "sunday" | "sun" => Word::Day(Sun),
        "minggu" | "mgg" | "mg" => Word::Minggu,
        "hari" | "hr" | "dina" | "dino" | "dinten" | "day" | "days" => Word::Hari,
        "pekan" | "week" | "weeks" => Word::Week,
        "bulan" | "bln" | "wulan" | "sasi" | "month" | "months" => Word::Bulan,
        "tahun" | "taun" | "year" | "years" => Word::Tahun,
        "sehari" | "sedina" | "sadinten" | "sedinten" => Word::One(Unit::Days),
        "seminggu" | "saminggu" | "sepekan" => Word::One(Unit::Weeks),
        "sebulan" | "sewulan" | "sawulan" | "sesasi" => Word::One(Unit::Months),
        "setahun" | "setaun" | "sataun" => Word::One(Unit::Years),
        "tanggal" | "tgl" | "tg" => Word::Tanggal,
        "sekarang" | "saiki" | "samenika" | "sapunika" | "sakniki" | "today" | "barusan" => Word::Today,
        "besok" | "besuk" | "sesuk" | "mbenjing" | "benjing" | "tomorrow" => Word::Tomorrow,
        "lusa" => Word::Lusa,
        "tadi" | "mau" | "wau" => Word::Tadi,
        "malam" | "mlm" | "bengi" | "dalu" => Word::Malam,
        "kemarin" | "kemaren" | "kmrn" | "kmren" | "kemaring" | "wingi" | "kalawingi" | "yesterday" | "semalam" => {
            Word::Kemarin
        }
        "dulu" | "dhisik" => Word::Dulu,
        "ini" | "iki" | "menika" | "punika" | "niki" => Word::Ini,
        "lalu" | "silam" | "lewat" | "kepungkur" | "kapungkur" | "kepengker" | "kapengker" | "ago" => Word::Ago,
        "last" => Word::Last,
        "lagi" | "depan" | "mendatang" | "maneh" | "malih" | "ngarep" | "ngajeng" => Word::Ahead,
        other => Word::Number(number(other)?, 0),
    })
}

fn number(token: &str) -> Option<u32> {
    Some(match token {
        "satu" | "siji" | "setunggal" | "one" | "a" => 1,
        "dua" | "loro" | "rong" | "kalih" | "two" => 2,
        "tiga" | "telu" | "telung" | "tigang" | "three" => 3,
        "empat" | "papat" | "patang" | "sekawan" | "kawan" | "four" => 4,
        "lima" | "limang" | "gangsal" | "five" => 5,
        "enam" | "enem" | "nem" | "six" => 6,
        "tujuh" | "pitu" | "pitung" | "seven" => 7,
        "delapan" | "wolu" | "wolung" | "eight" => 8,
        "sembilan" | "sanga" | "sangang" | "nine" => 9,
        "sepuluh" | "sedasa" | "ten" => 10,
        _ => return None,
    })
}
