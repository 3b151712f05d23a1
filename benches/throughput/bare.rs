//! Two limits to compare with: a webhook that does nothing but answer, and a database that only keeps rows.

use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::post;
use chrono::Utc;
use rusqlite::TransactionBehavior;
use serde_json::{Value, json};
use sqlx::postgres::PgPoolOptions;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use wadul::store::Store;

use super::citizen::{BLIND, Citizen};
use super::database::{Engine, Fresh};
use super::line::Lines;
use super::load::{count, percentiles};
use super::program::{cpu, free, rounded};

/// Updates handed to the bare webhook, and rows of as many updates committed.
const UPDATES: usize = 100_000;
/// What the program asks for with `setWebhook`, and so what it can have in hand at once.
const LINES: usize = 40;
/// A draft after ten questions, as the program keeps it.
const DRAFT: &str = r#"{"about_officer":{"chosen":"no"},"address":{"text":{"parts":[{"message":5,"text":"Dusun Krajan RT 02 RW 01, Desa Raci, Bangil"}],"done":true}},"capacity":{"chosen":"self"},"consent":{"chosen":"agree"},"full_name":{"text":{"parts":[{"message":4,"text":"Siti Aminah"}],"done":true}},"issue":{"text":{"parts":[{"message":9,"text":"Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap."}],"done":true}},"loss_kind":{"chosen":"none"},"phone":"skipped"}"#;
const NOTICE: &str = r#"{"Question":{"draft":"0190000000007000800000000000000a","key":"resolution","progress":{"step":10,"of":16},"note":null,"clears":false}}"#;

/// Serves it, until it is killed.
pub async fn serve(address: SocketAddr) -> Result<()> {
    let listener = TcpListener::bind(address).await?;
    Ok(axum::serve(listener, Router::new().route("/telegram", post(answer))).await?)
}

/// One call, in the answer itself (Bot API, "Making requests when getting updates").
async fn answer(body: Bytes) -> impl IntoResponse {
    let update: Value = serde_json::from_slice(&body).unwrap_or_default();
    let call =
        json!({ "method": "sendMessage", "chat_id": update["message"]["chat"]["id"], "text": "Sudah kami catat." });
    ([(header::CONTENT_TYPE, "application/json")], call.to_string())
}

struct Bare(Child);

impl Drop for Bare {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What a webhook costs that reads the update and answers with one call: nobody can be faster.
pub async fn webhook() -> Result<Value> {
    let address = free()?;
    let mut command = Command::new(std::env::current_exe()?);
    let bare = Bare(command.arg("--bare-webhook").arg(address.to_string()).stdin(Stdio::null()).spawn()?);
    let begun = Instant::now();
    while tokio::net::TcpStream::connect(address).await.is_err() {
        ensure!(begun.elapsed() < Duration::from_secs(10), "the bare webhook does not begin");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let (lines, mut handing) = (Arc::new(Lines::new(address, "", LINES)), JoinSet::new());
    let (before, begun) = (cpu(bare.0.id())?, Instant::now());
    for _ in 0..LINES {
        let lines = Arc::clone(&lines);
        handing.spawn(async move {
            let (citizen, mut waited) = (Citizen::new(), Vec::new());
            for text in BLIND.iter().cycle().take(UPDATES / LINES) {
                waited.push(u32::try_from(lines.post(&citizen.says(text)).await?.as_micros())?);
            }
            anyhow::Ok(waited)
        });
    }
    let mut waited = Vec::new();
    while let Some(one) = handing.join_next().await {
        waited.extend(one??);
    }
    let (took, used, updates) = (begun.elapsed().as_secs_f64(), cpu(bare.0.id())? - before, count(waited.len()));
    Ok(json!({
        "updates_per_second": rounded(updates / took, 0),
        "answer_ms_on_the_line": percentiles(waited.into_iter()),
        "cpu_ms_per_update": rounded(used / updates * 1000.0, 3),
    }))
}

/// What the rows of an update cost, and nothing else: the update is remembered, the draft kept, the answer put into the
/// outbox. On SQLite as many share a commit as the bot has lines; on PostgreSQL each has its own, over as many connections
/// as the program has.
pub async fn commits(engine: Engine) -> Result<Value> {
    let database = Fresh::new(engine).await?;
    Store::open(database.url()).await?.close().await;
    let (before, begun) = (cpu(std::process::id())?, Instant::now());
    let commits = match engine {
        Engine::Sqlite => sqlite(database.url())?,
        Engine::Postgres => postgres(database.url()).await?,
    };
    let (took, used) = (begun.elapsed().as_secs_f64(), cpu(std::process::id())? - before);
    database.close().await?;
    let updates = count(UPDATES);
    Ok(json!({
        "updates_per_second": rounded(updates / took, 0),
        "commits_per_second": rounded(count(commits) / took, 0),
        "cpu_ms_per_update_without_a_server": rounded(used / updates * 1000.0, 3),
    }))
}

const SEEN: &str = "insert into updates_seen (update_id, seen_at) values ($1, $2) on conflict (update_id) do nothing";
const KEPT: &str =
    "insert into drafts (id, person_id, scope, kind, form_version, answers, paused, reminders, touched_at)
    values ($1, $2, '', 'complaint', 1, $3, $4, 0, $5) on conflict (person_id, scope) do update
    set answers = excluded.answers, touched_at = excluded.touched_at";
const SAID: &str = "insert into outbox (person_id, priority, notice, silent, due_at, attempts, parts_sent, uncertain,
    created_at) values ($1, 0, $2, $3, $4, 0, 0, $3, $4)";

fn sqlite(url: &str) -> Result<usize> {
    let mut connection = rusqlite::Connection::open(url.trim_start_matches("sqlite://"))?;
    connection.pragma_update(None, "synchronous", "full")?;
    let updates: Vec<i64> = (0..i64::try_from(UPDATES)?).collect();
    for batch in updates.chunks(LINES) {
        let unit = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for update in batch {
            let (person, now) = (update % 1000, Utc::now().to_rfc3339());
            unit.prepare_cached(SEEN)?.execute((update, &now))?;
            unit.prepare_cached(KEPT)?.execute((format!("{person:032x}"), person, DRAFT, false, &now))?;
            unit.prepare_cached(SAID)?.execute((person, NOTICE, false, &now))?;
        }
        unit.commit()?;
    }
    Ok(UPDATES.div_ceil(LINES))
}

async fn postgres(url: &str) -> Result<usize> {
    const CONNECTIONS: usize = 16;
    let most = u32::try_from(CONNECTIONS)?;
    let pool = PgPoolOptions::new().max_connections(most).connect(url).await?;
    let mut keeping = JoinSet::new();
    for first in 0..CONNECTIONS {
        let pool = pool.clone();
        keeping.spawn(async move {
            for update in (first..UPDATES).step_by(CONNECTIONS) {
                let mut unit = pool.begin().await?;
                let update = i64::try_from(update)?;
                let (person, now) = (update % 1000, Utc::now());
                sqlx::query(SEEN).bind(update).bind(now).execute(&mut *unit).await?;
                let kept = sqlx::query(KEPT).bind(format!("{person:032x}")).bind(person).bind(DRAFT);
                kept.bind(false).bind(now).execute(&mut *unit).await?;
                sqlx::query(SAID).bind(person).bind(NOTICE).bind(false).bind(now).execute(&mut *unit).await?;
                unit.commit().await?;
            }
            anyhow::Ok(())
        });
    }
    while let Some(one) = keeping.join_next().await {
        one?.context("a commit")?;
    }
    pool.close().await;
    Ok(UPDATES)
}
