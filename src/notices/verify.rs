//! What is said about the genuineness of a paper, and what papers are sealed with.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::seal::{Keyring, PaperCode};
use crate::domain::{CaseNumber, PaperKind};

/// Something to be said to whoever asks whether a paper is genuine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "verify")]
pub enum VerifyNotice {
    /// Asks for the code of the paper.
    Ask,
    /// Not the letters of a code.
    Unreadable,
    /// No paper of the office has this code.
    Refused,
    /// Too many wrong codes.
    Locked {
        /// When the next one is looked at.
        until: DateTime<Utc>,
    },
    /// The office made such a paper; its case is not kept any more.
    Gone,
    /// The office made such a paper.
    Genuine(Verified),
}

/// A genuine paper, without anybody's name and without a word of what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// What it is.
    pub kind: PaperKind,
    /// The number of its case.
    pub number: CaseNumber,
    /// When the case came into the register.
    pub entered_at: DateTime<Utc>,
    /// When an officer recorded it.
    pub recorded_at: Option<DateTime<Utc>>,
    /// How many pieces of evidence it has.
    pub evidence: usize,
    /// Whether what is kept is what was signed, and what the paper was made of.
    pub matches: bool,
}

/// With what the papers of a case are sealed.
#[derive(Clone, Debug)]
pub struct Seals {
    /// The keys for their files.
    pub keys: Keyring,
    /// For each kind.
    pub papers: Vec<PaperSeal>,
}

/// How a paper can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSeal {
    /// What it is.
    pub kind: PaperKind,
    /// The code that stands on it.
    pub code: PaperCode,
    /// Where the code is looked up in the chat with the bot.
    pub link: String,
}
