//! The command line.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use secrecy::ExposeSecret;
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;
use wadul::app::{self, App};
use wadul::archive;
use wadul::backup::{self, Summary};
use wadul::check::{self, exchange::Exchange, retention::Ending};
use wadul::clock::Clock;
use wadul::config::{LogFormat, Settings};
use wadul::demo;
use wadul::desk;
use wadul::domain::Office;
use wadul::domain::figures::Month;
use wadul::form::Forms;
use wadul::report::report;
use wadul::store::Store;

/// A Telegram bot with which a citizen files a complaint about a public service, and an office answers it in time.
#[derive(Parser)]
#[command(version, about)]
struct Line {
    #[command(subcommand)]
    command: Command,
    /// The file with the settings; without it, wadul.toml if there is one.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Runs the bot until it is told to stop (Ctrl-C, SIGTERM).
    Run,
    /// Verifies the trail and the signatures of every case, and names the first that is not what it was.
    Audit,
    /// Writes everything into one file, evidence included, while the bot runs.
    Backup {
        /// The file to write; it must not be there yet.
        file: PathBuf,
        /// The public key of age (age1...) of somebody who may open it; without one it is not encrypted.
        #[arg(long = "to")]
        to: Vec<String>,
    },
    /// Writes the closed cases of a year into folders that anybody can read, or looks whether one was changed.
    Archive {
        /// The year in the numbers of the cases.
        #[arg(long, required_unless_present = "check", value_parser = clap::value_parser!(i32).range(2000..=2099))]
        year: Option<i32>,
        /// The folder in which that of the year is made, or completed.
        #[arg(long, default_value = "arsip")]
        out: PathBuf,
        /// What the bot is called on Telegram, for the links on papers; without it, Telegram is asked.
        #[arg(long, conflicts_with = "check")]
        bot: Option<String>,
        /// Only looks whether everything in this folder of a year is as it was written; needs no database.
        #[arg(long, conflicts_with = "year")]
        check: Option<PathBuf>,
    },
    /// Ends the keeping of what has been kept for its time: prints what, how much and by which rule, without names.
    Retention(Ending),
    /// Fills an empty database and the folder for evidence from a backup.
    Restore {
        /// The backup.
        file: PathBuf,
        /// The file with the secret key of age, for an encrypted one.
        #[arg(long)]
        key: Option<PathBuf>,
        /// Only looks whether the backup is whole; touches nothing.
        #[arg(long)]
        check: bool,
    },
    /// Writes the figures of a month: a picture, a report, a workbook, a table.
    Report {
        /// The month, as 2026-11.
        #[arg(long, value_parser = month)]
        month: Month,
        /// The folder for the files; it is made when it is not there.
        #[arg(long, default_value = ".")]
        out: PathBuf,
        /// For everybody: without the register, and without numbers so small that they tell of somebody.
        #[arg(long)]
        public: bool,
    },
    /// Looks at settings, token, database, clock, disk and rights, and says what to do about each.
    Check,
    /// Says whether a file is a paper of the office, and unchanged.
    Verify {
        /// The paper, as it was sent.
        file: PathBuf,
        /// A public key of the office, or a file with what `wadul keys public` printed; without it, the keys in the database.
        #[arg(long)]
        key: Option<String>,
    },
    /// Encrypts what is stored with the first key of WADUL_DATA_KEY, after it was set or changed.
    Encrypt {
        /// Writes everything in the clear instead, before the key is taken away; stop the bot first.
        #[arg(long)]
        off: bool,
    },
    /// The keys that papers are sealed with.
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Says how the program stands now, and what to do where it does not stand well.
    Status,
    /// Has the running bot file an invented complaint and bring it to the archive; fails when it does not get there.
    Selftest,
    /// Makes a poster for the wall and cards for the counter, with a QR code that opens the bot.
    Poster {
        /// The file to write (PDF).
        #[arg(long, default_value = "poster.pdf")]
        out: PathBuf,
        /// What the bot is called on Telegram; without it, Telegram is asked.
        #[arg(long)]
        bot: Option<String>,
    },
    /// Prints the built-in office profile, to begin one of your own from.
    Office,
    /// The keys of other systems that read the register and hand cases in (Open311).
    #[command(subcommand)]
    Exchange(Exchange),
    /// Shows the whole service in the browser, on this machine and without a Telegram account.
    Demo {
        /// The port of the page on 127.0.0.1; when it is taken, the next free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// The folder in which everything stays; without it, a temporary one.
        #[arg(long)]
        keep: Option<PathBuf>,
        /// How many invented cases of the last three months stand in the register.
        #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=5000))]
        seed: u32,
        /// Does not open the browser.
        #[arg(long)]
        no_open: bool,
    },
}

#[derive(Subcommand)]
enum KeysCommand {
    /// Lists them: name, since when each signs, and which signs now.
    List,
    /// Makes a new one, which signs from now on; papers of the earlier ones stay genuine.
    Rotate,
    /// Prints their public halves, for whoever checks papers elsewhere.
    Public,
}

fn main() -> ExitCode {
    let line = Line::parse();
    let outcome = tokio::runtime::Runtime::new().context("the runtime cannot be started").and_then(|runtime| {
        let outcome = runtime.block_on(does(line.command, line.config));
        // Everything is kept by now. A disk that hangs in the middle of a look does not hold the end up for ever.
        runtime.shutdown_timeout(Duration::from_secs(1));
        outcome
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("wadul: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// `false`: it was done, and what was found is not as it should be.
async fn does(command: Command, config: Option<PathBuf>) -> Result<bool> {
    match command {
        Command::Run => run(config).await.map(|()| true),
        Command::Audit => audit(config).await,
        Command::Backup { file, to } => back_up(config, &file, &to).await,
        Command::Archive { check: Some(folder), .. } => archived(&folder),
        Command::Archive { year, out, bot, check: None } => {
            archive(config, year.unwrap_or_default(), &out, bot.as_deref()).await
        }
        Command::Retention(what) => check::retention::retention(&settings(config)?, &what).await,
        Command::Restore { file, key, check: true } => told(backup::check(&file, key.as_deref()).await, "checked"),
        Command::Restore { file, key, check: false } => restore(config, &file, key.as_deref()).await,
        Command::Report { month, out, public } => write_report(config, month, &out, public).await.map(|()| true),
        Command::Check => check::check(|| settings(config)).await,
        Command::Verify { file, key } => verify(config, &file, key.as_deref()).await,
        Command::Keys(command) => keys(config, &command).await.map(|()| true),
        Command::Encrypt { off } => check::encrypt::encrypt(&settings(config)?, off).await,
        Command::Status => check::status::status(&settings(config)?).await,
        Command::Selftest => test_itself(config).await,
        Command::Poster { out, bot } => check::poster::write(&settings(config)?, &out, bot.as_deref()).await,
        Command::Exchange(what) => exchange(config, &what).await,
        Command::Office => print_office().map(|()| true),
        Command::Demo { port, keep, seed, no_open } => {
            show(demo::Options { port, keep, seed, open: !no_open }).await.map(|()| true)
        }
    }
}

async fn run(config: Option<PathBuf>) -> Result<()> {
    let settings = settings(config)?;
    log(settings.log);
    std::panic::set_hook(Box::new(tell_where));
    let office = app::office(settings.office.as_deref())?;
    let app = App::open(&settings, office, Forms::standard(), Clock::system()).await?;
    let stop = CancellationToken::new();
    tokio::spawn(stop_when_told(stop.clone()));
    app.run(&settings, stop).await
}

/// The settings of a real bot have no say in a demo.
async fn show(options: demo::Options) -> Result<()> {
    log_from(EnvFilter::new("warn"), LogFormat::Human);
    std::panic::set_hook(Box::new(tell_where));
    let stop = CancellationToken::new();
    tokio::spawn(stop_when_told(stop.clone()));
    demo::run(options, stop).await
}

async fn audit(config: Option<PathBuf>) -> Result<bool> {
    let store = present_store(config).await?;
    let audit = desk::audit(&store).await?;
    store.close().await;
    let found = match (&audit.broken, &audit.unsigned) {
        (None, None) => "every trail is whole, and every signature belongs to its text".to_owned(),
        (Some((number, row)), _) => format!("the trail of {number} is not whole: look at row {row}"),
        (None, Some(number)) => format!("the text of {number} is not the one that was signed"),
    };
    // Whoever reads only the first lines (`| head`) closes the pipe; that is no failure.
    let _ = writeln!(std::io::stdout(), "{} cases, {} rows\n{found}", audit.cases, audit.rows);
    Ok(audit.broken.is_none() && audit.unsigned.is_none())
}

async fn test_itself(config: Option<PathBuf>) -> Result<bool> {
    let store = present_store(config).await?;
    let good = check::selftest::selftest(&store).await;
    store.close().await;
    good
}

async fn back_up(config: Option<PathBuf>, file: &Path, keys: &[String]) -> Result<bool> {
    let settings = settings(config)?;
    told(backup::backup(&settings, file, keys).await, "written")
}

/// `false` when a file of evidence is not there any more, or a paper cannot be made: the archive is not whole without it.
async fn archive(config: Option<PathBuf>, year: i32, out: &Path, bot: Option<&str>) -> Result<bool> {
    let settings = settings(config)?;
    let office = app::office(settings.office.as_deref())?;
    let summary = archive::archive(&settings, office, &Clock::system(), year, out, bot).await?;
    let (written, kept) = (summary.written, summary.kept);
    let mut lines = vec![format!("{}: {written} cases written, {kept} as they were", summary.folder.display())];
    lines.extend(summary.damaged.iter().map(|number| format!("was changed, and is written anew: {number}")));
    lines.extend(summary.missing.iter().map(|file| format!("missing or changed in the folder for evidence: {file}")));
    lines.extend(summary.unmade.iter().map(|paper| format!("could not be made: {paper}")));
    let _ = writeln!(std::io::stdout(), "{}", lines.join("\n"));
    Ok(summary.missing.is_empty() && summary.unmade.is_empty())
}

fn archived(folder: &Path) -> Result<bool> {
    let found = archive::check(folder)?;
    let mut lines = vec![format!("{} files", found.files)];
    for (what, files) in
        [("changed", &found.changed), ("missing", &found.missing), ("not of the archive", &found.added)]
    {
        lines.extend(files.iter().map(|file| format!("{what}: {file}")));
    }
    let _ = writeln!(std::io::stdout(), "{}", lines.join("\n"));
    Ok(found.is_whole())
}

async fn restore(config: Option<PathBuf>, file: &Path, key: Option<&Path>) -> Result<bool> {
    let settings = settings(config)?;
    told(backup::restore(&settings, file, key).await, "restored")
}

fn month(text: &str) -> Result<Month, &'static str> {
    Month::read(text).ok_or("write a month as 2026-11")
}

async fn write_report(config: Option<PathBuf>, month: Month, out: &Path, public: bool) -> Result<()> {
    let settings = settings(config)?;
    for path in report(&settings, month, out, public).await? {
        let _ = writeln!(std::io::stdout(), "{}", path.display());
    }
    Ok(())
}

/// What is in a backup. `false` when a file that belongs to a case is not.
fn told(summary: Result<Summary>, done: &str) -> Result<bool> {
    let Summary { heads, rows, files, missing } = summary?;
    let mut lines = vec![
        format!("{done}: {} cases, {rows} rows, {files} files", heads.cases),
        format!("trail heads: {}", heads.sha256),
    ];
    lines.extend(missing.iter().map(|id| format!("missing or changed in the folder for evidence: {id}")));
    let _ = writeln!(std::io::stdout(), "{}", lines.join("\n"));
    Ok(missing.is_empty())
}

/// The database of the bot. Opening would make an empty one here, and all would be well in it.
async fn present_store(config: Option<PathBuf>) -> Result<Store> {
    let settings = settings(config)?;
    backup::must_exist(settings.database_url.expose_secret())?;
    app::store(&settings).await
}

async fn verify(config: Option<PathBuf>, file: &Path, key: Option<&str>) -> Result<bool> {
    let keys = match key {
        Some(key) => check::verify::given_keys(key)?,
        None => {
            let store = present_store(config).await?;
            let keyring = desk::keyring(&store).await?;
            store.close().await;
            check::verify::own_keys(&keyring)
        }
    };
    check::verify::paper(file, &keys)
}

async fn keys(config: Option<PathBuf>, command: &KeysCommand) -> Result<()> {
    let store = present_store(config).await?;
    if matches!(command, KeysCommand::Rotate) {
        desk::new_key(&store, Clock::system().now()).await?;
    }
    let keyring = desk::keyring(&store).await?;
    store.close().await;
    match command {
        KeysCommand::List | KeysCommand::Rotate => check::keys::list(&keyring),
        KeysCommand::Public => check::keys::public(&keyring),
    }
    Ok(())
}

async fn exchange(config: Option<PathBuf>, what: &Exchange) -> Result<bool> {
    let store = present_store(config).await?;
    let done = check::exchange::exchange(&store, what).await;
    store.close().await;
    done
}

/// Whoever reads only the beginning (`wadul office | head`) closes the pipe, which is no failure.
fn print_office() -> Result<()> {
    match std::io::stdout().write_all(Office::published_text().as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error).context("the profile"),
        _ => Ok(()),
    }
}

/// A file that was asked for by name has to be there; the usual one may be absent.
fn settings(config: Option<PathBuf>) -> Result<Settings> {
    let path = config.clone().unwrap_or_else(|| PathBuf::from("wadul.toml"));
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && config.is_none() => None,
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
    };
    Ok(Settings::read(&path, text.as_deref(), |name| std::env::var(name).ok())?)
}

fn log(format: LogFormat) {
    // What the libraries say below a warning may hold addresses with a token in them, so this is no setting.
    log_from(EnvFilter::new("warn,wadul=info"), format);
}

fn log_from(filter: EnvFilter, format: LogFormat) {
    let colours = std::io::stderr().is_terminal();
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr);
    match format {
        LogFormat::Human => subscriber.init(),
        LogFormat::Json => subscriber.json().init(),
    }
}

/// Where a panic was, and not its words: they may quote what a person wrote.
fn tell_where(panic: &std::panic::PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(panic.place = place, "something panicked");
}

async fn stop_when_told(stop: CancellationToken) {
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminated => {}
    }
    tracing::info!("stopping");
    stop.cancel();
}
