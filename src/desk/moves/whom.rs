//! Who works on a case, and who of the office hears of it: only those who may read it.

use super::super::Failure;
use super::super::waiting::answers_a_question;
use super::carry::Hand;
use super::heads;
use crate::domain::lifecycle::{Action, Audience, Decision};
use crate::domain::{Case, Officer, PersonId, Role, Status, access, has_a_stake, head_may_act, petugas_reads};

impl Hand<'_> {
    /// The officers whom a move's row names and who may read the case, and whether it rings at them: something to do.
    pub(super) async fn officers_told(&mut self, decision: &Decision) -> Result<Vec<(Officer, bool)>, Failure> {
        let (case, heads) = (decision.after(), heads(self.tx).await?);
        let mut told: Vec<(PersonId, bool)> = Vec::new();
        for audience in decision.rule().tells {
            let (people, rings) = match audience {
                Audience::Citizen => continue,
                Audience::Petugas => {
                    let mut people = self.at_the_desk(case, &heads).await?;
                    if case.handling.level == Some(3) {
                        people.extend(heads.iter().map(|head| head.person));
                    }
                    (people, false)
                }
                Audience::Pimpinan => {
                    let asked = case.status == Status::Objected
                        || case.handling.level == Some(3)
                        || decision.action() == Action::Nudge;
                    let able = able(case, &heads);
                    match (asked, able.is_empty()) {
                        (false, _) => (Vec::new(), true),
                        (true, false) => (able, true),
                        // No head is left: the complaints desk looks at it.
                        (true, true) => (self.at_the_desk(case, &heads).await?, true),
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
        heads: &[Officer],
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
        heads: &[Officer],
    ) -> Result<Vec<PersonId>, Failure> {
        let mut readers = Vec::new();
        for person in people {
            let reader = self.reader_for(person, case, heads).await?.map(|reader| reader.person);
            readers.extend(reader.filter(|reader| !readers.contains(reader)));
        }
        Ok(readers)
    }

    /// Who receives what is nobody's in particular: the complaints officers; the heads where it is kept from them (art. 45),
    /// and where each of them has a stake in it.
    pub async fn at_the_desk(&mut self, case: &Case, heads: &[Officer]) -> Result<Vec<PersonId>, Failure> {
        if petugas_reads(case, heads) {
            let desk = self.tx.officers(Role::Petugas).await?;
            let desk = self.without_a_stake(case, desk).await?;
            if !desk.is_empty() {
                return Ok(desk);
            }
        }
        Ok(heads.iter().filter(|head| !has_a_stake(case, head)).map(|head| head.person).collect())
    }

    /// Whoever is at a case: its handler, else the leading division, else the desk it lies on.
    pub async fn working_on(&mut self, case: &Case, heads: &[Officer]) -> Result<Vec<PersonId>, Failure> {
        let able = able(case, heads);
        let is_heads = case.status == Status::Objected
            || case.handling.handler.is_none() && (case.handling.level == Some(3) && case.handling.lead().is_none());
        if is_heads && !able.is_empty() {
            return Ok(able);
        }
        if case.status == Status::Objected {
            return self.at_the_desk(case, heads).await;
        }
        if let Some(handler) = case.handling.handler {
            return Ok(vec![handler]);
        }
        if let Some(division) = case.handling.lead() {
            let members = self.tx.members(division).await?;
            let members = self.without_a_stake(case, members).await?;
            if !members.is_empty() {
                return Ok(members);
            }
        }
        self.at_the_desk(case, heads).await
    }

    async fn members_of(&mut self, case: &Case) -> Result<Vec<PersonId>, Failure> {
        let mut members = Vec::new();
        for task in &case.handling.tasks {
            members.extend(self.tx.members(&task.division).await?);
        }
        Ok(members)
    }

    async fn without_a_stake(&mut self, case: &Case, people: Vec<PersonId>) -> Result<Vec<PersonId>, Failure> {
        let mut impartial = Vec::new();
        for person in people {
            if !has_a_stake(case, &self.tx.officer(person).await?) {
                impartial.push(person);
            }
        }
        Ok(impartial)
    }
}

/// The heads who may still act on a case.
fn able(case: &Case, heads: &[Officer]) -> Vec<PersonId> {
    heads.iter().filter(|head| head_may_act(case, head)).map(|head| head.person).collect()
}
