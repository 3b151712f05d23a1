//! A register with many cases, written straight into the tables: filed evenly over three years, the last few hundred still
//! worked on, whatever the size: what grows is what was done.

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use wadul::domain::CaseNumber;
use wadul::domain::number::Prefix;

/// Cases written with one statement.
const BATCH: u32 = 20_000;
/// Cases that are still worked on: what an office has on its desks.
const OPEN: u32 = 500;
/// Three years, in seconds.
const SPAN: i64 = 3 * 365 * 24 * 3600;

/// The numbers of cases `first` to `last`, as a list in JSON: they have a check digit that no SQL knows.
fn numbers(first: u32, last: u32) -> Result<String> {
    let prefix = Prefix::new("ADU").context("a prefix")?;
    let number = |serial| CaseNumber::new(prefix.clone(), 2025, serial).map(|number| number.to_string());
    let numbers: Result<Vec<String>, _> = (first..=last).map(number).collect();
    Ok(serde_json::to_string(&numbers.ok().context("no number")?)?)
}

/// The statements that fill in cases from `first + 1` on, of so many; their numbers are `$1`. `now`: when the last of all was
/// filed.
fn statements(sqlite: bool, (first, cases): (u32, u32), now: DateTime<Utc>) -> Vec<String> {
    let (source, hex, yes, no) = match sqlite {
        true => (
            format!("(select key + {first} + 1 as i, value as number from json_each($1)) n"),
            "printf('%032x', i)",
            "1",
            "0",
        ),
        false => (
            format!(
                "(select (nth + {first})::int as i, number from json_array_elements_text($1::json)
                with ordinality as listed (number, nth)) n"
            ),
            "lpad(to_hex(i), 32, '0')",
            "true",
            "false",
        ),
    };
    let (bigint, open) = (if sqlite { "" } else { "::bigint" }, cases - (cases / 2).min(OPEN));
    let end = now.timestamp();
    // `seconds`: an SQL term, counted from the filing of case i.
    let time = |seconds: &str| {
        let moment = format!("({end} - ({cases} - i) * {SPAN}{bigint} / {cases} + {seconds})");
        match sqlite {
            true => format!("strftime('%Y-%m-%dT%H:%M:%S+00:00', {moment}, 'unixepoch')"),
            false => format!("to_timestamp({moment})"),
        }
    };
    let (filed, due) = (time("0"), time("3 * 86400"));
    let status = format!(
        "case when i > {open} then case i % 7 when 0 then 'submitted' when 1 then 'recorded' when 2 then 'under_review'
           when 3 then 'distributed' when 4 then 'objected' when 5 then 'responded'
           else 'resolved' end
         when i % 20 = 0 then 'withdrawn' else 'archived' end"
    );
    let division =
        "case i % 4 when 0 then 'kewaspadaan' when 1 then 'sekretariat' when 2 then 'politik' else 'ideologi' end";
    let words = "'Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari nomor ' || i";
    let cases = format!(
        "insert into cases (id, number, kind, channel, person_id, status, version, service, confidential, about_officer,
           late, form_version, answers, statement, statement_hash, filed_at, since, due_at, promised_at, level, handler)
         select {hex}, number, 'complaint', 'telegram', 7000000000{bigint} + i % ({cases} / 3 + 1), {status}, 1,
           'rekomendasi', i % 10 = 0, i % 100 = 0, {no}, 1,
           '{{\"issue\":{{\"text\":{{\"parts\":[{{\"message\":9,\"text\":\"' || {words} || '\"}}],\"done\":true}}}}}}',
           {words}, {hex}, {filed}, {filed}, {due}, {due}, 1 + i % 3, case when i % 3 = 0 then 6000000010{bigint} + i % 8 end
         from {source}"
    );
    let trail = format!(
        "insert into trail (case_id, position, happened_at, person_id, event, detail, previous_hash, hash)
         select {hex}, 1, {filed}, 7000000000{bigint} + i, 'filed', '{{}}', '', {hex} from {source}"
    );
    // Hours of open cases are still to come, those of others have rung.
    let timers = format!(
        "insert into timers (case_id, kind, due_at, office, fired_at)
         select {hex}, 'completeness', {}, {yes}, case when i > {open} then null else {filed} end from {source}",
        time("400 * 86400")
    );
    let tasks = format!(
        "insert into tasks (case_id, division, leads, done_at)
         select {hex}, {division}, {yes}, case when i > {open} then null else {due} end from {source} where i % 2 = 1"
    );
    let found = format!(
        "insert into case_words (case_id, content, identity, place)
         select {hex}, 'belum hari penelitian rekomendasi sepuluh surat terbit kata' || (i % 1000) || ' nomor' || i,
           'siti aminah raci bangil', 'rekomendasi ' || {division} from {source}"
    );
    let letters = format!(
        "insert into outbox (person_id, priority, notice, case_id, silent, due_at, attempts, parts_sent, uncertain, ending,
           created_at, ended_at)
         select 7000000000{bigint} + i, 0, '{{}}', {hex}, {no}, {filed}, 1, 1, {no}, 'sent', {filed}, {filed} from {source}
         where i % 10 = 0"
    );
    let people = format!(
        "insert into people (id, name, language, attention, reach, first_seen)
         select 7000000000{bigint} + i, 'Siti Aminah', 'id', '', 'reachable', {filed} from {source} where i % 3 = 0"
    );
    vec![cases, trail, timers, tasks, found, letters, people]
}

/// Fills an empty register.
pub async fn seed(url: &str, cases: u32, now: DateTime<Utc>) -> Result<()> {
    let sqlite = url.starts_with("sqlite:");
    let batches = (0..cases).step_by(usize::try_from(BATCH)?).map(|first| (first, cases.min(first + BATCH)));
    if sqlite {
        let mut connection = url.parse::<SqliteConnectOptions>()?.connect().await?;
        // Nothing of it is lost that matters: it is made again.
        let quick = "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -400000;";
        sqlx::raw_sql(quick).execute(&mut connection).await?;
        for batch in batches {
            let listed = numbers(batch.0 + 1, batch.1)?;
            let mut unit = connection.begin().await?;
            for sql in statements(sqlite, (batch.0, cases), now) {
                sqlx::query(AssertSqlSafe(sql)).bind(listed.as_str()).execute(&mut *unit).await?;
            }
            unit.commit().await?;
        }
        connection.close().await?;
    } else {
        let mut connection = url.parse::<PgConnectOptions>()?.connect().await?;
        sqlx::raw_sql("set synchronous_commit = off; set session_replication_role = replica;")
            .execute(&mut connection)
            .await?;
        for batch in batches {
            let listed = numbers(batch.0 + 1, batch.1)?;
            for sql in statements(sqlite, (batch.0, cases), now) {
                sqlx::query(AssertSqlSafe(sql)).bind(listed.as_str()).execute(&mut connection).await?;
            }
        }
        // The server does so by itself, a while later.
        sqlx::raw_sql("vacuum analyze").execute(&mut connection).await?;
        connection.close().await?;
    }
    Ok(())
}
