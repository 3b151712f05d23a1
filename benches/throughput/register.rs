//! The look-ups of a day, on a small register and on a large one.

use std::sync::LazyLock;
use std::time::Instant;

use anyhow::{Context, Result};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use serde_json::{Value, json};
use wadul::domain::calendar::{at_wib, wib_date};
use wadul::domain::search::Search;
use wadul::domain::{CaseNumber, Office, PersonId, Role};
use wadul::notices::{PAGE, counted};
use wadul::store::{Store, StoreError, Tx};

use super::database::{Engine, Fresh};
use super::peer::Peer;
use super::program::{Program, rounded};
use super::seed::seed;

const DESK: PersonId = PersonId(6_000_000_002);
const HEAD: PersonId = PersonId(6_000_000_003);
const HANDLER: PersonId = PersonId(6_000_000_010);
/// Each look-up is made so often; the middle one counts.
const TIMES: usize = 21;

/// What is looked up, as the program does it for one update or one letter.
const LOOKUPS: [&str; 12] = [
    "status",
    "own_cases",
    "search_rare_word",
    "search_word_of_a_thousandth",
    "search_word_of_every_case",
    "queue",
    "queue_of_the_head",
    "tasks_of_the_desk",
    "tasks_of_a_handler",
    "deadlines",
    "digest_of_a_handler",
    "digest_of_the_head",
];

/// Each look-up on registers of so many cases: milliseconds, and how many times as long the last takes as the first.
pub async fn measure(engine: Engine, sizes: &[u32]) -> Result<Value> {
    let mut report = json!({});
    let mut columns: Vec<Vec<f64>> = Vec::new();
    for size in sizes {
        let database = Fresh::new(engine).await?;
        // Its tables; filling them in wants the file for itself.
        Store::open(database.url()).await?.close().await;
        let (now, begun) = (Utc::now(), Instant::now());
        seed(database.url(), *size, now).await?;
        let seeded = begun.elapsed().as_secs_f64();
        let store = Store::open(database.url()).await?;
        let hired = store.transact(0, move |tx| Box::pin(async move { hire(tx, now).await }));
        hired.await?;
        let mut column = Vec::new();
        for what in LOOKUPS {
            column.push(time(&store, what, now).await.with_context(|| what)?);
        }
        store.close().await;
        let start = start(&database).await.context("the start")?;
        let looked: serde_json::Map<String, Value> =
            LOOKUPS.iter().zip(&column).map(|(what, ms)| ((*what).to_owned(), rounded(*ms, 3).into())).collect();
        report[size.to_string()] =
            json!({ "lookup_ms": looked, "start_ms": start, "seconds_to_fill_in": rounded(seeded, 1) });
        columns.push(column);
        database.close().await?;
    }
    if let (Some(first), Some(last)) = (columns.first(), columns.last().filter(|_| columns.len() > 1)) {
        let ratios = LOOKUPS.iter().zip(first.iter().zip(last));
        let ratios: Vec<(&str, f64)> = ratios.map(|(what, (few, many))| (*what, rounded(many / few, 2))).collect();
        report["longest_ratio"] = ratios.iter().map(|(_, ratio)| *ratio).fold(0.0, f64::max).into();
        let named = ratios.into_iter().map(|(what, ratio)| (what.to_owned(), ratio.into()));
        report["times_as_long_on_the_last"] = Value::Object(named.collect());
    }
    Ok(report)
}

async fn hire(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), StoreError> {
    tx.appoint(DESK, Role::Petugas, "", "Rina", now).await?;
    tx.appoint(HEAD, Role::Pimpinan, "", "Hadi", now).await?;
    tx.appoint(HANDLER, Role::Bidang, "kewaspadaan", "Budi", now).await
}

/// The middle one of many times, in milliseconds. The first is left out: what it reads comes from the disk.
async fn time(store: &Store, what: &str, now: DateTime<Utc>) -> Result<f64> {
    let mut times = Vec::new();
    for turn in 0..=TIMES {
        let begun = Instant::now();
        let mut tx = store.reader().await?;
        look_up(&mut tx, what, now).await?;
        drop(tx);
        if turn > 0 {
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
    }
    times.sort_by(f64::total_cmp);
    times.get(TIMES / 2).copied().context("a time")
}

async fn look_up(tx: &mut Tx, what: &str, now: DateTime<Utc>) -> Result<()> {
    match what {
        "status" => {
            let number = CaseNumber::new(wadul::domain::number::Prefix::new("ADU").context("letters")?, 2025, 777);
            let found = tx.case_numbered(&number.ok().context("a number")?).await?.context("the case")?;
            tx.answers_of(&found.id).await?;
        }
        "own_cases" => {
            tx.cases_of(PersonId(7_000_000_005), 0, PAGE).await?;
            tx.count_cases_of(PersonId(7_000_000_005)).await?;
        }
        "search_rare_word" => search(tx, "nomor777").await?,
        "search_word_of_a_thousandth" => search(tx, "kata777").await?,
        "search_word_of_every_case" => search(tx, "penelitian").await?,
        "queue" => queue(tx, DESK).await?,
        "queue_of_the_head" => queue(tx, HEAD).await?,
        "tasks_of_the_desk" => tasks(tx, DESK).await?,
        "tasks_of_a_handler" => tasks(tx, HANDLER).await?,
        "deadlines" => {
            tx.due_timers(now + TimeDelta::days(1000), true, true, 200).await?;
            tx.due_moves(now, 100).await?;
        }
        "digest_of_a_handler" => digest(tx, HANDLER, now).await?,
        "digest_of_the_head" => {
            digest(tx, HEAD, now).await?;
            queue(tx, HEAD).await?;
            tx.late_for(HEAD, now, PAGE).await?;
        }
        _ => anyhow::bail!("nobody looks up {what}"),
    }
    Ok(())
}

/// Read once: it is not what is measured.
static OFFICE: LazyLock<Option<Office>> = LazyLock::new(|| Office::published().ok());

async fn search(tx: &mut Tx, words: &str) -> Result<()> {
    let office = OFFICE.as_ref().context("the office")?;
    let search = Search::read(words, None, office).ok().context("words")?;
    tx.count_found(DESK, &search, counted(0)).await?;
    tx.found(DESK, &search, (0, PAGE), counted(0)).await?;
    Ok(())
}

async fn queue(tx: &mut Tx, officer: PersonId) -> Result<()> {
    tx.queue_for(officer, 0, PAGE).await?;
    tx.count_queue_for(officer, counted(0)).await?;
    Ok(())
}

async fn tasks(tx: &mut Tx, officer: PersonId) -> Result<()> {
    tx.tasks_for(officer, 0, PAGE).await?;
    tx.count_tasks_for(officer, counted(0)).await?;
    Ok(())
}

/// What the morning counts for an officer.
async fn digest(tx: &mut Tx, officer: PersonId, now: DateTime<Utc>) -> Result<()> {
    let tomorrow = wib_date(now).succ_opt().map_or(now, |day| at_wib(day, NaiveTime::MIN));
    tasks(tx, officer).await?;
    tx.count_tasks_before(officer, now).await?;
    tx.count_tasks_before(officer, tomorrow).await?;
    tx.count_tasks_to_archive(officer).await?;
    Ok(())
}

/// From the call of the program to its first possible update, on this register, the second time.
async fn start(database: &Fresh) -> Result<f64> {
    let mut took = 0.0;
    for _ in 0..2 {
        let program = Program::start(&mut Peer::open().await?, database.url(), database.folder()).await?;
        took = program.start.as_secs_f64() * 1000.0;
        program.stop().await?;
    }
    Ok(rounded(took, 1))
}
