//! Plans of a follow-up: made, carried out, and passed on when whoever answers for one cannot.

use super::super::Failure;
use super::carry::Hand;
use super::heads;
use crate::domain::lifecycle::{Decision, Need};
use crate::domain::{Case, CaseId, DraftId, Officer, PersonId, Role, access, has_a_stake, petugas_reads};
use crate::notices::{Notice, Priority};
use crate::store::{CLOCK, Plan};

impl Hand<'_> {
    pub(super) async fn plan(&mut self, decision: &Decision) -> Result<(), Failure> {
        let given = decision.given();
        let (Some(what), Some(until), Some(owner), Some(by)) = (
            given.text(Need::Plan),
            given.day(Need::Until),
            given.picked(Need::Owner).and_then(|owner| owner.parse().ok()),
            decision.by(),
        ) else {
            return Err(Failure::Impossible("a plan without its parts"));
        };
        let plan = Plan {
            id: DraftId::new(),
            case: decision.after().id.clone(),
            what: what.to_owned(),
            owner: PersonId(owner),
            until,
            made_by: by,
            made_at: self.now,
            done_at: None,
            evidence: None,
        };
        self.tx.keep_plan(&plan).await?;
        // Chosen while they were there, and gone since.
        let there = self.present(plan.owner).await?;
        if there != plan.owner && self.pass_plan_on(&plan, decision.after(), Some(there)).await? {
            return Ok(());
        }
        self.tell_of_plan(&plan, Some(plan.owner).filter(|owner| *owner != by)).await
    }

    pub(super) async fn finish_plan(&mut self, decision: &Decision) -> Result<(), Failure> {
        let given = decision.given();
        let (Some(tag), Some(evidence), Some(by)) =
            (given.picked(Need::Which), given.text(Need::Evidence), decision.by())
        else {
            return Err(Failure::Impossible("a plan finished without saying how"));
        };
        let plans = self.tx.plans_of(&decision.after().id).await?;
        if let Some(plan) = plans.iter().find(|plan| plan.id.tag() == tag) {
            self.tx.finish_plan(&plan.id, by, evidence, self.now).await?;
        }
        Ok(())
    }

    /// The open plans of somebody who is away go to who stands in for them.
    pub(in crate::desk) async fn lend_plans(&mut self, person: PersonId, stand_in: PersonId) -> Result<(), Failure> {
        for plan in self.tx.open_plans_of(person).await? {
            if let Some(case) = self.tx.case(&plan.case).await? {
                self.pass_plan_on(&plan, &case, Some(stand_in)).await?;
            }
        }
        Ok(())
    }

    /// The open plans of somebody who was suspended, or reads their case no more, go to those who answer for them.
    pub(in crate::desk) async fn pass_plans_of(&mut self, person: PersonId) -> Result<(), Failure> {
        let (officer, heads) = (self.tx.officer(person).await?, heads(self.tx).await?);
        for plan in self.tx.open_plans_of(person).await? {
            let case = self.tx.case(&plan.case).await?;
            if let Some(case) = case.filter(|case| access(case, &officer, &heads).is_none()) {
                self.pass_plan_on(&plan, &case, None).await?;
            }
        }
        Ok(())
    }

    /// A case turned out to be about somebody who was to carry out a plan of it.
    pub(super) async fn pass_plans_of_case(&mut self, case: &CaseId) -> Result<(), Failure> {
        for plan in self.tx.plans_of(case).await?.into_iter().filter(|plan| plan.done_at.is_none()) {
            self.pass_plans_of(plan.owner).await?;
        }
        Ok(())
    }

    /// A plan gets another owner, who hears of it. `false`: there is nobody.
    async fn pass_plan_on(&mut self, plan: &Plan, case: &Case, stand_in: Option<PersonId>) -> Result<bool, Failure> {
        let Some(owner) = self.next_owner(plan, case, stand_in).await? else { return Ok(false) };
        if !self.tx.give_plan(&plan.id, owner).await? {
            return Ok(false);
        }
        let detail = serde_json::json!({ "plan": plan.id.tag(), "owner": owner.to_string() });
        self.tx.record(&case.id, CLOCK, "pass_plan", &detail.to_string(), self.now).await?;
        self.tell_of_plan(plan, Some(owner)).await?;
        Ok(true)
    }

    /// Who carries a plan out in somebody's place: who stands in for them, else who made it, else the complaints desk, else
    /// a head; of those who are there, who may read the case.
    async fn next_owner(
        &mut self,
        plan: &Plan,
        case: &Case,
        stand_in: Option<PersonId>,
    ) -> Result<Option<PersonId>, Failure> {
        let heads = heads(self.tx).await?;
        if let Some(stand_in) = stand_in.filter(|stand_in| *stand_in != plan.owner) {
            let officer = self.tx.officer(stand_in).await?;
            // As with a case that is handed over: whoever stands in need not have read it before.
            if officer.works_on_cases() && !has_a_stake(case, &officer) {
                return Ok(Some(stand_in));
            }
        }
        let mut candidates = vec![plan.made_by];
        if petugas_reads(case, &heads) {
            candidates.extend(self.tx.officers(Role::Petugas).await?);
        }
        candidates.extend(heads.iter().map(|head| head.person));
        let mut absent = None;
        for candidate in candidates.into_iter().filter(|candidate| *candidate != plan.owner) {
            let officer: Officer = self.tx.officer(candidate).await?;
            if access(case, &officer, &heads).is_none() {
                continue;
            }
            if self.present(candidate).await? == candidate {
                return Ok(Some(candidate));
            }
            absent = absent.or(Some(candidate));
        }
        // Better in the hands of somebody who comes back than in nobody's.
        Ok(absent)
    }

    async fn tell_of_plan(&mut self, plan: &Plan, owner: Option<PersonId>) -> Result<(), Failure> {
        let (case, plan_id) = (plan.case.clone(), plan.id.clone());
        let told = match plan.until < self.desk.day(self.now) {
            true => Notice::PlanDue { case, plan: plan_id },
            false => Notice::PlanMade { case, plan: plan_id },
        };
        self.post(owner, told, Priority::Notice, false, None).await
    }
}
