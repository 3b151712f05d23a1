//! Keys that the program made for itself, and the proof that those of what is encrypted are the right ones.

use super::{PersonLock, Store, StoreError, Tx};

/// Of what place a key is one.
const PLACE: &str = "secrets.value";
/// Encrypted when there was a key for the first time: whoever can read it has the right one.
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

    /// Writes these keys as the first key of the database, or no key, has them. How many were written.
    pub async fn encrypt_secrets_anew(&mut self) -> Result<usize, StoreError> {
        let rows = query!(self, "select name, value from secrets" => all as (String, Vec<u8>)).await?;
        let mut written = 0;
        for (name, stored) in rows {
            if name == PROOF && !self.cipher.is_on() {
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
        let proof =
            query!(&mut tx, "select value from secrets where name = $1", PROOF => optional as (Vec<u8>,)).await?;
        drop(tx);
        let cipher = &self.0.cipher;
        match proof {
            Some(_) if !cipher.reads() => Err(StoreError::Setting(
                "this database is encrypted; set WADUL_DATA_KEY, or WADUL_DATA_KEY_FILE, to its key".into(),
            )),
            Some((proof,)) => cipher.decrypt_bytes(PLACE, proof).map(drop).map_err(|_| {
                StoreError::Setting(
                    "this database is encrypted with another key; add its key to WADUL_DATA_KEY after the first, or put it \
                     back"
                        .into(),
                )
            }),
            None if cipher.is_on() => {
                let prove = self.transact(PersonLock::NOBODY, |tx| {
                    Box::pin(async move { tx.secret(PROOF, b"wadul").await })
                });
                prove.await.map(drop)
            }
            None => Ok(()),
        }
    }
}
