//! All SQL, both engines, every transaction.
//!
//! Writing goes through [`Store::transact`] and nowhere else. On SQLite one task writes for everybody and commits once for
//! all who wait; on PostgreSQL each unit has its own transaction, one at a time per person.

#[macro_use]
mod macros;
#[macro_use]
mod lists;
mod absences;
mod answers;
mod archives;
mod bell;
mod blocks;
mod calendar;
mod cases;
mod cipher;
mod drafts;
mod dump;
mod encrypted;
mod engine;
mod error;
mod exchange;
mod figures;
mod files;
mod groups;
mod inside;
mod invitations;
mod lead;
mod migrations;
mod moves;
mod outbox;
mod papers;
mod people;
mod person;
mod plans;
mod pulse;
mod query;
mod requests;
mod retention;
mod search;
mod secrets;
mod selftests;
mod server;
mod signatures;
mod sqlite;
mod staff;
mod statement;
mod templates;
mod timers;
mod trail;
mod tx;
mod unit;
mod updates;
mod vault;
mod waiting;
mod writer;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use sqlx::postgres::{PgConnectOptions, PgPool};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

pub use answers::AnswerVersion;
pub use bell::Listener;
pub use calendar::CalendarChange;
pub use cipher::Cipher;
pub use drafts::QuietDraft;
pub use dump::Table;
pub use encrypted::Column;
pub use engine::Engine;
pub use error::{Cause, StoreError};
pub use files::Owner;
pub use groups::Binding;
pub use inside::LetterRow;
pub use lead::{Candidate, SILENCE};
pub use moves::CLOCK;
pub use outbox::{Ending, LONGEST_PAUSE, Letter, Waiting};
pub use person::PersonLock;
pub use plans::Plan;
pub use pulse::Pulse;
pub use query::{Listed, Query, Row, Value};
pub use retention::{Cutoffs, Leftover};
pub use secrets::is_proof;
pub use selftests::{Selftest, SelftestLetters};
pub use staff::{ChangeLine, Changed};
pub use statement::Storable;
pub use timers::HeldMove;
pub use trail::{TrailLine, fingerprint, first_broken};
pub use tx::Tx;
pub use unit::Unit;
pub use updates::SetAside;
pub use vault::{Vault, VaultError};

pub use crate::domain::seal::hex;
use crate::meters::Stopwatch;
use engine::Address;
use server::Server;
use writer::{Queue, Writer};

/// Of two processes that open a new file together one sets up its journal, and for that SQLite lets nobody wait.
const BESIDE: ExponentialBuilder = ExponentialBuilder::new()
    .with_min_delay(Duration::from_millis(20))
    .with_max_delay(Duration::from_millis(200))
    .with_max_times(4)
    .with_jitter();

/// The database, open. Cloning it is cheap, and every clone is the same store.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    backend: Backend,
    commits: Arc<AtomicU64>,
    cipher: Cipher,
}

enum Backend {
    Sqlite { queue: Queue, stop: CancellationToken, writer: TaskTracker, readers: sqlite::Pool, file: PathBuf },
    Postgres { server: Server, readers: PgPool, options: Box<PgConnectOptions> },
}

impl Store {
    /// Opens `sqlite://path` or `postgres://...` and brings its tables up to date.
    ///
    /// A database that a newer program has used is refused: its tables are not the ones known here.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::open_with(url, Cipher::default()).await
    }

    /// The same with the keys of what is encrypted in it. A database that was encrypted with others, or with any when there
    /// are none, is refused: half of it could not be read, and the other half would be written in the clear.
    pub async fn open_with(url: &str, cipher: Cipher) -> Result<Self, StoreError> {
        let store = Self::open_at(url, cipher, None).await?;
        store.prove_keys().await?;
        Ok(store)
    }

    /// Opens it with the tables of an earlier release, the first `migrations` of them, to be filled from a backup of that
    /// time. A database that has seen more of them stays as it is.
    pub async fn open_at(url: &str, cipher: Cipher, migrations: Option<i64>) -> Result<Self, StoreError> {
        let address = Address::parse(url)?;
        let is_file = matches!(address, Address::Sqlite(_));
        let migrate = || migrations::migrate(&address, migrations);
        migrate.retry(BESIDE).when(|error| is_file && error.is_unavailable()).await?;
        let commits = Arc::new(AtomicU64::new(0));
        let backend = match address {
            Address::Sqlite(options) => {
                let file = options.get_filename().to_owned();
                let readers = sqlite::Pool::readers(&file);
                let (queue, task) = Writer::new(sqlite::Pool::writer(&file), Arc::clone(&commits), cipher.clone());
                let (stop, writer) = (CancellationToken::new(), TaskTracker::new());
                task.start(stop.clone(), writer.token())?;
                Backend::Sqlite { queue, stop, writer, readers, file }
            }
            Address::Postgres(options) => Backend::Postgres {
                server: Server::new(engine::postgres_writers(options.clone()), Arc::clone(&commits), cipher.clone()),
                readers: engine::postgres_readers(options.clone()),
                options: Box::new(options),
            },
        };
        Ok(Self(Arc::new(Inner { backend, commits, cipher })))
    }

    /// Does a unit of work in one transaction: the only way to write. It returns once the work is safe on disk.
    ///
    /// An `Err` of the unit, a panic in it and a failed statement roll back all it did. The unit may be run more than
    /// once, from clones of what it captured, and must have no effect outside the transaction; above all it must not call
    /// `transact` or wait for anything slow, since on SQLite everybody waits for it.
    ///
    /// Units of the same person run one at a time, within a process in the order they came. Units of different people run
    /// side by side on PostgreSQL (`read committed`): what two people may change together is changed by one guarded
    /// statement, or read `for update` first.
    ///
    /// ```text
    /// store.transact(person, move |tx| Box::pin(async move { tx.keep_draft(&draft).await })).await?;
    /// ```
    pub async fn transact<T, E, F>(&self, person: impl Into<PersonLock>, unit: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> futures::future::BoxFuture<'t, Result<T, E>> + Clone + Send + 'static,
    {
        let (person, watch) = (person.into(), Stopwatch::start());
        let done = match &self.0.backend {
            Backend::Sqlite { queue, .. } => queue.ask(unit).await,
            Backend::Postgres { server, .. } => server.ask(person, unit).await,
        };
        watch.database("write");
        done
    }

    /// A view of the database as it is at the first question asked, which cannot write. It holds a connection: drop it
    /// before doing anything slow.
    pub async fn reader(&self) -> Result<Tx, StoreError> {
        let watch = Stopwatch::start();
        let view = match &self.0.backend {
            Backend::Sqlite { readers, .. } => Tx::read_sqlite(readers, &self.0.cipher).await,
            Backend::Postgres { readers, .. } => Tx::read_postgres(readers, &self.0.cipher).await,
        };
        watch.database("view");
        view
    }

    /// Somebody who asks for the lead, by a connection of its own.
    pub async fn candidate(&self) -> Result<Candidate, StoreError> {
        match &self.0.backend {
            Backend::Sqlite { file, .. } => Candidate::beside(file),
            Backend::Postgres { options, .. } => Candidate::of(options).await,
        }
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match &self.0.backend {
            Backend::Sqlite { .. } => Engine::Sqlite,
            Backend::Postgres { .. } => Engine::Postgres,
        }
    }

    /// How many transactions have been committed since the store was opened. On SQLite many units share one.
    pub fn commits(&self) -> u64 {
        self.0.commits.load(Ordering::Relaxed)
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        if let Backend::Sqlite { queue, .. } = &self.0.backend
            && queue.is_closed()
        {
            return Err(StoreError::unavailable("the store is closed"));
        }
        self.reader().await?.query("select 1").execute().await.map(drop)
    }

    /// Finishes what has been asked so far, refuses what comes after, and lets go of the database.
    pub async fn close(&self) {
        match &self.0.backend {
            Backend::Sqlite { stop, writer, readers, .. } => {
                // Readers first: the last connection to go tidies up the write-ahead log, and only the writer can.
                readers.close().await;
                stop.cancel();
                writer.close();
                writer.wait().await;
            }
            Backend::Postgres { server, readers, .. } => {
                server.pool.close().await;
                readers.close().await;
            }
        }
    }
}
