//! Updates: which were handled, and which had to be set aside.

use chrono::{DateTime, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::{PersonId, UpdateId};

/// An update that could not be handled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Its id.
    pub update: UpdateId,
    /// Who sent it, if that could be read.
    pub person: Option<PersonId>,
    /// Why, without anything personal.
    pub reason: String,
    /// The update as it came.
    pub body: String,
}

impl Tx {
    /// Remembers an update. `false`: it was handled before.
    pub async fn first_time(&mut self, update: UpdateId, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = query!(
            self, "insert into updates_seen (update_id, seen_at) values ($1, $2) on conflict (update_id) do nothing",
            update.0, now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Forgets updates seen before `before`: Telegram drops what it could not deliver for a day, and after a week
    /// without updates it starts counting anew.
    pub async fn forget_updates(&mut self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        query!(self, "delete from updates_seen where seen_at < $1", before => execute).await
    }

    /// Forgets updates that were set aside before `before`: they hold what people wrote.
    pub async fn forget_set_aside(&mut self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        query!(self, "delete from updates_set_aside where set_aside_at < $1", before => execute).await
    }

    /// Puts an update aside, with its words.
    pub async fn set_aside(&mut self, aside: &SetAside, now: DateTime<Utc>) -> Result<(), StoreError> {
        let body = self.encrypt(Column::SetAside, &aside.body)?;
        query!(
            self,
            "insert into updates_set_aside (update_id, person_id, reason, body, set_aside_at)
             values ($1, $2, $3, $4, $5) on conflict (update_id) do nothing",
            aside.update.0, aside.person.map(|person| person.0), aside.reason.clone(), body, now
            => execute
        )
        .await
        .map(drop)
    }

    /// The updates set aside, oldest first.
    pub async fn all_set_aside(&mut self) -> Result<Vec<SetAside>, StoreError> {
        let rows = query!(
            self, "select update_id, person_id, reason, body from updates_set_aside order by set_aside_at, update_id"
            => all as (i64, Option<i64>, String, Encrypted)
        )
        .await?;
        let aside = |(update, person, reason, body): (i64, Option<i64>, String, Encrypted)| {
            let body = self.decrypt(Column::SetAside, body)?;
            Ok(SetAside { update: UpdateId(update), person: person.map(PersonId), reason, body })
        };
        rows.into_iter().map(aside).collect()
    }
}
