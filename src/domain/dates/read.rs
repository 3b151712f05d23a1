//! The grammar of dates: which day a row of words means.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::DateError;
use super::words::{Unit, Word};

/// The day meant, which may still lie in the future or long ago.
pub(super) fn date(words: &[Word], today: NaiveDate) -> Result<NaiveDate, DateError> {
    use Word::*;
    let back = |unit, count| ago(today, unit, count);
    if let [Number(count, _), unit, Ago | Kemarin] = *words
        && let Some(unit) = unit_of(unit)
    {
        return back(unit, count);
    }
    match *words {
        [Today] | [Hari, Ini] | [Tadi] | [Ini] | [Malam, Ini] => Ok(today),
        [Tomorrow] => ahead(today, 1),
        [Lusa] => ahead(today, 2),
        [Kemarin] | [Kemarin, Malam] | [Hari, Kemarin] | [Tadi, Malam] => back(Unit::Days, 1),
        [Kemarin, Lusa | Dulu] | [Lusa, Kemarin] => back(Unit::Days, 2),
        [One(unit), Ago | Kemarin] => back(unit, 1),
        [Minggu | Week, Ago | Kemarin] | [Last, Week] => back(Unit::Weeks, 1),
        [Bulan, Ago | Kemarin] | [Last, Bulan] => back(Unit::Months, 1),
        [Tahun, Ago | Kemarin] | [Last, Tahun] => back(Unit::Years, 1),
        [Minggu, Ini] => Err(DateError::NotADate), // this week, or this Sunday
        [Tanggal, Number(day, 1..=2), Bulan, Ini] => of_month(today, 0, day),
        [Tanggal, Number(day, 1..=2), Bulan, Ago | Kemarin] => of_month(today, 1, day),
        [Hari, ref rest @ ..] => weekday(rest, today),
        _ => weekday(words, today),
    }
}

/// The day meant, after today.
pub(super) fn coming(words: &[Word], today: NaiveDate) -> Result<NaiveDate, DateError> {
    use Word::*;
    let words = match *words {
        [Number(count, _), unit, Ahead] if unit_of(unit).is_some() => return forward(today, unit_of(unit), count),
        [One(unit), Ahead] => return forward(today, Some(unit), 1),
        [Minggu | Week, Ahead] => return forward(today, Some(Unit::Weeks), 1),
        [Bulan, Ahead] => return forward(today, Some(Unit::Months), 1),
        [ref rest @ .., Ahead] => rest,
        _ => words,
    };
    let said = date(words, today)?;
    if said > today {
        return Ok(said);
    }
    let figures = words.iter().filter(|word| matches!(word, Number(..) | MonthName(_))).count();
    let has_year = figures > 2 || words.iter().any(|word| matches!(word, Number(_, 4..)));
    let next = match figures {
        _ if has_year => None,
        0 if words.iter().any(|word| matches!(word, Day(_) | Minggu)) => forward(said, Some(Unit::Weeks), 1).ok(),
        1 => (1..=12).find_map(|months| said.checked_add_months(Months::new(months)).filter(|day| *day > today)),
        2 => said.checked_add_months(Months::new(12)),
        _ => None,
    };
    next.filter(|day| *day > today).ok_or(DateError::TooLongAgo)
}

fn forward(from: NaiveDate, unit: Option<Unit>, count: u32) -> Result<NaiveDate, DateError> {
    let day = match unit {
        Some(Unit::Days) => from.checked_add_days(Days::new(count.into())),
        Some(Unit::Weeks) => from.checked_add_days(Days::new(u64::from(count) * 7)),
        Some(Unit::Months) => from.checked_add_months(Months::new(count)),
        Some(Unit::Years) => count.checked_mul(12).and_then(|months| from.checked_add_months(Months::new(months))),
        None => None,
    };
    // Nothing is promised for the year 3000.
    let far = from.checked_add_months(Months::new(1200));
    day.filter(|day| *day > from && Some(*day) < far).ok_or(DateError::NotADate)
}

/// A weekday, alone or in front of a date.
fn weekday(words: &[Word], today: NaiveDate) -> Result<NaiveDate, DateError> {
    use Word::*;
    let (day, rest) = match *words {
        [Last, Day(day)] => (day, &[Ago][..]),
        [Day(day), ref rest @ ..] => (day, rest),
        [Minggu, ref rest @ ..] => (Weekday::Sun, rest),
        _ => return calendar_date(words, today),
    };
    let since = today.weekday().days_since(day);
    match *rest {
        [] | [Ini] => ago(today, Unit::Days, since),
        [Ago | Kemarin] => ago(today, Unit::Days, if since == 0 { 7 } else { since }),
        [Minggu | Week, Ago | Kemarin] => {
            let monday = ago(today, Unit::Days, today.weekday().num_days_from_monday() + 7)?;
            ahead(monday, day.num_days_from_monday().into())
        }
        // "Senin, 12 November 2026" though it was a Thursday: people mistake weekdays more often than dates.
        _ => calendar_date(rest, today),
    }
}

/// A date in figures or with the name of a month.
fn calendar_date(words: &[Word], today: NaiveDate) -> Result<NaiveDate, DateError> {
    use Word::*;
    let day_alone = words.contains(&Tanggal);
    let bare: Vec<Word> = words.iter().copied().filter(|word| !matches!(word, Tanggal | Bulan | Tahun)).collect();
    match *bare.as_slice() {
        [Number(year, 4), Number(month, 1..=2), Number(day, 1..=2)]
        | [Number(day, 1..=2), Number(month, 1..=2), Number(year, 4)]
        | [Number(day, 1..=2), MonthName(month), Number(year, 4)]
        | [MonthName(month), Number(day, 1..=2), Number(year, 4)] => on(year, month, day),
        [Number(day, 1..=2), Number(month, 1..=2), Number(year, 2)]
        | [Number(day, 1..=2), MonthName(month), Number(year, 2)] => on(2000 + year, month, day),
        [Number(figures, 8)] => on(figures % 10_000, figures / 10_000 % 100, figures / 1_000_000),
        [Number(day, 1..=2), Number(month, 1..=2)]
        | [Number(day, 1..=2), MonthName(month)]
        | [MonthName(month), Number(day, 1..=2)] => latest(today, month, day),
        [Number(day, 1..=2)] if day_alone => {
            // Back to the latest month that has such a day: "tgl 31" said in March is in January.
            let months = (0..12).map(|back| of_month(today, back, day));
            months.flatten().find(|date| *date <= today).ok_or(DateError::NoSuchDay)
        }
        _ => Err(DateError::NotADate),
    }
}

fn unit_of(word: Word) -> Option<Unit> {
    match word {
        Word::Hari => Some(Unit::Days),
        Word::Minggu | Word::Week => Some(Unit::Weeks),
        Word::Bulan => Some(Unit::Months),
        Word::Tahun => Some(Unit::Years),
        _ => None,
    }
}

/// So many units before today; what the calendar cannot express is too long ago.
fn ago(today: NaiveDate, unit: Unit, count: u32) -> Result<NaiveDate, DateError> {
    let date = match unit {
        Unit::Days => today.checked_sub_days(Days::new(count.into())),
        Unit::Weeks => today.checked_sub_days(Days::new(u64::from(count) * 7)),
        Unit::Months => today.checked_sub_months(Months::new(count)),
        Unit::Years => count.checked_mul(12).and_then(|months| today.checked_sub_months(Months::new(months))),
    };
    date.ok_or(DateError::TooLongAgo)
}

fn ahead(from: NaiveDate, days: u64) -> Result<NaiveDate, DateError> {
    from.checked_add_days(Days::new(days)).ok_or(DateError::NoSuchDay)
}

fn on(year: u32, month: u32, day: u32) -> Result<NaiveDate, DateError> {
    i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day)).ok_or(DateError::NoSuchDay)
}

/// That day of this month, or of the month so many months back.
fn of_month(today: NaiveDate, months_back: u32, day: u32) -> Result<NaiveDate, DateError> {
    let first = today.with_day(1).and_then(|first| first.checked_sub_months(Months::new(months_back)));
    first.and_then(|first| first.with_day(day)).ok_or(DateError::NoSuchDay)
}

/// That day of this year, or of the last if it has not come yet.
fn latest(today: NaiveDate, month: u32, day: u32) -> Result<NaiveDate, DateError> {
    let years = [Some(today.year()), today.year().checked_sub(1)].into_iter().flatten();
    let dates = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    dates.into_iter().find(|date| *date <= today).ok_or(DateError::NoSuchDay)
}
