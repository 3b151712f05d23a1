//! `wadul backup` and `wadul restore`: the whole service in one file, taken while the bot runs.
//!
//! A backup is a tar: `wadul-backup.json`, the rows of every table as JSON lines, the bytes of the evidence, and a manifest
//! with the hash of each. It is written from one view of the database, so it is consistent whatever happens meanwhile,
//! and what SQLite wrote can be restored into PostgreSQL and the other way round. What is encrypted with `WADUL_DATA_KEY` is so
//! in it as well, rows and evidence, and restored with the same key. With `--to` all of it is encrypted with age.

mod archive;
mod manifest;
mod reader;
mod restore;

use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use chrono::Utc;
use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};

use crate::app;
use crate::config::Settings;
use crate::domain::FileId;
use crate::store::{Table, Tx, Vault, hex};

use archive::{HEAD, Writer};
pub use manifest::Heads;
use manifest::{FORMAT, Head, Manifest};
pub use restore::{check, restore};

/// How many bytes of rows make an entry.
const CHUNK: usize = 4 << 20;

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The ends of the trails.
    pub heads: Heads,
    /// Rows in all tables.
    pub rows: u64,
    /// Files people sent.
    pub files: usize,
    /// Ids of files whose bytes were not there, or not what they were.
    pub missing: Vec<String>,
}

impl From<Manifest> for Summary {
    fn from(manifest: Manifest) -> Self {
        Self {
            rows: manifest.rows.values().sum(),
            files: manifest.entries.keys().filter(|name| name.starts_with("evidence/")).count(),
            heads: manifest.trails,
            missing: manifest.missing,
        }
    }
}

/// Refuses a database that is not there: opening would make an empty one, and all would be well in it.
pub fn must_exist(url: &str) -> Result<()> {
    if let Some(file) = url.strip_prefix("sqlite:") {
        let file = file.trim_start_matches("//");
        ensure!(
            Path::new(file).is_file(),
            "there is no database at {file}; start it in the folder of the bot, or set WADUL_DATABASE_URL"
        );
    }
    Ok(())
}

/// Writes everything into a new file, for the owners of these age keys only when there are any.
pub async fn backup(settings: &Settings, path: &Path, keys: &[String]) -> Result<Summary> {
    let recipients = archive::recipients(keys)?;
    ensure!(!path.exists(), "{} is there already; a backup never overwrites another", path.display());
    must_exist(settings.database_url.expose_secret())?;
    let (store, vault) = (app::store(settings).await?, app::vault(settings)?);
    let partial = partial(path);
    let written = async {
        let mut writer = Writer::new(private(&partial)?, &recipients)?;
        let mut tx = store.reader().await?;
        let head = Head {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            made_at: Utc::now(),
            migrations: tx.schema_version().await?,
        };
        writer.add(HEAD, &serde_json::to_vec_pretty(&head)?)?;
        for table in tx.tables().await? {
            rows(&mut tx, &table, &mut writer).await?;
        }
        writer.manifest.trails = Heads::of(tx.trail_heads().await?);
        let files = tx.kept_files().await?;
        // Rows and evidence belong together: what is thrown away meanwhile belongs to no case.
        drop(tx);
        evidence(&vault, files, &mut writer).await?;
        writer.finish()
    };
    let written = written.await;
    store.close().await;
    let manifest = match written {
        Ok(manifest) => manifest,
        Err(error) => {
            let _ = std::fs::remove_file(&partial);
            return Err(error);
        }
    };
    std::fs::rename(&partial, path).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(manifest.into())
}

async fn rows(tx: &mut Tx, table: &Table, writer: &mut Writer) -> Result<()> {
    let (mut text, mut count, mut part) = (String::new(), 0, 0);
    let mut failed = None;
    let taken = tx.dump(table, |row| {
        text.push_str(&row);
        text.push('\n');
        count += 1;
        if text.len() >= CHUNK {
            part += 1;
            failed = writer.add(&entry(table, part), text.as_bytes()).err();
            text.clear();
        }
        failed.is_none()
    });
    taken.await?;
    if let Some(error) = failed {
        return Err(error);
    }
    if !text.is_empty() {
        writer.add(&entry(table, part + 1), text.as_bytes())?;
    }
    if count > 0 {
        writer.manifest.rows.insert(table.name.clone(), count);
    }
    Ok(())
}

fn entry(table: &Table, part: u32) -> String {
    format!("tables/{}/{part:06}.jsonl", table.name)
}

async fn evidence(vault: &Vault, files: Vec<(String, Option<String>, bool)>, writer: &mut Writer) -> Result<()> {
    for (id, hash, of_case) in files {
        let found = vault.get_as_kept(&FileId::from(id.clone())).await?;
        match found.filter(|(_, bytes)| hash.as_deref() == Some(hex(&Sha256::digest(bytes)).as_str())) {
            Some((kept, _)) => writer.add(&format!("evidence/{id}"), &kept)?,
            None if of_case => writer.manifest.missing.push(id),
            None => {}
        }
    }
    Ok(())
}

/// Half a backup never has the name of a whole one.
fn partial(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".partial");
    name.into()
}

/// For its own user only: everything anybody ever confided is in it.
fn private(path: &Path) -> Result<File> {
    let opened = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path);
    opened.with_context(|| format!("{} cannot be written", path.display()))
}

/// The text of a key file.
fn key(path: Option<&Path>) -> Result<Option<String>> {
    let Some(path) = path else { return Ok(None) };
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) => bail!("the key {} cannot be read: {error}", path.display()),
    }
}
