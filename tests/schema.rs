//! What tables there are, described alike on both engines.

use anyhow::{Result, bail};
use wadul::store::{Engine, Tx};

/// A column: its table, its name, what it holds, and whether it may be empty.
pub type Column = (String, String, &'static str, bool);

/// Every column of every table, sorted; the bookkeeping of the migrations and what full-text search keeps for itself are
/// left out (see `kind` for what counts as the same).
pub async fn describe_schema(tx: &mut Tx) -> Result<Vec<Column>> {
    let sql = match tx.engine() {
        // A virtual table and its shadow tables are SQLite's way of full-text search; PostgreSQL has a tsvector column.
        Engine::Sqlite => {
            "select t.name, c.name, lower(c.type), c.\"notnull\" = 0 and c.pk = 0
             from pragma_table_list t join pragma_table_info(t.name) c
             where t.schema = 'main' and t.type = 'table'
               and t.name not like 'sqlite%' and t.name <> '_sqlx_migrations'"
        }
        Engine::Postgres => {
            "select c.table_name::text, c.column_name::text, c.data_type::text, c.is_nullable = 'YES'
             from information_schema.columns c
             join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
               and c.table_name <> '_sqlx_migrations' and c.data_type <> 'tsvector'"
        }
    };
    let rows: Vec<(String, String, String, bool)> = tx.query(sql).all().await?;
    let mut columns = Vec::new();
    for (table, column, declared, nullable) in rows {
        let kind = kind(tx.engine(), &table, &column, &declared)?;
        columns.push((table, column, kind, nullable));
    }
    columns.sort();
    Ok(columns)
}

/// The tables of SQLite that take any type in any column, for want of `STRICT`.
pub async fn lax_tables(tx: &mut Tx) -> Result<Vec<String>> {
    let sql = "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0
               and name not like 'sqlite%' and name <> '_sqlx_migrations' order by name";
    Ok(tx.query(sql).all::<(String,)>().await?.into_iter().map(|(name,)| name).collect())
}

/// STRICT tables know neither booleans nor times: a boolean is an INTEGER there, a time a TEXT. So both sides are brought
/// down to what they have in common, and a type of PostgreSQL that has no counterpart is refused.
fn kind(engine: Engine, table: &str, column: &str, declared: &str) -> Result<&'static str> {
    Ok(match (engine, declared) {
        (Engine::Sqlite, "integer" | "int") | (Engine::Postgres, "bigint" | "boolean") => "integer",
        (Engine::Sqlite, "text") | (Engine::Postgres, "text" | "timestamp with time zone" | "date") => "text",
        (Engine::Sqlite, "real") | (Engine::Postgres, "double precision") => "real",
        (Engine::Sqlite, "blob") | (Engine::Postgres, "bytea") => "blob",
        _ => bail!("{table}.{column} is {declared} on {engine:?}, which the other engine cannot hold alike"),
    })
}
