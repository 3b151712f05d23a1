//! The complaints desk answers a request: it is done, or declined with a reason.

use super::super::Failure;
use super::super::moves::heads;
use super::super::office::is_of_the_desk;
use super::super::turn::Turn;
use super::super::words::{cleaned, length_fault};
use crate::domain::request::REASON;
use crate::domain::{Attention, Case, DataRequest, RequestId, Right, Verdict};
use crate::form::{Input, Value};
use crate::notices::{DataNotice, MoveNote, Notice, Priority};

impl Turn<'_> {
    /// A request that the person may answer, with its case; a try of anybody else is recorded.
    async fn judged(&mut self, id: &RequestId) -> Result<Option<(DataRequest, Case)>, Failure> {
        if self.case_officer("data").await?.is_none() {
            return Ok(None);
        }
        if let Some(request) = self.tx.request(id).await?
            && let Some(case) = self.tx.case(&request.case).await?
        {
            let (officer, heads) = (self.tx.officer(self.person.id).await?, heads(self.tx).await?);
            if is_of_the_desk(&case, &officer, &heads) {
                return Ok(Some((request, case)));
            }
            self.tx.keep_denial(self.person.id, "data", self.now).await?;
        }
        self.say(Notice::OldButton).await?;
        Ok(None)
    }

    /// The same, as long as nobody has answered it; else it is shown as it was answered.
    async fn waiting_request(&mut self, id: &RequestId) -> Result<Option<(DataRequest, Case)>, Failure> {
        let Some((request, case)) = self.judged(id).await? else { return Ok(None) };
        if request.verdict.is_none() {
            return Ok(Some((request, case)));
        }
        self.attend(Attention::Nothing).await?;
        self.data(DataNotice::Card { request: request.id }).await?;
        Ok(None)
    }

    pub(super) async fn open_request(&mut self, id: &RequestId) -> Result<(), Failure> {
        match self.judged(id).await? {
            Some((request, _)) => self.data(DataNotice::Card { request: request.id }).await,
            None => Ok(()),
        }
    }

    /// `[Setujui]`
    pub(super) async fn ask_to_grant(&mut self, id: &RequestId) -> Result<(), Failure> {
        let Some((request, _)) = self.waiting_request(id).await? else { return Ok(()) };
        self.attend(Attention::Nothing).await?;
        self.data(DataNotice::GrantAsk { request: request.id }).await
    }

    /// `[Ya, setujui]`
    pub(super) async fn grant(&mut self, id: &RequestId) -> Result<(), Failure> {
        let Some((request, case)) = self.waiting_request(id).await? else { return Ok(()) };
        let verdict = Verdict { at: self.now, by: self.person.id, granted: true, reason: None };
        let erasable = match request.right {
            Right::Deletion => self.erasable(&case),
            Right::Correction => Vec::new(),
        };
        if !self.answer(&request, &verdict, &case, &erasable).await? {
            return Ok(());
        }
        match (request.right, &request.step, &request.wanted) {
            (Right::Correction, Some(step), Some(wanted)) => {
                let right = Value::text(wanted.as_str(), None);
                self.tx.correct_answer(&case.id, step, right).await?;
            }
            (Right::Correction, ..) => return Err(Failure::Impossible("a correction without what is right")),
            (Right::Deletion, ..) => self.erase_what_may_go(&case, &erasable).await?,
        }
        Ok(())
    }

    /// What no law demands: optional answers, what waits to be added, and what was begun for the case and not sent.
    async fn erase_what_may_go(&mut self, case: &Case, erasable: &[&str]) -> Result<(), Failure> {
        self.tx.erase_answers(&case.id, erasable).await?;
        // A correction of what is gone has nothing to correct any more: its words went as well.
        if let Some(overtaken) = self.tx.open_request(&case.id, Right::Correction).await?
            && overtaken.wanted.is_none()
        {
            let verdict = Verdict { at: self.now, by: self.person.id, granted: false, reason: None };
            self.settle(&overtaken, &verdict, case, &[]).await?;
        }
        let Some(person) = case.person else { return Ok(()) };
        if let Some(draft) = self.tx.draft_in(person, case.id.as_str()).await? {
            self.tx.drop_draft(&draft.id).await?;
        }
        Ok(())
    }

    /// The questions of a case's form whose answers may go.
    fn erasable(&self, case: &Case) -> Vec<&'static str> {
        let steps = self.desk.forms.of_case(case).map(|form| form.steps).unwrap_or_default();
        steps.iter().filter(|step| step.is_erasable()).map(|step| step.key).collect()
    }

    /// `[Tolak]`
    pub(super) async fn ask_to_decline(&mut self, id: &RequestId) -> Result<(), Failure> {
        let Some((request, _)) = self.waiting_request(id).await? else { return Ok(()) };
        self.ask_reason(request.id, None, None).await
    }

    async fn ask_reason(
        &mut self,
        request: RequestId,
        reason: Option<String>,
        wrong: Option<MoveNote>,
    ) -> Result<(), Failure> {
        let complete = reason.is_some();
        self.attend(Attention::Declining { request: request.clone(), reason }).await?;
        self.data(match complete {
            true => DataNotice::DeclinePreview { request },
            false => DataNotice::DeclineAsk { request, wrong },
        })
        .await
    }

    /// Something was written while the reason is asked for, or after it was shown: then it is said anew.
    pub(in crate::desk) async fn hear_reason(&mut self, id: RequestId, input: Input) -> Result<(), Failure> {
        let Some((request, _)) = self.waiting_request(&id).await? else {
            return self.attend(Attention::Nothing).await;
        };
        let Input::Text { text, .. } = input else {
            return self.ask_reason(request.id, None, Some(MoveNote::WordsHere)).await;
        };
        let text = cleaned(&text);
        let wrong = length_fault(&text, REASON);
        let reason = Some(text).filter(|_| wrong.is_none());
        self.ask_reason(request.id, reason, wrong).await
    }

    /// `[Ya, tolak]`
    pub(super) async fn decline(&mut self, id: &RequestId) -> Result<(), Failure> {
        let Some((request, case)) = self.waiting_request(id).await? else { return Ok(()) };
        let reason = match &self.attention {
            Attention::Declining { request, reason: Some(reason) } if request == id => reason.clone(),
            _ => return self.say(Notice::OldButton).await,
        };
        let verdict = Verdict { at: self.now, by: self.person.id, granted: false, reason: Some(reason) };
        self.answer(&request, &verdict, &case, &[]).await.map(drop)
    }

    /// Writes the answer down and tells whoever asked. `false`: somebody else was first, and that is shown.
    async fn answer(
        &mut self,
        request: &DataRequest,
        verdict: &Verdict,
        case: &Case,
        erased: &[&str],
    ) -> Result<bool, Failure> {
        self.attend(Attention::Nothing).await?;
        let first = self.settle(request, verdict, case, erased).await?;
        self.data(DataNotice::Card { request: request.id.clone() }).await?;
        Ok(first)
    }

    async fn settle(
        &mut self,
        request: &DataRequest,
        verdict: &Verdict,
        case: &Case,
        erased: &[&str],
    ) -> Result<bool, Failure> {
        let first = self.tx.answer_request(request, verdict, erased).await?;
        if first && case.person == Some(request.person) {
            let told = DataNotice::Answered { request: request.id.clone(), case: case.id.clone() };
            self.post(request.person, Notice::Data(told), Priority::Notice, false, None).await?;
        }
        Ok(first)
    }
}
