//! The pieces of an office's profile.

use chrono::NaiveDate;
use std::fmt;

/// A short name that is stored and travels on buttons: `[a-z][a-z0-9_]{0,23}`. Never shown, and
/// not to be changed once used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// Answers of the form that are no service, place or division of an office.
    const RESERVED: [&str; 3] = ["other", "unknown", "none"];

    /// Takes a key; `None` if it is not formed like one or means something to the form.
    pub fn new(text: &str) -> Option<Self> {
        let formed = (1..=24).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        (formed && !Self::RESERVED.contains(&text)).then(|| Self(text.to_owned()))
    }

    /// The key as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Who the office is and how it is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Full name.
    pub name: String,
    /// Name for running text.
    pub short_name: String,
    /// The regency it belongs to.
    pub regency: String,
    /// The place that stands before the date of its letters; the regency where none is given.
    pub place: String,
    /// The file of the picture at the head of its letters, seen from the profile's file.
    pub logo: Option<String>,
    /// Postal address on one line.
    pub address: String,
    /// Telephone numbers, at least one.
    pub phones: Vec<String>,
    /// E-mail address.
    pub email: String,
    /// Web address, without scheme.
    pub web: String,
    /// The person responsible for complaints, who must be announced (UU 25/2009 art. 36(4)).
    pub responsible: Contact,
}

/// The person responsible, by function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Function, e.g. head of the office.
    pub function: String,
    /// Postal address on one line.
    pub address: String,
    /// Telephone number.
    pub phone: String,
}

/// The ombudsman, who hears complaints up to two years after the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ombudsman {
    /// Name.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// Web address, without scheme.
    pub web: String,
}

/// Time limits. `days` are calendar days, which is what UU 25/2009 counts in; `working_days` go by the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines {
    /// The promise of the service standard ("3 Hari") for the first substantive answer.
    pub first_response_working_days: u32,
    /// For a request for information (UU 14/2008 art. 22(7)).
    pub information_working_days: u32,
    /// By how much that can be extended (UU 14/2008 art. 22(8)).
    pub information_extension_working_days: u32,
    /// Days after the service from which a complaint is flagged as late (UU 25/2009 art. 42(2)).
    pub late_after_days: u32,
    /// To say whether a complaint is complete (art. 44(3)); at most 14.
    pub completeness_days: u32,
    /// For the citizen to complete it (art. 44(4)); at least 30.
    pub completion_days: u32,
    /// Days after asking on which the citizen is reminded, rising.
    pub completion_reminder_days: Vec<u32>,
    /// To decide, from a complete file (art. 50); at most 60.
    pub decision_days: u32,
    /// To tell the decision (art. 50); at most 14.
    pub notification_days: u32,
    /// For the citizen to confirm or object after an answer, as SP4N-LAPOR! has it.
    pub confirmation_working_days: u32,
    /// Working days after the answer on which the citizen is reminded, rising.
    pub confirmation_reminder_working_days: Vec<u32>,
    /// Within which a withdrawal can be undone.
    pub withdrawal_undo_days: u32,
}

/// How much can be sent, and how long a draft lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Pieces of evidence with one complaint.
    pub files: usize,
    /// Size of a file in megabytes; a bot can fetch no more than 20 from Telegram.
    pub file_megabytes: u64,
    /// Cases of one person that may be open at once.
    pub open_cases: usize,
    /// Calendar days until an untouched draft is deleted.
    pub draft_days: u64,
    /// Calendar days after the last touch on which the person is reminded of the draft, rising.
    pub draft_reminder_days: Vec<u32>,
}

/// Who answers for a complaint of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Handler {
    /// The complaints officer (petugas pengaduan).
    Officer,
    /// A division (bidang).
    Division,
    /// The head's office (pimpinan).
    Head,
}

impl Handler {
    /// Every handler with the word of the profile.
    pub const ALL: [(Handler, &'static str); 3] =
        [(Handler::Officer, "petugas"), (Handler::Division, "bidang"), (Handler::Head, "pimpinan")];
}

/// How grave a complaint is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Name, e.g. "sedang".
    pub name: String,
    /// Who answers.
    pub who: Handler,
    /// Calendar days a handling may take when extended with a written reason; `None`: the first promise is the limit.
    pub longest_days: Option<u32>,
}

/// A part of the office to which complaints are distributed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// Key.
    pub key: Key,
    /// For a button, at most 40 characters.
    pub label: String,
    /// Full name.
    pub name: String,
}

/// A service that can be complained about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Key.
    pub key: Key,
    /// For a button, at most 40 characters.
    pub label: String,
    /// Full name.
    pub name: String,
    /// Key of the division that usually handles it; without it the complaints officer decides.
    pub division: Option<Key>,
    /// Whether evidence must be attached.
    pub proof: bool,
}

/// A place from which complaints are submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Key.
    pub key: Key,
    /// For a button, at most 40 characters.
    pub label: String,
}

/// Dates with opening hours of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursRange {
    /// What it is, e.g. "Ramadan 1447 H".
    pub name: String,
    /// First date.
    pub from: NaiveDate,
    /// Last date, included.
    pub until: NaiveDate,
}
