//! Words that call for help at once: the emergency line is named before anything else, and the draft goes on.

/// The words of service standard and everyday speech, in lower case.
const WORDS: [&str; 17] = [
    "kebakaran",
    "kecelakaan",
    "darurat",
    "tenggelam",
    "perampokan",
    "dirampok",
    "longsor",
    "bunuh diri",
    "tolong segera",
    "emergency",
    "accident",
    "kobongan",
    "kacilakan",
    "kecilakan",
    "kelelep",
    "kerampokan",
    "nglalu",
];

/// Whether a text has one of the words in it, as words of their own.
pub fn is_urgent(text: &str) -> bool {
    let spaced: String = text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let padded = format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "));
    WORDS.iter().any(|word| padded.contains(&format!(" {word} ")))
}

#[cfg(test)]
mod tests {
    use super::is_urgent;

    #[test]
    fn a_word_of_need_is_found_whatever_surrounds_it() {
        assert!(is_urgent("Ada KEBAKARAN!"));
        assert!(is_urgent("tolong,segera ke sini"));
        assert!(is_urgent("Wonten kobongan ing kantor!"));
        assert!(!is_urgent("surat tanggap-daruratan tidak ada"));
        assert!(!is_urgent(""));
    }
}
