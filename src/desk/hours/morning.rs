//! The office opens: each officer hears what waits for them, plans come to mind, and a calendar that will be missed.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};

use super::super::{Desk, Failure};
use crate::domain::calendar::{Calendar, at_wib, wib_date};
use crate::domain::{Officer, PersonId, Role};
use crate::notices::{CalendarNotice, DigestView, Notice, PAGE, Priority};
use crate::store::{PersonLock, Plan, Tx};

/// From this month on the calendar of the next year is asked for: what is filed in December is due in January.
const NEXT_YEAR_FROM: u32 = 10;
/// Everybody was told.
const MORNING: &str = "morning";

impl Desk {
    /// Once each working day, when the office opens, or later when the program was down. How many people were told.
    pub async fn morning(&self) -> Result<usize, Failure> {
        let desk = self.current();
        let now = desk.clock.now();
        let today = wib_date(now);
        if !desk.office.calendar().is_open(now) {
            return Ok(0);
        }
        let mut tx = self.store.reader().await?;
        if tx.was_done(MORNING, today).await? {
            return Ok(0);
        }
        let officers = tx.all_officers().await?;
        let plans = due_plans(&mut tx, today, desk.office.calendar()).await?;
        drop(tx);
        let mut told = 0;
        for officer in officers {
            told += usize::from(desk.greet_in_the_morning(officer.person, today).await?);
        }
        for (plan, stage) in plans {
            told += usize::from(desk.remind_of_plan(plan, stage).await?);
        }
        told += desk.ask_for_missing_year(today).await?;
        self.store
            .transact(PersonLock::NOBODY, move |tx| Box::pin(async move { Ok(tx.once(MORNING, today, now).await?) }))
            .await
            .map(|_: bool| told)
    }

    async fn greet_in_the_morning(&self, person: PersonId, day: NaiveDate) -> Result<bool, Failure> {
        let desk = self.clone();
        self.store
            .transact(person.0, move |tx| {
                Box::pin(async move {
                    let now = desk.clock.now();
                    if !tx.once(&format!("{MORNING}:{person}"), day, now).await? {
                        return Ok(false);
                    }
                    // Whoever is away reads it to no purpose: what was theirs went to whoever stands in.
                    if tx.absence_on(person, day).await?.is_some() {
                        return Ok(false);
                    }
                    let officer = tx.officer(person).await?;
                    if digest(tx, &officer, now).await?.is_none() {
                        return Ok(false);
                    }
                    let letter = desk.letter(person, Notice::Digest { day }, Priority::Reminder, false, None, now);
                    tx.post(&letter, now).await?;
                    Ok(true)
                })
            })
            .await
    }

    async fn remind_of_plan(&self, plan: Plan, stage: i64) -> Result<bool, Failure> {
        let desk = self.clone();
        self.store
            .transact(plan.owner.0, move |tx| {
                Box::pin(async move {
                    let now = desk.clock.now();
                    if !tx.remind_of_plan(&plan.id, stage).await? {
                        return Ok(false);
                    }
                    let told = Notice::PlanDue { case: plan.case, plan: plan.id };
                    tx.post(&desk.letter(plan.owner, told, Priority::Reminder, false, None, now), now).await?;
                    Ok(true)
                })
            })
            .await
    }

    /// Admins are asked for the days off of a year that will soon be needed, or is already: once a month.
    async fn ask_for_missing_year(&self, today: NaiveDate) -> Result<usize, Failure> {
        let Some(year) = missing_year(self.office.calendar(), today) else { return Ok(0) };
        let desk = self.clone();
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    let now = desk.clock.now();
                    let month = today.with_day(1).unwrap_or(today);
                    if !tx.once("calendar-year-missing", month, now).await? {
                        return Ok(0);
                    }
                    let admins = tx.officers(Role::Admin).await?;
                    for admin in &admins {
                        let told = Notice::Calendar(CalendarNotice::YearMissing { year });
                        tx.post(&desk.letter(*admin, told, Priority::Reminder, false, None, now), now).await?;
                    }
                    Ok(admins.len())
                })
            })
            .await
    }
}

/// The first year in reach whose days off are not known.
fn missing_year(calendar: &Calendar, today: NaiveDate) -> Option<i32> {
    let last = today.year() + i32::from(today.month() >= NEXT_YEAR_FROM);
    (today.year()..=last).find(|year| !calendar.knows_year(*year))
}

/// Plans of which their owner is reminded today: on the last working day before, on the day itself, once when it has
/// passed. A day that is off is kept on the working day before it.
async fn due_plans(tx: &mut Tx, today: NaiveDate, calendar: &Calendar) -> Result<Vec<(Plan, i64)>, Failure> {
    let next = |day: NaiveDate| day.iter_days().skip(1).take(60).find(|day| calendar.is_working_day(*day));
    let day_before = |day: Option<NaiveDate>| day.and_then(|day| day.pred_opt()).unwrap_or(today);
    let tomorrow = next(today);
    let limits =
        [(today.pred_opt(), 3), (Some(day_before(tomorrow)), 2), (Some(day_before(tomorrow.and_then(next))), 1)];
    let mut due: Vec<(Plan, i64)> = Vec::new();
    for (until, stage) in limits {
        for plan in tx.plans_due(until.unwrap_or(today), stage).await? {
            if due.iter().all(|(known, _)| known.id != plan.id) {
                due.push((plan, stage));
            }
        }
    }
    Ok(due)
}

/// What waits for an officer; none for whoever has nothing.
pub async fn digest(tx: &mut Tx, officer: &Officer, now: DateTime<Utc>) -> Result<Option<DigestView>, Failure> {
    if !officer.works_on_cases() {
        return Ok(None);
    }
    let person = officer.person;
    let tomorrow = wib_date(now).succ_opt().map_or(now, |day| at_wib(day, NaiveTime::MIN));
    let total = tx.count_tasks_for(person, i64::MAX).await?;
    let late = tx.count_tasks_before(person, now).await?;
    let due = tx.count_tasks_before(person, tomorrow).await?;
    let archive = tx.count_tasks_to_archive(person).await?;
    let receives = officer.is(Role::Petugas) || officer.is(Role::Pimpinan);
    let queue = if receives { tx.count_queue_for(person, i64::MAX).await? } else { 0 };
    let mut cases = tx.tasks_for(person, 0, PAGE).await?;
    let mut late_in_all = 0;
    if officer.is(Role::Pimpinan) {
        let (all, count) = tx.late_for(person, now, PAGE).await?;
        late_in_all = count;
        cases.extend(all.into_iter().filter(|case| cases.iter().all(|known| known.id != case.id)).collect::<Vec<_>>());
        cases.sort_by_key(|case| case.due_at);
    }
    let (today, waiting) = (due - late, total - due - archive);
    let view = DigestView { late, today, waiting, archive, queue, late_in_all, cases, at: now };
    Ok((total + queue + late_in_all > 0).then_some(view))
}
