//! A transaction on either engine. Everything the store can be asked is a method of it.

use sqlx::postgres::{PgPool, Postgres};
use sqlx::sqlite::{Sqlite, SqlitePool};
use sqlx::{PgConnection, SqliteConnection, Transaction};

use super::cipher::Cipher;
use super::engine::Engine;
use super::error::StoreError;
use super::query::Query;

/// An open transaction. Dropped without having been committed, it leaves nothing behind.
///
/// A statement that fails dooms the whole transaction, on both engines: later statements are refused with the same
/// error, and a unit that swallowed the error is rolled back all the same. (PostgreSQL would answer such a unit's
/// `COMMIT` with a silent rollback, SQLite would keep half of it.)
pub struct Tx {
    connection: Connection,
    pub(super) cipher: Cipher,
    pub(super) reading: bool,
    pub(super) doom: Option<StoreError>,
}

enum Connection {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// The connection under a transaction, for whoever has to speak to the driver.
pub(super) enum Driver<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

impl Tx {
    /// A statement to be run in this transaction; see `query!`, which is the way to write one inside the store.
    pub fn query(&mut self, sql: &'static str) -> Query<'_> {
        Query::new(self, sql)
    }

    /// Which engine this is, for the few statements that truly differ; see `by_engine!`.
    pub fn engine(&self) -> Engine {
        match self.connection {
            Connection::Sqlite(_) => Engine::Sqlite,
            Connection::Postgres(_) => Engine::Postgres,
        }
    }

    pub(super) fn driver(&mut self) -> Driver<'_> {
        match &mut self.connection {
            Connection::Sqlite(transaction) => Driver::Sqlite(transaction),
            Connection::Postgres(transaction) => Driver::Postgres(transaction),
        }
    }

    /// SQLite's writing transaction takes the lock at once: one that read first and wrote after another had written would fail,
    /// whatever the timeout.
    pub(super) async fn write_sqlite(pool: &SqlitePool, cipher: &Cipher) -> Result<Self, StoreError> {
        Self::opened(pool.begin_with("begin immediate").await.map(Connection::Sqlite), cipher, false)
    }

    pub(super) async fn read_sqlite(pool: &SqlitePool, cipher: &Cipher) -> Result<Self, StoreError> {
        Self::opened(pool.begin().await.map(Connection::Sqlite), cipher, true)
    }

    pub(super) async fn write_postgres(pool: &PgPool, cipher: &Cipher) -> Result<Self, StoreError> {
        Self::opened(pool.begin().await.map(Connection::Postgres), cipher, false)
    }

    pub(super) async fn read_postgres(pool: &PgPool, cipher: &Cipher) -> Result<Self, StoreError> {
        let begin = "begin transaction isolation level repeatable read, read only";
        Self::opened(pool.begin_with(begin).await.map(Connection::Postgres), cipher, true)
    }

    fn opened(connection: Result<Connection, sqlx::Error>, cipher: &Cipher, reading: bool) -> Result<Self, StoreError> {
        match connection {
            Ok(connection) => Ok(Self { connection, cipher: cipher.clone(), reading, doom: None }),
            // Whoever is not let in has done nothing wrong, whatever the reason: a database that was closed for a restore, say.
            Err(error) => Err(StoreError::sort("opening a transaction", reading, &error).at_the_door()),
        }
    }

    /// Keeps the transaction. A failure here is never transient but for a serialisation failure: after a connection was
    /// lost at this point nobody knows whether it was kept, and running the unit again could do it twice.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        let kept = match self.connection {
            Connection::Sqlite(transaction) => transaction.commit().await,
            Connection::Postgres(transaction) => transaction.commit().await,
        };
        kept.map_err(|error| StoreError::sort("committing", false, &error).at_commit())
    }

    /// Gives the transaction up. Whether the database heard of it does not matter: it forgets an open transaction anyway.
    pub(super) async fn rollback(self) {
        let _ = match self.connection {
            Connection::Sqlite(transaction) => transaction.rollback().await,
            Connection::Postgres(transaction) => transaction.rollback().await,
        };
    }
}
