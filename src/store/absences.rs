//! Days on which officers are away. A day is text (`2026-11-24`), which sorts as days do.

use chrono::{DateTime, NaiveDate, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::{Absence, AbsenceId, PersonId};

type Columns = (String, i64, i64, String, String, Encrypted, Option<DateTime<Utc>>);

fn absence(tx: &Tx, (id, person, stand_in, from, until, note, begun_at): Columns) -> Result<Absence, StoreError> {
    let day = |text: String| text.parse().map_err(|_| StoreError::broken("an absence on no day"));
    Ok(Absence {
        id: AbsenceId::from(id),
        person: PersonId(person),
        stand_in: PersonId(stand_in),
        from: day(from)?,
        until: day(until)?,
        note: tx.decrypt(Column::Absence, note)?,
        begun: begun_at.is_some(),
    })
}

impl Tx {
    /// Keeps a new absence.
    pub async fn keep_absence(&mut self, absence: &Absence, now: DateTime<Utc>) -> Result<(), StoreError> {
        let note = self.encrypt(Column::Absence, &absence.note)?;
        query!(
            self,
            "insert into absences (id, person_id, stand_in, from_day, until_day, note, made_at)
             values ($1, $2, $3, $4, $5, $6, $7)",
            absence.id.to_string(), absence.person.0, absence.stand_in.0, absence.from.to_string(),
            absence.until.to_string(), note, now
            => execute
        )
        .await
        .map(drop)
    }

    /// An absence, whatever became of it.
    pub async fn absence(&mut self, id: &AbsenceId) -> Result<Option<Absence>, StoreError> {
        let row = query!(
            self,
            "select id, person_id, stand_in, from_day, until_day, note, begun_at from absences where id = $1",
            id.to_string()
            => optional as Columns
        )
        .await?;
        row.map(|row| absence(self, row)).transpose()
    }

    /// The absence somebody has planned or is on; there is one at most.
    pub async fn open_absence(&mut self, person: PersonId, day: NaiveDate) -> Result<Option<Absence>, StoreError> {
        let rows = query!(
            self,
            "select id, person_id, stand_in, from_day, until_day, note, begun_at from absences
             where person_id = $1 and until_day >= $2 and ended_at is null order by from_day, id limit 1",
            person.0, day.to_string()
            => all as Columns
        )
        .await?;
        rows.into_iter().next().map(|row| absence(self, row)).transpose()
    }

    /// The absence somebody is on that day.
    pub async fn absence_on(&mut self, person: PersonId, day: NaiveDate) -> Result<Option<Absence>, StoreError> {
        Ok(self.open_absence(person, day).await?.filter(|absence| absence.begun && absence.from <= day))
    }

    /// Absences whose first day has come and that have not begun.
    pub async fn absences_to_begin(&mut self, day: NaiveDate) -> Result<Vec<Absence>, StoreError> {
        let rows = query!(
            self,
            "select id, person_id, stand_in, from_day, until_day, note, begun_at from absences
             where from_day <= $1 and until_day >= $1 and begun_at is null and ended_at is null order by from_day, id",
            day.to_string()
            => all as Columns
        )
        .await?;
        rows.into_iter().map(|row| absence(self, row)).collect()
    }

    /// Absences whose last day is past and that have not ended.
    pub async fn absences_to_end(&mut self, day: NaiveDate) -> Result<Vec<Absence>, StoreError> {
        let rows = query!(
            self,
            "select id, person_id, stand_in, from_day, until_day, note, begun_at from absences
             where until_day < $1 and ended_at is null order by until_day, id",
            day.to_string()
            => all as Columns
        )
        .await?;
        rows.into_iter().map(|row| absence(self, row)).collect()
    }

    /// Absences, planned or under way, in which somebody stands in.
    pub async fn absences_covered_by(&mut self, person: PersonId, day: NaiveDate) -> Result<Vec<Absence>, StoreError> {
        let rows = query!(
            self,
            "select id, person_id, stand_in, from_day, until_day, note, begun_at from absences
             where stand_in = $1 and until_day >= $2 and ended_at is null order by from_day, id",
            person.0, day.to_string()
            => all as Columns
        )
        .await?;
        rows.into_iter().map(|row| absence(self, row)).collect()
    }

    /// An absence begins. `false`: it has begun, or was called off.
    pub async fn begin_absence(&mut self, id: &AbsenceId, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update absences set begun_at = $2 where id = $1 and begun_at is null and ended_at is null",
            id.to_string(), now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// An absence ends, or is called off. `false`: it has ended.
    pub async fn end_absence(&mut self, id: &AbsenceId, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update absences set ended_at = $2 where id = $1 and ended_at is null", id.to_string(), now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }
}
