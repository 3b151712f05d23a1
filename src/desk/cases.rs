//! What a citizen does with a case of their own after filing: adds to it, takes it back, restores it.

use super::Failure;
use super::turn::Turn;
use crate::domain::lifecycle::{Action, Actor, Decision, Party, Refusal, decide};
use crate::domain::{Attention, Case, CaseId, Evidence, MessageId, Role, Storage};
use crate::notices::{Notice, Priority};
use crate::store::Owner;

impl Turn<'_> {
    /// The person's own case; another's, or none, is answered as if the button were old.
    pub async fn own_case(&mut self, id: &CaseId) -> Result<Option<Case>, Failure> {
        match self.tx.case(id).await? {
            Some(case) if case.person == self.person.id => Ok(Some(case)),
            other => {
                if other.is_some() {
                    self.tx.keep_denial(self.person.id, "case", self.now).await?;
                }
                self.say(Notice::OldButton).await?;
                Ok(None)
            }
        }
    }

    /// `[Tambah bukti]`: what comes next belongs to this case.
    pub async fn ask_supplement(&mut self, id: &CaseId) -> Result<(), Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(()) };
        match self.decide(&case, Action::Supplement) {
            Ok(_) => {
                self.attend(Attention::Supplement { case: case.id.clone() }).await?;
                self.say(Notice::SupplementAsk { case: case.id }).await
            }
            Err(_) => self.say(Notice::MoveRefused { case: case.id }).await,
        }
    }

    /// Words for a case; a changed message is a new version of the same words.
    pub async fn add_words(&mut self, id: &CaseId, text: &str, message: MessageId) -> Result<(), Failure> {
        if !self.record_supplement(id).await? {
            return Ok(());
        }
        Ok(self.tx.keep_addition(id, self.person.id, message, text, self.now).await?)
    }

    /// A file for a case. One over the limit leaves its caption.
    pub async fn add_file(&mut self, id: &CaseId, file: Evidence, step: &str) -> Result<(), Failure> {
        let limits = self.desk.office.limits();
        let (most, limit) = (limits.files, limits.file_megabytes);
        let here = self.tx.files_of(&Owner::Case(id.clone())).await?;
        if here.iter().filter(|file| file.step == step).count() >= most {
            self.say_once(Notice::SupplementFull { most }, format!("full:{id}")).await?;
            return match &file.caption {
                Some(words) => self.add_words(id, words, file.message).await,
                None => Ok(()),
            };
        }
        if file.storage == Storage::TooBig {
            self.say_once(Notice::SupplementTooBig { limit }, format!("too-big:{id}")).await?;
            if file.caption.is_none() {
                return Ok(());
            }
        }
        if !self.record_supplement(id).await? {
            return Ok(());
        }
        let file = Evidence { step: step.to_owned(), ..file };
        Ok(self.tx.keep_file(&file, &Owner::Case(id.clone()), self.now).await?)
    }

    /// A message that was an answer of a case already filed changed: the signed statement stands, the new words are
    /// added beside it. `false`: it was no such message.
    pub async fn edit_after_filing(&mut self, text: &str, message: MessageId) -> Result<bool, Failure> {
        for case in self.tx.cases_of(self.person.id, 0, 10).await? {
            if self.tx.answers_of(&case.id).await?.key_of(message).is_some() {
                return self.add_words(&case.id, text, message).await.map(|()| true);
            }
        }
        Ok(false)
    }

    /// Says what would otherwise be said for each of many files that come together.
    async fn say_once(&mut self, notice: Notice, topic: String) -> Result<(), Failure> {
        self.post(self.person.id, notice, Priority::Answer, false, Some(topic)).await
    }

    /// Something is added to a case: in the trail, to the citizen, to the officers. `false`: nothing may be.
    async fn record_supplement(&mut self, id: &CaseId) -> Result<bool, Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(false) };
        match self.decide(&case, Action::Supplement) {
            Ok(decision) => self.carry_out(&decision).await.map(|()| true),
            Err(_) => self.say(Notice::MoveRefused { case: case.id }).await.map(|()| false),
        }
    }

    /// `[Cabut pengaduan]`: asks once more.
    pub async fn ask_withdrawal(&mut self, id: &CaseId) -> Result<(), Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(()) };
        match self.decide(&case, Action::Withdraw) {
            Ok(_) => self.say(Notice::WithdrawAsk { case: case.id }).await,
            Err(_) => self.say(Notice::MoveRefused { case: case.id }).await,
        }
    }

    /// A move of the citizen's own.
    pub async fn move_own(&mut self, id: &CaseId, action: Action) -> Result<(), Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(()) };
        match self.decide(&case, action) {
            Ok(decision) => self.carry_out(&decision).await,
            Err(_) => self.say(Notice::MoveRefused { case: case.id }).await,
        }
    }

    fn decide(&self, case: &Case, action: Action) -> Result<Decision, Refusal> {
        decide(case, action, Actor::Owner(self.person.id), self.now, self.desk.office.deadlines())
    }

    /// Writes a decision down: the state, the trail and who is told, together or not at all.
    async fn carry_out(&mut self, decision: &Decision) -> Result<(), Failure> {
        let case = decision.case().clone();
        if !self.tx.apply(decision).await? {
            return self.say(Notice::MoveRefused { case }).await;
        }
        self.tx.record(&case, decision.by(), decision.action().key(), "{}", decision.at()).await?;
        let action = decision.action();
        // What is added in many messages is told once.
        let topic = (action == Action::Supplement).then(|| format!("supplement:{case}"));
        let told = match action {
            Action::Supplement => Notice::Supplemented { case: case.clone() },
            _ => Notice::Moved { case: case.clone(), action },
        };
        self.post(self.person.id, told, Priority::Answer, false, topic.clone()).await?;
        if decision.tells().contains(&Party::Petugas) {
            for officer in self.tx.officers(Role::Petugas).await? {
                let told = Notice::CaseMoved { case: case.clone(), action };
                self.post(officer, told, Priority::Notice, true, topic.clone()).await?;
            }
        }
        Ok(())
    }
}
