//! How a paper is known to be the office's own: by a short code that stands on it, and by a signature in its file.
//!
//! The code says which paper of which case it is and proves itself; nothing is stored for it. The signature says that no
//! byte of the file was changed.

mod code;
mod keys;

pub use code::{Claim, PaperCode};
pub(crate) use keys::unhex;
pub use keys::{KeyId, Keyring, NotAKey, PublicKey, SealKey, hex};
