//! The short code of a paper: typed, or read from its QR code, it says whether the office made such a paper.

use std::fmt;

use subtle::ConstantTimeEq;

use crate::domain::keyed::keyed;
use crate::domain::{CaseNumber, PaperKind};

/// Crockford's base 32 (D. Crockford, "Base 32", 2019): no I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 5 bits each: which paper (34), the text of the case (15), and what proves both (51).
const LETTERS: usize = 20;
/// A telephone keeps a group of five in mind.
const GROUP: usize = 5;

const TEXT_BITS: u32 = 15;
const PROOF_BITS: u32 = 51;
/// Room for kinds of papers beside a serial.
const KINDS: u128 = 16;
/// Room for serials beside a year.
const SERIALS: u128 = 10_000_000;
/// The first year that a case number can carry.
const FIRST_YEAR: u128 = 2000;

const PROOF: &[u8] = b"wadul paper code 1\0";
const TEXT: &[u8] = b"wadul paper text 1\0";

/// What a deep link carries before the code.
const PAYLOAD: &str = "v_";

/// The code of a paper, printed `0K3M9-QXT2B-HD4R7-0W8PZ`.
///
/// It is computed from the case and the office's secret key, so that a paper made again has the same code, and nothing
/// about it has to be stored. Who guesses finds one genuine code in 2^51 for each paper there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperCode(u128);

/// What a genuine code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What the paper is.
    pub kind: PaperKind,
    /// The year in the number of its case.
    pub year: i32,
    /// The serial in the number of its case.
    pub serial: u32,
    text: u128,
}

impl PaperCode {
    /// The code of a paper about this case, whose signed statement has this SHA-256 (hex).
    pub fn derive(key: &[u8], kind: PaperKind, number: &CaseNumber, statement_hash: &str) -> Self {
        let year = u128::from(number.year().unsigned_abs()).saturating_sub(FIRST_YEAR);
        let paper = (year * SERIALS + u128::from(number.serial())) * KINDS + ordinal(kind);
        let body = paper << TEXT_BITS | text(key, number, statement_hash);
        Self(body << PROOF_BITS | proof(key, body))
    }

    /// Reads a code leniently: lower case, spaces and dashes anywhere, O for 0, I and L for 1; also out of a link that was
    /// copied. `None` if these are not twenty characters of the alphabet.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.rsplit_once(PAYLOAD).map_or(text, |(_, code)| code);
        let typed = text.chars().filter(|c| !(c.is_whitespace() || "-–—.".contains(*c)));
        let (mut code, mut letters) = (0, 0);
        for letter in typed {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let digit = ALPHABET.iter().position(|known| char::from(*known) == letter)?;
            letters += 1;
            if letters > LETTERS {
                return None;
            }
            code = code << 5 | digit as u128;
        }
        (letters == LETTERS).then_some(Self(code))
    }

    /// What it says, if it was made with this key.
    pub fn open(self, key: &[u8]) -> Option<Claim> {
        let body = self.0 >> PROOF_BITS;
        // 51 bits each: nothing is cut off.
        let (given, right) = ((self.0 & mask(PROOF_BITS)) as u64, proof(key, body) as u64);
        if !bool::from(given.ct_eq(&right)) {
            return None;
        }
        let paper = body >> TEXT_BITS;
        let case = paper / KINDS;
        let kind = PaperKind::ALL.iter().map(|(kind, _)| *kind).find(|kind| ordinal(*kind) == paper % KINDS)?;
        let year = i32::try_from(case / SERIALS + FIRST_YEAR).ok()?;
        let serial = u32::try_from(case % SERIALS).ok()?;
        Some(Claim { kind, year, serial, text: body & mask(TEXT_BITS) })
    }

    /// What a deep link carries for it: within Telegram's 64 characters `A-Za-z0-9_-`.
    pub fn payload(self) -> String {
        format!("{PAYLOAD}{}", self.letters())
    }

    /// Whether a deep link carries a code, readable or not.
    pub fn is_payload(payload: &str) -> bool {
        payload.starts_with(PAYLOAD)
    }

    fn letters(self) -> String {
        let digit = |place: usize| ALPHABET[(self.0 >> (5 * place) & mask(5)) as usize];
        (0..LETTERS).rev().map(digit).map(char::from).collect()
    }
}

impl Claim {
    /// Whether the paper was made when the case's statement had this SHA-256 (hex). One change in 32,768 would pass.
    pub fn agrees(&self, key: &[u8], number: &CaseNumber, statement_hash: &str) -> bool {
        self.text == text(key, number, statement_hash)
    }
}

impl fmt::Display for PaperCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, letter) in self.letters().char_indices() {
            let dash = if place > 0 && place % GROUP == 0 { "-" } else { "" };
            write!(f, "{dash}{letter}")?;
        }
        Ok(())
    }
}

/// The place of a kind in the code. It stands on paper: a number once given stays with its kind.
fn ordinal(kind: PaperKind) -> u128 {
    match kind {
        PaperKind::Proof => 1,
        PaperKind::Registration => 2,
        PaperKind::Receipt => 3,
        PaperKind::Complaint => 4,
        PaperKind::Disposition => 5,
        PaperKind::Response => 6,
        PaperKind::Dossier => 7,
    }
}

fn proof(key: &[u8], body: u128) -> u128 {
    keyed(key, PROOF, &body.to_be_bytes()) & mask(PROOF_BITS)
}

fn text(key: &[u8], number: &CaseNumber, statement_hash: &str) -> u128 {
    keyed(key, TEXT, format!("{number} {statement_hash}").as_bytes()) & mask(TEXT_BITS)
}

fn mask(bits: u32) -> u128 {
    (1 << bits) - 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::number::Prefix;
    use proptest::prelude::*;

    const KEY: &[u8] = b"a key of the office, only for tests";
    const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    fn number(year: i32, serial: u32) -> CaseNumber {
        CaseNumber::new(Prefix::new("ADU").unwrap(), year, serial).unwrap()
    }

    fn code(kind: PaperKind, serial: u32) -> PaperCode {
        PaperCode::derive(KEY, kind, &number(2026, serial), HASH)
    }

    #[test]
    fn a_code_never_changes_between_releases() {
        let codes = PaperKind::ALL.map(|(kind, word)| format!("{word} {}", code(kind, 42))).join("\n");
        insta::assert_snapshot!(codes, @"
        proof 7QYJ9-A3V43-0DSRR-6G40M
        registration 7QYJ9-A5V43-MZREG-QDEM4
        receipt 7QYJ9-A7V43-85FWH-B7W9G
        complaint 7QYJ9-A9V43-E5TR0-JY05R
        disposition 7QYJ9-ABV42-DJNQT-07A2S
        response 7QYJ9-ADV43-9299C-SHAMY
        dossier 7QYJ9-AFV43-JH9TD-8T9D4
        ");
    }

    #[test]
    fn a_code_is_read_however_it_was_typed() {
        let made = code(PaperKind::Proof, 42);
        let typed = made.to_string();
        let alike = typed.replace('0', "O").replacen('1', "l", 1).replace('1', "i");
        let link = format!("https://t.me/wadul_uji_bot?start={}", made.payload());
        for text in [typed.to_lowercase(), typed.replace('-', " "), typed.replace('-', ""), alike, link, made.payload()]
        {
            assert_eq!(PaperCode::read(&text), Some(made), "{text}");
        }
        for text in ["", "0K3M9", &typed[1..], &format!("{typed}0"), &typed.replacen(&typed[..1], "U", 1), "kode ini"] {
            assert_eq!(PaperCode::read(text), None, "{text}");
        }
        assert!(PaperCode::is_payload(&made.payload()) && made.payload().len() <= 64);
    }

    #[test]
    fn another_text_is_noticed_and_another_key_opens_nothing() {
        let made = code(PaperKind::Response, 7);
        let claim = made.open(KEY).unwrap();
        assert!(claim.agrees(KEY, &number(2026, 7), HASH));
        assert!(!claim.agrees(KEY, &number(2026, 7), &HASH.replace('9', "8")));
        assert_eq!(made.open(b"another key"), None);
    }

    proptest! {
        #[test]
        fn what_is_printed_says_what_it_was_made_of(year in 2000..=2099, serial in 1..=9_999_999_u32, kind in 0..7_usize) {
            let kind = PaperKind::ALL[kind].0;
            let made = PaperCode::derive(KEY, kind, &number(year, serial), HASH);
            let claim = PaperCode::read(&made.to_string()).and_then(|code| code.open(KEY));
            let claim = claim.map(|claim| (claim.kind, claim.year, claim.serial));
            prop_assert_eq!(claim, Some((kind, year, serial)));
        }

        #[test]
        fn one_wrong_letter_opens_nothing(place in 0..LETTERS, letter in 0..32_usize) {
            let made = code(PaperKind::Proof, 42);
            let mut letters = made.letters().into_bytes();
            letters[place] = ALPHABET[letter];
            let typed = PaperCode::read(&String::from_utf8(letters).unwrap()).unwrap();
            prop_assert_eq!(typed.open(KEY).is_some(), typed == made);
        }

        #[test]
        fn no_text_makes_the_reader_panic_or_opens_anything(text in "\\PC{0,60}", near in "(v_)?[ A-Za-z0-9-]{18,28}") {
            for text in [text, near] {
                let Some(code) = PaperCode::read(&text) else { continue };
                prop_assert!(code.open(KEY).is_none(), "{}", text);
                prop_assert_eq!(PaperCode::read(&code.to_string()), Some(code));
            }
        }
    }
}
