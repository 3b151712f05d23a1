//! Fetches the files that people sent, soon after they came: Telegram's links do not live long.

use std::time::Duration;

use bytes::Bytes;
use futures::StreamExt;
use sha2::{Digest, Sha256};
use tokio_util::sync::CancellationToken;

use crate::desk::{Desk, Failure};
use crate::domain::Evidence;
use crate::store::{Vault, hex};
use crate::telegram::{Api, Fetched, chain};

/// How many files are fetched at once.
const AT_ONCE: usize = 4;
const LOOK_AGAIN: Duration = Duration::from_secs(3);

/// Where evidence is fetched and kept.
pub struct EvidenceRoom {
    desk: Desk,
    api: Api,
    vault: Vault,
}

impl EvidenceRoom {
    /// Fetches over this API into this vault.
    pub fn new(desk: Desk, api: Api, vault: Vault) -> Self {
        Self { desk, api, vault }
    }

    /// Fetches what is to be fetched now. How many files were tried.
    pub async fn step(&self) -> Result<usize, Failure> {
        let files = self.desk.files_to_fetch(32).await?;
        let tried = files.len();
        let fetches = futures::stream::iter(files).map(|(file, tries)| self.fetch(file, tries));
        for outcome in fetches.buffer_unordered(AT_ONCE).collect::<Vec<_>>().await {
            outcome?;
        }
        Ok(tried)
    }

    /// Until told to stop.
    pub async fn run(&self, stop: &CancellationToken) {
        while !stop.is_cancelled() {
            let tried = self.step().await.unwrap_or_else(|failure| {
                tracing::error!(error = chain(&failure), "evidence cannot be fetched");
                0
            });
            if tried > 0 {
                continue;
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_AGAIN) => {}
                () = stop.cancelled() => {}
            }
        }
    }

    async fn fetch(&self, file: Evidence, tries: i64) -> Result<(), Failure> {
        let most = usize::try_from(self.desk.office().limits().file_megabytes).unwrap_or(20) * 1024 * 1024;
        match self.api.fetch(&file.telegram_id, most).await {
            Fetched::Bytes(bytes) => self.keep(file, tries, bytes).await,
            Fetched::TooBig => self.desk.file_too_big(&file).await,
            Fetched::Later(why) => {
                tracing::warn!(file.id = file.id.as_str(), tries, why, "a file is fetched later");
                self.desk.file_put_off(&file, tries).await
            }
        }
    }

    async fn keep(&self, file: Evidence, tries: i64, bytes: Bytes) -> Result<(), Failure> {
        let hash = hex(&Sha256::digest(&bytes));
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        if let Err(error) = self.vault.put(&file.id, bytes).await {
            tracing::error!(file.id = file.id.as_str(), error = chain(&error), "a file could not be kept");
            return self.desk.file_put_off(&file, tries).await;
        }
        if !self.desk.file_stored(file.id.clone(), hash, size).await?
            && let Err(error) = self.vault.delete(&file.id).await
        {
            tracing::error!(file.id = file.id.as_str(), error = chain(&error), "a file could not be deleted");
        }
        Ok(())
    }
}
