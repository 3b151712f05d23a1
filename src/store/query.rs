//! One statement, written once, run on either engine.

use sqlx::postgres::{PgArguments, PgRow, Postgres};
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteRow};
use sqlx::{Arguments as _, Encode, FromRow, Type};

use super::error::StoreError;
use super::tx::{Driver, Tx};

/// What can be bound: anything both drivers encode (`&str`, `String`, `i64`, `f64`, `bool`, `&[u8]`, `Vec<u8>`,
/// `DateTime<Utc>`, and an `Option` of these).
pub trait Value<'v>: Encode<'v, Sqlite> + Type<Sqlite> + Encode<'v, Postgres> + Type<Postgres> {}
impl<'v, V> Value<'v> for V where V: Encode<'v, Sqlite> + Type<Sqlite> + Encode<'v, Postgres> + Type<Postgres> {}

/// What a row can be read as: a tuple, or a struct made readable by `row!`.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
impl<R> Row for R where R: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}

/// A statement with its values, not yet run.
#[must_use = "a statement does nothing until one of its endings is awaited"]
pub struct Query<'t> {
    tx: &'t mut Tx,
    sql: &'static str,
    arguments: Arguments,
    unbound: Option<StoreError>,
}

enum Arguments {
    Sqlite(SqliteArguments),
    Postgres(PgArguments),
}

enum Rows {
    Sqlite(Vec<SqliteRow>),
    Postgres(Vec<PgRow>),
}

impl<'t> Query<'t> {
    pub(super) fn new(tx: &'t mut Tx, sql: &'static str) -> Self {
        // Without its values: whoever looks for a slow statement sees what is asked, and nothing of anybody.
        tracing::trace!(target: "wadul::sql", statement = sql);
        let arguments = match tx.driver() {
            Driver::Sqlite(_) => Arguments::Sqlite(SqliteArguments::default()),
            Driver::Postgres(_) => Arguments::Postgres(PgArguments::default()),
        };
        Self { tx, sql, arguments, unbound: None }
    }

    /// Binds the next of `$1`, `$2`, ...
    pub fn bind<'v>(mut self, value: impl Value<'v>) -> Self {
        let added = match &mut self.arguments {
            Arguments::Sqlite(arguments) => arguments.add(value),
            Arguments::Postgres(arguments) => arguments.add(value),
        };
        if let Err(error) = added {
            self.unbound = Some(StoreError::sort(self.sql, self.tx.reading, &sqlx::Error::Encode(error)));
        }
        self
    }

    /// Runs the statement; how many rows it changed.
    pub async fn execute(self) -> Result<u64, StoreError> {
        let Self { tx, sql, arguments, unbound } = self;
        refuse(tx, unbound)?;
        let done = match (tx.driver(), arguments) {
            (Driver::Sqlite(connection), Arguments::Sqlite(values)) => {
                sqlx::query_with(sql, values).execute(connection).await.map(|done| done.rows_affected())
            }
            (Driver::Postgres(connection), Arguments::Postgres(values)) => {
                sqlx::query_with(sql, values).execute(connection).await.map(|done| done.rows_affected())
            }
            _ => Err(mixed_up()),
        };
        done.map_err(|error| doom(tx, sql, &error))
    }

    /// Every row.
    pub async fn all<R: Row>(self) -> Result<Vec<R>, StoreError> {
        let Self { tx, sql, arguments, unbound } = self;
        refuse(tx, unbound)?;
        let rows = fetch(tx, sql, arguments).await?;
        let read: Result<Vec<R>, sqlx::Error> = match &rows {
            Rows::Sqlite(rows) => rows.iter().map(R::from_row).collect(),
            Rows::Postgres(rows) => rows.iter().map(R::from_row).collect(),
        };
        read.map_err(|error| doom(tx, sql, &error))
    }

    /// The row, if there is one. A second one is an error: it would be left to chance which of them is meant.
    pub async fn optional<R: Row>(self) -> Result<Option<R>, StoreError> {
        let sql = self.sql;
        let mut rows = self.all().await?;
        match rows.len() {
            0 | 1 => Ok(rows.pop()),
            many => Err(StoreError::broken(format!("{many} rows instead of one from {sql}"))),
        }
    }

    /// The row, which has to be there.
    pub async fn one<R: Row>(self) -> Result<R, StoreError> {
        let sql = self.sql;
        self.optional().await?.ok_or_else(|| StoreError::broken(format!("no row from {sql}")))
    }
}

/// Not generic, so that it is compiled once and not for every kind of row.
async fn fetch(tx: &mut Tx, sql: &'static str, arguments: Arguments) -> Result<Rows, StoreError> {
    let rows = match (tx.driver(), arguments) {
        (Driver::Sqlite(connection), Arguments::Sqlite(values)) => {
            sqlx::query_with(sql, values).fetch_all(connection).await.map(Rows::Sqlite)
        }
        (Driver::Postgres(connection), Arguments::Postgres(values)) => {
            sqlx::query_with(sql, values).fetch_all(connection).await.map(Rows::Postgres)
        }
        _ => Err(mixed_up()),
    };
    rows.map_err(|error| doom(tx, sql, &error))
}

fn refuse(tx: &mut Tx, unbound: Option<StoreError>) -> Result<(), StoreError> {
    if tx.doom.is_none() {
        tx.doom = unbound;
    }
    tx.doom.clone().map_or(Ok(()), Err)
}

fn doom(tx: &mut Tx, sql: &'static str, error: &sqlx::Error) -> StoreError {
    tx.doom.insert(StoreError::sort(sql, tx.reading, error)).clone()
}

fn mixed_up() -> sqlx::Error {
    sqlx::Error::InvalidArgument("values of one engine bound to a statement of the other".to_owned())
}
