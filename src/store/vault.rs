//! Where the bytes of evidence are kept, through `object_store`: a folder.

use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};

use super::{Cipher, StoreError};
use crate::domain::FileId;

/// The bytes of evidence, encrypted where there is a key.
#[derive(Clone)]
pub struct Vault {
    storage: Arc<dyn ObjectStore>,
    cipher: Cipher,
}

/// Of what place these bytes are.
const PLACE: &str = "evidence";

/// Why bytes could not be kept or found.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The folder cannot be made or read.
    #[error("the folder for evidence cannot be used")]
    Folder(#[source] std::io::Error),
    /// The storage refused.
    #[error("the storage for evidence refused")]
    Storage(#[source] object_store::Error),
    /// It is encrypted, and not with a key of ours.
    #[error(transparent)]
    Cipher(#[from] StoreError),
}

impl Vault {
    /// Keeps bytes in this folder, which is made when it is not there, as they are.
    pub fn folder(path: &Path) -> Result<Self, VaultError> {
        Self::open(path, Cipher::default())
    }

    /// The same with the keys of the database.
    pub fn open(path: &Path, cipher: Cipher) -> Result<Self, VaultError> {
        // For its own user only: what people sent is nobody else's business on this machine.
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(VaultError::Folder)?;
        let folder = LocalFileSystem::new_with_prefix(path).map_err(VaultError::Storage)?;
        // On disk before the database says that it is stored.
        Ok(Self { storage: Arc::new(folder.with_fsync(true)), cipher })
    }

    /// Keeps the bytes of a file; once this returns they are safe.
    pub async fn put(&self, file: &FileId, bytes: Bytes) -> Result<(), VaultError> {
        let bytes: Bytes = self.cipher.encrypt_bytes(PLACE, &bytes)?.into();
        self.storage.put(&place(file), PutPayload::from(bytes)).await.map(drop).map_err(VaultError::Storage)
    }

    /// The bytes of a file; none when there are none.
    pub async fn get(&self, file: &FileId) -> Result<Option<Bytes>, VaultError> {
        self.stored(file).await?.map(|stored| self.opened(stored)).transpose()
    }

    /// The same; none as well when what is encrypted was changed, or belongs to a key that is not there.
    pub async fn get_whole(&self, file: &FileId) -> Result<Option<Bytes>, VaultError> {
        Ok(self.get_as_kept(file).await?.map(|(_, bytes)| bytes))
    }

    /// The same, with what is kept before it: encrypted, where there is a key.
    pub async fn get_as_kept(&self, file: &FileId) -> Result<Option<(Bytes, Bytes)>, VaultError> {
        let Some(kept) = self.stored(file).await? else { return Ok(None) };
        match self.opened(kept.clone()) {
            Err(VaultError::Cipher(error)) => {
                tracing::error!(file.id = file.as_str(), error = %error, "a file of evidence cannot be read");
                Ok(None)
            }
            opened => opened.map(|bytes| Some((kept, bytes))),
        }
    }

    /// Keeps the bytes of a file as they were kept elsewhere with these keys.
    pub async fn put_as_kept(&self, file: &FileId, kept: Bytes) -> Result<(), VaultError> {
        self.put(file, self.opened(kept)?).await
    }

    /// Keeps the bytes of a file as the first key, or no key, has them. `false`: they were so, or there are none.
    pub async fn encrypt_anew(&self, file: &FileId) -> Result<bool, VaultError> {
        let Some(stored) = self.stored(file).await?.filter(|stored| !self.cipher.is_current(stored)) else {
            return Ok(false);
        };
        self.put(file, self.opened(stored)?).await?;
        Ok(true)
    }

    fn opened(&self, stored: Bytes) -> Result<Bytes, VaultError> {
        Ok(self.cipher.decrypt_bytes(PLACE, stored.to_vec())?.into())
    }

    async fn stored(&self, file: &FileId) -> Result<Option<Bytes>, VaultError> {
        let found = match self.storage.get(&place(file)).await {
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            found => found.map_err(VaultError::Storage)?,
        };
        found.bytes().await.map(Some).map_err(VaultError::Storage)
    }

    /// Takes the bytes of a file away; there may be none.
    pub async fn delete(&self, file: &FileId) -> Result<(), VaultError> {
        match self.storage.delete(&place(file)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(VaultError::Storage(error)),
        }
    }
}

/// Spread over folders by the random end of the id: none of them grows without bound.
fn place(file: &FileId) -> object_store::path::Path {
    let tag = file.tag();
    object_store::path::Path::from(format!("{}/{file}", &tag[tag.len().saturating_sub(2)..]))
}
