//! Connections to SQLite's file. A statement runs on the thread that asks: sending each to a thread of the connection and
//! waiting for it there, as asynchronous drivers do, costs more than most statements themselves (docs/kinerja.md).

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::engine::PATIENCE;
use super::error::StoreError;

/// How long SQLite waits for another process (a backup, the command line) to let go of the file.
pub(super) const BUSY: Duration = Duration::from_secs(5);
/// Every statement of the program fits in, so that none is prepared twice by the connection that writes.
const STATEMENTS: usize = 512;
/// A reader asks a few things again and again, and there are several of them.
const STATEMENTS_TO_READ: usize = 64;
/// So many pages (of 4 KiB) of the write-ahead log are gathered before they are brought into the file: a page that changes
/// with every update is brought there once for many of them.
const GATHERED: i64 = 4_000;
/// Memory for pages that a connection has read, in KiB. The system keeps the file in its own memory too.
const PAGES: i64 = 1_000;

/// Some connections to one file, opened when they are needed and kept.
#[derive(Clone)]
pub(super) struct Pool(Arc<Shared>);

struct Shared {
    file: PathBuf,
    reading: bool,
    most: u16,
    seats: Arc<Semaphore>,
    idle: Mutex<Vec<Connection>>,
}

impl Pool {
    /// The one connection that writes: nobody else may get in between.
    pub(super) fn writer(file: &Path) -> Self {
        Self::new(file, false, 1)
    }

    /// Connections that cannot write, whatever is asked of them.
    pub(super) fn readers(file: &Path) -> Self {
        Self::new(file, true, 8)
    }

    fn new(file: &Path, reading: bool, most: u16) -> Self {
        let seats = Arc::new(Semaphore::new(usize::from(most)));
        let (file, idle) = (file.to_owned(), Mutex::default());
        Self(Arc::new(Shared { file, reading, most, seats, idle }))
    }

    /// Begins a transaction. A writing one takes the lock at once: one that read first and wrote after another had written
    /// would fail, whatever the timeout.
    pub(super) async fn begin(&self) -> Result<Transaction, StoreError> {
        let seat = tokio::time::timeout(PATIENCE, Arc::clone(&self.0.seats).acquire_owned());
        let seat = seat.await.map_err(|_| StoreError::unavailable("waiting for a connection"))?;
        let seat = seat.map_err(|_| StoreError::unavailable("the store is closed"))?;
        let reading = self.0.reading;
        let idle = self.idle().pop();
        let begun = idle.map_or_else(|| aside(reading, || self.open()), Ok).and_then(|connection| {
            connection.execute_batch(if reading { "begin" } else { "begin immediate" })?;
            Ok(connection)
        });
        let connection = begun.map_err(|error| StoreError::sort_sqlite("opening a transaction", reading, &error))?;
        Ok(Transaction { connection: Some(connection), pool: self.clone(), distrusted: false, _seat: seat })
    }

    /// Waits until every connection is back, and closes them.
    pub(super) async fn close(&self) {
        let all = self.0.seats.acquire_many(u32::from(self.0.most)).await;
        self.0.seats.close();
        drop(all);
        self.forget();
    }

    /// Closes those that nobody uses, whatever state they were left in; the next transaction begins with a fresh one.
    pub(super) fn forget(&self) {
        self.idle().clear();
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.0.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> rusqlite::Result<Connection> {
        let mode = match self.0.reading {
            true => OpenFlags::SQLITE_OPEN_READ_ONLY,
            false => OpenFlags::SQLITE_OPEN_READ_WRITE,
        };
        let connection = Connection::open_with_flags(&self.0.file, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.busy_timeout(BUSY)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "synchronous", "full")?;
        connection.pragma_update(None, "cache_size", -PAGES)?;
        // What a savepoint would have to undo is kept in memory: a unit is small, and a file for it costs more than the unit.
        connection.pragma_update(None, "temp_store", "memory")?;
        // A statement keeps its plan, whatever is bound: without this, each with a limit is planned anew whenever it is run.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.set_prepared_statement_cache_capacity(if self.0.reading { STATEMENTS_TO_READ } else { STATEMENTS });
        if !self.0.reading {
            connection.pragma_update(None, "wal_autocheckpoint", GATHERED)?;
        }
        Ok(connection)
    }
}

/// An open transaction. Dropped without having been committed, it leaves nothing behind.
pub(super) struct Transaction {
    connection: Option<Connection>,
    pool: Pool,
    distrusted: bool,
    _seat: OwnedSemaphorePermit,
}

impl Transaction {
    /// The connection under it; none once it has ended.
    pub(super) fn connection(&mut self) -> Result<&mut Connection, StoreError> {
        self.connection.as_mut().ok_or_else(|| StoreError::broken("a transaction that has ended"))
    }

    /// Has the connection closed when this is over.
    pub(super) fn distrust(&mut self) {
        self.distrusted = true;
    }

    /// Keeps it. When that fails, what is left of it is undone.
    pub(super) fn commit(self) -> rusqlite::Result<()> {
        self.connection.as_ref().map_or(Ok(()), |connection| connection.execute_batch("commit"))
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        // A full disk has ended it already. What cannot be undone goes with its connection.
        let undone = connection.is_autocommit() || connection.execute_batch("rollback").is_ok();
        if undone && !self.distrusted {
            self.pool.idle().push(connection);
        }
    }
}

/// Does what may take long where it keeps nobody else waiting. Looking may: a search, a report, a backup. Writing is done by
/// a thread of its own.
pub(super) fn aside<T>(reading: bool, work: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|runtime| runtime.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) if reading => tokio::task::block_in_place(work),
        _ => work(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::cipher::Cipher;
    use crate::store::tx::Tx;

    async fn tables(tx: &mut Tx) -> Result<i64, StoreError> {
        tx.query("select count(*) from sqlite_schema").one().await.map(|(count,)| count)
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_connection_that_failed_is_not_used_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("wadul.db");
        std::fs::write(&file, "").expect("an empty database");
        let (pool, cipher) = (Pool::readers(&file), Cipher::default());
        let mut tx = Tx::read_sqlite(&pool, &cipher).await.expect("a transaction");
        assert_eq!(tables(&mut tx).await.expect("an answer"), 0);
        drop(tx);
        assert_eq!(pool.idle().len(), 1, "one that worked is kept");
        std::fs::write(&file, "This is no database. ".repeat(200)).expect("a damaged file");
        let mut tx = Tx::read_sqlite(&pool, &cipher).await.expect("a transaction");
        assert!(tables(&mut tx).await.is_err_and(|error| error.is_unavailable()));
        drop(tx);
        assert_eq!(pool.idle().len(), 0, "one that failed is not");
    }
}
