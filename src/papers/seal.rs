//! The seal of a paper's file: says which paper it is, and that no byte of it was changed since.
//!
//! Typesetting leaves room for it in the document's properties. What the seal says is written there first; then all
//! bytes are signed, with zeros where the signature comes; then the signature takes their place.

use std::ops::Range;

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::domain::seal::{KeyId, PaperCode, PublicKey, SealKey, hex, unhex};
use crate::domain::{CaseNumber, PaperKind, case};

/// The bytes where a seal stands begin so.
const MARK: &str = "wadul-seal:";
/// Behind them: what the seal says, filled up with dots.
const SAYS: usize = 128;
/// Then the signature, in hexadecimal digits.
const SIGNATURE: usize = 128;
/// How the fields are written and what is signed.
const FORMAT: &str = "1";
const DATED: &str = "%Y%m%dT%H%M%SZ";

/// The room that is left for a seal in the properties of a document, once or several times.
pub const SEAL_ROOM: &str = concat!(
    "wadul-seal:",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000000",
);

/// What a seal says of its paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// What the paper is.
    pub kind: PaperKind,
    /// The number of its case.
    pub number: CaseNumber,
    /// The moment it speaks of, to the second.
    pub dated: DateTime<Utc>,
    /// The short code that stands on it.
    pub code: PaperCode,
}

/// Why a file is not taken for a paper of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Forgery {
    /// There is no seal in it.
    #[error("the file has no seal")]
    Unsealed,
    /// It is sealed with a key that is not among those known.
    #[error("the file is sealed with the unknown key {0}")]
    UnknownKey(KeyId),
    /// It is not what was sealed.
    #[error("the file was changed since it was sealed")]
    Changed,
}

/// Seals a typeset paper. The same paper, sealed again with the same key, is the same byte for byte. `false`: there is no
/// room for a seal in it.
pub fn seal(file: &mut [u8], seal: &Seal, key: &SealKey) -> bool {
    let rooms: Vec<Range<usize>> = rooms(file).filter(|room| file[room.clone()].iter().all(|b| *b == b'0')).collect();
    let says = seal.says(key.public().id());
    if rooms.is_empty() || says.len() > SAYS {
        return false;
    }
    let blank = format!("{says:.<SAYS$}{:0<SIGNATURE$}", "");
    write(file, &rooms, &blank);
    let signature = hex(&key.sign(file));
    write(file, &rooms, &format!("{says:.<SAYS$}{signature}"));
    true
}

/// Reads the seal of a file and checks that it is whole. `known`: the keys of the office, by their names.
///
/// # Errors
/// See [`Forgery`]; nothing in the file can be relied upon then.
pub fn verify(file: &[u8], known: impl Fn(KeyId) -> Option<PublicKey>) -> Result<(Seal, KeyId), Forgery> {
    let found = rooms(file).find_map(|room| {
        let (says, signature) = file[room.clone()].split_at(SAYS);
        let (seal, key) = Seal::read(std::str::from_utf8(says).ok()?)?;
        Some((seal, key, says, std::str::from_utf8(signature).ok()?, &file[room]))
    });
    let Some((seal, id, says, signature, written)) = found else { return Err(Forgery::Unsealed) };
    let Some(key) = known(id) else { return Err(Forgery::UnknownKey(id)) };
    let Some(signature) = unhex::<64>(signature) else { return Err(Forgery::Changed) };
    let rooms: Vec<Range<usize>> = rooms(file).filter(|room| file[room.clone()] == *written).collect();
    let mut signed = file.to_vec();
    for room in rooms {
        signed[room.start..room.start + SAYS].copy_from_slice(says);
        signed[room.start + SAYS..room.end].fill(b'0');
    }
    if key.verifies(&signed, &signature) { Ok((seal, id)) } else { Err(Forgery::Changed) }
}

/// Where seals stand, or can stand.
fn rooms(file: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let marks = file.windows(MARK.len()).enumerate().filter(|(_, bytes)| *bytes == MARK.as_bytes());
    let rooms = marks.map(|(at, _)| at + MARK.len()..at + MARK.len() + SAYS + SIGNATURE);
    rooms.filter(|room| room.end <= file.len())
}

fn write(file: &mut [u8], rooms: &[Range<usize>], text: &str) {
    for room in rooms {
        file[room.clone()].copy_from_slice(text.as_bytes());
    }
}

impl Seal {
    /// In letters that mean nothing to the properties of a document, which are XML.
    fn says(&self, key: KeyId) -> String {
        let dated = self.dated.format(DATED);
        format!("{FORMAT} {key} {} {} {dated} {}", self.kind.key(), self.number, self.code)
    }

    fn read(says: &str) -> Option<(Self, KeyId)> {
        let mut fields = says.trim_end_matches('.').split(' ');
        let mut next = || fields.next();
        if next()? != FORMAT {
            return None;
        }
        let key = next()?.parse().ok()?;
        let kind = case::meaning(&PaperKind::ALL, next()?)?;
        let number = CaseNumber::read(next()?).ok()?;
        let dated = NaiveDateTime::parse_from_str(next()?, DATED).ok()?.and_utc();
        let code = PaperCode::read(next()?)?;
        Some((Self { kind, number, dated, code }, key))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::number::Prefix;

    fn key(seed: u8) -> SealKey {
        SealKey::new([seed; 32], DateTime::UNIX_EPOCH)
    }

    fn facts() -> Seal {
        let number = CaseNumber::new(Prefix::new("ADU").unwrap(), 2026, 42).unwrap();
        let hash = "0".repeat(64);
        Seal {
            kind: PaperKind::Registration,
            dated: "2026-11-23T02:00:00Z".parse().unwrap(),
            code: PaperCode::derive(b"key", PaperKind::Registration, &number, &hash),
            number,
        }
    }

    /// Few bytes, with room in two places, as in a document whose properties are written twice.
    fn paper() -> Vec<u8> {
        format!("%PDF-1.7 <k>{SEAL_ROOM}</k> Isi surat. ({SEAL_ROOM}) %%EOF").into_bytes()
    }

    fn sealed(signs: &SealKey) -> Vec<u8> {
        let mut file = paper();
        assert!(seal(&mut file, &facts(), signs));
        file
    }

    fn known(id: KeyId) -> Option<PublicKey> {
        Some(key(1).public()).filter(|key| key.id() == id)
    }

    #[test]
    fn a_sealed_paper_says_what_it_is() {
        let file = sealed(&key(1));
        assert_eq!(verify(&file, known), Ok((facts(), key(1).public().id())));
        assert_eq!(file, sealed(&key(1)));
        assert_eq!(file.len(), paper().len());
        insta::assert_snapshot!(String::from_utf8_lossy(&file[..150]), @"%PDF-1.7 <k>wadul-seal:1 34750f98bd59fcfc registration ADU-2026-00042-7 20261123T020000Z 7QYJ9-A52WW-X9S6A-RRE4P......................................");
    }

    #[test]
    fn what_is_not_sealed_or_by_somebody_else_is_told_apart() {
        assert_eq!(verify(b"%PDF-1.7 Isi surat.", known), Err(Forgery::Unsealed));
        assert_eq!(verify(&paper(), known), Err(Forgery::Unsealed));
        let strange = key(2);
        assert_eq!(verify(&sealed(&strange), known), Err(Forgery::UnknownKey(strange.public().id())));
        // Under the name of the known key.
        let renamed = String::from_utf8(sealed(&strange)).unwrap();
        let renamed = renamed.replace(&strange.public().id().to_string(), &key(1).public().id().to_string());
        assert_eq!(verify(renamed.as_bytes(), known), Err(Forgery::Changed));
        assert!(!seal(&mut b"%PDF-1.7 no room".to_vec(), &facts(), &key(1)));
    }

    #[test]
    fn no_byte_can_be_changed_put_in_or_taken_away() {
        let file = sealed(&key(1));
        for place in 0..file.len() {
            // The second writes a digit of the signature as a capital letter.
            for bit in [1, 0x20] {
                let mut changed = file.clone();
                changed[place] ^= bit;
                assert!(verify(&changed, known).is_err(), "byte {place} was changed");
            }
        }
        for place in (0..file.len()).step_by(31) {
            let (before, after) = file.split_at(place);
            assert!(verify(&[before, b"0", after].concat(), known).is_err(), "a byte was put in at {place}");
            assert!(verify(&[before, &after[1..]].concat(), known).is_err(), "byte {place} was taken away");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn no_other_bytes_are_taken_for_the_paper(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)
        ) {
            let file = sealed(&key(1));
            let mut changed = file.clone();
            for (place, byte) in changes {
                changed[place.index(file.len())] = byte;
            }
            prop_assert_eq!(verify(&changed, known).is_ok(), changed == file);
        }

        #[test]
        fn no_file_makes_the_reader_panic(before in "\\PC{0,40}", says in "\\PC{0,300}") {
            let _ = verify(format!("{before}{MARK}{says}").as_bytes(), known);
            let _ = verify(format!("{MARK}{FORMAT} {says:.<400}").as_bytes(), known);
        }
    }
}
