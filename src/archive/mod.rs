//! `wadul archive`: the closed cases of a year in folders that any machine can read without this program.
//!
//! A folder for each case with `case.json`, its papers, the evidence and a list of hashes; beside them an index, an explanation, the
//! schema and one list of hashes over everything. Written again, it completes what an interrupted run left and changes
//! nothing else; what somebody changed on the disk is noticed. The store remembers which case was archived as what, so that
//! nothing is ever deleted before.

mod folder;
mod gather;
mod index;
mod names;
mod printed;
mod record;
mod sums;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use secrecy::ExposeSecret;

use crate::app;
use crate::clock::Clock;
use crate::config::Settings;
use crate::desk::{Desk, OfficeNow};
use crate::domain::case::word;
use crate::domain::{CaseId, Evidence, Office, Storage};
use crate::form::Forms;
use crate::store::{CLOCK, PersonLock, Store, StoreError, Vault};
use crate::texts::EveryLanguage;
use crate::texts::archive::read_me;
use gather::{Gathered, gather};
use record::Record;
pub use sums::Findings;
use sums::{Sums, sha256};

/// The layout of `case.json`, for whoever has nothing but the archive.
const SCHEMA: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/arsip.schema.json"));
const CASE: &str = "case.json";
const INDEX: &str = "index.csv";
const READ_ME: &str = "BACA-SAYA.txt";
const SCHEMA_NAME: &str = "case.schema.json";

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Where it is.
    pub folder: PathBuf,
    /// Cases written now.
    pub written: usize,
    /// Cases that were there already, as they are.
    pub kept: usize,
    /// Numbers of those whose folder was not what it was when it was written; it is written anew.
    pub damaged: Vec<String>,
    /// Files of evidence that the register has and the folder for evidence has not.
    pub missing: Vec<String>,
    /// Papers that could not be made.
    pub unmade: Vec<String>,
}

/// Writes the closed cases of a year into a folder under `out`. `bot`: the name of the bot, for the links on papers; Telegram
/// is asked when it is not given.
pub async fn archive(
    settings: &Settings,
    office: Office,
    clock: &Clock,
    year: i32,
    out: &Path,
    bot: Option<&str>,
) -> Result<Summary> {
    crate::backup::must_exist(settings.database_url.expose_secret())?;
    let bot = app::bot_name(settings, bot).await?;
    let (store, vault) = (app::store(settings).await?, app::vault(settings)?);
    let folder = out.join(format!("{year:04}"));
    let (offices, forms) = (OfficeNow::new(office), Arc::new(Forms::standard()));
    let desk = Desk::open(store.clone(), clock.clone(), offices.clone(), forms, Arc::new(EveryLanguage), &bot).await?;
    let office = offices.read();
    let shelf = Shelf { store, vault, desk, office, clock, folder };
    let done = shelf.fill(year).await;
    shelf.store.close().await;
    done
}

/// Looks whether everything in a folder is as it was when it was written. It needs nothing but the folder.
pub fn check(folder: &Path) -> Result<Findings> {
    Sums::of(folder)?.compare(folder)
}

/// Where the cases of a year go.
struct Shelf<'a> {
    store: Store,
    vault: Vault,
    desk: Desk,
    office: Arc<Office>,
    clock: &'a Clock,
    folder: PathBuf,
}

impl Shelf<'_> {
    async fn fill(&self, year: i32) -> Result<Summary> {
        folder::make(&self.folder)?;
        folder::tidy(&self.folder)?;
        let mut summary = Summary { folder: self.folder.clone(), ..Summary::default() };
        let cases = self.store.reader().await?.closed_cases(year).await?;
        for id in cases {
            self.put(&id, &mut summary).await?;
        }
        self.finish(year)?;
        Ok(summary)
    }

    /// Writes a case, unless it is there as it is now.
    async fn put(&self, id: &CaseId, summary: &mut Summary) -> Result<()> {
        // A view of its own for each case: one held for hours would keep the database from tidying up.
        let gathered = gather(&mut self.store.reader().await?, id, &self.desk).await?;
        let Some(Gathered { mut record, evidence, view }) = gathered else { return Ok(()) };
        let place = self.folder.join(&record.number);
        match Present::at(&place) {
            Present::Whole(before)
                if before.papers.iter().filter(|paper| paper.path.is_some()).count() == view.papers().len()
                    && !self.has_more(&record, &evidence, &before).await? =>
            {
                summary.kept += 1;
                return self.remember(id, record.version, &place).await;
            }
            Present::Damaged => summary.damaged.push(record.number.clone()),
            Present::Whole(_) | Present::Absent => {}
        }
        let mut files = Vec::new();
        for (file, entry) in evidence.iter().zip(&mut record.files) {
            let Some(path) = entry.path.take() else { continue };
            match self.bytes(file).await? {
                Some(bytes) => {
                    files.push((path.clone(), bytes));
                    entry.path = Some(path);
                }
                None => {
                    summary.missing.push(format!("{}/{path}", record.number));
                    entry.state = word(&Storage::ALL, Storage::Lost).to_owned();
                }
            }
        }
        let printed = self.print(view).await?;
        let unmade = printed.records.iter().filter(|paper| paper.path.is_none());
        summary.unmade.extend(unmade.map(|paper| format!("{}: {}", record.number, paper.kind)));
        record.papers = printed.records;
        files.extend(printed.files);
        files.push((CASE.to_owned(), record.json()?));
        folder::put_case(&self.folder, &record.number, &files)?;
        summary.written += 1;
        self.remember(id, record.version, &place).await
    }

    /// Whether the register holds more of a case than its folder: it went on, or a file that was missing is there again.
    async fn has_more(&self, record: &Record, evidence: &[Evidence], before: &Record) -> Result<bool> {
        if before.version != record.version || before.files.len() != record.files.len() {
            return Ok(true);
        }
        for ((file, now), then) in evidence.iter().zip(&record.files).zip(&before.files) {
            if now.path.is_some() && then.path.is_none() && self.bytes(file).await?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The bytes of a file, if they are what they were when they came.
    async fn bytes(&self, file: &Evidence) -> Result<Option<Vec<u8>>> {
        let bytes = self.vault.get_whole(&file.id).await?;
        Ok(bytes.filter(|bytes| Some(sha256(bytes)) == file.sha256).map(|bytes| bytes.to_vec()))
    }

    /// The store and the trail of the case say that it is archived, once for each time it is written as something else.
    async fn remember(&self, id: &CaseId, version: i64, place: &Path) -> Result<()> {
        let sums = std::fs::read(place.join(sums::NAME)).with_context(|| format!("{}", place.display()))?;
        let (id, hash, now) = (id.clone(), sha256(&sums), self.clock.now());
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    if tx.archived(&id).await? == Some((version, hash.clone())) {
                        return Ok(());
                    }
                    tx.keep_archived(&id, version, &hash, now).await?;
                    let detail = serde_json::json!({ "sha256": hash }).to_string();
                    tx.record(&id, CLOCK, "archive_copy", &detail, now).await?;
                    Ok::<_, StoreError>(())
                })
            })
            .await?;
        Ok(())
    }

    /// What stands beside the folders, made from the folders: what is no longer in the database stays in the index.
    fn finish(&self, year: i32) -> Result<()> {
        let mut sums = Sums::default();
        let mut records = Vec::new();
        for case in folder::cases(&self.folder)? {
            let place = self.folder.join(&case);
            let json = std::fs::read(place.join(CASE)).with_context(|| format!("{case}/{CASE} cannot be read"))?;
            records.push(Record::read(&json).with_context(|| format!("{case}/{CASE}"))?);
            let own = Sums::of(&place)?;
            sums.add(&format!("{case}/{}", sums::NAME), own.text().as_bytes());
            sums.0.extend(own.0.into_iter().map(|(path, hash)| (format!("{case}/{path}"), hash)));
        }
        let beside = [
            (INDEX, index::index(&records)?),
            (READ_ME, read_me(&self.office, year).into_bytes()),
            (SCHEMA_NAME, SCHEMA.as_bytes().to_vec()),
        ];
        for (name, bytes) in beside {
            folder::put(&self.folder, name, &bytes)?;
            sums.add(name, &bytes);
        }
        folder::put(&self.folder, sums::NAME, sums.text().as_bytes())
    }
}

/// What is in the place of a case.
enum Present {
    /// Nothing, or what an interrupted run left.
    Absent,
    /// A folder that is not what it was when it was written.
    Damaged,
    /// The case as it was when it was written.
    Whole(Box<Record>),
}

impl Present {
    fn at(place: &Path) -> Self {
        if !place.join(sums::NAME).is_file() {
            return Present::Absent;
        }
        let whole = Sums::of(place).and_then(|sums| sums.compare(place)).is_ok_and(|findings| findings.is_whole());
        let json = std::fs::read(place.join(CASE)).ok().filter(|_| whole);
        match json.and_then(|json| Record::read(&json).ok()) {
            Some(record) => Present::Whole(Box::new(record)),
            None => Present::Damaged,
        }
    }
}
