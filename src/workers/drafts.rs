//! Looks after what waits: drafts, and cases whose handler may not go on. Clears away what nothing needs any more.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::desk::{Desk, Failure};
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
        for file in self.desk.orphaned_files(100).await? {
            // The bytes first: a row without bytes is seen again, bytes without a row never.
            match self.vault.delete(&file).await {
                Ok(()) => self.desk.forget_file(file).await?,
                Err(error) => tracing::error!(error = chain(&error), "a file could not be deleted"),
            }
        }
        self.desk.release_left_behind().await?;
        self.desk.forget().await?;
        Ok(told)
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
