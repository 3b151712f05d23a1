//! The register. A status changes by a `Decision` and by nothing else.

use chrono::{DateTime, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::case::meaning;
use crate::domain::lifecycle::Timer;
use crate::domain::{Case, CaseId, CaseNumber, Channel, Handling, Kind, MessageId, Outcome, PersonId, Status};
use crate::form::Answers;

pub(super) struct Stored {
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
    level: Option<i64>,
    handler: Option<i64>,
    entered_by: Option<i64>,
    recorded_by: Option<i64>,
    recorded_at: Option<DateTime<Utc>>,
    since: Option<DateTime<Utc>>,
    status_before: Option<String>,
    promised_at: Option<DateTime<Utc>>,
    promised_minutes: i64,
    promise: Option<String>,
    completed_at: Option<DateTime<Utc>>,
    confirm_by: Option<DateTime<Utc>>,
    paused_at: Option<DateTime<Utc>>,
    extended: i64,
    transfers: i64,
    objections: i64,
    responded_by: Option<i64>,
    responded_at: Option<DateTime<Utc>>,
    outcome: Option<String>,
    stars: Option<i64>,
    missing: Option<String>,
    merged_into: Option<String>,
    external_number: Option<String>,
    erased_at: Option<DateTime<Utc>>,
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
    level,
    handler,
    entered_by,
    recorded_by,
    recorded_at,
    since,
    status_before,
    promised_at,
    promised_minutes,
    promise,
    completed_at,
    confirm_by,
    paused_at,
    extended,
    transfers,
    objections,
    responded_by,
    responded_at,
    outcome,
    stars,
    missing,
    merged_into,
    external_number,
    erased_at
});

/// The column of a case that nobody follows: no account of Telegram has this id.
const NOBODY: i64 = 0;

impl TryFrom<Stored> for Case {
    type Error = StoreError;

    /// Without its divisions and respondents, which are rows of their own.
    fn try_from(row: Stored) -> Result<Self, StoreError> {
        let unknown = |what: &'static str| StoreError::broken(what);
        let counted = |number: i64| u32::try_from(number).unwrap_or(0);
        let handling = Handling {
            before: row.status_before.as_deref().and_then(|word| meaning(&Status::ALL, word)),
            level: row.level.and_then(|level| u8::try_from(level).ok()),
            handler: row.handler.map(PersonId),
            entered_by: row.entered_by.map(PersonId),
            recorded_by: row.recorded_by.map(PersonId),
            recorded_at: row.recorded_at,
            promised_minutes: row.promised_minutes,
            promise: row
                .promise
                .as_deref()
                .map(serde_json::from_str)
                .transpose()
                .map_err(|_| unknown("a case has a promise that cannot be read"))?,
            completed_at: row.completed_at,
            confirm_by: row.confirm_by,
            paused_at: row.paused_at,
            extended: counted(row.extended),
            transfers: counted(row.transfers),
            objections: counted(row.objections),
            responded_by: row.responded_by.map(PersonId),
            responded_at: row.responded_at,
            outcome: row.outcome.as_deref().and_then(|word| meaning(&Outcome::ALL, word)),
            stars: row.stars.and_then(|stars| u8::try_from(stars).ok()),
            missing: row.missing.as_deref().map(words).unwrap_or_default(),
            merged_into: row.merged_into.map(CaseId::from),
            external_number: row.external_number,
            open_plans: 0,
            erased_at: row.erased_at,
            tasks: Vec::new(),
            respondents: Vec::new(),
        };
        Ok(Self {
            id: CaseId::from(row.id),
            number: CaseNumber::read(&row.number).map_err(|_| unknown("a case has a number that cannot be read"))?,
            kind: meaning(&Kind::ALL, &row.kind).ok_or_else(|| unknown("a case is of an unknown kind"))?,
            channel: meaning(&Channel::ALL, &row.channel)
                .ok_or_else(|| unknown("a case came by an unknown channel"))?,
            person: (row.person_id != NOBODY).then_some(PersonId(row.person_id)),
            status: meaning(&Status::ALL, &row.status).ok_or_else(|| unknown("a case is in an unknown state"))?,
            version: row.version,
            service: row.service,
            confidential: row.confidential,
            about_officer: row.about_officer,
            late: row.late,
            filed_at: row.filed_at,
            since: row.since.unwrap_or(row.filed_at),
            due_at: row.due_at,
            promised_at: row.promised_at.unwrap_or(row.due_at),
            statement_hash: row.statement_hash,
            handling,
        })
    }
}

/// What a promise was made of, as it is stored.
pub(super) fn promise(case: &Case) -> Result<Option<String>, StoreError> {
    let stored = case.handling.promise.as_ref().map(serde_json::to_string).transpose();
    stored.map_err(|_| StoreError::broken("a promise that cannot be written"))
}

fn words(list: &str) -> Vec<String> {
    list.split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect()
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
        timers: &[(Timer, DateTime<Utc>)],
    ) -> Result<(), StoreError> {
        let answers = self.encrypt(Column::Answers, &serde_json::to_string(answers).unwrap_or_default())?;
        let statement = self.encrypt(Column::Statement, statement)?;
        query!(
            self,
            "insert into cases (id, number, kind, channel, person_id, status, version, service, confidential,
               about_officer, late, form_version, answers, statement, statement_hash, filed_at, since, due_at,
               promised_at, promised_minutes, promise, entered_by, external_number, synthetic, level)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
               $23, $24, $25)",
            case.id.to_string(), case.number.to_string(), case.kind.key(), case.channel.key(),
            case.person.map_or(NOBODY, |person| person.0), case.status.key(), case.version, case.service.clone(),
            case.confidential, case.about_officer, case.late, form_version,
            answers, statement, case.statement_hash.clone(),
            case.filed_at, case.since, case.due_at, case.promised_at, case.handling.promised_minutes,
            promise(case)?,
            case.handling.entered_by.map(|person| person.0), case.handling.external_number.clone(),
            case.is_synthetic(), case.handling.level.map(i64::from)
            => execute
        )
        .await?;
        self.keep_respondents(case).await?;
        self.keep_timers(&case.id, timers).await?;
        self.index_case(&case.id).await
    }

    /// A case by its id.
    pub async fn case(&mut self, id: &CaseId) -> Result<Option<Case>, StoreError> {
        let row = query!(self, "select * from cases where id = $1", id.to_string() => optional as Stored).await?;
        Ok(self.whole(row.into_iter().collect()).await?.pop())
    }

    /// A case by its number.
    pub async fn case_numbered(&mut self, number: &CaseNumber) -> Result<Option<Case>, StoreError> {
        let row =
            query!(self, "select * from cases where number = $1", number.to_string() => optional as Stored).await?;
        Ok(self.whole(row.into_iter().collect()).await?.pop())
    }

    /// The case of a year with this serial, whatever letters the office put in front of its numbers then.
    pub async fn case_counted(&mut self, year: i32, serial: u32) -> Result<Option<Case>, StoreError> {
        // The last twelve characters before the check digit are indexed: more than a serial and the end of a year.
        let counted = format!("-{year:04}-{serial:05}-");
        let end = counted.get(counted.len().saturating_sub(12)..).unwrap_or_default().to_owned();
        let row = query!(
            self,
            "select * from cases where substr(number, length(number) - 12, 12) = $1 and number like $2 and synthetic = $3",
            end, format!("%{counted}_"), false
            => optional as Stored
        )
        .await?;
        Ok(self.whole(row.into_iter().collect()).await?.pop())
    }

    /// Cases with their divisions and respondents.
    pub(super) async fn whole(&mut self, rows: Vec<Stored>) -> Result<Vec<Case>, StoreError> {
        let mut cases = Vec::with_capacity(rows.len());
        for row in rows {
            let mut case = Case::try_from(row)?;
            case.handling.tasks = self.tasks_of(&case.id).await?;
            case.handling.open_plans = self.count_open_plans(&case.id).await?;
            case.handling.respondents = self.respondents_of(&case.id).await?;
            cases.push(case);
        }
        Ok(cases)
    }

    /// What the form of a case collected.
    pub async fn answers_of(&mut self, case: &CaseId) -> Result<Answers, StoreError> {
        let row = query!(self, "select answers from cases where id = $1", case.to_string() => optional as (Encrypted,))
            .await?;
        let stored = self.decrypt(Column::Answers, row.map(|(stored,)| stored).unwrap_or_default())?;
        Ok(Answers::read(&stored))
    }

    /// The cases of somebody, newest first.
    pub async fn cases_of(&mut self, person: PersonId, offset: i64, most: i64) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self, "select * from cases where person_id = $1 order by filed_at desc, id desc limit $2 offset $3",
            person.0, most, offset
            => all as Stored
        )
        .await?;
        self.whole(rows).await
    }

    /// How many cases somebody has.
    pub async fn count_cases_of(&mut self, person: PersonId) -> Result<i64, StoreError> {
        let (count,) =
            query!(self, "select count(*) from cases where person_id = $1", person.0 => one as (i64,)).await?;
        Ok(count)
    }

    /// How many cases of somebody are still worked on; see `Status::is_closed`.
    pub async fn count_open_cases_of(&mut self, person: PersonId) -> Result<i64, StoreError> {
        let (count,) = query!(
            self,
            "select count(*) from cases where person_id = $1
               and status not in ('resolved', 'archived', 'withdrawn', 'lapsed', 'referred', 'merged')",
            person.0
            => one as (i64,)
        )
        .await?;
        Ok(count)
    }

    /// The cases that go on under the number of this one, also those that were merged into one that was. (`union`, which
    /// keeps each once, ends a ring as well.)
    pub async fn merged_into(&mut self, case: &CaseId) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self,
            "with recursive joined (id) as (
               select c.id from cases c where c.merged_into = $1 and c.status = 'merged'
               union select c.id from cases c join joined j on c.merged_into = j.id where c.status = 'merged')
             select * from cases where id in (select j.id from joined j) and id <> $1 order by id",
            case.to_string()
            => all as Stored
        )
        .await?;
        self.whole(rows).await
    }

    /// A case as it is now, which nobody else changes until this transaction has ended: of two that are merged into each
    /// other in the same moment, one is.
    pub async fn case_for_merge(&mut self, id: &CaseId) -> Result<Option<Case>, StoreError> {
        let sql = by_engine!(
            self,
            sqlite: "select * from cases where id = $1",
            postgres: "select * from cases where id = $1 for update",
        );
        let row = query!(self, sql, id.to_string() => optional as Stored).await?;
        Ok(self.whole(row.into_iter().collect()).await?.pop())
    }

    /// Follows a case that nobody follows yet. `false`: somebody does. What was decided before on the case as it was is
    /// decided again: it would tell nobody.
    pub async fn claim_case(&mut self, case: &CaseId, person: PersonId) -> Result<bool, StoreError> {
        let changed = query!(
            self,
            "update cases set person_id = $2, version = version + 1 where id = $1 and person_id = $3",
            case.to_string(), person.0, NOBODY
            => execute
        )
        .await?;
        Ok(changed == 1)
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
        let body = self.encrypt(Column::Addition, body)?;
        query!(
            self,
            "insert into additions (case_id, person_id, message_id, version, body, written_at)
             select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5 from additions where case_id = $1 and message_id = $3",
            case.to_string(), person.0, message.0, body, now
            => execute
        )
        .await?;
        self.index_case(case).await
    }

    /// How many texts were added to a case, every version counted.
    pub async fn count_additions(&mut self, case: &CaseId) -> Result<i64, StoreError> {
        let (count,) =
            query!(self, "select count(*) from additions where case_id = $1", case.to_string() => one as (i64,))
                .await?;
        Ok(count)
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
        let rows = query!(
            self,
            "select written_at, body from additions a where case_id = $1 and version =
               (select max(version) from additions b where b.case_id = a.case_id and b.message_id = a.message_id)
             order by written_at, message_id",
            case.to_string()
            => all as (DateTime<Utc>, Encrypted)
        )
        .await?;
        rows.into_iter().map(|(at, body)| Ok((at, self.decrypt(Column::Addition, body)?))).collect()
    }
}
