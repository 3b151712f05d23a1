//! Updates: which were handled, and which had to be set aside.

use chrono::{DateTime, Utc};

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
        query!(
            self,
            "insert into updates_set_aside (update_id, person_id, reason, body, set_aside_at)
             values ($1, $2, $3, $4, $5) on conflict (update_id) do nothing",
            aside.update.0, aside.person.map(|person| person.0), aside.reason.clone(), aside.body.clone(), now
            => execute
        )
        .await
        .map(drop)
    }

    /// The updates set aside, oldest first.
    pub async fn all_set_aside(&mut self) -> Result<Vec<SetAside>, StoreError> {
        let rows = query!(
            self, "select update_id, person_id, reason, body from updates_set_aside order by set_aside_at, update_id"
            => all as (i64, Option<i64>, String, String)
        )
        .await?;
        let aside = |(update, person, reason, body): (i64, Option<i64>, String, String)| SetAside {
            update: UpdateId(update),
            person: person.map(PersonId),
            reason,
            body,
        };
        Ok(rows.into_iter().map(aside).collect())
    }

    /// A key that the program made for itself; the first one to ask makes it.
    pub async fn secret(&mut self, name: &str, fresh: &[u8]) -> Result<Vec<u8>, StoreError> {
        query!(
            self, "insert into secrets (name, value) values ($1, $2) on conflict (name) do nothing", name.to_owned(),
            fresh.to_vec()
            => execute
        )
        .await?;
        let (value,) =
            query!(self, "select value from secrets where name = $1", name.to_owned() => one as (Vec<u8>,)).await?;
        Ok(value)
    }

    /// Keys that the program made for itself whose names begin so, by name.
    pub async fn secrets(&mut self, beginning: &str) -> Result<Vec<Vec<u8>>, StoreError> {
        let rows = query!(
            self, "select value from secrets where name like $1 order by name", format!("{beginning}%")
            => all as (Vec<u8>,)
        )
        .await?;
        Ok(rows.into_iter().map(|(value,)| value).collect())
    }
}
