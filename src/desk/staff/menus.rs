//! Whose command menu has to be set anew. Telegram is told outside the transaction that changed the roles.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::{Desk, Failure};
use crate::domain::{PersonId, Role};
use crate::store::PersonLock;

/// A menu that could not be set is tried again after this.
const AGAIN: TimeDelta = TimeDelta::minutes(1);

/// A menu to be set.
#[derive(Clone, Debug)]
pub struct Menu {
    /// Whose.
    pub person: PersonId,
    /// Their roles now; none: they get the citizens' menu back.
    pub roles: Vec<Role>,
    changed_at: DateTime<Utc>,
}

impl Desk {
    /// The menus to be set now.
    pub async fn due_menus(&self, most: i64) -> Result<Vec<Menu>, Failure> {
        let mut tx = self.store.reader().await?;
        let mut menus = Vec::new();
        for (person, changed_at) in tx.due_menus(self.clock.now(), most).await? {
            let roles = tx.officer(person).await?.roles;
            menus.push(Menu { person, roles, changed_at });
        }
        Ok(menus)
    }

    /// A menu is as it should be.
    pub async fn menu_set(&self, menu: &Menu) -> Result<(), Failure> {
        let Menu { person, changed_at, .. } = *menu;
        self.store
            .transact(PersonLock::NOBODY, move |tx| Box::pin(async move { Ok(tx.menu_set(person, changed_at).await?) }))
            .await
    }

    /// A menu could not be set now.
    pub async fn menu_put_off(&self, menu: &Menu) -> Result<(), Failure> {
        let (person, until) = (menu.person, self.clock.now() + AGAIN);
        self.store
            .transact(PersonLock::NOBODY, move |tx| Box::pin(async move { Ok(tx.menu_put_off(person, until).await?) }))
            .await
    }
}
