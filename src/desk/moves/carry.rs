//! A decision is written down, and everybody is told whom its row names: together or not at all.

use chrono::{DateTime, Utc};

use super::super::{Desk, Failure};
use super::{TRIES, heads};
use crate::domain::lifecycle::{Action, Actor, Audience, Decision, Given, Refusal, Setting, decide, timers};
use crate::domain::{Case, CaseId, DraftId, PersonId, access, has_a_stake};
use crate::notices::{Notice, Priority};
use crate::store::{Letter, Tx};

/// Carries decisions out, for a person or for the clock.
pub struct Hand<'t> {
    pub tx: &'t mut Tx,
    pub desk: &'t Desk,
    pub now: DateTime<Utc>,
}

/// What became of a move.
pub enum Attempt {
    /// It was made.
    Made,
    /// It was refused, on the case as it is now.
    Refused(Box<Case>, Refusal),
    /// There is no such case.
    Gone,
}

impl Hand<'_> {
    /// Writes a decision down. `files`: where files that belong to it wait. `false`: the case has changed meanwhile.
    pub async fn carry_out(&mut self, decision: &Decision, files: Option<&DraftId>) -> Result<bool, Failure> {
        let Some(position) = self.write_down(decision).await? else { return Ok(false) };
        let case = decision.after();
        self.sign(decision, position).await?;
        if let Some(place) = files {
            self.tx.hand_files_over(place, &case.id).await?;
            self.tx.drop_draft(place).await?;
        }
        match decision.action() {
            Action::PlanFollowUp => self.plan(decision).await?,
            Action::FinishPlan => self.finish_plan(decision).await?,
            Action::NameRespondent => self.pass_plans_of_case(&case.id).await?,
            _ => {}
        }
        self.tell(decision, position).await?;
        Box::pin(self.pass_on(decision)).await?;
        Box::pin(self.keep_impartial(decision)).await?;
        Ok(true)
    }

    /// Decides on a case as it is now and carries that out; when somebody else moves it in the same moment, once more on
    /// what it is then.
    pub async fn attempt(
        &mut self,
        case: &CaseId,
        action: Action,
        given: &Given,
        actor: Actor<'_>,
        files: Option<&DraftId>,
    ) -> Result<Attempt, Failure> {
        let heads = heads(self.tx).await?;
        for _ in 0..TRIES {
            let Some(case) = self.tx.case(case).await? else { return Ok(Attempt::Gone) };
            let setting = Setting { now: self.now, office: &self.desk.office, heads: &heads };
            match decide(&case, action, given.clone(), actor, &setting) {
                Ok(decision) if self.carry_out(&decision, files).await? => return Ok(Attempt::Made),
                Ok(_) => {}
                Err(refusal) => return Ok(Attempt::Refused(Box::new(case), refusal)),
            }
        }
        Err(Failure::Impossible("a case that changes faster than it can be read"))
    }

    /// Whoever has a case that turns out to be about them, or about a division of theirs, loses it.
    async fn keep_impartial(&mut self, decision: &Decision) -> Result<(), Failure> {
        if decision.before().handling.respondents == decision.after().handling.respondents {
            return Ok(());
        }
        let Some(case) = self.tx.case(&decision.after().id).await? else { return Ok(()) };
        let Some(handler) = case.handling.handler else { return Ok(()) };
        let officer = self.tx.officer(handler).await?;
        self.release(if has_a_stake(&case, &officer) { vec![case] } else { Vec::new() }).await
    }

    /// Writes a decision down and tells nobody: for whoever tells of many at once. Its place in the trail; none: the case
    /// has changed meanwhile.
    pub async fn write_down(&mut self, decision: &Decision) -> Result<Option<i64>, Failure> {
        let hours = timers(decision.after(), &self.desk.office);
        Ok(self.tx.apply(decision, &hours).await?)
    }

    async fn tell(&mut self, decision: &Decision, position: i64) -> Result<(), Failure> {
        let (case, action, by) = (decision.after(), decision.action(), decision.by());
        // What is added in many messages is told once.
        let topic = (action == Action::Supplement).then(|| format!("supplement:{}", case.id));
        let owner_moves = by.is_some() && by == case.person;
        if owner_moves {
            let told = match action {
                Action::Supplement => Notice::Supplemented { case: case.id.clone() },
                _ => Notice::Moved { case: case.id.clone(), joined: None, action, position },
            };
            self.post(case.person, told, Priority::Answer, false, topic.clone()).await?;
            self.change_card(case, None, action, false).await?;
        } else if decision.rule().tells.contains(&Audience::Citizen) {
            self.tell_follower(case, None, decision, position).await?;
        }
        if decision.rule().tells.contains(&Audience::Citizen) {
            for joined in self.tx.merged_into(&case.id).await? {
                if joined.person != case.person {
                    self.tell_follower(case, Some(&joined), decision, position).await?;
                }
            }
        }
        let told = Notice::CaseMoved { case: case.id.clone(), action, position };
        let officer_moves = by.filter(|_| !owner_moves);
        self.answer_mover(officer_moves, decision, told.clone()).await?;
        for (reader, rings) in self.officers_told(decision).await? {
            if Some(reader.person) != officer_moves {
                self.post(Some(reader.person), told.clone(), Priority::Notice, !rings, topic.clone()).await?;
            }
        }
        let had = |division: &str| decision.before().handling.tasks.iter().any(|task| task.division == division);
        for task in case.handling.tasks.iter().filter(|task| !had(&task.division)) {
            self.tell_groups(case, &task.division).await?;
        }
        Ok(())
    }

    /// Whoever made the move is answered, also when the case is no longer theirs to read; and whoever had it hears that
    /// they have it no more.
    async fn answer_mover(
        &mut self,
        mover: Option<PersonId>,
        decision: &Decision,
        told: Notice,
    ) -> Result<(), Failure> {
        let (before, case) = (decision.before().handling.handler, decision.after());
        let former = before.filter(|former| case.handling.handler != Some(*former) && Some(*former) != mover);
        let heads = heads(self.tx).await?;
        for (reader, priority) in [(mover, Priority::Answer), (former, Priority::Notice)] {
            let Some(reader) = reader else { continue };
            let officer = self.tx.officer(reader).await?;
            let passed = Notice::MovePassed { number: case.number.clone(), action: decision.action() };
            match access(case, &officer, &heads).is_some() {
                true if Some(reader) == mover => self.post(Some(reader), told.clone(), priority, false, None).await?,
                true => {}
                false if officer.works_on_cases() && !has_a_stake(case, &officer) => {
                    self.post(Some(reader), passed, priority, false, None).await?;
                }
                false => {}
            }
        }
        Ok(())
    }

    /// What rings comes as a message of its own, with the card changed beside it; the rest only changes the card.
    async fn tell_follower(
        &mut self,
        case: &Case,
        joined: Option<&Case>,
        decision: &Decision,
        position: i64,
    ) -> Result<(), Failure> {
        let (action, rings) = (decision.action(), decision.rule().rings);
        if rings {
            let own = joined.map(|joined| joined.id.clone());
            let told = Notice::Moved { case: case.id.clone(), joined: own, action, position };
            self.post(joined.unwrap_or(case).person, told, Priority::Notice, false, None).await?;
        }
        self.change_card(case, joined, action, !rings).await
    }

    /// Changes the card of whoever follows the case. `news`: nothing else tells them, so a card is made where there is none.
    /// Several moves in a moment are one change.
    pub async fn change_card(
        &mut self,
        case: &Case,
        joined: Option<&Case>,
        action: Action,
        news: bool,
    ) -> Result<(), Failure> {
        let own = joined.unwrap_or(case);
        let topic = format!("{}:{}", if news { "card" } else { "card-change" }, own.id);
        let joined = joined.map(|joined| joined.id.clone());
        let card = Notice::StatusCard { case: case.id.clone(), joined, action, news };
        self.post(own.person, card, Priority::Notice, true, Some(topic)).await
    }

    /// Puts a letter into the outbox, for a reader there is.
    pub async fn post(
        &mut self,
        to: Option<PersonId>,
        notice: Notice,
        priority: Priority,
        silent: bool,
        topic: Option<String>,
    ) -> Result<(), Failure> {
        let Some(to) = to else { return Ok(()) };
        let letter = self.desk.letter(to, notice, priority, silent, topic, self.now);
        Ok(self.tx.post(&letter, self.now).await?)
    }
}

impl Desk {
    /// A letter as it goes into the outbox. With a topic it takes the place of what still waits under the same topic, and
    /// waits a moment itself: the items of an album come one by one and are answered once.
    pub(in crate::desk) fn letter(
        &self,
        to: PersonId,
        notice: Notice,
        priority: Priority,
        silent: bool,
        topic: Option<String>,
        now: DateTime<Utc>,
    ) -> Letter {
        // 21.00-06.00 WIB: whoever did not just write is not woken.
        let silent = silent || (priority != Priority::Answer && self.office.calendar().quiet(now));
        let wait = if topic.is_some() { chrono::TimeDelta::milliseconds(1500) } else { chrono::TimeDelta::zero() };
        Letter { to, notice, priority, silent, due_at: now + wait, topic }
    }
}
