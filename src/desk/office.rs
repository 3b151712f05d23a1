//! What officers read: the queue, their tasks, a case and its files.

use super::Failure;
use super::moves::heads;
use super::rights::requests_for;
use super::turn::Turn;
use crate::domain::number::NumberError;
use crate::domain::{Case, CaseId, CaseNumber, Officer, Role, has_a_stake, petugas_reads};
use crate::notices::{Notice, StaffNotice};

impl Turn<'_> {
    /// `/start`. An officer sees at once what waits: cards sent before the chat was opened never arrived.
    pub async fn greet(&mut self) -> Result<(), Failure> {
        let officer = self.tx.officer(self.person.id).await?;
        if officer.roles.is_empty() {
            return self.say(Notice::Greeting).await;
        }
        self.say(Notice::Staff(StaffNotice::Greeting)).await?;
        // Before the chat was opened, Telegram took no menu for it.
        self.tx.menu_changed(officer.person, self.now).await?;
        self.what_waits().await
    }

    /// The first list in which something waits for the officer.
    pub async fn what_waits(&mut self) -> Result<(), Failure> {
        let officer = self.tx.officer(self.person.id).await?;
        if !officer.works_on_cases() {
            return Ok(());
        }
        let receives = officer.is(Role::Petugas) || officer.is(Role::Pimpinan);
        let waits = self.tx.count_queue_for(officer.person, 1).await? > 0
            || !requests_for(self.tx, officer.person).await?.is_empty();
        if receives && waits {
            return self.say(Notice::Queue { offset: 0 }).await;
        }
        if self.tx.count_tasks_for(officer.person, 1).await? > 0 {
            return self.say(Notice::Tasks { offset: 0 }).await;
        }
        Ok(())
    }

    /// `/antrean`
    pub async fn queue(&mut self, offset: i64) -> Result<(), Failure> {
        match self.case_officer("queue").await? {
            Some(officer) if officer.is(Role::Petugas) || officer.is(Role::Pimpinan) => {
                self.say(Notice::Queue { offset }).await
            }
            // What waits at the desk is not theirs; what waits for them is.
            Some(_) => self.say(Notice::Tasks { offset: 0 }).await,
            None => Ok(()),
        }
    }

    /// `/tugas`
    pub async fn tasks(&mut self, offset: i64) -> Result<(), Failure> {
        match self.case_officer("tasks").await? {
            Some(_) => self.say(Notice::Tasks { offset }).await,
            None => Ok(()),
        }
    }

    /// `/kasus NOMOR`
    pub async fn find_card(&mut self, number: &str) -> Result<(), Failure> {
        if self.case_officer("case").await?.is_none() {
            return Ok(());
        }
        if number.is_empty() {
            return self.say(Notice::CaseNumberMissing).await;
        }
        let case = match CaseNumber::read(number) {
            Ok(number) => self.tx.case_numbered(&number).await?,
            Err(NumberError::Slip) => return self.say(Notice::CaseSlip).await,
            Err(NumberError::NotANumber) => None,
        };
        match self.readable(case, "case").await? {
            Some(case) => self.say(Notice::CaseCard { case: case.id }).await,
            None => Ok(()),
        }
    }

    /// A case from a list or a notice.
    pub async fn show_card(&mut self, id: &CaseId) -> Result<(), Failure> {
        match self.office_case(id, "case").await? {
            Some(case) => self.say(Notice::CaseCard { case: case.id }).await,
            None => Ok(()),
        }
    }

    /// `[Lihat bukti]`
    pub async fn show_files(&mut self, id: &CaseId) -> Result<(), Failure> {
        match self.office_case(id, "files").await? {
            Some(case) => self.say(Notice::CaseFiles { case: case.id }).await,
            None => Ok(()),
        }
    }

    /// `[Teks SP4N-LAPOR!]`: for those who type it into that form, which are the complaints desk and the heads.
    pub async fn show_lapor_text(&mut self, id: &CaseId) -> Result<(), Failure> {
        let Some(case) = self.office_case(id, "lapor_text").await? else { return Ok(()) };
        let officer = self.tx.officer(self.person.id).await?;
        if !is_of_the_desk(&case, &officer, &heads(self.tx).await?) {
            self.tx.keep_denial(self.person.id, "lapor_text", self.now).await?;
            return self.say(Notice::OldButton).await;
        }
        if case.handling.erased_at.is_some() {
            return self.say(Notice::OldButton).await;
        }
        self.say(Notice::LaporText { case: case.id }).await
    }

    /// A case that the person may read as an officer.
    pub async fn office_case(&mut self, id: &CaseId, what: &'static str) -> Result<Option<Case>, Failure> {
        if self.case_officer(what).await?.is_none() {
            return Ok(None);
        }
        let case = self.tx.case(id).await?;
        self.readable(case, what).await
    }

    /// A case that is not for this officer is answered as one that does not exist.
    pub async fn readable(&mut self, case: Option<Case>, what: &'static str) -> Result<Option<Case>, Failure> {
        self.readable_or(case, what, Notice::CaseUnknown).await
    }

    /// The same, where `unknown` is said of one that does not exist.
    pub async fn readable_or(
        &mut self,
        case: Option<Case>,
        what: &'static str,
        unknown: Notice,
    ) -> Result<Option<Case>, Failure> {
        if let Some(case) = case {
            if self.may_read(&case).await? {
                return Ok(Some(case));
            }
            self.tx.keep_denial(self.person.id, what, self.now).await?;
            // One of their own they read as whoever submitted it.
            if case.person == Some(self.person.id) {
                return self.say(Notice::Status { case: case.id }).await.map(|()| None);
            }
        }
        self.say(unknown).await?;
        Ok(None)
    }
}

/// Whether an officer reads a case as a complaints officer or as a head.
pub(super) fn is_of_the_desk(case: &Case, officer: &Officer, heads: &[Officer]) -> bool {
    let role = officer.is(Role::Pimpinan) || officer.is(Role::Petugas) && petugas_reads(case, heads);
    role && !has_a_stake(case, officer)
}
