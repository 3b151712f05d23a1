//! What somebody looks for in the register: words, never the language of a search engine.

use super::number::NumberError;
use super::{Case, CaseNumber, Office, Status};

/// Words of a search that count; more than this nobody remembers having written.
const MOST_WORDS: usize = 12;
/// Letters of a word that count. Longer words are cut alike where they are kept and where they are looked for.
const LONGEST: usize = 40;
/// From how many letters on the beginning of a word is enough.
const BEGINNING: usize = 3;
/// Words that stand everywhere and say nothing.
const EVERYWHERE: [&str; 12] =
    ["dan", "atau", "di", "ke", "dari", "yang", "untuk", "dengan", "pada", "the", "and", "of"];

/// What people write for a state, by the words of its own text.
const STATES: [(Status, &[&str]); 13] = [
    (Status::Submitted, &["terkirim", "baru"]),
    (Status::Recorded, &["dicatat", "tercatat"]),
    (Status::AwaitingCompletion, &["kelengkapan", "menunggu"]),
    (Status::UnderReview, &["diperiksa"]),
    (Status::Distributed, &["diteruskan", "disposisi", "didisposisikan"]),
    (Status::Responded, &["ditanggapi"]),
    (Status::Objected, &["keberatan"]),
    (Status::Resolved, &["selesai"]),
    (Status::Archived, &["diarsipkan", "arsip"]),
    (Status::Withdrawn, &["dicabut"]),
    (Status::Lapsed, &["dianggap", "gugur"]),
    (Status::Referred, &["kewenangan", "dirujuk"]),
    (Status::Merged, &["digabung", "gabungan"]),
];

/// The words of a text as they are kept and looked for: small letters and digits, nothing else.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    let words: Vec<String> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(LONGEST).collect())
        .collect();
    words.into_iter()
}

/// Where a case stands, as words that nobody writes: its service, its state, its divisions.
pub fn marks(case: &Case) -> Vec<String> {
    let service = case.service.iter().map(|service| mark("service", service));
    let divisions = case.handling.tasks.iter().map(|task| mark("division", &task.division));
    service.chain(divisions).chain([mark("state", case.status.key())]).collect()
}

fn mark(what: &str, key: &str) -> String {
    let plain = |c: &char| c.is_ascii_alphanumeric();
    format!("x{what}{}", key.chars().filter(plain).collect::<String>())
}

/// One word of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub word: String,
    /// Whether words that begin so are meant as well.
    pub begins: bool,
    /// Services, states and divisions of that name (see [`marks`]).
    pub marks: Vec<String>,
}

/// What is looked for: every term, or the number as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// Each of them has to be there.
    pub terms: Vec<Term>,
    /// Or this, where the words together are a telephone number.
    pub whole: Option<String>,
}

/// Why there is nothing to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Not a word in it.
    Empty,
    /// A case number with a typing slip.
    Slip,
}

impl Search {
    /// Reads what was written. `phone`: the same as a telephone number, if it is one.
    ///
    /// # Errors
    /// [`Unread`]. No input makes it panic.
    pub fn read(text: &str, phone: Option<String>, office: &Office) -> Result<Self, Unread> {
        match CaseNumber::read(text) {
            Ok(number) if number.prefix() == office.prefix() => return Ok(Self::of_number(&number)),
            Err(NumberError::Slip) if text.to_uppercase().contains(office.prefix().as_str()) => {
                return Err(Unread::Slip);
            }
            _ => {}
        }
        let all: Vec<String> = words(text).collect();
        let telling: Vec<String> = all.iter().filter(|word| !EVERYWHERE.contains(&word.as_str())).cloned().collect();
        let told = if telling.is_empty() { all } else { telling };
        let terms: Vec<Term> = told.into_iter().take(MOST_WORDS).map(|word| term(word, office)).collect();
        if terms.is_empty() { Err(Unread::Empty) } else { Ok(Self { terms, whole: phone }) }
    }

    /// A case by its number: those words, and no others that begin so.
    fn of_number(number: &CaseNumber) -> Self {
        let term = |word| Term { word, begins: false, marks: Vec::new() };
        Self { terms: words(&number.to_string()).map(term).collect(), whole: None }
    }
}

fn term(word: String, office: &Office) -> Term {
    let letters = word.chars().count();
    // "dan" and "kan" begin too many names; a whole word or four letters of it mean one.
    let names = |name: &str| words(name).any(|part| part == word || letters > 3 && part.starts_with(&word));
    let says = |spoken: &&str| **spoken == word || letters > 3 && spoken.starts_with(&word);
    let mut marks = Vec::new();
    for service in office.services().iter().filter(|service| names(&service.label) || names(&service.name)) {
        marks.push(mark("service", service.key.as_str()));
    }
    for division in office.divisions().iter().filter(|division| names(&division.label) || names(&division.name)) {
        marks.push(mark("division", division.key.as_str()));
    }
    for (status, _) in STATES.iter().filter(|(_, spoken)| spoken.iter().any(says)) {
        marks.push(mark("state", status.key()));
    }
    Term { begins: letters >= BEGINNING, word, marks }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Search, Unread> {
        Search::read(text, None, &Office::published().unwrap())
    }

    #[test]
    fn a_word_may_name_a_service_a_state_or_a_division() {
        let marks = |text| read(text).unwrap().terms.remove(0).marks;
        assert_eq!(marks("penelitian"), ["xservicerekomendasipenelitian"]);
        assert_eq!(marks("ormas"), ["xserviceormas", "xdivisionekososbud"]);
        assert_eq!(marks("Selesai"), ["xstateresolved"]);
        assert_eq!(marks("diterus"), ["xstatedistributed"]);
        assert_eq!(marks("Siti"), Vec::<String>::new());
    }

    #[test]
    fn a_number_is_read_leniently_and_a_slip_is_told_apart_from_words() {
        let spoken = |text| read(text).map(|search| search.terms.into_iter().map(|term| term.word).collect::<Vec<_>>());
        assert_eq!(spoken("adu 2026 1 3").unwrap(), ["adu", "2026", "00001", "3"]);
        assert_eq!(spoken("ADU-2026-00001-4"), Err(Unread::Slip));
        assert_eq!(spoken("dana 2026 00001 4").unwrap(), ["dana", "2026", "00001", "4"]);
        for nothing in ["", "  ", "*", "'", "\"", "-- ; ()", "\u{1f642}"] {
            assert_eq!(read(nothing), Err(Unread::Empty), "{nothing:?}");
        }
        assert_eq!(spoken("AND").unwrap(), ["and"], "a word that stands everywhere, alone");
        assert_eq!(spoken("surat dan AND near/2").unwrap(), ["surat", "near", "2"]);
    }

    proptest! {
        #[test]
        fn whatever_is_written_nothing_but_letters_and_digits_is_looked_for(text in "\\PC{0,400}") {
            if let Ok(search) = read(&text) {
                prop_assert!((1..=MOST_WORDS).contains(&search.terms.len()));
                for term in search.terms {
                    prop_assert!((1..=LONGEST).contains(&term.word.chars().count()));
                    prop_assert!(term.word.chars().chain(term.marks.concat().chars()).all(char::is_alphanumeric));
                }
            }
        }
    }
}
