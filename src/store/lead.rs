//! Who leads. One process at a time sends, fetches updates and looks at the hour, since what Telegram lets a bot send it
//! lets all its processes send together.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, PgConnection, Row};

use super::error::StoreError;

/// How long PostgreSQL waits for a word of whoever leads before it lets another lead. Whoever leads has to stop earlier.
pub const SILENCE: Duration = Duration::from_secs(4);

/// PostgreSQL keeps locks with two numbers apart from those with one, which are people.
const SEAT: (i32, i32) = (0x7761_6475, 1);
const LEADING: &str = "asking who leads";

/// A process that leads or would like to. Dropped, or ended with its process, it leaves the lead to the next.
pub struct Candidate(Seat);

enum Seat {
    /// The system lets go of the lock with the process, however that ends.
    File { file: File, held: bool },
    /// The server lets go of the lock with the session.
    Session { session: Box<PgConnection>, held: bool },
}

impl Candidate {
    /// Not the file of the database itself: to close a second handle of that would take SQLite's own locks away.
    pub(super) fn beside(database: &Path) -> Result<Self, StoreError> {
        let mut path = PathBuf::from(database).into_os_string();
        path.push("-lead");
        let file = File::options().create(true).truncate(false).write(true).open(path);
        let file = file.map_err(|error| StoreError::sort(LEADING, false, &sqlx::Error::Io(error)))?;
        Ok(Self(Seat::File { file, held: false }))
    }

    pub(super) async fn of(options: &PgConnectOptions) -> Result<Self, StoreError> {
        let session = options.clone().application_name("wadul lead").connect().await;
        let mut session = session.map_err(|error| StoreError::sort(LEADING, false, &error))?;
        // A process that hangs or is cut off keeps its connection, so silence has to end it. Before PostgreSQL 14 there is no
        // such setting, and the lead waits for the network to notice.
        sqlx::query("select set_config(name, $1, false) from pg_settings where name = 'idle_session_timeout'")
            .bind(format!("{}ms", SILENCE.as_millis()))
            .execute(&mut session)
            .await
            .map_err(|error| StoreError::sort(LEADING, false, &error))?;
        Ok(Self(Seat::Session { session: Box::new(session), held: false }))
    }

    /// Whether this process leads now: it did before and still does, or nobody else does any more.
    ///
    /// # Errors
    /// When the database does not answer: it may have given the lead to another. This candidate is of no more use.
    pub async fn leads(&mut self) -> Result<bool, StoreError> {
        match &mut self.0 {
            Seat::File { held: true, .. } => Ok(true),
            Seat::File { file, held } => match file.try_lock() {
                Ok(()) => {
                    *held = true;
                    Ok(true)
                }
                Err(TryLockError::WouldBlock) => Ok(false),
                Err(TryLockError::Error(error)) => Err(StoreError::sort(LEADING, false, &sqlx::Error::Io(error))),
            },
            Seat::Session { session, held } => {
                // Taken a second time it would have to be given back twice.
                let sql = if *held { "select true" } else { "select pg_try_advisory_lock($1, $2)" };
                let mut query = sqlx::query(sql);
                if !*held {
                    query = query.bind(SEAT.0).bind(SEAT.1);
                }
                let row = query.fetch_one(session.as_mut()).await;
                let taken = row.and_then(|row| row.try_get::<bool, _>(0));
                *held = taken.map_err(|error| StoreError::sort(LEADING, false, &error))?;
                Ok(*held)
            }
        }
    }

    /// Leaves the lead to the next at once.
    pub async fn resigns(self) {
        if let Seat::Session { session, .. } = self.0 {
            // A session that cannot be closed in words is closed by being dropped.
            let _ = session.close().await;
        }
    }
}
