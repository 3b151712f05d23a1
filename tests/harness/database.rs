//! A fresh database for each test, gone when the test ends.

use anyhow::{Context, Result, bail};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use wadul::store::{Cipher, Engine, Store};

/// A key, for what is to be encrypted.
pub const DATA_KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// An empty database of its own: a SQLite file in a temporary folder, or a database on the PostgreSQL server that
/// `WADUL_TEST_POSTGRES` names. Dropping it removes it.
pub struct TestDatabase {
    url: String,
    engine: Engine,
    key: Option<&'static str>,
    in_the_clear: bool,
    kept: Kept,
}

enum Kept {
    Folder { _folder: tempfile::TempDir },
    Server { options: Box<PgConnectOptions>, name: String },
}

impl TestDatabase {
    /// A fresh SQLite file.
    pub fn sqlite() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let url = format!("sqlite://{}", folder.path().join("wadul.db").display());
        Ok(Self { url, engine: Engine::Sqlite, key: None, in_the_clear: false, kept: Kept::Folder { _folder: folder } })
    }

    /// A fresh database on the PostgreSQL server of the tests.
    pub async fn postgres() -> Result<Self> {
        let server = std::env::var("WADUL_TEST_POSTGRES").context(
            "WADUL_TEST_POSTGRES is not set: half of the store would go untested. Run tests/run, which starts a \
             PostgreSQL server for the tests, or set the variable to the URL of one that may create databases",
        )?;
        let options: PgConnectOptions = server.parse().context("WADUL_TEST_POSTGRES is no PostgreSQL URL")?;
        let name = format!("wadul_test_{}", uuid::Uuid::now_v7().simple());
        administer(&options, format!("create database {name}")).await?;
        let options = options.database(&name);
        let url = options.to_url_lossy().to_string();
        let kept = Kept::Server { options: Box::new(options), name };
        Ok(Self { url, engine: Engine::Postgres, key: None, in_the_clear: false, kept })
    }

    /// What to give to `Store::open`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Which engine it is on.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The same, with what people write encrypted in it.
    pub fn encrypted(mut self) -> Self {
        self.key = Some(DATA_KEY);
        self
    }

    /// The same for a story that changes texts behind the program's back.
    pub fn in_the_clear(mut self) -> Self {
        self.in_the_clear = true;
        self
    }

    /// The same as a city takes it: each engine in one of the two ways, so that every story is told in both.
    pub fn for_a_city(self) -> Self {
        if self.engine == Engine::Sqlite && !self.in_the_clear { self.encrypted() } else { self }
    }

    /// The key of what is encrypted in it; empty: nothing is.
    pub fn key(&self) -> &'static str {
        self.key.unwrap_or_default()
    }

    /// The same, ready for use.
    pub fn cipher(&self) -> Result<Cipher> {
        Cipher::read(self.key()).context("a key")
    }

    /// PostgreSQL: nobody is let in any more, and whoever is there is put out; or all are welcome again.
    pub async fn lets_in(&self, all: bool) -> Result<()> {
        let Kept::Server { options, name } = &self.kept else { bail!("SQLite has no door") };
        let options = options.as_ref().clone().database("postgres");
        administer(&options, format!("alter database {name} allow_connections {all}")).await?;
        if !all {
            let put_out = format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
            administer(&options, put_out).await?;
        }
        Ok(())
    }

    /// The store over this database.
    pub async fn open(&self) -> Result<Store> {
        Ok(Store::open_with(&self.url, self.cipher()?).await?)
    }
}

impl Drop for TestDatabase {
    /// On a thread of its own, since this one may be in the middle of a runtime or of a panic.
    fn drop(&mut self) {
        let (options, name) = match &self.kept {
            Kept::Folder { .. } => return,
            Kept::Server { options, name } => (options.as_ref().clone().database("postgres"), name.clone()),
        };
        let dropping = std::thread::spawn(move || -> Result<()> {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(administer(&options, format!("drop database if exists {name} with (force)")))
        });
        match dropping.join() {
            Ok(Ok(())) => {}
            Ok(Err(error)) => eprintln!("a test database was left behind: {error:#}"),
            Err(_) => eprintln!("a test database was left behind: dropping it panicked"),
        }
    }
}

async fn administer(options: &PgConnectOptions, command: String) -> Result<()> {
    let mut connection = options.connect().await.context("the PostgreSQL server of WADUL_TEST_POSTGRES")?;
    sqlx::raw_sql(AssertSqlSafe(command)).execute(&mut connection).await?;
    connection.close().await?;
    Ok(())
}

/// Runs each named test, an `async fn(TestDatabase) -> Result<()>` of the same module, once on each engine:
/// `sqlite::the_name` and `postgres::the_name`.
macro_rules! on_both_engines {
    ($($name:ident)*) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() -> anyhow::Result<()> {
                super::$name($crate::harness::database::TestDatabase::sqlite()?).await
            })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() -> anyhow::Result<()> {
                super::$name($crate::harness::database::TestDatabase::postgres().await?).await
            })*
        }
    };
}
pub(crate) use on_both_engines;
