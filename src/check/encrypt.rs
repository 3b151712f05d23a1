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
    let mut lines = vec![format!("{texts} texts, {keys} keys and {files} files were written anew; all is {how} now")];
    lines.extend(unread.iter().map(|id| format!("was changed, or belongs to a key that is not there: evidence {id}")));
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
        match vault.encrypt_anew(&FileId::from(id.clone())).await {
            Ok(written) => anew.files += usize::from(written),
            Err(VaultError::Cipher(_)) => anew.unread.push(id),
            Err(error) => return Err(error.into()),
        }
    }
    // Last: the proof of a key is given up when nothing needs it any more.
    let keys = store.transact(PersonLock::NOBODY, |tx| Box::pin(async move { tx.encrypt_secrets_anew().await }));
    anew.keys = keys.await?;
    Ok(anew)
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
