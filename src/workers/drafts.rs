//! Looks after what waits: drafts, and cases whose handler may not go on. Clears away what nothing needs any more.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::desk::{Desk, Failure, Retained};
use crate::store::Vault;
use crate::telegram::chain;

const A_MINUTE: Duration = Duration::from_secs(60);

/// Looks after drafts and leftovers.
pub struct Caretaker {
    desk: Desk,
    vault: Vault,
}

impl Caretaker {
    /// For this desk and its vault.
    pub fn new(desk: Desk, vault: Vault) -> Self {
        Self { desk, vault }
    }

    /// One round. How many people were told something.
    pub async fn step(&self) -> Result<usize, Failure> {
        let told = self.desk.look_after_drafts().await? + self.desk.drop_stale_messages().await?;
        // Cases whose time does not end as it should keep nothing else waiting.
        let retained = self.desk.retain_daily().await;
        self.take_files_away().await?;
        self.desk.release_left_behind().await?;
        self.desk.forget().await?;
        Ok(told + retained?)
    }

    /// Takes away the bytes of some files that belong to nothing any more. How many went.
    async fn take_files_away(&self) -> Result<usize, Failure> {
        let mut gone = 0;
        for file in self.desk.orphaned_files(100).await? {
            // The bytes first: a row without bytes is seen again, bytes without a row never.
            match self.vault.delete(&file).await {
                Ok(()) => {
                    self.desk.forget_file(file).await?;
                    gone += 1;
                }
                Err(error) => tracing::error!(error = chain(&error), "a file could not be deleted"),
            }
        }
        Ok(gone)
    }

    /// What `wadul retention` does: everything that is due now, down to the last file. What there was to do.
    pub async fn retain(&self) -> Result<Retained, Failure> {
        let retained = self.desk.retain().await?;
        self.desk.look_after_drafts().await?;
        self.desk.forget().await?;
        while self.take_files_away().await? > 0 {}
        Ok(retained)
    }

    /// Until told to stop.
    pub async fn run(&self, stop: &CancellationToken) {
        while !stop.is_cancelled() {
            // From before the round on: a jump in its middle is not missed.
            let jump = self.desk.clock().jumps();
            if let Err(failure) = self.step().await {
                tracing::error!(error = chain(&failure), "drafts cannot be looked after");
            }
            tokio::select! {
                () = tokio::time::sleep(A_MINUTE) => {}
                () = jump => {}
                () = stop.cancelled() => {}
            }
        }
    }
}
