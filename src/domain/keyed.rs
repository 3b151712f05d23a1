//! What only the office's secret key can make out of some words.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// The first 128 bits of an HMAC-SHA256 over the words. `purpose` keeps apart what is derived from the same key for
/// different ends; the key should be at least 32 random bytes.
pub(super) fn keyed(key: &[u8], purpose: &[u8], words: &[u8]) -> u128 {
    // A hashed key fits HMAC's block whatever its length, so there is no case in which this could fail.
    let mut block = [0; 64];
    block[..32].copy_from_slice(&Sha256::digest(key));
    let mut mac = Hmac::<Sha256>::new(&block.into());
    mac.update(purpose);
    mac.update(words);
    mac.finalize().into_bytes().iter().take(16).fold(0, |sum, byte| sum << 8 | u128::from(*byte))
}
