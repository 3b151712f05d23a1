//! The real program, as it is released, and what the machine says about it.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::line::Lines;
use super::peer::Peer;

/// Ticks of a second in `/proc/PID/stat` (proc(5)): the same on every Linux.
const TICKS: f64 = 100.0;
/// Nobody waits longer for it to begin or to end.
const PATIENCE: Duration = Duration::from_secs(120);
/// The officer who hears of every new case.
pub const OFFICER: i64 = 6_000_000_001;

/// The program while it runs. It is killed when the benchmark gives up.
pub struct Program {
    child: Child,
    health: SocketAddr,
    client: reqwest::Client,
    /// From its being called to its first update being possible.
    pub start: Duration,
    /// The way in.
    pub lines: Lines,
    /// How many lines the bot allows.
    pub most_lines: usize,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Program {
    /// Starts it in this folder, over this database.
    pub async fn start(peer: &mut Peer, url: &str, folder: &Path) -> Result<Self> {
        let (listen, health) = (free()?, free()?);
        let log = std::fs::File::create(folder.join("wadul.log"))?;
        let mut command = Command::new(env!("CARGO_BIN_EXE_wadul"));
        command.arg("run").current_dir(folder).env_clear();
        command.env("WADUL_TELEGRAM_TOKEN", "123456789:AAbenchmarkbenchmarkbenchmarkbenchma");
        command.env("WADUL_TELEGRAM_API_URL", peer.url()).env("WADUL_DATABASE_URL", url);
        command.env("WADUL_LISTEN", listen.to_string()).env("WADUL_WEBHOOK_URL", format!("http://{listen}"));
        command.env("WADUL_METRICS_LISTEN", health.to_string()).env("WADUL_SELFTEST", "off");
        // A thousand citizens begin at once: it is the speed that is measured, not the limit.
        command.env("WADUL_FORMS_PER_MINUTE", "100000");
        command.env("WADUL_ADMINS", OFFICER.to_string()).env("WADUL_MONTHLY_REPORT", "off");
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let begun = Instant::now();
        let mut child = command.spawn().context("the program does not start")?;
        let client = reqwest::Client::builder().no_proxy().build()?;
        loop {
            let ready = client.get(format!("http://{health}/readyz")).send().await;
            if ready.is_ok_and(|answer| answer.status().is_success()) {
                break;
            }
            if let Some(status) = child.try_wait()? {
                bail!("the program ended ({status}): {}", std::fs::read_to_string(folder.join("wadul.log"))?);
            }
            ensure!(begun.elapsed() < PATIENCE, "the program is not ready");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        let webhook = peer.webhook().await?;
        let (start, most_lines) = (begun.elapsed(), webhook.max_connections);
        let lines = Lines::new(listen, &webhook.secret_token, most_lines);
        Ok(Self { child, health, client, start, lines, most_lines })
    }

    /// Seconds of processor time used so far.
    pub fn cpu(&self) -> Result<f64> {
        cpu(self.child.id())
    }

    /// Memory held now and at most, in MB (`VmRSS`, `VmHWM`).
    pub fn memory(&self) -> Result<(f64, f64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let field = |name: &str| -> Result<f64> {
            let line =
                status.lines().find_map(|line| line.strip_prefix(name)).context("a field of /proc/PID/status")?;
            let kilobytes: f64 = line.trim_start_matches(':').trim().trim_end_matches(" kB").parse()?;
            Ok(rounded(kilobytes / 1024.0, 1))
        };
        Ok((field("VmRSS")?, field("VmHWM")?))
    }

    /// Transactions committed so far.
    pub async fn commits(&self) -> Result<u64> {
        let page = self.client.get(format!("http://{}/metrics", self.health)).send().await?.text().await?;
        let value = page.lines().find_map(|line| line.strip_prefix("wadul_database_commits_total "));
        Ok(value.context("the commits are not counted")?.parse()?)
    }

    /// Tells it to stop, as a service manager does, and waits until it has.
    pub async fn stop(mut self) -> Result<()> {
        let told = Command::new("sh").args(["-c", "kill -TERM \"$0\""]).arg(self.child.id().to_string()).status()?;
        ensure!(told.success(), "the signal was not sent");
        let begun = Instant::now();
        while self.child.try_wait()?.is_none() {
            ensure!(begun.elapsed() < PATIENCE, "the program does not end");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(())
    }
}

/// Seconds of processor time that a process has used.
pub fn cpu(process: u32) -> Result<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    // Behind the name, which may hold anything.
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| -> Result<f64> { Ok(fields.get(at).context("a field of /proc/PID/stat")?.parse()?) };
    Ok((ticks(11)? + ticks(12)?) / TICKS)
}

/// An address that is free now.
pub fn free() -> Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// A number with so many digits behind the point.
pub fn rounded(number: f64, digits: i32) -> f64 {
    let scale = 10_f64.powi(digits);
    (number * scale).round() / scale
}

/// What it is measured on.
pub struct Machine {
    processors: usize,
}

impl Machine {
    pub fn here() -> Self {
        Self { processors: std::thread::available_parallelism().map_or(1, usize::from) }
    }

    pub fn described(&self) -> Value {
        json!({ "processors_shared_with_the_generator": self.processors })
    }
}
