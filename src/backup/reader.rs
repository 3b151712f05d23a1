//! Reading a backup from beginning to end, on a thread of its own, with every byte checked against the manifest.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::archive::{self, HEAD, MANIFEST};
use super::manifest::{FORMAT, Head, Manifest};
use crate::store::hex;

/// A part of a backup, in the order it stands there.
pub(super) enum Part {
    Head(Head),
    /// Rows of a table, each a line of JSON.
    Rows(String, Vec<String>),
    /// The bytes of a file.
    File(String, Vec<u8>),
    /// All is there, and as it was written.
    End(Manifest),
}

/// Where a backup is, and what opens it.
#[derive(Clone)]
pub(super) struct Source {
    pub(super) path: PathBuf,
    pub(super) key: Option<String>,
}

impl Source {
    /// The parts. The last one is the end or an error; whoever reads has to wait for it.
    pub(super) fn parts(&self) -> Receiver<Result<Part>> {
        let (sender, receiver) = channel(4);
        let source = self.clone();
        tokio::task::spawn_blocking(move || {
            if let Err(error) = source.read(&sender) {
                let _ = sender.blocking_send(Err(error));
            }
        });
        receiver
    }

    fn read(&self, sender: &Sender<Result<Part>>) -> Result<()> {
        let mut archive = archive::open(&self.path, self.key.as_deref())?;
        let mut found: BTreeMap<String, String> = BTreeMap::new();
        let mut rows: BTreeMap<String, u64> = BTreeMap::new();
        let damaged = || format!("{} is not a whole backup of wadul", self.path.display());
        for entry in archive.entries().with_context(damaged)? {
            let mut entry = entry.with_context(damaged)?;
            let name = entry.path().with_context(damaged)?.to_string_lossy().into_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).with_context(damaged)?;
            if name == MANIFEST {
                let manifest: Manifest = serde_json::from_slice(&bytes).with_context(damaged)?;
                ensure!(manifest.entries == found, "{}: not every part is what it was when it was written", damaged());
                ensure!(manifest.rows == rows, "{}: rows are missing or too many", damaged());
                let _ = sender.blocking_send(Ok(Part::End(manifest)));
                return Ok(());
            }
            found.insert(name.clone(), hex(&Sha256::digest(&bytes)));
            let part = part(&name, bytes)?;
            if let Part::Rows(table, lines) = &part {
                *rows.entry(table.clone()).or_default() += u64::try_from(lines.len())?;
            }
            if sender.blocking_send(Ok(part)).is_err() {
                // Nobody reads any more.
                return Ok(());
            }
        }
        bail!("{}: its end is missing", damaged())
    }
}

fn part(name: &str, bytes: Vec<u8>) -> Result<Part> {
    if name == HEAD {
        let head: Head = serde_json::from_slice(&bytes).context("the beginning of the backup cannot be read")?;
        let (theirs, program) = (head.format, &head.program);
        ensure!(theirs <= FORMAT, "the backup was written by wadul {program}, which is newer than this one");
        return Ok(Part::Head(head));
    }
    match name.split_once('/') {
        Some(("tables", rest)) => {
            let table = rest.split('/').next().unwrap_or_default().to_owned();
            let text = String::from_utf8(bytes).context("a row of the backup is no text")?;
            Ok(Part::Rows(table, text.lines().map(str::to_owned).collect()))
        }
        Some(("evidence", id)) => Ok(Part::File(id.to_owned(), bytes)),
        _ => bail!("the backup has a part that this program does not know: {name}"),
    }
}
