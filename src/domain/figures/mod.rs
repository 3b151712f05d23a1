//! Figures of a month: what is counted, and how (UU 25/2009 art. 37(3) asks for statistics).
//!
//! What came in is counted by the state it is in now. What was done (recorded, answered, settled) is counted in the month in
//! which it was done. Time is working time of the office without the times in which the citizen had to complete the case.

mod entry;
mod measure;
mod month;
mod tally;

use chrono::{DateTime, TimeDelta, Utc};

pub use entry::{Entry, Stop, Verdict};
pub use measure::{Measure, percent};
pub use month::Month;
pub use tally::{FEW, Shown, Tally};

use crate::domain::calendar::{Calendar, wib_date};
use crate::domain::{Case, Channel, Office, Outcome, Status};

/// How many months a trend has, this one included.
pub const TREND: u32 = 12;
/// The last working day of each age of what is open; what is older follows.
pub const AGES: [u64; 3] = [3, 10, 30];

/// Where a case stands: in its state, or only roughly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In this state.
    In(Status),
    /// An answer is owed.
    Owed,
    /// Answered, and the citizen may still object.
    Answered,
    /// Settled.
    Settled,
    /// Ended in another way.
    Ended,
}

impl Standing {
    fn roughly(status: Status) -> Self {
        match status {
            owed if owed.is_owed() => Standing::Owed,
            Status::Resolved | Status::Archived => Standing::Settled,
            Status::Withdrawn | Status::Lapsed | Status::Referred | Status::Merged => Standing::Ended,
            _ => Standing::Answered,
        }
    }
}

/// What happened in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthCount {
    /// Which.
    pub month: Month,
    /// How many cases came in.
    pub received: Shown,
    /// How many had their first answer.
    pub answered: Shown,
}

/// What is open at the end of the month, or now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backlog {
    /// When that is.
    pub at: DateTime<Utc>,
    /// How many cases wait for an answer.
    pub total: Shown,
    /// How many of them are late.
    pub late: Shown,
    /// By the place of their age in [`AGES`], in working days since they were submitted.
    pub ages: Tally<usize>,
    /// Working days since the oldest was submitted.
    pub oldest: Option<u64>,
}

/// The figures of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Which month.
    pub month: Month,
    /// When it was counted.
    pub at: DateTime<Utc>,
    /// Whether this is the form for everybody, with small numbers left out.
    pub published: bool,
    /// How much a working day of the month is; for reading times in days.
    pub working_day: TimeDelta,
    /// What came in, and what was answered, of this month and of those before it.
    pub trend: Vec<MonthCount>,
    /// What came in, by the state it is in now; roughly, where it is for everybody.
    pub states: Tally<Standing>,
    /// By the service it is about; none: the citizen did not know.
    pub services: Tally<Option<String>>,
    /// By the way it came.
    pub channels: Tally<Channel>,
    /// By the leading division; none: it stayed at the complaints desk.
    pub divisions: Tally<Option<String>>,
    /// What was answered, by what the answer came to.
    pub outcomes: Tally<Outcome>,
    /// By what the citizen said to it.
    pub verdicts: Tally<Verdict>,
    /// Stars given to what was answered.
    pub stars: Tally<u8>,
    /// From the submission until it was recorded by an officer; in time: within the days of UU 25/2009 art. 44(3).
    pub recording: Measure,
    /// Until the first answer; in time: within the promise first given.
    pub answering: Measure,
    /// Until it was settled; in time: within the days of UU 25/2009 art. 50.
    pub settling: Measure,
    /// What waits for an answer.
    pub backlog: Backlog,
    /// How many cases had their clock stopped in the month.
    pub stopped: Shown,
    /// How many of the answers came after a promise that was made longer.
    pub extended: Shown,
}

impl Figures {
    /// Counts. `entries` are the cases that came in or were worked on in the months of the trend, and all open ones; what a
    /// self-test made is none of them.
    pub fn count(month: Month, entries: &[Entry], office: &Office, now: DateTime<Utc>) -> Self {
        let entries: Vec<&Entry> = entries.iter().filter(|entry| !entry.case.is_synthetic()).collect();
        let within = |at: Option<DateTime<Utc>>| at.is_some_and(|at| month.holds(at));
        let received: Vec<&Case> =
            entries.iter().map(|entry| &entry.case).filter(|case| month.holds(case.filed_at)).collect();
        let answered: Vec<&Entry> =
            entries.iter().copied().filter(|entry| within(entry.case.handling.responded_at)).collect();
        let stars = answered.iter().filter_map(|entry| entry.case.handling.stars);
        let services = office.services().iter().map(|service| Some(service.key.to_string()));
        let divisions = office.divisions().iter().map(|division| Some(division.key.to_string()));
        let stopped = entries.iter().filter(|entry| entry.stops.iter().any(|stop| month.holds(stop.from)));
        let extended = answered.iter().filter(|entry| entry.case.handling.extended > 0);
        Self {
            month,
            at: now,
            published: false,
            working_day: working_day(month, office.calendar()),
            trend: trend(month, &entries),
            states: Tally::count(
                Status::ALL.map(|(status, _)| Standing::In(status)),
                received.iter().map(|case| Standing::In(case.status)),
            ),
            services: Tally::count(services, received.iter().map(|case| case.service.clone())).by_size(),
            channels: Tally::count(Channel::ALL.map(|(channel, _)| channel), received.iter().map(|case| case.channel))
                .by_size(),
            divisions: Tally::count(divisions, received.iter().map(|case| case.handling.lead().map(str::to_owned)))
                .by_size(),
            outcomes: Tally::count(
                Outcome::ALL.map(|(outcome, _)| outcome),
                answered.iter().filter_map(|entry| entry.case.handling.outcome),
            ),
            verdicts: Tally::count(
                Verdict::ALL.map(|(verdict, _)| verdict),
                answered.iter().filter_map(|entry| entry.verdict()),
            ),
            stars: Tally::count((1..=5).rev(), stars),
            recording: recording(month, &entries, office),
            answering: Measure::of(
                answered
                    .iter()
                    .filter_map(|entry| {
                        let taken = entry.worked_until(entry.case.handling.responded_at?, office);
                        Some((taken, entry.answered_in_time(office)?))
                    })
                    .collect(),
            ),
            settling: settling(month, &entries, office),
            backlog: Backlog::count(&entries, month.ends().min(now), office.calendar()),
            stopped: number(stopped.count()),
            extended: number(extended.count()),
        }
    }

    /// How many cases came in.
    pub fn received(&self) -> Shown {
        self.trend.last().map_or(Shown::Exactly(0), |last| last.received)
    }

    /// How many had their first answer.
    pub fn answered(&self) -> Shown {
        self.trend.last().map_or(Shown::Exactly(0), |last| last.answered)
    }

    /// The mean of the stars; none when there are none, or when they may not be seen.
    pub fn mean_stars(&self) -> Option<f64> {
        let sum: u64 = self.stars.rows.iter().filter_map(|(stars, count)| Some(u64::from(*stars) * count.get()?)).sum();
        let given = self.stars.seen();
        // A handful of stars is counted exactly.
        (given > 0 && !self.stars.hides()).then(|| sum as f64 / given as f64)
    }

    /// The form for everybody: no number is so small that it tells of somebody, and none can be worked out.
    #[must_use]
    pub fn public(&self) -> Self {
        if self.published {
            return self.clone();
        }
        // In few words: with a row for each state nearly every office would have one that cannot be told.
        let states = roughly(&self.states).published();
        // In an office's first months what is open is what came in and is open: one says what the other leaves out.
        let tells = states.rows.iter().any(|(standing, count)| *standing == Standing::Owed && count.get().is_none());
        let hidden = |shown: Shown| if tells { Shown::Hidden } else { shown.published() };
        let few = self.backlog.total.published() == Shown::Hidden || tells;
        let late = Measure { count: self.backlog.total, kept: self.backlog.late, median: None, p90: None }.published();
        let month = |count: &MonthCount| MonthCount {
            received: count.received.published(),
            answered: count.answered.published(),
            ..*count
        };
        Self {
            published: true,
            trend: self.trend.iter().map(month).collect(),
            services: self.services.published(),
            channels: self.channels.published(),
            divisions: self.divisions.published(),
            outcomes: self.outcomes.published(),
            verdicts: self.verdicts.published(),
            stars: self.stars.published(),
            recording: self.recording.published(),
            answering: self.answering.published(),
            settling: self.settling.published(),
            backlog: Backlog {
                total: hidden(self.backlog.total),
                late: hidden(late.kept),
                ages: match few {
                    true => {
                        Tally { rows: self.backlog.ages.rows.iter().map(|(age, _)| (*age, Shown::Hidden)).collect() }
                    }
                    false => self.backlog.ages.published(),
                },
                oldest: self.backlog.oldest.filter(|_| !few),
                ..self.backlog.clone()
            },
            stopped: self.stopped.published(),
            extended: self.extended.published(),
            states,
            ..self.clone()
        }
    }
}

fn roughly(states: &Tally<Standing>) -> Tally<Standing> {
    let order = [Standing::Owed, Standing::Answered, Standing::Settled, Standing::Ended];
    let each = states.rows.iter().flat_map(|(standing, count)| {
        let roughly = match standing {
            Standing::In(status) => Standing::roughly(*status),
            roughly => *roughly,
        };
        let count = usize::try_from(count.get().unwrap_or(0)).unwrap_or(0);
        std::iter::repeat_n(roughly, count)
    });
    Tally::count(order, each)
}

fn number(count: usize) -> Shown {
    Shown::Exactly(u64::try_from(count).unwrap_or(u64::MAX))
}

/// The mean of the month's working days; of a month in which the office never opens it is a whole day.
fn working_day(month: Month, calendar: &Calendar) -> TimeDelta {
    let days = month.days().filter(|day| calendar.is_working_day(*day)).count();
    let days = i32::try_from(days).unwrap_or(i32::MAX);
    calendar.working_time(month.begins(), month.ends()).checked_div(days).unwrap_or(TimeDelta::days(1))
}

fn trend(month: Month, entries: &[&Entry]) -> Vec<MonthCount> {
    let count = |happened: &dyn Fn(&Entry) -> bool| number(entries.iter().filter(|entry| happened(entry)).count());
    let months = (0..TREND).rev().filter_map(|back| month.before(back));
    let counted = months.map(|month| MonthCount {
        month,
        received: count(&|entry| month.holds(entry.case.filed_at)),
        answered: count(&|entry| entry.case.handling.responded_at.is_some_and(|at| month.holds(at))),
    });
    counted.collect()
}

fn recording(month: Month, entries: &[&Entry], office: &Office) -> Measure {
    let limit = TimeDelta::days(office.deadlines().completeness_days.into());
    let taken = entries.iter().filter_map(|entry| {
        let at = entry.case.handling.recorded_at.filter(|at| month.holds(*at))?;
        Some((office.calendar().working_time(entry.case.filed_at, at), at - entry.case.filed_at <= limit))
    });
    Measure::of(taken.collect())
}

fn settling(month: Month, entries: &[&Entry], office: &Office) -> Measure {
    let limit = TimeDelta::days(office.deadlines().decision_days.into());
    let taken = entries.iter().filter_map(|entry| {
        let at = entry.settled_at().filter(|at| month.holds(*at))?;
        let complete = entry.case.handling.completed_at.unwrap_or(entry.case.filed_at);
        Some((entry.worked_until(at, office), at - complete <= limit))
    });
    Measure::of(taken.collect())
}

impl Backlog {
    fn count(entries: &[&Entry], at: DateTime<Utc>, calendar: &Calendar) -> Self {
        let owed: Vec<&&Entry> = entries.iter().filter(|entry| entry.was_owed(at)).collect();
        let days: Vec<u64> = owed.iter().map(|entry| working_days(calendar, entry.case.filed_at, at)).collect();
        let age = |days: &u64| AGES.iter().position(|last| days <= last).unwrap_or(AGES.len());
        Self {
            at,
            total: number(owed.len()),
            late: number(owed.iter().filter(|entry| entry.was_late(at)).count()),
            ages: Tally::count(0..=AGES.len(), days.iter().map(age)),
            oldest: days.iter().max().copied(),
        }
    }
}

/// Working days after the day of the first moment, up to the second; a day that begins with it is not one of them.
fn working_days(calendar: &Calendar, from: DateTime<Utc>, until: DateTime<Utc>) -> u64 {
    let last = wib_date(until - TimeDelta::milliseconds(1));
    let days = wib_date(from).iter_days().skip(1).take_while(|day| *day <= last);
    u64::try_from(days.filter(|day| calendar.is_working_day(*day)).count()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
