//! What a blocked person can still do, and what they say to their block. Their cases go on as the law wants it: they are
//! told of each step, complete what is asked for, answer questions, object and confirm. Only new complaints and additions
//! that nobody asked for are not taken.

use super::Failure;
use super::turn::Turn;
use super::waiting::is_being_answered;
use super::words::{cleaned, length_fault};
use crate::domain::block::APPEAL;
use crate::domain::{Attention, BlockId, CaseId, Role, has_a_stake};
use crate::form::Input;
use crate::notices::{BlockNotice, MoveNote, Notice, Priority};

impl Turn<'_> {
    /// Whether the person is blocked. They are told so again, but not more than once a day.
    pub async fn is_blocked(&mut self) -> Result<bool, Failure> {
        let Some(block) = self.person.block.clone() else { return Ok(false) };
        if self.tx.tell_block(&block, self.desk.day(self.now)).await? {
            self.say(Notice::Block(BlockNotice::Again { block })).await?;
        }
        Ok(true)
    }

    /// Whether the person may add nothing to this case because they are blocked. What the office asks for, it gets.
    pub async fn may_not_add(&mut self, case: &CaseId) -> Result<bool, Failure> {
        if self.person.block.is_none() || is_being_answered(&self.tx.trail_of(case).await?) {
            return Ok(false);
        }
        self.is_blocked().await
    }

    /// `[Minta blokir dicabut]`: of the block that the person stands under, and once.
    pub(super) async fn ask_appeal(&mut self, id: &BlockId) -> Result<(), Failure> {
        let block = match self.person.block.as_ref() == Some(id) {
            true => self.tx.block_named(id).await?,
            false => None,
        };
        let Some(block) = block else { return self.say(Notice::OldButton).await };
        if block.appeal.is_some() {
            return self.say(Notice::Block(BlockNotice::AppealedBefore)).await;
        }
        self.attend(Attention::Appeal { block: block.id.clone() }).await?;
        self.say(Notice::Block(BlockNotice::AppealAsk { block: block.id, wrong: None })).await
    }

    /// The one message that all admins read.
    pub async fn hear_appeal(&mut self, block: BlockId, input: Input) -> Result<(), Failure> {
        let text = match input {
            Input::Text { text, .. } => cleaned(&text),
            _ => {
                let wrong = Some(MoveNote::WordsHere);
                return self.say(Notice::Block(BlockNotice::AppealAsk { block, wrong })).await;
            }
        };
        if let Some(wrong) = length_fault(&text, APPEAL) {
            return self.say(Notice::Block(BlockNotice::AppealAsk { block, wrong: Some(wrong) })).await;
        }
        self.attend(Attention::Nothing).await?;
        if self.person.block.as_ref() != Some(&block) || !self.tx.appeal(&block, &text, self.now).await? {
            return self.say(Notice::OldButton).await;
        }
        let case = match self.tx.block_named(&block).await? {
            Some(kept) => {
                self.record_block(&kept, "block_appeal").await?;
                self.tx.case(&kept.case).await?
            }
            None => None,
        };
        for admin in self.tx.officers(Role::Admin).await? {
            // Whom the case is about decides nothing of it, an admin or not.
            let officer = self.tx.officer(admin).await?;
            if case.as_ref().is_some_and(|case| has_a_stake(case, &officer)) {
                continue;
            }
            let appealed = Notice::Block(BlockNotice::Appealed { block: block.clone() });
            self.post(admin, appealed, Priority::Notice, false, None).await?;
        }
        self.say(Notice::Block(BlockNotice::AppealSent)).await
    }
}
