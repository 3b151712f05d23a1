//! `SHA256SUMS`: what every file was, in the form that `sha256sum -c` reads (GNU coreutils).

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::store::hex;

/// The hash of these bytes, as the lists have it.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The name of the list.
pub(super) const NAME: &str = "SHA256SUMS";

/// Files with their hashes (hex), by their path under the folder of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums(pub(super) BTreeMap<String, String>);

impl Sums {
    /// Adds a file with these bytes.
    pub(super) fn add(&mut self, path: &str, bytes: &[u8]) {
        self.0.insert(path.to_owned(), sha256(bytes));
    }

    /// The list as text: two spaces, and no path of ours has a character that would have to be escaped.
    pub(super) fn text(&self) -> String {
        self.0.iter().map(|(path, hash)| format!("{hash}  {path}\n")).collect()
    }

    /// Reads a list. A line that is none is an error: a list that was cut short must not pass for a short one.
    pub(super) fn read(text: &str) -> Result<Self> {
        let entry = |line: &str| {
            let (hash, path) = line.split_once("  ")?;
            let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            (is_hash && is_inside(path)).then(|| (path.to_owned(), hash.to_ascii_lowercase()))
        };
        let entries = text.lines().map(|line| entry(line).with_context(|| format!("{NAME} has an odd line: {line}")));
        Ok(Self(entries.collect::<Result<_>>()?))
    }

    /// The list of a folder.
    pub(super) fn of(folder: &Path) -> Result<Self> {
        let path = folder.join(NAME);
        let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        Self::read(&text)
    }

    /// What is not as it was under this folder.
    pub(super) fn compare(&self, folder: &Path) -> Result<Findings> {
        let mut findings = Findings { files: self.0.len(), ..Findings::default() };
        for (path, hash) in &self.0 {
            match std::fs::read(folder.join(path)) {
                Ok(bytes) if sha256(&bytes) == *hash => {}
                Ok(_) => findings.changed.push(path.clone()),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => findings.missing.push(path.clone()),
                Err(error) => return Err(error).with_context(|| format!("{path} cannot be read")),
            }
        }
        for path in files_under(folder, "")? {
            if path != NAME && !self.0.contains_key(&path) {
                findings.added.push(path);
            }
        }
        Ok(findings)
    }
}

/// What an archive is like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// How many files there should be.
    pub files: usize,
    /// Those that are not what they were.
    pub changed: Vec<String>,
    /// Those that are not there.
    pub missing: Vec<String>,
    /// Those that nobody put there.
    pub added: Vec<String>,
}

impl Findings {
    /// Whether everything is as it was.
    pub fn is_whole(&self) -> bool {
        self.changed.is_empty() && self.missing.is_empty() && self.added.is_empty()
    }
}

fn is_inside(path: &str) -> bool {
    !path.starts_with('/') && path.split('/').all(|part| !part.is_empty() && part != "..")
}

/// Every file under a folder, by its path from there.
pub(super) fn files_under(folder: &Path, beginning: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let here = folder.join(beginning);
    for entry in std::fs::read_dir(&here).with_context(|| format!("{} cannot be read", here.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if beginning.is_empty() { name } else { format!("{beginning}/{name}") };
        match entry.file_type()?.is_dir() {
            true => files.extend(files_under(folder, &path)?),
            false => files.push(path),
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_back_and_a_cut_one_is_not() {
        let mut sums = Sums::default();
        sums.add("a/case.json", b"{}");
        sums.add("b.txt", b"");
        let text = sums.text();
        assert_eq!(Sums::read(&text).unwrap(), sums);
        let cut = &text[..text.len() - "  b.txt\n".len()];
        for odd in [cut, "x  y\n", &text.replace("b.txt", "../b.txt"), &text.replace("b.txt", "/b.txt"), &text[..40]] {
            assert!(Sums::read(odd).is_err(), "{odd}");
        }
    }
}
