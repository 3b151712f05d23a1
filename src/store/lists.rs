//! Lists of cases for officers: each shows what its reader may read, and nothing of the rest, not even in a count.

use chrono::{DateTime, Utc};

use super::cases::Stored;
use super::{StoreError, Tx};
use crate::domain::{Case, PersonId};

/// Whether an officer (o), who is a complaints officer or a head, reads a case (c) by that role.
macro_rules! desk_reads {
    () => {
        "(o.role = 'pimpinan' or o.role = 'petugas' and (c.about_officer = $2 or not exists (select 1 from officers h
             where h.role = 'pimpinan' and h.suspended = $2 and c.person_id <> h.person_id
               and not exists (select 1 from respondents r where r.case_id = c.id
                 and (r.person_id = h.person_id or r.division <> '' and r.division in
                   (select d.division from officers d where d.person_id = h.person_id and d.suspended = $2)))
               and not (c.objections > 0 and coalesce(c.responded_by, 0) = h.person_id))))"
    };
}

/// Which cases an officer ($1) may read: the rule of `domain::access`, in SQL. A test compares the two.
macro_rules! readable {
    () => {
        concat!(
            "c.synthetic = $2 and c.person_id <> $1
             and not exists (select 1 from respondents r where r.case_id = c.id and (r.person_id = $1 or r.division <> ''
                 and r.division in (select o.division from officers o where o.person_id = $1 and o.suspended = $2)))
             and (exists (select 1 from officers o where o.person_id = $1 and o.suspended = $2 and ",
            desk_reads!(),
            ") or exists (select 1 from tasks t join officers o on o.division = t.division
                    where t.case_id = c.id and o.person_id = $1 and o.suspended = $2)
               or c.handler = $1 and exists (select 1 from officers o
                    where o.person_id = $1 and o.suspended = $2 and o.role <> 'admin'))"
        )
    };
}

/// Which of those the officer may know the identity of: `Access::Whole`.
macro_rules! identity_readable {
    () => {
        concat!(
            "c.person_id <> $1 and (c.confidential = $2 or exists (select 1 from officers o where o.person_id = $1 and o.suspended = $2 and ",
            desk_reads!(),
            "))"
        )
    };
}

/// What an officer ($1) has to do: what they took, what their divisions have not finished, what only a head decides, and
/// what waits at the complaints desk. What the citizen has called settled waits there to be put away: the last published
/// step, archiving with a plan of what follows, is the complaints team's own act, so no hour does it in their place.
macro_rules! own_tasks {
    () => {
        "(c.status in ('submitted', 'recorded', 'under_review', 'distributed', 'objected')
         and (c.handler = $1
           or c.status = 'distributed' and exists (select 1 from tasks t join officers o on o.division = t.division
                where t.case_id = c.id and o.person_id = $1 and o.suspended = $2
                  and (t.leads <> $2 and c.handler is null or t.leads = $2 and t.done_at is null))
           or exists (select 1 from officers o where o.person_id = $1 and o.suspended = $2 and (
                o.role = 'petugas' and (c.status in ('submitted', 'recorded')
                  or c.status = 'under_review' and coalesce(c.level, 1) < 3)
                or o.role = 'pimpinan' and (c.status = 'objected' or c.status = 'under_review' and c.level = 3))))
          or c.status = 'resolved' and exists (select 1 from officers o where o.person_id = $1 and o.suspended = $2
               and (o.role = 'petugas' or o.role = 'pimpinan' and c.about_officer <> $2)))"
    };
}

/// What the office owes an answer while its clock runs.
macro_rules! owed {
    () => {
        "c.status in ('submitted', 'recorded', 'under_review', 'distributed', 'objected')"
    };
}

/// What moved with the calendar since a moment ($3).
macro_rules! moved {
    () => {
        "exists (select 1 from trail m where m.case_id = c.id and m.event = 'reschedule' and m.happened_at >= $3)"
    };
}

impl Tx {
    /// `/antrean`: what is not recorded or not distributed yet, the most urgent first.
    pub async fn queue_for(&mut self, officer: PersonId, offset: i64, most: i64) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self,
            concat!(
                "select c.* from cases c where c.status in ('submitted', 'recorded', 'under_review', 'objected') and ",
                readable!(), " order by c.due_at, c.id limit $3 offset $4"
            ),
            officer.0, false, most, offset
            => all as Stored
        )
        .await?;
        self.whole(rows).await
    }

    /// How many there are in the queue of an officer.
    pub async fn count_queue_for(&mut self, officer: PersonId) -> Result<i64, StoreError> {
        let (count,) = query!(
            self,
            concat!(
                "select count(*) from cases c where c.status in ('submitted', 'recorded', 'under_review', 'objected') and ",
                readable!()
            ),
            officer.0, false
            => one as (i64,)
        )
        .await?;
        Ok(count)
    }

    /// `/tugas`: what an officer has in hand, or their division has to take; overdue first, what is only to be put away last.
    pub async fn tasks_for(&mut self, officer: PersonId, offset: i64, most: i64) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self,
            concat!("select c.* from cases c where ", own_tasks!(), " and ", readable!(),
                " order by case when c.status = 'resolved' then 1 else 0 end, c.due_at, c.id limit $3 offset $4"),
            officer.0, false, most, offset
            => all as Stored
        )
        .await?;
        self.whole(rows).await
    }

    /// How many there are among an officer's tasks.
    pub async fn count_tasks_for(&mut self, officer: PersonId) -> Result<i64, StoreError> {
        let (count,) = query!(
            self, concat!("select count(*) from cases c where ", own_tasks!(), " and ", readable!()), officer.0, false
            => one as (i64,)
        )
        .await?;
        Ok(count)
    }

    /// How many of an officer's tasks are only to be put away.
    pub async fn count_tasks_to_archive(&mut self, officer: PersonId) -> Result<i64, StoreError> {
        let (count,) = query!(
            self,
            concat!(
                "select count(*) from cases c where c.status = 'resolved' and ", own_tasks!(), " and ", readable!()
            ),
            officer.0, false
            => one as (i64,)
        )
        .await?;
        Ok(count)
    }

    /// How many of an officer's tasks are due before a moment.
    pub async fn count_tasks_before(&mut self, officer: PersonId, before: DateTime<Utc>) -> Result<i64, StoreError> {
        let (count,) = query!(
            self,
            concat!("select count(*) from cases c where c.due_at < $3 and ", owed!(), " and ", own_tasks!(), " and ",
                readable!()),
            officer.0, false, before
            => one as (i64,)
        )
        .await?;
        Ok(count)
    }

    /// Everything late that an officer may read, the latest first, and how much there is of it.
    pub async fn late_for(
        &mut self,
        officer: PersonId,
        now: DateTime<Utc>,
        most: i64,
    ) -> Result<(Vec<Case>, i64), StoreError> {
        let rows = query!(
            self,
            concat!("select c.* from cases c where c.due_at < $3 and ", owed!(), " and ", readable!(),
                " order by c.due_at, c.id limit $4"),
            officer.0, false, now, most
            => all as Stored
        )
        .await?;
        let (count,) = query!(
            self, concat!("select count(*) from cases c where c.due_at < $3 and ", owed!(), " and ", readable!()),
            officer.0, false, now
            => one as (i64,)
        )
        .await?;
        Ok((self.whole(rows).await?, count))
    }

    /// The open cases that an officer may read and whose date moved with the calendar since a moment, the most urgent
    /// first, and how many there are.
    pub async fn rescheduled_for(
        &mut self,
        officer: PersonId,
        since: DateTime<Utc>,
        most: i64,
    ) -> Result<(Vec<Case>, i64), StoreError> {
        let rows = query!(
            self,
            concat!("select c.* from cases c where ", owed!(), " and ", moved!(), " and ", readable!(),
                " order by c.due_at, c.id limit $4"),
            officer.0, false, since, most
            => all as Stored
        )
        .await?;
        let (count,) = query!(
            self, concat!("select count(*) from cases c where ", owed!(), " and ", moved!(), " and ", readable!()),
            officer.0, false, since
            => one as (i64,)
        )
        .await?;
        Ok((self.whole(rows).await?, count))
    }
}
