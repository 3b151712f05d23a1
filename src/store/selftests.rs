//! Self-tests that were asked for, and what came of them.

use chrono::{DateTime, Utc};

use super::{StoreError, Tx};
use crate::domain::{SYNTHETIC_CITIZEN, SYNTHETIC_OFFICER, SelftestId, SelftestReport, Stage};

/// A self-test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selftest {
    /// Its id.
    pub id: SelftestId,
    /// Whether the schedule asked for it, and no command.
    pub by_schedule: bool,
    /// When somebody took it up; none: it waits.
    pub begun_at: Option<DateTime<Utc>>,
    /// When it ended, and whether well.
    pub ended: Option<(DateTime<Utc>, bool)>,
    /// How far it came.
    pub report: SelftestReport,
}

/// The letters about the case of a self-test, counted by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SelftestLetters {
    /// Not dealt with yet.
    pub waiting: i64,
    /// Opened and drawn.
    pub drawn: i64,
    /// Given up.
    pub failed: i64,
}

type Stored = (String, bool, Option<DateTime<Utc>>, Option<DateTime<Utc>>, Option<bool>, Option<String>);

const BEFORE_THE_WAY: SelftestReport = SelftestReport { stage: Stage::Form, why: None, seconds: 0 };

fn read((id, by_schedule, begun_at, ended_at, good, report): Stored) -> Selftest {
    Selftest {
        id: id.into(),
        by_schedule,
        begun_at,
        ended: ended_at.map(|at| (at, good.unwrap_or(false))),
        report: report.and_then(|report| serde_json::from_str(&report).ok()).unwrap_or(BEFORE_THE_WAY),
    }
}

impl Tx {
    /// Asks for one.
    pub async fn ask_selftest(
        &mut self,
        id: &SelftestId,
        by_schedule: bool,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        query!(
            self, "insert into selftests (id, asked_at, by_schedule) values ($1, $2, $3)", id.to_string(), now,
            by_schedule
            => execute
        )
        .await
        .map(drop)
    }

    /// Whether one waits for somebody to take it up.
    pub async fn selftest_waits(&mut self) -> Result<bool, StoreError> {
        let row = query!(self, "select id from selftests where begun_at is null limit 1" => optional as (String,));
        Ok(row.await?.is_some())
    }

    /// Takes up the one that has waited longest, unless one is under way.
    pub async fn begin_selftest(&mut self, now: DateTime<Utc>) -> Result<Option<SelftestId>, StoreError> {
        let row = query!(
            self,
            "update selftests set begun_at = $1 where begun_at is null
               and id = (select id from selftests where begun_at is null order by asked_at, id limit 1)
               and not exists (select 1 from selftests o where o.begun_at is not null and o.ended_at is null)
             returning id",
            now
            => optional as (String,)
        )
        .await?;
        Ok(row.map(|(id,)| id.into()))
    }

    /// It has come so far.
    pub async fn selftest_reached(&mut self, id: &SelftestId, report: &SelftestReport) -> Result<(), StoreError> {
        let report = serde_json::to_string(report).unwrap_or_default();
        query!(
            self, "update selftests set report = $2 where id = $1 and ended_at is null", id.to_string(), report
            => execute
        )
        .await
        .map(drop)
    }

    /// It has ended: well, unless the report says why not. `false`: it had ended before.
    pub async fn end_selftest(
        &mut self,
        id: &SelftestId,
        report: &SelftestReport,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let words = serde_json::to_string(report).unwrap_or_default();
        let changed = query!(
            self,
            "update selftests set report = $2, good = $3, ended_at = $4 where id = $1 and ended_at is null",
            id.to_string(), words, report.why.is_none(), now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Takes back what nobody has taken up. `false`: somebody has.
    pub async fn withdraw_selftest(&mut self, id: &SelftestId) -> Result<bool, StoreError> {
        let changed =
            query!(self, "delete from selftests where id = $1 and begun_at is null", id.to_string() => execute);
        Ok(changed.await? == 1)
    }

    /// One of them.
    pub async fn selftest(&mut self, id: &SelftestId) -> Result<Option<Selftest>, StoreError> {
        let row = query!(
            self, "select id, by_schedule, begun_at, ended_at, good, report from selftests where id = $1",
            id.to_string()
            => optional as Stored
        )
        .await?;
        Ok(row.map(read))
    }

    /// The one that ended last.
    pub async fn last_selftest(&mut self) -> Result<Option<Selftest>, StoreError> {
        let row = query!(
            self,
            "select id, by_schedule, begun_at, ended_at, good, report from selftests where ended_at is not null
             order by asked_at desc limit 1"
            => optional as Stored
        )
        .await?;
        Ok(row.map(read))
    }

    /// Those that were taken up before `before` and have no end: whoever did it was stopped in the middle.
    pub async fn broken_off_selftests(&mut self, before: DateTime<Utc>) -> Result<Vec<Selftest>, StoreError> {
        let rows = query!(
            self,
            "select id, by_schedule, begun_at, ended_at, good, report from selftests
             where begun_at < $1 and ended_at is null order by asked_at",
            before
            => all as Stored
        )
        .await?;
        Ok(rows.into_iter().map(read).collect())
    }

    /// What became of the letters to the people of the self-test since a moment.
    pub async fn selftest_letters(&mut self, since: DateTime<Utc>) -> Result<SelftestLetters, StoreError> {
        let (citizen, officer) = (SYNTHETIC_CITIZEN.0, SYNTHETIC_OFFICER.0);
        let (waiting,) = query!(
            self, "select count(*) from outbox where person_id in ($1, $2) and ending is null", citizen, officer
            => one as (i64,)
        )
        .await?;
        let (drawn, failed) = query!(
            self,
            "select count(case when ending = 'sent' then 1 end),
               count(case when ending in ('refused', 'blocked', 'gone') then 1 end)
             from outbox where ended_at >= $3 and person_id in ($1, $2)",
            citizen, officer, since
            => one as (i64, i64)
        )
        .await?;
        Ok(SelftestLetters { waiting, drawn, failed })
    }

    /// Forgets those asked for before `before`.
    pub async fn forget_selftests(&mut self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        query!(self, "delete from selftests where asked_at < $1", before => execute).await
    }
}
