//! Finding a case number in what a person typed.

use super::{CaseNumber, MAX_SERIAL, NumberError, Prefix, damm};

/// Year, five digits of serial and the check digit.
const SHORTEST: usize = 10;
const LONGEST: usize = 12;

/// See [`CaseNumber::read`].
pub(super) fn case_number(text: &str) -> Result<CaseNumber, NumberError> {
    let runs: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty()).collect();
    let mut slipped = false;
    for (place, run) in runs.iter().enumerate() {
        let letters = run.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(run.len());
        let (prefix, glued) = run.split_at(letters);
        let Some(prefix) = Prefix::new(&prefix.to_ascii_uppercase()) else { continue };
        let after = digit_runs(glued, &runs[place + 1..]);
        match number_after(prefix, &after) {
            Ok(number) => return Ok(number),
            Err(NumberError::Slip) => slipped = true,
            Err(NumberError::NotANumber) => {}
        }
    }
    Err(if slipped { NumberError::Slip } else { NumberError::NotANumber })
}

/// The runs of digits behind a prefix, with look-alikes turned into digits, up to the first run that is a word.
fn digit_runs(glued: &str, following: &[&str]) -> Vec<Vec<u8>> {
    let first = (!glued.is_empty()).then_some(glued);
    first.into_iter().chain(following.iter().copied()).map_while(digits).collect()
}

/// A run as digits. A run of look-alikes only (`OOO`, `l`) counts if it is one letter or as long as a serial: in
/// between it is rather a word like "lo" or "oi".
fn digits(run: &str) -> Option<Vec<u8>> {
    let read = |c: char| match c {
        'O' | 'o' => Some(0),
        'I' | 'i' | 'L' | 'l' => Some(1),
        _ => c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()),
    };
    let number_like = run.contains(|c: char| c.is_ascii_digit()) || run.len() == 1 || run.len() >= 5;
    run.chars().map(read).collect::<Option<Vec<u8>>>().filter(|_| number_like)
}

fn number_after(prefix: Prefix, runs: &[Vec<u8>]) -> Result<CaseNumber, NumberError> {
    let all: Vec<u8> = runs.concat();
    if !year_like(&all) {
        return Err(NumberError::NotANumber);
    }
    match typed(runs, &all) {
        Some(digits) => checked(prefix, &digits),
        None if all.len() >= SHORTEST - 1 => Err(NumberError::Slip),
        None => Err(NumberError::NotANumber),
    }
}

/// Whether the digits begin with 20.. or are one slip or swap away from it. Without this a telephone number behind
/// a word would be called a case number with a slip.
fn year_like(digits: &[u8]) -> bool {
    matches!(digits, [2, _, ..] | [_, 0, ..] | [0, 2, ..])
}

/// Year, serial and check digit as typed, the serial filled up to five digits; `None` if no such split exists.
fn typed(runs: &[Vec<u8>], all: &[u8]) -> Option<Vec<u8>> {
    // Three groups of the right lengths leave no doubt, whatever number follows them in the sentence.
    if let [year, serial, check, rest @ ..] = runs
        && (year.len(), check.len()) == (4, 1)
        && (serial.len() >= 5 || rest.is_empty())
    {
        let zeros = vec![0; 5_usize.saturating_sub(serial.len())];
        return Some([year.as_slice(), &zeros, serial, check].concat()).filter(|digits| digits.len() <= LONGEST);
    }
    // Otherwise the groups were run together or torn apart: the longest that ends with a group and is written the
    // way serials are (five digits, or more without a zero in front).
    let mut end = 0;
    let ends = runs.iter().map(|run| {
        end += run.len();
        end
    });
    let fits = |end: &usize| *end == SHORTEST || ((SHORTEST + 1..=LONGEST).contains(end) && all[4] != 0);
    ends.filter(fits).max().map(|end| all[..end].to_vec())
}

fn checked(prefix: Prefix, digits: &[u8]) -> Result<CaseNumber, NumberError> {
    if damm::check(prefix.digits().chain(digits.iter().copied())) != 0 {
        return Err(NumberError::Slip);
    }
    let [year @ .., _check] = digits else { return Err(NumberError::NotANumber) };
    let (year, serial) = year.split_at(4.min(year.len()));
    let value = |digits: &[u8]| digits.iter().fold(0_u32, |sum, digit| sum * 10 + u32::from(*digit));
    let serial = value(serial);
    // The digits agree, but no case was ever given such a number: still a slip to the person who typed it.
    let year = i32::try_from(value(year)).map_err(|_| NumberError::Slip)?;
    if serial > MAX_SERIAL {
        return Err(NumberError::Slip);
    }
    CaseNumber::new(prefix, year, serial).map_err(|_| NumberError::Slip)
}

#[cfg(test)]
mod tests {
    use super::super::tests::any_number;
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<String, NumberError> {
        case_number(text).map(|number| number.to_string())
    }

    #[test]
    fn a_number_is_read_however_it_was_typed() {
        for text in [
            "ADU-2026-00042-7",
            "adu-2026-00042-7",
            "ADU 2026 00042 7",
            "ADU2026000427",
            "adu/2026/00042/7",
            "#ADU.2026.00042.7",
            "nomor ADU-2026-00042-7",
            "Nomor pengaduan saya: adu 2026 00042 7, terima kasih",
            "status_ADU-2026-00042-7",
            "ADU-2O26-OOO42-7",
            "ADU–2026–00042–7",
            "adu 2026 42 7",
            "ADU-202600042-7",
            "no. ADU - 2 0 2 6 0 0 0 4 2 7",
            "ADU\u{a0}2026\u{2011}00042\u{2011}7",
            "ADU2026000427 sudah 3 hari",
            "ADU-2026-00042-7 3 hari",
            "tgl 12/11/2026 adu2026000427",
            "<b>ADU-2026-00042-7</b>",
        ] {
            assert_eq!(read(text), Ok("ADU-2026-00042-7".to_owned()), "{text}");
        }
        assert_eq!(read("PRO2026l00007"), read("PRO-2026-100007"), "an O in the prefix stays an O");
    }

    #[test]
    fn a_slip_is_told_from_something_else() {
        for text in ["ADU-2026-00042-6", "ADU-2026-00024-7", "ADU-2026-00042", "ADX-2026-00042-7", "adu 3026 00042 7"] {
            assert_eq!(read(text), Err(NumberError::Slip), "{text}");
        }
        for text in [
            "",
            "halo",
            "ADU",
            "ADU-2026",
            "2026-00042-7",
            "hp 081234567890",
            "wa 6281234567890",
            "tahun 2026 12345 6",
            "bulan November 2026",
            "saya lapor tanggal 12 11 2026",
            "🙂🙂",
            "ADU-٢٠٢٦-00042-7",
        ] {
            assert_eq!(read(text), Err(NumberError::NotANumber), "{text}");
        }
    }

    /// Where the digits stand in a printed number.
    fn digit_places(printed: &str) -> Vec<usize> {
        printed.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(place, _)| place).collect()
    }

    fn printed_with(printed: &str, changes: &[(usize, u8)]) -> String {
        let mut bytes = printed.as_bytes().to_vec();
        for (place, byte) in changes {
            bytes[*place] = *byte;
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    proptest! {
        #[test]
        fn every_wrong_digit_is_a_slip(number in any_number()) {
            let printed = number.to_string();
            for place in digit_places(&printed) {
                for digit in (b'0'..=b'9').filter(|digit| *digit != printed.as_bytes()[place]) {
                    let slip = printed_with(&printed, &[(place, digit)]);
                    prop_assert_eq!(case_number(&slip), Err(NumberError::Slip), "{}", slip);
                }
            }
        }

        #[test]
        fn every_swap_of_neighbouring_digits_is_a_slip(number in any_number()) {
            let printed = number.to_string();
            for pair in digit_places(&printed).windows(2) {
                let (left, right) = (printed.as_bytes()[pair[0]], printed.as_bytes()[pair[1]]);
                if left != right {
                    let slip = printed_with(&printed, &[(pair[0], right), (pair[1], left)]);
                    prop_assert_eq!(case_number(&slip), Err(NumberError::Slip), "{}", slip);
                }
            }
        }

        #[test]
        fn a_mangled_number_is_still_read(
            number in any_number(),
            lower in any::<bool>(),
            separators in proptest::collection::vec(prop::sample::select(vec!["", "-", " ", ".", "/", " - ", "--", "_"]), 3),
            look_alikes in proptest::collection::vec(any::<bool>(), 12),
            before in prop::sample::select(vec!["", "#", "nomor ", "No. ", "cek status ", "pengaduan saya: ", "(", "\n"]),
            behind in prop::sample::select(vec!["", " ya", "!", " terima kasih", ")", " lo", "\u{200f}"]),
        ) {
            let printed = number.to_string();
            let mut groups = printed.split('-');
            let mut text = before.to_owned() + groups.next().unwrap_or_default();
            let mut alike = look_alikes.iter();
            for (place, group) in groups.enumerate() {
                text += separators[place];
                for digit in group.chars() {
                    let swap = alike.next().copied().unwrap_or_default();
                    text.push(match digit { '0' if swap => 'O', '1' if swap => 'l', other => other });
                }
            }
            let text = if lower { text.to_lowercase() } else { text } + behind;
            prop_assert_eq!(case_number(&text), Ok(number), "{}", text);
        }

        #[test]
        fn no_text_makes_the_reader_panic_or_read_another_number(
            text in "\\PC{0,60}",
            near in "(adu|ADU|[0-9]{1,5}|[ -/_.]|2026|O|l){0,10}",
            number in any_number(),
        ) {
            for text in [text.clone(), near, format!("{text}{number}{text}")] {
                if let Ok(read) = case_number(&text) {
                    prop_assert_eq!(case_number(&read.to_string()), Ok(read), "{}", text);
                }
            }
        }
    }
}
