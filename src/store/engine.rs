//! Which database, and how to reach it.

use std::str::FromStr;
use std::time::Duration;

use futures::{FutureExt, TryFutureExt};
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

use super::error::StoreError;
use super::sqlite::BUSY;

/// The two databases the store speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file beside the program.
    Sqlite,
    /// A server, shared by several replicas.
    Postgres,
}

/// How long anybody waits for a connection. Telegram waits a minute for an answer, and asks again.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// How long PostgreSQL keeps a transaction open in which nothing is asked. A process that was frozen or cut off in the middle
/// of one holds the turn of a person, for which the others wait; a unit of work never pauses so long. It is no option of the
/// start, since a pool of connections in between may refuse those.
const IDLE: &str = "set idle_in_transaction_session_timeout = '10s'";

/// Where the URL points.
#[derive(Clone)]
pub(super) enum Address {
    Sqlite(SqliteConnectOptions),
    Postgres(PgConnectOptions),
}

impl Address {
    /// Reads the URL. Its own text is never part of the error: it may hold a password.
    pub(super) fn parse(url: &str) -> Result<Self, StoreError> {
        let scheme = url.split(':').next().unwrap_or_default();
        match scheme {
            "sqlite" if url.contains(":memory:") => Err(StoreError::Setting(
                "a database in memory would lose every complaint; give a file: sqlite://wadul.db".into(),
            )),
            // Nobody would heed them, and `mode=ro`, for one, would promise what is not kept.
            "sqlite" if url.contains('?') => {
                Err(StoreError::Setting("SQLite takes no parameters; give the file alone: sqlite://wadul.db".into()))
            }
            "sqlite" => SqliteConnectOptions::from_str(url)
                .map(|options| {
                    Self::Sqlite(
                        options
                            .create_if_missing(true)
                            .journal_mode(SqliteJournalMode::Wal)
                            .synchronous(SqliteSynchronous::Full)
                            .foreign_keys(true)
                            .busy_timeout(BUSY),
                    )
                })
                .map_err(|_| nonsense("sqlite://path/of/the/file.db")),
            "postgres" | "postgresql" => PgConnectOptions::from_str(url)
                .map(|options| Self::Postgres(options.application_name("wadul")))
                .map_err(|_| nonsense("postgres://user:password@host:5432/database")),
            _ => Err(nonsense("sqlite://wadul.db or postgres://user:password@host:5432/database")),
        }
    }
}

fn nonsense(example: &str) -> StoreError {
    StoreError::Setting(format!("the URL of the database makes no sense; it looks like {example}").into())
}

/// Writers and readers have their own connections, so that a long export does not keep complaints waiting.
pub(super) fn postgres_writers(options: PgConnectOptions) -> PgPool {
    PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(PATIENCE)
        .after_connect(|connection, _| sqlx::query(IDLE).execute(connection).map_ok(drop).boxed())
        .connect_lazy_with(options)
}

/// Connections for looking. A view may stay open for long, since it keeps nobody waiting.
pub(super) fn postgres_readers(options: PgConnectOptions) -> PgPool {
    PgPoolOptions::new().max_connections(8).acquire_timeout(PATIENCE).connect_lazy_with(options)
}
