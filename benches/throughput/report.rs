//! The figures of a month as files, on a register from which so many cases are counted for the trend of twelve months.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use chrono::Utc;
use serde_json::{Value, json};
use wadul::domain::figures::{Month, TREND};
use wadul::store::Store;

use super::database::{Engine, Fresh};
use super::program::rounded;
use super::seed::seed;

/// Years over which the cases of the register were filed.
const YEARS: u32 = 3;

/// Has the released program write the files of this month; seconds on the clock.
pub async fn measure(engine: Engine, counted: u32) -> Result<Value> {
    let database = Fresh::new(engine).await?;
    Store::open(database.url()).await?.close().await;
    let now = Utc::now();
    seed(database.url(), counted * YEARS, now).await?;
    let month = Month::of(now).context("a month of this century")?.to_string();
    let mut command = Command::new(env!("CARGO_BIN_EXE_wadul"));
    command.args(["report", "--month", &month, "--out", "rekap"]).current_dir(database.folder()).env_clear();
    command.env("WADUL_TELEGRAM_TOKEN", "123456789:AAbenchmarkbenchmarkbenchmarkbenchma");
    command.env("WADUL_DATABASE_URL", database.url());
    let begun = Instant::now();
    let done = command.output().context("the program does not start")?;
    let seconds = begun.elapsed().as_secs_f64();
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let files = String::from_utf8_lossy(&done.stdout).lines().count();
    database.close().await?;
    Ok(json!({ "cases_counted": counted, "months": TREND, "files": files, "seconds": rounded(seconds, 2) }))
}
