//! The self-test: a case that nobody submitted goes the way of every case, from the first question to the archive.
//!
//! It takes the real path: each press and each word goes through [`Desk::handle`], what is held back is released by the
//! hours, and the letters go through the outbox up to the call to Telegram, which is the one thing left out. So it is the
//! running program that does it, whoever asked; where none runs, it is right that nothing comes of it.

mod answers;
mod way;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::{Desk, Failure};
use crate::domain::calendar::{at_wib, wib_date};
use crate::domain::{CaseId, Role, SelftestId, SelftestReport, Stage};
use crate::notices::{Notice, Priority};
use crate::store::{PersonLock, Selftest, Store};
use way::Walk;

/// Done once a day; forgotten with the news of the morning.
const SCHEDULED: &str = "morning:selftest";
/// How late the daily one may begin. Whoever starts the program later in the day sees for themselves whether it works.
const LATE: TimeDelta = TimeDelta::hours(1);
/// Whoever has not ended one by then was stopped in the middle.
const GIVEN_UP: TimeDelta = TimeDelta::minutes(15);

/// A self-test under way.
#[derive(Debug)]
pub struct Trial {
    id: SelftestId,
    begun_at: DateTime<Utc>,
    stage: Stage,
    stage_since: DateTime<Utc>,
    /// Whether what this stage asks for was done, so that only its outcome is waited for.
    done: bool,
    case: Option<CaseId>,
    acts: i64,
}

/// Where a stage stands.
enum Standing {
    /// The next may begin.
    Reached,
    /// Somebody else has to do something first.
    Waits,
    /// It cannot be reached any more.
    Failed(String),
}

impl Trial {
    fn report(&self, why: Option<String>, now: DateTime<Utc>) -> SelftestReport {
        SelftestReport { stage: self.stage, why, seconds: (now - self.begun_at).num_seconds() }
    }
}

impl Desk {
    /// Asks for the daily one, on a working day and not long after its hour. Whether it was asked for now.
    pub async fn schedule_selftest(&self, at: NaiveTime) -> Result<bool, Failure> {
        let (now, office) = (self.clock.now(), self.offices.read());
        let today = wib_date(now);
        let hour = at_wib(today, at);
        if !(hour..hour + LATE).contains(&now) || !office.calendar().is_working_day(today) {
            return Ok(false);
        }
        if self.store.reader().await?.was_done(SCHEDULED, today).await? {
            return Ok(false);
        }
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    let first = tx.once(SCHEDULED, today, now).await?;
                    if first {
                        tx.ask_selftest(&SelftestId::new(), true, now).await?;
                    }
                    Ok(first)
                })
            })
            .await
    }

    /// Takes up one that was asked for; and ends those whose program was stopped in the middle.
    pub async fn begin_selftest(&self) -> Result<Option<Trial>, Failure> {
        let now = self.clock.now();
        let mut tx = self.store.reader().await?;
        let (broken_off, waits) = (tx.broken_off_selftests(now - GIVEN_UP).await?, tx.selftest_waits().await?);
        drop(tx);
        for Selftest { id, begun_at, report, .. } in broken_off {
            let seconds = begun_at.map_or(0, |begun_at| (now - begun_at).num_seconds());
            let why = Some("the program was stopped in the middle".to_owned());
            self.end_selftest(id, SelftestReport { why, seconds, ..report }).await?;
        }
        if !waits {
            return Ok(None);
        }
        let begun = self
            .store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move { Ok::<_, Failure>(tx.begin_selftest(now).await?) })
            })
            .await?;
        Ok(begun.map(|id| Trial {
            id,
            begun_at: now,
            stage: Stage::Form,
            stage_since: now,
            done: false,
            case: None,
            acts: 0,
        }))
    }

    /// Goes on with it as far as it can be gone now. What came of it, when it has ended.
    ///
    /// # Errors
    /// While the database is away; the self-test is where it was and can be gone on with.
    pub async fn continue_selftest(&self, trial: &mut Trial) -> Result<Option<SelftestReport>, Failure> {
        let desk = self.current();
        loop {
            let why = match (Walk { desk: &desk, trial: &mut *trial }).on().await {
                Ok(Standing::Waits) => return Ok(None),
                Ok(Standing::Failed(why)) => Some(why),
                Err(failure @ Failure::Unavailable(_)) => return Err(failure),
                // What it broke on stands in the log of the store.
                Err(failure) => Some(failure.to_string()),
                Ok(Standing::Reached) => None,
            };
            let now = desk.clock.now();
            let report = trial.report(why, now);
            match trial.stage.next() {
                Some(next) if report.why.is_none() => {
                    (trial.stage, trial.stage_since, trial.done) = (next, now, false);
                    desk.keep_selftest(trial.id.clone(), trial.report(None, now)).await?;
                }
                _ => {
                    desk.end_selftest(trial.id.clone(), report.clone()).await?;
                    return Ok(Some(report));
                }
            }
        }
    }

    async fn keep_selftest(&self, id: SelftestId, report: SelftestReport) -> Result<(), Failure> {
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move { Ok(tx.selftest_reached(&id, &report).await?) })
            })
            .await
    }

    /// It has ended: the admins read one line, which rings when there is something to do.
    async fn end_selftest(&self, id: SelftestId, report: SelftestReport) -> Result<(), Failure> {
        let desk = self.clone();
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    let now = desk.clock.now();
                    if !tx.end_selftest(&id, &report, now).await? {
                        return Ok(());
                    }
                    for admin in tx.officers(Role::Admin).await? {
                        let (told, silent) = (Notice::SelfTested { report: report.clone() }, report.why.is_none());
                        tx.post(&desk.letter(admin, told, Priority::Reminder, silent, None, now), now).await?;
                    }
                    Ok(())
                })
            })
            .await
    }
}

/// Asks the running program for a self-test.
pub async fn ask_selftest(store: &Store, now: DateTime<Utc>) -> Result<SelftestId, Failure> {
    let id = SelftestId::new();
    let asked = id.clone();
    store
        .transact(PersonLock::NOBODY, move |tx| {
            Box::pin(async move { Ok::<_, Failure>(tx.ask_selftest(&asked, false, now).await?) })
        })
        .await?;
    Ok(id)
}

/// How a self-test stands.
pub async fn selftest(store: &Store, id: &SelftestId) -> Result<Option<Selftest>, Failure> {
    Ok(store.reader().await?.selftest(id).await?)
}

/// Takes back what nobody has taken up. `false`: somebody has.
pub async fn withdraw_selftest(store: &Store, id: SelftestId) -> Result<bool, Failure> {
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(async move { Ok(tx.withdraw_selftest(&id).await?) })).await
}
