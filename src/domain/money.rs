//! Amounts of money as citizens write them and as the office prints them.

mod read;

use serde::{Deserialize, Serialize};
use std::fmt;

/// What a claim may come to at most: one trillion (10^12) rupiah. More is a slip of the finger.
const MOST: u64 = 1_000_000_000_000;

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// It cannot be read as one amount, or could mean two different ones.
    #[error("not an amount of money")]
    NotMoney,
    /// It is nothing: who claims nothing says so with a button.
    #[error("an amount of zero")]
    Zero,
    /// More than one trillion rupiah.
    #[error("an amount over one trillion")]
    TooMuch,
}

/// An amount in whole rupiah, from 1 to one trillion. Damages claimed under art. 42(4) and 48(4) of UU 25/2009.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Rupiah(u64);

impl Rupiah {
    /// An amount of whole rupiah.
    ///
    /// # Errors
    /// [`MoneyError::Zero`] or [`MoneyError::TooMuch`].
    pub fn new(rupiah: u64) -> Result<Self, MoneyError> {
        match rupiah {
            0 => Err(MoneyError::Zero),
            1..=MOST => Ok(Self(rupiah)),
            _ => Err(MoneyError::TooMuch),
        }
    }

    /// Reads what people write: `1.250.000`, `Rp1,2 juta`, `500rb`, `Rp 500.000,00`, `500.000,-`, `2 juta 500 ribu`,
    /// `lima ratus ribu`, `setengah juta`. Sen are dropped.
    ///
    /// # Errors
    /// [`MoneyError::NotMoney`] also where a guess could be wrong by a factor of a thousand: `1,5` without a unit, or
    /// `2 juta 500`, which most people say for 2.500.000.
    pub fn read(text: &str) -> Result<Self, MoneyError> {
        read::amount(text).and_then(Self::new)
    }

    /// The amount in rupiah.
    pub fn get(self) -> u64 {
        self.0
    }
}

impl TryFrom<u64> for Rupiah {
    type Error = MoneyError;

    fn try_from(rupiah: u64) -> Result<Self, MoneyError> {
        Self::new(rupiah)
    }
}

impl From<Rupiah> for u64 {
    fn from(amount: Rupiah) -> Self {
        amount.0
    }
}

/// The Indonesian way: `Rp1.250.000`.
impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        f.write_str("Rp")?;
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_amount_is_read_however_it_was_written() {
        for (text, rupiah) in [
            ("1.250.000", 1_250_000),
            ("Rp1,2 juta", 1_200_000),
            ("500rb", 500_000),
            ("1,5jt", 1_500_000),
            ("1.5 juta", 1_500_000),
            ("1.250 juta", 1_250_000_000),
            ("1,250 juta", 1_250_000),
            ("Rp 500.000,00", 500_000),
            ("Rp. 500.000,-", 500_000),
            ("Rp500.000,50", 500_000),
            ("IDR 1,250,000.00", 1_250_000),
            ("1,250", 1_250),
            ("1.250", 1_250),
            ("1250", 1_250),
            ("1 250 000", 1_250_000),
            ("2 juta 500 ribu", 2_500_000),
            ("2 juta 500.000", 2_500_000),
            ("2juta500ribu", 2_500_000),
            ("50k", 50_000),
            ("0,5 juta", 500_000),
            ("1,2 M", 1_200_000_000),
            ("lima ratus ribu", 500_000),
            ("seratus dua puluh lima ribu rupiah", 125_000),
            ("dua puluh satu juta tiga ratus ribu", 21_300_000),
            ("sebelas ribu", 11_000),
            ("sembilan belas ribu", 19_000),
            ("Sejuta", 1_000_000),
            ("seribu lima ratus", 1_500),
            ("setengah juta", 500_000),
            ("satu setengah juta", 1_500_000),
            ("5 ratus ribu", 500_000),
            ("sewu", 1_000),
            ("kira-kira 750 ribu.", 750_000),
            ("± Rp2.000.000 (dua juta rupiah)", 2_000_000),
            ("1 triliun", 1_000_000_000_000),
        ] {
            assert_eq!(Rupiah::read(text).map(Rupiah::get), Ok(rupiah), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_or_could_be_two_is_asked_again() {
        for text in [
            "",
            "rp",
            "banyak",
            "1,5",
            "1.5",
            "1.25",
            "12.34.567",
            "1.2500",
            "500-600rb",
            "-500 ribu",
            "2 juta 500",
            "dua juta lima ratus",
            "2 ribu 3 juta",
            "500 600 ribu",
            "081234567890",
            "2 x 500rb",
            "500rb/bulan",
            "ribu",
            "dua tiga ribu",
            "satu belas",
            "dua puluh tiga puluh ribu",
            "dua puluh 10 ribu",
            "seratus seratus ribu",
            "lima juta dua juta",
            "500.000 (lima ribu)",
            "1,,5 juta",
            "٥٠٠",
            "🙂",
            "0,0001 ribu",
        ] {
            assert_eq!(Rupiah::read(text), Err(MoneyError::NotMoney), "{text}");
        }
    }

    #[test]
    fn nothing_and_too_much_are_said_to_be_so() {
        for text in ["0", "Rp0", "nol", "0 juta", "0,00"] {
            assert_eq!(Rupiah::read(text), Err(MoneyError::Zero), "{text}");
        }
        for text in
            ["1.000.000.000.001", "2 triliun", "9999999999999999999999999999999999999999999", "99999999 triliun"]
        {
            assert_eq!(Rupiah::read(text), Err(MoneyError::TooMuch), "{text}");
        }
    }

    #[test]
    fn an_amount_is_stored_as_its_number() {
        let amount = Rupiah(1_250_000);
        assert_eq!(serde_json::to_string(&amount).ok().as_deref(), Some("1250000"));
        assert_eq!(serde_json::from_str::<Rupiah>("1250000").ok(), Some(amount));
        assert!(serde_json::from_str::<Rupiah>("0").is_err());
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(
            amount in 1..=MOST,
            decoration in prop::sample::select(vec!["", ",-", ",00", " rupiah", "."]),
        ) {
            let rupiah = Rupiah(amount);
            prop_assert_eq!(Rupiah::read(&format!("{rupiah}{decoration}")), Ok(rupiah));
            prop_assert_eq!(Rupiah::read(&amount.to_string()), Ok(rupiah));
        }

        #[test]
        fn units_multiply(whole in 1_u64..=999, tenth in 0_u64..=9, separator in prop::sample::select(vec![",", "."])) {
            for (unit, times) in [("ribu", 1_000), ("rb", 1_000), ("juta", 1_000_000), ("jt", 1_000_000), ("miliar", 1_000_000_000)] {
                let read = Rupiah::read(&format!("{whole}{separator}{tenth} {unit}"));
                prop_assert_eq!(read.map(Rupiah::get), Ok((whole * 10 + tenth) * times / 10));
            }
        }

        #[test]
        fn no_text_makes_the_reader_panic_or_read_another_amount(
            text in "\\PC{0,40}",
            near in "([0-9.,]{0,30}|[- ]|rp|juta|ribu|rb|se|ratus|puluh|belas|dua|setengah){0,8}",
        ) {
            for text in [text, near] {
                if let Ok(rupiah) = Rupiah::read(&text) {
                    prop_assert!((1..=MOST).contains(&rupiah.get()), "{}", text);
                    prop_assert_eq!(Rupiah::read(&rupiah.to_string()), Ok(rupiah), "{}", text);
                }
            }
        }
    }
}
