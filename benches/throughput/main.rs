//! How many durable updates the real program takes in a second, how long each waits, and what it costs. Prints JSON;
//! `docs/kinerja.md` says what is measured, and how to do it again.
//!
//! ```text
//! cargo bench --bench throughput -- --citizens 1,100,1000 --engine sqlite
//! benches/run --all        # everything, with a PostgreSQL of its own that writes to the disk
//! ```

mod bare;
mod citizen;
mod database;
mod line;
mod load;
mod peer;
mod program;
mod register;
mod report;
mod seed;
mod table;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Parser;
use serde_json::{Value, json};

use database::Engine;
use program::Machine;

/// Updates that a run is made of, whatever the number of citizens: long enough to be past the first seconds.
const UPDATES: usize = 36_000;

#[derive(Parser)]
#[command(name = "throughput")]
struct Options {
    /// How many citizens file at once, one run for each number.
    #[arg(long, value_delimiter = ',')]
    citizens: Vec<usize>,
    /// Complaints of each citizen; without it, as many as make a run of some seconds.
    #[arg(long)]
    complaints: Option<usize>,
    /// The databases.
    #[arg(long, value_enum, value_delimiter = ',')]
    engine: Vec<Engine>,
    /// Measures the two limits as well: a bare webhook, and bare group commits of the same rows.
    #[arg(long)]
    limits: bool,
    /// For so many seconds citizens read what the bot writes and press its buttons, as fast as Telegram lets a bot write.
    #[arg(long)]
    paced: Option<u64>,
    /// The look-ups on registers of so many cases, and the start on each.
    #[arg(long, value_delimiter = ',')]
    register: Vec<u32>,
    /// The figures of a month as files, when so many cases are counted for them.
    #[arg(long)]
    report: Option<u32>,
    /// All of it, on both engines.
    #[arg(long)]
    all: bool,
    /// Writes the figures into this page as well, between its two marks.
    #[arg(long)]
    write: Option<PathBuf>,
    /// What cargo says to every benchmark.
    #[arg(long = "bench", hide = true)]
    _bench: bool,
    /// Only serves the bare webhook, until it is killed.
    #[arg(long, hide = true)]
    bare_webhook: Option<SocketAddr>,
}

impl Options {
    /// Nothing asked for: a hundred citizens on SQLite.
    fn completed(mut self) -> Self {
        if self.all {
            self.citizens = vec![1, 100, 1000];
            self.engine = vec![Engine::Sqlite, Engine::Postgres];
            self.limits = true;
            self.paced = Some(20);
            self.register = vec![1_000, 1_000_000];
            self.report = Some(10_000);
        }
        let lists_nothing = self.register.is_empty() && self.report.is_none();
        if self.citizens.is_empty() && !self.limits && self.paced.is_none() && lists_nothing {
            self.citizens = vec![100];
        }
        if self.engine.is_empty() {
            self.engine = vec![Engine::Sqlite];
        }
        self
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let options = Options::parse().completed();
    if let Some(address) = options.bare_webhook {
        return bare::serve(address).await;
    }
    let mut report = json!({ "machine": Machine::here().described() });
    if options.limits {
        report["bare_webhook"] = bare::webhook().await.context("the bare webhook")?;
    }
    for engine in &options.engine {
        report[engine.name()] = measure(*engine, &options).await.with_context(|| engine.name())?;
    }
    println!("{}", serde_json::to_string_pretty(&report)?);
    if let Some(page) = &options.write {
        table::write(&report, page).with_context(|| page.display().to_string())?;
    }
    Ok(())
}

async fn measure(engine: Engine, options: &Options) -> Result<Value> {
    let mut report = json!({});
    if options.limits {
        report["bare_commits"] = bare::commits(engine).await.context("bare group commits")?;
    }
    for citizens in &options.citizens {
        let enough = (UPDATES / citizen::BLIND.len()).div_ceil((*citizens).max(1)).clamp(2, 100);
        let complaints = options.complaints.unwrap_or(enough);
        let measured = load::blind(engine, *citizens, complaints).await;
        report["citizens"][citizens.to_string()] = measured.with_context(|| format!("{citizens} citizens"))?;
    }
    if let Some(seconds) = options.paced {
        report["paced"] = load::paced(engine, Duration::from_secs(seconds)).await.context("at Telegram's pace")?;
    }
    if !options.register.is_empty() {
        report["register"] = register::measure(engine, &options.register).await.context("the register")?;
    }
    if let Some(cases) = options.report {
        report["report"] = report::measure(engine, cases).await.context("the figures of a month")?;
    }
    Ok(report)
}
