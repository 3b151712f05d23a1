//! Answers that were completed: the newest stand in the case, every version stays.

use chrono::{DateTime, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::{Case, CaseId};
use crate::form::Answers;

/// One version of a case's answers.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerVersion {
    /// The version of the case that they made; 1: as it was filed.
    pub version: i64,
    /// The answers given then, and no others.
    pub answers: Answers,
    /// What was sent, as text; empty for what was filed, which is kept with the case.
    pub statement: String,
    /// When.
    pub kept_at: DateTime<Utc>,
}

impl Tx {
    /// Puts completed answers in place of the earlier ones, with what is read off them: the service, whether it was long
    /// ago, whom it is about. The signed statement and its hash stay as they are.
    pub async fn complete_answers(
        &mut self,
        case: &Case,
        given: &Answers,
        statement: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let mut answers = self.answers_of(&case.id).await?;
        self.keep_version(&case.id, 1, &answers, "", case.filed_at).await?;
        self.keep_version(&case.id, case.version, given, statement, now).await?;
        for (key, value) in given.iter() {
            answers.set(key, value.clone());
        }
        let stored = self.encrypt(Column::Answers, &serde_json::to_string(&answers).unwrap_or_default())?;
        query!(
            self, "update cases set answers = $2, service = $3, late = $4 where id = $1", case.id.to_string(),
            stored, case.service.clone(), case.late
            => execute
        )
        .await?;
        self.keep_respondents(case).await?;
        self.index_case(&case.id).await
    }

    /// Keeps the answers as they were filed, before anything of them changes for the first time.
    pub(super) async fn keep_as_filed(&mut self, case: &CaseId, answers: &Answers) -> Result<(), StoreError> {
        let (filed_at,) = query!(
            self, "select filed_at from cases where id = $1", case.to_string() => one as (DateTime<Utc>,)
        )
        .await?;
        self.keep_version(case, 1, answers, "", filed_at).await
    }

    async fn keep_version(
        &mut self,
        case: &CaseId,
        version: i64,
        answers: &Answers,
        statement: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let answers = self.encrypt(Column::VersionAnswers, &serde_json::to_string(answers).unwrap_or_default())?;
        let statement = self.encrypt(Column::VersionStatement, statement)?;
        query!(
            self,
            "insert into answer_versions (case_id, version, answers, statement, kept_at) values ($1, $2, $3, $4, $5)
             on conflict (case_id, version) do nothing",
            case.to_string(), version, answers, statement, at
            => execute
        )
        .await
        .map(drop)
    }

    /// Every version of a case's answers, oldest first; none as long as nothing was completed.
    pub async fn answer_versions(&mut self, case: &CaseId) -> Result<Vec<AnswerVersion>, StoreError> {
        let rows = query!(
            self,
            "select version, answers, statement, kept_at from answer_versions where case_id = $1 order by version",
            case.to_string()
            => all as (i64, Encrypted, Encrypted, DateTime<Utc>)
        )
        .await?;
        let read = |(version, answers, statement, kept_at)| {
            let answers = Answers::read(&self.decrypt(Column::VersionAnswers, answers)?);
            let statement = self.decrypt(Column::VersionStatement, statement)?;
            Ok(AnswerVersion { version, answers, statement, kept_at })
        };
        rows.into_iter().map(read).collect()
    }

    /// The statement that was signed when a case was filed; empty where it is not kept any more.
    pub async fn statement_of(&mut self, case: &CaseId) -> Result<String, StoreError> {
        let row = query!(
            self, "select statement from cases where id = $1", case.to_string() => optional as (Encrypted,)
        )
        .await?;
        self.decrypt(Column::Statement, row.map(|(statement,)| statement).unwrap_or_default())
    }
}
