//! What the complaints team wants to change after a case (rencana tindak lanjut).

use chrono::{DateTime, NaiveDate, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::{CaseId, DraftId, PersonId};

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: DraftId,
    /// The case it follows from.
    pub case: CaseId,
    /// What will be changed.
    pub what: String,
    /// Who answers for it.
    pub owner: PersonId,
    /// Until when.
    pub until: NaiveDate,
    /// Who planned it.
    pub made_by: PersonId,
    /// When.
    pub made_at: DateTime<Utc>,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
    /// What shows that it was.
    pub evidence: Option<String>,
}

type Columns = (String, String, Encrypted, i64, String, i64, DateTime<Utc>, Option<DateTime<Utc>>, Option<Encrypted>);

fn plan(
    tx: &Tx,
    (id, case, what, owner, until, made_by, made_at, done_at, evidence): Columns,
) -> Result<Plan, StoreError> {
    let what = tx.decrypt(Column::Plan, what)?;
    let evidence = evidence.map(|words| tx.decrypt(Column::PlanEvidence, words)).transpose()?;
    let until = until.parse().map_err(|_| StoreError::broken("a plan is due on no day"))?;
    let (id, case, owner, made_by) = (DraftId::from(id), CaseId::from(case), PersonId(owner), PersonId(made_by));
    Ok(Plan { id, case, what, owner, until, made_by, made_at, done_at, evidence })
}

impl Tx {
    /// Keeps a new plan.
    pub async fn keep_plan(&mut self, plan: &Plan) -> Result<(), StoreError> {
        let what = self.encrypt(Column::Plan, &plan.what)?;
        query!(
            self,
            "insert into plans (id, case_id, what, owner, until_day, made_by, made_at, reminded)
             values ($1, $2, $3, $4, $5, $6, $7, 0)",
            plan.id.to_string(), plan.case.to_string(), what, plan.owner.0, plan.until.to_string(),
            plan.made_by.0, plan.made_at
            => execute
        )
        .await
        .map(drop)
    }

    /// The plans of a case, oldest first.
    pub async fn plans_of(&mut self, case: &CaseId) -> Result<Vec<Plan>, StoreError> {
        let rows = query!(
            self,
            "select id, case_id, what, owner, until_day, made_by, made_at, done_at, evidence from plans
             where case_id = $1 order by made_at, id",
            case.to_string()
            => all as Columns
        )
        .await?;
        rows.into_iter().map(|row| plan(self, row)).collect()
    }

    /// The plans that somebody still has to carry out, oldest first.
    pub async fn open_plans_of(&mut self, owner: PersonId) -> Result<Vec<Plan>, StoreError> {
        let rows = query!(
            self,
            "select id, case_id, what, owner, until_day, made_by, made_at, done_at, evidence from plans
             where owner = $1 and done_at is null order by made_at, id",
            owner.0
            => all as Columns
        )
        .await?;
        rows.into_iter().map(|row| plan(self, row)).collect()
    }

    /// Somebody else is to carry out a plan. `false`: it was carried out already.
    pub async fn give_plan(&mut self, plan: &DraftId, owner: PersonId) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update plans set owner = $2 where id = $1 and done_at is null", plan.to_string(), owner.0 => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// How many plans of a case are still to be carried out.
    pub async fn count_open_plans(&mut self, case: &CaseId) -> Result<i64, StoreError> {
        let (count,) = query!(
            self, "select count(*) from plans where case_id = $1 and done_at is null", case.to_string()
            => one as (i64,)
        )
        .await?;
        Ok(count)
    }

    /// Open plans due on or before a day that had fewer reminders than this, the oldest first.
    pub async fn plans_due(&mut self, day: NaiveDate, fewer_than: i64) -> Result<Vec<Plan>, StoreError> {
        let rows = query!(
            self,
            "select id, case_id, what, owner, until_day, made_by, made_at, done_at, evidence from plans
             where done_at is null and until_day <= $1 and reminded < $2 order by until_day, id",
            day.to_string(), fewer_than
            => all as Columns
        )
        .await?;
        rows.into_iter().map(|row| plan(self, row)).collect()
    }

    /// Counts the reminders of a plan up to `reminded`. `false`: it had as many already.
    pub async fn remind_of_plan(&mut self, plan: &DraftId, reminded: i64) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update plans set reminded = $2 where id = $1 and reminded < $2 and done_at is null",
            plan.to_string(), reminded
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// A plan was carried out.
    pub async fn finish_plan(
        &mut self,
        plan: &DraftId,
        by: PersonId,
        evidence: &str,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let evidence = self.encrypt(Column::PlanEvidence, evidence)?;
        let changed = query!(
            self, "update plans set done_by = $2, done_at = $3, evidence = $4 where id = $1 and done_at is null",
            plan.to_string(), by.0, now, evidence
            => execute
        )
        .await?;
        Ok(changed == 1)
    }
}
