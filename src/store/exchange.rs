//! Other systems: their keys, what they handed in, and what they read of the register.

use chrono::{DateTime, Utc};

use super::{StoreError, Tx};
use crate::domain::case::meaning;
use crate::domain::exchange::{ApiKey, Glimpse, NO_SERVICE, Partner, Wanted};
use crate::domain::{ApiKeyId, CaseId, CaseNumber, Status};

type Columns = (i64, String, bool, bool, DateTime<Utc>, Option<DateTime<Utc>>);

fn partner((id, label, may_post, reads_words, made_at, revoked_at): Columns) -> Partner {
    Partner { id: ApiKeyId(id), label, may_post, reads_words, made_at, revoked_at }
}

struct Seen {
    number: String,
    status: String,
    service: Option<String>,
    filed_at: DateTime<Utc>,
    since: Option<DateTime<Utc>>,
    due_at: DateTime<Utc>,
    paused_at: Option<DateTime<Utc>>,
}
row!(Seen { number, status, service, filed_at, since, due_at, paused_at });

impl TryFrom<Seen> for Glimpse {
    type Error = StoreError;

    fn try_from(row: Seen) -> Result<Self, StoreError> {
        let unknown = |what: &'static str| StoreError::broken(what);
        let status = meaning(&Status::ALL, &row.status).ok_or_else(|| unknown("a case is in an unknown state"))?;
        let runs = status.is_owed() && row.paused_at.is_none();
        Ok(Self {
            number: CaseNumber::read(&row.number).map_err(|_| unknown("a case has a number that cannot be read"))?,
            status,
            service: row.service,
            filed_at: row.filed_at,
            since: row.since.unwrap_or(row.filed_at),
            due_at: runs.then_some(row.due_at),
        })
    }
}

impl Tx {
    /// Keeps a new key by its hash.
    pub async fn keep_key(
        &mut self,
        key: &ApiKey,
        label: &str,
        may_post: bool,
        reads_words: bool,
        now: DateTime<Utc>,
    ) -> Result<ApiKeyId, StoreError> {
        let (id,) = query!(
            self,
            "insert into exchange_keys (label, key_hash, may_post, reads_words, made_at) values ($1, $2, $3, $4, $5)
             returning id",
            label.to_owned(), key.hash(), may_post, reads_words, now
            => one as (i64,)
        )
        .await?;
        Ok(ApiKeyId(id))
    }

    /// Every key there ever was, in the order they were made.
    pub async fn partners(&mut self) -> Result<Vec<Partner>, StoreError> {
        let rows = query!(
            self, "select id, label, may_post, reads_words, made_at, revoked_at from exchange_keys order by id"
            => all as Columns
        )
        .await?;
        Ok(rows.into_iter().map(partner).collect())
    }

    /// Who holds this key, if it still opens anything.
    pub async fn partner_with(&mut self, key: &ApiKey) -> Result<Option<Partner>, StoreError> {
        let row = query!(
            self,
            "select id, label, may_post, reads_words, made_at, revoked_at from exchange_keys
             where key_hash = $1 and revoked_at is null",
            key.hash()
            => optional as Columns
        )
        .await?;
        Ok(row.map(partner))
    }

    /// Takes a key's rights away for good. `false`: there is no such key, or it had none any more.
    pub async fn revoke_key(&mut self, id: ApiKeyId, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update exchange_keys set revoked_at = $2 where id = $1 and revoked_at is null", id.0, now => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// The case that was handed in under this reference.
    pub async fn handed_in(&mut self, by: ApiKeyId, reference: &str) -> Result<Option<CaseId>, StoreError> {
        let row = query!(
            self, "select case_id from exchange_posts where key_id = $1 and reference = $2", by.0, reference.to_owned()
            => optional as (String,)
        )
        .await?;
        Ok(row.map(|(id,)| CaseId::from(id)))
    }

    /// Remembers under which reference a case was handed in.
    pub async fn keep_reference(
        &mut self,
        by: ApiKeyId,
        reference: &str,
        case: &CaseId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        query!(
            self, "insert into exchange_posts (key_id, reference, case_id, posted_at) values ($1, $2, $3, $4)",
            by.0, reference.to_owned(), case.to_string(), now
            => execute
        )
        .await
        .map(drop)
    }

    /// What other systems read of the cases that are searched for, the newest first.
    pub async fn glimpses(&mut self, wanted: &Wanted, most: i64) -> Result<Vec<Glimpse>, StoreError> {
        // A comma on either side of each: a service stands in the list when the list is another one without it.
        let services: String = wanted.services.iter().map(|key| format!(",{key},")).collect();
        let rows = query!(
            self,
            "select c.number, c.status, c.service, c.filed_at, c.since, c.due_at, c.paused_at from cases c
             where c.filed_at >= $1 and c.filed_at <= $2 and c.synthetic = $3
               and ($4 = '' or replace($4, ',' || coalesce(c.service, $5) || ',', '') <> $4)
               and ($6 = '' or ($6 = 'closed') =
                 (c.status in ('resolved', 'archived', 'withdrawn', 'lapsed', 'referred', 'merged')))
             order by c.filed_at desc, c.id desc limit $7",
            wanted.window.from, wanted.window.until, false, services, NO_SERVICE,
            wanted.standing.map_or("", |standing| standing.key()), most
            => all as Seen
        )
        .await?;
        rows.into_iter().map(Glimpse::try_from).collect()
    }

    /// What other systems read of one case.
    pub async fn glimpse(&mut self, number: &CaseNumber) -> Result<Option<Glimpse>, StoreError> {
        let row = query!(
            self,
            "select c.number, c.status, c.service, c.filed_at, c.since, c.due_at, c.paused_at from cases c
             where c.number = $1 and c.synthetic = $2",
            number.to_string(), false
            => optional as Seen
        )
        .await?;
        row.map(Glimpse::try_from).transpose()
    }
}
