//! The file itself: a tar, which any machine can open, inside age encryption when it is made for somebody's key.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;
use std::str::FromStr;

use age::x25519::Recipient;
use age::{Decryptor, Encryptor, IdentityFile};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::manifest::Manifest;
use crate::store::hex;

pub(super) const HEAD: &str = "wadul-backup.json";
pub(super) const MANIFEST: &str = "manifest.json";
/// How a file encrypted with age begins (age-encryption.org/v1).
const AGE: &[u8] = b"age-encryption.org/v1";

/// A stream that may be encrypted, and has to be ended.
enum Out {
    Plain(BufWriter<File>),
    Sealed(age::stream::StreamWriter<BufWriter<File>>),
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(out) => out.write(bytes),
            Self::Sealed(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(out) => out.flush(),
            Self::Sealed(out) => out.flush(),
        }
    }
}

/// An archive being written.
pub(super) struct Writer {
    tar: tar::Builder<Out>,
    pub(super) manifest: Manifest,
}

/// The keys a backup is made for, as `age-keygen` prints them.
pub(super) fn recipients(keys: &[String]) -> Result<Vec<Recipient>> {
    let read = |key: &String| {
        let wrong =
            || anyhow::anyhow!("{key} is not the public key of age; it begins with age1 (`age-keygen` makes one)");
        Recipient::from_str(key.trim()).map_err(|_| wrong())
    };
    keys.iter().map(read).collect()
}

impl Writer {
    pub(super) fn new(file: File, recipients: &[Recipient]) -> Result<Self> {
        let file = BufWriter::new(file);
        let out = match recipients {
            [] => Out::Plain(file),
            keys => {
                let encryptor = Encryptor::with_recipients(keys.iter().map(|key| key as &dyn age::Recipient))?;
                Out::Sealed(encryptor.wrap_output(file)?)
            }
        };
        Ok(Self { tar: tar::Builder::new(out), manifest: Manifest::default() })
    }

    /// Adds an entry.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.put(name, bytes)?;
        self.manifest.entries.insert(name.to_owned(), hex(&Sha256::digest(bytes)));
        Ok(())
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len().try_into()?);
        header.set_mode(0o600);
        self.tar.append_data(&mut header, name, bytes).with_context(|| format!("{name} cannot be written"))
    }

    /// Writes the manifest; once this returns, all of it is on the disk.
    pub(super) fn finish(mut self) -> Result<Manifest> {
        let manifest = serde_json::to_vec_pretty(&self.manifest)?;
        self.put(MANIFEST, &manifest)?;
        let file = match self.tar.into_inner()? {
            Out::Plain(out) => out,
            Out::Sealed(out) => out.finish()?,
        };
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        Ok(self.manifest)
    }
}

/// The keys that open a backup, from a file of `age-keygen`.
pub(super) fn identities(text: &str) -> Result<Vec<Box<dyn age::Identity + Send + Sync>>> {
    let file = IdentityFile::from_buffer(text.as_bytes()).context("the file of the key is not one of age-keygen")?;
    Ok(file.into_identities()?)
}

/// Opens an archive, whatever it is inside of.
pub(super) fn open(path: &Path, key: Option<&str>) -> Result<tar::Archive<Box<dyn Read>>> {
    let mut file = File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut begin = Vec::new();
    Read::by_ref(&mut file).take(AGE.len().try_into()?).read_to_end(&mut begin)?;
    let encrypted = begin == AGE;
    let whole = BufReader::new(io::Cursor::new(begin).chain(file));
    let inside: Box<dyn Read> = match (encrypted, key) {
        (false, _) => Box::new(whole),
        (true, None) => bail!("the backup is encrypted; name the file of its age key: --key FILE"),
        (true, Some(text)) => {
            let keys = identities(text)?;
            let decryptor = Decryptor::new_buffered(whole)?;
            let opened = decryptor.decrypt(keys.iter().map(|key| key.as_ref() as &dyn age::Identity));
            Box::new(opened.context("this key does not open the backup")?)
        }
    };
    Ok(tar::Archive::new(inside))
}
