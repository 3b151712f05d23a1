//! Every table written down and put in again, on the same engine and on the other one.

use anyhow::{Context, Result};
use wadul::store::{Engine, PersonLock, Store, StoreError};

use crate::harness::database::{TestDatabase, on_both_engines};
use crate::migrations::{fill, tables};

on_both_engines! {
    what_was_written_down_is_put_in_alike_on_either_engine
    the_ends_of_trails_and_the_kept_files_are_told
}

type Dump = Vec<(String, Vec<String>)>;

async fn dump(store: &Store) -> Result<Dump> {
    let mut tx = store.reader().await?;
    let mut all = Vec::new();
    for table in tx.tables().await? {
        let mut rows = Vec::new();
        tx.dump(&table, |row| {
            rows.push(row);
            true
        })
        .await?;
        all.push((table.name.clone(), rows));
    }
    Ok(all)
}

/// Engines write numbers for booleans and order columns in their own way; the day in every row becomes a time in
/// PostgreSQL where a time belongs.
fn alike(dump: &Dump) -> Result<Vec<(String, Vec<serde_json::Value>)>> {
    let read = |row: &String| -> Result<serde_json::Value> {
        let mut row: serde_json::Value = serde_json::from_str(row)?;
        for (_, value) in row.as_object_mut().context("a row")? {
            if let Some(set) = value.as_bool() {
                *value = i64::from(set).into();
            }
            if let Some(day) = value.as_str().and_then(|text| text.strip_suffix("T00:00:00+00:00")) {
                *value = day.into();
            }
        }
        Ok(row)
    };
    dump.iter().map(|(name, rows)| Ok((name.clone(), rows.iter().map(read).collect::<Result<_>>()?))).collect()
}

async fn what_was_written_down_is_put_in_alike_on_either_engine(database: TestDatabase) -> Result<()> {
    let store = database.open().await?;
    fill(&database, &tables(&database).await?).await?;
    let before = dump(&store).await?;
    assert!(before.iter().all(|(_, rows)| rows.len() == 1), "{before:?}");
    for other in [TestDatabase::sqlite()?, TestDatabase::postgres().await?] {
        let restored = other.open().await?;
        assert!(!restored.reader().await?.is_in_use().await?);
        let rows = before.clone();
        let loaded: Result<(), StoreError> = restored
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    let tables = tx.tables().await?;
                    for table in tables.iter().rev() {
                        tx.empty(table).await?;
                    }
                    for (table, (name, rows)) in tables.iter().zip(&rows) {
                        assert_eq!(table.name, *name);
                        tx.load(table, rows).await?;
                        tx.go_on_counting(table).await?;
                    }
                    Ok(())
                })
            })
            .await;
        loaded?;
        assert_eq!(alike(&dump(&restored).await?)?, alike(&before)?, "into {:?}", other.engine());
        let mut tx = restored.reader().await?;
        assert!(tx.is_in_use().await?);
        assert_eq!(tx.schema_version().await?, store.reader().await?.schema_version().await?);
        // Times of SQLite are compared as text: they are what the driver writes.
        let due = "select count(*) from cases where due_at = $1";
        let at: chrono::DateTime<chrono::Utc> = match database.engine() {
            Engine::Sqlite => continue,
            Engine::Postgres => "2026-11-23T02:00:00Z".parse()?,
        };
        let (found,): (i64,) = tx.query(due).bind(at).one().await?;
        assert_eq!(found, 1);
    }
    Ok(())
}

async fn the_ends_of_trails_and_the_kept_files_are_told(database: TestDatabase) -> Result<()> {
    let store = database.open().await?;
    fill(&database, &tables(&database).await?).await?;
    let mut tx = store.reader().await?;
    assert_eq!(tx.trail_heads().await?, [("2026-11-23".to_owned(), "2026-11-23".to_owned())]);
    assert_eq!(tx.kept_files().await?, [("2026-11-23".to_owned(), Some("2026-11-23".to_owned()), true)]);
    Ok(())
}
