//! How a statement is run on SQLite: its values, and its rows.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::types::Value as Stored;
use rusqlite::{Connection, Row, Statement};

/// What can be bound on SQLite.
pub trait Storable {
    /// As it is stored. Times are text, written so that their order is that of the text.
    fn stored(self) -> Stored;
}

macro_rules! storable {
    ($($kind:ty => $stored:ident as $own:ty),+ $(,)?) => {
        $(impl Storable for $kind {
            fn stored(self) -> Stored {
                Stored::$stored(<$own>::from(self))
            }
        })+
    };
}

storable! {
    i64 => Integer as i64,
    i32 => Integer as i64,
    bool => Integer as i64,
    f64 => Real as f64,
    String => Text as String,
    &str => Text as String,
    &String => Text as String,
    Vec<u8> => Blob as Vec<u8>,
    &[u8] => Blob as Vec<u8>,
}

impl Storable for DateTime<Utc> {
    fn stored(self) -> Stored {
        Stored::Text(self.to_rfc3339_opts(SecondsFormat::AutoSi, false))
    }
}

impl<V: Storable> Storable for Option<V> {
    fn stored(self) -> Stored {
        self.map_or(Stored::Null, Storable::stored)
    }
}

/// Runs a statement to its end; how many rows it changed.
pub(super) fn execute(connection: &Connection, sql: &str, values: &[Stored]) -> rusqlite::Result<u64> {
    each(connection, sql, values, &mut |_| Ok(true))?;
    Ok(connection.changes())
}

/// Hands every row to `take`, until it wants no more.
pub(super) fn each(
    connection: &Connection,
    sql: &str,
    values: &[Stored],
    take: &mut dyn FnMut(&Row<'_>) -> rusqlite::Result<bool>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, values)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        if !take(row)? {
            break;
        }
    }
    Ok(())
}

/// To SQLite `$2` is a name, counted where it first stands; here it is the second value, as on PostgreSQL.
fn bind(statement: &mut Statement<'_>, values: &[Stored]) -> rusqlite::Result<()> {
    for place in 1..=statement.parameter_count() {
        let number = statement.parameter_name(place).and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok());
        let value = number.and_then(|number| values.get(number.checked_sub(1)?));
        let value = value.ok_or(rusqlite::Error::InvalidParameterCount(values.len(), place))?;
        statement.raw_bind_parameter(place, value)?;
    }
    Ok(())
}
