//! Telephone numbers the way people write them.

/// How many digits a number has.
const LENGTH: std::ops::RangeInclusive<usize> = 8..=15;

/// Digits with a leading `+` for international ones; nothing when it cannot be a number (8 to 15 digits, ITU-T E.164).
pub fn read(text: &str) -> Option<String> {
    let trimmed = text.trim();
    let digits: String = trimmed.chars().filter(char::is_ascii_digit).collect();
    let allowed = |c: char| c.is_ascii_digit() || " +-().".contains(c);
    if !trimmed.chars().all(allowed) || !LENGTH.contains(&digits.len()) {
        return None;
    }
    // `+` or `00` says that a country follows; without it a number is of this country.
    let abroad = trimmed.strip_prefix('+').is_some() || digits.starts_with("00");
    let digits = if abroad { digits.trim_start_matches('0') } else { digits.as_str() };
    let number = match digits.strip_prefix("62") {
        Some(national) => format!("0{}", national.trim_start_matches('0')),
        None if abroad => format!("+{digits}"),
        None if digits.starts_with('8') => format!("0{digits}"),
        None => digits.to_owned(),
    };
    // What is left of zeros and a country alone is no number.
    Some(number).filter(|number| LENGTH.contains(&number.trim_start_matches('+').len()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::read;

    #[test]
    fn numbers_are_read_the_way_people_write_them() {
        for written in ["081234567890", "+62 812-3456-7890", "62812 3456 7890", "81234567890", "(0812) 3456.7890"] {
            assert_eq!(read(written).as_deref(), Some("081234567890"), "{written}");
        }
        assert_eq!(read("+1 202 555 0143").as_deref(), Some("+12025550143"));
        assert_eq!(read("+81 3 1234 5678").as_deref(), Some("+81312345678"));
        assert_eq!(read("0082 2 1234 5678").as_deref(), Some("+82212345678"));
        assert_eq!(read("(0343) 747004").as_deref(), Some("0343747004"));
        for odd in ["62000000", "+0000000000", "0062000000", "+62 0 0 0 0 0 0 8"] {
            assert_eq!(read(odd), None, "{odd} is nobody's");
        }
        for odd in ["", "1234", "nomor saya", "0812345678901234567", "0812a4567890"] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_is_a_number_and_read_back_as_itself(text in "\\PC{0,20}", near in "[+]?[0-9 .()-]{0,20}") {
            for text in [text, near] {
                if let Some(number) = read(&text) {
                    prop_assert!(number.trim_start_matches('+').bytes().all(|byte| byte.is_ascii_digit()), "{}", number);
                    prop_assert_eq!(read(&number), Some(number), "{}", text);
                }
            }
        }
    }
}
