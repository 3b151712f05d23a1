//! Cases of an earlier release get their hours.

use super::super::{Desk, Failure};
use crate::domain::lifecycle::timers;
use crate::store::PersonLock;

/// How many cases are looked at in one transaction.
const AT_ONCE: i64 = 100;

impl Desk {
    /// Writes down the hours of open cases that have none: they were filed before hours were kept, and nobody would be
    /// reminded of them. Once for each case, however often the program is started; how many.
    pub async fn time_cases(&self) -> Result<usize, Failure> {
        let (mut timed, mut after) = (0, String::new());
        loop {
            let waiting = self.store.reader().await?.cases_without_hours(&after, AT_ONCE).await?;
            let Some(last) = waiting.last() else { return Ok(timed) };
            after = last.to_string();
            timed += waiting.len();
            let desk = self.clone();
            self.store
                .transact(PersonLock::NOBODY, move |tx| {
                    Box::pin(async move {
                        for id in &waiting {
                            // Looked at as it is now: another replica may have started, and moved it.
                            if let Some(case) = tx.case(id).await? {
                                tx.keep_timers(id, &timers(&case, &desk.office)).await?;
                            }
                        }
                        Ok::<_, Failure>(())
                    })
                })
                .await?;
        }
    }
}
