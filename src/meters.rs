//! What is counted and measured, each name once, as Prometheus reads it. No label says anything about a person: each is a
//! word of this program, and none comes from outside.

use std::time::{Duration, Instant};

use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{BuildError, PrometheusBuilder, PrometheusHandle};

/// How a meter moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    /// Upwards, from zero at the start of the program.
    Up,
    /// Up and down.
    UpAndDown,
    /// In buckets of seconds.
    InSeconds,
}

const BUILD: &str = "wadul_build_info";
const UPDATES: &str = "wadul_updates_total";
const UPDATE_SECONDS: &str = "wadul_update_seconds";
const SET_ASIDE: &str = "wadul_updates_set_aside";
const LETTERS: &str = "wadul_letters_sent_total";
const REFUSALS: &str = "wadul_refusals_total";
const OUTBOX_WAITING: &str = "wadul_outbox_waiting";
const OUTBOX_OLDEST: &str = "wadul_outbox_oldest_seconds";
const CASES_OWED: &str = "wadul_cases_owed";
const OVERDUE: &str = "wadul_deadlines_overdue";
const EVIDENCE_WAITING: &str = "wadul_evidence_waiting";
const DATABASE_UP: &str = "wadul_database_up";
const DATABASE_SECONDS: &str = "wadul_database_seconds";
const COMMITS: &str = "wadul_database_commits_total";
const SELFTEST_GOOD: &str = "wadul_selftest_good";
const SELFTEST_ENDED: &str = "wadul_selftest_ended_timestamp_seconds";
const SELFTEST_SECONDS: &str = "wadul_selftest_seconds";

/// Every meter: its name, how it moves, what it tells.
pub const METERS: [(&str, Moves, &str); 17] = [
    (BUILD, Moves::UpAndDown, "1, with the version of the program"),
    (UPDATES, Moves::Up, "Updates by kind and by what came of them"),
    (UPDATE_SECONDS, Moves::InSeconds, "From an update's coming in to its commit"),
    (SET_ASIDE, Moves::UpAndDown, "Updates that could not be handled and are kept to be looked at"),
    (LETTERS, Moves::Up, "Letters of the outbox that Telegram took whole"),
    (REFUSALS, Moves::Up, "Letters that Telegram did not take, by reason"),
    (OUTBOX_WAITING, Moves::UpAndDown, "Letters that are due and not sent"),
    (OUTBOX_OLDEST, Moves::UpAndDown, "Age of the oldest of them in seconds"),
    (CASES_OWED, Moves::UpAndDown, "Cases to which the office owes an answer"),
    (OVERDUE, Moves::UpAndDown, "Those of them whose promised hour has passed"),
    (EVIDENCE_WAITING, Moves::UpAndDown, "Files of evidence that are not fetched yet"),
    (DATABASE_UP, Moves::UpAndDown, "1 when the database answered as this page was made"),
    (DATABASE_SECONDS, Moves::InSeconds, "Time of the database: write (asked to committed), view (opening one)"),
    (COMMITS, Moves::Up, "Transactions committed by this process; on SQLite many units share one"),
    (SELFTEST_GOOD, Moves::UpAndDown, "1 when the last self-test went well, 0 when it failed"),
    (SELFTEST_ENDED, Moves::UpAndDown, "When the last self-test ended, in seconds since 1970"),
    (SELFTEST_SECONDS, Moves::UpAndDown, "How long the last self-test took"),
];

/// From a commit on a good disk to the longest that anybody waits.
const BUCKETS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

/// Where it is all collected. Without one of these nothing is, and counting costs nothing.
#[derive(Clone)]
pub struct Meters(PrometheusHandle);

impl Meters {
    /// Begins to collect, for the whole process and once.
    ///
    /// # Errors
    /// When it was begun before.
    pub fn begin() -> Result<Self, BuildError> {
        let handle = PrometheusBuilder::new().set_buckets(&BUCKETS)?.install_recorder()?;
        for (name, moves, help) in METERS {
            match moves {
                Moves::Up => describe_counter!(name, help),
                Moves::UpAndDown => describe_gauge!(name, help),
                Moves::InSeconds => describe_histogram!(name, help),
            }
        }
        gauge!(BUILD, "version" => env!("CARGO_PKG_VERSION")).set(1.0);
        Ok(Self(handle))
    }

    /// Everything collected so far, in the text format of Prometheus.
    pub fn page(&self) -> String {
        self.0.render()
    }

    /// Puts what was measured into its buckets; otherwise it is kept one by one until somebody reads the page.
    pub fn tidy(&self) {
        self.0.run_upkeep();
    }
}

/// Says how long something took.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// From now on.
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// An operation of the database took from then to now.
    pub fn database(self, operation: &'static str) {
        histogram!(DATABASE_SECONDS, "operation" => operation).record(self.elapsed());
    }

    /// An update of this kind took from then to now, and this came of it.
    pub fn update(self, kind: &'static str, outcome: &'static str) {
        counter!(UPDATES, "kind" => kind, "outcome" => outcome).increment(1);
        histogram!(UPDATE_SECONDS).record(self.elapsed());
    }

    fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// Telegram took a letter, all its messages.
pub fn letter_sent() {
    counter!(LETTERS).increment(1);
}

/// Telegram did not take a letter.
pub fn refused(reason: &'static str) {
    counter!(REFUSALS, "reason" => reason).increment(1);
}

/// Whether the database answers, and how many transactions this process has committed.
pub fn database(answers: bool, commits: u64) {
    gauge!(DATABASE_UP).set(if answers { 1.0 } else { 0.0 });
    counter!(COMMITS).absolute(commits);
}

/// What the database says about the whole program: numbers and seconds.
#[derive(Clone, Copy, Debug)]
pub struct Levels {
    /// Letters that are due and not sent.
    pub outbox_waiting: i64,
    /// Age of the oldest of them.
    pub outbox_oldest_seconds: i64,
    /// Updates set aside.
    pub set_aside: i64,
    /// Cases to which an answer is owed.
    pub cases_owed: i64,
    /// Those that are late.
    pub overdue: i64,
    /// Files not fetched yet.
    pub evidence_waiting: i64,
    /// The last self-test: whether it went well, when it ended (seconds since 1970), how long it took (seconds).
    pub selftest: Option<(bool, i64, i64)>,
}

/// Sets what goes up and down.
pub fn levels(levels: &Levels) {
    let set = |name: &'static str, value: i64| {
        // Counts of rows and seconds stay far below 2^52, where nothing is lost.
        gauge!(name).set(value as f64);
    };
    set(OUTBOX_WAITING, levels.outbox_waiting);
    set(OUTBOX_OLDEST, levels.outbox_oldest_seconds);
    set(SET_ASIDE, levels.set_aside);
    set(CASES_OWED, levels.cases_owed);
    set(OVERDUE, levels.overdue);
    set(EVIDENCE_WAITING, levels.evidence_waiting);
    if let Some((good, ended_at, seconds)) = levels.selftest {
        set(SELFTEST_GOOD, i64::from(good));
        set(SELFTEST_ENDED, ended_at);
        set(SELFTEST_SECONDS, seconds);
    }
}
