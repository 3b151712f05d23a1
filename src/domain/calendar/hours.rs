//! Opening hours: several windows a day, by weekday, with ranges of dates that have hours of their own (Ramadan).

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use std::fmt;

/// A stretch of a day during which the office is open, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Window {
    opens: NaiveTime,
    closes: NaiveTime,
}

impl Window {
    /// A window that closes after it opens, both on the same day; `None` otherwise.
    pub fn new(opens: NaiveTime, closes: NaiveTime) -> Option<Self> {
        (opens < closes).then_some(Self { opens, closes })
    }

    /// Reads `07.30-12.00` (a colon and spaces are fine); `None` if it is no window.
    pub fn read(text: &str) -> Option<Self> {
        let (opens, closes) = text.split_once(['-', '–'])?;
        Self::new(clock(opens)?, clock(closes)?)
    }

    /// Opening time in WIB.
    pub fn opens(&self) -> NaiveTime {
        self.opens
    }

    /// Closing time in WIB.
    pub fn closes(&self) -> NaiveTime {
        self.closes
    }
}

/// `07.30-12.00`.
impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.opens.format("%H.%M"), self.closes.format("%H.%M"))
    }
}

/// Reads an hour of the clock, `07.30` or `7:30`.
pub(in crate::domain) fn clock(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.trim().split_once(['.', ':'])?;
    let figures =
        |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let written = figures(hour, 2) && figures(minute, 2) && minute.len() == 2;
    written.then(|| NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0))?
}

/// The windows of a week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WeekHours([Vec<Window>; 7]);

impl WeekHours {
    /// Takes the windows of each day, Monday first.
    ///
    /// # Errors
    /// [`HoursError::OutOfOrder`] if a window begins before the one before it has ended.
    pub fn new(days: [Vec<Window>; 7]) -> Result<Self, HoursError> {
        let ordered = days.iter().all(|windows| windows.is_sorted_by(|earlier, later| earlier.closes <= later.opens));
        if ordered { Ok(Self(days)) } else { Err(HoursError::OutOfOrder) }
    }

    /// The windows of a weekday in order; none if the office is closed.
    pub fn on(&self, day: Weekday) -> &[Window] {
        &self.0[day.num_days_from_monday() as usize]
    }

    fn never_open(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }
}

/// Why hours cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// Windows of a day overlap or are not in order.
    #[error("windows overlap or are not in order")]
    OutOfOrder,
    /// An ordinary week has no opening hours at all.
    #[error("the office is never open")]
    NeverOpen,
    /// A range of dates ends before it begins, or overlaps another.
    #[error("ranges of dates overlap or end before they begin")]
    Ranges,
}

/// The hours of an ordinary week and those of ranges of dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningHours {
    ordinary: WeekHours,
    ranges: Vec<(NaiveDate, NaiveDate, WeekHours)>,
}

impl OpeningHours {
    /// Takes an ordinary week, and ranges as first date, last date (included) and the week that holds instead.
    ///
    /// # Errors
    /// [`HoursError::NeverOpen`] or [`HoursError::Ranges`].
    pub fn new(ordinary: WeekHours, mut ranges: Vec<(NaiveDate, NaiveDate, WeekHours)>) -> Result<Self, HoursError> {
        if ordinary.never_open() {
            return Err(HoursError::NeverOpen);
        }
        ranges.sort_by_key(|(from, ..)| *from);
        let forward = ranges.iter().all(|(from, until, _)| from <= until);
        if !forward || !ranges.is_sorted_by(|(_, until, _), (from, ..)| until < from) {
            return Err(HoursError::Ranges);
        }
        Ok(Self { ordinary, ranges })
    }

    /// The windows of a date, days off not considered.
    pub fn on(&self, date: NaiveDate) -> &[Window] {
        let range = self.ranges.iter().find(|(from, until, _)| (*from..=*until).contains(&date));
        range.map_or(&self.ordinary, |(.., week)| week).on(date.weekday())
    }

    /// The ordinary week.
    pub fn ordinary(&self) -> &WeekHours {
        &self.ordinary
    }

    /// The ranges with hours of their own, in order: first date, last date, week.
    pub fn ranges(&self) -> &[(NaiveDate, NaiveDate, WeekHours)] {
        &self.ranges
    }
}

/// The part of the night in which nobody is disturbed; it may pass midnight. Equal ends mean never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    from: NaiveTime,
    until: NaiveTime,
}

impl QuietHours {
    /// From an hour to an hour, in WIB.
    pub fn new(from: NaiveTime, until: NaiveTime) -> Self {
        Self { from, until }
    }

    /// When the quiet hours begin.
    pub fn from(&self) -> NaiveTime {
        self.from
    }

    /// When they end.
    pub fn until(&self) -> NaiveTime {
        self.until
    }

    /// Whether an hour lies within; the last minute does not.
    pub fn covers(&self, time: NaiveTime) -> bool {
        if self.from <= self.until {
            self.from <= time && time < self.until
        } else {
            self.from <= time || time < self.until
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn window(text: &str) -> Window {
        Window::read(text).unwrap()
    }

    fn week(monday: &[&str]) -> Result<WeekHours, HoursError> {
        let mut days: [Vec<Window>; 7] = Default::default();
        days[0] = monday.iter().map(|text| window(text)).collect();
        WeekHours::new(days)
    }

    #[test]
    fn a_window_is_read_or_refused() {
        assert_eq!(window("7:30 – 12:00").to_string(), "07.30-12.00");
        for wrong in ["", "07.30", "12.00-07.30", "07.30-07.30", "07.60-08.00", "24.00-25.00", "7.3-8.00", "+7.30-8.00"]
        {
            assert_eq!(Window::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn windows_are_in_order_and_do_not_overlap() {
        assert!(week(&["07.30-12.00", "12.00-13.00", "13.30-16.00"]).is_ok());
        assert_eq!(week(&["07.30-12.00", "11.59-16.00"]), Err(HoursError::OutOfOrder));
        assert_eq!(week(&["13.00-16.00", "07.30-12.00"]), Err(HoursError::OutOfOrder));
    }

    #[test]
    fn ranges_do_not_overlap_and_an_office_is_sometimes_open() {
        let week = week(&["07.30-12.00"]).unwrap();
        let range = |from: &str, until: &str| (from.parse().unwrap(), until.parse().unwrap(), week.clone());
        let hours = |ranges| OpeningHours::new(week.clone(), ranges).map(|hours| hours.ranges().len());
        assert_eq!(hours(vec![range("2026-03-01", "2026-03-02"), range("2026-02-01", "2026-02-28")]), Ok(2));
        assert_eq!(hours(vec![range("2026-03-02", "2026-03-01")]), Err(HoursError::Ranges));
        assert_eq!(
            hours(vec![range("2026-03-01", "2026-03-02"), range("2026-03-02", "2026-03-03")]),
            Err(HoursError::Ranges)
        );
        assert_eq!(OpeningHours::new(WeekHours::default(), vec![]), Err(HoursError::NeverOpen));
    }

    proptest! {
        #[test]
        fn a_printed_window_is_read_back(opens in 0_u32..1439, length in 1_u32..1440) {
            let at = |minute: u32| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
            let window = Window::new(at(opens), at((opens + length).min(1439))).unwrap();
            prop_assert_eq!(Window::read(&window.to_string()), Some(window));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,15}") {
            let _ = Window::read(&text);
        }
    }
}
