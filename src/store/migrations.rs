//! The tables, in the order they came to be. Files are in `migrations/`, one of the same name for each engine.

use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{ConnectOptions, Connection, SqlSafeStr, SqliteConnection};

use super::engine::{Address, Engine};
use super::error::StoreError;

/// A migration as it is built into the program. Its number begins its name.
struct Embedded {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! embed {
    ($($name:literal),* $(,)?) => {
        &[$(Embedded {
            name: $name,
            sqlite: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/postgres/", $name, ".sql")),
        }),*]
    };
}

/// One line for each migration: `"0001_start",`. What has run somewhere is never edited; add the next one.
const MIGRATIONS: &[Embedded] = embed![
    "0001_foundation",
    "0002_handling",
    "0003_selftest",
    "0004_exchange",
    "0005_officer_signatures",
    "0006_signature",
    "0009_archive",
    "0010_blocks",
    "0011_data_requests",
    "0012_lookups",
    "0013_retention",
    "0014_forgotten",
    "0015_outbox",
];

/// The number that a name begins with; the test below holds every name to it.
fn number(name: &str) -> i64 {
    name.split('_').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// The newest there is.
pub(super) fn known() -> i64 {
    MIGRATIONS.last().map_or(0, |newest| number(newest.name))
}

/// Brings the database up to date, or to what it was after the migration `target`, over a connection of its own.
pub(super) async fn migrate(address: &Address, target: Option<i64>) -> Result<(), StoreError> {
    const CONNECTING: &str = "connecting to the database";
    match address {
        Address::Sqlite(options) => {
            let connection = options.connect().await;
            let mut connection = connection.map_err(|error| StoreError::sort(CONNECTING, false, &error))?;
            let done = migrate_file(&mut connection, target).await;
            let _ = connection.close().await;
            done
        }
        Address::Postgres(options) => {
            let connection = options.connect().await;
            let mut connection = connection.map_err(|error| StoreError::sort(CONNECTING, false, &error))?;
            let done = migrator(Engine::Postgres).run_direct(target, &mut connection, false).await;
            // Closed even after a failure: the lock against a second replica lasts as long as the connection.
            let _ = connection.close().await;
            done.map_err(sort)
        }
    }
}

/// All in one transaction, which nobody else has begun: of two processes that start together on an empty file, the second
/// finds the tables there. The library has no lock of its own on SQLite.
async fn migrate_file(connection: &mut SqliteConnection, target: Option<i64>) -> Result<(), StoreError> {
    let failed = |error| StoreError::sort("preparing to migrate", false, &error);
    let mut transaction = connection.begin_with("begin immediate").await.map_err(failed)?;
    migrator(Engine::Sqlite).run_direct(target, &mut *transaction, false).await.map_err(sort)?;
    transaction.commit().await.map_err(failed)
}

fn migrator(engine: Engine) -> Migrator {
    let migrations = MIGRATIONS.iter().map(|migration| {
        let sql = match engine {
            Engine::Sqlite => migration.sqlite,
            Engine::Postgres => migration.postgres,
        };
        Migration::new(number(migration.name), migration.name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(migrations.collect())
}

fn sort(error: MigrateError) -> StoreError {
    match error {
        MigrateError::VersionMissing(found) => StoreError::Newer { found, known: known() },
        MigrateError::VersionMismatch(number) => {
            StoreError::broken(format!("migration {number} is not what it was when it ran on this database"))
        }
        MigrateError::Execute(error) => StoreError::sort("preparing to migrate", false, &error),
        MigrateError::ExecuteMigration(error, _) => StoreError::sort("migrating", false, &error),
        other => StoreError::broken(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_embedded_for_both_engines_under_its_number() {
        let listed: Vec<String> = MIGRATIONS.iter().map(|migration| format!("{}.sql", migration.name)).collect();
        for folder in ["sqlite", "postgres"] {
            let path = format!("{}/migrations/{folder}", env!("CARGO_MANIFEST_DIR"));
            let mut files: Vec<String> = std::fs::read_dir(path)
                .into_iter()
                .flatten()
                .flatten()
                .map(|file| file.file_name().to_string_lossy().into_owned())
                .filter(|name| name.ends_with(".sql"))
                .collect();
            files.sort();
            assert_eq!(files, listed, "migrations/{folder} and the list in src/store/migrations.rs differ");
        }
        let numbers: Vec<i64> = listed.iter().map(|name| number(name)).collect();
        assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
        for (name, number) in listed.iter().zip(numbers) {
            assert!(number > 0 && name.starts_with(&format!("{number:04}_")), "{name} is migration {number}");
        }
    }
}
