//! What is said about somebody's own data, looked up when it is sent. The reader's right is checked here once more.

use super::super::moves::heads;
use super::super::office::is_of_the_desk;
use super::super::{Desk, Failure};
use crate::domain::{Attention, Case, CaseId, CaseNumber, DataRequest, PersonId, RequestId, Right};
use crate::form::{Purpose, Step, Value};
use crate::notices::{DataNotice, DataView, Datum, Hold, PAGE, RequestView, View};
use crate::store::{Owner, Tx};

/// So many requests stand in the queue at most.
const SHOWN: usize = 10;
/// So many that wait are looked through for those.
const MOST: i64 = 200;

/// The requests that an officer may answer, the most urgent first.
pub(in crate::desk) async fn requests_for(
    tx: &mut Tx,
    to: PersonId,
) -> Result<Vec<(DataRequest, CaseNumber)>, Failure> {
    let (officer, heads) = (tx.officer(to).await?, heads(tx).await?);
    let mut requests = Vec::new();
    for request in tx.open_requests(MOST).await? {
        if let Some(case) = tx.case(&request.case).await?
            && is_of_the_desk(&case, &officer, &heads)
        {
            requests.push((request, case.number));
        }
        if requests.len() >= SHOWN {
            break;
        }
    }
    Ok(requests)
}

impl Desk {
    /// None: there is nothing to say any more.
    pub(in crate::desk) async fn data_view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        notice: &DataNotice,
    ) -> Result<Option<View>, Failure> {
        let view = match notice {
            DataNotice::CorrectWhich { offset } | DataNotice::DeleteWhich { offset } => {
                Some(self.which(tx, to, *offset).await?)
            }
            DataNotice::DeleteDraft { draft } => {
                let found = tx.draft_tagged(to, draft).await?;
                found.map(|found| DataView::Draft(draft.clone(), found.kind))
            }
            DataNotice::CorrectDatum { case } => match followed(tx, to, case).await? {
                Some(case) => {
                    let steps = self.steps_of(tx, &case, Step::is_correctable).await?;
                    Some(DataView::Data { case: case.id, number: case.number, steps })
                }
                None => None,
            },
            DataNotice::CorrectAsk { request, .. } | DataNotice::CorrectPreview { request } => {
                self.correction(tx, to, request).await?
            }
            DataNotice::DeleteAsk { case } | DataNotice::Erasing { case, .. } => match followed(tx, to, case).await? {
                Some(case) => {
                    let (asked, _) = deletions(tx, to, &case.id).await?;
                    Some(DataView::Hold { hold: self.hold(tx, &case).await?, case: case.id, asked })
                }
                None => None,
            },
            DataNotice::Dropped | DataNotice::Erased { .. } => Some(DataView::Plain),
            DataNotice::Asked { request, .. }
            | DataNotice::Answered { request, .. }
            | DataNotice::New { request }
            | DataNotice::Due { request }
            | DataNotice::Card { request }
            | DataNotice::GrantAsk { request }
            | DataNotice::DeclineAsk { request, .. }
            | DataNotice::DeclinePreview { request } => self.request_view(tx, to, request, notice).await?,
        };
        Ok(view.map(|view| View::Data(Box::new(view), notice.clone())))
    }

    async fn which(&self, tx: &mut Tx, to: PersonId, offset: i64) -> Result<DataView, Failure> {
        // What an officer types for the register is the office's, and not data of theirs.
        let drafts = tx.drafts_of(to).await?.into_iter().filter(|draft| draft.purpose != Purpose::Register);
        Ok(DataView::Which {
            drafts: drafts.map(|draft| (draft.id.tag().to_owned(), draft.kind)).collect(),
            cases: tx.cases_of(to, offset, PAGE).await?,
            total: tx.count_cases_of(to).await?,
            offset,
        })
    }

    async fn steps_of(&self, tx: &mut Tx, case: &Case, wanted: fn(&Step) -> bool) -> Result<Vec<Step>, Failure> {
        let answers = tx.answers_of(&case.id).await?;
        let mut steps = self.forms.of_case(case).map(|form| form.steps).unwrap_or_default();
        steps.retain(|step| wanted(step) && step.applies(&answers));
        Ok(steps)
    }

    async fn datum(&self, tx: &mut Tx, case: &Case, step: Option<&str>) -> Result<Datum, Failure> {
        let form = self.forms.of_case(case);
        Ok(Datum {
            number: case.number.clone(),
            step: form.and_then(|form| form.steps.into_iter().find(|known| Some(known.key) == step)),
            answers: tx.answers_of(&case.id).await?,
            files: tx.files_of(&Owner::Case(case.id.clone())).await?,
        })
    }

    async fn hold(&self, tx: &mut Tx, case: &Case) -> Result<Hold, Failure> {
        let answers = tx.answers_of(&case.id).await?;
        let steps = self.steps_of(tx, case, Step::is_erasable).await?.into_iter();
        let (goes, rest): (Vec<_>, Vec<_>) = steps.partition(|step| answers.text(step.key).is_some());
        let gone = rest.into_iter().filter(|step| answers.get(step.key) == Some(&Value::Erased)).collect();
        Ok(Hold { number: case.number.clone(), goes, gone, until: self.office.retention().kept_until(case) })
    }

    async fn correction(&self, tx: &mut Tx, to: PersonId, request: &RequestId) -> Result<Option<DataView>, Failure> {
        let Some((_, Attention::Correction(correction))) = tx.person(to).await? else { return Ok(None) };
        if correction.id != *request {
            return Ok(None);
        }
        let Some(case) = followed(tx, to, &correction.case).await? else { return Ok(None) };
        let datum = self.datum(tx, &case, Some(&correction.step)).await?;
        Ok(Some(DataView::Correction(*correction, datum)))
    }

    async fn request_view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        id: &RequestId,
        notice: &DataNotice,
    ) -> Result<Option<DataView>, Failure> {
        let Some(request) = tx.request(id).await? else { return Ok(None) };
        let Some(case) = tx.case(&request.case).await? else { return Ok(None) };
        let reads = match notice.is_for_officers() {
            true => {
                let (officer, heads) = (tx.officer(to).await?, heads(tx).await?);
                is_of_the_desk(&case, &officer, &heads)
            }
            false => request.person == to && case.person == Some(to),
        };
        let asks = matches!(
            notice,
            DataNotice::Due { .. }
                | DataNotice::GrantAsk { .. }
                | DataNotice::DeclineAsk { .. }
                | DataNotice::DeclinePreview { .. }
        );
        // What is asked of an officer is out of date once it is answered.
        if !reads || asks && request.verdict.is_some() {
            return Ok(None);
        }
        let officer = match &request.verdict {
            Some(verdict) => tx.officer_name(verdict.by).await?,
            None => String::new(),
        };
        let reason = match tx.person(to).await? {
            Some((_, Attention::Declining { request, reason })) if request == *id => reason,
            _ => None,
        };
        let datum = self.datum(tx, &case, request.step.as_deref()).await?;
        let hold = self.hold(tx, &case).await?;
        let at = self.clock.now();
        Ok(Some(DataView::Request(Box::new(RequestView { request, datum, hold, officer, reason, at }))))
    }
}

/// How often somebody has asked for the deletion of data in a case, and the last time.
pub(super) async fn deletions(
    tx: &mut Tx,
    person: PersonId,
    case: &CaseId,
) -> Result<(i64, Option<DataRequest>), Failure> {
    let mut requests = tx.requests_of(person).await?;
    requests.retain(|request| request.case == *case && request.right == Right::Deletion);
    Ok((i64::try_from(requests.len()).unwrap_or(i64::MAX), requests.pop()))
}

/// A case that the reader follows.
async fn followed(tx: &mut Tx, reader: PersonId, case: &CaseId) -> Result<Option<Case>, Failure> {
    Ok(tx.case(case).await?.filter(|case| case.person == Some(reader)))
}
