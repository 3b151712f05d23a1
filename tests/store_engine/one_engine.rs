//! What only one of the engines has: a writer that commits for many, replicas, connections that can be lost.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::Result;
use futures::future::try_join_all;
use wadul::store::{Store, StoreError};

use super::{Refusal, balance, balance_in, open, pay, refusal, write};
use crate::harness::TestDatabase;

/// SQLite: whoever waits while the writer is busy shares the next commit.
#[tokio::test]
async fn those_who_wait_share_a_commit() -> Result<()> {
    let database = TestDatabase::sqlite()?;
    let store = open(&database).await?;
    let before = store.commits();
    let asked = (0..200).map(|person| store.transact(person, |tx| Box::pin(async move { pay(tx, 1, 1).await })));
    try_join_all(asked).await?;
    assert_eq!(balance(&store, 1).await?, 200);
    let commits = store.commits() - before;
    assert!(commits <= 20, "{commits} commits for 200 units");
    Ok(())
}

/// PostgreSQL: two replicas do not work on the same person at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn replicas_take_turns_on_a_person() -> Result<()> {
    let database = TestDatabase::postgres().await?;
    let replicas = [open(&database).await?, database.open().await?];
    let asked = (0..100_usize).map(|number| {
        replicas[number % 2].transact(7, |tx| {
            Box::pin(async move {
                let balance = balance_in(tx, 1).await?;
                let sql = "update account set balance = $1 where id = 1";
                tx.query(sql).bind(balance + 1).execute().await
            })
        })
    });
    try_join_all(asked).await?;
    assert_eq!(balance(&replicas[0], 1).await?, 100);
    Ok(())
}

/// PostgreSQL: a unit that lost against another is run again, whatever it made of the error.
#[tokio::test]
async fn a_serialisation_failure_is_tried_again() -> Result<()> {
    let database = TestDatabase::postgres().await?;
    let store = open(&database).await?;
    let tries = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&tries);
    let kept: Result<(), Refusal> = store
        .transact(7, move |tx| {
            Box::pin(async move {
                pay(tx, 1, 5).await?;
                if counted.fetch_add(1, Ordering::Relaxed) < 2 {
                    let lost = "do $$ begin raise exception 'lost' using errcode = '40001'; end $$";
                    tx.query(lost).execute().await.map_err(|_| Refusal::TooLittle)?;
                }
                Ok(())
            })
        })
        .await;
    kept?;
    assert_eq!((tries.load(Ordering::Relaxed), balance(&store, 1).await?), (3, 5));
    Ok(())
}

/// PostgreSQL: so is one whose connection went away, as in a restart of the server; but not for ever.
#[tokio::test]
async fn a_lost_connection_is_tried_again_within_bounds() -> Result<()> {
    let database = TestDatabase::postgres().await?;
    let store = open(&database).await?;
    for (losses, outcome) in [(1, 1), (100, 6)] {
        let tries = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&tries);
        let kept: Result<u64, StoreError> = store
            .transact(7, move |tx| {
                Box::pin(async move {
                    if counted.fetch_add(1, Ordering::Relaxed) < losses {
                        tx.query("select pg_terminate_backend(pg_backend_pid())").execute().await?;
                    }
                    pay(tx, 1, 5).await
                })
            })
            .await;
        match losses {
            1 => assert_eq!(kept?, outcome),
            _ => {
                assert!(kept.is_err_and(|error| error.is_unavailable()));
                assert_eq!(tries.load(Ordering::Relaxed), 6);
            }
        }
    }
    assert_eq!(balance(&store, 1).await?, 5);
    Ok(())
}

/// PostgreSQL: a connection lost in the commit itself leaves open whether the work was kept. It is not done again.
#[tokio::test]
async fn what_may_have_been_kept_is_not_done_twice() -> Result<()> {
    let database = TestDatabase::postgres().await?;
    let store = open(&database).await?;
    write(
        &store,
        "create function goes_away() returns trigger language plpgsql
         as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$",
    )
    .await?;
    write(
        &store,
        "create constraint trigger goes_away after update on account deferrable initially deferred
         for each row execute function goes_away()",
    )
    .await?;
    let tries = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&tries);
    let kept = store
        .transact(7, move |tx| {
            Box::pin(async move {
                counted.fetch_add(1, Ordering::Relaxed);
                pay(tx, 1, 5).await
            })
        })
        .await;
    assert!(kept.is_err_and(|error| error.is_unavailable()));
    assert_eq!(tries.load(Ordering::Relaxed), 1);
    Ok(())
}

/// PostgreSQL: a replica that is frozen in the middle of a transaction does not hold up the others for long.
#[tokio::test]
async fn a_transaction_in_which_nothing_is_asked_is_ended() -> Result<()> {
    let database = TestDatabase::postgres().await?;
    let store = open(&database).await?;
    let asked = "select current_setting('idle_in_transaction_session_timeout')";
    let limit = store.transact(7, move |tx| Box::pin(tx.query(asked).one::<(String,)>()));
    let (limit,) = limit.await.map_err(|error: StoreError| error)?;
    assert_eq!(limit, "10s");
    Ok(())
}

/// A disk that fills up in the middle of a batch: nothing is half kept, and the store goes on when there is room.
#[tokio::test]
async fn a_full_disk_is_unavailable_and_heals() -> Result<()> {
    let database = TestDatabase::sqlite()?;
    let store = open(&database).await?;
    write(&store, "create table heap (bytes blob) strict").await?;
    write(&store, "pragma max_page_count = 40").await?;
    let fills = write(&store, "insert into heap (bytes) values (zeroblob(1000000))");
    let pays = write(&store, "update account set balance = balance + 1 where id = 1");
    let (fills, pays) = tokio::join!(fills, pays);
    assert!(fills.is_err_and(|error| error.is_unavailable()));
    // The one beside it was either kept and told so, or not kept and told so.
    assert_eq!(balance(&store, 1).await?, i64::from(pays.is_ok()));
    write(&store, "pragma max_page_count = 1000000").await?;
    write(&store, "insert into heap (bytes) values (zeroblob(1000000))").await?;
    Ok(())
}

#[tokio::test]
async fn a_url_that_makes_no_sense_is_refused_without_repeating_it() -> Result<()> {
    for url in [
        "mysql://root:rahasia@host/db",
        "rahasia",
        "postgres://a:rahasia@host:port/db",
        "sqlite::memory:",
        "sqlite://wadul.db?mode=ro",
    ] {
        let error = refusal(Store::open(url).await)?;
        assert!(matches!(error, StoreError::Setting(_)), "{error}");
        assert!(!format!("{error:?}").contains("rahasia"), "{error:?}");
    }
    Ok(())
}
