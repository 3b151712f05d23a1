//! Values on their way into the store and out of it, and into no message.

use anyhow::Result;
use wadul::store::{Engine, Store, StoreError, Value};

use super::{open, refusal, write};
use crate::harness::{TestDatabase, on_both_engines};

on_both_engines! {
    values_and_rows_pass_through_both_ways
    no_message_holds_a_value
}

async fn values_and_rows_pass_through_both_ways(database: TestDatabase) -> Result<()> {
    use chrono::{DateTime, SubsecRound, Utc};
    type Row = (String, bool, f64, Vec<u8>, DateTime<Utc>, Option<String>);

    let store = database.open().await?;
    write(
        &store,
        match store.engine() {
            Engine::Sqlite => "create table kinds (a text, b integer, c real, d blob, e text, f text) strict",
            Engine::Postgres => {
                "create table kinds (a text, b boolean, c double precision, d bytea, e timestamptz, f text)"
            }
        },
    )
    .await?;
    // PostgreSQL keeps microseconds.
    let row: Row = ("Jl. Slamet \0".replace('\0', "é"), true, 0.5, vec![0, 255], Utc::now().trunc_subsecs(6), None);
    let kept = row.clone();
    store
        .transact(7, move |tx| {
            Box::pin(async move {
                let (a, b, c, d, e, f) = kept;
                let sql = "insert into kinds (a, b, c, d, e, f) values ($1, $2, $3, $4, $5, $6)";
                tx.query(sql).bind(&a).bind(b).bind(c).bind(d).bind(e).bind(f.as_deref()).execute().await
            })
        })
        .await?;
    let read: Row = store.reader().await?.query("select a, b, c, d, e, f from kinds").one().await?;
    assert_eq!(read, row);
    Ok(())
}

async fn no_message_holds_a_value(database: TestDatabase) -> Result<()> {
    async fn told(
        store: &Store,
        sql: &'static str,
        value: impl for<'v> Value<'v> + Clone + Send + 'static,
    ) -> Result<String> {
        let failed = store.transact(7, move |tx| Box::pin(tx.query(sql).bind(value).execute())).await;
        let error: StoreError = refusal(failed)?;
        Ok(format!("{error:?} {:#}", anyhow::Error::from(error.clone())))
    }
    let store = open(&database).await?;
    let add = "insert into account (id, balance) values ($1, 0)";
    store.transact(7, move |tx| Box::pin(tx.query(add).bind(3_573_011_i64).execute())).await.map(drop)?;
    let mut all = vec![told(&store, add, 3_573_011_i64).await?];

    let quoting: &[&'static str] = match store.engine() {
        Engine::Postgres => &["select $1::text::bigint", "select to_tsquery('a & & ' || $1)"],
        Engine::Sqlite => {
            write(&store, "create virtual table words using fts5 (word)").await?;
            &[
                "select word from words where words match $1 || ':1'",
                "select word from words where words match $1 || ' AND AND'",
                "select word from words where words match '\"' || $1",
            ]
        }
    };
    for sql in quoting {
        all.push(told(&store, sql, "Siti").await?);
    }
    for told in all {
        assert!(!told.contains("3573011") && !told.contains("Siti"), "{told}");
    }
    Ok(())
}
