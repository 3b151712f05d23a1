//! `wadul encrypt`: everything that is encrypted follows the first key, or becomes readable without one.

use std::io::Write;

use anyhow::{Result, ensure};
use secrecy::ExposeSecret;

use crate::app;
use crate::backup::must_exist;
use crate::config::Settings;
use crate::domain::FileId;
use crate::store::{Column, PersonLock, Store, Vault, VaultError};

/// So often a column is gone through, at most: each time finds only what the bot wrote during the time before.
const PASSES: usize = 20;

/// What was written anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anew {
    /// Texts in columns.
    pub texts: usize,
    /// Keys that the program made for itself.
    pub keys: usize,
    /// Files of evidence.
    pub files: usize,
    /// Files that none of the keys opens.
    pub unread: Vec<String>,
}

/// Writes texts, keys and evidence anew, while the bot runs with the same keys, and says how many. `off`: in the clear.
/// `false` when a file could not be read.
pub async fn encrypt(settings: &Settings, off: bool) -> Result<bool> {
    let Anew { texts, keys, files, unread } = anew(settings, off).await?;
    let cipher = app::cipher(settings)?;
    let key = cipher.name().filter(|_| !off);
    let how = key.map_or_else(|| "in the clear".to_owned(), |name| format!("encrypted with the key {name}"));
    let mut lines = vec![format!("{texts} texts, {keys} keys and {files} files were written anew")];
    if unread.is_empty() {
        lines.push(format!("all is {how} now"));
    } else {
        lines.extend(
            unread.iter().map(|id| format!("was changed, or belongs to a key that is not there: evidence {id}")),
        );
        lines.push(format!(
            "the rest is {how} now; keep every key that was set, and bring these files back from a backup, or take them out of \
             the folder for evidence; then do this again"
        ));
    }
    let _ = writeln!(std::io::stdout(), "{}", lines.join("\n"));
    Ok(unread.is_empty())
}

/// The same without a word. Stopped in between, it is simply done again: what is done stays done.
pub async fn anew(settings: &Settings, off: bool) -> Result<Anew> {
    let url = settings.database_url.expose_secret();
    must_exist(url)?;
    let keys = app::cipher(settings)?;
    ensure!(keys.is_on(), "there is no key: set WADUL_DATA_KEY or WADUL_DATA_KEY_FILE");
    let cipher = if off { keys.only_reading() } else { keys };
    let store = Store::open_with(url, cipher.clone()).await?;
    let vault = Vault::open(&settings.evidence, cipher)?;
    let done = async {
        // The bot has the lead while it runs, and would go on encrypting behind our back.
        let mut seat = store.candidate().await?;
        ensure!(!off || seat.leads().await?, "the bot is running; stop it first");
        let done = everything(&store, &vault).await;
        seat.resigns().await;
        done
    };
    let done = done.await;
    store.close().await;
    done
}

async fn everything(store: &Store, vault: &Vault) -> Result<Anew> {
    store.keep_proof().await?;
    let mut anew = Anew::default();
    for column in Column::ALL {
        let mut passes = 0;
        loop {
            let written = one_pass(store, *column).await?;
            anew.texts += written;
            if written == 0 {
                break;
            }
            passes += 1;
            let place = column.place();
            ensure!(
                passes < PASSES,
                "something still writes {place} with another key: restart the bot with these keys"
            );
        }
    }
    let kept = store.reader().await?.kept_files().await?;
    for (id, _, _) in kept {
        match file_anew(store, vault, &FileId::from(id.clone())).await? {
            Some(written) => anew.files += usize::from(written),
            None => anew.unread.push(id),
        }
    }
    // Last: the proof of a key is given up when nothing needs it any more.
    let all = anew.unread.is_empty();
    let keys =
        store.transact(PersonLock::NOBODY, move |tx| Box::pin(async move { tx.encrypt_secrets_anew(all).await }));
    anew.keys = keys.await?;
    Ok(anew)
}

/// Writes a file anew; none: none of the keys opens it. `false`: it was so, or is gone. Whatever belongs to nothing is taken
/// away while the bot runs: what was written behind its back would stay for ever.
pub async fn file_anew(store: &Store, vault: &Vault, file: &FileId) -> Result<Option<bool>> {
    match vault.encrypt_anew(file).await {
        Ok(false) => return Ok(Some(false)),
        Ok(true) => {}
        Err(VaultError::Cipher(_)) => return Ok(None),
        Err(error) => return Err(error.into()),
    }
    if store.reader().await?.is_owned(file).await? {
        return Ok(Some(true));
    }
    vault.delete(file).await?;
    Ok(Some(false))
}

/// Goes through a column once; how many texts were written.
async fn one_pass(store: &Store, column: Column) -> Result<usize> {
    let (mut written, mut after) = (0, None);
    loop {
        let from = after.take();
        let page =
            store.transact(PersonLock::NOBODY, move |tx| Box::pin(async move { tx.encrypt_anew(column, from).await }));
        let (to, count) = page.await?;
        written += count;
        match to {
            Some(to) => after = Some(to),
            None => return Ok(written),
        }
    }
}
