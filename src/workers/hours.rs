//! What happens at an hour and not because somebody wrote: words that were held back leave, hours of cases ring, absences
//! begin and end, the office opens, deadlines follow a changed calendar.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::desk::{Desk, Failure};
use crate::telegram::chain;

/// A held move leaves this late at most.
const A_SECOND: Duration = Duration::from_secs(1);

/// Looks at the clock for the office.
pub struct Hours {
    desk: Desk,
    monthly: bool,
}

impl Hours {
    /// For this desk. `monthly`: whether the figures of a month are sent when it is over.
    pub fn new(desk: Desk, monthly: bool) -> Self {
        Self { desk, monthly }
    }

    /// One round. How many things happened.
    pub async fn step(&self) -> Result<usize, Failure> {
        let desk = &self.desk;
        let mut first_failure = desk.look_at_calendar().await.err();
        let mut happened = 0;
        // One that fails stops none of the others.
        let rounds = [
            desk.look_after_absences().await,
            desk.release_held().await,
            desk.reschedule().await,
            desk.ring().await,
            desk.morning().await,
            desk.remind_of_requests().await,
            if self.monthly { desk.monthly_figures().await } else { Ok(0) },
        ];
        for round in rounds {
            match round {
                Ok(count) => happened += count,
                Err(failure) => first_failure = first_failure.or(Some(failure)),
            }
        }
        first_failure.map_or(Ok(happened), Err)
    }

    /// Until told to stop.
    pub async fn run(&self, stop: &CancellationToken) {
        while !stop.is_cancelled() {
            if let Err(failure) = self.step().await {
                tracing::error!(error = chain(&failure), "what is due cannot be done");
            }
            tokio::select! {
                () = tokio::time::sleep(A_SECOND) => {}
                () = stop.cancelled() => {}
            }
        }
    }
}
