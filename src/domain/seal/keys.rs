//! The keys with which the files of papers are signed: Ed25519 (RFC 8032), one after the other.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// Seed and time.
const STORED: usize = 32 + 8;

/// Names a key: the first 64 bits of the SHA-256 of its public half, in hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyId([u8; 8]);

/// The public half of a key, for whoever checks papers. Written as 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

/// A key, and since when it signs. Its secret half is shown nowhere.
#[derive(Clone)]
pub struct SealKey {
    signing: SigningKey,
    since: DateTime<Utc>,
}

/// Every key there ever was. The newest signs; the others are kept, so that their papers can be checked, and those that
/// are made again are what they were.
#[derive(Clone, Debug)]
pub struct Keyring {
    first: SealKey,
    later: Vec<SealKey>,
}

impl SealKey {
    /// A key from 32 random bytes.
    pub fn new(seed: [u8; 32], since: DateTime<Utc>) -> Self {
        Self { signing: SigningKey::from_bytes(&seed), since }
    }

    /// Reads a stored key.
    pub fn read(stored: &[u8]) -> Option<Self> {
        let stored: &[u8; STORED] = stored.try_into().ok()?;
        let (seed, since) = (stored.first_chunk::<32>()?, stored.last_chunk::<8>()?);
        Some(Self::new(*seed, DateTime::from_timestamp_millis(i64::from_be_bytes(*since))?))
    }

    /// As it is stored.
    pub fn stored(&self) -> Vec<u8> {
        [self.signing.as_bytes().as_slice(), &self.since.timestamp_millis().to_be_bytes()].concat()
    }

    /// Its public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.signing.verifying_key())
    }

    /// Since when it signs.
    pub fn since(&self) -> DateTime<Utc> {
        self.since
    }

    /// A signature over these bytes: the same each time.
    pub fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.signing.sign(bytes).to_bytes()
    }
}

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealKey({} since {})", self.public().id(), self.since)
    }
}

impl Keyring {
    /// All keys, in any order; `None` when there is none.
    pub fn new(mut keys: Vec<SealKey>) -> Option<Self> {
        keys.sort_by_key(SealKey::since);
        let mut keys = keys.into_iter();
        Some(Self { first: keys.next()?, later: keys.collect() })
    }

    /// Every key, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &SealKey> {
        std::iter::once(&self.first).chain(&self.later)
    }

    /// The key that signs what is dated so. A paper that is made again after a rotation is thus the same byte for byte.
    pub fn at(&self, dated: DateTime<Utc>) -> &SealKey {
        self.later.iter().rev().find(|key| key.since <= dated).unwrap_or(&self.first)
    }
}

impl PublicKey {
    /// Its name.
    pub fn id(&self) -> KeyId {
        let digest = Sha256::digest(self.0.as_bytes());
        KeyId(std::array::from_fn(|place| digest[place]))
    }

    /// Whether the signature is of these very bytes. Of several forms that one signature could have, one is taken.
    pub fn verifies(&self, bytes: &[u8], signature: &[u8; 64]) -> bool {
        self.0.verify_strict(bytes, &Signature::from_bytes(signature)).is_ok()
    }
}

impl FromStr for PublicKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let bytes: [u8; 32] = unhex(text).ok_or(NotAKey)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| NotAKey)?;
        // Such a key would verify signatures that nobody made with it.
        if key.is_weak() { Err(NotAKey) } else { Ok(Self(key)) }
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(self.0.as_bytes()))
    }
}

impl FromStr for KeyId {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        unhex(text).map(Self).ok_or(NotAKey)
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

/// A text that is no key, or not the name of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a public key")]
pub struct NotAKey;

/// Bytes as hexadecimal digits in lower case.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of hexadecimal digits in lower case: there is one way to write them.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    let digit = |digit: &u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let bytes = digits.chunks(2).map(|pair| match pair {
        [high, low] => Some(digit(high)? << 4 | digit(low)?),
        _ => None,
    });
    bytes.collect::<Option<Vec<u8>>>()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: u32) -> DateTime<Utc> {
        format!("2026-11-{day:02}T02:00:00Z").parse().unwrap()
    }

    #[test]
    fn a_paper_is_signed_by_the_key_of_its_day() {
        let key = |seed, day| SealKey::new([seed; 32], at(day));
        assert!(Keyring::new(Vec::new()).is_none());
        let keyring = Keyring::new(vec![key(2, 10), key(1, 5), key(3, 20)]).unwrap();
        let signs = |day| keyring.at(at(day)).since();
        assert_eq!([1, 5, 9, 10, 19, 20, 30].map(signs), [5, 5, 5, 10, 10, 20, 20].map(at));
        assert_eq!(keyring.iter().count(), 3);
    }

    #[test]
    fn a_key_is_stored_and_read_and_does_not_show_itself() {
        let key = SealKey::new([7; 32], at(1));
        let read = SealKey::read(&key.stored()).unwrap();
        assert_eq!((read.public(), read.since()), (key.public(), key.since()));
        assert!(SealKey::read(&key.stored()[1..]).is_none());
        assert!(!format!("{key:?}").contains(&hex(&[7; 32])));
    }

    /// RFC 8032, 7.1, test 2.
    #[test]
    fn signatures_are_those_of_the_standard() {
        let seed: [u8; 32] = unhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb").unwrap();
        let key = SealKey::new(seed, at(1));
        let public = key.public();
        assert_eq!(public.to_string(), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        let signature = key.sign(&[0x72]);
        assert!(hex(&signature).starts_with("92a009a9f0d4cab8720e820b5f642540"));
        assert!(public.verifies(&[0x72], &signature) && !public.verifies(&[0x73], &signature));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let public = SealKey::new([7; 32], at(1)).public();
        assert_eq!(public.to_string().parse(), Ok(public));
        assert_eq!(public.id().to_string().parse(), Ok(public.id()));
        let (upper, short) = (public.to_string().to_uppercase(), public.to_string()[1..].to_owned());
        let weak = format!("01{}", "0".repeat(62));
        for text in ["", "zz", &upper, &short, &weak] {
            assert_eq!(text.parse::<PublicKey>(), Err(NotAKey), "{text}");
        }
    }
}
