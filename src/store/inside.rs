//! Looking into the database from outside, for the demo's panel: the newest letters and cases, as they are kept.

use chrono::{DateTime, Utc};

use super::cases::Stored;
use super::{StoreError, Tx};
use crate::domain::{Case, PersonId};

/// A letter as the outbox holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRow {
    /// Its place in the order.
    pub seq: i64,
    /// The reader.
    pub to: PersonId,
    /// What to say, as it is stored.
    pub notice: String,
    /// How often sending it was tried.
    pub attempts: i64,
    /// Not before.
    pub due_at: DateTime<Utc>,
    /// The word of its ending; none: it waits.
    pub ending: Option<String>,
    /// Why it was put off, or ended so.
    pub reason: Option<String>,
}

impl Tx {
    /// The newest letters, the newest first.
    pub async fn newest_letters(&mut self, most: i64) -> Result<Vec<LetterRow>, StoreError> {
        let rows = query!(
            self,
            "select seq, person_id, notice, attempts, due_at, ending, reason from outbox order by seq desc limit $1",
            most
            => all as (i64, i64, String, i64, DateTime<Utc>, Option<String>, Option<String>)
        )
        .await?;
        let letter = |(seq, to, notice, attempts, due_at, ending, reason)| LetterRow {
            seq,
            to: PersonId(to),
            notice,
            attempts,
            due_at,
            ending,
            reason,
        };
        Ok(rows.into_iter().map(letter).collect())
    }

    /// The newest cases, the newest first.
    pub async fn newest_cases(&mut self, most: i64) -> Result<Vec<Case>, StoreError> {
        let rows =
            query!(self, "select c.* from cases c order by filed_at desc, id desc limit $1", most => all as Stored)
                .await?;
        self.whole(rows).await
    }

    /// A word that is different whenever a letter, a case or an update set aside is.
    pub async fn revision(&mut self) -> Result<String, StoreError> {
        let (letters, tries, ended) = query!(
            self,
            "select coalesce(max(seq), 0), cast(coalesce(sum(attempts), 0) as bigint), count(ending) from outbox"
            => one as (i64, i64, i64)
        )
        .await?;
        let (cases, versions) = query!(
            self, "select count(*), cast(coalesce(sum(version), 0) as bigint) from cases" => one as (i64, i64)
        )
        .await?;
        let (aside,) = query!(self, "select count(*) from updates_set_aside" => one as (i64,)).await?;
        Ok(format!("{letters}.{tries}.{ended}.{cases}.{versions}.{aside}"))
    }
}
