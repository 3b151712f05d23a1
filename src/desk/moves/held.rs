//! Words that leave the office wait a moment, and can be taken back until then.

use super::super::turn::Turn;
use super::super::{Desk, Failure};
use super::Mover;
use super::carry::{Attempt, Hand};
use crate::domain::DraftId;
use crate::notices::{Notice, Priority};
use crate::store::{HeldMove, PersonLock};

impl Turn<'_> {
    /// `[Batalkan]`: what has not left yet does not leave.
    pub async fn take_back(&mut self, id: &DraftId) -> Result<(), Failure> {
        match self.tx.let_go(id).await? {
            Some(held) if held.by == self.person.id => {
                self.tx.drop_draft(&held.id).await?;
                self.say(Notice::MoveDropped { case: held.case }).await
            }
            Some(others) => {
                self.tx.hold(&others).await?;
                self.tx.keep_denial(self.person.id, "held", self.now).await?;
                self.say(Notice::OldButton).await
            }
            None => self.say(Notice::OldButton).await,
        }
    }
}

impl Desk {
    /// Makes the held moves whose moment has come. How many.
    pub async fn release_held(&self) -> Result<usize, Failure> {
        let due = self.store.reader().await?.due_moves(self.clock.now(), 100).await?;
        let mut released = 0;
        for held in due {
            let id = held.id.clone();
            match self.release(held).await {
                Ok(made) => released += usize::from(made),
                Err(failure @ Failure::Unavailable(_)) => return Err(failure),
                // One that cannot be made stops none of the others.
                Err(failure) => tracing::error!(held.id = %id, error = %failure, "a held move cannot be made"),
            }
        }
        Ok(released)
    }

    /// When the next held move leaves.
    pub async fn next_release(&self) -> Result<Option<chrono::DateTime<chrono::Utc>>, Failure> {
        Ok(self.store.reader().await?.next_move_due().await?)
    }

    async fn release(&self, held: HeldMove) -> Result<bool, Failure> {
        let (desk, by) = (self.current(), held.by.0);
        self.store
            .transact(PersonLock::from(by), move |tx| {
                Box::pin(async move {
                    let now = desk.clock.now();
                    // Taken back, or made by another replica, in the meantime.
                    let Some(held) = tx.let_go(&held.id).await? else { return Ok(false) };
                    let mover = Mover::of(tx, held.by, held.action).await?;
                    let mut hand = Hand { tx, desk: &desk, now };
                    match hand.attempt(&held.case, held.action, &held.given, mover.actor(), Some(&held.id)).await? {
                        Attempt::Made => Ok(true),
                        Attempt::Gone => Ok(false),
                        Attempt::Refused(case, refusal) => {
                            let (why, other) = (refusal.key().to_owned(), refusal.other());
                            let told = Notice::MoveRefused { case: case.id, why, other };
                            hand.post(Some(held.by), told, Priority::Notice, false, None).await?;
                            Ok(true)
                        }
                    }
                })
            })
            .await
    }
}
