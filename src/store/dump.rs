//! The whole database as rows of JSON, and back: what a backup is made of. Which tables and columns there are is asked of
//! the database, so that no table can be forgotten; what one engine wrote, the other can read.

use chrono::{DateTime, SecondsFormat, Utc};
use futures::TryStreamExt;
use serde_json::{Map, Value};
use sqlx::{AssertSqlSafe, Row as _};

use super::sqlite::aside;
use super::statement::{self, Storable};
use super::tx::Driver;
use super::{StoreError, Tx};

/// A table and its columns, without those that the engine fills by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    columns: Vec<Column>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Column {
    name: String,
    kind: Held,
}

/// What has to be looked after on the way into JSON and out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    Plain,
    Bytes,
    Time,
}

const DUMPING: &str = "writing a table down";
const LOADING: &str = "filling a table";

impl Tx {
    /// How many migrations the database has seen.
    pub async fn schema_version(&mut self) -> Result<i64, StoreError> {
        let (version,) =
            query!(self, "select coalesce(max(version), 0) from _sqlx_migrations" => one as (i64,)).await?;
        Ok(version)
    }

    /// Every table, those first to which others point. Everything that points, points to `cases`.
    pub async fn tables(&mut self) -> Result<Vec<Table>, StoreError> {
        let sql = by_engine!(
            self,
            sqlite: "select t.name, c.name, lower(c.type)
                     from pragma_table_list t join pragma_table_info(t.name) c
                     where t.schema = 'main' and t.type = 'table'
                       and t.name not like 'sqlite%' and t.name <> '_sqlx_migrations'
                     order by t.name <> 'cases', t.name, c.cid",
            postgres: "select c.table_name::text, c.column_name::text, c.data_type::text
                       from information_schema.columns c
                       join information_schema.tables t using (table_schema, table_name)
                       where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                         and c.table_name <> '_sqlx_migrations' and c.is_generated = 'NEVER'
                       order by c.table_name <> 'cases', c.table_name, c.ordinal_position",
        );
        let rows = query!(self, sql => all as (String, String, String)).await?;
        let mut tables: Vec<Table> = Vec::new();
        for (table, name, declared) in rows {
            let kind = match declared.as_str() {
                "blob" | "bytea" => Held::Bytes,
                "timestamp with time zone" => Held::Time,
                _ => Held::Plain,
            };
            let column = Column { name, kind };
            match tables.last_mut().filter(|last| last.name == table) {
                Some(last) => last.columns.push(column),
                None => tables.push(Table { name: table, columns: vec![column] }),
            }
        }
        Ok(tables)
    }

    /// Hands every row of a table to `take`, as one line of JSON. It ends early when `take` refuses.
    pub async fn dump(&mut self, table: &Table, mut take: impl FnMut(String) -> bool + Send) -> Result<(), StoreError> {
        let sql = table.select(self.engine());
        let failed = |error: sqlx::Error| StoreError::sort(DUMPING, true, &error);
        match self.driver()? {
            Driver::Sqlite(connection) => {
                let mut take = |row: &rusqlite::Row<'_>| Ok(take(row.get(0)?));
                aside(true, || statement::each(connection, &sql, &[], &mut take))
                    .map_err(|error| StoreError::sort_sqlite(DUMPING, true, &error))?;
            }
            Driver::Postgres(connection) => {
                let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(connection);
                while let Some(row) = rows.try_next().await.map_err(failed)? {
                    if !take(table.with_times_alike(row.try_get(0).map_err(failed)?)?) {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether anybody has ever used this database.
    pub async fn is_in_use(&mut self) -> Result<bool, StoreError> {
        let (people,) = query!(self, "select count(*) from people" => one as (i64,)).await?;
        let (cases,) = query!(self, "select count(*) from cases" => one as (i64,)).await?;
        Ok(people + cases > 0)
    }

    /// Empties a table.
    pub async fn empty(&mut self, table: &Table) -> Result<(), StoreError> {
        self.run(format!("delete from {}", table.name), None).await
    }

    /// Puts rows, each a line of JSON, into a table.
    pub async fn load(&mut self, table: &Table, rows: &[String]) -> Result<(), StoreError> {
        let array = format!("[{}]", rows.join(","));
        self.run(table.insert(self.engine()), Some(array)).await
    }

    /// Lets numbers that the engine gives out go on after the highest one there is.
    pub async fn go_on_counting(&mut self, table: &Table) -> Result<(), StoreError> {
        if self.engine() == super::Engine::Sqlite {
            // SQLite looks at the highest one by itself.
            return Ok(());
        }
        let counted = query!(
            self,
            "select column_name::text from information_schema.columns
             where table_schema = current_schema() and table_name = $1 and is_identity = 'YES'",
            table.name.clone()
            => all as (String,)
        )
        .await?;
        for (column,) in counted {
            let name = &table.name;
            let sql = format!(
                "select setval(pg_get_serial_sequence('{name}', '{column}'), coalesce(max({column}), 0) + 1, false)
                 from {name}"
            );
            self.run(sql, None).await?;
        }
        Ok(())
    }

    /// The number of each case and the hash at the end of its trail.
    pub async fn trail_heads(&mut self) -> Result<Vec<(String, String)>, StoreError> {
        query!(
            self,
            "select c.number, t.hash from cases c join trail t on t.case_id = c.id
             where t.position = (select max(l.position) from trail l where l.case_id = c.id) order by c.number"
            => all as (String, String)
        )
        .await
    }

    /// The files whose bytes are kept: id, SHA-256 (hex) of the bytes, and whether they belong to a case.
    pub async fn kept_files(&mut self) -> Result<Vec<(String, Option<String>, bool)>, StoreError> {
        let rows = query!(
            self, "select id, sha256, case_id from files where sha256 is not null order by id"
            => all as (String, Option<String>, Option<String>)
        )
        .await?;
        Ok(rows.into_iter().map(|(id, hash, case)| (id, hash, case.is_some())).collect())
    }

    /// A statement made of names that the database itself gave.
    async fn run(&mut self, sql: String, value: Option<String>) -> Result<(), StoreError> {
        let done = match self.driver()? {
            Driver::Sqlite(connection) => {
                let values: Vec<_> = value.map(Storable::stored).into_iter().collect();
                let done = statement::execute(connection, &sql, &values);
                done.map_err(|error| StoreError::sort_sqlite(LOADING, false, &error))
            }
            Driver::Postgres(connection) => {
                let sql = AssertSqlSafe(sql);
                let done = match value {
                    Some(value) => sqlx::query(sql).bind(value).execute(connection).await,
                    None => sqlx::query(sql).execute(connection).await,
                };
                done.map(|done| done.rows_affected()).map_err(|error| StoreError::sort(LOADING, false, &error))
            }
        };
        done.map(drop).map_err(|error| self.doom.insert(error).clone())
    }
}

impl Table {
    /// Rows in the order of their first columns, which is that of the primary key: a trail comes in one piece.
    fn select(&self, engine: super::Engine) -> String {
        let order = (1..=self.columns.len().min(2)).filter_map(|place| self.columns.get(place - 1));
        let order: Vec<&str> = order.map(|column| column.name.as_str()).collect();
        let (name, order) = (&self.name, order.join(", "));
        let fields = self.columns.iter().map(|Column { name, kind }| match (engine, kind) {
            (super::Engine::Sqlite, Held::Bytes) => {
                format!("'{name}', case when {name} is null then null else '\\x' || lower(hex({name})) end")
            }
            _ => format!("'{name}', {name}"),
        });
        let fields: Vec<String> = fields.collect();
        match engine {
            super::Engine::Sqlite => format!("select json_object({}) from {name} order by {order}", fields.join(", ")),
            super::Engine::Postgres => {
                let names: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
                let names = names.join(", ");
                format!("select row_to_json(r)::text from (select {names} from {name} order by {order}) r")
            }
        }
    }

    fn insert(&self, engine: super::Engine) -> String {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
        let (table, columns) = (&self.name, names.join(", "));
        match engine {
            super::Engine::Sqlite => {
                let values = self.columns.iter().map(|Column { name, kind }| match kind {
                    Held::Bytes => format!("unhex(substr(value ->> '$.{name}', 3))"),
                    _ => format!("value ->> '$.{name}'"),
                });
                let values: Vec<String> = values.collect();
                format!("insert into {table} ({columns}) select {} from json_each($1)", values.join(", "))
            }
            super::Engine::Postgres => format!(
                "insert into {table} ({columns}) overriding system value
                 select {columns} from jsonb_populate_recordset(null::{table}, $1::jsonb)"
            ),
        }
    }

    /// SQLite keeps times as text and compares them as text: they are written as the driver would write them there.
    fn with_times_alike(&self, row: String) -> Result<String, StoreError> {
        let times = || self.columns.iter().filter(|column| column.kind == Held::Time);
        if times().next().is_none() {
            return Ok(row);
        }
        let unread = || StoreError::broken(format!("a row of {} that is no row", self.name));
        let mut row: Map<String, Value> = serde_json::from_str(&row).map_err(|_| unread())?;
        for column in times() {
            if let Some(Value::String(time)) = row.get_mut(&column.name) {
                let read: DateTime<Utc> = time.parse().map_err(|_| unread())?;
                *time = read.to_rfc3339_opts(SecondsFormat::AutoSi, false);
            }
        }
        Ok(Value::Object(row).to_string())
    }
}
