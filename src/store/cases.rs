//! The register. A status changes by a `Decision` and by nothing else.

use chrono::{DateTime, Utc};

use super::{StoreError, Tx};
use crate::domain::case::{meaning, word};
use crate::domain::lifecycle::Decision;
use crate::domain::{Case, CaseId, CaseNumber, Channel, Kind, MessageId, PersonId, Status};
use crate::form::Answers;

struct Stored {
    id: String,
    number: String,
    kind: String,
    channel: String,
    person_id: i64,
    status: String,
    version: i64,
    service: Option<String>,
    confidential: bool,
    about_officer: bool,
    late: bool,
    statement_hash: String,
    filed_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
    withdrawn_at: Option<DateTime<Utc>>,
}
row!(Stored {
    id,
    number,
    kind,
    channel,
    person_id,
    status,
    version,
    service,
    confidential,
    about_officer,
    late,
    statement_hash,
    filed_at,
    due_at,
    withdrawn_at
});

impl TryFrom<Stored> for Case {
    type Error = StoreError;

    fn try_from(row: Stored) -> Result<Self, StoreError> {
        let unknown = |what: &'static str| StoreError::broken(what);
        Ok(Self {
            id: CaseId::from(row.id),
            number: CaseNumber::read(&row.number).map_err(|_| unknown("a case has a number that cannot be read"))?,
            kind: meaning(&Kind::ALL, &row.kind).ok_or_else(|| unknown("a case is of an unknown kind"))?,
            channel: meaning(&Channel::ALL, &row.channel)
                .ok_or_else(|| unknown("a case came by an unknown channel"))?,
            person: PersonId(row.person_id),
            status: meaning(&Status::ALL, &row.status).ok_or_else(|| unknown("a case is in an unknown state"))?,
            version: row.version,
            service: row.service,
            confidential: row.confidential,
            about_officer: row.about_officer,
            late: row.late,
            filed_at: row.filed_at,
            due_at: row.due_at,
            statement_hash: row.statement_hash,
            withdrawn_at: row.withdrawn_at,
        })
    }
}

impl Tx {
    /// The next serial number of a year.
    pub async fn next_serial(&mut self, year: i32) -> Result<i64, StoreError> {
        let (serial,) = query!(
            self,
            "insert into case_counters (year, last_serial) values ($1, 1)
             on conflict (year) do update set last_serial = case_counters.last_serial + 1 returning last_serial",
            i64::from(year)
            => one as (i64,)
        )
        .await?;
        Ok(serial)
    }

    /// Enters a new case with everything that was answered and the statement that was signed.
    pub async fn enter_case(
        &mut self,
        case: &Case,
        form_version: i64,
        answers: &Answers,
        statement: &str,
    ) -> Result<(), StoreError> {
        query!(
            self,
            "insert into cases (id, number, kind, channel, person_id, status, version, service, confidential,
               about_officer, late, form_version, answers, statement, statement_hash, filed_at, due_at, withdrawn_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
            case.id.to_string(), case.number.to_string(), case.kind.key(), word(&Channel::ALL, case.channel),
            case.person.0, case.status.key(), case.version, case.service.clone(), case.confidential,
            case.about_officer, case.late, form_version, serde_json::to_string(answers).unwrap_or_default(),
            statement.to_owned(), case.statement_hash.clone(), case.filed_at, case.due_at, case.withdrawn_at
            => execute
        )
        .await
        .map(drop)
    }

    /// Changes a status as decided. `false`: the case is no longer as it was when that was decided.
    pub async fn apply(&mut self, decision: &Decision) -> Result<bool, StoreError> {
        let withdrawn_at = (decision.to() == Status::Withdrawn).then_some(decision.at());
        let changed = query!(
            self,
            "update cases set status = $2, version = version + 1, withdrawn_at = $3
             where id = $1 and status = $4 and version = $5",
            decision.case().to_string(), decision.to().key(), withdrawn_at, decision.from().key(), decision.version()
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// A case by its id.
    pub async fn case(&mut self, id: &CaseId) -> Result<Option<Case>, StoreError> {
        let row = query!(self, "select * from cases where id = $1", id.to_string() => optional as Stored).await?;
        row.map(Case::try_from).transpose()
    }

    /// A case by its number.
    pub async fn case_numbered(&mut self, number: &CaseNumber) -> Result<Option<Case>, StoreError> {
        let row =
            query!(self, "select * from cases where number = $1", number.to_string() => optional as Stored).await?;
        row.map(Case::try_from).transpose()
    }

    /// What the form of a case collected.
    pub async fn answers_of(&mut self, case: &CaseId) -> Result<Answers, StoreError> {
        let row = query!(self, "select answers from cases where id = $1", case.to_string() => optional as (String,));
        Ok(row.await?.map(|(stored,)| Answers::read(&stored)).unwrap_or_default())
    }

    /// The cases of somebody, newest first.
    pub async fn cases_of(&mut self, person: PersonId, offset: i64, most: i64) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self, "select * from cases where person_id = $1 order by filed_at desc, id desc limit $2 offset $3",
            person.0, most, offset
            => all as Stored
        )
        .await?;
        rows.into_iter().map(Case::try_from).collect()
    }

    /// How many cases somebody has.
    pub async fn count_cases_of(&mut self, person: PersonId) -> Result<i64, StoreError> {
        let (count,) =
            query!(self, "select count(*) from cases where person_id = $1", person.0 => one as (i64,)).await?;
        Ok(count)
    }

    /// Cases in a state, those due first first.
    pub async fn cases_in(&mut self, status: Status, offset: i64, most: i64) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self, "select * from cases where status = $1 order by due_at, id limit $2 offset $3", status.key(), most, offset
            => all as Stored
        )
        .await?;
        rows.into_iter().map(Case::try_from).collect()
    }

    /// How many cases are in a state.
    pub async fn count_cases_in(&mut self, status: Status) -> Result<i64, StoreError> {
        let (count,) =
            query!(self, "select count(*) from cases where status = $1", status.key() => one as (i64,)).await?;
        Ok(count)
    }

    /// Keeps words that were added to a case. A message that changed is a new version; the older ones stay.
    pub async fn keep_addition(
        &mut self,
        case: &CaseId,
        person: PersonId,
        message: MessageId,
        body: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        query!(
            self,
            "insert into additions (case_id, person_id, message_id, version, body, written_at)
             select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5 from additions where case_id = $1 and message_id = $3",
            case.to_string(), person.0, message.0, body.to_owned(), now
            => execute
        )
        .await
        .map(drop)
    }

    /// The case to which a message added words.
    pub async fn addition_case(&mut self, person: PersonId, message: MessageId) -> Result<Option<CaseId>, StoreError> {
        let row = query!(
            self, "select case_id from additions where person_id = $1 and message_id = $2 limit 1", person.0, message.0
            => optional as (String,)
        )
        .await?;
        Ok(row.map(|(id,)| CaseId::from(id)))
    }

    /// The words added to a case, each in its newest version, oldest first.
    pub async fn additions_of(&mut self, case: &CaseId) -> Result<Vec<(DateTime<Utc>, String)>, StoreError> {
        query!(
            self,
            "select written_at, body from additions a where case_id = $1 and version =
               (select max(version) from additions b where b.case_id = a.case_id and b.message_id = a.message_id)
             order by written_at, message_id",
            case.to_string()
            => all as (DateTime<Utc>, String)
        )
        .await
    }
}
