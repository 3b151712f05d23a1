//! Hours that wait, and moves that are held back for a moment.

use chrono::{DateTime, TimeDelta, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::case::meaning;
use crate::domain::lifecycle::{Action, Calls, Given, Timer};
use crate::domain::{CaseId, DraftId, PersonId};

/// No move is held back for as long as this.
const HELD_AT_MOST: TimeDelta = TimeDelta::minutes(2);

/// A move whose words have not left yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldMove {
    /// Its id: that of the composition it was.
    pub id: DraftId,
    /// The case.
    pub case: CaseId,
    /// Who composed it.
    pub by: PersonId,
    /// The move.
    pub action: Action,
    /// What was given.
    pub given: Given,
    /// When it is made.
    pub due_at: DateTime<Utc>,
}

impl Tx {
    /// Makes these the hours of a case. One that fired stays fired as long as its hour is the same, also while it is not
    /// wanted: a case that comes back is not called to mind again.
    pub async fn keep_timers(&mut self, case: &CaseId, timers: &[(Timer, DateTime<Utc>)]) -> Result<(), StoreError> {
        self.change_timers(case, timers, false).await
    }

    /// The same for hours of the same promise that moved with the calendar: one that fired stays fired at any hour.
    pub async fn move_timers(&mut self, case: &CaseId, timers: &[(Timer, DateTime<Utc>)]) -> Result<(), StoreError> {
        self.change_timers(case, timers, true).await
    }

    async fn change_timers(
        &mut self,
        case: &CaseId,
        timers: &[(Timer, DateTime<Utc>)],
        same_promise: bool,
    ) -> Result<(), StoreError> {
        let present = query!(
            self, "select kind, due_at, fired_at from timers where case_id = $1", case.to_string()
            => all as (String, DateTime<Utc>, Option<DateTime<Utc>>)
        )
        .await?;
        for (kind, due_at, fired_at) in present {
            let wanted = timers.iter().find(|(timer, _)| timer.key() == kind).map(|(_, at)| *at);
            let stays = match (wanted, fired_at) {
                (Some(at), None) => at == due_at,
                (Some(at), Some(_)) => at == due_at || same_promise,
                (None, fired_at) => fired_at.is_some(),
            };
            if !stays {
                query!(self, "delete from timers where case_id = $1 and kind = $2", case.to_string(), kind => execute)
                    .await?;
            }
        }
        for (timer, at) in timers {
            query!(
                self,
                "insert into timers (case_id, kind, due_at, office) values ($1, $2, $3, $4)
                 on conflict (case_id, kind) do nothing",
                case.to_string(), timer.key(), *at, timer.calls() == Calls::Office
                => execute
            )
            .await?;
        }
        Ok(())
    }

    /// Cases after this one that something still waits for and that have no hours, by id: those of a release that kept none.
    pub async fn cases_without_hours(&mut self, after: &str, most: i64) -> Result<Vec<CaseId>, StoreError> {
        let rows = query!(
            self,
            "select c.id from cases c where c.id > $1 and c.status in ('submitted', 'recorded', 'awaiting_completion',
               'under_review', 'distributed', 'objected', 'responded')
               and not exists (select 1 from timers t where t.case_id = c.id)
             order by c.id limit $2",
            after.to_owned(), most
            => all as (String,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| CaseId::from(id)).collect())
    }

    /// Hours that have come, the oldest first: of the office if it is open, of citizens if they are awake.
    pub async fn due_timers(
        &mut self,
        now: DateTime<Utc>,
        open: bool,
        awake: bool,
        most: i64,
    ) -> Result<Vec<(CaseId, String)>, StoreError> {
        let rows = query!(
            self,
            "select case_id, kind from timers where fired_at is null and due_at <= $1
               and ($2 and office or $3 and not office)
             order by due_at, case_id limit $4",
            now, open, awake, most
            => all as (String, String)
        )
        .await?;
        Ok(rows.into_iter().map(|(case, kind)| (CaseId::from(case), kind)).collect())
    }

    /// Marks an hour as dealt with. `false`: it was, or it is not there any more.
    pub async fn fire(&mut self, case: &CaseId, kind: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update timers set fired_at = $3 where case_id = $1 and kind = $2 and fired_at is null",
            case.to_string(), kind.to_owned(), now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Holds a move back.
    pub async fn hold(&mut self, held: &HeldMove) -> Result<(), StoreError> {
        let given =
            serde_json::to_string(&held.given).map_err(|_| StoreError::broken("a move that cannot be written"))?;
        let given = self.encrypt(Column::Given, &given)?;
        query!(
            self,
            "insert into held_moves (id, case_id, person_id, action, given, due_at)
             values ($1, $2, $3, $4, $5, $6)",
            held.id.to_string(), held.case.to_string(), held.by.0, held.action.key(), given, held.due_at
            => execute
        )
        .await
        .map(drop)
    }

    /// Moves that have been held back long enough, the oldest first; and those that a wrong clock would hold for longer than any.
    pub async fn due_moves(&mut self, now: DateTime<Utc>, most: i64) -> Result<Vec<HeldMove>, StoreError> {
        let rows = query!(
            self,
            "select id, case_id, person_id, action, given, due_at from held_moves where due_at <= $1 or due_at > $3
             order by due_at, id limit $2",
            now, most, now + HELD_AT_MOST
            => all as Held
        )
        .await?;
        rows.into_iter().map(|row| held(self, row)).collect()
    }

    /// When the next held move leaves.
    pub async fn next_move_due(&mut self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let (at,) = query!(self, "select min(due_at) from held_moves" => one as (Option<DateTime<Utc>>,)).await?;
        Ok(at)
    }

    /// Takes a held move out, to make it or to give it up. None: it is gone already.
    pub async fn let_go(&mut self, id: &DraftId) -> Result<Option<HeldMove>, StoreError> {
        let row = query!(
            self, "delete from held_moves where id = $1 returning id, case_id, person_id, action, given, due_at",
            id.to_string()
            => optional as Held
        )
        .await?;
        row.map(|row| held(self, row)).transpose()
    }

    /// What this officer holds back: the newest, if there are several.
    pub async fn held_by(&mut self, person: PersonId) -> Result<Option<DraftId>, StoreError> {
        let row = query!(
            self, "select id from held_moves where person_id = $1 order by due_at desc limit 1", person.0
            => optional as (String,)
        )
        .await?;
        Ok(row.map(|(id,)| DraftId::from(id)))
    }

    /// What somebody holds back on a case.
    pub async fn held_on(&mut self, case: &CaseId) -> Result<Vec<HeldMove>, StoreError> {
        let rows = query!(
            self,
            "select id, case_id, person_id, action, given, due_at from held_moves where case_id = $1 order by due_at",
            case.to_string()
            => all as Held
        )
        .await?;
        rows.into_iter().map(|row| held(self, row)).collect()
    }
}

type Held = (String, String, i64, String, Encrypted, DateTime<Utc>);

fn held(tx: &Tx, (id, case, by, action, given, due_at): Held) -> Result<HeldMove, StoreError> {
    let given = tx.decrypt(Column::Given, given)?;
    Ok(HeldMove {
        id: DraftId::from(id),
        case: CaseId::from(case),
        by: PersonId(by),
        action: meaning(&Action::ALL, &action).ok_or_else(|| StoreError::broken("an unknown move is held"))?,
        given: serde_json::from_str(&given).map_err(|_| StoreError::broken("a held move cannot be read"))?,
        due_at,
    })
}
