//! A case of the register.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{CaseId, CaseNumber, PersonId};

/// What was submitted. The three classes of SP4N-LAPOR!.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A complaint about a service (pengaduan), UU 25/2009 art. 42.
    Complaint,
    /// A request for public information (permintaan informasi), UU 14/2008 art. 22.
    Information,
    /// A wish or suggestion (aspirasi).
    Aspiration,
}

impl Kind {
    /// Every kind with the word it is stored as.
    pub const ALL: [(Kind, &'static str); 3] =
        [(Kind::Complaint, "complaint"), (Kind::Information, "information"), (Kind::Aspiration, "aspiration")];

    /// The word it is stored as; also the key of the form that collects it.
    pub fn key(self) -> &'static str {
        word(&Self::ALL, self)
    }
}

/// By which way a case came to the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// This bot.
    Telegram,
}

impl Channel {
    /// Every channel with the word it is stored as.
    pub const ALL: [(Channel, &'static str); 1] = [(Channel::Telegram, "telegram")];
}

/// Where a case stands. What the citizen reads for each is in the texts (`state-*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Sent, not yet recorded by an officer.
    Submitted,
    /// Taken back by the person who sent it.
    Withdrawn,
}

impl Status {
    /// Every state with the word it is stored as.
    pub const ALL: [(Status, &'static str); 2] = [(Status::Submitted, "submitted"), (Status::Withdrawn, "withdrawn")];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        word(&Self::ALL, self)
    }

    /// Whether the office still has something to do.
    pub fn is_open(self) -> bool {
        !matches!(self, Status::Withdrawn)
    }
}

/// The stored word of a value in its table of words.
pub fn word<T: PartialEq + Copy>(table: &[(T, &'static str)], value: T) -> &'static str {
    table.iter().find(|(known, _)| *known == value).map_or("", |(_, word)| word)
}

/// The value of a stored word, or nothing when no release of ours wrote it.
pub fn meaning<T: Copy>(table: &[(T, &'static str)], stored: &str) -> Option<T> {
    table.iter().find(|(_, word)| *word == stored).map(|(value, _)| *value)
}

/// A case as the register holds it. The answers of the form are kept beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// The number people know it by.
    pub number: CaseNumber,
    /// What was submitted.
    pub kind: Kind,
    /// The way it came.
    pub channel: Channel,
    /// Who submitted it from a Telegram account.
    pub person: PersonId,
    /// Where it stands.
    pub status: Status,
    /// Counted up with each change; a decision made on an older version is refused.
    pub version: i64,
    /// Key of the service complained about; none when the person did not know.
    pub service: Option<String>,
    /// UU 25/2009 art. 42(5): the identity is kept from everyone but the complaints officers.
    pub confidential: bool,
    /// It is about an officer in person (art. 45: goes to the superior).
    pub about_officer: bool,
    /// Submitted more than 30 days after the service (art. 42(2)): accepted and flagged.
    pub late: bool,
    /// When it was submitted.
    pub filed_at: DateTime<Utc>,
    /// When the promised first answer is due.
    pub due_at: DateTime<Utc>,
    /// SHA-256 (hex) of the statement that was signed.
    pub statement_hash: String,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<DateTime<Utc>>,
}
