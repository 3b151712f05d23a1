//! The office is reminded of requests about data before their hour, and when it has passed.

use super::super::moves::{Hand, heads};
use super::super::{Desk, Failure};
use crate::domain::RequestId;
use crate::domain::request::REMIND_BEFORE;
use crate::notices::{DataNotice, Notice, Priority};
use crate::store::PersonLock;

/// The reminders in their order: near its hour, and past it.
const NEAR: i64 = 1;
const PAST: i64 = 2;

impl Desk {
    /// Reminds of requests that wait for an answer. How many were reminded of.
    pub async fn remind_of_requests(&self) -> Result<usize, Failure> {
        let now = self.clock.now();
        let mut tx = self.store.reader().await?;
        // What was missed while the program was down is told once, as it stands now.
        let past = tx.requests_due(now, PAST).await?;
        let near = tx.requests_due(now + REMIND_BEFORE, NEAR).await?;
        drop(tx);
        let near = near.into_iter().filter(|request| !past.contains(request)).map(|request| (request, NEAR));
        let due: Vec<_> = past.iter().cloned().map(|request| (request, PAST)).chain(near).collect();
        let mut told = 0;
        for (request, stage) in due {
            told += usize::from(self.remind_of_request(request, stage).await?);
        }
        Ok(told)
    }

    async fn remind_of_request(&self, id: RequestId, stage: i64) -> Result<bool, Failure> {
        let desk = self.current();
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    if !tx.remind_of_request(&id, stage).await? {
                        return Ok(false);
                    }
                    let Some(request) = tx.request(&id).await? else { return Ok(false) };
                    let Some(case) = tx.case(&request.case).await? else { return Ok(false) };
                    let (heads, now) = (heads(tx).await?, desk.clock.now());
                    let mut hand = Hand { tx, desk: &desk, now };
                    let mut called = hand.at_the_desk(&case, &heads).await?;
                    if stage == PAST {
                        called.extend(heads.iter().map(|head| head.person));
                    }
                    for reader in hand.readers_for(called, &case, &heads).await? {
                        let told = Notice::Data(DataNotice::Due { request: id.clone() });
                        hand.post(Some(reader), told, Priority::Reminder, false, None).await?;
                    }
                    Ok(true)
                })
            })
            .await
    }
}
