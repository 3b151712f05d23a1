//! A transaction on either engine. Everything the store can be asked is a method of it.

use sqlx::postgres::{PgPool, Postgres};
use sqlx::{PgConnection, Transaction};

use super::cipher::Cipher;
use super::engine::Engine;
use super::error::StoreError;
use super::query::Query;
use super::sqlite;

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
    Sqlite(sqlite::Transaction),
    Postgres(Transaction<'static, Postgres>),
}

/// The connection under a transaction, for whoever has to speak to the driver.
pub(super) enum Driver<'c> {
    Sqlite(&'c mut rusqlite::Connection),
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

    pub(super) fn driver(&mut self) -> Result<Driver<'_>, StoreError> {
        match &mut self.connection {
            Connection::Sqlite(transaction) => transaction.connection().map(Driver::Sqlite),
            Connection::Postgres(transaction) => Ok(Driver::Postgres(transaction)),
        }
    }

    /// Has SQLite's connection closed and not used again, once this is over: what it could not do now, a fresh one may.
    pub(super) fn distrust(&mut self) {
        if let Connection::Sqlite(transaction) = &mut self.connection {
            transaction.distrust();
        }
    }

    pub(super) async fn write_sqlite(pool: &sqlite::Pool, cipher: &Cipher) -> Result<Self, StoreError> {
        Self::opened(pool.begin().await.map(Connection::Sqlite), cipher, false)
    }

    pub(super) async fn read_sqlite(pool: &sqlite::Pool, cipher: &Cipher) -> Result<Self, StoreError> {
        Self::opened(pool.begin().await.map(Connection::Sqlite), cipher, true)
    }

    pub(super) async fn write_postgres(pool: &PgPool, cipher: &Cipher) -> Result<Self, StoreError> {
        let begun = pool.begin().await;
        Self::opened(begun.map(Connection::Postgres).map_err(|error| opening(&error, false)), cipher, false)
    }

    pub(super) async fn read_postgres(pool: &PgPool, cipher: &Cipher) -> Result<Self, StoreError> {
        let begin = "begin transaction isolation level repeatable read, read only";
        let begun = pool.begin_with(begin).await;
        Self::opened(begun.map(Connection::Postgres).map_err(|error| opening(&error, true)), cipher, true)
    }

    fn opened(connection: Result<Connection, StoreError>, cipher: &Cipher, reading: bool) -> Result<Self, StoreError> {
        match connection {
            Ok(connection) => Ok(Self { connection, cipher: cipher.clone(), reading, doom: None }),
            // Whoever is not let in has done nothing wrong, whatever the reason: a database that was closed for a restore, say.
            Err(error) => Err(error.at_the_door()),
        }
    }

    /// Keeps the transaction. A failure here is never transient but for a serialisation failure: after a connection was
    /// lost at this point nobody knows whether it was kept, and running the unit again could do it twice.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        const COMMITTING: &str = "committing";
        let kept = match self.connection {
            Connection::Sqlite(transaction) => {
                transaction.commit().map_err(|error| StoreError::sort_sqlite(COMMITTING, false, &error))
            }
            Connection::Postgres(transaction) => {
                transaction.commit().await.map_err(|error| StoreError::sort(COMMITTING, false, &error))
            }
        };
        kept.map_err(StoreError::at_commit)
    }

    /// Gives the transaction up. Whether the database heard of it does not matter: it forgets an open transaction anyway.
    pub(super) async fn rollback(self) {
        if let Connection::Postgres(transaction) = self.connection {
            let _ = transaction.rollback().await;
        }
    }
}

fn opening(error: &sqlx::Error, reading: bool) -> StoreError {
    StoreError::sort("opening a transaction", reading, error)
}
