//! The code that, together with the number, shows a case to somebody who is not the account that filed it.

use std::fmt;
use subtle::ConstantTimeEq;

use super::CaseNumber;
use crate::domain::keyed::keyed;

/// Digits and letters of which no two look alike: no 0/O, 1/I/L, and of 2/Z, 5/S, 8/B only the digit.
const ALPHABET: &[u8; 28] = b"23456789ACDEFGHJKMNPQRTUVWXY";
const LENGTH: usize = 6;

/// Keeps codes apart from whatever else is ever derived from the same key.
const PURPOSE: &[u8] = b"wadul access code 1\0";

/// Six characters without look-alikes, given to the citizen once: 28^6, about 480 million possibilities.
///
/// Compared in constant time and never printed by `Debug`, so it cannot end in a log by accident.
#[derive(Clone, Copy)]
pub struct AccessCode([u8; LENGTH]);

impl AccessCode {
    /// The code of a case, computed from the office's secret key: nothing about it has to be stored, and who reads the
    /// database learns no codes. The key should be at least 32 random bytes; changing it changes every code.
    ///
    /// The code is the first 128 bits of an HMAC-SHA256 over the number, modulo 28^6. A remainder favours the small
    /// values by at most 28^6 / 2^128, less than one part in 2^99: nobody can measure that, let alone use it.
    pub fn derive(key: &[u8], number: &CaseNumber) -> Self {
        let mut rest = keyed(key, PURPOSE, number.to_string().as_bytes());
        let base = ALPHABET.len() as u128;
        Self(std::array::from_fn(|_| {
            let letter = ALPHABET[(rest % base) as usize];
            rest /= base;
            letter
        }))
    }

    /// Reads a code leniently: lower case, spaces and dashes anywhere, and S, Z, B for the digits they resemble.
    /// `None` if these are not six characters of the alphabet.
    pub fn read(text: &str) -> Option<Self> {
        let mut characters = text.chars().filter(|c| !(c.is_whitespace() || "-–—.".contains(*c))).map(|c| {
            match c.to_ascii_uppercase() {
                'S' => '5',
                'Z' => '2',
                'B' => '8',
                other => other,
            }
        });
        let mut code = [0; LENGTH];
        for place in &mut code {
            *place = u8::try_from(characters.next()?).ok().filter(|byte| ALPHABET.contains(byte))?;
        }
        characters.next().is_none().then_some(Self(code))
    }

    /// The six characters, for the one message in which the citizen is given them.
    pub fn reveal(&self) -> String {
        self.0.iter().copied().map(char::from).collect()
    }
}

impl PartialEq for AccessCode {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for AccessCode {}

impl fmt::Debug for AccessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::any_number;
    use super::*;
    use proptest::prelude::*;

    const KEY: &[u8] = b"a key of the office, only for tests";

    fn number(serial: u32) -> CaseNumber {
        CaseNumber::new(super::super::Prefix::new("ADU").unwrap(), 2026, serial).unwrap()
    }

    #[test]
    fn a_code_never_changes_between_releases() {
        assert_eq!(AccessCode::derive(KEY, &number(42)).reveal(), "FCXMF3");
    }

    #[test]
    fn another_key_or_another_case_has_another_code() {
        let code = AccessCode::derive(KEY, &number(42));
        assert_ne!(code, AccessCode::derive(KEY, &number(43)));
        assert_ne!(code, AccessCode::derive(b"another key", &number(42)));
    }

    #[test]
    fn a_code_is_read_however_it_was_typed() {
        let code = AccessCode::read("A5C2E8").unwrap();
        for text in ["a5c2e8", " A5C-2E8 ", "a 5 c 2 e 8", "ASCZEB", "A5C–2E8\n"] {
            assert_eq!(AccessCode::read(text), Some(code), "{text}");
        }
        for text in ["", "A5C2E", "A5C2E8A", "A5C2E0", "A5C2EÖ", "kode A5C2E8"] {
            assert_eq!(AccessCode::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_code_does_not_show_itself_in_a_log() {
        let code = AccessCode::derive(KEY, &number(42));
        assert!(!format!("{code:?}").contains(&code.reveal()));
    }

    #[test]
    fn no_character_is_favoured() {
        let mut counts = [0_u32; 28];
        for serial in 1..=10_000 {
            for byte in AccessCode::derive(KEY, &number(serial)).0 {
                counts[ALPHABET.iter().position(|letter| *letter == byte).unwrap()] += 1;
            }
        }
        // 60,000 draws over 28 characters: 2,143 each, standard deviation 45. Five of those is never seen by chance.
        assert!(counts.iter().all(|count| (1_916..=2_370).contains(count)), "{counts:?}");
    }

    proptest! {
        #[test]
        fn what_is_given_out_is_read_back(number in any_number()) {
            let code = AccessCode::derive(KEY, &number);
            prop_assert_eq!(AccessCode::read(&code.reveal().to_lowercase()), Some(code));
        }

        #[test]
        fn no_text_makes_the_reader_panic_or_read_another_code(text in "\\PC{0,20}", near in "[ A-Za-z0-9.-]{5,9}") {
            for text in [text, near] {
                if let Some(code) = AccessCode::read(&text) {
                    prop_assert_eq!(AccessCode::read(&code.reveal()), Some(code), "{}", text);
                }
            }
        }
    }
}
