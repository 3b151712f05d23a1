//! With what a case's text was signed, as it was filed and as it was completed.

use chrono::{DateTime, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::{CaseId, PersonId, Signature, SignedBy};

type Stored = (i64, Encrypted, String, DateTime<Utc>);

/// A signature that cannot be read is a broken one, not a missing one.
fn signature(tx: &Tx, (account, by, statement_hash, at): Stored) -> Result<Signature, StoreError> {
    let by = tx.decrypt(Column::SignedBy, by)?;
    let by: SignedBy = serde_json::from_str(&by).map_err(|_| StoreError::broken("a signature that cannot be read"))?;
    Ok(Signature { by, account: PersonId(account), at, statement_hash })
}

impl Tx {
    /// Keeps with what a version of a case was signed (1: as it was filed), and on which page if it was drawn on one.
    pub async fn keep_signature(
        &mut self,
        case: &CaseId,
        version: i64,
        signature: &Signature,
        pad: Option<&str>,
    ) -> Result<(), StoreError> {
        let by = serde_json::to_string(&signature.by)
            .map_err(|_| StoreError::broken("a signature that cannot be written"))?;
        let by = self.encrypt(Column::SignedBy, &by)?;
        query!(
            self,
            "insert into signatures (case_id, version, person_id, signed_by, statement_hash, pad, signed_at)
             values ($1, $2, $3, $4, $5, $6, $7)",
            case.to_string(), version, signature.account.0, by, signature.statement_hash.clone(),
            pad.map(str::to_owned), signature.at
            => execute
        )
        .await
        .map(drop)
    }

    /// The newest signature of a case.
    pub async fn signature_of(&mut self, case: &CaseId) -> Result<Option<Signature>, StoreError> {
        let row = query!(
            self,
            "select person_id, signed_by, statement_hash, signed_at from signatures where case_id = $1
             order by version desc limit 1",
            case.to_string()
            => optional as Stored
        )
        .await?;
        row.map(|row| signature(self, row)).transpose()
    }

    /// Every signature of a case, oldest first, each with its version and the text that is kept as the one it signs.
    pub async fn signed_texts(&mut self, case: &CaseId) -> Result<Vec<(i64, Signature, String)>, StoreError> {
        let rows = query!(
            self,
            "select s.version, s.person_id, s.signed_by, s.statement_hash, s.signed_at,
               c.statement, coalesce(v.statement, '')
             from signatures s join cases c on c.id = s.case_id
             left join answer_versions v on v.case_id = s.case_id and v.version = s.version
             where s.case_id = $1 order by s.version",
            case.to_string()
            => all as (i64, i64, Encrypted, String, DateTime<Utc>, Encrypted, Encrypted)
        )
        .await?;
        let read = |(version, account, by, hash, at, filed, completed)| {
            let text = match version {
                1 => self.decrypt(Column::Statement, filed)?,
                _ => self.decrypt(Column::VersionStatement, completed)?,
            };
            Ok((version, signature(self, (account, by, hash, at))?, text))
        };
        rows.into_iter().map(read).collect()
    }

    /// Whether this person has signed on this page.
    pub async fn has_signed_on(&mut self, person: PersonId, pad: &str) -> Result<bool, StoreError> {
        let row = query!(
            self, "select version from signatures where pad = $1 and person_id = $2", pad.to_owned(), person.0
            => optional as (i64,)
        )
        .await?;
        Ok(row.is_some())
    }
}
