//! What an admin changed in the calendar, what hangs on it, and what is done once for a day.

use chrono::{DateTime, NaiveDate, Utc};

use super::cases::Stored;
use super::{StoreError, Tx};
use crate::domain::{Case, PersonId};

/// A day that differs from the calendar of the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarChange {
    /// The day.
    pub day: NaiveDate,
    /// Whether it is off; else it is an ordinary day after all.
    pub is_off: bool,
    /// What it is, in the words of the office.
    pub name: String,
    /// Who changed it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

type Columns = (String, bool, String, i64, DateTime<Utc>);

fn change((day, is_off, name, by, at): Columns) -> Result<CalendarChange, StoreError> {
    let day = day.parse().map_err(|_| StoreError::broken("the calendar was changed on no day"))?;
    Ok(CalendarChange { day, is_off, name, by: PersonId(by), at })
}

/// The states in which hours hang on a case.
macro_rules! open {
    () => {
        "('submitted', 'recorded', 'awaiting_completion', 'under_review', 'distributed', 'responded', 'objected')"
    };
}

impl Tx {
    /// Every day that differs from the profile's calendar, in order.
    pub async fn calendar_changes(&mut self) -> Result<Vec<CalendarChange>, StoreError> {
        let rows = query!(
            self, "select day, is_off, name, changed_by, changed_at from calendar_changes order by day"
            => all as Columns
        )
        .await?;
        rows.into_iter().map(change).collect()
    }

    /// Changes a day of the calendar, or changes it back.
    pub async fn change_calendar(&mut self, change: &CalendarChange) -> Result<(), StoreError> {
        query!(
            self,
            "insert into calendar_changes (day, is_off, name, changed_by, changed_at) values ($1, $2, $3, $4, $5)
             on conflict (day) do update set is_off = excluded.is_off, name = excluded.name,
               changed_by = excluded.changed_by, changed_at = excluded.changed_at",
            change.day.to_string(), change.is_off, change.name.clone(), change.by.0, change.at
            => execute
        )
        .await
        .map(drop)
    }

    /// Does something once for a day. `false`: it was done.
    pub async fn once(&mut self, what: &str, day: NaiveDate, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = query!(
            self, "insert into done_once (what, day, done_at) values ($1, $2, $3) on conflict (what, day) do nothing",
            what.to_owned(), day.to_string(), now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Whether that was done for a day.
    pub async fn was_done(&mut self, what: &str, day: NaiveDate) -> Result<bool, StoreError> {
        let row = query!(
            self, "select what from done_once where what = $1 and day = $2", what.to_owned(), day.to_string()
            => optional as (String,)
        )
        .await?;
        Ok(row.is_some())
    }

    /// The days for which something was done.
    pub async fn days_done(&mut self, what: &str) -> Result<Vec<NaiveDate>, StoreError> {
        let rows = query!(
            self, "select day from done_once where what = $1 order by day", what.to_owned() => all as (String,)
        )
        .await?;
        rows.into_iter().map(|(day,)| day.parse().map_err(|_| StoreError::broken("done on no day"))).collect()
    }

    /// Forgets what was done in the mornings before `before`; the rest of what is done once stays.
    pub async fn forget_mornings(&mut self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        query!(self, "delete from done_once where what like 'morning%' and done_at < $1", before => execute).await
    }

    /// Everybody who follows a case on which hours hang; with nobody's cases (0) among them.
    pub async fn owners_of_open_cases(&mut self) -> Result<Vec<PersonId>, StoreError> {
        let rows = query!(
            self, concat!("select distinct person_id from cases where status in ", open!(), " order by person_id")
            => all as (i64,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// The cases of somebody (0: of nobody) on which hours hang, oldest first.
    pub async fn open_cases_of(&mut self, person: PersonId) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self, concat!("select * from cases where person_id = $1 and status in ", open!(), " order by filed_at, id"),
            person.0
            => all as Stored
        )
        .await?;
        self.whole(rows).await
    }

    /// The open cases of somebody whose date moved with the calendar since a moment, oldest first.
    pub async fn rescheduled_of(&mut self, person: PersonId, since: DateTime<Utc>) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self,
            concat!("select * from cases c where person_id = $1 and status in ", open!(), " and exists
               (select 1 from trail m where m.case_id = c.id and m.event = 'reschedule' and m.happened_at >= $2)
             order by filed_at, id"),
            person.0, since
            => all as Stored
        )
        .await?;
        self.whole(rows).await
    }
}
