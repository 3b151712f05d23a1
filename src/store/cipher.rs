//! Encryption at rest: XChaCha20-Poly1305 with keys that are not in the database.
//!
//! What is encrypted carries a mark and the name of its key, so that texts of a time without a key, or of an earlier key,
//! stay readable. It is bound to its column: put into another one it is refused.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};

use super::{StoreError, hex};

/// Begins what is encrypted; no person types it by accident.
const MARK: &str = "\u{1}wadul1:";
/// Begins what only looks as if it were.
const PLAIN: &str = "\u{1}wadul0:";
/// Digits of the name of a key.
const NAME: usize = 8;
/// Bytes of a nonce: long enough to be drawn at random.
const NONCE: usize = 24;

/// The keys of one database: the first encrypts, each decrypts what it encrypted. With none, everything is kept as it is.
#[derive(Clone, Default)]
pub struct Cipher {
    keys: Arc<[DataKey]>,
    /// Nothing more is encrypted.
    only_reads: bool,
}

struct DataKey {
    name: String,
    key: XChaCha20Poly1305,
}

/// Never the keys, only their names.
impl fmt::Debug for Cipher {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self.keys.iter().map(|key| &key.name)).finish()
    }
}

impl Cipher {
    /// Reads keys of 32 bytes, each in Base64, with white space or commas between; none: something else is among them.
    pub fn read(text: &str) -> Option<Self> {
        let words = text.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
        let keys = words.map(DataKey::read).collect::<Option<Vec<_>>>()?;
        Some(Self { keys: keys.into(), only_reads: false })
    }

    /// The same keys, with which nothing more is encrypted.
    pub fn only_reading(self) -> Self {
        Self { only_reads: true, ..self }
    }

    /// Whether what is written is encrypted.
    pub fn is_on(&self) -> bool {
        self.first().is_some()
    }

    /// The name of the key that encrypts: the first digits of its SHA-256.
    pub fn name(&self) -> Option<&str> {
        self.first().map(|key| key.name.as_str())
    }

    /// Whether there is a key to read with.
    pub(super) fn reads(&self) -> bool {
        !self.keys.is_empty()
    }

    fn first(&self) -> Option<&DataKey> {
        self.keys.first().filter(|_| !self.only_reads)
    }

    /// How what the first key encrypted begins; without a key, how anything encrypted does.
    pub(super) fn beginning(&self) -> String {
        self.first().map_or_else(|| MARK.to_owned(), DataKey::beginning)
    }

    /// Encrypts a text for a place. An empty one says nothing and stays empty.
    pub(super) fn encrypt(&self, place: &str, text: &str) -> Result<String, StoreError> {
        match self.first() {
            _ if text.is_empty() => Ok(String::new()),
            Some(key) => Ok(key.beginning() + &STANDARD.encode(key.encrypt(place, text.as_bytes())?)),
            None if text.starts_with(MARK) || text.starts_with(PLAIN) => Ok(format!("{PLAIN}{text}")),
            None => Ok(text.to_owned()),
        }
    }

    /// The text that stands in a place.
    pub(super) fn decrypt(&self, place: &str, stored: String) -> Result<String, StoreError> {
        if let Some(text) = stored.strip_prefix(PLAIN) {
            return Ok(text.to_owned());
        }
        let Some((name, body)) = stored.strip_prefix(MARK).and_then(|rest| rest.split_once(':')) else {
            return Ok(stored);
        };
        let body = STANDARD.decode(body).map_err(|_| damaged(place))?;
        String::from_utf8(self.key(name, place)?.decrypt(place, &body)?).map_err(|_| damaged(place))
    }

    /// The same for bytes.
    pub(super) fn encrypt_bytes(&self, place: &str, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        match self.first() {
            Some(key) => Ok([key.beginning().into_bytes(), key.encrypt(place, bytes)?].concat()),
            None if [MARK, PLAIN].iter().any(|mark| bytes.starts_with(mark.as_bytes())) => {
                Ok([PLAIN.as_bytes(), bytes].concat())
            }
            None => Ok(bytes.to_vec()),
        }
    }

    /// The same for bytes.
    pub(super) fn decrypt_bytes(&self, place: &str, stored: Vec<u8>) -> Result<Vec<u8>, StoreError> {
        if let Some(plain) = stored.strip_prefix(PLAIN.as_bytes()) {
            return Ok(plain.to_vec());
        }
        let Some(rest) = stored.strip_prefix(MARK.as_bytes()) else { return Ok(stored) };
        let Some((name, [b':', body @ ..])) = rest.split_at_checked(NAME) else { return Err(damaged(place)) };
        let name = std::str::from_utf8(name).map_err(|_| damaged(place))?;
        self.key(name, place)?.decrypt(place, body)
    }

    /// Whether these bytes are as the first key, or no key, would have them.
    pub(super) fn is_current(&self, stored: &[u8]) -> bool {
        stored.starts_with(self.beginning().as_bytes()) == self.is_on()
    }

    fn key(&self, name: &str, place: &str) -> Result<&DataKey, StoreError> {
        let missing = || StoreError::broken(format!("{place} is encrypted with the key {name}, which is not there"));
        self.keys.iter().find(|key| key.name == name).ok_or_else(missing)
    }
}

impl DataKey {
    fn read(word: &str) -> Option<Self> {
        let bytes: [u8; 32] = STANDARD.decode(word).ok()?.try_into().ok()?;
        let name = hex(&Sha256::digest(bytes)).get(..NAME)?.to_owned();
        Some(Self { name, key: XChaCha20Poly1305::new(Key::from_slice(&bytes)) })
    }

    fn beginning(&self) -> String {
        format!("{MARK}{}:", self.name)
    }

    fn encrypt(&self, place: &str, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload { msg: plain, aad: place.as_bytes() };
        let body = self.key.encrypt(XNonce::from_slice(&nonce), payload);
        let body = body.map_err(|_| StoreError::broken(format!("{place} cannot be encrypted")))?;
        Ok([nonce.to_vec(), body].concat())
    }

    fn decrypt(&self, place: &str, stored: &[u8]) -> Result<Vec<u8>, StoreError> {
        let (nonce, body) = stored.split_at_checked(NONCE).ok_or_else(|| damaged(place))?;
        let payload = Payload { msg: body, aad: place.as_bytes() };
        self.key.decrypt(XNonce::from_slice(nonce), payload).map_err(|_| damaged(place))
    }
}

fn damaged(place: &str) -> StoreError {
    StoreError::broken(format!("what is encrypted in {place} was changed, or belongs elsewhere"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FIRST: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    const SECOND: &str = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    fn cipher(keys: &str) -> Cipher {
        Cipher::read(keys).expect("keys")
    }

    proptest! {
        #[test]
        fn what_is_encrypted_is_read_again_and_nowhere_else(text in "(\u{1}wadul[01]:)?\\PC{0,80}", key in 0..3usize) {
            let keys = [String::new(), FIRST.to_owned(), format!("{SECOND}\n{FIRST}")];
            let stored = cipher(&keys[key]).encrypt("cases.answers", &text).expect("text");
            if key > 0 && text.len() > 6 {
                let sealed = stored.strip_prefix(&cipher(&keys[key]).beginning()).expect("the mark of its key");
                prop_assert!(!sealed.contains(&text));
            }
            prop_assert_eq!(cipher(&keys[key]).decrypt("cases.answers", stored.clone()).expect("the text"), text.clone());
            if key > 0 && !text.is_empty() {
                prop_assert!(cipher(&keys[key]).decrypt("writings.body", stored.clone()).is_err());
                prop_assert!(cipher("").decrypt("cases.answers", stored.clone()).is_err());
            }
            let bytes = cipher(&keys[key]).encrypt_bytes("evidence", text.as_bytes()).expect("bytes");
            prop_assert!(cipher(&keys[key]).is_current(&bytes));
            if key > 0 {
                let mut changed = bytes.clone();
                *changed.last_mut().expect("a byte") ^= 1;
                prop_assert!(cipher(&keys[key]).decrypt_bytes("evidence", changed).is_err());
            }
            let read = cipher(&keys[key]).decrypt_bytes("evidence", bytes).expect("the bytes");
            prop_assert_eq!(read, text.as_bytes());
        }

        #[test]
        fn whatever_is_stored_never_breaks_it(stored in "(\u{1}wadul1:)?[0-9a-f]{0,9}:?\\PC{0,40}") {
            let _ = cipher(FIRST).decrypt("cases.answers", stored.clone());
            let _ = cipher(FIRST).decrypt_bytes("cases.answers", stored.into_bytes());
        }
    }

    #[test]
    fn an_earlier_key_still_reads_and_the_first_one_writes() {
        let before = cipher(FIRST).encrypt("people.name", "Siti Aminah").expect("text");
        let both = cipher(&format!("{SECOND},{FIRST}"));
        assert_eq!(both.decrypt("people.name", before.clone()).expect("the text"), "Siti Aminah");
        assert!(!before.starts_with(&both.beginning()));
        assert!(both.encrypt("people.name", "Siti Aminah").expect("text").starts_with(&both.beginning()));
        assert_eq!(both.decrypt("people.name", "Budi".to_owned()).expect("of before"), "Budi");
    }

    #[test]
    fn only_keys_are_keys() {
        for odd in ["kunci", "AAECAwQ=", &FIRST[1..], &format!("{FIRST} odd")] {
            assert!(Cipher::read(odd).is_none(), "{odd}");
        }
        assert!(!cipher(" \n").is_on() && cipher(&format!("{FIRST}\n\n{SECOND}\n")).is_on());
        assert!(!format!("{:?}", cipher(FIRST)).contains(&FIRST[..8]));
    }
}
