//! `/blokir`: complaints officers and admins block the person of a case, admins let them in again. Nobody is blocked by a
//! name: names can be shared, and are no reason. Rights and standing are looked at again with each press.

use super::turn::Turn;
use super::words::{cleaned, length_fault};
use super::{Desk, Failure};
use crate::domain::block::REASON;
use crate::domain::number::NumberError;
use crate::domain::{Attention, Block, BlockId, Case, CaseId, CaseNumber, PersonId, Role, has_a_stake};
use crate::form::Input;
use crate::notices::{BlockNotice, BlockPress, BlockRefusal, BlockView, MoveNote, Notice, PAGE, Priority, View};
use crate::store::Tx;

impl Turn<'_> {
    /// `/blokir`, alone or with the number of a case.
    pub async fn block_by(&mut self, number: &str) -> Result<(), Failure> {
        if number.trim().is_empty() {
            return self.list_blocks(0).await;
        }
        if !self.may_block().await? {
            return Ok(());
        }
        let case = match CaseNumber::read(number) {
            Ok(number) => self.tx.case_numbered(&number).await?,
            Err(NumberError::Slip) => return self.refuse_block(BlockRefusal::NumberSlip).await,
            Err(NumberError::NotANumber) => None,
        };
        let Some(case) = self.blockable(case).await? else { return Ok(()) };
        self.attend(Attention::Block { case: case.id.clone(), reason: None }).await?;
        self.say(Notice::Block(BlockNotice::Ask { case: case.id, wrong: None })).await
    }

    /// A button about blocks.
    pub async fn block_press(&mut self, press: BlockPress) -> Result<(), Failure> {
        match press {
            BlockPress::Sure(case) => self.block(&case).await,
            BlockPress::Drop => {
                let asked = matches!(self.attention, Attention::Block { .. });
                self.attend(Attention::Nothing).await?;
                self.say(if asked { Notice::Block(BlockNotice::Dropped) } else { Notice::OldButton }).await
            }
            BlockPress::List(offset) => self.list_blocks(offset).await,
            BlockPress::Lift(block) => self.settle_block(&block, true).await,
            BlockPress::Uphold(block) => self.settle_block(&block, false).await,
            BlockPress::Appeal(block) => self.ask_appeal(&block).await,
        }
    }

    /// Why somebody is to be blocked: they read it.
    pub async fn hear_block_reason(&mut self, case: CaseId, input: Input) -> Result<(), Failure> {
        if !self.may_block().await? {
            return Ok(());
        }
        let (text, wrong) = match input {
            Input::Text { text, .. } => {
                let text = cleaned(&text);
                let wrong = length_fault(&text, REASON);
                (text, wrong)
            }
            _ => (String::new(), Some(MoveNote::WordsHere)),
        };
        if wrong.is_some() {
            return self.say(Notice::Block(BlockNotice::Ask { case, wrong })).await;
        }
        self.attend(Attention::Block { case: case.clone(), reason: Some(text) }).await?;
        self.say(Notice::Block(BlockNotice::Sure { case })).await
    }

    /// `[Ya, blokir]`
    async fn block(&mut self, id: &CaseId) -> Result<(), Failure> {
        if !self.may_block().await? {
            return Ok(());
        }
        let reason = match &self.attention {
            Attention::Block { case, reason: Some(reason) } if case == id => reason.clone(),
            _ => return self.say(Notice::OldButton).await,
        };
        self.attend(Attention::Nothing).await?;
        let case = self.tx.case(id).await?;
        let Some(case) = self.blockable(case).await? else { return Ok(()) };
        let Some(person) = case.person else { return Ok(()) };
        let (by, at) = (self.person.id, self.now);
        let block = Block {
            id: BlockId::new(),
            person,
            case: case.id,
            reason,
            by,
            at,
            appeal: None,
            upheld_at: None,
            lifted_at: None,
        };
        if !self.tx.block(&block).await? {
            return self.refuse_block(BlockRefusal::Already).await;
        }
        self.record_block(&block, "block").await?;
        let told = Notice::Block(BlockNotice::Told { block: block.id.clone() });
        self.post(person, told, Priority::Notice, false, None).await?;
        self.say(Notice::Block(BlockNotice::Made { block: block.id })).await
    }

    /// `[Cabut blokir]`, `[Tetap]`: whoever is blocked hears what became of their appeal.
    async fn settle_block(&mut self, id: &BlockId, lifts: bool) -> Result<(), Failure> {
        if !self.admin("block").await? {
            return Ok(());
        }
        let officer = self.tx.officer(self.person.id).await?;
        let case = match self.tx.block_named(id).await? {
            Some(block) => self.tx.case(&block.case).await?,
            None => None,
        };
        if case.is_none_or(|case| has_a_stake(&case, &officer)) {
            self.tx.keep_denial(self.person.id, "block", self.now).await?;
            return self.say(Notice::OldButton).await;
        }
        let (by, now) = (self.person.id, self.now);
        let settled = match lifts {
            true => self.tx.lift_block(id, by, now).await?,
            false => self.tx.uphold_block(id, by, now).await?,
        };
        let Some(block) = self.tx.block_named(id).await? else { return self.say(Notice::OldButton).await };
        // Another admin was first: this one reads how it stands now.
        if settled {
            self.record_block(&block, if lifts { "unblock" } else { "block_upheld" }).await?;
            let id = id.clone();
            let told = if lifts { BlockNotice::Lifted { block: id } } else { BlockNotice::Upheld { block: id } };
            self.post(block.person, Notice::Block(told), Priority::Notice, false, None).await?;
        }
        self.say(Notice::Block(BlockNotice::Settled { block: id.clone() })).await
    }

    /// What is done about a block stands in the trail of the case by which the person was addressed.
    pub(super) async fn record_block(&mut self, block: &Block, event: &str) -> Result<(), Failure> {
        let detail = serde_json::json!({ "block": block.id }).to_string();
        self.tx.record(&block.case, self.person.id, event, &detail, self.now).await?;
        Ok(())
    }

    async fn list_blocks(&mut self, offset: i64) -> Result<(), Failure> {
        let officer = self.tx.officer(self.person.id).await?;
        match officer.is(Role::Petugas) && !officer.is(Role::Admin) {
            // They block, and admins look after what is blocked.
            true => self.refuse_block(BlockRefusal::NumberMissing).await,
            false if self.admin("block").await? => self.say(Notice::Block(BlockNotice::List { offset })).await,
            false => Ok(()),
        }
    }

    /// Whether the person is a complaints officer or an admin; a try of anybody else is recorded and answered.
    async fn may_block(&mut self) -> Result<bool, Failure> {
        let Some(officer) = self.any_officer("block").await? else { return Ok(false) };
        if officer.is(Role::Petugas) || officer.is(Role::Admin) {
            return Ok(true);
        }
        self.attend(Attention::Nothing).await?;
        self.tx.keep_denial(self.person.id, "block", self.now).await?;
        self.refuse_block(BlockRefusal::NotYours).await?;
        Ok(false)
    }

    /// The case, if its person can be blocked by this officer. An admin need not be able to read it; whom it is about can
    /// silence nobody by it.
    async fn blockable(&mut self, case: Option<Case>) -> Result<Option<Case>, Failure> {
        let officer = self.tx.officer(self.person.id).await?;
        let as_admin = |case: &Case| officer.is(Role::Admin) && !has_a_stake(case, &officer) && !case.is_synthetic();
        let case = match case {
            Some(case) if as_admin(&case) => case,
            case => {
                let unknown = Notice::Block(BlockNotice::Refused { why: BlockRefusal::NumberUnknown });
                match self.readable_or(case, "block", unknown).await? {
                    Some(case) => case,
                    None => return Ok(None),
                }
            }
        };
        let why = match case.person {
            None => Some(BlockRefusal::NoAccount),
            Some(person) if !self.tx.officer(person).await?.roles.is_empty() => Some(BlockRefusal::IsStaff),
            Some(person) => {
                let known = self.tx.person(person).await?;
                known.is_some_and(|(person, _)| person.block.is_some()).then_some(BlockRefusal::Already)
            }
        };
        match why {
            Some(why) => self.refuse_block(why).await.map(|()| None),
            None => Ok(Some(case)),
        }
    }

    async fn refuse_block(&mut self, why: BlockRefusal) -> Result<(), Failure> {
        self.say(Notice::Block(BlockNotice::Refused { why })).await
    }
}

impl Desk {
    /// What is read about blocks: by whoever stands under one, by those who block, and by admins.
    pub(super) async fn block_view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        notice: &BlockNotice,
    ) -> Result<Option<View>, Failure> {
        let officer = tx.officer(to).await?;
        let (is_admin, blocks) = (officer.is(Role::Admin), officer.is(Role::Admin) || officer.is(Role::Petugas));
        let found = match notice {
            BlockNotice::List { offset } if is_admin => tx.blocks(*offset, PAGE).await?,
            BlockNotice::Ask { case, .. } | BlockNotice::Sure { case } if blocks => match tx.person(to).await? {
                Some((_, Attention::Block { case: asked, reason })) if asked == *case => {
                    let (case, reason, at) = (asked, reason.unwrap_or_default(), self.clock.now());
                    let person = PersonId::default();
                    let id = BlockId::new();
                    vec![Block { id, person, case, reason, by: to, at, appeal: None, upheld_at: None, lifted_at: None }]
                }
                _ => return Ok(None),
            },
            BlockNotice::Made { block } if blocks => tx.block_named(block).await?.into_iter().collect(),
            BlockNotice::Appealed { block } | BlockNotice::Settled { block } if is_admin => {
                tx.block_named(block).await?.into_iter().collect()
            }
            BlockNotice::Told { block } | BlockNotice::Again { block } | BlockNotice::AppealAsk { block, .. } => {
                let block = tx.block_named(block).await?.filter(|block| block.person == to && block.stands());
                block.into_iter().collect()
            }
            BlockNotice::Upheld { block } | BlockNotice::Lifted { block } => {
                tx.block_named(block).await?.filter(|block| block.person == to).into_iter().collect()
            }
            BlockNotice::Dropped
            | BlockNotice::Refused { .. }
            | BlockNotice::AppealSent
            | BlockNotice::AppealedBefore => return Ok(Some(View::Block(Vec::new(), 0, notice.clone()))),
            _ => return Ok(None),
        };
        let mut views = Vec::new();
        for block in found {
            let Some(case) = tx.case(&block.case).await? else { continue };
            let for_admins =
                matches!(notice, BlockNotice::List { .. } | BlockNotice::Appealed { .. } | BlockNotice::Settled { .. });
            if for_admins && has_a_stake(&case, &officer) {
                continue;
            }
            let by = if is_admin { tx.officer_name(block.by).await? } else { String::new() };
            views.push(BlockView { number: case.number, by, block });
        }
        let is_list = matches!(notice, BlockNotice::List { .. });
        let total = if is_list { tx.count_blocks().await? } else { 0 };
        Ok((is_list || !views.is_empty()).then(|| View::Block(views, total, notice.clone())))
    }
}
