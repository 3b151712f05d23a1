//! What officers do: read the queue, a case and its files.

use super::Failure;
use super::turn::Turn;
use crate::domain::number::NumberError;
use crate::domain::{CaseId, CaseNumber, Role, Status};
use crate::notices::Notice;

impl Turn<'_> {
    /// `/start`. An officer sees at once what waits: cards sent before the chat was opened never arrived.
    pub async fn greet(&mut self) -> Result<(), Failure> {
        self.say(Notice::Greeting).await?;
        let is_officer = self.tx.roles(self.person.id).await?.into_iter().any(Role::reads_every_case);
        if is_officer && self.tx.count_cases_in(Status::Submitted).await? > 0 {
            self.say(Notice::Queue { offset: 0 }).await?;
        }
        Ok(())
    }

    /// `/antrean`
    pub async fn queue(&mut self, offset: i64) -> Result<(), Failure> {
        if !self.may_read_cases("queue").await? {
            return Ok(());
        }
        self.say(Notice::Queue { offset }).await
    }

    /// `/kasus NOMOR`
    pub async fn find_card(&mut self, number: &str) -> Result<(), Failure> {
        if !self.may_read_cases("case").await? {
            return Ok(());
        }
        let case = match CaseNumber::read(number) {
            Ok(number) => self.tx.case_numbered(&number).await?,
            Err(NumberError::Slip) => return self.say(Notice::CaseSlip).await,
            Err(NumberError::NotANumber) => None,
        };
        match case {
            Some(case) => self.read_card(&case.id).await,
            None => self.say(Notice::CaseUnknown).await,
        }
    }

    /// A case from a list or a notice.
    pub async fn show_card(&mut self, id: &CaseId) -> Result<(), Failure> {
        if !self.may_read_cases("case").await? {
            return Ok(());
        }
        match self.tx.case(id).await? {
            Some(case) => self.read_card(&case.id).await,
            None => self.say(Notice::CaseUnknown).await,
        }
    }

    /// `[Lihat bukti]`
    pub async fn show_files(&mut self, id: &CaseId) -> Result<(), Failure> {
        if !self.may_read_cases("files").await? {
            return Ok(());
        }
        match self.tx.case(id).await? {
            Some(case) => {
                self.tx.record(&case.id, self.person.id, "read_files", "{}", self.now).await?;
                self.say(Notice::CaseFiles { case: case.id }).await
            }
            None => self.say(Notice::CaseUnknown).await,
        }
    }

    /// Every reading is in the trail (UU 25/2009 art. 54(9): leaking is the gravest offence).
    async fn read_card(&mut self, id: &CaseId) -> Result<(), Failure> {
        self.tx.record(id, self.person.id, "read", "{}", self.now).await?;
        self.say(Notice::CaseCard { case: id.clone() }).await
    }
}
