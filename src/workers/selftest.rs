//! Takes up self-tests: the daily one, and those that a command asks for.

use std::time::Duration;

use chrono::NaiveTime;
use tokio_util::sync::CancellationToken;

use crate::desk::{Desk, Failure, Trial};
use crate::telegram::chain;

/// Whoever asked waits, and what is held back leaves by the second.
const A_SECOND: Duration = Duration::from_secs(1);

/// Tests the program itself.
pub struct Selftests {
    desk: Desk,
    daily: Option<NaiveTime>,
    under_way: Option<Trial>,
}

impl Selftests {
    /// For this desk. `daily`: when on each working day, in WIB; none: only when asked for.
    pub fn new(desk: Desk, daily: Option<NaiveTime>) -> Self {
        Self { desk, daily, under_way: None }
    }

    /// One round. Whether something began or ended.
    pub async fn step(&mut self) -> Result<bool, Failure> {
        if let Some(at) = self.daily {
            self.desk.schedule_selftest(at).await?;
        }
        let begins = self.under_way.is_none();
        if begins {
            self.under_way = self.desk.begin_selftest().await?;
        }
        let Some(trial) = &mut self.under_way else { return Ok(false) };
        let Some(report) = self.desk.continue_selftest(trial).await? else { return Ok(begins) };
        self.under_way = None;
        match &report.why {
            None => tracing::info!(selftest.seconds = report.seconds, "the self-test went well"),
            Some(why) => {
                tracing::error!(selftest.stage = ?report.stage, selftest.seconds = report.seconds, why, "the self-test failed");
            }
        }
        Ok(true)
    }

    /// Until told to stop.
    pub async fn run(&mut self, stop: &CancellationToken) {
        while !stop.is_cancelled() {
            if let Err(failure) = self.step().await {
                tracing::error!(error = chain(&failure), "the self-test cannot go on");
            }
            tokio::select! {
                () = tokio::time::sleep(A_SECOND) => {}
                () = stop.cancelled() => {}
            }
        }
    }
}
