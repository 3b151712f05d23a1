//! Languages, and the admins that the settings name.

use super::turn::Turn;
use super::{Desk, Failure};
use crate::domain::{PersonId, Role};
use crate::notices::Notice;
use crate::store::PersonLock;

impl Turn<'_> {
    /// A language was chosen.
    pub async fn speak(&mut self, code: &str) -> Result<(), Failure> {
        // Only what stands on the buttons; `texts` knows which languages there are and falls back to Indonesian.
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.say(Notice::OldButton).await;
        }
        self.person.language = code.to_owned();
        self.tx.keep_person(&self.person, self.now).await?;
        self.say(Notice::LanguageSet).await?;
        self.ask_again().await
    }
}

impl Desk {
    /// Makes the settings' admins officers, and takes the roles from admins that the settings no longer name.
    pub async fn appoint_admins(&self, admins: &[PersonId]) -> Result<(), Failure> {
        let (admins, now) = (admins.to_vec(), self.clock.now());
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    for former in tx.officers(Role::Admin).await? {
                        if !admins.contains(&former) {
                            tx.suspend(former).await?;
                        }
                    }
                    for admin in admins {
                        tx.appoint(admin, Role::Admin, "", "", now).await?;
                        tx.appoint(admin, Role::Petugas, "", "", now).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Everybody who has the role now.
    pub async fn officers(&self, role: Role) -> Result<Vec<PersonId>, Failure> {
        Ok(self.store.reader().await?.officers(role).await?)
    }
}
