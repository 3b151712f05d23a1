//! Telephone numbers the way people write them.

/// Digits with a leading `+` for international ones; nothing when it cannot be a number (8 to 15 digits, ITU-T E.164).
pub fn read(text: &str) -> Option<String> {
    let trimmed = text.trim();
    let digits: String = trimmed.chars().filter(char::is_ascii_digit).collect();
    let allowed = |c: char| c.is_ascii_digit() || " +-().".contains(c);
    if !trimmed.chars().all(allowed) || !(8..=15).contains(&digits.len()) {
        return None;
    }
    // `+` or `00` says that a country follows; without it a number is of this country.
    let abroad = trimmed.strip_prefix('+').is_some() || digits.starts_with("00");
    let digits = if abroad { digits.trim_start_matches('0') } else { digits.as_str() };
    Some(match digits.strip_prefix("62") {
        Some(national) => format!("0{}", national.trim_start_matches('0')),
        None if abroad => format!("+{digits}"),
        None if digits.starts_with('8') => format!("0{digits}"),
        None => digits.to_owned(),
    })
}

#[cfg(test)]
mod tests {
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
        for odd in ["", "1234", "nomor saya", "0812345678901234567", "0812a4567890"] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }
}
