//! The keys that papers are sealed with: made at the first start, changed when somebody says so, never thrown away.

use chrono::{DateTime, Utc};

use super::{Desk, Failure};
use crate::domain::number::CaseNumber;
use crate::domain::seal::{Keyring, PaperCode, PublicKey, SealKey};
use crate::domain::{Case, PaperKind};
use crate::notices::{PaperSeal, Seals};
use crate::store::{PersonLock, Store, Tx};

/// Behind it stands the number of the key, counted from one.
const NAMED: &str = "paper-key-";

/// Every key. The first one is made when there is none; it also signs papers dated before it, of cases that were entered
/// before papers were sealed.
pub async fn keyring(store: &Store) -> Result<Keyring, Failure> {
    let first = SealKey::new(rand::random(), DateTime::UNIX_EPOCH).stored();
    store
        .transact(PersonLock::NOBODY, move |tx| {
            Box::pin(async move {
                // Of two replicas that start together, one makes it.
                tx.secret(&name(1), &first).await?;
                kept(tx).await
            })
        })
        .await
}

/// Papers dated from now on are signed with a new key; its public half.
pub async fn new_key(store: &Store, now: DateTime<Utc>) -> Result<PublicKey, Failure> {
    let before = keyring(store).await?.iter().count();
    let fresh = SealKey::new(rand::random(), now).stored();
    let made = store
        .transact(PersonLock::NOBODY, move |tx| {
            Box::pin(async move { Ok::<_, Failure>(tx.secret(&name(before + 1), &fresh).await?) })
        })
        .await?;
    Ok(read(&made)?.public())
}

async fn kept(tx: &mut Tx) -> Result<Keyring, Failure> {
    let stored = tx.secrets(NAMED).await?;
    let keys = stored.iter().map(|stored| read(stored)).collect::<Result<_, _>>()?;
    Keyring::new(keys).ok_or(Failure::Impossible("there is no key to seal papers with"))
}

fn read(stored: &[u8]) -> Result<SealKey, Failure> {
    SealKey::read(stored).ok_or(Failure::Impossible("a key to seal papers with cannot be read"))
}

fn name(number: usize) -> String {
    format!("{NAMED}{number}")
}

impl Desk {
    /// With what the papers of a case are sealed. Those of a self-test prove nothing and are not.
    pub(super) async fn seals(&self, tx: &mut Tx, case: &Case) -> Result<Option<Seals>, Failure> {
        if case.is_synthetic() {
            return Ok(None);
        }
        let seal = |(kind, _): (PaperKind, &str)| {
            let code = self.paper_code(kind, &case.number, &case.statement_hash);
            PaperSeal { kind, code, link: format!("https://t.me/{}?start={}", self.bot, code.payload()) }
        };
        Ok(Some(Seals { keys: kept(tx).await?, papers: PaperKind::ALL.map(seal).to_vec() }))
    }

    fn paper_code(&self, kind: PaperKind, number: &CaseNumber, statement_hash: &str) -> PaperCode {
        PaperCode::derive(&self.code_key, kind, number, statement_hash)
    }
}
