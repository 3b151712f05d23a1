//! `/batal`: what a person was asked last is left first, and what is said is about that.

use super::Failure;
use super::turn::Turn;
use crate::domain::{Attention, DraftId};
use crate::form::{Draft, Purpose};
use crate::notices::{BlockNotice, Notice};

impl Turn<'_> {
    /// First what was asked for beside a form, then words that are about to leave, then the form, then a message of which it
    /// was asked where it belongs.
    pub async fn cancel(&mut self) -> Result<(), Failure> {
        if !matches!(self.attention, Attention::Nothing | Attention::Follow { .. }) {
            self.break_off().await?;
            return self.ask_again().await;
        }
        self.attend(Attention::Nothing).await?;
        if let Some(held) = self.tx.held_by(self.person.id).await? {
            self.take_back(&held).await?;
            return self.ask_again().await;
        }
        let draft = self.tx.draft_of(self.person.id).await?;
        if draft.as_ref().is_none_or(|draft| draft.paused)
            && let Some(place) = self.tx.waiting_place(self.person.id).await?
        {
            return self.discard(place.tag()).await;
        }
        match draft {
            Some(draft) => self.put_aside(draft).await,
            None => self.say(Notice::NothingToCancel).await,
        }
    }

    /// As the button beside the question does, where it has one.
    async fn break_off(&mut self) -> Result<(), Failure> {
        match self.attention.clone() {
            Attention::Move(composition) => self.drop_move(composition.id.tag()).await,
            Attention::Errand(errand) => self.drop_errand(errand.id.tag()).await,
            Attention::Template(_) => self.drop_sketch().await,
            Attention::Correction(_) | Attention::Declining { .. } => self.drop_request().await,
            // What was added is kept already.
            Attention::Supplement { case } => {
                self.attend(Attention::Nothing).await?;
                self.show_status(&case).await
            }
            asked => {
                self.attend(Attention::Nothing).await?;
                self.say(match asked {
                    Attention::Block { .. } => Notice::Block(BlockNotice::Dropped),
                    _ => Notice::Dropped,
                })
                .await
            }
        }
    }

    /// The draft stays as it is, and what is written next is no answer. Whoever was blocked meanwhile may stop as well.
    async fn put_aside(&mut self, mut draft: Draft) -> Result<(), Failure> {
        if draft.purpose != Purpose::Submit && !self.is_wanted(&draft).await? {
            return Ok(());
        }
        if draft.purpose == Purpose::Submit && draft.answers.get("consent").is_none() {
            return self.drop_unagreed(&draft.id).await;
        }
        draft.paused = true;
        self.tx.keep_draft(&draft, self.now).await?;
        let form = self.form(&draft)?;
        self.say_left(&draft, &form, false).await
    }

    /// Nobody has agreed to the privacy notice, so nothing is kept.
    pub(super) async fn drop_unagreed(&mut self, draft: &DraftId) -> Result<(), Failure> {
        self.tx.drop_draft(draft).await?;
        self.say(Notice::Declined).await
    }
}
