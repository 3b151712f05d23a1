//! The whole program around one office, with a Telegram of our own and a clock that a story moves.

mod start;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use tempfile::TempDir;
use tokio::sync::{Mutex, MutexGuard};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use wadul::app::App;
use wadul::domain::{Case, CaseId, CaseNumber, Evidence, FileId, Office, PersonId, Role};
use wadul::form::Forms;
use wadul::sandbox::{Account, Sandbox};
use wadul::store::{Engine, Owner, SetAside, Store, StoreError, TrailLine, Vault, first_broken};
use wadul::telegram::{Poller, Verdict};

use super::clock::CityClock;
use super::database::TestDatabase;
use super::person::Person;

/// How updates come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Webhook,
    Polling,
}

#[derive(Clone)]
pub struct City(Arc<Inner>);

struct Inner {
    telegram: Sandbox,
    clock: CityClock,
    database: TestDatabase,
    evidence: TempDir,
    way: Way,
    /// Whether the settings name an address at which pages are served.
    has_pad: bool,
    officer: Account,
    admins: std::sync::Mutex<Vec<i64>>,
    monthly: AtomicBool,
    /// As the settings say it, if they do.
    forms_per_minute: AtomicU32,
    program: Mutex<Option<Program>>,
}

/// The program, running as far as the story lets it.
pub struct Program {
    pub app: App,
    poller: Option<Poller>,
    stop: CancellationToken,
    serving: TaskTracker,
}

/// Monday, 23 November 2026, 09.00 WIB: the office is open.
fn monday_morning() -> DateTime<Utc> {
    "2026-11-23T02:00:00Z".parse().expect("a moment")
}

impl City {
    /// Each engine with one of the two ways in, so that both ways are walked by every story.
    pub async fn open(database: TestDatabase) -> Result<Self> {
        let way = match database.engine() {
            Engine::Sqlite => Way::Webhook,
            Engine::Postgres => Way::Polling,
        };
        Self::open_with(database, way, Forms::standard()).await
    }

    /// With a pad to sign on, whichever way updates come in.
    pub async fn open_with_pad(database: TestDatabase) -> Result<Self> {
        let way = if database.engine() == Engine::Sqlite { Way::Webhook } else { Way::Polling };
        Self::build(database, way, Forms::standard(), true).await
    }

    pub async fn open_with(database: TestDatabase, way: Way, forms: Forms) -> Result<Self> {
        Self::build(database, way, forms, false).await
    }

    async fn build(database: TestDatabase, way: Way, forms: Forms, has_pad: bool) -> Result<Self> {
        let database = database.for_a_city();
        let clock = CityClock::at(monday_morning());
        let time = clock.clone();
        let telegram = Sandbox::start(move || time.now()).await?;
        let (officer, evidence) = (telegram.person("Rina Petugas"), tempfile::tempdir()?);
        let admins = std::sync::Mutex::new(vec![officer.id()]);
        let program = Mutex::new(None);
        let (monthly, forms_per_minute) = (AtomicBool::new(false), AtomicU32::new(0));
        let inner = Inner {
            officer,
            admins,
            monthly,
            forms_per_minute,
            program,
            telegram,
            clock,
            database,
            evidence,
            way,
            has_pad,
        };
        let city = Self(Arc::new(inner));
        city.starts(forms).await?;
        // Officers have opened the chat once, as everybody has to before a bot may write.
        city.officer().says("/start").await?;
        city.telegram().clear_calls();
        Ok(city)
    }

    /// The program is stopped, whatever it was doing between two updates, and started again.
    pub async fn restarts(&self) -> Result<()> {
        self.restarts_with(Forms::standard()).await
    }

    /// The same with other admins in the settings.
    pub async fn restarts_for(&self, admins: &[&Person]) -> Result<()> {
        let named = admins.iter().map(|admin| admin.account.id()).collect();
        *self.0.admins.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = named;
        self.restarts().await
    }

    /// The same with the report of each month, which stories about other things would only have in their way.
    pub async fn restarts_with_reports(&self) -> Result<()> {
        self.0.monthly.store(true, Relaxed);
        self.restarts().await
    }

    /// The same with so many forms begun in a minute at most.
    pub async fn restarts_with_forms_per_minute(&self, most: u32) -> Result<()> {
        self.0.forms_per_minute.store(most, Relaxed);
        self.restarts().await
    }

    /// The same with another release's forms.
    pub async fn restarts_with(&self, forms: Forms) -> Result<()> {
        let mut program = self.0.program.lock().await;
        if let Some(program) = program.take() {
            program.stop.cancel();
            program.serving.close();
            program.serving.wait().await;
            program.app.close().await;
        }
        drop(program);
        self.starts(forms).await
    }

    pub fn telegram(&self) -> &Sandbox {
        &self.0.telegram
    }

    pub fn clock(&self) -> &CityClock {
        &self.0.clock
    }

    pub fn citizen(&self, name: &str) -> Person {
        Person::new(self.clone(), self.0.telegram.person(name))
    }

    /// The complaints officer, who is also the admin.
    pub fn officer(&self) -> Person {
        Person::new(self.clone(), self.0.officer.clone())
    }

    /// Somebody who works for the office, with a role and perhaps a division; the chat is opened already.
    pub async fn member(&self, name: &str, role: Role, division: &str) -> Result<Person> {
        let member = self.citizen(name);
        member.says("/start").await?;
        let (id, division, name) = (PersonId(member.account.id()), division.to_owned(), name.to_owned());
        let now = self.0.clock.now();
        let store = self.store().await?;
        let appointed = store.transact(0, move |tx| {
            Box::pin(async move {
                tx.appoint(id, role, &division, &name, now).await?;
                Ok::<_, StoreError>(())
            })
        });
        appointed.await?;
        Ok(member)
    }

    pub async fn passes(&self, time: TimeDelta) -> Result<()> {
        self.0.clock.passes(time);
        self.settles().await
    }

    /// Drafts are looked after, as every minute.
    pub async fn caretaker_comes(&self) -> Result<()> {
        self.program().await?.as_ref().context("the program runs")?.app.caretaker.step().await?;
        self.settles().await
    }

    pub(super) async fn program(&self) -> Result<MutexGuard<'_, Option<Program>>> {
        Ok(self.0.program.lock().await)
    }

    /// Everything that is on its way arrives: updates, answers, files. Short waits (albums, Telegram's budget) pass.
    pub async fn settles(&self) -> Result<()> {
        let mut program = self.0.program.lock().await;
        let program = program.as_mut().context("the program runs")?;
        let mut waited = TimeDelta::zero();
        loop {
            let mut moved = match &mut program.poller {
                Some(poller) => poller.step(Duration::ZERO).await?,
                None => self.0.telegram.deliver().await > 0,
            };
            program.app.settle().await;
            let round = program.app.outbox.step().await?;
            moved |= round.tried > 0;
            moved |= program.app.evidence.step().await? > 0;
            moved |= program.app.hours.step().await? > 0;
            moved |= program.app.menus.step().await? > 0;
            if moved {
                continue;
            }
            let wait = match (round.wait, self.0.telegram.pending()) {
                (Some(wait), _) => TimeDelta::from_std(wait)?.max(TimeDelta::milliseconds(100)),
                (None, 0) => return Ok(()),
                (None, _) => TimeDelta::seconds(2),
            };
            waited += wait;
            if wait > TimeDelta::minutes(6) || waited > TimeDelta::hours(1) {
                return Ok(());
            }
            self.0.clock.passes(wait);
        }
    }

    /// Only the updates are handled; what has to be said stays in the outbox.
    pub async fn updates_arrive(&self) -> Result<()> {
        let mut program = self.0.program.lock().await;
        let program = program.as_mut().context("the program runs")?;
        match &mut program.poller {
            Some(poller) => while poller.step(Duration::ZERO).await? {},
            None => {
                self.0.telegram.deliver_together().await;
            }
        }
        program.app.settle().await;
        Ok(())
    }

    /// One round of the outbox, in which no time passes. How many letters were tried.
    pub async fn letters_go_out(&self) -> Result<usize> {
        let program = self.program().await?;
        Ok(program.as_ref().context("the program runs")?.app.outbox.step().await?.tried)
    }

    /// The door for other systems, as it is wired, under this public address.
    pub async fn exchange_door(&self, url: &str) -> Result<axum::Router> {
        Ok(self.program().await?.as_ref().context("the program runs")?.app.exchange_router(url))
    }

    pub async fn store(&self) -> Result<Store> {
        Ok(self.program().await?.as_ref().context("the program runs")?.app.store().clone())
    }

    /// A case as the register holds it.
    pub async fn case(&self, number: &str) -> Result<Case> {
        let mut tx = self.store().await?.reader().await?;
        let number = CaseNumber::read(number).ok().context("a case number")?;
        tx.case_numbered(&number).await?.context("the case is in the register")
    }

    /// So many cases more like this one, each filed a minute after the one before and due an hour earlier.
    pub async fn more_like(&self, number: &str, many: i32) -> Result<Vec<Case>> {
        let first = self.case(number).await?;
        let store = self.store().await?;
        let answers = store.reader().await?.answers_of(&first.id).await?;
        let mut cases = Vec::new();
        for nth in 1..=many {
            let (first, answers) = (first.clone(), answers.clone());
            let case = store.transact(first.person.map_or(0, |person| person.0), move |tx| {
                Box::pin(async move {
                    let serial = u32::try_from(tx.next_serial(2026).await?).unwrap_or_default();
                    let number = CaseNumber::new(first.number.prefix().clone(), 2026, serial)
                        .map_err(|_| StoreError::broken("no number"))?;
                    let filed_at = first.filed_at + TimeDelta::minutes(nth.into());
                    let due_at = first.due_at - TimeDelta::hours(nth.into());
                    let case = Case { id: CaseId::new(), number, filed_at, due_at, ..first.clone() };
                    tx.enter_case(&case, 1, &answers, "", &[]).await?;
                    tx.record(&case.id, case.person.unwrap_or_default(), "filed", "{}", filed_at).await?;
                    Ok::<_, StoreError>(case)
                })
            });
            cases.push(case.await?);
        }
        Ok(cases)
    }

    /// What was refused to somebody, in the order of the tries.
    pub async fn denials(&self, person: &Person) -> Result<Vec<String>> {
        let mut tx = self.store().await?.reader().await?;
        let sql = "select what from denials where person_id = $1 order by denied_at";
        let tried: Vec<(String,)> = tx.query(sql).bind(person.account.id()).all().await?;
        Ok(tried.into_iter().map(|(what,)| what).collect())
    }

    /// One line for each thing that happened to a case.
    pub async fn trail(&self, number: &str) -> Result<String> {
        let mut tx = self.store().await?.reader().await?;
        let number = CaseNumber::read(number).ok().context("a case number")?;
        let case = tx.case_numbered(&number).await?.context("the case is in the register")?;
        let trail = tx.trail_of(&case.id).await?;
        ensure!(first_broken(&case.id, &trail).is_none(), "the chain is broken");
        let mut lines = Vec::new();
        for line in &trail {
            let officer = tx.officer(line.by).await?;
            let who = match (line.by.0, officer.roles.first()) {
                (0, _) => "jam",
                _ if Some(line.by) == case.person => "pengadu",
                (id, _) if id == self.0.officer.id() => "petugas",
                (_, Some(role)) => role.key(),
                (_, None) => "seseorang",
            };
            lines.push(format!("{} {who} {}", line.position, line.event));
        }
        Ok(lines.join("\n"))
    }

    /// The files of a case, as the register has them.
    pub async fn files(&self, number: &str) -> Result<Vec<Evidence>> {
        let mut tx = self.store().await?.reader().await?;
        let number = CaseNumber::read(number).ok().context("a case number")?;
        let case = tx.case_numbered(&number).await?.context("the case is in the register")?;
        Ok(tx.files_of(&Owner::Case(case.id)).await?)
    }

    /// The bytes of a file in the evidence folder.
    pub async fn kept(&self, file: &FileId) -> Result<Option<Bytes>> {
        let vault = Vault::open(self.0.evidence.path(), self.0.database.cipher()?)?;
        Ok(vault.get(file).await?)
    }

    /// How many files lie in the evidence folder.
    pub fn bytes_kept(&self) -> Result<usize> {
        fn count(folder: &Path) -> Result<usize> {
            let mut files = 0;
            for entry in std::fs::read_dir(folder)? {
                let path = entry?.path();
                files += if path.is_dir() { count(&path)? } else { 1 };
            }
            Ok(files)
        }
        count(self.0.evidence.path())
    }

    /// A body comes in as an update, whatever it is.
    pub async fn takes(&self, body: &str) -> Result<Verdict> {
        let intake = self.program().await?.as_ref().context("the program runs")?.app.intake.clone();
        Ok(intake.take(body).await)
    }

    /// The updates set aside: why, and how they came.
    pub async fn set_aside(&self) -> Result<Vec<SetAside>> {
        Ok(self.store().await?.reader().await?.all_set_aside().await?)
    }

    /// How many rows a query counts.
    pub async fn counts(&self, sql: &'static str) -> Result<i64> {
        let mut tx = self.store().await?.reader().await?;
        let (count,) = tx.query(sql).one::<(i64,)>().await?;
        Ok(count)
    }

    /// Nothing is left over: no update, no letter, no spinner, nothing refused, nothing set aside.
    pub async fn closes(self) -> Result<()> {
        self.closes_with(0).await
    }

    /// The same, with so many updates set aside on purpose.
    pub async fn closes_with(self, set_aside: i64) -> Result<()> {
        self.settles().await?;
        let violations = self.0.telegram.violations();
        ensure!(violations.is_empty(), "Telegram was told what it does not take: {violations:#?}");
        ensure!(self.0.telegram.pending() == 0, "an update is left over");
        let refused = "select count(*) from outbox where ending = 'refused'";
        ensure!(self.counts(refused).await? == 0, "a letter was refused");
        let waiting = "select count(*) from outbox where ending is null";
        ensure!(self.counts(waiting).await? == 0, "a letter is left over");
        let aside = self.counts("select count(*) from updates_set_aside").await?;
        ensure!(aside == set_aside, "{aside} updates were set aside");
        ensure!(self.0.telegram.faults().left() == 0, "a fault that was switched on never came");
        let mut program = self.0.program.lock().await;
        if let Some(program) = program.take() {
            program.stop.cancel();
            program.serving.close();
            program.serving.wait().await;
            program.app.close().await;
        }
        Ok(())
    }
}
