//! A case changes by a `Decision` and by nothing else: state, trail, words and hours together.

use chrono::{DateTime, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx, fingerprint};
use crate::domain::case::{Respondent, Task};
use crate::domain::lifecycle::{Action, Decision, Timer};
use crate::domain::{Case, CaseId, PersonId};

/// What the clock does is done by nobody: no account of Telegram has this id.
pub const CLOCK: PersonId = PersonId(0);
/// The division of a respondent who is a person, and the other way round.
const NONE: (&str, i64) = ("", 0);

impl Tx {
    /// Changes a case as decided, with its line in the trail, the words written with it and its hours. Its place
    /// in the trail; none: the case is no longer as it was when that was decided.
    pub async fn apply(
        &mut self,
        decision: &Decision,
        timers: &[(Timer, DateTime<Utc>)],
    ) -> Result<Option<i64>, StoreError> {
        let (before, after) = (decision.before(), decision.after());
        if !self.keep_handling(before, after).await? {
            return Ok(None);
        }
        if before.handling.tasks != after.handling.tasks {
            self.keep_tasks(after).await?;
        }
        if before.handling.respondents != after.handling.respondents {
            self.keep_respondents(after).await?;
        }
        self.keep_pause(decision).await?;
        // A date that moved with the calendar is the same promise: what rang for it does not ring again.
        match decision.action() {
            Action::Reschedule => self.move_timers(&after.id, timers).await?,
            _ => self.keep_timers(&after.id, timers).await?,
        }
        let by = decision.by().unwrap_or(CLOCK);
        let at = decision.at();
        let position = self.record(&after.id, by, decision.action().key(), &detail(decision), at).await?;
        for (need, body) in decision.given().writings() {
            self.keep_writing(&after.id, position, need.key(), body).await?;
        }
        self.index_case(&after.id).await?;
        Ok(Some(position))
    }

    async fn keep_handling(&mut self, before: &Case, after: &Case) -> Result<bool, StoreError> {
        let handling = &after.handling;
        let missing = (!handling.missing.is_empty()).then(|| handling.missing.join(","));
        let changed = query!(
            self,
            "update cases set status = $2, version = $3, since = $4, due_at = $5, status_before = $6, level = $7,
               handler = $8, recorded_by = $9, recorded_at = $10, promised_minutes = $11, paused_at = $12,
               extended = $13, transfers = $14, objections = $15, responded_by = $16, responded_at = $17,
               outcome = $18, stars = $19, missing = $20, merged_into = $21, external_number = $22, promise = $23,
               completed_at = $24, confirm_by = $25
             where id = $1 and status = $26 and version = $27",
            after.id.to_string(), after.status.key(), after.version, after.since, after.due_at,
            handling.before.map(|status| status.key()), handling.level.map(i64::from),
            handling.handler.map(|person| person.0), handling.recorded_by.map(|person| person.0),
            handling.recorded_at, handling.promised_minutes, handling.paused_at, i64::from(handling.extended),
            i64::from(handling.transfers), i64::from(handling.objections),
            handling.responded_by.map(|person| person.0), handling.responded_at,
            handling.outcome.map(|outcome| outcome.key()), handling.stars.map(i64::from), missing,
            handling.merged_into.as_ref().map(CaseId::to_string), handling.external_number.clone(),
            super::cases::promise(after)?, handling.completed_at, handling.confirm_by,
            before.status.key(), before.version
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    async fn keep_tasks(&mut self, case: &Case) -> Result<(), StoreError> {
        query!(self, "delete from tasks where case_id = $1", case.id.to_string() => execute).await?;
        for task in &case.handling.tasks {
            query!(
                self, "insert into tasks (case_id, division, leads, done_at) values ($1, $2, $3, $4)",
                case.id.to_string(), task.division.clone(), task.leads, task.done_at
                => execute
            )
            .await?;
        }
        Ok(())
    }

    /// The divisions of a case, the leading one first.
    pub async fn tasks_of(&mut self, case: &CaseId) -> Result<Vec<Task>, StoreError> {
        let rows = query!(
            self, "select division, leads, done_at from tasks where case_id = $1 order by leads desc, division",
            case.to_string()
            => all as (String, bool, Option<DateTime<Utc>>)
        )
        .await?;
        Ok(rows.into_iter().map(|(division, leads, done_at)| Task { division, leads, done_at }).collect())
    }

    pub(super) async fn keep_respondents(&mut self, case: &Case) -> Result<(), StoreError> {
        query!(self, "delete from respondents where case_id = $1", case.id.to_string() => execute).await?;
        for respondent in &case.handling.respondents {
            let (division, person) = match respondent {
                Respondent::Officer(person) => (NONE.0.to_owned(), person.0),
                Respondent::Division(division) => (division.clone(), NONE.1),
            };
            query!(
                self,
                "insert into respondents (case_id, person_id, division) values ($1, $2, $3)
                 on conflict (case_id, person_id, division) do nothing",
                case.id.to_string(), person, division
                => execute
            )
            .await?;
        }
        Ok(())
    }

    /// Whom a case is about.
    pub async fn respondents_of(&mut self, case: &CaseId) -> Result<Vec<Respondent>, StoreError> {
        let rows = query!(
            self, "select person_id, division from respondents where case_id = $1 order by person_id, division",
            case.to_string()
            => all as (i64, String)
        )
        .await?;
        let read = |(person, division): (i64, String)| match division.as_str() {
            "" => Respondent::Officer(PersonId(person)),
            _ => Respondent::Division(division),
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// The clock stops, or goes on.
    async fn keep_pause(&mut self, decision: &Decision) -> Result<(), StoreError> {
        let case = decision.after().id.to_string();
        match (decision.before().handling.paused_at, decision.after().handling.paused_at) {
            (None, Some(began_at)) => query!(
                self,
                "insert into pauses (case_id, began_at, reason) values ($1, $2, $3)
                 on conflict (case_id, began_at) do nothing",
                case, began_at, decision.action().key()
                => execute
            )
            .await
            .map(drop),
            (Some(began_at), None) => query!(
                self, "update pauses set ended_at = $3 where case_id = $1 and began_at = $2",
                case, began_at, decision.at()
                => execute
            )
            .await
            .map(drop),
            _ => Ok(()),
        }
    }

    /// When the clock of a case stood still: from, until (none: still), and the move that stopped it.
    pub async fn pauses_of(
        &mut self,
        case: &CaseId,
    ) -> Result<Vec<(DateTime<Utc>, Option<DateTime<Utc>>, String)>, StoreError> {
        query!(
            self, "select began_at, ended_at, reason from pauses where case_id = $1 order by began_at", case.to_string()
            => all as (DateTime<Utc>, Option<DateTime<Utc>>, String)
        )
        .await
    }

    /// Adds a line to the trail of a case together with words, whose hash it holds, with a salt if there is one; its place.
    pub(super) async fn record_with(
        &mut self,
        case: &CaseId,
        by: PersonId,
        event: &str,
        mut detail: serde_json::Map<String, serde_json::Value>,
        words: Option<(&'static str, &str, Option<&str>)>,
        at: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        if let Some((purpose, body, salt)) = words {
            let (name, hash) = fingerprint(purpose, body, salt);
            detail.insert(name, hash.into());
        }
        let position = self.record(case, by, event, &serde_json::Value::Object(detail).to_string(), at).await?;
        if let Some((purpose, body, _)) = words {
            self.keep_writing(case, position, purpose, body.to_owned()).await?;
        }
        Ok(position)
    }

    async fn keep_writing(
        &mut self,
        case: &CaseId,
        position: i64,
        purpose: &'static str,
        body: String,
    ) -> Result<(), StoreError> {
        let body = self.encrypt(Column::Writing, &body)?;
        query!(
            self, "insert into writings (case_id, position, purpose, body) values ($1, $2, $3, $4)",
            case.to_string(), position, purpose, body
            => execute
        )
        .await
        .map(drop)
    }

    /// The words written with the moves of a case: the place of the move in the trail, what they are for, and they.
    pub async fn writings_of(&mut self, case: &CaseId) -> Result<Vec<(i64, String, String)>, StoreError> {
        let rows = query!(
            self, "select position, purpose, body from writings where case_id = $1 order by position, purpose",
            case.to_string()
            => all as (i64, String, Encrypted)
        )
        .await?;
        let read = |(position, purpose, body)| Ok((position, purpose, self.decrypt(Column::Writing, body)?));
        rows.into_iter().map(read).collect()
    }
}

/// What the trail says beside who, what and when: states, choices, and the hash of each text. Nothing personal.
fn detail(decision: &Decision) -> String {
    let mut detail = serde_json::Map::new();
    let (from, to) = (decision.before().status, decision.after().status);
    if from != to {
        detail.insert("from".to_owned(), from.key().into());
        detail.insert("to".to_owned(), to.key().into());
    }
    if decision.before().due_at != decision.after().due_at {
        detail.insert("due".to_owned(), decision.after().due_at.to_rfc3339().into());
    }
    let (told, tells) = (decision.before().handling.confirm_by, decision.after().handling.confirm_by);
    if told != tells
        && let Some(until) = tells
    {
        detail.insert("confirm_by".to_owned(), until.to_rfc3339().into());
    }
    for (name, value) in decision.given().facts() {
        detail.insert(name.to_owned(), value.into());
    }
    for (need, body) in decision.given().writings() {
        let (name, hash) = fingerprint(need.key(), &body, None);
        detail.insert(name, hash.into());
    }
    serde_json::Value::Object(detail).to_string()
}
