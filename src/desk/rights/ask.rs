//! Whoever follows a case asks for a correction or a deletion of data in it.

use super::super::Failure;
use super::super::moves::{Hand, heads};
use super::super::turn::Turn;
use super::views::deletions;
use crate::domain::request::ANSWER_WITHIN;
use crate::domain::{Attention, Case, CaseId, Correction, DataRequest, RequestId, Right};
use crate::form::{Input, Note, Step, corrected};
use crate::notices::{DataNotice, Notice, Priority};

impl Turn<'_> {
    /// A datum of this case is wrong: which?
    pub(super) async fn choose_datum(&mut self, id: &CaseId) -> Result<(), Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(()) };
        self.attend(Attention::Nothing).await?;
        if self.says_open(&case, Right::Correction).await? {
            return Ok(());
        }
        self.data(DataNotice::CorrectDatum { case: case.id }).await
    }

    /// One request of a kind at a time: what is asked for once more before it is answered is told when that will be.
    async fn says_open(&mut self, case: &Case, right: Right) -> Result<bool, Failure> {
        let Some(open) = self.tx.open_request(&case.id, right).await? else { return Ok(false) };
        self.data(DataNotice::Asked { request: open.id, again: true }).await?;
        Ok(true)
    }

    /// This datum is wrong: what is right?
    pub(super) async fn begin_correction(&mut self, id: &CaseId, step: &str) -> Result<(), Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(()) };
        self.attend(Attention::Nothing).await?;
        if self.says_open(&case, Right::Correction).await? {
            return Ok(());
        }
        if self.correctable(&case, step).await?.is_none() {
            return self.say(Notice::OldButton).await;
        }
        let correction = Correction { id: RequestId::new(), case: case.id, step: step.to_owned(), wanted: None };
        self.ask_correction(correction, None).await
    }

    /// The question of a case's form that a correction may be about.
    async fn correctable(&mut self, case: &Case, step: &str) -> Result<Option<Step>, Failure> {
        let answers = self.tx.answers_of(&case.id).await?;
        let form = self.desk.forms.of_case(case);
        let step = form.and_then(|form| form.steps.into_iter().find(|known| known.key == step));
        Ok(step.filter(|step| step.is_correctable() && step.applies(&answers)))
    }

    async fn ask_correction(&mut self, correction: Correction, wrong: Option<Note>) -> Result<(), Failure> {
        let (request, complete) = (correction.id.clone(), correction.wanted.is_some());
        self.attend(Attention::Correction(Box::new(correction))).await?;
        self.data(match complete {
            true => DataNotice::CorrectPreview { request },
            false => DataNotice::CorrectAsk { request, wrong },
        })
        .await
    }

    /// Something was written while a correction is put together. Whoever writes on after the preview means to say it
    /// differently.
    pub(in crate::desk) async fn hear_correction(
        &mut self,
        correction: Correction,
        input: Input,
    ) -> Result<(), Failure> {
        let Some(case) = self.own_case(&correction.case).await? else {
            return self.attend(Attention::Nothing).await;
        };
        let Some(step) = self.correctable(&case, &correction.step).await? else {
            self.attend(Attention::Nothing).await?;
            return self.say(Notice::OldButton).await;
        };
        let given = match &input {
            Input::Text { text, .. } => corrected(&step, text),
            Input::Contact { phone, .. } => corrected(&step, phone),
            _ => Err(Note::TextNeeded),
        };
        let (wanted, wrong) = given.map_or_else(|note| (None, Some(note)), |text| (Some(text), None));
        self.ask_correction(Correction { wanted, ..correction }, wrong).await
    }

    /// `[Ya, ajukan]`: pressed twice, it is one request.
    pub(super) async fn send_correction(&mut self, id: &RequestId) -> Result<(), Failure> {
        if let Some(known) = self.tx.request(id).await? {
            return match known.person == self.person.id {
                true if known.verdict.is_some() => {
                    self.data(DataNotice::Answered { request: known.id, case: known.case }).await
                }
                true => self.data(DataNotice::Asked { request: known.id, again: true }).await,
                false => self.say(Notice::OldButton).await,
            };
        }
        let correction = match &self.attention {
            Attention::Correction(correction) if correction.id == *id => (**correction).clone(),
            _ => return self.say(Notice::OldButton).await,
        };
        self.attend(Attention::Nothing).await?;
        let Some(case) = self.own_case(&correction.case).await? else { return Ok(()) };
        if self.says_open(&case, Right::Correction).await? {
            return Ok(());
        }
        let Correction { id, step, wanted: Some(wanted), .. } = correction else {
            return self.say(Notice::OldButton).await;
        };
        self.hand_in(&case, id, Right::Correction, Some((step, wanted))).await
    }

    /// Whether the draft with this tag shall go.
    pub(super) async fn ask_draft_deletion(&mut self, draft: String) -> Result<(), Failure> {
        match self.tx.draft_tagged(self.person.id, &draft).await? {
            Some(_) => self.data(DataNotice::DeleteDraft { draft }).await,
            None => self.say(Notice::OldButton).await,
        }
    }

    /// What deleting the data of this case comes to.
    pub(super) async fn ask_deletion(&mut self, id: &CaseId) -> Result<(), Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(()) };
        if self.says_open(&case, Right::Deletion).await? {
            return Ok(());
        }
        self.data(DataNotice::DeleteAsk { case: case.id }).await
    }

    /// `[Ya, ajukan penghapusan]`: pressed twice, it is one request, also when that was answered in the meantime.
    pub(super) async fn send_deletion(&mut self, id: &CaseId, asked: i64) -> Result<(), Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(()) };
        if self.says_open(&case, Right::Deletion).await? {
            return Ok(());
        }
        let (times, last) = deletions(self.tx, self.person.id, &case.id).await?;
        match last {
            Some(last) if times > asked => self.data(DataNotice::Answered { request: last.id, case: case.id }).await,
            _ => self.hand_in(&case, RequestId::new(), Right::Deletion, None).await,
        }
    }

    /// `[Batal]`
    pub(in crate::desk) async fn drop_request(&mut self) -> Result<(), Failure> {
        self.attend(Attention::Nothing).await?;
        self.data(DataNotice::Dropped).await
    }

    /// The request is written down, and the complaints desk hears of it.
    async fn hand_in(
        &mut self,
        case: &Case,
        id: RequestId,
        right: Right,
        datum: Option<(String, String)>,
    ) -> Result<(), Failure> {
        let (step, wanted) = datum.unzip();
        let request = DataRequest {
            id,
            case: case.id.clone(),
            person: self.person.id,
            right,
            step,
            wanted,
            asked_at: self.now,
            due_at: self.now + ANSWER_WITHIN,
            verdict: None,
        };
        self.tx.hand_in(&request).await?;
        self.data(DataNotice::Asked { request: request.id.clone(), again: false }).await?;
        let heads = heads(self.tx).await?;
        let (desk, now) = (self.desk.clone(), self.now);
        let mut hand = Hand { tx: self.tx, desk: &desk, now };
        let receivers = hand.at_the_desk(case, &heads).await?;
        for to in hand.readers_for(receivers, case, &heads).await? {
            let told = Notice::Data(DataNotice::New { request: request.id.clone() });
            hand.post(Some(to), told, Priority::Notice, false, None).await?;
        }
        Ok(())
    }
}
