//! Keys that the program made for itself, and the proof that those of what is encrypted are the right ones.

use super::{Cipher, PersonLock, Store, StoreError, Tx};

/// Of what place a key is one.
const PLACE: &str = "secrets.value";
/// Before the name of a key that encrypts: whoever can read what is kept under it has that key.
const PROOF: &str = "data-key";

impl Tx {
    /// A key that the program made for itself; the first one to ask makes it.
    pub async fn secret(&mut self, name: &str, fresh: &[u8]) -> Result<Vec<u8>, StoreError> {
        let fresh = self.cipher.encrypt_bytes(PLACE, fresh)?;
        query!(
            self, "insert into secrets (name, value) values ($1, $2) on conflict (name) do nothing", name.to_owned(),
            fresh
            => execute
        )
        .await?;
        let (value,) =
            query!(self, "select value from secrets where name = $1", name.to_owned() => one as (Vec<u8>,)).await?;
        self.cipher.decrypt_bytes(PLACE, value)
    }

    /// Keys that the program made for itself whose names begin so, by name.
    pub async fn secrets(&mut self, beginning: &str) -> Result<Vec<Vec<u8>>, StoreError> {
        let rows = query!(
            self, "select value from secrets where name like $1 order by name", format!("{beginning}%")
            => all as (Vec<u8>,)
        )
        .await?;
        rows.into_iter().map(|(value,)| self.cipher.decrypt_bytes(PLACE, value)).collect()
    }

    /// Writes these keys as the first key of the database, or no key, has them. How many were written. `all`: nothing is
    /// encrypted with another key any more, and the proofs of those are given up.
    pub async fn encrypt_secrets_anew(&mut self, all: bool) -> Result<usize, StoreError> {
        let rows = query!(self, "select name, value from secrets" => all as (String, Vec<u8>)).await?;
        let mut written = 0;
        let own = self.cipher.name().map(proof_of);
        for (name, stored) in rows {
            if is_proof(&name) && Some(&name) != own.as_ref() {
                if !all {
                    continue;
                }
                query!(self, "delete from secrets where name = $1", name => execute).await?;
            } else if !self.cipher.is_current(&stored) {
                let value = self.cipher.decrypt_bytes(PLACE, stored)?;
                let value = self.cipher.encrypt_bytes(PLACE, &value)?;
                query!(self, "update secrets set value = $2 where name = $1", name, value => execute).await?;
                written += 1;
            }
        }
        Ok(written)
    }
}

impl Store {
    /// Refuses keys that are not those of this database.
    pub(super) async fn prove_keys(&self) -> Result<(), StoreError> {
        let mut tx = self.reader().await?;
        let proofs = query!(
            &mut tx, "select value from secrets where name like $1", format!("{PROOF}%") => all as (Vec<u8>,)
        )
        .await?;
        drop(tx);
        self.0.cipher.prove("this database", proofs.into_iter().map(|(proof,)| proof))
    }

    /// From now on the key that encrypts is one of this database: whoever opens it without is refused.
    pub async fn keep_proof(&self) -> Result<(), StoreError> {
        let Some(name) = self.0.cipher.name().map(proof_of) else { return Ok(()) };
        let proof =
            self.transact(PersonLock::NOBODY, move |tx| Box::pin(async move { tx.secret(&name, b"wadul").await }));
        proof.await.map(drop)
    }
}

impl Cipher {
    /// Refuses keys that are not those of `what`, by the proofs that are kept in it.
    pub fn prove(&self, what: &str, proofs: impl IntoIterator<Item = Vec<u8>>) -> Result<(), StoreError> {
        for proof in proofs {
            if !self.reads() {
                let missing = "is encrypted; set WADUL_DATA_KEY, or WADUL_DATA_KEY_FILE, to its key";
                return Err(StoreError::Setting(format!("{what} {missing}").into()));
            }
            self.decrypt_bytes(PLACE, proof).map_err(|_| {
                let wrong = "is encrypted with another key; add that to WADUL_DATA_KEY after the first, or put it back";
                StoreError::Setting(format!("{what} {wrong}").into())
            })?;
        }
        Ok(())
    }
}

/// Whether a key that is kept under this name is the proof of one that encrypts.
pub fn is_proof(name: &str) -> bool {
    name.starts_with(PROOF)
}

/// Under which name the proof of a key is kept.
fn proof_of(key: &str) -> String {
    format!("{PROOF}:{key}")
}
