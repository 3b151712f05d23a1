//! What papers are made from beside the case: who signed for the office, when files came, what words said before.

use chrono::{DateTime, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::case::{meaning, word};
use crate::domain::{CaseId, FileId, PersonId, Role, Signatory, Storage};

impl Tx {
    /// Keeps who made a move of a case for the office.
    pub async fn keep_signatory(
        &mut self,
        case: &CaseId,
        position: i64,
        signatory: &Signatory,
    ) -> Result<(), StoreError> {
        query!(
            self,
            "insert into signatories (case_id, position, name, role, division, file_id) values ($1, $2, $3, $4, $5, $6)
             on conflict (case_id, position) do nothing",
            case.to_string(), position, signatory.name.clone(), signatory.role.key(), signatory.division.clone(),
            signatory.picture.as_ref().map(FileId::to_string)
            => execute
        )
        .await
        .map(drop)
    }

    /// Who made the moves of a case for the office, by their places in the trail.
    pub async fn signatories_of(&mut self, case: &CaseId) -> Result<Vec<(i64, Signatory)>, StoreError> {
        let rows = query!(
            self,
            "select position, name, role, division, file_id from signatories where case_id = $1 order by position",
            case.to_string()
            => all as (i64, String, String, Option<String>, Option<String>)
        )
        .await?;
        let read = |(position, name, role, division, file): (i64, String, String, Option<String>, Option<String>)| {
            let role = meaning(&Role::ALL, &role).ok_or_else(|| StoreError::broken("a paper is signed in no role"))?;
            Ok((position, Signatory { name, role, division, picture: file.map(FileId::from) }))
        };
        rows.into_iter().map(read).collect()
    }

    /// When each file of a case came.
    pub async fn files_received(&mut self, case: &CaseId) -> Result<Vec<(FileId, DateTime<Utc>)>, StoreError> {
        let rows = query!(
            self, "select id, received_at from files where case_id = $1 order by received_at, id", case.to_string()
            => all as (String, DateTime<Utc>)
        )
        .await?;
        Ok(rows.into_iter().map(|(id, at)| (FileId::from(id), at)).collect())
    }

    /// The words added to a case in all their versions, oldest first, and whether they say something else now.
    pub async fn addition_versions(&mut self, case: &CaseId) -> Result<Vec<(DateTime<Utc>, String, bool)>, StoreError> {
        let rows = query!(
            self,
            "select written_at, body, version,
               (select max(b.version) from additions b where b.case_id = a.case_id and b.message_id = a.message_id)
             from additions a where case_id = $1 order by written_at, message_id, version",
            case.to_string()
            => all as (DateTime<Utc>, Encrypted, i64, i64)
        )
        .await?;
        let read = |(at, body, version, newest): (_, Encrypted, i64, i64)| {
            Ok((at, self.decrypt(Column::Addition, body)?, version < newest))
        };
        rows.into_iter().map(read).collect()
    }

    /// Keeps the picture of an officer's signature; the file is kept already.
    pub async fn keep_officer_signature(
        &mut self,
        file: &FileId,
        person: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        query!(
            self,
            "insert into officer_signatures (file_id, person_id, made_at) values ($1, $2, $3)
             on conflict (file_id) do nothing",
            file.to_string(), person.0, now
            => execute
        )
        .await
        .map(drop)
    }

    /// The picture that stands under what an officer signs now: the newest they sent that has been fetched.
    pub async fn officer_signature(&mut self, person: PersonId) -> Result<Option<FileId>, StoreError> {
        let row = query!(
            self,
            "select s.file_id from officer_signatures s join files f on f.id = s.file_id
             where s.person_id = $1 and s.removed_at is null and f.storage = $2
             order by s.made_at desc, s.file_id desc limit 1",
            person.0, word(&Storage::ALL, Storage::Stored)
            => optional as (String,)
        )
        .await?;
        Ok(row.map(|(id,)| FileId::from(id)))
    }

    /// Whether an officer sent a signature and has not taken it back.
    pub async fn has_officer_signature(&mut self, person: PersonId) -> Result<bool, StoreError> {
        let (count,) = query!(
            self, "select count(*) from officer_signatures where person_id = $1 and removed_at is null", person.0
            => one as (i64,)
        )
        .await?;
        Ok(count > 0)
    }

    /// Takes an officer's signatures back. Those that stand under a paper stay with it, the others are given up.
    pub async fn remove_officer_signatures(&mut self, person: PersonId, now: DateTime<Utc>) -> Result<(), StoreError> {
        query!(
            self,
            "delete from officer_signatures where person_id = $1
               and not exists (select 1 from signatories s where s.file_id = officer_signatures.file_id)",
            person.0
            => execute
        )
        .await?;
        query!(
            self, "update officer_signatures set removed_at = $2 where person_id = $1 and removed_at is null",
            person.0, now
            => execute
        )
        .await
        .map(drop)
    }
}
