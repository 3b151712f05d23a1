//! How long something took, and whether it was done in time.

use chrono::TimeDelta;

use super::Shown;
use super::tally::{FEW, Tally};

/// Durations of one kind. Half of them are no longer than the median, nine of ten no longer than the p90 (nearest rank).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// How often it was done.
    pub count: Shown,
    /// How often in time.
    pub kept: Shown,
    /// Working time.
    pub median: Option<TimeDelta>,
    /// Working time.
    pub p90: Option<TimeDelta>,
}

impl Measure {
    /// Of these: how long each took, and whether it was in time.
    pub fn of(mut taken: Vec<(TimeDelta, bool)>) -> Self {
        taken.sort_unstable();
        let number = |count: usize| Shown::Exactly(u64::try_from(count).unwrap_or(u64::MAX));
        let rank = |percent: usize| {
            let nth = (taken.len() * percent).div_ceil(100).saturating_sub(1);
            taken.get(nth).map(|(time, _)| *time)
        };
        Self {
            count: number(taken.len()),
            kept: number(taken.iter().filter(|(_, in_time)| *in_time).count()),
            median: rank(50),
            p90: rank(90),
        }
    }

    /// How many of a hundred were done in time, where that may be seen.
    pub fn kept_percent(&self) -> Option<f64> {
        percent(self.kept.get()?, self.count.get()?)
    }

    /// As everybody may see it.
    #[must_use]
    pub fn published(&self) -> Self {
        let (Some(count), Some(kept)) = (self.count.get(), self.kept.get()) else { return *self };
        let both = Tally { rows: vec![(true, self.kept), (false, Shown::Exactly(count - kept))] };
        let enough = count >= FEW;
        // Nothing in time, or everything, says nothing about one of them.
        let told = kept == 0 || kept == count || !both.published().hides();
        Self {
            count: self.count.published(),
            kept: if told && enough { self.kept } else { Shown::Hidden },
            median: self.median.filter(|_| enough),
            p90: self.p90.filter(|_| enough),
        }
    }
}

/// So many of a hundred; none of nothing.
pub fn percent(part: u64, whole: u64) -> Option<f64> {
    // No office has so many cases that a float would round them.
    (whole > 0).then(|| part as f64 * 100.0 / whole as f64)
}
