//! A machine with an empty folder, on which the real program runs, and a Telegram that is not far away.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use chrono::Utc;
use tempfile::TempDir;
use wadul::sandbox::{Account, Mark, Sandbox};

/// However slow the machine, nothing takes as long as this.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Machine {
    pub telegram: Sandbox,
    folder: TempDir,
}

/// What a command left behind.
pub struct Ended {
    pub good: bool,
    pub output: String,
}

impl Machine {
    pub async fn new() -> Result<Self> {
        let telegram = Sandbox::start(Utc::now).await?;
        telegram.faults().no_budget(true);
        Ok(Self { telegram, folder: tempfile::tempdir()? })
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with nothing but a token and where Telegram is; `settings` come on top.
    fn command(&self, arguments: &[&str], settings: &[(&str, &str)]) -> Command {
        // A file that may not grow is told to the program as a failure, as a full disk is, and not by a signal.
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_wadul")]);
        command.args(arguments).current_dir(self.folder.path()).env_clear();
        command.env("WADUL_TELEGRAM_TOKEN", self.telegram.token()).env("WADUL_TELEGRAM_API_URL", self.telegram.url());
        // Whatever the hour of this machine is.
        command.env("WADUL_SELFTEST", "off");
        command.envs(settings.iter().copied());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Starts the program and leaves it running.
    pub fn starts(&self, arguments: &[&str], settings: &[(&str, &str)]) -> Result<Running> {
        let mut child = self.command(arguments, settings).spawn().context("the program does not start")?;
        let output = Arc::new(Mutex::new(String::new()));
        let listeners = vec![
            listen(child.stdout.take().context("stdout")?, Arc::clone(&output)),
            listen(child.stderr.take().context("stderr")?, Arc::clone(&output)),
        ];
        Ok(Running { child, output, listeners, secret: self.telegram.token().to_owned() })
    }

    /// Runs the program until it ends by itself.
    pub async fn runs(&self, arguments: &[&str], settings: &[(&str, &str)]) -> Result<Ended> {
        let (status, output) = self.starts(arguments, settings)?.ends().await?;
        Ok(Ended { good: status.success(), output })
    }
}

/// Collects what the program says, as it says it.
fn listen(mut pipe: impl Read + Send + 'static, output: Arc<Mutex<String>>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = pipe.read(&mut bytes) {
            let mut output = output.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            output.push_str(&String::from_utf8_lossy(&bytes[..count]));
        }
    })
}

/// The program while it runs. It is killed when the test gives up.
pub struct Running {
    child: Child,
    output: Arc<Mutex<String>>,
    listeners: Vec<JoinHandle<()>>,
    secret: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Running {
    pub fn output(&self) -> String {
        self.output.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }

    /// Waits until something is so.
    pub async fn until(&mut self, what: &str, mut so: impl FnMut() -> bool) -> Result<()> {
        let begun = Instant::now();
        while !so() {
            if let Some(status) = self.child.try_wait()? {
                bail!("the program ended ({status}) before {what}\n{}", self.output());
            }
            ensure!(begun.elapsed() < PATIENCE, "in vain: {what}\n{}", self.output());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(())
    }

    /// Waits until the person reads these words, then or later than that moment.
    pub async fn until_read(&mut self, person: &Account, since: Mark, words: &str) -> Result<()> {
        let waited = self.until(words, || person.transcript_since(since).contains(words)).await;
        waited.with_context(|| person.transcript_since(since))
    }

    /// What it has said, whenever that is asked.
    pub fn listened(&self) -> impl Fn() -> String + use<> {
        let output = Arc::clone(&self.output);
        move || output.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }

    /// Waits until these words stand in its log.
    pub async fn until_it_says(&mut self, words: &str) -> Result<()> {
        let said = self.listened();
        self.until(words, || said().contains(words)).await
    }

    pub fn signal(&self, name: &str) -> Result<()> {
        let kill = format!("kill -{name} \"$0\"");
        let told = Command::new("sh").args(["-c", &kill]).arg(self.child.id().to_string()).status()?;
        ensure!(told.success(), "the signal was not sent");
        Ok(())
    }

    /// How large a file may become that it writes.
    pub fn limits_files(&self, bytes: &str) -> Result<()> {
        let (process, limit) = (self.child.id().to_string(), format!("--fsize={bytes}:"));
        let told = Command::new("prlimit").args(["--pid", &process, &limit]).status().context("prlimit")?;
        ensure!(told.success(), "the limit was not set");
        Ok(())
    }

    /// What a service manager does to stop it.
    pub fn is_told_to_stop(&self) -> Result<()> {
        self.signal("TERM")
    }

    /// The same, and waits until it has.
    pub async fn stops_when_told(self) -> Result<(ExitStatus, String, Duration)> {
        let begun = Instant::now();
        self.is_told_to_stop()?;
        let (status, output) = self.ends().await?;
        Ok((status, output, begun.elapsed()))
    }

    /// Waits until the program has ended; whatever it said, the token was not in it.
    pub async fn ends(mut self) -> Result<(ExitStatus, String)> {
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait()? {
                break status;
            }
            ensure!(begun.elapsed() < PATIENCE, "the program does not end\n{}", self.output());
            tokio::time::sleep(Duration::from_millis(10)).await;
        };
        for listener in self.listeners.drain(..) {
            ensure!(listener.join().is_ok(), "its output was not read to the end");
        }
        let output = self.output();
        let key = self.secret.split_once(':').context("a token")?.1;
        ensure!(!output.contains(key), "the token is shown:\n{output}");
        Ok((status, output))
    }
}

/// Every file in a folder and the folders in it.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}
