//! What the store promises whoever writes through it, on both engines.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use futures::future::{join_all, try_join_all};
use wadul::store::{Engine, PersonLock, Store, StoreError, Tx};

use crate::harness::database::{TestDatabase, on_both_engines};
use crate::schema::{describe_schema, lax_tables};

mod one_engine;
mod values;

on_both_engines! {
    what_a_unit_did_is_there_for_readers
    a_refusal_of_the_units_own_kind_comes_back_and_rolls_back
    a_failing_unit_rolls_back_alone
    a_panicking_unit_rolls_back_alone_and_its_words_stay_inside
    a_swallowed_error_is_not_kept
    a_deferred_violation_blames_only_its_unit
    units_of_one_person_run_in_the_order_they_came
    two_hundred_read_modify_writes_lose_nothing
    a_reader_sees_one_moment
    a_reader_cannot_write
    one_row_means_one_row
    a_taken_key_can_be_told_apart
    what_was_kept_outlives_the_store
    closing_finishes_what_was_asked
    a_newer_database_is_refused
    several_that_start_together_find_the_same_tables
    the_schema_is_described_alike
}

/// One account per number, all of them empty.
async fn open(database: &TestDatabase) -> Result<Store> {
    let store = database.open().await?;
    let tables = match store.engine() {
        Engine::Sqlite => [
            "create table account (id integer primary key, balance integer not null) strict",
            "
            create table step (id integer primary key, person integer not null, place integer not null,
                account integer references account (id) deferrable initially deferred) strict",
        ],
        Engine::Postgres => [
            "create table account (id bigint primary key, balance bigint not null)",
            "
            create table step (id bigint generated always as identity, person bigint not null, place bigint not null,
                account bigint references account (id) deferrable initially deferred)",
        ],
    };
    for table in tables {
        write(&store, table).await?;
    }
    write(&store, "insert into account (id, balance) values (1, 0), (2, 0)").await?;
    Ok(store)
}

async fn write(store: &Store, sql: &'static str) -> Result<u64, StoreError> {
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(sql).execute())).await
}

async fn balance(store: &Store, account: i64) -> Result<i64, StoreError> {
    balance_in(&mut store.reader().await?, account).await
}

async fn balance_in(tx: &mut Tx, account: i64) -> Result<i64, StoreError> {
    let (balance,) = tx.query("select balance from account where id = $1").bind(account).one::<(i64,)>().await?;
    Ok(balance)
}

async fn pay(tx: &mut Tx, account: i64, amount: i64) -> Result<u64, StoreError> {
    let sql = "update account set balance = balance + $1 where id = $2";
    tx.query(sql).bind(amount).bind(account).execute().await
}

/// What was said instead of doing it.
fn refusal<T, E>(outcome: Result<T, E>) -> Result<E> {
    outcome.err().context("it was done instead of refused")
}

async fn what_a_unit_did_is_there_for_readers(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let note = String::from("captured by value, used by value");
    let length = store
        .transact(7, move |tx| {
            Box::pin(async move {
                pay(tx, 1, 5).await?;
                Ok::<_, StoreError>(note.into_bytes().len())
            })
        })
        .await?;
    assert_eq!((length, balance(&store, 1).await?), (32, 5));
    store.ping().await?;
    Ok(())
}

#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("too little")]
    TooLittle,
    #[error(transparent)]
    Store(#[from] StoreError),
}

async fn a_refusal_of_the_units_own_kind_comes_back_and_rolls_back(database: TestDatabase) -> Result<()> {
    async fn withdraw(store: &Store, amount: i64) -> Result<(), Refusal> {
        store
            .transact(7, move |tx| {
                Box::pin(async move {
                    pay(tx, 1, -amount).await?;
                    if balance_in(tx, 1).await? < 0 { Err(Refusal::TooLittle) } else { Ok(()) }
                })
            })
            .await
    }
    let store = open(&database).await?;
    assert!(matches!(withdraw(&store, 3).await, Err(Refusal::TooLittle)));
    assert_eq!(balance(&store, 1).await?, 0);
    Ok(())
}

/// A unit that pays and then ends as told, beside twenty that pay and succeed.
async fn among_others(
    store: &Store,
    ending: impl Fn() -> Result<(), StoreError> + Clone + Send + 'static,
) -> Result<StoreError> {
    let others = (10..30).map(|person| {
        store.transact(person, |tx| {
            Box::pin(async move {
                pay(tx, 1, 1).await?;
                Ok::<_, StoreError>(())
            })
        })
    });
    let bad = store.transact(99, move |tx| {
        let ending = ending.clone();
        Box::pin(async move {
            pay(tx, 2, 1).await?;
            ending()
        })
    });
    let (bad, others) = tokio::join!(bad, try_join_all(others));
    others?;
    assert_eq!((balance(store, 1).await?, balance(store, 2).await?), (20, 0));
    refusal(bad)
}

async fn a_failing_unit_rolls_back_alone(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let error = among_others(&store, || Err(StoreError::Setting("on purpose".into()))).await?;
    assert_eq!(error.to_string(), "on purpose");
    Ok(())
}

async fn a_panicking_unit_rolls_back_alone_and_its_words_stay_inside(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let error = among_others(&store, || panic!("on purpose")).await?;
    assert_eq!(error.to_string(), "the store failed (a unit of work panicked)");
    assert!(!error.is_unavailable());

    // Before there is a future, too.
    let error = refusal(store.transact::<(), StoreError, _>(7, |_| panic!("at once")).await)?;
    assert_eq!(error.to_string(), "the store failed (a unit of work panicked)");
    Ok(())
}

async fn a_swallowed_error_is_not_kept(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let outcome = store
        .transact(7, |tx| {
            Box::pin(async move {
                pay(tx, 1, 5).await?;
                let _ = tx.query("insert into account (id, balance) values (1, 0)").execute().await;
                let later = pay(tx, 1, 5).await;
                assert!(later.is_err_and(|error| error.is_unique_violation()));
                Ok::<_, StoreError>(())
            })
        })
        .await;
    assert!(outcome.is_err_and(|error| error.is_unique_violation()));
    assert_eq!(balance(&store, 1).await?, 0);
    Ok(())
}

async fn a_deferred_violation_blames_only_its_unit(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let orphan = write(&store, "insert into step (person, place, account) values (1, 1, 12345)");
    let others = (0..20).map(|_| write(&store, "update account set balance = balance + 1 where id = 1"));
    let (orphan, others) = tokio::join!(orphan, try_join_all(others));
    others?;
    ensure!(orphan.is_err_and(|error| !error.is_unavailable()), "a step without account was kept");
    assert_eq!(balance(&store, 1).await?, 20);
    Ok(())
}

async fn units_of_one_person_run_in_the_order_they_came(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let asked = (0..100_i64).map(|place| {
        let person = place % 3;
        store.transact(person, move |tx| {
            let sql = "insert into step (person, place) values ($1, $2)";
            Box::pin(tx.query(sql).bind(person).bind(place).execute())
        })
    });
    try_join_all(asked).await?;
    let mut reader = store.reader().await?;
    for person in 0..3_i64 {
        let sql = "select place from step where person = $1 order by id";
        let places: Vec<(i64,)> = reader.query(sql).bind(person).all().await?;
        assert!(places.is_sorted(), "{places:?}");
        assert!(places.len() >= 33);
    }
    Ok(())
}

async fn two_hundred_read_modify_writes_lose_nothing(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let tasks = (0..200).map(|_| {
        let store = store.clone();
        tokio::spawn(async move {
            store
                .transact(7, |tx| {
                    Box::pin(async move {
                        let balance = balance_in(tx, 1).await?;
                        tokio::task::yield_now().await;
                        let sql = "update account set balance = $1 where id = 1";
                        tx.query(sql).bind(balance + 1).execute().await
                    })
                })
                .await
        })
    });
    for outcome in join_all(tasks).await {
        outcome??;
    }
    assert_eq!(balance(&store, 1).await?, 200);
    Ok(())
}

async fn a_reader_sees_one_moment(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let mut reader = store.reader().await?;
    assert_eq!(balance_in(&mut reader, 1).await?, 0);
    write(&store, "update account set balance = 9 where id = 1").await?;
    assert_eq!(balance_in(&mut reader, 1).await?, 0);
    assert_eq!(balance(&store, 1).await?, 9);
    Ok(())
}

async fn a_reader_cannot_write(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let refused = pay(&mut store.reader().await?, 1, 5).await;
    assert!(refused.is_err_and(|error| !error.is_unavailable()), "writing through a reader is a bug");
    assert_eq!(balance(&store, 1).await?, 0);
    Ok(())
}

async fn one_row_means_one_row(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let mut reader = store.reader().await?;
    let none: Option<(i64,)> = reader.query("select id from account where id = 3").optional().await?;
    assert_eq!(none, None);
    assert!(reader.query("select id from account where id = 3").one::<(i64,)>().await.is_err());
    assert!(reader.query("select id from account").optional::<(i64,)>().await.is_err());
    Ok(())
}

async fn a_taken_key_can_be_told_apart(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let taken = write(&store, "insert into account (id, balance) values (1, 0)").await;
    assert!(taken.is_err_and(|error| error.is_unique_violation() && !error.is_unavailable()));
    Ok(())
}

async fn what_was_kept_outlives_the_store(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    write(&store, "update account set balance = 9 where id = 1").await?;
    store.close().await;
    assert_eq!(balance(&database.open().await?, 1).await?, 9);
    Ok(())
}

async fn closing_finishes_what_was_asked(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let (started, begun) = tokio::sync::oneshot::channel();
    let started = Arc::new(std::sync::Mutex::new(Some(started)));
    let asked = tokio::spawn({
        let store = store.clone();
        async move {
            store
                .transact(7, move |tx| {
                    Box::pin(async move {
                        if let Some(started) = started.lock().ok().and_then(|mut started| started.take()) {
                            let _ = started.send(());
                        }
                        pay(tx, 1, 5).await
                    })
                })
                .await
        }
    });
    begun.await?;
    store.close().await;
    asked.await??;
    assert!(store.ping().await.is_err_and(|error| error.is_unavailable()));
    assert!(write(&store, "delete from account").await.is_err_and(|error| error.is_unavailable()));
    assert_eq!(balance(&database.open().await?, 1).await?, 5);
    Ok(())
}

async fn a_newer_database_is_refused(database: TestDatabase) -> Result<()> {
    let store = database.open().await?;
    write(
        &store,
        match store.engine() {
            Engine::Sqlite => {
                "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                 values (9999, 'from the future', true, x'00', 0)"
            }
            Engine::Postgres => {
                "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                 values (9999, 'from the future', true, '\\x00', 0)"
            }
        },
    )
    .await?;
    store.close().await;
    let error = refusal(Store::open(database.url()).await)?;
    assert!(matches!(error, StoreError::Newer { found: 9999, .. }), "{error}");
    assert!(error.to_string().contains("install the newer version"), "{error}");
    Ok(())
}

async fn several_that_start_together_find_the_same_tables(database: TestDatabase) -> Result<()> {
    let opened = (0..4).map(|_| {
        let url = database.url().to_owned();
        tokio::spawn(async move { Store::open(&url).await })
    });
    for store in join_all(opened).await {
        store??.ping().await?;
    }
    Ok(())
}

async fn the_schema_is_described_alike(database: TestDatabase) -> Result<()> {
    let store = open(&database).await?;
    let mut reader = store.reader().await?;
    let columns = describe_schema(&mut reader).await?;
    let ours: Vec<_> = columns
        .iter()
        .map(|(table, column, kind, nullable)| (table.as_str(), column.as_str(), *kind, *nullable))
        .filter(|(table, ..)| ["account", "step"].contains(table))
        .collect();
    let expected = [
        ("account", "balance", "integer", false),
        ("account", "id", "integer", false),
        ("step", "account", "integer", true),
        ("step", "id", "integer", false),
        ("step", "person", "integer", false),
        ("step", "place", "integer", false),
    ];
    assert_eq!(ours, expected);
    if database.engine() == Engine::Sqlite {
        assert_eq!(lax_tables(&mut reader).await?, Vec::<String>::new());
    }
    Ok(())
}
