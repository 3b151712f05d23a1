//! Roles given and taken, officers suspended and let in again. What they had in hand does not stay with them.

use super::super::moves::{Hand, TRIES, heads};
use super::super::turn::Turn;
use super::super::{Desk, Failure};
use crate::domain::lifecycle::{Action, Actor, Given, Setting, decide};
use crate::domain::{Attention, Case, Change, Member, PersonId, Role, has_a_stake};
use crate::notices::{Notice, Priority, StaffNote, StaffNotice};
use crate::store::{Changed, PersonLock};

impl Turn<'_> {
    /// An officer's page, with what to say first.
    pub(super) async fn show_member(&mut self, person: PersonId, note: Option<StaffNote>) -> Result<(), Failure> {
        match self.member(person).await? {
            Some(_) => self.say(Notice::Staff(StaffNotice::Member { person, note })).await,
            None => self.say(Notice::OldButton).await,
        }
    }

    async fn member(&mut self, person: PersonId) -> Result<Option<Member>, Failure> {
        Ok(self.tx.member(person, self.desk.day(self.now)).await?)
    }

    /// A role, where those who handle cases have it for a division of this office.
    fn is_role(&self, role: Role, division: &str) -> bool {
        match role {
            Role::Bidang => self.desk.office.division(division).is_some(),
            _ => division.is_empty(),
        }
    }

    pub(super) async fn give_role(&mut self, person: PersonId, role: Role, division: &str) -> Result<(), Failure> {
        let Some(member) = self.member(person).await?.filter(|_| self.is_role(role, division)) else {
            return self.say(Notice::OldButton).await;
        };
        if member.suspended {
            return self.show_member(person, Some(StaffNote::IsSuspended)).await;
        }
        if has(&member, role, division) {
            return self.show_member(person, Some(StaffNote::Unchanged)).await;
        }
        self.tx.appoint(person, role, division, "", self.now).await?;
        self.release_what_concerns_them(person).await?;
        self.changed(person, Change::Given, Some((role, division))).await
    }

    pub(super) async fn take_role(&mut self, person: PersonId, role: Role, division: &str) -> Result<(), Failure> {
        let Some(member) = self.member(person).await? else { return self.say(Notice::OldButton).await };
        if member.suspended {
            return self.show_member(person, Some(StaffNote::IsSuspended)).await;
        }
        if !has(&member, role, division) {
            return self.show_member(person, Some(StaffNote::Unchanged)).await;
        }
        let roles = member.officer.roles.iter().filter(|role| **role != Role::Bidang).count();
        if roles + member.officer.divisions.len() == 1 {
            return self.show_member(person, Some(StaffNote::LastRole)).await;
        }
        if role == Role::Admin {
            if self.is_last_admin(person).await? {
                return self.show_member(person, Some(StaffNote::LastAdmin)).await;
            }
            self.tx.revoke_invitations_of(person, self.now).await?;
        }
        self.tx.take_role(person, role, division).await?;
        self.release_what_is_no_longer_theirs(person, division).await?;
        self.changed(person, Change::Taken, Some((role, division))).await
    }

    async fn is_last_admin(&mut self, person: PersonId) -> Result<bool, Failure> {
        Ok(self.tx.admins_for_change().await? == [person])
    }

    /// `[Nonaktifkan]`
    pub(super) async fn ask_to_suspend(&mut self, person: PersonId) -> Result<(), Failure> {
        match self.member(person).await? {
            Some(member) if member.suspended => self.show_member(person, Some(StaffNote::Unchanged)).await,
            Some(_) => self.say(Notice::Staff(StaffNotice::SuspendAsk { person })).await,
            None => self.say(Notice::OldButton).await,
        }
    }

    /// `[Ya, nonaktifkan]`: from now on they read nothing; what they were putting together is dropped.
    pub(super) async fn suspend(&mut self, person: PersonId) -> Result<(), Failure> {
        let Some(member) = self.member(person).await? else { return self.say(Notice::OldButton).await };
        if member.suspended {
            return self.show_member(person, Some(StaffNote::Unchanged)).await;
        }
        if self.is_last_admin(person).await? {
            return self.show_member(person, Some(StaffNote::LastAdmin)).await;
        }
        self.tx.suspend(person).await?;
        self.tx.revoke_invitations_of(person, self.now).await?;
        self.tx.attend(person, &Attention::Nothing).await?;
        if let Some(absence) = self.tx.open_absence(person, self.desk.day(self.now)).await? {
            self.tx.end_absence(&absence.id, self.now).await?;
        }
        for absence in self.tx.absences_covered_by(person, self.desk.day(self.now)).await? {
            let told = Notice::Staff(StaffNotice::StandInGone { absence: absence.id });
            self.post(absence.person, told, Priority::Notice, false, None).await?;
        }
        let cases = self.tx.cases_in_hand(person).await?;
        self.release(person, cases).await?;
        self.changed(person, Change::Suspended, None).await
    }

    /// `[Aktifkan kembali]`
    pub(super) async fn admit(&mut self, person: PersonId) -> Result<(), Failure> {
        if self.member(person).await?.is_none() {
            return self.say(Notice::OldButton).await;
        }
        match self.tx.admit(person).await? {
            true => self.changed(person, Change::Admitted, None).await,
            false => self.show_member(person, Some(StaffNote::Unchanged)).await,
        }
    }

    /// Written down, told to the officer concerned, shown to the admin.
    async fn changed(&mut self, person: PersonId, change: Change, role: Option<(Role, &str)>) -> Result<(), Failure> {
        let by = Some(self.person.id);
        self.tx.log_change(Changed { person, by, change, role }, self.now).await?;
        let told = match change {
            Change::Suspended => StaffNotice::Suspended,
            change => StaffNotice::Roles { change },
        };
        self.post(person, Notice::Staff(told), Priority::Notice, false, None).await?;
        self.show_member(person, Some(StaffNote::Changed)).await
    }

    /// After a role went: cases of a division they left, or all if they work on none any more.
    async fn release_what_is_no_longer_theirs(&mut self, person: PersonId, division: &str) -> Result<(), Failure> {
        let officer = self.tx.officer(person).await?;
        let left = !division.is_empty() && !officer.handles(division);
        let mut cases = self.tx.cases_in_hand(person).await?;
        cases.retain(|case| !officer.works_on_cases() || left && case.handling.lead() == Some(division));
        self.release(person, cases).await
    }

    /// After a role was added: cases about the division in which they work from now on.
    pub(super) async fn release_what_concerns_them(&mut self, person: PersonId) -> Result<(), Failure> {
        let officer = self.tx.officer(person).await?;
        let mut cases = self.tx.cases_in_hand(person).await?;
        cases.retain(|case| has_a_stake(case, &officer));
        self.release(person, cases).await
    }

    /// These cases of theirs, and the plans of cases that they read no more.
    async fn release(&mut self, person: PersonId, cases: Vec<Case>) -> Result<(), Failure> {
        let (desk, now) = (self.desk.clone(), self.now);
        let mut hand = Hand { tx: self.tx, desk: &desk, now };
        hand.release(cases).await?;
        hand.pass_plans_of(person).await
    }
}

/// Whether somebody has, or had while they were active, this role.
fn has(member: &Member, role: Role, division: &str) -> bool {
    match role {
        Role::Bidang => member.officer.handles(division),
        role => member.officer.is(role),
    }
}

impl Hand<'_> {
    /// Nobody has these cases in hand any more; whoever can take them hears of it.
    pub(in crate::desk) async fn release(&mut self, cases: Vec<Case>) -> Result<(), Failure> {
        let heads = heads(self.tx).await?;
        for mut case in cases {
            for _ in 0..TRIES {
                let setting = Setting { now: self.now, office: &self.desk.office, heads: &heads };
                let decision = decide(&case, Action::Release, Given::default(), Actor::Clock, &setting);
                // Somebody else has it by now, or it is at its end: there is nothing to release.
                let Ok(decision) = decision else { break };
                if self.carry_out(&decision, None).await? {
                    break;
                }
                let Some(fresh) = self.tx.case(&case.id).await? else { break };
                case = fresh;
            }
        }
        Ok(())
    }
}

impl Desk {
    /// Releases what lies in the hands of those who may work on nothing any more, whatever way it got there. How many
    /// people they were.
    pub async fn release_left_behind(&self) -> Result<usize, Failure> {
        let left = self.store.reader().await?.handlers_without_role().await?;
        for person in &left {
            let (desk, person) = (self.clone(), *person);
            self.store
                .transact(PersonLock::from(person.0), move |tx| {
                    Box::pin(async move {
                        // Let in again, or given a role, in the meantime.
                        if tx.officer(person).await?.works_on_cases() {
                            return Ok(());
                        }
                        let cases = tx.cases_in_hand(person).await?;
                        let now = desk.clock.now();
                        let mut hand = Hand { tx, desk: &desk, now };
                        hand.release(cases).await?;
                        hand.pass_plans_of(person).await
                    })
                })
                .await?;
        }
        Ok(left.len())
    }
}
