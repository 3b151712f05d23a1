//! PostgreSQL: each unit in a transaction of its own, one at a time per person on any replica.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use sqlx::postgres::PgPool;

use super::cipher::Cipher;
use super::error::StoreError;
use super::person::{PersonLock, Turns};
use super::tx::Tx;
use super::unit::{Unit, attempt};

/// Five more tries, at random moments so that two which collided do not meet again.
const AGAIN: ExponentialBuilder = ExponentialBuilder::new()
    .with_min_delay(Duration::from_millis(10))
    .with_max_delay(Duration::from_millis(500))
    .with_max_times(5)
    .with_jitter();

/// The writing side of PostgreSQL.
pub(super) struct Server {
    pub(super) pool: PgPool,
    turns: Turns,
    commits: Arc<AtomicU64>,
    cipher: Cipher,
}

/// A unit that was not kept, and whether it is worth running again.
struct Undone<E> {
    error: E,
    transient: bool,
}

impl<E: From<StoreError>> From<StoreError> for Undone<E> {
    fn from(error: StoreError) -> Self {
        Self { transient: error.is_transient(), error: error.into() }
    }
}

impl Server {
    pub(super) fn new(pool: PgPool, commits: Arc<AtomicU64>, cipher: Cipher) -> Self {
        Self { pool, turns: Turns::new(), commits, cipher }
    }

    pub(super) async fn ask<T, E, F>(&self, person: PersonLock, unit: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Unit<T, E>,
    {
        let _turn = self.turns.take(person).await;
        (|| self.once(person, unit.clone()))
            .retry(AGAIN)
            .when(|undone: &Undone<E>| undone.transient)
            .await
            .map_err(|undone| undone.error)
    }

    async fn once<T, E, F>(&self, person: PersonLock, unit: F) -> Result<T, Undone<E>>
    where
        E: From<StoreError>,
        F: Unit<T, E>,
    {
        let mut tx = Tx::write_postgres(&self.pool, &self.cipher).await?;
        if let PersonLock(Some(key)) = person {
            tx.query("select pg_advisory_xact_lock($1)").bind(key).execute().await?;
        }
        match attempt(unit, &mut tx).await {
            Ok(result) => {
                tx.commit().await?;
                self.commits.fetch_add(1, Ordering::Relaxed);
                Ok(result)
            }
            Err(error) => {
                // What the unit made of a failed statement is its own business; whether to run it again is ours.
                let transient = tx.doom.as_ref().is_some_and(StoreError::is_transient);
                tx.rollback().await;
                Err(Undone { error, transient })
            }
        }
    }
}
