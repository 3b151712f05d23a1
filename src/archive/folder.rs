//! Folders and files for their own user only, whole or not at all.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::sums::{NAME, Sums};

/// How the folder of a case is called while it is written, and while another takes its place.
const PARTIAL: &str = ".partial";
const BEFORE: &str = ".before";

/// Makes a folder, and those above it.
pub(super) fn make(path: &Path) -> Result<()> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.with_context(|| format!("{} cannot be made", path.display()))
}

/// Writes a file in one piece: whoever looks finds the one before or this one.
pub(super) fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let partial = folder.join(format!(".{name}{PARTIAL}"));
    write(&partial, bytes)?;
    rename(&partial, &folder.join(name))?;
    sync(folder)
}

/// Writes the folder of a case with its list of hashes, in place of the one before.
pub(super) fn put_case(year: &Path, name: &str, files: &[(String, Vec<u8>)]) -> Result<Sums> {
    let partial = beside(year, name, PARTIAL);
    remove(&partial)?;
    make(&partial)?;
    let mut sums = Sums::default();
    for (path, bytes) in files {
        if let Some((folder, _)) = path.rsplit_once('/') {
            make(&partial.join(folder))?;
        }
        write(&partial.join(path), bytes)?;
        sums.add(path, bytes);
    }
    write(&partial.join(NAME), sums.text().as_bytes())?;
    sync(&partial)?;
    let (place, before) = (year.join(name), beside(year, name, BEFORE));
    if place.exists() {
        remove(&before)?;
        rename(&place, &before)?;
    }
    rename(&partial, &place)?;
    sync(year)?;
    remove(&before)?;
    Ok(sums)
}

/// Puts right what an interrupted run left: a folder that was put aside goes back where none took its place, what was
/// half written goes.
pub(super) fn tidy(year: &Path) -> Result<()> {
    for name in names(year)? {
        let Some(hidden) = name.strip_prefix('.') else { continue };
        if let Some(case) = hidden.strip_suffix(BEFORE) {
            match year.join(case).exists() {
                true => remove(&year.join(&name))?,
                false => rename(&year.join(&name), &year.join(case))?,
            }
        } else if hidden.ends_with(PARTIAL) {
            remove(&year.join(&name))?;
        }
    }
    Ok(())
}

/// The folders of cases, in the order of their names.
pub(super) fn cases(year: &Path) -> Result<Vec<String>> {
    let mut cases = names(year)?;
    cases.retain(|name| !name.starts_with('.') && year.join(name).join(NAME).is_file());
    cases.sort();
    Ok(cases)
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let listed = std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    listed.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

fn beside(year: &Path, name: &str, ending: &str) -> PathBuf {
    year.join(format!(".{name}{ending}"))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let written = || {
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    written().with_context(|| format!("{} cannot be written", path.display()))
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    std::fs::rename(from, to).with_context(|| format!("{} cannot be written", to.display()))
}

/// A name is on the disk once its folder is.
fn sync(folder: &Path) -> Result<()> {
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.with_context(|| format!("{} cannot be written", folder.display()))
}

fn remove(path: &Path) -> Result<()> {
    let removed = if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", path.display()))
        }
        _ => Ok(()),
    }
}
