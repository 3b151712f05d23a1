//! Cases of an earlier release get their hours.

use chrono::NaiveDate;

use super::super::{Desk, Failure};
use crate::domain::lifecycle::timers;
use crate::store::PersonLock;

/// How many cases are looked at in one transaction.
const AT_ONCE: i64 = 100;
/// All of them have their hours.
const EARLIER_HOURS: &str = "hours-of-earlier-cases";

impl Desk {
    /// Whether the register was looked through for what an earlier release left undone.
    pub(in crate::desk) async fn was_done(&self, what: &str) -> Result<bool, Failure> {
        Ok(self.store.reader().await?.was_done(what, NaiveDate::default()).await?)
    }

    /// It was: from now on each case is entered with it.
    pub(in crate::desk) async fn is_done(&self, what: &'static str) -> Result<(), Failure> {
        let now = self.clock.now();
        let done = self.store.transact(PersonLock::NOBODY, move |tx| {
            Box::pin(async move { tx.once(what, NaiveDate::default(), now).await })
        });
        Ok(done.await.map(drop)?)
    }

    /// Writes down the hours of open cases that have none: they were filed before hours were kept, and nobody would be
    /// reminded of them. Once for each case, however often the program is started; how many.
    pub async fn time_cases(&self) -> Result<usize, Failure> {
        let (mut timed, mut after) = (0, String::new());
        if self.was_done(EARLIER_HOURS).await? {
            return Ok(timed);
        }
        loop {
            let waiting = self.store.reader().await?.cases_without_hours(&after, AT_ONCE).await?;
            let Some(last) = waiting.last() else {
                self.is_done(EARLIER_HOURS).await?;
                return Ok(timed);
            };
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
