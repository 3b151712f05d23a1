//! Updates that could not be read or handled: kept, said to the operators, and out of the way of the others.

use super::{Desk, Failure};
use crate::domain::{PersonId, Role, UpdateId};
use crate::notices::{Notice, Priority};
use crate::store::{Letter, PersonLock, SetAside};

impl Desk {
    /// Sets an update aside. Its person is told what to do: send it again if nothing of it could be read, or name the
    /// reference if it broke something of ours.
    pub async fn set_aside(
        &self,
        update: UpdateId,
        person: Option<PersonId>,
        reason: &str,
        body: &str,
        unreadable: bool,
    ) -> Result<(), Failure> {
        let aside = SetAside { update, person, reason: reason.to_owned(), body: body.to_owned() };
        let now = self.clock.now();
        self.store
            .transact(person.map_or(PersonLock::NOBODY, |person| PersonLock::person(person.0)), move |tx| {
                Box::pin(async move {
                    if !tx.first_time(aside.update, now).await? {
                        return Ok(());
                    }
                    tx.set_aside(&aside, now).await?;
                    let mut letters = Vec::new();
                    if let Some(person) = aside.person {
                        let notice = match unreadable {
                            true => Notice::SendAgain,
                            false => Notice::Broken { reference: aside.update.0 },
                        };
                        letters.push((person, notice, Priority::Answer));
                    }
                    for admin in tx.officers(Role::Admin).await? {
                        let notice = Notice::SetAside { update: aside.update.0, reason: aside.reason.clone() };
                        letters.push((admin, notice, Priority::Notice));
                    }
                    for (to, notice, priority) in letters {
                        let letter = Letter { to, notice, priority, silent: false, due_at: now, topic: None };
                        tx.post(&letter, now).await?;
                    }
                    Ok(())
                })
            })
            .await
    }
}
