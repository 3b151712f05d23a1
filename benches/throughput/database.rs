//! A fresh database that really writes to the disk.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use tempfile::TempDir;

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    pub fn name(self) -> &'static str {
        match self {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
        }
    }
}

/// An empty database and a folder on the disk, both gone when it is dropped.
pub struct Fresh {
    folder: TempDir,
    url: String,
    server: Option<(PgConnectOptions, String)>,
}

impl Fresh {
    pub async fn new(engine: Engine) -> Result<Self> {
        // Not where temporary files go: that may be memory.
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        if engine == Engine::Sqlite {
            let url = format!("sqlite://{}", folder.path().join("wadul.db").display());
            return Ok(Self { folder, url, server: None });
        }
        let server = std::env::var("WADUL_BENCH_POSTGRES");
        let server = server.context("WADUL_BENCH_POSTGRES names no server: benches/run starts one")?;
        let options: PgConnectOptions = server.parse().context("WADUL_BENCH_POSTGRES is no PostgreSQL URL")?;
        let mut connection = options.connect().await.context("the server of WADUL_BENCH_POSTGRES")?;
        for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
            let sql = AssertSqlSafe(format!("show {setting}"));
            let (value,): (String,) = sqlx::query_as(sql).fetch_one(&mut connection).await?;
            ensure!(value == "on", "{setting} is {value} there: what it says was written would be lost");
        }
        let name = format!("wadul_bench_{}", uuid::Uuid::now_v7().simple());
        sqlx::raw_sql(AssertSqlSafe(format!("create database {name}"))).execute(&mut connection).await?;
        connection.close().await?;
        let url = options.clone().database(&name).to_url_lossy().to_string();
        Ok(Self { folder, url, server: Some((options, name)) })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Throws it away.
    pub async fn close(self) -> Result<()> {
        if let Some((options, name)) = &self.server {
            let mut connection = options.connect().await?;
            let drop = format!("drop database if exists {name} with (force)");
            sqlx::raw_sql(AssertSqlSafe(drop)).execute(&mut connection).await?;
            connection.close().await?;
        }
        Ok(())
    }
}
