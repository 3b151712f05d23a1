//! A decision is written down, and everybody is told whom its row names: together or not at all.

use chrono::{DateTime, Utc};

use super::super::waiting::answers_a_question;
use super::super::{Desk, Failure};
use super::heads;
use crate::domain::lifecycle::{Action, Audience, Decision, timers};
use crate::domain::{
    Case, DraftId, Officer, PersonId, Role, Status, access, head_may_act, is_respondent, petugas_reads,
};
use crate::notices::{Notice, Priority};
use crate::store::{Letter, Tx};

/// Carries decisions out, for a person or for the clock.
pub struct Hand<'t> {
    pub tx: &'t mut Tx,
    pub desk: &'t Desk,
    pub now: DateTime<Utc>,
}

impl Hand<'_> {
    /// Writes a decision down. `files`: where files that belong to it wait. `false`: the case has changed meanwhile.
    pub async fn carry_out(&mut self, decision: &Decision, files: Option<&DraftId>) -> Result<bool, Failure> {
        let Some(position) = self.write_down(decision).await? else { return Ok(false) };
        let case = decision.after();
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
        Ok(true)
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
            for joined in
                self.tx.merged_into(&case.id).await?.into_iter().filter(|joined| joined.status == Status::Merged)
            {
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
                false if officer.works_on_cases() && !is_respondent(case, &officer) => {
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

    /// The officers whom a move's row names and who may read the case, and whether it rings at them: something to do.
    async fn officers_told(&mut self, decision: &Decision) -> Result<Vec<(Officer, bool)>, Failure> {
        let (case, heads) = (decision.after(), heads(self.tx).await?);
        let mut told: Vec<(PersonId, bool)> = Vec::new();
        for audience in decision.rule().tells {
            let (people, rings) = match audience {
                Audience::Citizen => continue,
                // What the complaints officers do not read, and what only a head decides, is for the heads.
                Audience::Petugas if !petugas_reads(case, &heads) => (heads.clone(), false),
                Audience::Petugas => {
                    let mut people = self.tx.officers(Role::Petugas).await?;
                    if case.handling.level == Some(3) {
                        people.extend(&heads);
                    }
                    (people, false)
                }
                Audience::Pimpinan => {
                    let asked = case.status == Status::Objected
                        || case.handling.level == Some(3)
                        || decision.action() == Action::Nudge;
                    let able: Vec<PersonId> = heads.iter().copied().filter(|head| head_may_act(case, *head)).collect();
                    match (asked, able.is_empty()) {
                        (false, _) => (Vec::new(), true),
                        (true, false) => (able, true),
                        // No head is left: the complaints desk looks at it.
                        (true, true) => (self.tx.officers(Role::Petugas).await?, true),
                    }
                }
                Audience::Divisions => (self.members_of(case).await?, case.handling.handler.is_none()),
                Audience::Working => {
                    // What is added is there to be read; an answer is waited for.
                    let rings = decision.action() != Action::Supplement
                        || answers_a_question(&self.tx.trail_of(&case.id).await?);
                    (self.working_on(case, &heads).await?, rings)
                }
            };
            told.extend(people.into_iter().map(|person| (person, rings)));
        }
        let mut readers: Vec<(Officer, bool)> = Vec::new();
        for (person, rings) in told {
            let Some(officer) = self.reader_for(person, case, &heads).await? else { continue };
            match readers.iter_mut().find(|(known, _)| known.person == officer.person) {
                Some((_, known)) => *known |= rings,
                None => readers.push((officer, rings)),
            }
        }
        Ok(readers)
    }

    /// Who reads the news of a case for somebody: whoever stands in while they are away, if they may read it, else they
    /// themselves, if they may.
    pub async fn reader_for(
        &mut self,
        person: PersonId,
        case: &Case,
        heads: &[PersonId],
    ) -> Result<Option<Officer>, Failure> {
        let there = self.present(person).await?;
        for candidate in [there, person] {
            let officer = self.tx.officer(candidate).await?;
            if access(case, &officer, heads).is_some() {
                return Ok(Some(officer));
            }
        }
        Ok(None)
    }

    /// The same for several people, each reader once.
    pub async fn readers_for(
        &mut self,
        people: Vec<PersonId>,
        case: &Case,
        heads: &[PersonId],
    ) -> Result<Vec<PersonId>, Failure> {
        let mut readers = Vec::new();
        for person in people {
            let reader = self.reader_for(person, case, heads).await?.map(|reader| reader.person);
            readers.extend(reader.filter(|reader| !readers.contains(reader)));
        }
        Ok(readers)
    }

    async fn members_of(&mut self, case: &Case) -> Result<Vec<PersonId>, Failure> {
        let mut members = Vec::new();
        for task in &case.handling.tasks {
            members.extend(self.tx.members(&task.division).await?);
        }
        Ok(members)
    }

    /// Whoever is at a case: its handler, else the leading division, else the desk it lies on.
    pub async fn working_on(&mut self, case: &Case, heads: &[PersonId]) -> Result<Vec<PersonId>, Failure> {
        let able: Vec<PersonId> = heads.iter().copied().filter(|head| head_may_act(case, *head)).collect();
        let is_heads = case.status == Status::Objected
            || case.handling.handler.is_none() && (case.handling.level == Some(3) && case.handling.lead().is_none());
        if is_heads && !able.is_empty() {
            return Ok(able);
        }
        if case.status == Status::Objected {
            return Ok(self.tx.officers(Role::Petugas).await?);
        }
        if let Some(handler) = case.handling.handler {
            return Ok(vec![handler]);
        }
        let lead = match case.handling.lead() {
            Some(division) => self.tx.members(division).await?,
            None => Vec::new(),
        };
        if !lead.is_empty() {
            return Ok(lead);
        }
        if !petugas_reads(case, heads) {
            return Ok(able);
        }
        Ok(self.tx.officers(Role::Petugas).await?)
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
