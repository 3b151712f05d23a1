//! Languages, and the admins that the settings name.

use chrono::{DateTime, Utc};

use super::turn::Turn;
use super::{Desk, Failure};
use crate::domain::{Change, PersonId, Role};
use crate::notices::Notice;
use crate::store::{Changed, PersonLock, Tx};

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
    /// Makes the settings' admins officers, and takes from those whom the settings no longer name what they gave them.
    ///
    /// Whoever is named in `WADUL_ADMINS` is an admin after every start, also if the role was taken away or they were
    /// suspended in between: whoever runs the machine can always let somebody in. Who was no active officer before also
    /// becomes a complaints officer, so that a new office receives what is filed. Admins by invitation stay.
    pub async fn appoint_admins(&self, admins: &[PersonId]) -> Result<(), Failure> {
        let (admins, now) = (admins.to_vec(), self.clock.now());
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    for former in tx.settings_officers().await? {
                        if !admins.contains(&former) {
                            dismiss(tx, former, now).await?;
                        }
                    }
                    for admin in admins {
                        appoint(tx, admin, now).await?;
                    }
                    // A start is also when menus are set anew, as a new release may know more commands.
                    Ok(tx.all_menus_changed(now).await?)
                })
            })
            .await
    }

    /// Everybody who has the role now.
    pub async fn officers(&self, role: Role) -> Result<Vec<PersonId>, Failure> {
        Ok(self.store.reader().await?.officers(role).await?)
    }
}

/// What the settings gave goes; somebody to whom they gave all they had is suspended.
async fn dismiss(tx: &mut Tx, former: PersonId, now: DateTime<Utc>) -> Result<(), Failure> {
    let change = match tx.take_settings_roles(former).await? {
        true => Change::Taken,
        false => {
            tx.suspend(former).await?;
            Change::Suspended
        }
    };
    if !tx.officer(former).await?.is(Role::Admin) {
        tx.revoke_invitations_of(former, now).await?;
    }
    Ok(tx.log_change(Changed { person: former, by: None, change, role: None }, now).await?)
}

async fn appoint(tx: &mut Tx, admin: PersonId, now: DateTime<Utc>) -> Result<(), Failure> {
    let before = tx.officer(admin).await?;
    if before.is(Role::Admin) {
        return Ok(());
    }
    let roles: &[Role] = if before.roles.is_empty() { &[Role::Admin, Role::Petugas] } else { &[Role::Admin] };
    tx.admit(admin).await?;
    for role in roles {
        tx.appoint(admin, *role, "", "", now).await?;
        let changed = Changed { person: admin, by: None, change: Change::Given, role: Some((*role, "")) };
        tx.log_change(changed, now).await?;
    }
    Ok(tx.mark_settings(admin, roles).await?)
}
