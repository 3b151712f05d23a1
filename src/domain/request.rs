//! What somebody asks for about their own data in a filed case: that it be corrected, or deleted (UU 27/2022 art. 30, 43).

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::case::word;
use super::{CaseId, PersonId, RequestId};

/// Within this the office answers: three times twenty-four hours of the clock, days off included (UU 27/2022 art. 30(1)).
pub const ANSWER_WITHIN: TimeDelta = TimeDelta::hours(72);
/// So long before the hour the office is reminded.
pub const REMIND_BEFORE: TimeDelta = TimeDelta::hours(24);
/// Letters of the words in which a request is declined.
pub const REASON: (usize, usize) = (5, 1000);

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// A datum is wrong.
    Correction,
    /// What need not be kept shall go.
    Deletion,
}

impl Right {
    /// Both, with the word each is stored as.
    pub const ALL: [(Right, &'static str); 2] = [(Right::Correction, "correction"), (Right::Deletion, "deletion")];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        word(&Self::ALL, self)
    }

    /// The event of the trail with which it was asked for.
    pub fn asked(self) -> &'static str {
        match self {
            Right::Correction => "correction_asked",
            Right::Deletion => "deletion_asked",
        }
    }

    /// The event of the trail with which it was answered.
    pub fn answered(self, verdict: &Verdict) -> &'static str {
        match (self, verdict.granted) {
            (Right::Correction, true) => "correction_granted",
            (Right::Correction, false) if verdict.is_overtaken() => "correction_overtaken",
            (Right::Correction, false) => "correction_declined",
            (Right::Deletion, true) => "deletion_granted",
            (Right::Deletion, false) => "deletion_declined",
        }
    }
}

/// A request that was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataRequest {
    /// Its id.
    pub id: RequestId,
    /// The case in which the data stands.
    pub case: CaseId,
    /// Who asks: whoever followed the case then.
    pub person: PersonId,
    /// What for.
    pub right: Right,
    /// The question whose answer is wrong; of a correction only.
    pub step: Option<String>,
    /// What is right; of a correction only.
    pub wanted: Option<String>,
    /// When it was handed in.
    pub asked_at: DateTime<Utc>,
    /// Until when the office answers.
    pub due_at: DateTime<Utc>,
    /// The answer, once there is one.
    pub verdict: Option<Verdict>,
}

/// The office's answer to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: PersonId,
    /// Whether what was asked for was done.
    pub granted: bool,
    /// Why it was not.
    pub reason: Option<String>,
}

impl Verdict {
    /// Nobody declined it: what it asked for was overtaken by a deletion.
    pub fn is_overtaken(&self) -> bool {
        !self.granted && self.reason.is_none()
    }
}

/// A correction that is being put together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The request that it becomes: sent twice, it is one.
    pub id: RequestId,
    /// The case.
    pub case: CaseId,
    /// The question whose answer is wrong.
    pub step: String,
    /// What is right, once it is written.
    pub wanted: Option<String>,
}
