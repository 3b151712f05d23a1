//! Bringing a backup back, or only looking whether it could be.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use secrecy::ExposeSecret;
use serde::Deserialize;

use super::manifest::{AS_KEPT, Head, Heads};
use super::reader::{Part, Source};
use super::{Summary, key};
use crate::app;
use crate::config::Settings;
use crate::desk;
use crate::domain::{CaseId, FileId, PersonId};
use crate::store::{PersonLock, Store, StoreError, Table, TrailLine, Tx, Vault, first_broken, is_proof};

/// Reads a backup from beginning to end and touches nothing: every hash is right, and every trail in it is whole.
pub async fn check(path: &Path, key_file: Option<&Path>) -> Result<Summary> {
    Ok(look(path, key_file).await?.0)
}

/// The same, with the proofs of the keys with which its rows and files are encrypted.
async fn look(path: &Path, key_file: Option<&Path>) -> Result<(Summary, Vec<Vec<u8>>)> {
    let mut parts = Source { path: path.to_owned(), key: key(key_file)? }.parts();
    let (mut trails, mut proofs) = (Trails::default(), Vec::new());
    loop {
        match parts.recv().await.context("the backup was not read to its end")?? {
            Part::Head(_) | Part::File(..) => {}
            Part::Rows(table, lines) if table == "secrets" => {
                for line in &lines {
                    proofs.extend(proof(line)?);
                }
            }
            Part::Rows(table, lines) => trails.look(&table, &lines)?,
            Part::End(manifest) => {
                ensure!(trails.heads()? == manifest.trails, "the trails are not those that were backed up");
                return Ok((manifest.into(), proofs));
            }
        }
    }
}

/// Fills an empty database and the folder for evidence from a backup. Stopped in between, it is simply done again: the
/// rows come in one transaction, after the files.
pub async fn restore(settings: &Settings, path: &Path, key_file: Option<&Path>) -> Result<Summary> {
    let (checked, proofs) = look(path, key_file).await?;
    let cipher = app::cipher(settings)?;
    // Before anything is written: without its keys half of it could not be read.
    cipher.prove("this backup", proofs).context("nothing was restored")?;
    let source = Source { path: path.to_owned(), key: key(key_file)? };
    let mut parts = source.parts();
    let head = match parts.recv().await.context("the backup is empty")?? {
        Part::Head(head) => head,
        _ => bail!("the backup does not begin as one"),
    };
    let url = settings.database_url.expose_secret();
    let store = Store::open_at(url, cipher, Some(head.migrations)).await;
    let store = store.context("the database cannot be opened")?;
    let filled = fill(&store, &head, app::vault(settings)?, source, parts).await;
    store.close().await;
    filled?;
    // Brings a backup of an earlier release up to date.
    let store = app::store(settings).await.context("the restored database cannot be brought up to date")?;
    let same = same_history(&store, &checked.heads).await;
    store.close().await;
    same.map(|()| checked)
}

async fn fill(
    store: &Store,
    head: &Head,
    vault: Vault,
    source: Source,
    mut parts: tokio::sync::mpsc::Receiver<Result<Part>>,
) -> Result<()> {
    let mut tx = store.reader().await?;
    let (theirs, migrations) = (tx.schema_version().await?, head.migrations);
    ensure!(
        theirs == migrations,
        "the backup has the tables of migration {migrations}, the database those of {theirs}; use this program with an \
         empty database, or a newer program"
    );
    ensure!(
        !tx.is_in_use().await?,
        "the database has people or cases in it; restoring would overwrite them: name an empty one"
    );
    drop(tx);
    loop {
        match parts.recv().await.context("the backup was not read to its end")?? {
            Part::File(id, kept) if head.format >= AS_KEPT => vault.put_as_kept(&FileId::from(id), kept.into()).await?,
            Part::File(id, bytes) => vault.put(&FileId::from(id), bytes.into()).await?,
            Part::End(_) => break,
            Part::Head(_) | Part::Rows(..) => {}
        }
    }
    let loaded: Result<(), Unloaded> = store.transact(PersonLock::NOBODY, move |tx| Box::pin(load(tx, source))).await;
    loaded.map_err(|unloaded| unloaded.0)
}

/// The proof of a key that encrypts, if this row of the keys holds one.
fn proof(line: &str) -> Result<Option<Vec<u8>>> {
    let row: SecretRow = serde_json::from_str(line).context("a key of the backup cannot be read")?;
    if !is_proof(&row.name) {
        return Ok(None);
    }
    // Bytes are written as PostgreSQL writes them.
    let digits = row.value.strip_prefix("\\x").unwrap_or_default();
    let byte = |place| digits.get(place..place + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    let bytes: Option<Vec<u8>> = (0..digits.len()).step_by(2).map(byte).collect();
    bytes.map(Some).context("a key of the backup cannot be read")
}

/// Why the rows could not be put in.
struct Unloaded(anyhow::Error);

impl From<StoreError> for Unloaded {
    fn from(error: StoreError) -> Self {
        Self(error.into())
    }
}

async fn load(tx: &mut Tx, source: Source) -> Result<(), Unloaded> {
    let tables = tx.tables().await?;
    // The program makes keys for itself when it starts; those of the backup count. Backwards, because of what points.
    for table in tables.iter().rev() {
        tx.empty(table).await?;
    }
    let by_name: BTreeMap<&str, &Table> = tables.iter().map(|table| (table.name.as_str(), table)).collect();
    let mut parts = source.parts();
    loop {
        let part = parts.recv().await.context("the backup was not read to its end").and_then(|part| part);
        match part.map_err(Unloaded)? {
            Part::Rows(table, lines) => {
                let unknown = || Unloaded(anyhow::anyhow!("there is no table {table} in this database"));
                let table = by_name.get(table.as_str()).ok_or_else(unknown)?;
                for some in lines.chunks(200) {
                    tx.load(table, some).await?;
                }
            }
            Part::Head(_) | Part::File(..) => {}
            Part::End(_) => break,
        }
    }
    for table in &tables {
        tx.go_on_counting(table).await?;
    }
    Ok(())
}

/// What was restored has the history that was backed up, and every trail and signature in it is whole.
async fn same_history(store: &Store, heads: &Heads) -> Result<()> {
    let restored = Heads::of(store.reader().await?.trail_heads().await?);
    ensure!(restored == *heads, "the restored trails are not those of the backup; do not use this database");
    let audit = desk::audit(store).await?;
    match (audit.broken, audit.unsigned) {
        (None, None) => Ok(()),
        (Some((number, row)), _) => bail!("the restored trail of {number} is not whole: look at row {row}"),
        (None, Some(number)) => bail!("the restored text of {number} is not the one that was signed"),
    }
}

/// The trails of a backup as they pass by. The rows of a case come one after the other.
#[derive(Default)]
struct Trails {
    numbers: BTreeMap<String, String>,
    case: String,
    lines: Vec<TrailLine>,
    ends: Vec<(String, String)>,
}

#[derive(Deserialize)]
struct SecretRow {
    name: String,
    value: String,
}

#[derive(Deserialize)]
struct CaseRow {
    id: String,
    number: String,
}

#[derive(Deserialize)]
struct TrailRow {
    case_id: String,
    position: i64,
    happened_at: chrono::DateTime<chrono::Utc>,
    person_id: i64,
    event: String,
    detail: String,
    previous_hash: String,
    hash: String,
}

impl Trails {
    fn look(&mut self, table: &str, lines: &[String]) -> Result<()> {
        for line in lines {
            match table {
                "cases" => {
                    let case: CaseRow = serde_json::from_str(line).context("a case of the backup cannot be read")?;
                    self.numbers.insert(case.id, case.number);
                }
                "trail" => {
                    let row: TrailRow = serde_json::from_str(line).context("a trail of the backup cannot be read")?;
                    if row.case_id != self.case {
                        self.end()?;
                        self.case.clone_from(&row.case_id);
                    }
                    self.lines.push(TrailLine {
                        position: row.position,
                        at: row.happened_at,
                        by: PersonId(row.person_id),
                        event: row.event,
                        detail: row.detail,
                        previous_hash: row.previous_hash,
                        hash: row.hash,
                    });
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn end(&mut self) -> Result<()> {
        let Some(last) = self.lines.last() else { return Ok(()) };
        let number = self.numbers.get(&self.case).context("the backup has the trail of a case that is not in it")?;
        if let Some(row) = first_broken(&CaseId::from(self.case.clone()), &self.lines) {
            bail!("the trail of {number} is not whole: look at row {row}");
        }
        self.ends.push((number.clone(), last.hash.clone()));
        self.lines.clear();
        Ok(())
    }

    fn heads(mut self) -> Result<Heads> {
        self.end()?;
        Ok(Heads::of(self.ends))
    }
}
