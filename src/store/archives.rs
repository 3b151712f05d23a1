//! Which cases stand in the archive, and as what: nothing is deleted before it is there.

use chrono::{DateTime, Utc};

use super::{StoreError, Tx};
use crate::domain::CaseId;

impl Tx {
    /// The closed cases whose numbers are of a year, in the order of the numbers; without those of which nothing is left to
    /// be written: their folders stay as they are.
    pub async fn closed_cases(&mut self, year: i32) -> Result<Vec<CaseId>, StoreError> {
        let rows = query!(
            self,
            "select id from cases where number like $1 and synthetic = $2 and erased_at is null
               and status in ('resolved', 'archived', 'withdrawn', 'lapsed', 'referred', 'merged')
             order by number",
            format!("%-{year:04}-%"), false
            => all as (String,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| CaseId::from(id)).collect())
    }

    /// As which version a case was last written into the archive, and the SHA-256 (hex) of its list of hashes there.
    pub async fn archived(&mut self, case: &CaseId) -> Result<Option<(i64, String)>, StoreError> {
        query!(
            self, "select version, sha256 from archived_cases where case_id = $1", case.to_string()
            => optional as (i64, String)
        )
        .await
    }

    /// Remembers that a case stands in the archive as this version.
    pub async fn keep_archived(
        &mut self,
        case: &CaseId,
        version: i64,
        sha256: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        query!(
            self,
            "insert into archived_cases (case_id, version, sha256, archived_at) values ($1, $2, $3, $4)
             on conflict (case_id) do update set version = excluded.version, sha256 = excluded.sha256,
               archived_at = excluded.archived_at",
            case.to_string(), version, sha256.to_owned(), now
            => execute
        )
        .await
        .map(drop)
    }
}
