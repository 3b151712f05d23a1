//! The tables: the same on both engines, made on an empty database and on one that is in use.

use std::collections::BTreeMap;
use std::str::FromStr;

use anyhow::{Context, Result, bail};
use sqlx::migrate::{Migrate, Migration, MigrationType, Migrator};
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqlSafeStr};
use wadul::store::Engine;

use crate::harness::{TestDatabase, on_both_engines};
use crate::schema::{describe_schema, lax_tables};

on_both_engines! {
    opening_a_second_time_changes_nothing
    each_migration_runs_on_an_empty_database_and_on_a_filled_one
}

/// The two folders of migrations make the same tables.
#[tokio::test]
async fn both_engines_have_the_same_schema() -> Result<()> {
    let (folder, server) = (TestDatabase::sqlite()?, TestDatabase::postgres().await?);
    let (file, remote) = (folder.open().await?, server.open().await?);
    let ours = describe_schema(&mut file.reader().await?).await?;
    let theirs = describe_schema(&mut remote.reader().await?).await?;
    assert!(!ours.is_empty());
    assert_eq!(ours, theirs);
    Ok(())
}

/// Without STRICT, SQLite keeps a text where a number belongs, and PostgreSQL does not.
#[tokio::test]
async fn every_table_of_sqlite_is_strict() -> Result<()> {
    let database = TestDatabase::sqlite()?;
    let store = database.open().await?;
    assert_eq!(lax_tables(&mut store.reader().await?).await?, Vec::<String>::new());
    Ok(())
}

async fn opening_a_second_time_changes_nothing(database: TestDatabase) -> Result<()> {
    let store = database.open().await?;
    let before = describe_schema(&mut store.reader().await?).await?;
    store.close().await;
    let store = database.open().await?;
    assert_eq!(describe_schema(&mut store.reader().await?).await?, before);
    // A second replica opens the database while the first one runs.
    let other = database.open().await?;
    other.ping().await?;
    store.ping().await?;
    Ok(())
}

/// A database as each earlier release left it, without a row and with one in every table: the program brings it up to
/// date, and the rows are still there.
async fn each_migration_runs_on_an_empty_database_and_on_a_filled_one(database: TestDatabase) -> Result<()> {
    let engine = database.engine();
    let newest = describe_schema(&mut database.open().await?.reader().await?).await?;
    for earlier in 0..=files(engine)?.len() {
        for filled in [false, true] {
            let database = match engine {
                Engine::Sqlite => TestDatabase::sqlite()?,
                Engine::Postgres => TestDatabase::postgres().await?,
            };
            migrate(&database, earlier).await?;
            let tables = tables(&database).await?;
            if filled {
                fill(&database, &tables).await?;
            }
            let store = database.open().await.with_context(|| format!("after {earlier} migrations, {filled}"))?;
            let mut reader = store.reader().await?;
            assert_eq!(describe_schema(&mut reader).await?, newest, "after {earlier} migrations");
            for table in tables.keys().filter(|table| newest.iter().any(|(name, ..)| name == *table)) {
                let (rows,): (i64,) = reader.query(leak(format!("select count(*) from {table}"))).one().await?;
                assert_eq!(rows, i64::from(filled), "{table}, after {earlier} migrations");
            }
        }
    }
    Ok(())
}

/// The tables with their columns and the types of those.
pub type Tables = BTreeMap<String, Vec<(String, String)>>;

/// Name and text of each migration, in their order.
fn files(engine: Engine) -> Result<Vec<(String, String)>> {
    let folder = match engine {
        Engine::Sqlite => concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite"),
        Engine::Postgres => concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/postgres"),
    };
    let mut files = Vec::new();
    for file in std::fs::read_dir(folder)? {
        let path = file?.path();
        let name = path.file_stem().context("a name")?.to_string_lossy().into_owned();
        files.push((name, std::fs::read_to_string(&path)?));
    }
    files.sort();
    Ok(files)
}

/// Runs the first migrations, as the release did that knew no more of them.
pub async fn migrate(database: &TestDatabase, first: usize) -> Result<()> {
    async fn run(migrator: &Migrator, mut connection: impl Connection + Migrate) -> Result<()> {
        migrator.run_direct(None, &mut connection, false).await?;
        Ok(connection.close().await?)
    }
    let files = files(database.engine())?.into_iter().take(first);
    let number = |name: &str| name.split('_').next().and_then(|number| number.parse().ok()).expect("a number");
    let migrations = files.map(|(name, sql)| {
        Migration::new(number(&name), name.into(), MigrationType::Simple, AssertSqlSafe(sql).into_sql_str(), false)
    });
    let migrator = Migrator::with_migrations(migrations.collect());
    match database.engine() {
        Engine::Sqlite => run(&migrator, sqlite(database)?.connect().await?).await,
        Engine::Postgres => run(&migrator, postgres(database)?.connect().await?).await,
    }
}

pub async fn tables(database: &TestDatabase) -> Result<Tables> {
    let rows: Vec<(String, String, String)> = match database.engine() {
        Engine::Sqlite => {
            let sql = "select t.name, c.name, lower(c.type) from pragma_table_list t join pragma_table_info(t.name) c
                       where t.schema = 'main' and t.type = 'table'
                         and t.name not like 'sqlite%' and t.name <> '_sqlx_migrations'";
            sqlx::query_as(sql).fetch_all(&mut sqlite(database)?.connect().await?).await?
        }
        Engine::Postgres => {
            let sql = "select c.table_name::text, c.column_name::text, c.data_type::text
                       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                       where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                         and c.is_generated = 'NEVER' and c.table_name <> '_sqlx_migrations'";
            sqlx::query_as(sql).fetch_all(&mut postgres(database)?.connect().await?).await?
        }
    };
    let mut tables = Tables::new();
    for (table, column, kind) in rows {
        tables.entry(table).or_default().push((column, kind));
    }
    Ok(tables)
}

/// One row in each table. Every id is the same, so that one row belongs to the other.
pub async fn fill(database: &TestDatabase, tables: &Tables) -> Result<()> {
    let mut sql = match database.engine() {
        Engine::Sqlite => "pragma foreign_keys = off;".to_owned(),
        Engine::Postgres => "set session_replication_role = replica;".to_owned(),
    };
    for (table, columns) in tables {
        let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
        let values: Result<Vec<&str>> = columns.iter().map(|(_, kind)| value(kind)).collect();
        let overriding = match database.engine() {
            Engine::Sqlite => "",
            Engine::Postgres => "overriding system value",
        };
        sql += &format!("insert into {table} ({}) {overriding} values ({});", names.join(", "), values?.join(", "));
    }
    execute(database, sql).await
}

/// Does to a database what no release does.
pub async fn execute(database: &TestDatabase, sql: String) -> Result<()> {
    match database.engine() {
        Engine::Sqlite => {
            sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut sqlite(database)?.connect().await?).await?;
        }
        Engine::Postgres => {
            sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut postgres(database)?.connect().await?).await?;
        }
    }
    Ok(())
}

fn value(kind: &str) -> Result<&'static str> {
    Ok(match kind {
        "integer" | "int" | "bigint" => "1",
        "boolean" => "true",
        "real" | "double precision" => "0.5",
        "text" => "'2026-11-23'",
        "timestamp with time zone" => "'2026-11-23T02:00:00Z'",
        "date" => "'2026-11-23'",
        "blob" => "x'00'",
        "bytea" => "'\\x00'",
        other => bail!("say here what a {other} may hold"),
    })
}

fn sqlite(database: &TestDatabase) -> Result<SqliteConnectOptions> {
    Ok(SqliteConnectOptions::from_str(database.url())?.create_if_missing(true))
}

fn postgres(database: &TestDatabase) -> Result<PgConnectOptions> {
    Ok(database.url().parse()?)
}

/// The store takes only statements that are part of the program.
fn leak(sql: String) -> &'static str {
    Box::leak(sql.into_boxed_str())
}
