//! Exchange with other systems (Open311 GeoReport v2): their keys, and what they read of a case.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use super::{ApiKeyId, CaseNumber, Status};

/// Days that one search may span ("GET Service Requests").
const WIDEST: TimeDelta = TimeDelta::days(90);
/// What every key begins with, so that one that is lying around is known for what it is.
const BEGINNING: &str = "wadul_";
/// Characters after it: 192 bits.
const LENGTH: usize = 32;

/// The key of another system, shown once when it is made. The register keeps its hash, and looking that up tells nobody
/// how much of a guess was right.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiKey(String);

impl ApiKey {
    /// The key made of these random bytes.
    pub fn of(random: [u8; 24]) -> Self {
        Self(format!("{BEGINNING}{}", URL_SAFE_NO_PAD.encode(random)))
    }

    /// Reads what was sent as a key; `None` if it cannot be one.
    pub fn read(text: &str) -> Option<Self> {
        let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        let rest = text.strip_prefix(BEGINNING)?;
        (rest.len() == LENGTH && rest.bytes().all(word)).then(|| Self(text.to_owned()))
    }

    /// What the register keeps of it.
    pub fn hash(&self) -> String {
        Sha256::digest(&self.0).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The key itself, for the one line that hands it over.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(…)")
    }
}

/// Another system that holds a key: it reads where cases stand, and more only where that was given to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// The id of its key.
    pub id: ApiKeyId,
    /// Whose it is, as whoever made it wrote.
    pub label: String,
    /// Whether it hands cases in.
    pub may_post: bool,
    /// Whether it reads what a complaint says, where its citizen does not want to stay secret.
    pub reads_words: bool,
    /// When the key was made.
    pub made_at: DateTime<Utc>,
    /// Since when it opens nothing any more.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// The two states that GeoReport knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Reported, and still going on.
    Open,
    /// Nothing more happens by itself.
    Closed,
}

impl Standing {
    /// Both, with the word of the specification.
    pub const ALL: [(Standing, &'static str); 2] = [(Standing::Open, "open"), (Standing::Closed, "closed")];

    /// Where a state of ours stands in theirs.
    pub fn of(status: Status) -> Self {
        if status.is_closed() { Standing::Closed } else { Standing::Open }
    }

    /// The word of the specification.
    pub fn key(self) -> &'static str {
        super::case::word(&Self::ALL, self)
    }
}

/// What another system reads of a case: nothing that says who submitted it, and nothing anybody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glimpse {
    /// Its number.
    pub number: CaseNumber,
    /// Where it stands.
    pub status: Status,
    /// Key of the service; none where nobody said which.
    pub service: Option<String>,
    /// When it was submitted.
    pub filed_at: DateTime<Utc>,
    /// Since when it is in its state.
    pub since: DateTime<Utc>,
    /// When the answer is due, while one is owed and the clock runs.
    pub due_at: Option<DateTime<Utc>>,
}

/// Which cases are searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// When they were submitted.
    pub window: Window,
    /// Keys of their services, [`NO_SERVICE`] for those without; empty: whatever it is.
    pub services: Vec<String>,
    /// Where they stand; none: wherever.
    pub standing: Option<Standing>,
}

/// The code of cases of which nobody said which service they are about: the form's own word for another one.
pub const NO_SERVICE: &str = "other";

/// A stretch of time, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its beginning.
    pub from: DateTime<Utc>,
    /// Its end.
    pub until: DateTime<Utc>,
}

/// Why two moments are no stretch that can be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    /// It ends before it begins.
    #[error("it ends before it begins")]
    Backwards,
    /// More than ninety days.
    #[error("it is longer than 90 days")]
    TooWide,
}

impl Window {
    /// The stretch between two moments; without one of them ninety days from the other, without both the last ninety.
    ///
    /// # Errors
    /// See [`WindowError`].
    pub fn between(
        from: Option<DateTime<Utc>>,
        until: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<Self, WindowError> {
        let (from, until) = match (from, until) {
            (Some(from), Some(until)) => (from, until),
            (Some(from), None) => (from, from.checked_add_signed(WIDEST).unwrap_or(from)),
            (None, until) => {
                let until = until.unwrap_or(now);
                (until.checked_sub_signed(WIDEST).unwrap_or(until), until)
            }
        };
        match until - from {
            length if length < TimeDelta::zero() => Err(WindowError::Backwards),
            length if length > WIDEST => Err(WindowError::TooWide),
            _ => Ok(Self { from, until }),
        }
    }
}

/// A moment as the specification writes it (W3C date and time formats): with an offset, with or without seconds. A `+` that
/// nobody escaped has become a space on its way.
pub fn read_moment(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim().replace(' ', "+").replace(['z', 'Z'], "+00:00");
    let with_seconds = DateTime::parse_from_rfc3339(&text);
    let read = with_seconds.or_else(|_| DateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M%:z")).ok()?.to_utc();
    // What no database keeps is no moment of ours.
    (0..=9999).contains(&chrono::Datelike::year(&read)).then_some(read)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        read_moment(text).unwrap()
    }

    #[test]
    fn a_key_is_long_is_read_back_and_does_not_show_itself() {
        let key = ApiKey::of([7; 24]);
        assert_eq!(key.reveal(), "wadul_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH");
        assert_eq!(ApiKey::read(key.reveal()), Some(key.clone()));
        assert!(!format!("{key:?}").contains("BwcH") && !key.hash().contains("BwcH"));
        for odd in ["", "wadul_", "xyz", &key.reveal()[1..], &format!("{}A", key.reveal()), "wadul_' or 1=1 --"] {
            assert_eq!(ApiKey::read(odd), None, "{odd}");
        }
    }

    #[test]
    fn every_state_is_open_or_closed_and_only_the_end_is_closed() {
        let closed: Vec<&str> = Status::ALL
            .iter()
            .filter(|(status, _)| Standing::of(*status) == Standing::Closed)
            .map(|(_, word)| *word)
            .collect();
        assert_eq!(closed, ["resolved", "archived", "withdrawn", "lapsed", "referred", "merged"]);
    }

    #[test]
    fn a_search_spans_ninety_days_and_no_more() {
        let now = at("2026-11-23T09:00:00+07:00");
        let ninety = TimeDelta::days(90);
        let window = |from: Option<DateTime<Utc>>, until| Window::between(from, until, now);
        assert_eq!(window(None, None), Ok(Window { from: now - ninety, until: now }));
        let day = at("2026-01-01T00:00:00Z");
        assert_eq!(window(Some(day), None), Ok(Window { from: day, until: day + ninety }));
        assert_eq!(window(None, Some(day)), Ok(Window { from: day - ninety, until: day }));
        assert_eq!(window(Some(day), Some(day)), Ok(Window { from: day, until: day }));
        assert_eq!(window(Some(day), Some(day + ninety)), Ok(Window { from: day, until: day + ninety }));
        let second = TimeDelta::seconds(1);
        assert_eq!(window(Some(day), Some(day + ninety + second)), Err(WindowError::TooWide));
        assert_eq!(window(Some(day), Some(day - second)), Err(WindowError::Backwards));
    }

    #[test]
    fn a_moment_is_read_in_each_way_the_specification_writes_it() {
        let moment = at("2026-11-23T02:00:00Z");
        for text in [
            "2026-11-23T09:00:00+07:00",
            "2026-11-23T09:00:00 07:00",
            "2026-11-23T02:00Z",
            "2026-11-22T21:00:00-05:00",
            " 2026-11-23T02:00:00.000Z ",
        ] {
            assert_eq!(read_moment(text), Some(moment), "{text}");
        }
        for odd in ["", "2026-11-23", "2026-11-23T02:00:00", "kemarin", "+262142-01-01T00:00:00Z", "2026-13-01T00:00Z"]
        {
            assert_eq!(read_moment(odd), None, "{odd}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_sent_makes_a_reader_panic(text in "\\PC{0,40}", digits in "[0-9TZ:+ .-]{0,40}") {
            for text in [&text, &digits] {
                let _ = (ApiKey::read(text), read_moment(text).map(|at| Window::between(Some(at), None, at)));
            }
        }
    }
}
