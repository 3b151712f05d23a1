//! How a statement is written inside the store. SQL is written once for both engines.

/// Runs a statement in a transaction:
///
/// ```text
/// query!(tx, "select id, name from person where office = $1", office => all as (i64, String)).await?        // Vec
/// query!(tx, "select name from person where id = $1", id => optional as (String,)).await?                   // Option
/// query!(tx, "insert into person (name) values ($1) returning id", name => one as (i64,)).await?            // the row
/// query!(tx, "delete from draft where person = $1", id => execute).await?                                   // rows changed
/// ```
macro_rules! query {
    ($tx:expr, $sql:expr $(, $value:expr)* $(,)? => execute) => {{
        let sql: &'static str = $sql;
        $crate::store::Tx::query(&mut *$tx, sql)$(.bind($value))*.execute()
    }};
    ($tx:expr, $sql:expr $(, $value:expr)* $(,)? => $ending:ident as $row:ty) => {{
        let sql: &'static str = $sql;
        $crate::store::Tx::query(&mut *$tx, sql)$(.bind($value))*.$ending::<$row>()
    }};
}

/// Chooses what truly differs between the engines:
/// `query!(tx, by_engine!(tx, sqlite: "...", postgres: "... for update skip locked"), now => all as (i64,))`.
macro_rules! by_engine {
    ($tx:expr, sqlite: $sqlite:expr, postgres: $postgres:expr $(,)?) => {
        match $tx.engine() {
            $crate::store::Engine::Sqlite => $sqlite,
            $crate::store::Engine::Postgres => $postgres,
        }
    };
}

/// Lets a struct be read from a row by the names of its columns: `row!(Person { id, name });`.
macro_rules! row {
    ($name:ident { $($column:ident),+ $(,)? }) => {
        impl sqlx::FromRow<'_, sqlx::postgres::PgRow> for $name {
            fn from_row(row: &sqlx::postgres::PgRow) -> Result<Self, sqlx::Error> {
                Ok(Self { $($column: sqlx::Row::try_get(row, stringify!($column))?),+ })
            }
        }

        impl TryFrom<&rusqlite::Row<'_>> for $name {
            type Error = rusqlite::Error;

            fn try_from(row: &rusqlite::Row<'_>) -> Result<Self, rusqlite::Error> {
                Ok(Self { $($column: row.get(stringify!($column))?),+ })
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::store::{PersonLock, Store, StoreError, Tx};

    #[derive(Debug, PartialEq)]
    struct Office {
        id: i64,
        name: Option<String>,
    }
    row!(Office { id, name });

    async fn every_ending(tx: &mut Tx, name: &str) -> Result<(u64, Vec<Office>, Option<(i64,)>), StoreError> {
        query!(tx, "create table office (id integer primary key, name text) strict" => execute).await?;
        let added = query!(
            tx,
            "insert into office (name) values ($1), ($2)",
            name, // A trailing comma, as rustfmt leaves it.
            None::<String>,
            => execute
        );
        let added = added.await?;
        let all = query!(tx, "select name, id from office order by id" => all as Office).await?;
        let found = query!(tx, "select id from office where id = $1", 9_i64 => optional as (i64,)).await?;
        let which = by_engine!(tx, sqlite: "select 'sqlite'", postgres: "select 'postgres'");
        let (word,) = query!(tx, which => one as (String,)).await?;
        assert_eq!(word, "sqlite");
        Ok((added, all, found))
    }

    #[tokio::test]
    async fn a_statement_can_be_written_in_each_way() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let store = Store::open(&format!("sqlite://{}", folder.path().join("wadul.db").display())).await?;
        let name = String::from("Bakesbangpol");
        let seen = store.transact(PersonLock::NOBODY, move |tx| Box::pin(async move { every_ending(tx, &name).await }));
        let offices = vec![Office { id: 1, name: Some("Bakesbangpol".to_owned()) }, Office { id: 2, name: None }];
        assert_eq!(seen.await?, (2, offices, None));
        Ok(())
    }
}
