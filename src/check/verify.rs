//! `wadul verify`: whether a file is a paper of the office, and unchanged. Needs no network, and no database where the
//! office's public key is given.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{Finding, finding, print};
use crate::domain::seal::{KeyId, Keyring, PublicKey};
use crate::papers::{Forgery, Seal, verify};
use crate::texts::messages as msg;
use crate::texts::{Language, Message, format, paper_name};

/// The keys that somebody was given: one in its digits, or a file of what `wadul keys public` printed.
///
/// # Errors
/// It is neither.
pub fn given_keys(given: &str) -> Result<Vec<PublicKey>> {
    if let Ok(key) = given.parse() {
        return Ok(vec![key]);
    }
    let text = std::fs::read_to_string(given)
        .with_context(|| format!("{given} is no public key of 64 digits, and no file with one that can be read"))?;
    let keys: Vec<PublicKey> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    if keys.is_empty() {
        bail!("there is no public key in {given}; `wadul keys public` prints those of the office");
    }
    Ok(keys)
}

/// The public halves of the office's own keys.
pub fn own_keys(keyring: &Keyring) -> Vec<PublicKey> {
    keyring.iter().map(|key| key.public()).collect()
}

/// Looks at a file and prints what it is. `false` when it is not a genuine paper.
pub fn paper(file: &Path, keys: &[PublicKey]) -> Result<bool> {
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let found = match verify(&bytes, |id| keys.iter().copied().find(|key| key.id() == id)) {
        Ok((seal, key)) => genuine(&seal, key),
        Err(Forgery::Changed) => finding(false, msg::OperatorVerifyChanged),
        Err(Forgery::Unsealed) => finding(false, msg::OperatorVerifyUnsealed),
        Err(Forgery::UnknownKey(key)) => finding(false, msg::OperatorVerifyUnknownKey { key: key.to_string().into() }),
    };
    Ok(print(&[found]))
}

fn genuine(seal: &Seal, key: KeyId) -> Finding {
    let words = [Language::Indonesian, Language::English].map(|language| {
        let message = msg::OperatorVerifyGenuine {
            paper: paper_name(seal.kind, language).into(),
            number: seal.number.to_string().into(),
            dated: format::moment(language, seal.dated).into(),
            code: seal.code.to_string().into(),
            key: key.to_string().into(),
        };
        message.label(language)
    });
    Finding { good: true, words: words.to_vec() }
}
