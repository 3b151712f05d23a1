//! A town whose bot runs as real processes, which are killed and started again.

use std::sync::{Mutex, MutexGuard};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, Utc};
use wadul::sandbox::{Account, Courier, Mark, Sandbox};
use wadul::store::{Engine, Store};

use super::front::{Front, free_port};
use crate::harness::{TestDatabase, Way};
use crate::program::machine::{Machine, Running};

/// However often it is killed, nobody waits as long as this.
pub const PATIENCE: Duration = Duration::from_secs(180);
const LOOK_AGAIN: Duration = Duration::from_millis(25);
/// Nobody takes up the phone more often; dozens who did would need a processor of their own.
const READ_AGAIN: Duration = Duration::from_millis(150);

pub struct Town {
    pub database: TestDatabase,
    pub front: Option<Front>,
    pub rina: Account,
    machine: Machine,
    ports: Vec<u16>,
    /// Where each says whether it is ready.
    health: Vec<u16>,
    processes: Mutex<Vec<Option<Running>>>,
    /// When a process was stopped in the middle of whatever it did.
    cuts: Mutex<Vec<DateTime<Utc>>>,
    _courier: Option<Courier>,
}

impl Town {
    /// With so many processes, all of them running. Telegram counts what they send.
    pub async fn opens(database: TestDatabase, way: Way, processes: usize) -> Result<Self> {
        let machine = Machine::new().await?;
        machine.telegram.faults().no_budget(false);
        let rina = machine.telegram.person("Rina Petugas");
        let ports = (0..processes).map(|_| free_port()).collect::<Result<Vec<_>>>()?;
        let (front, courier) = match way {
            Way::Webhook => {
                let front = Front::opens(ports.iter().map(|port| format!("127.0.0.1:{port}")).collect()).await?;
                (Some(front), Some(machine.telegram.deliver_always()))
            }
            Way::Polling => (None, None),
        };
        let town = Self {
            processes: Mutex::new(ports.iter().map(|_| None).collect()),
            cuts: Mutex::default(),
            _courier: courier,
            database,
            front,
            rina,
            machine,
            health: ports.iter().map(|_| free_port()).collect::<Result<Vec<_>>>()?,
            ports,
        };
        for process in 0..processes {
            town.starts(process)?;
        }
        // Officers have opened the chat once, as everybody has to before a bot may write.
        let here = town.rina.mark();
        town.rina.sends("/start");
        town.until_read(&town.rina, here, "Selamat datang").await?;
        Ok(town)
    }

    pub fn telegram(&self) -> &Sandbox {
        &self.machine.telegram
    }

    pub fn name(&self) -> String {
        let engine = match self.database.engine() {
            Engine::Sqlite => "SQLite",
            Engine::Postgres => "PostgreSQL",
        };
        format!("{engine}, {}", if self.front.is_some() { "webhook" } else { "polling" })
    }

    pub fn starts(&self, process: usize) -> Result<()> {
        let listen = format!("127.0.0.1:{}", self.ports[process]);
        let admin = self.rina.id().to_string();
        let database = ("WADUL_DATABASE_URL", self.database.url());
        let mut settings = vec![database, ("WADUL_ADMINS", admin.as_str()), ("WADUL_SELFTEST", "off")];
        if let Some(front) = &self.front {
            settings.extend([("WADUL_LISTEN", listen.as_str()), ("WADUL_WEBHOOK_URL", front.url.as_str())]);
        }
        let health = format!("127.0.0.1:{}", self.health[process]);
        settings.push(("WADUL_METRICS_LISTEN", health.as_str()));
        let running = self.machine.starts(&["run"], &settings)?;
        self.processes()[process] = Some(running);
        Ok(())
    }

    /// SIGKILL, in the middle of whatever it does.
    pub fn kills(&self, process: usize) {
        let killed = self.processes()[process].take();
        self.cuts().push(Utc::now());
        drop(killed);
    }

    /// SIGSTOP, and later SIGCONT: the machine has something better to do.
    pub fn freezes(&self, process: usize) -> Result<()> {
        self.cuts().push(Utc::now());
        self.processes()[process].as_ref().context("it runs")?.signal("STOP")
    }

    /// The sentence in whose middle it was frozen is said to its end, whoever said it meanwhile.
    pub fn thaws(&self, process: usize) -> Result<()> {
        self.cuts().push(Utc::now());
        self.processes()[process].as_ref().context("it runs")?.signal("CONT")
    }

    pub async fn stops(&self) -> Result<()> {
        let running: Vec<_> = self.processes().iter_mut().filter_map(Option::take).collect();
        for process in running {
            let (status, output, _) = process.stops_when_told().await?;
            ensure!(status.success(), "it does not end well: {status}\n{output}");
        }
        Ok(())
    }

    pub fn output(&self, process: usize) -> String {
        self.processes()[process].as_ref().map(Running::output).unwrap_or_default()
    }

    /// Which process says that it sends, as its last word about that.
    pub fn sender(&self) -> Option<usize> {
        let sends = |process: &usize| {
            let output = self.output(*process);
            let last = output.lines().rfind(|line| line.contains("this process"));
            last.is_some_and(|line| line.contains("this process sends"))
        };
        (0..self.ports.len()).find(sends)
    }

    pub fn cut_at(&self) -> Vec<DateTime<Utc>> {
        self.cuts().clone()
    }

    /// No file that it writes may be larger from now on, as on a full disk; or any size, as on an empty one.
    pub fn limits_files(&self, bytes: Option<u64>) -> Result<()> {
        let limit = bytes.map_or_else(|| "unlimited".to_owned(), |bytes| bytes.to_string());
        self.processes()[0].as_ref().context("it runs")?.limits_files(&limit)
    }

    /// What `/readyz` says.
    pub async fn ready(&self) -> Option<u16> {
        let client = reqwest::Client::builder().no_proxy().build().ok()?;
        let asked = client.get(format!("http://127.0.0.1:{}/readyz", self.health[0])).send().await;
        Some(asked.ok()?.status().as_u16())
    }

    pub async fn until_ready_is(&self, status: u16) -> Result<()> {
        let begun = Instant::now();
        while self.ready().await != Some(status) {
            ensure!(begun.elapsed() < PATIENCE, "/readyz never says {status}\n{}", self.output(0));
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        Ok(())
    }

    /// What `wadul audit` says.
    pub async fn audit(&self) -> Result<String> {
        let ended = self.machine.runs(&["audit"], &[("WADUL_DATABASE_URL", self.database.url())]).await?;
        Ok(ended.output)
    }

    pub async fn until_read(&self, person: &Account, since: Mark, words: &str) -> Result<()> {
        let read = || person.chat_since(since).iter().any(|entry| entry.text.contains(words));
        self.looks(READ_AGAIN, words, read).await.with_context(|| person.transcript_since(since))
    }

    pub async fn until(&self, what: &str, so: impl Fn() -> bool) -> Result<()> {
        self.looks(LOOK_AGAIN, what, so).await
    }

    async fn looks(&self, again: Duration, what: &str, so: impl Fn() -> bool) -> Result<()> {
        let begun = Instant::now();
        while !so() {
            if begun.elapsed() > PATIENCE {
                let outputs: Vec<String> = (0..self.ports.len()).map(|process| self.output(process)).collect();
                anyhow::bail!("in vain: {what} ({})\n{}", self.name(), outputs.join("\n---\n"));
            }
            tokio::time::sleep(again).await;
        }
        Ok(())
    }

    /// Until a look into the database finds what it looks for.
    pub async fn until_counted(&self, what: &str, store: &Store, sql: &'static str, wanted: i64) -> Result<()> {
        let begun = Instant::now();
        loop {
            let (count,) = store.reader().await?.query(sql).one::<(i64,)>().await?;
            if count == wanted {
                return Ok(());
            }
            ensure!(
                begun.elapsed() < PATIENCE,
                "{what}: {count} instead of {wanted} ({})\n{}",
                self.name(),
                self.output(0)
            );
            tokio::time::sleep(LOOK_AGAIN * 4).await;
        }
    }

    fn processes(&self) -> MutexGuard<'_, Vec<Option<Running>>> {
        self.processes.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn cuts(&self) -> MutexGuard<'_, Vec<DateTime<Utc>>> {
        self.cuts.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}
