//! `wadul encrypt`: everything that is encrypted follows the first key, or becomes readable without one.

use std::io::Write;

use anyhow::{Result, ensure};
use secrecy::ExposeSecret;

use crate::app;
use crate::backup::must_exist;
use crate::config::Settings;
use crate::domain::FileId;
use crate::store::{Column, PersonLock, Store, Vault};

/// What was written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anew {
    /// Texts in columns.
    pub texts: usize,
    /// Keys that the program made for itself.
    pub keys: usize,
    /// Files of evidence.
    pub files: usize,
}

/// Writes texts, keys and evidence anew, while the bot runs with the same keys, and says how many. `off`: in the clear.
pub async fn encrypt(settings: &Settings, off: bool) -> Result<()> {
    let Anew { texts, keys, files } = anew(settings, off).await?;
    let cipher = app::cipher(settings)?;
    let key = cipher.name().filter(|_| !off);
    let how = key.map_or_else(|| "in the clear".to_owned(), |name| format!("encrypted with the key {name}"));
    let _ =
        writeln!(std::io::stdout(), "{texts} texts, {keys} keys and {files} files were written anew; all is {how} now");
    Ok(())
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
    let done = everything(&store, &vault).await;
    store.close().await;
    done
}

async fn everything(store: &Store, vault: &Vault) -> Result<Anew> {
    let mut texts = 0;
    for column in Column::ALL {
        let mut after = None;
        loop {
            let (from, column) = (after.take(), *column);
            let (to, count) = store
                .transact(PersonLock::NOBODY, move |tx| Box::pin(async move { tx.encrypt_anew(column, from).await }))
                .await?;
            texts += count;
            match to {
                Some(to) => after = Some(to),
                None => break,
            }
        }
    }
    let kept = store.reader().await?.kept_files().await?;
    let mut files = 0;
    for (id, _, _) in kept {
        files += usize::from(vault.encrypt_anew(&FileId::from(id)).await?);
    }
    // Last: the proof of a key is given up when nothing needs it any more.
    let keys =
        store.transact(PersonLock::NOBODY, |tx| Box::pin(async move { tx.encrypt_secrets_anew().await })).await?;
    Ok(Anew { texts, keys, files })
}
