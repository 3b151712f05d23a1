//! How the whole of it stands, in a few numbers.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Selftest, StoreError, Tx};
use crate::domain::Storage;
use crate::domain::case::word;

/// What whoever runs the program looks at. Nothing of a self-test's case is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pulse {
    /// Letters that are due and not sent, those that were put off included.
    pub outbox_waiting: i64,
    /// When the oldest of them was written.
    pub outbox_oldest: Option<DateTime<Utc>>,
    /// When a letter ended last.
    pub outbox_moved: Option<DateTime<Utc>>,
    /// Updates that could not be handled, of the time for which they are kept.
    pub set_aside: i64,
    /// Cases to which the office owes an answer while its clock runs.
    pub cases_owed: i64,
    /// Those of them whose promised hour has passed.
    pub overdue: i64,
    /// Files of evidence that are not fetched yet.
    pub evidence_waiting: i64,
    /// The self-test that ended last.
    pub selftest: Option<Selftest>,
}

/// What `done_once` calls the looks whether something can be written.
const WRITTEN: &str = "trial";

impl Tx {
    /// Writes something that nobody reads: a disk that is full, or a file that somebody else holds, can be read all the same.
    pub async fn try_to_write(&mut self, now: DateTime<Utc>) -> Result<(), StoreError> {
        query!(
            self,
            "insert into done_once (what, day, done_at) values ($1, $2, $3)
             on conflict (what, day) do update set done_at = excluded.done_at",
            WRITTEN.to_owned(), NaiveDate::default().to_string(), now
            => execute
        )
        .await
        .map(drop)
    }

    /// How it stands at this moment.
    pub async fn pulse(&mut self, now: DateTime<Utc>) -> Result<Pulse, StoreError> {
        let (outbox_waiting, outbox_oldest) = query!(
            self,
            "select count(*), min(created_at) from outbox where ending is null and (due_at <= $1 or attempts > 0)", now
            => one as (i64, Option<DateTime<Utc>>)
        )
        .await?;
        let (outbox_moved,) =
            query!(self, "select max(ended_at) from outbox" => one as (Option<DateTime<Utc>>,)).await?;
        let (set_aside,) = query!(self, "select count(*) from updates_set_aside" => one as (i64,)).await?;
        let (cases_owed, overdue) = query!(
            self,
            concat!(
                "select count(*), count(case when c.due_at < $1 then 1 end) from cases c where c.synthetic = $2 and ",
                owed!()
            ),
            now, false
            => one as (i64, i64)
        )
        .await?;
        let (evidence_waiting,) = query!(
            self,
            "select count(*) from files where storage = $1 and (draft_id is not null or case_id is not null)",
            word(&Storage::ALL, Storage::Awaited)
            => one as (i64,)
        )
        .await?;
        let selftest = self.last_selftest().await?;
        Ok(Pulse {
            outbox_waiting,
            outbox_oldest,
            outbox_moved,
            set_aside,
            cases_owed,
            overdue,
            evidence_waiting,
            selftest,
        })
    }
}
