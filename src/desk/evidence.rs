//! Files on their way from Telegram to the store: a file is never taken for stored before it is.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Desk, Failure};
use crate::domain::{Evidence, FileId, Storage};
use crate::notices::{Notice, Priority};
use crate::store::{Letter, PersonLock};

/// Tries to fetch a file before it counts as lost: with the pauses below, forty hours.
const TRIES: i64 = 20;

impl Desk {
    /// Files to be fetched now, each with the number of tries so far.
    pub async fn files_to_fetch(&self, most: i64) -> Result<Vec<(Evidence, i64)>, Failure> {
        Ok(self.store.reader().await?.files_to_fetch(self.clock.now(), most).await?)
    }

    /// A file is kept safe. `false`: its person took it out in the meantime, and nobody knows of its bytes.
    pub async fn file_stored(&self, file: FileId, sha256: String, size: i64) -> Result<bool, Failure> {
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move { Ok(tx.file_stored(&file, &sha256, size).await?) })
            })
            .await
    }

    /// Telegram will never give this file out: over its limit after all. Its person is told.
    pub async fn file_too_big(&self, file: &Evidence) -> Result<(), Failure> {
        self.refuse_file(file, Storage::TooBig, None).await
    }

    /// A file could not be fetched now; it is tried again later, with longer pauses up to four hours. When it is given up,
    /// its person is told.
    pub async fn file_put_off(&self, file: &Evidence, tries: i64) -> Result<(), Failure> {
        let pause = TimeDelta::seconds((15_i64 << tries.clamp(0, 10)).min(4 * 3600));
        let again = (tries + 1 < TRIES).then(|| self.clock.now() + pause);
        self.refuse_file(file, Storage::Lost, again).await
    }

    async fn refuse_file(
        &self,
        file: &Evidence,
        storage: Storage,
        again: Option<DateTime<Utc>>,
    ) -> Result<(), Failure> {
        let (id, to, now) = (file.id.clone(), file.person, self.clock.now());
        self.store
            .transact(to.0, move |tx| {
                Box::pin(async move {
                    tx.file_refused(&id, storage, again).await?;
                    if again.is_none() {
                        let (notice, priority) = (Notice::FileNotKept, Priority::Notice);
                        let topic = Some(format!("not-kept:{to}"));
                        tx.post(&Letter { to, notice, priority, silent: false, due_at: now, topic }, now).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Files that belong to nothing any more.
    pub async fn orphaned_files(&self, most: i64) -> Result<Vec<FileId>, Failure> {
        Ok(self.store.reader().await?.orphaned_files(most).await?)
    }

    /// Forgets a file that belongs to nothing; its bytes are gone already.
    pub async fn forget_file(&self, file: FileId) -> Result<(), Failure> {
        self.store.transact(PersonLock::NOBODY, move |tx| Box::pin(async move { Ok(tx.drop_file(&file).await?) })).await
    }
}
