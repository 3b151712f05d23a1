//! What people ask for about their own data, and what became of it.

use chrono::{DateTime, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx, hex};
use crate::domain::case::meaning;
use crate::domain::{CaseId, DataRequest, PersonId, RequestId, Right, Verdict};
use crate::form::{Answers, Value};

/// The purposes under which the words of a request are kept beside the lines of the trail.
const WANTED: &str = "wanted";
const REASON: &str = "reason";

struct Stored {
    id: String,
    case_id: String,
    person_id: i64,
    kind: String,
    step: Option<String>,
    wanted: Option<Encrypted>,
    asked_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    answered_by: Option<i64>,
    granted: Option<bool>,
    reason: Option<Encrypted>,
}
row!(Stored {
    id,
    case_id,
    person_id,
    kind,
    step,
    wanted,
    asked_at,
    due_at,
    answered_at,
    answered_by,
    granted,
    reason
});

macro_rules! requests {
    ($($which:tt)*) => {
        concat!(
            "select r.id, r.case_id, r.person_id, r.kind, r.step, w.body as wanted, r.asked_at, r.due_at, r.answered_at,
               r.answered_by, r.granted, x.body as reason
             from data_requests r
             left join writings w on w.case_id = r.case_id and w.position = r.position and w.purpose = 'wanted'
             left join writings x on x.case_id = r.case_id and x.position = r.answer_position and x.purpose = 'reason'
             where ", $($which)*
        )
    };
}

impl Tx {
    fn data_request(&self, row: Stored) -> Result<DataRequest, StoreError> {
        let words = |stored: Option<Encrypted>| stored.map(|it| self.decrypt(Column::Writing, it)).transpose();
        let (wanted, reason) = (words(row.wanted)?, words(row.reason)?);
        let right =
            meaning(&Right::ALL, &row.kind).ok_or_else(|| StoreError::broken("an unknown request about data"))?;
        let verdict = match (row.answered_at, row.answered_by, row.granted) {
            (Some(at), Some(by), Some(granted)) => Some(Verdict { at, by: PersonId(by), granted, reason }),
            _ => None,
        };
        Ok(DataRequest {
            id: RequestId::from(row.id),
            case: CaseId::from(row.case_id),
            person: PersonId(row.person_id),
            right,
            step: row.step,
            wanted,
            asked_at: row.asked_at,
            due_at: row.due_at,
            verdict,
        })
    }

    /// Hands a request in, with its line in the trail and the words beside it.
    pub async fn hand_in(&mut self, request: &DataRequest) -> Result<(), StoreError> {
        let salt = request.wanted.is_some().then(|| hex(&rand::random::<[u8; 32]>()));
        let words = request.wanted.as_deref().map(|wanted| (WANTED, wanted, salt.as_deref()));
        let event = request.right.asked();
        let position =
            self.record_with(&request.case, request.person, event, fact(request), words, request.asked_at).await?;
        let salt = salt.map(|salt| self.encrypt(Column::RequestSalt, &salt)).transpose()?;
        query!(
            self,
            "insert into data_requests (id, case_id, person_id, kind, step, position, asked_at, due_at, reminded, salt)
             values ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9)",
            request.id.to_string(), request.case.to_string(), request.person.0, request.right.key(),
            request.step.clone(), position, request.asked_at, request.due_at, salt
            => execute
        )
        .await
        .map(drop)
    }

    /// Answers a request, with its line in the trail. Where it takes the answers to some questions out of the case, what was
    /// said to be right there goes as well, and the line names the rows whose words are gone. `false`: it was answered before.
    pub async fn answer_request(
        &mut self,
        request: &DataRequest,
        verdict: &Verdict,
        erased: &[&str],
    ) -> Result<bool, StoreError> {
        let changed = query!(
            self,
            "update data_requests set answered_at = $2, answered_by = $3, granted = $4
             where id = $1 and answered_at is null",
            request.id.to_string(), verdict.at, verdict.by.0, verdict.granted
            => execute
        )
        .await?;
        if changed == 0 {
            return Ok(false);
        }
        let mut fact = fact(request);
        let rows = self.forget_wanted(request, erased).await?;
        if !rows.is_empty() {
            fact.insert("erased".to_owned(), rows.into());
        }
        let words = verdict.reason.as_deref().map(|reason| (REASON, reason, None));
        let event = request.right.answered(verdict);
        let position = self.record_with(&request.case, verdict.by, event, fact, words, verdict.at).await?;
        query!(
            self, "update data_requests set answer_position = $2 where id = $1", request.id.to_string(), position
            => execute
        )
        .await?;
        Ok(true)
    }

    /// Takes out what was said to be right in the answers to these questions, with its salt; its rows in the trail. A correction
    /// that was asked for after this request, and waits, is kept: it is about what comes afterwards.
    async fn forget_wanted(&mut self, request: &DataRequest, steps: &[&str]) -> Result<Vec<i64>, StoreError> {
        let case = request.case.to_string();
        let corrections = query!(
            self,
            "select r.position, coalesce(r.step, '') from data_requests r
             join writings w on w.case_id = r.case_id and w.position = r.position and w.purpose = 'wanted'
             where r.case_id = $1 and (r.answered_at is not null or r.asked_at <= $2) order by r.position",
            case.clone(), request.asked_at
            => all as (i64, String)
        )
        .await?;
        let rows: Vec<i64> =
            corrections.into_iter().filter(|(_, step)| steps.contains(&step.as_str())).map(|(row, _)| row).collect();
        for row in &rows {
            query!(
                self, "delete from writings where case_id = $1 and position = $2 and purpose = 'wanted'", case.clone(), *row
                => execute
            )
            .await?;
            query!(
                self, "update data_requests set salt = null where case_id = $1 and position = $2", case.clone(), *row
                => execute
            )
            .await?;
        }
        Ok(rows)
    }

    /// The salts of a case's words, by their rows in the trail.
    pub async fn salts_of(&mut self, case: &CaseId) -> Result<Vec<(i64, String)>, StoreError> {
        let rows = query!(
            self, "select position, salt from data_requests where case_id = $1 and salt is not null", case.to_string()
            => all as (i64, Encrypted)
        )
        .await?;
        rows.into_iter().map(|(row, salt)| Ok((row, self.decrypt(Column::RequestSalt, salt)?))).collect()
    }

    /// A request by its id.
    pub async fn request(&mut self, id: &RequestId) -> Result<Option<DataRequest>, StoreError> {
        let row = query!(self, requests!("r.id = $1"), id.to_string() => optional as Stored).await?;
        row.map(|row| self.data_request(row)).transpose()
    }

    /// The request of this kind that a case still waits for.
    pub async fn open_request(&mut self, case: &CaseId, right: Right) -> Result<Option<DataRequest>, StoreError> {
        let row = query!(
            self, requests!("r.case_id = $1 and r.kind = $2 and r.answered_at is null"), case.to_string(), right.key()
            => optional as Stored
        )
        .await?;
        row.map(|row| self.data_request(row)).transpose()
    }

    /// Every request of somebody, oldest first.
    pub async fn requests_of(&mut self, person: PersonId) -> Result<Vec<DataRequest>, StoreError> {
        let rows = query!(
            self, requests!("r.person_id = $1 order by r.asked_at, r.id"), person.0 => all as Stored
        )
        .await?;
        rows.into_iter().map(|row| self.data_request(row)).collect()
    }

    /// Requests that wait for an answer, the most urgent first.
    pub async fn open_requests(&mut self, most: i64) -> Result<Vec<DataRequest>, StoreError> {
        let rows = query!(
            self, requests!("r.answered_at is null order by r.due_at, r.id limit $1"), most => all as Stored
        )
        .await?;
        rows.into_iter().map(|row| self.data_request(row)).collect()
    }

    /// Requests due by then that wait for an answer and of which the office was reminded fewer times, the most urgent first.
    pub async fn requests_due(&mut self, by: DateTime<Utc>, fewer_than: i64) -> Result<Vec<RequestId>, StoreError> {
        let rows = query!(
            self,
            "select id from data_requests where answered_at is null and due_at <= $1 and reminded < $2
             order by due_at, id limit 100",
            by, fewer_than
            => all as (String,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| RequestId::from(id)).collect())
    }

    /// Counts reminders of a request up to `reminders`. `false`: it was answered, or reminded of, in the meantime.
    pub async fn remind_of_request(&mut self, id: &RequestId, reminders: i64) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update data_requests set reminded = $2 where id = $1 and reminded < $2 and answered_at is null",
            id.to_string(), reminders
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Puts the right answer in place of a wrong one. What was filed stays as the first version, and so does what was signed.
    pub async fn correct_answer(&mut self, case: &CaseId, step: &str, right: Value) -> Result<(), StoreError> {
        let mut answers = self.answers_of(case).await?;
        self.keep_as_filed(case, &answers).await?;
        answers.set(step, right);
        self.keep_answers(case, &answers).await
    }

    /// Takes answers that no law demands out of a case, in each of its versions. What was signed stays whole.
    pub async fn erase_answers(&mut self, case: &CaseId, steps: &[&str]) -> Result<(), StoreError> {
        for version in self.answer_versions(case).await? {
            let answers = self.encrypt(Column::VersionAnswers, &written(&without(version.answers, steps)))?;
            query!(
                self, "update answer_versions set answers = $3 where case_id = $1 and version = $2", case.to_string(),
                version.version, answers
                => execute
            )
            .await?;
        }
        let answers = self.answers_of(case).await?;
        self.keep_answers(case, &without(answers, steps)).await
    }

    /// The case counts as changed: what was decided on it as it was is decided again, and its folder in the archive is made
    /// anew.
    async fn keep_answers(&mut self, case: &CaseId, answers: &Answers) -> Result<(), StoreError> {
        let answers = self.encrypt(Column::Answers, &written(answers))?;
        query!(
            self, "update cases set answers = $2, version = version + 1 where id = $1", case.to_string(),
            answers
            => execute
        )
        .await?;
        self.index_case(case).await
    }
}

/// The answers with those of some questions marked as gone.
fn without(mut answers: Answers, steps: &[&str]) -> Answers {
    for step in steps {
        if answers.get(step).is_some_and(|value| *value != Value::Skipped) {
            answers.set(step, Value::Erased);
        }
    }
    answers
}

fn written(answers: &Answers) -> String {
    serde_json::to_string(answers).unwrap_or_default()
}

/// What the trail says of a request beside its words.
fn fact(request: &DataRequest) -> serde_json::Map<String, serde_json::Value> {
    let mut fact = serde_json::Map::new();
    fact.insert("request".to_owned(), request.id.as_str().into());
    fact.extend(request.step.clone().map(|step| ("step".to_owned(), step.into())));
    fact
}
