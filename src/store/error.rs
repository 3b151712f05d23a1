//! What can go wrong with the store, told apart by what has to be done about it.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};

use super::engine::Engine;

/// Why the store did not do what it was asked.
///
/// No message, nor its `Debug`, holds a bound value or the password of the URL: both end in logs.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// The database is away, full, locked or read-only: nothing is wrong with what was asked, and asking again later
    /// may work. The update stays with Telegram.
    #[error("the database cannot be used now ({doing})")]
    Unavailable {
        /// What the store was doing.
        doing: Cow<'static, str>,
        /// What the database or the driver said.
        #[source]
        cause: Option<Arc<Cause>>,
    },
    /// A bug or bad data: asking again would fail the same way.
    #[error("the store failed ({doing})")]
    Broken {
        /// What the store was doing.
        doing: Cow<'static, str>,
        /// What the database or the driver said.
        #[source]
        cause: Option<Arc<Cause>>,
    },
    /// The database was used by a newer program, whose tables this one does not know.
    #[error(
        "the database was last used by a newer version of this program: it has migration {found}, this version knows \
         {known}; install the newer version again, or restore a backup made before it"
    )]
    Newer {
        /// The newest migration in the database.
        found: i64,
        /// The newest migration in the program.
        known: i64,
    },
    /// The URL of the database does not make sense.
    #[error("{0}")]
    Setting(Cow<'static, str>),
}

/// Stands where what was said may hold what somebody wrote.
const WITHHELD: &str = "message withheld, since it may quote a value";

/// What the database or the driver said, without the values that came with it.
#[derive(Debug)]
pub struct Cause {
    text: String,
    unique: bool,
    transient: bool,
    /// The database has surely undone the transaction.
    undone: bool,
}

impl fmt::Display for Cause {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

impl std::error::Error for Cause {}

impl StoreError {
    /// Whether the same thing may work later, untouched.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Unavailable { .. })
    }

    /// Whether a row was already there under the same key.
    pub fn is_unique_violation(&self) -> bool {
        self.cause().is_some_and(|cause| cause.unique)
    }

    /// Whether the whole unit, run again at once, is likely to succeed.
    pub(super) fn is_transient(&self) -> bool {
        self.cause().is_some_and(|cause| cause.transient)
    }

    /// The same, of a transaction that was about to be kept: when the connection is lost at that moment nobody knows whether it
    /// was, and running the unit again could do it twice. Only what the database has surely undone may be run again.
    pub(super) fn at_commit(self) -> Self {
        let Self::Unavailable { doing, cause: Some(cause) } = self else { return self };
        let Cause { text, unique, transient, undone } = &*cause;
        let cause = Cause { text: text.clone(), unique: *unique, transient: *transient && *undone, undone: *undone };
        Self::Unavailable { doing, cause: Some(Arc::new(cause)) }
    }

    /// The same, of a transaction that did not even begin: no update is to blame for it, and none may be given up because of it.
    pub(super) fn at_the_door(self) -> Self {
        match self {
            Self::Broken { doing, cause } => Self::Unavailable { doing, cause },
            other => other,
        }
    }

    fn cause(&self) -> Option<&Cause> {
        match self {
            Self::Unavailable { cause, .. } | Self::Broken { cause, .. } => cause.as_deref(),
            Self::Newer { .. } | Self::Setting(_) => None,
        }
    }

    pub(super) fn unavailable(doing: impl Into<Cow<'static, str>>) -> Self {
        Self::Unavailable { doing: doing.into(), cause: None }
    }

    /// What the store holds makes no sense; `doing` must not quote it.
    pub fn broken(doing: impl Into<Cow<'static, str>>) -> Self {
        Self::Broken { doing: doing.into(), cause: None }
    }

    /// A unit of work that panicked. Its words are left out: a slice of text cut in the wrong place, for one, panics with
    /// the text in its words. Where it happened is in the line that the panic hook writes.
    pub(super) fn panicked() -> Self {
        Self::broken("a unit of work panicked")
    }

    /// Sorts what the driver says. `reading` tells that the transaction was opened for reading: a write in it is a bug,
    /// while a database that turned read-only under a writer is a full or failing disk, or a standby server.
    pub(super) fn sort(doing: &'static str, reading: bool, error: &sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|refusal| refusal.code());
        let engine = match error.as_database_error() {
            Some(refusal) if refusal.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some() => Engine::Sqlite,
            _ => Engine::Postgres,
        };
        let (unavailable, transient) = match error {
            sqlx::Error::Database(_) => {
                let code = code.as_deref().unwrap_or_default();
                match engine {
                    Engine::Sqlite => (sqlite_is_away(code, reading), false),
                    Engine::Postgres => (postgres_is_away(code, reading), postgres_is_transient(code)),
                }
            }
            sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed | sqlx::Error::BeginFailed => (true, true),
            // The pool has already waited for as long as anybody should.
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Tls(_) => (true, false),
            _ => (false, false),
        };
        let cause = Some(Arc::new(Cause {
            text: words(doing, error),
            unique: error.as_database_error().is_some_and(|refusal| refusal.is_unique_violation()),
            transient,
            undone: code.as_deref().is_some_and(|code| code.starts_with("40")),
        }));
        let doing = Cow::Borrowed(doing);
        if unavailable { Self::Unavailable { doing, cause } } else { Self::Broken { doing, cause } }
    }

    /// The same of what SQLite itself says.
    pub(super) fn sort_sqlite(doing: &'static str, reading: bool, error: &rusqlite::Error) -> Self {
        let code = error.sqlite_error().map(|refusal| refusal.extended_code);
        let text = match (error, code) {
            (rusqlite::Error::SqliteFailure(_, Some(said)), Some(code)) => {
                said_with_code(doing, said, &code.to_string())
            }
            (_, Some(code)) => format!("{} (code {code})", rusqlite::ffi::code_to_str(code)),
            // A value of another kind than was looked for: which column, and not what stands in it.
            (rusqlite::Error::InvalidColumnType(place, name, kind), _) => {
                format!("column {place}, {name}: unexpected {kind}")
            }
            _ => WITHHELD.to_owned(),
        };
        let unavailable = code.is_some_and(|code| sqlite_is_away(&code.to_string(), reading));
        let unique = matches!(code, Some(SQLITE_CONSTRAINT_UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY));
        let cause = Some(Arc::new(Cause { text, unique, transient: false, undone: false }));
        let doing = Cow::Borrowed(doing);
        if unavailable { Self::Unavailable { doing, cause } } else { Self::Broken { doing, cause } }
    }
}

/// By SQLite's primary result code, the low byte: BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN,
/// PROTOCOL, NOTADB. A damaged file counts: no update is to blame for it, and none may be given up because of it.
fn sqlite_is_away(code: &str, reading: bool) -> bool {
    match code.parse::<u32>().map(|code| code & 0xff) {
        Ok(8) => !reading,
        Ok(primary) => matches!(primary, 5 | 6 | 7 | 10 | 11 | 13 | 14 | 15 | 26),
        Err(_) => false,
    }
}

/// By SQLSTATE: connection, authorization, no such database, resources, operator, system, damaged data, lock timeouts,
/// and what remains of 40 once retrying has not helped.
fn postgres_is_away(code: &str, reading: bool) -> bool {
    match code {
        "25006" => !reading,
        "3D000" | "55P03" | "XX001" | "XX002" | "25P03" => true,
        _ => ["08", "28", "40", "53", "57", "58"].iter().any(|class| code.starts_with(class)),
    }
}

/// Serialisation failure, deadlock, lost connection, server going down, a transaction that was ended because it idled.
fn postgres_is_transient(code: &str) -> bool {
    matches!(code, "40001" | "40P01" | "57P01" | "57P02" | "57P03" | "25P03") || code.starts_with("08")
}

/// What the driver says, unless it may quote what somebody wrote.
fn words(sql: &str, error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(refusal) => said_with_code(sql, refusal.message(), &refusal.code().unwrap_or_default()),
        sqlx::Error::ColumnDecode { index, source } => {
            let said = source.to_string();
            let harmless = said.starts_with("mismatched types") || said.starts_with("unexpected null");
            format!("column {index}: {}", if harmless { &said } else { WITHHELD })
        }
        sqlx::Error::Encode(_) | sqlx::Error::Decode(_) => WITHHELD.to_owned(),
        other => other.to_string(),
    }
}

fn said_with_code(sql: &str, said: &str, code: &str) -> String {
    // PostgreSQL's class 22 quotes the value; full-text search on either engine quotes what was searched for.
    let quotes = (code.len() == 5 && code.starts_with("22"))
        || said.starts_with("fts5:")
        || said.contains("tsquery")
        || said.strip_prefix("no such column: ").is_some_and(|column| !sql.contains(column));
    format!("{} (code {code})", if quotes { WITHHELD } else { said })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_that_is_away_is_told_from_a_statement_that_is_wrong() {
        for code in ["5", "517", "6", "8", "10", "778", "13", "14", "26"] {
            assert!(sqlite_is_away(code, false), "{code}");
        }
        for code in ["1", "19", "2067", "787", "20", ""] {
            assert!(!sqlite_is_away(code, false), "{code}");
        }
        for code in ["08006", "28P01", "3D000", "40001", "40P01", "53100", "53300", "57P01", "57P03", "25006"] {
            assert!(postgres_is_away(code, false), "{code}");
        }
        for code in ["22P02", "23505", "23503", "25P02", "42601", "42P01", "P0001", "XX000"] {
            assert!(!postgres_is_away(code, false), "{code}");
        }
        assert!(!sqlite_is_away("8", true) && !postgres_is_away("25006", true), "writing in a reader is a bug");
    }

    #[test]
    fn only_what_may_succeed_at_once_is_tried_again() {
        assert!(["40001", "40P01", "57P01", "08006", "25P03"].into_iter().all(postgres_is_transient));
        assert!(!["53100", "53300", "28P01", "23505", "55P03"].into_iter().any(postgres_is_transient));
    }
}
