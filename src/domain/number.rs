//! The number of a case, and the code that opens it from another account.
//!
//! A case number is copied by hand, read out on the telephone and typed from paper. It therefore carries a check
//! digit, is read leniently, and a slip of the pen is told apart from a number that does not exist.

mod access;
mod damm;
mod read;

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::RangeInclusive;

pub use access::AccessCode;

/// Years a case number can carry. That they begin with 20 is how the reader tells one from a telephone number.
const YEARS: RangeInclusive<i32> = 2000..=2099;

/// The highest serial of a year: seven digits. The reader needs a bound to know where a number ends.
const MAX_SERIAL: u32 = 9_999_999;

/// Words that stand in front of a number in ordinary speech; as a prefix they would swallow the real one.
const NOT_A_PREFIX: [&str; 7] = ["NO", "NOMER", "NOMOR", "KASUS", "STATUS", "TAHUN", "TGL"];

/// The letters in front of a case number, e.g. `ADU`: 2 to 6 capital letters, chosen by the office.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prefix(String);

impl Prefix {
    /// Takes 2 to 6 capital letters `A`-`Z`; `None` for anything else, and for words like `NOMOR`.
    pub fn new(letters: &str) -> Option<Self> {
        let letters_only = letters.bytes().all(|byte| byte.is_ascii_uppercase());
        let usable = letters_only && (2..=6).contains(&letters.len()) && !NOT_A_PREFIX.contains(&letters);
        usable.then(|| Self(letters.to_owned()))
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The letters as digits for the check: A=11 up to Z=36, two digits each, so no letter is lost as a leading zero.
    fn digits(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.bytes().flat_map(|letter| {
            let place = letter - b'A' + 11;
            [place / 10, place % 10]
        })
    }
}

impl fmt::Display for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text is not a case number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// It does not look like a case number at all.
    #[error("not a case number")]
    NotANumber,
    /// It looks like one, but a digit is wrong, missing, superfluous or in the wrong place: a typing slip.
    #[error("a case number with a typing slip")]
    Slip,
}

/// The number of a case, printed `ADU-2026-00042-7`: prefix, year, serial within the year, check digit.
///
/// The last digit is Damm's check over the prefix (two digits a letter, see [`Prefix`]), the year and the printed
/// serial, in this order. Every single wrong digit and every swap of two neighbouring digits is noticed; a wrong
/// letter in the prefix is noticed nine times out of ten.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CaseNumber {
    prefix: Prefix,
    year: i32,
    serial: u32,
}

impl CaseNumber {
    /// Puts a number together.
    ///
    /// # Errors
    /// [`NumberError::NotANumber`] for a year outside 2000-2099 or a serial outside 1-9,999,999.
    pub fn new(prefix: Prefix, year: i32, serial: u32) -> Result<Self, NumberError> {
        let valid = YEARS.contains(&year) && (1..=MAX_SERIAL).contains(&serial);
        valid.then_some(Self { prefix, year, serial }).ok_or(NumberError::NotANumber)
    }

    /// Reads a number the way people write it: in lower case, with spaces, dots, slashes or nothing for the dashes,
    /// with `O` for 0 and `I` or `l` for 1, without the zeros in front, with words around it.
    /// The prefix is any 2 to 6 letters: whether it is this office's own is for the search to find out.
    ///
    /// # Errors
    /// [`NumberError::Slip`] if it has the shape of a number but the check digit does not agree,
    /// [`NumberError::NotANumber`] if nothing in the text has that shape.
    pub fn read(text: &str) -> Result<Self, NumberError> {
        read::case_number(text)
    }

    /// What a deep link carries for this case, `status_ADU-2026-00042-7`: within Telegram's 64 characters
    /// `A-Za-z0-9_-`.
    pub fn payload(&self) -> String {
        format!("{PAYLOAD}{self}")
    }

    /// Reads the payload of a deep link; `None` if it is one of another kind.
    ///
    /// # Errors
    /// As for [`CaseNumber::read`]: a link may have been copied by hand.
    pub fn read_payload(payload: &str) -> Option<Result<Self, NumberError>> {
        payload.strip_prefix(PAYLOAD).map(Self::read)
    }

    /// The letters in front.
    pub fn prefix(&self) -> &Prefix {
        &self.prefix
    }

    /// The year (WIB) in which the case was filed.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// The running number within prefix and year, from 1.
    pub fn serial(&self) -> u32 {
        self.serial
    }

    fn check_digit(&self) -> u8 {
        let digits = format!("{:04}{:05}", self.year, self.serial);
        damm::check(self.prefix.digits().chain(digits.bytes().map(|byte| byte - b'0')))
    }
}

const PAYLOAD: &str = "status_";

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}-{:05}-{}", self.prefix, self.year, self.serial, self.check_digit())
    }
}

impl TryFrom<String> for CaseNumber {
    type Error = NumberError;

    fn try_from(stored: String) -> Result<Self, NumberError> {
        Self::read(&stored)
    }
}

impl From<CaseNumber> for String {
    fn from(number: CaseNumber) -> Self {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(prefix: &str, year: i32, serial: u32) -> CaseNumber {
        CaseNumber::new(Prefix::new(prefix).unwrap(), year, serial).unwrap()
    }

    pub(super) fn any_number() -> impl Strategy<Value = CaseNumber> {
        let serial = prop_oneof![1..=99_u32, 1..=99_999_u32, 1..=MAX_SERIAL];
        ("[A-Z]{2,6}", YEARS, serial).prop_filter_map("a usable prefix", |(prefix, year, serial)| {
            CaseNumber::new(Prefix::new(&prefix)?, year, serial).ok()
        })
    }

    #[test]
    fn a_number_is_printed_with_its_check_digit() {
        assert_eq!(number("ADU", 2026, 42).to_string(), "ADU-2026-00042-7");
        assert_eq!(number("ADU", 2026, 100_000).to_string(), "ADU-2026-100000-2");
    }

    #[test]
    fn years_serials_and_prefixes_have_bounds() {
        let prefix = || Prefix::new("ADU").unwrap();
        for (year, serial) in [(1999, 1), (2100, 1), (2026, 0), (2026, 10_000_000)] {
            assert_eq!(CaseNumber::new(prefix(), year, serial), Err(NumberError::NotANumber), "{year} {serial}");
        }
        for wrong in ["", "A", "adu", "ADUANKU", "AD1", "ÄDU", "NOMOR"] {
            assert_eq!(Prefix::new(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_deep_link_carries_the_number() {
        assert_eq!(number("ADU", 2026, 42).payload(), "status_ADU-2026-00042-7");
        assert_eq!(CaseNumber::read_payload("status_adu-2026-00042-7"), Some(Ok(number("ADU", 2026, 42))));
        assert_eq!(CaseNumber::read_payload("status_ADU-2026-00042-6"), Some(Err(NumberError::Slip)));
        assert_eq!(CaseNumber::read_payload("lapor"), None);
    }

    #[test]
    fn a_number_is_stored_as_it_is_printed() {
        let number = number("ADU", 2026, 42);
        assert_eq!(serde_json::to_string(&number).unwrap(), "\"ADU-2026-00042-7\"");
        assert_eq!(serde_json::from_str::<CaseNumber>("\"ADU-2026-00042-7\"").unwrap(), number);
        assert!(serde_json::from_str::<CaseNumber>("\"ADU-2026-00042-6\"").is_err());
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(number in any_number()) {
            prop_assert_eq!(CaseNumber::read(&number.to_string()), Ok(number.clone()));
            let payload = number.payload();
            prop_assert!(payload.len() <= 64 && payload.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b)));
            prop_assert_eq!(CaseNumber::read_payload(&payload), Some(Ok(number)));
        }
    }
}
