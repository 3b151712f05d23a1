//! One statement, written once, run on either engine.

use rusqlite::types::Value as Stored;
use sqlx::postgres::{PgArguments, PgRow, Postgres};
use sqlx::{Arguments as _, Encode, FromRow, Type};

use super::engine::Engine;
use super::error::StoreError;
use super::sqlite::aside;
use super::statement::{self, Storable};
use super::tx::{Driver, Tx};

/// What can be bound: anything both drivers encode (`&str`, `String`, `i64`, `f64`, `bool`, `&[u8]`, `Vec<u8>`,
/// `DateTime<Utc>`, and an `Option` of these).
pub trait Value<'v>: Storable + Encode<'v, Postgres> + Type<Postgres> {}
impl<'v, V> Value<'v> for V where V: Storable + Encode<'v, Postgres> + Type<Postgres> {}

/// What a row can be read as: a tuple, or a struct made readable by `row!`.
pub trait Row: Listed + for<'r> FromRow<'r, PgRow> {}
impl<R> Row for R where R: Listed + for<'r> FromRow<'r, PgRow> {}

/// What a row of SQLite can be read as.
pub trait Listed: for<'r> TryFrom<&'r rusqlite::Row<'r>, Error = rusqlite::Error> {}
impl<R> Listed for R where R: for<'r> TryFrom<&'r rusqlite::Row<'r>, Error = rusqlite::Error> {}

/// A statement with its values, not yet run.
#[must_use = "a statement does nothing until one of its endings is awaited"]
pub struct Query<'t> {
    tx: &'t mut Tx,
    sql: &'static str,
    arguments: Arguments,
    unbound: Option<StoreError>,
}

enum Arguments {
    Sqlite(Vec<Stored>),
    Postgres(PgArguments),
}

impl<'t> Query<'t> {
    pub(super) fn new(tx: &'t mut Tx, sql: &'static str) -> Self {
        // Without its values: whoever looks for a slow statement sees what is asked, and nothing of anybody.
        tracing::trace!(target: "wadul::sql", statement = sql);
        let arguments = match tx.engine() {
            Engine::Sqlite => Arguments::Sqlite(Vec::new()),
            Engine::Postgres => Arguments::Postgres(PgArguments::default()),
        };
        Self { tx, sql, arguments, unbound: None }
    }

    /// Binds the next of `$1`, `$2`, ...
    pub fn bind<'v>(mut self, value: impl Value<'v>) -> Self {
        let added = match &mut self.arguments {
            Arguments::Sqlite(arguments) => {
                arguments.push(value.stored());
                Ok(())
            }
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
        let reading = tx.reading;
        let done = match (tx.driver()?, arguments) {
            (Driver::Sqlite(connection), Arguments::Sqlite(values)) => {
                aside(reading, || statement::execute(connection, sql, &values))
                    .map_err(|error| StoreError::sort_sqlite(sql, reading, &error))
            }
            (Driver::Postgres(connection), Arguments::Postgres(values)) => {
                let done = sqlx::query_with(sql, values).execute(connection).await;
                done.map(|done| done.rows_affected()).map_err(|error| StoreError::sort(sql, reading, &error))
            }
            _ => Err(mixed_up()),
        };
        done.map_err(|error| doom(tx, error))
    }

    /// Every row.
    pub async fn all<R: Row>(self) -> Result<Vec<R>, StoreError> {
        let Self { tx, sql, arguments, unbound } = self;
        refuse(tx, unbound)?;
        let reading = tx.reading;
        let read = match (tx.driver()?, arguments) {
            (Driver::Sqlite(connection), Arguments::Sqlite(values)) => {
                let mut rows = Vec::new();
                let mut take = |row: &rusqlite::Row<'_>| {
                    rows.push(R::try_from(row)?);
                    Ok(true)
                };
                aside(reading, || statement::each(connection, sql, &values, &mut take))
                    .map(|()| rows)
                    .map_err(|error| StoreError::sort_sqlite(sql, reading, &error))
            }
            (Driver::Postgres(connection), Arguments::Postgres(values)) => {
                let rows = sqlx::query_with(sql, values).fetch_all(connection).await;
                rows.and_then(|rows| rows.iter().map(R::from_row).collect())
                    .map_err(|error| StoreError::sort(sql, reading, &error))
            }
            _ => Err(mixed_up()),
        };
        read.map_err(|error| doom(tx, error))
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

fn refuse(tx: &mut Tx, unbound: Option<StoreError>) -> Result<(), StoreError> {
    if tx.doom.is_none() {
        tx.doom = unbound;
    }
    tx.doom.clone().map_or(Ok(()), Err)
}

fn doom(tx: &mut Tx, error: StoreError) -> StoreError {
    if error.is_unavailable() {
        tx.distrust();
    }
    tx.doom.insert(error).clone()
}

fn mixed_up() -> StoreError {
    StoreError::broken("values of one engine bound to a statement of the other")
}
