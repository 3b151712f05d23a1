//! Each officer's command menu follows their roles.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::desk::{Desk, Failure};
use crate::telegram::{ApiError, Presence, chain};

/// A menu follows a change of roles this late at most.
const A_SECOND: Duration = Duration::from_secs(1);

/// Sets the officers' menus.
pub struct Menus {
    desk: Desk,
    presence: Arc<Presence>,
}

impl Menus {
    /// For this desk, by this presence.
    pub fn new(desk: Desk, presence: Arc<Presence>) -> Self {
        Self { desk, presence }
    }

    /// One round. How many menus were set.
    pub async fn step(&self) -> Result<usize, Failure> {
        let mut set = 0;
        for menu in self.desk.due_menus(20).await? {
            match self.presence.set_menu(menu.person, &menu.roles).await {
                Ok(()) => set += 1,
                // Who has not opened the chat gets the menu when they do (`/start`).
                Err(ApiError::Refused { code: 400 | 403, description, .. }) => {
                    tracing::info!(why = description, "an officer's menu was not set");
                }
                Err(error) => {
                    tracing::warn!(error = chain(&error), "an officer's menu is set later");
                    self.desk.menu_put_off(&menu).await?;
                    continue;
                }
            }
            self.desk.menu_set(&menu).await?;
        }
        Ok(set)
    }

    /// Until told to stop.
    pub async fn run(&self, stop: &CancellationToken) {
        while !stop.is_cancelled() {
            if let Err(failure) = self.step().await {
                tracing::error!(error = chain(&failure), "menus cannot be set");
            }
            tokio::select! {
                () = tokio::time::sleep(A_SECOND) => {}
                () = stop.cancelled() => {}
            }
        }
    }
}
