//! Days off for public servants, by year: national holidays and *cuti bersama*.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use toml::Spanned;

/// The joint decrees for 2026 and 2027.
const NATIONAL: &str = include_str!("../data/holidays.toml");

/// Why the office is closed on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayOff {
    /// *Libur nasional*, a national holiday.
    Holiday,
    /// *Cuti bersama*, a collective leave day.
    CollectiveLeave,
}

/// Why a list of days off cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DaysOffError {
    /// The file is not in the expected form; the message names line and column.
    #[error("{0}")]
    Form(String),
    /// The name of a table is not a year from 2000 to 2099.
    #[error("[{0}] is not a year from 2000 to 2099")]
    Year(String),
    /// This is not a date, or not one of the year it stands under.
    #[error("\"{date}\" is not a date of {year} such as \"{year}-12-25\"")]
    Date {
        /// What was written.
        date: String,
        /// The year it stands under.
        year: i32,
    },
    /// The same day is listed twice.
    #[error("{0} is listed twice")]
    Twice(NaiveDate),
}

/// The days off of each year that is known. A year can be known and have none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DaysOff {
    years: BTreeMap<i32, BTreeMap<NaiveDate, DayOff>>,
    /// Years of which some days are known, and nobody has said yet that these are all.
    begun: BTreeSet<i32>,
}

/// One year as it stands in a file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::domain) struct YearOff {
    #[serde(default)]
    libur: Vec<Spanned<String>>,
    #[serde(default)]
    cuti: Vec<Spanned<String>>,
}

impl DaysOff {
    /// The built-in list: national days off of 2026 and 2027.
    ///
    /// # Errors
    /// None in a released program: a test reads the list.
    pub fn national() -> Result<Self, DaysOffError> {
        Self::parse(NATIONAL)
    }

    /// Reads a table per year: `[2026]` with the lists `libur` and `cuti` of dates `"2026-01-01"`.
    ///
    /// # Errors
    /// See [`DaysOffError`].
    pub fn parse(toml: &str) -> Result<Self, DaysOffError> {
        let years = toml::from_str(toml).map_err(|error| DaysOffError::Form(error.to_string()))?;
        Self::of(&years).map_err(|(_, error)| error)
    }

    /// Takes years that are part of a larger file; an error comes with its place in that file.
    pub(in crate::domain) fn of(
        years: &BTreeMap<Spanned<String>, YearOff>,
    ) -> Result<Self, (Range<usize>, DaysOffError)> {
        let mut days_off = Self::default();
        for (name, listed) in years {
            let year = name.get_ref().parse().ok().filter(|year| (2000..=2099).contains(year));
            let year: i32 = year.ok_or_else(|| (name.span(), DaysOffError::Year(name.get_ref().clone())))?;
            days_off.learn_year(year);
            let holidays = listed.libur.iter().map(|text| (text, DayOff::Holiday));
            let leave = listed.cuti.iter().map(|text| (text, DayOff::CollectiveLeave));
            for (listed, kind) in holidays.chain(leave) {
                let text = listed.get_ref();
                let date = text.parse().ok().filter(|date: &NaiveDate| date.year() == year && text.len() == 10);
                let date = date.ok_or_else(|| (listed.span(), DaysOffError::Date { date: text.clone(), year }))?;
                if days_off.insert(date, kind).is_some() {
                    return Err((listed.span(), DaysOffError::Twice(date)));
                }
            }
        }
        Ok(days_off)
    }

    /// These years in place of the same years of `base`; its other years stay.
    pub fn over(self, mut base: Self) -> Self {
        base.years.extend(self.years);
        base
    }

    /// What day off a date is, if any.
    pub fn on(&self, date: NaiveDate) -> Option<DayOff> {
        self.years.get(&date.year())?.get(&date).copied()
    }

    /// Whether the list of a year is known.
    pub fn knows_year(&self, year: i32) -> bool {
        self.years.contains_key(&year) && !self.begun.contains(&year)
    }

    /// All days off in order.
    pub fn iter(&self) -> impl Iterator<Item = (NaiveDate, DayOff)> + '_ {
        self.years.values().flatten().map(|(date, kind)| (*date, *kind))
    }

    /// Declares that the list of a year is known, as far as it goes.
    pub fn learn_year(&mut self, year: i32) {
        self.years.entry(year).or_default();
        self.begun.remove(&year);
    }

    /// Makes a date a day off and its year known; returns what it was before.
    pub fn insert(&mut self, date: NaiveDate, kind: DayOff) -> Option<DayOff> {
        self.learn_year(date.year());
        self.note(date, kind)
    }

    /// Makes a date a day off, and says nothing of the others of its year; returns what it was before.
    pub fn note(&mut self, date: NaiveDate, kind: DayOff) -> Option<DayOff> {
        if !self.years.contains_key(&date.year()) {
            self.begun.insert(date.year());
        }
        self.years.entry(date.year()).or_default().insert(date, kind)
    }

    /// Makes a date an ordinary day again; returns what it was before.
    pub fn remove(&mut self, date: NaiveDate) -> Option<DayOff> {
        self.years.get_mut(&date.year())?.remove(&date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_list_knows_two_years() {
        let days_off = DaysOff::national().unwrap();
        assert!(days_off.knows_year(2026) && days_off.knows_year(2027) && !days_off.knows_year(2028));
        assert_eq!(days_off.iter().count(), 17 + 8 + 18 + 8);
        assert_eq!(days_off.on("2026-12-24".parse().unwrap()), Some(DayOff::CollectiveLeave));
        assert_eq!(days_off.on("2026-12-25".parse().unwrap()), Some(DayOff::Holiday));
        assert_eq!(days_off.on("2026-12-28".parse().unwrap()), None);
    }

    #[test]
    fn an_administrator_edits_the_list() {
        let mut days_off = DaysOff::default();
        let date = "2028-02-14".parse().unwrap();
        assert_eq!(days_off.insert(date, DayOff::CollectiveLeave), None);
        assert!(days_off.knows_year(2028));
        assert_eq!(days_off.remove(date), Some(DayOff::CollectiveLeave));
        assert_eq!((days_off.on(date), days_off.knows_year(2028)), (None, true));
        let later = "2029-02-14".parse().unwrap();
        assert_eq!(days_off.note(later, DayOff::Holiday), None);
        assert!(!days_off.knows_year(2029), "one day is not the whole list");
        days_off.learn_year(2029);
        assert_eq!((days_off.on(later), days_off.knows_year(2029)), (Some(DayOff::Holiday), true));
    }

    #[test]
    fn a_wrong_list_is_refused_with_its_reason() {
        for (toml, reason) in [
            ("[2026]\nlibur = [\"2027-01-01\"]", "\"2027-01-01\" is not a date of 2026 such as \"2026-12-25\""),
            ("[2026]\ncuti = [\"2026-02-30\"]", "\"2026-02-30\" is not a date of 2026 such as \"2026-12-25\""),
            ("[2026]\nlibur = [\"2026-01-01\"]\ncuti = [\"2026-01-01\"]", "2026-01-01 is listed twice"),
            ("[next]\nlibur = []", "[next] is not a year from 2000 to 2099"),
        ] {
            assert_eq!(DaysOff::parse(toml).unwrap_err().to_string(), reason);
        }
        assert!(DaysOff::parse("[2026]\nfeiertage = []").unwrap_err().to_string().contains("line 2"));
    }
}
