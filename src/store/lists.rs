//! Lists of cases for officers: each shows what its reader may read, and nothing of the rest, not even in a count.

use chrono::{DateTime, Utc};

use super::cases::Stored;
use super::{StoreError, Tx};
use crate::domain::{Case, PersonId};

/// Ends a subquery that is to be looked up for each case, by its index. Without an offset PostgreSQL may read the whole table
/// into memory first, however few cases there are to ask about: of a million, that took 0.4 seconds for one digest.
macro_rules! case_by_case {
    () => {
        " limit 1 offset 0"
    };
}

/// Whether an officer ($1) has a role now. It says nothing of a case, and is looked up once for a whole list.
macro_rules! has_role {
    ($role:literal) => {
        concat!(
            "exists (select 1 from officers o where o.person_id = $1 and o.suspended = $2 and o.role = '",
            $role,
            "')"
        )
    };
}

/// Whether an officer ($1) reads a case (c) as a complaints officer or as a head.
macro_rules! desk_reads {
    () => {
        concat!(
            "(",
            has_role!("pimpinan"),
            " or ",
            has_role!("petugas"),
            " and (c.about_officer = $2 or not exists (select 1 from officers h
             where h.role = 'pimpinan' and h.suspended = $2 and c.person_id <> h.person_id
               and not exists (select 1 from respondents r where r.case_id = c.id
                 and (r.person_id = h.person_id or r.division <> '' and r.division in
                   (select d.division from officers d where d.person_id = h.person_id and d.suspended = $2)))
               and not (c.objections > 0 and coalesce(c.responded_by, 0) = h.person_id))))"
        )
    };
}

/// Which cases an officer ($1) may read: the rule of `domain::access`, in SQL. A test compares the two.
macro_rules! readable {
    () => {
        concat!(
            "c.synthetic = $2 and c.person_id <> $1
             and not exists (select 1 from respondents r where r.case_id = c.id and (r.person_id = $1 or r.division <> ''
                 and r.division in (select o.division from officers o where o.person_id = $1 and o.suspended = $2)))
             and (",
            desk_reads!(),
            " or exists (select 1 from tasks t join officers o on o.division = t.division
                    where t.case_id = c.id and o.person_id = $1 and o.suspended = $2",
            case_by_case!(),
            ")
               or c.handler = $1 and exists (select 1 from officers o
                    where o.person_id = $1 and o.suspended = $2 and o.role <> 'admin'))"
        )
    };
}

/// Which of those the officer may know the identity of: `Access::Whole`.
macro_rules! identity_readable {
    () => {
        concat!("c.person_id <> $1 and (c.confidential = $2 or ", desk_reads!(), ")")
    };
}

/// What the office owes an answer while its clock runs. The status is compared as an expression, because the index
/// `cases_owed` is made with the same one: with the column, SQLite would take the index that has all cases of a status, and
/// sort them.
macro_rules! owed {
    () => {
        "c.status || '' in ('submitted', 'recorded', 'under_review', 'distributed', 'objected')"
    };
}

/// Which of those wait at the complaints desk, or for a head, and not with a division.
macro_rules! queued {
    () => {
        concat!(owed!(), " and c.status <> 'distributed'")
    };
}

/// What an officer ($1) has to do of what is owed: what they took, what their divisions have not finished, what only a head
/// decides, and what waits at the complaints desk.
macro_rules! own_owed {
    () => {
        concat!(
            owed!(),
            " and (c.handler = $1
               or c.status = 'distributed' and exists (select 1 from tasks t join officers o on o.division = t.division
                 where t.case_id = c.id and o.person_id = $1 and o.suspended = $2
                   and (t.leads <> $2 and c.handler is null or t.leads = $2 and t.done_at is null)",
            case_by_case!(),
            ")
               or (c.status in ('submitted', 'recorded') or c.status = 'under_review' and coalesce(c.level, 1) < 3) and ",
            has_role!("petugas"),
            " or (c.status = 'objected' or c.status = 'under_review' and c.level = 3
                 or c.status in ('submitted', 'recorded', 'under_review') and c.about_officer <> $2) and ",
            has_role!("pimpinan"),
            ")"
        )
    };
}

/// What an officer ($1) has to put away: what the citizen has called settled waits at the complaints desk, for the last
/// published step, archiving with a plan of what follows, is the complaints team's own act, and no hour does it for them.
macro_rules! own_to_archive {
    () => {
        concat!(
            "c.status = 'resolved' and (",
            has_role!("petugas"),
            " or c.about_officer <> $2 and ",
            has_role!("pimpinan"),
            ")"
        )
    };
}

/// What moved with the calendar since a moment ($3).
macro_rules! moved {
    () => {
        concat!(
            "exists (select 1 from trail m where m.case_id = c.id and m.event = 'reschedule' and m.happened_at >= $3",
            case_by_case!(),
            ")"
        )
    };
}

impl Tx {
    /// `/antrean`: what is not recorded or not distributed yet, the most urgent first.
    pub async fn queue_for(&mut self, officer: PersonId, offset: i64, most: i64) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self,
            concat!("select c.* from cases c where ", queued!(), " and ", readable!(),
                " order by c.due_at, c.id limit $3 offset $4"),
            officer.0, false, most, offset
            => all as Stored
        )
        .await?;
        self.whole(rows).await
    }

    /// How many there are in the queue of an officer, counted up to `most`.
    pub async fn count_queue_for(&mut self, officer: PersonId, most: i64) -> Result<i64, StoreError> {
        let (count,) = query!(
            self,
            concat!("select count(*) from (select 1 from cases c where ", queued!(), " and ", readable!(), " limit $3) n"),
            officer.0, false, most
            => one as (i64,)
        )
        .await?;
        Ok(count)
    }

    /// `/tugas`: what an officer has in hand, or their division has to take; overdue first, what is only to be put away last.
    pub async fn tasks_for(&mut self, officer: PersonId, offset: i64, most: i64) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self,
            concat!("select c.* from cases c join (
                 select * from (select c.id, 0 as put_away from cases c where ", own_owed!(), " and ", readable!(),
                " order by c.due_at, c.id limit $3) owed
                 union all select * from (select c.id, 1 as put_away from cases c where ", own_to_archive!(), " and ",
                readable!(), " order by c.due_at, c.id limit $3) settled) task on task.id = c.id
                 order by task.put_away, c.due_at, c.id limit $4 offset $5"),
            officer.0, false, offset + most, most, offset
            => all as Stored
        )
        .await?;
        self.whole(rows).await
    }

    /// How many there are among an officer's tasks, counted up to `most`.
    pub async fn count_tasks_for(&mut self, officer: PersonId, most: i64) -> Result<i64, StoreError> {
        let (count,) = query!(
            self,
            concat!("select count(*) from (select 1 from (
                 select * from (select c.id from cases c where ", own_owed!(), " and ", readable!(), " limit $3) owed
                 union all select * from (select c.id from cases c where ", own_to_archive!(), " and ", readable!(),
                " limit $3) settled) task limit $3) n"),
            officer.0, false, most
            => one as (i64,)
        )
        .await?;
        Ok(count)
    }

    /// How many of an officer's tasks are only to be put away.
    pub async fn count_tasks_to_archive(&mut self, officer: PersonId) -> Result<i64, StoreError> {
        let (count,) = query!(
            self, concat!("select count(*) from cases c where ", own_to_archive!(), " and ", readable!()), officer.0, false
            => one as (i64,)
        )
        .await?;
        Ok(count)
    }

    /// How many of an officer's tasks are due before a moment.
    pub async fn count_tasks_before(&mut self, officer: PersonId, before: DateTime<Utc>) -> Result<i64, StoreError> {
        let (count,) = query!(
            self,
            concat!("select count(*) from cases c where c.due_at < $3 and ", own_owed!(), " and ", readable!()),
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
