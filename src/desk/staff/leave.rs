//! Somebody is away: on the first day their open cases go to a colleague, and what comes meanwhile goes there as well.

use chrono::NaiveDate;

use super::super::moves::{Hand, TRIES, heads};
use super::super::turn::Turn;
use super::super::{Desk, Failure};
use crate::domain::lifecycle::{Action, Actor, Answer, Decision, Given, Need, Setting, decide};
use crate::domain::{Absence, AbsenceId, CaseId, Errand, Officer, PersonId, has_a_stake};
use crate::notices::{Notice, Priority, StaffNotice};
use crate::store::PersonLock;

/// Stand-ins who are away themselves are followed so far.
const HOPS: usize = 4;

impl Turn<'_> {
    /// `/cuti`: what is planned, or a new absence.
    pub async fn leave(&mut self) -> Result<(), Failure> {
        let Some(officer) = self.any_officer("leave").await? else { return Ok(()) };
        match self.tx.open_absence(officer.person, self.desk.day(self.now)).await? {
            Some(absence) => self.say(Notice::Staff(StaffNotice::Leave { absence: absence.id })).await,
            None => self.ask_errand(Errand::leave(), None).await,
        }
    }

    /// Everything is known. What has its first day today begins at once.
    pub(super) async fn plan_leave(
        &mut self,
        from: NaiveDate,
        until: NaiveDate,
        stand_in: PersonId,
        note: String,
    ) -> Result<(), Failure> {
        let today = self.desk.day(self.now);
        if let Some(present) = self.tx.open_absence(self.person.id, today).await? {
            return self.say(Notice::Staff(StaffNotice::Leave { absence: present.id })).await;
        }
        let id = AbsenceId::new();
        let absence = Absence { id, person: self.person.id, stand_in, from, until, note, begun: false };
        self.tx.keep_absence(&absence, self.now).await?;
        self.say(Notice::Staff(StaffNotice::Leave { absence: absence.id.clone() })).await?;
        if from <= today {
            let (desk, now) = (self.desk.clone(), self.now);
            Hand { tx: self.tx, desk: &desk, now }.begin_leave(&absence).await?;
        }
        Ok(())
    }

    /// `[Batalkan cuti]`: cases that were handed over stay where they are until somebody hands them over again.
    pub(super) async fn call_off(&mut self, id: &AbsenceId) -> Result<(), Failure> {
        if self.any_officer("leave").await?.is_none() {
            return Ok(());
        }
        let absence = match self.tx.absence(id).await? {
            Some(absence) if absence.person == self.person.id => absence,
            found => {
                if found.is_some() {
                    self.tx.keep_denial(self.person.id, "leave", self.now).await?;
                }
                return self.say(Notice::OldButton).await;
            }
        };
        if absence.until < self.desk.day(self.now) || !self.tx.end_absence(id, self.now).await? {
            return self.say(Notice::OldButton).await;
        }
        if absence.begun {
            let told = Notice::Staff(StaffNotice::StandInFree { absence: id.clone() });
            self.post(absence.stand_in, told, Priority::Notice, false, None).await?;
        }
        self.say(Notice::Staff(StaffNotice::LeaveCalledOff { absence: id.clone() })).await
    }
}

impl Hand<'_> {
    /// Whoever is there for somebody today: they themselves, or who stands in for them, or who stands in for those.
    pub(in crate::desk) async fn present(&mut self, person: PersonId) -> Result<PersonId, Failure> {
        let today = self.desk.day(self.now);
        let mut there = person;
        for _ in 0..HOPS {
            let Some(absence) = self.tx.absence_on(there, today).await? else { return Ok(there) };
            there = absence.stand_in;
        }
        Ok(person)
    }

    /// The absence begins: each open case is handed over, and the stand-in is told of all in one message.
    pub(in crate::desk) async fn begin_leave(&mut self, absence: &Absence) -> Result<(), Failure> {
        if !self.tx.begin_absence(&absence.id, self.now).await? {
            return Ok(());
        }
        let away = self.tx.officer(absence.person).await?;
        let there = self.present(absence.person).await?;
        let stand_in = self.tx.officer(there).await?;
        let mut handed: Vec<CaseId> = Vec::new();
        for case in self.tx.cases_in_hand(absence.person).await? {
            if case.status.is_owed() && self.hand_over(&case.id, &away, &stand_in, &absence.note).await? {
                handed.push(case.id);
            }
        }
        if there != absence.person {
            self.lend_plans(absence.person, there).await?;
        }
        let moved = handed.len();
        let told = StaffNotice::HandedOver { absence: absence.id.clone(), cases: handed };
        self.post(Some(there).filter(|there| *there != absence.person), told.into(), Priority::Notice, false, None)
            .await?;
        let told = StaffNotice::LeaveBegun { absence: absence.id.clone(), moved };
        self.post(Some(absence.person), told.into(), Priority::Notice, false, None).await
    }

    /// One case to the stand-in, without a message of its own. Where they may not have it, it is nobody's: a case does
    /// not wait in the hands of somebody who is away.
    async fn hand_over(&mut self, case: &CaseId, away: &Officer, to: &Officer, note: &str) -> Result<bool, Failure> {
        let heads = heads(self.tx).await?;
        let given = Given::default()
            .with(Need::Owner, Answer::Picked(to.person.to_string()))
            .with(Need::Note, Answer::Text(note.to_owned()));
        for _ in 0..TRIES {
            // Somebody else may have moved it in the meantime: it is looked at as it is then.
            let Some(case) = self.tx.case(case).await? else { return Ok(false) };
            if case.handling.handler != Some(away.person) {
                return Ok(false);
            }
            let setting = Setting { now: self.now, office: &self.desk.office, heads: &heads };
            let fits = to.person != away.person && to.works_on_cases() && !has_a_stake(&case, to);
            match decide(&case, Action::HandOver, given.clone(), Actor::Officer(away), &setting) {
                Ok(decision) if fits => {
                    if self.write_down(&decision).await?.is_some() {
                        return Ok(true);
                    }
                }
                _ => break,
            }
        }
        let case = self.tx.case(case).await?;
        self.release(case.into_iter().filter(|case| case.handling.handler == Some(away.person)).collect()).await?;
        Ok(false)
    }

    /// A case that came, or came back, to somebody who is away goes on to who stands in. Who takes one up themself while
    /// they are away keeps it.
    pub(in crate::desk) async fn pass_on(&mut self, decision: &Decision) -> Result<(), Failure> {
        let (before, case) = (decision.before(), decision.after());
        let Some(handler) = case.handling.handler.filter(|_| case.status.is_owed()) else { return Ok(()) };
        let came = before.handling.handler != Some(handler) || !before.status.is_owed();
        if !came || decision.action() == Action::Claim {
            return Ok(());
        }
        let Some(absence) = self.tx.absence_on(handler, self.desk.day(self.now)).await? else { return Ok(()) };
        let there = self.present(handler).await?;
        let (away, stand_in) = (self.tx.officer(handler).await?, self.tx.officer(there).await?);
        if self.hand_over(&case.id, &away, &stand_in, &absence.note).await? {
            let told = StaffNotice::HandedOver { absence: absence.id, cases: vec![case.id.clone()] };
            self.post(Some(there), told.into(), Priority::Notice, false, None).await?;
        }
        Ok(())
    }
}

impl From<StaffNotice> for Notice {
    fn from(notice: StaffNotice) -> Self {
        Notice::Staff(notice)
    }
}

impl Desk {
    /// Begins and ends the absences whose day has come, each once and not at night. How many.
    pub async fn look_after_absences(&self) -> Result<usize, Failure> {
        let now = self.clock.now();
        if self.office.calendar().quiet(now) {
            return Ok(0);
        }
        let today = self.day(now);
        let (begin, end) = {
            let mut tx = self.store.reader().await?;
            (tx.absences_to_begin(today).await?, tx.absences_to_end(today).await?)
        };
        let count = begin.len() + end.len();
        for absence in begin {
            let desk = self.clone();
            let unit = PersonLock::from(absence.person.0);
            self.store
                .transact(unit, move |tx| {
                    Box::pin(async move { Hand { tx, desk: &desk, now }.begin_leave(&absence).await })
                })
                .await?;
        }
        for absence in end {
            let desk = self.clone();
            let unit = PersonLock::from(absence.person.0);
            self.store
                .transact(unit, move |tx| {
                    Box::pin(async move {
                        let ended = tx.end_absence(&absence.id, now).await?;
                        // What never began, because nobody was there to begin it, is over without a word.
                        let told = StaffNotice::LeaveEnded { absence: absence.id };
                        let to = Some(absence.person).filter(|_| ended && absence.begun);
                        Hand { tx, desk: &desk, now }.post(to, told.into(), Priority::Notice, false, None).await
                    })
                })
                .await?;
        }
        Ok(count)
    }
}
