//! Files that people sent, and how far fetching them has come.

use chrono::{DateTime, TimeDelta, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::case::{meaning, word};
use crate::domain::{CaseId, DraftId, Evidence, FileId, Medium, MessageId, PersonId, Storage};

/// No fetching is put off for as long as this.
const PUT_OFF_AT_MOST: TimeDelta = TimeDelta::hours(5);

/// To whom a file belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A form that is being filled in.
    Draft(DraftId),
    /// A case.
    Case(CaseId),
}

struct Stored {
    id: String,
    person_id: i64,
    message_id: i64,
    step: String,
    medium: String,
    telegram_id: String,
    name: Option<Encrypted>,
    mime: Option<String>,
    size: i64,
    album: Option<String>,
    caption: Option<Encrypted>,
    storage: String,
    sha256: Option<String>,
    attempts: i64,
}
row!(Stored {
    id,
    person_id,
    message_id,
    step,
    medium,
    telegram_id,
    name,
    mime,
    size,
    album,
    caption,
    storage,
    sha256,
    attempts
});

impl Tx {
    fn evidence(&self, row: Stored) -> Result<Evidence, StoreError> {
        let text = |column, stored: Option<Encrypted>| stored.map(|stored| self.decrypt(column, stored)).transpose();
        Ok(Evidence {
            id: FileId::from(row.id),
            person: PersonId(row.person_id),
            message: MessageId(row.message_id),
            step: row.step,
            medium: meaning(&Medium::ALL, &row.medium).unwrap_or(Medium::Document),
            telegram_id: row.telegram_id,
            name: text(Column::FileName, row.name)?,
            mime: row.mime,
            size: row.size,
            album: row.album,
            caption: text(Column::Caption, row.caption)?,
            storage: meaning(&Storage::ALL, &row.storage).unwrap_or(Storage::Awaited),
            sha256: row.sha256,
        })
    }

    /// The files of a draft or case, in the order of their messages.
    pub async fn files_of(&mut self, owner: &Owner) -> Result<Vec<Evidence>, StoreError> {
        let rows: Vec<Stored> = match owner {
            Owner::Draft(draft) => {
                query!(
                    self, "select * from files where draft_id = $1 and case_id is null order by message_id, id",
                    draft.to_string()
                    => all as Stored
                )
                .await?
            }
            Owner::Case(case) => {
                query!(
                    self, "select * from files where case_id = $1 order by message_id, id", case.to_string()
                    => all as Stored
                )
                .await?
            }
        };
        rows.into_iter().map(|row| self.evidence(row)).collect()
    }

    /// One file, by the message it came with.
    pub async fn file_of(
        &mut self,
        person: PersonId,
        message: MessageId,
    ) -> Result<Option<(Evidence, Option<Owner>)>, StoreError> {
        let row = query!(
            self, "select * from files where person_id = $1 and message_id = $2", person.0, message.0
            => optional as Stored
        )
        .await?;
        let Some(row) = row else { return Ok(None) };
        let owner = self.owner_of(&row.id).await?;
        Ok(Some((self.evidence(row)?, owner)))
    }

    /// To whom the earlier items of an album belong, and at which question they were sent.
    pub async fn album_owner(&mut self, person: PersonId, album: &str) -> Result<Option<(Owner, String)>, StoreError> {
        let row = query!(
            self,
            "select id, step from files where person_id = $1 and album = $2 and (draft_id is not null or case_id is not null)
             order by received_at, id limit 1",
            person.0, album.to_owned()
            => optional as (String, String)
        )
        .await?;
        let Some((id, step)) = row else { return Ok(None) };
        Ok(self.owner_of(&id).await?.map(|owner| (owner, step)))
    }

    async fn owner_of(&mut self, file: &str) -> Result<Option<Owner>, StoreError> {
        let row = query!(
            self, "select draft_id, case_id from files where id = $1", file.to_owned()
            => optional as (Option<String>, Option<String>)
        )
        .await?;
        Ok(row.and_then(|(draft, case)| match (case, draft) {
            (Some(case), _) => Some(Owner::Case(CaseId::from(case))),
            (None, Some(draft)) => Some(Owner::Draft(DraftId::from(draft))),
            (None, None) => None,
        }))
    }

    /// Keeps a file; the same message again changes nothing.
    pub async fn keep_file(&mut self, file: &Evidence, owner: &Owner, now: DateTime<Utc>) -> Result<(), StoreError> {
        let (draft, case) = match owner {
            Owner::Draft(draft) => (Some(draft.to_string()), None),
            Owner::Case(case) => (None, Some(case.to_string())),
        };
        let name = file.name.as_deref().map(|name| self.encrypt(Column::FileName, name)).transpose()?;
        let caption = file.caption.as_deref().map(|caption| self.encrypt(Column::Caption, caption)).transpose()?;
        query!(
            self,
            "insert into files (id, person_id, message_id, draft_id, case_id, step, medium, telegram_id, name, mime, size,
               album, caption, storage, attempts, fetch_at, received_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0, $15, $15)
             on conflict (person_id, message_id) do nothing",
            file.id.to_string(), file.person.0, file.message.0, draft, case, file.step.clone(), file.medium.key(),
            file.telegram_id.clone(), name, file.mime.clone(), file.size, file.album.clone(), caption,
            word(&Storage::ALL, file.storage), now
            => execute
        )
        .await
        .map(drop)
    }

    /// What is written with a file was changed.
    pub async fn keep_caption(&mut self, file: &FileId, caption: Option<&str>) -> Result<(), StoreError> {
        let caption = caption.map(|caption| self.encrypt(Column::Caption, caption)).transpose()?;
        query!(
            self, "update files set caption = $2 where id = $1", file.to_string(), caption => execute
        )
        .await
        .map(drop)
    }

    /// Takes a file out of its draft. The row stays until the retention step has taken the bytes away.
    pub async fn release_file(&mut self, file: &FileId) -> Result<(), StoreError> {
        query!(self, "update files set draft_id = null where id = $1 and case_id is null", file.to_string() => execute)
            .await
            .map(drop)
    }

    /// Forgets a file that belongs to nothing.
    pub async fn drop_file(&mut self, file: &FileId) -> Result<(), StoreError> {
        query!(self, "delete from files where id = $1 and case_id is null", file.to_string() => execute).await.map(drop)
    }

    /// The files of a draft become those of a case.
    pub async fn hand_files_over(&mut self, draft: &DraftId, case: &CaseId) -> Result<(), StoreError> {
        query!(
            self, "update files set case_id = $2 where draft_id = $1 and case_id is null", draft.to_string(),
            case.to_string()
            => execute
        )
        .await
        .map(drop)
    }

    /// Files to be fetched now, oldest first; and those that a wrong clock has put off for longer than any is.
    pub async fn files_to_fetch(&mut self, now: DateTime<Utc>, most: i64) -> Result<Vec<(Evidence, i64)>, StoreError> {
        let rows = query!(
            self,
            "select * from files where storage = $1 and (fetch_at <= $2 or fetch_at > $4)
               and (draft_id is not null or case_id is not null)
             order by fetch_at, id limit $3",
            word(&Storage::ALL, Storage::Awaited), now, most, now + PUT_OFF_AT_MOST
            => all as Stored
        )
        .await?;
        rows.into_iter()
            .map(|row| (row.attempts, row))
            .map(|(attempts, row)| Ok((self.evidence(row)?, attempts)))
            .collect()
    }

    /// A file is kept safe: its hash says what it was. `false`: it was forgotten in the meantime.
    pub async fn file_stored(&mut self, file: &FileId, sha256: &str, size: i64) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update files set storage = $2, sha256 = $3, size = $4 where id = $1", file.to_string(),
            word(&Storage::ALL, Storage::Stored), sha256.to_owned(), size
            => execute
        )
        .await?;
        Ok(changed > 0)
    }

    /// A file could not be fetched now: try again at `again`, or never when there is no such time.
    pub async fn file_refused(
        &mut self,
        file: &FileId,
        storage: Storage,
        again: Option<DateTime<Utc>>,
    ) -> Result<(), StoreError> {
        match again {
            Some(at) => {
                query!(
                    self, "update files set attempts = attempts + 1, fetch_at = $2 where id = $1", file.to_string(), at
                    => execute
                )
                .await
            }
            None => {
                query!(
                    self, "update files set attempts = attempts + 1, storage = $2 where id = $1", file.to_string(),
                    word(&Storage::ALL, storage)
                    => execute
                )
                .await
            }
        }
        .map(drop)
    }

    /// Whether a file is there and belongs to something.
    pub async fn is_owned(&mut self, file: &FileId) -> Result<bool, StoreError> {
        let (owned,) = query!(
            self,
            "select count(*) from files f left join drafts d on d.id = f.draft_id
             where f.id = $1 and (f.case_id is not null or d.id is not null
               or exists (select 1 from officer_signatures s where s.file_id = f.id))",
            file.to_string()
            => one as (i64,)
        )
        .await?;
        Ok(owned > 0)
    }

    /// Files that belong to nothing any more, for the retention step to take away.
    pub async fn orphaned_files(&mut self, most: i64) -> Result<Vec<FileId>, StoreError> {
        let rows = query!(
            self,
            "select f.id from files f left join drafts d on d.id = f.draft_id
             where f.case_id is null and d.id is null
               and not exists (select 1 from officer_signatures s where s.file_id = f.id)
             order by f.id limit $1",
            most
            => all as (String,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| FileId::from(id)).collect())
    }
}
