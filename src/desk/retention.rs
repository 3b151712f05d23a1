//! The end of keeping: closed cases whose time has come lose everything personal, after their citizens were told, and what
//! need not be remembered any longer is forgotten (UU 27/2022 art. 43-45).

use std::collections::BTreeMap;

use super::reminders::cutoffs;
use super::{Desk, Failure};
use crate::domain::calendar::wib_date;
use crate::domain::{Case, CaseId, CaseNumber, Fate, Reach, Standing};
use crate::form::{Answers, Ask, Value};
use crate::notices::{DataNotice, Notice, Priority};
use crate::store::{Leftover, PersonLock, Store, Tx};

/// Cases looked at in one go.
const PAGE: i64 = 200;
/// The round of a day was made.
const ROUND: &str = "retention";

/// What retention does, or would do, and what it leaves alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Retained {
    /// Closed cases whose time has come or is near, by what becomes of them.
    pub cases: BTreeMap<Fate, usize>,
    /// What is forgotten beside them.
    pub leftovers: Vec<(Leftover, i64)>,
}

impl Desk {
    /// What would be done now. Nothing changes.
    pub async fn retention_plan(&self) -> Result<Retained, Failure> {
        let desk = self.current();
        let mut plan = Retained::default();
        let mut after = String::new();
        loop {
            // A view of its own for each page: one held for hours would keep the database from tidying up.
            let mut tx = self.store.reader().await?;
            let page = desk.page(&mut tx, &after).await?;
            let Some(last) = page.last() else { break };
            after = last.to_string();
            for id in &page {
                if let Some((_, _, fate)) = desk.fate(&mut tx, id).await? {
                    *plan.cases.entry(fate).or_default() += 1;
                }
            }
        }
        plan.leftovers = self.store.reader().await?.leftovers(&cutoffs(&desk)).await?;
        Ok(plan)
    }

    /// Does what is due: tells, and erases. Each case is a transaction of its own, so that whatever breaks off is gone on
    /// with by the next round. One that fails keeps no other waiting.
    pub async fn retain(&self) -> Result<Retained, Failure> {
        let desk = self.current();
        let mut done = Retained::default();
        let (mut after, mut failed) = (String::new(), None);
        loop {
            let page = desk.page(&mut self.store.reader().await?, &after).await?;
            let Some(last) = page.last() else { break };
            after = last.to_string();
            for id in page {
                match desk.retain_case(id).await {
                    Ok(Some(fate)) => *done.cases.entry(fate).or_default() += 1,
                    Ok(None) => {}
                    Err(failure) => failed = Some(failure),
                }
            }
        }
        done.leftovers = self.store.reader().await?.leftovers(&cutoffs(&desk)).await?;
        failed.map_or(Ok(done), Err)
    }

    /// Once a day, while citizens are awake; a round that broke off is made again. How many people were told something.
    pub async fn retain_daily(&self) -> Result<usize, Failure> {
        let (now, desk) = (self.clock.now(), self.current());
        let today = wib_date(now);
        if desk.office.calendar().quiet(now) || self.store.reader().await?.was_done(ROUND, today).await? {
            return Ok(0);
        }
        let done = self.retain().await?;
        let count = |fate: Fate| done.cases.get(&fate).copied().unwrap_or_default();
        let (told, erased) = (count(Fate::Tell), count(Fate::Erase));
        if told + erased > 0 {
            tracing::info!(retention.told = told, retention.erased = erased, "the time of cases has ended");
        }
        self.store
            .transact(PersonLock::NOBODY, move |tx| Box::pin(async move { Ok(tx.once(ROUND, today, now).await?) }))
            .await
            .map(|_: bool| told + erased)
    }

    async fn page(&self, tx: &mut Tx, after: &str) -> Result<Vec<CaseId>, Failure> {
        let moment = self.office.retention().looks_before(self.clock.now());
        Ok(tx.closed_before(moment, after, PAGE).await?)
    }

    /// A case as it is now, and what is to be done with it.
    async fn fate(&self, tx: &mut Tx, id: &CaseId) -> Result<Option<(Case, Standing, Fate)>, Failure> {
        let Some(case) = tx.case(id).await? else { return Ok(None) };
        let reaches = match case.person {
            Some(person) => tx.person(person).await?.is_some_and(|(person, _)| person.reach == Reach::Reachable),
            None => false,
        };
        let standing = Standing { reaches, ..tx.standing(&case).await? };
        let fate = self.office.retention().fate(&case, &standing, self.clock.now());
        Ok(Some((case, standing, fate)))
    }

    async fn retain_case(&self, id: CaseId) -> Result<Option<Fate>, Failure> {
        let desk = self.clone();
        // Of whoever follows it, so that nothing they do meets it half way.
        let person = self.store.reader().await?.case(&id).await?.and_then(|case| case.person);
        let lock = person.map_or(PersonLock::NOBODY, |person| person.0.into());
        self.store
            .transact(lock, move |tx| {
                Box::pin(async move {
                    let Some((case, _, fate)) = desk.fate(tx, &id).await? else { return Ok(None) };
                    let done = match fate {
                        Fate::Tell => desk.tell_of_erasure(tx, &case).await?,
                        Fate::Erase => desk.erase(tx, &case).await?,
                        Fate::Kept | Fate::Held | Fate::Unarchived | Fate::Told => true,
                    };
                    Ok(done.then_some(fate))
                })
            })
            .await
    }

    async fn tell_of_erasure(&self, tx: &mut Tx, case: &Case) -> Result<bool, Failure> {
        let (now, retention) = (self.clock.now(), self.office.retention());
        let Some(person) = case.person else { return Ok(false) };
        if !tx.told_of_erasure(&case.id, now).await? {
            return Ok(false);
        }
        let notice = chrono::TimeDelta::days(retention.notice_days.into());
        let at = retention.kept_until(case).unwrap_or(now).max(now + notice);
        let told = Notice::Data(DataNotice::Erasing { case: case.id.clone(), at });
        tx.post(&self.letter(person, told, Priority::Notice, false, None, now), now).await?;
        Ok(true)
    }

    /// Everything personal goes, and whoever followed the case hears so.
    async fn erase(&self, tx: &mut Tx, case: &Case) -> Result<bool, Failure> {
        let now = self.clock.now();
        let kept = self.figures_of(case, tx.answers_of(&case.id).await?);
        if !tx.erase_case(case, &kept, self.office.retention().years, now).await? {
            return Ok(false);
        }
        if let Some(person) = case.person {
            let told = Notice::Data(DataNotice::Erased { number: case.number.clone() });
            tx.post(&self.letter(person, told, Priority::Notice, true, None, now), now).await?;
        }
        Ok(true)
    }

    /// The answers that are figures: what was chosen from a list and says nothing about who it is.
    fn figures_of(&self, case: &Case, mut answers: Answers) -> Answers {
        let steps = self.forms.of_case(case).map(|form| form.steps).unwrap_or_default();
        let counted: Vec<&str> = steps
            .iter()
            .filter(|step| !step.identifies && matches!(step.ask, Ask::Choice(_) | Ask::Service))
            .filter(|step| matches!(answers.get(step.key), Some(Value::Chosen(_))))
            .map(|step| step.key)
            .collect();
        answers.retain(|key| counted.contains(&key));
        answers
    }
}

/// Keeps a case beyond its time (`held`), or no longer. `false`: there is none with this number whose data are still kept, or
/// it was so already.
pub async fn hold(
    store: &Store,
    number: CaseNumber,
    held: bool,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<bool, Failure> {
    store
        .transact(PersonLock::NOBODY, move |tx| Box::pin(async move { Ok(tx.hold_case(&number, held, now).await?) }))
        .await
}
