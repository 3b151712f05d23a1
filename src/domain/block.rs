//! Somebody whose new complaints and additions are not taken any more, why, and what they say to it.

use chrono::{DateTime, Utc};

use super::{BlockId, CaseId, PersonId};

/// Letters of the reason that is told to whoever is blocked.
pub const REASON: (usize, usize) = (10, 500);
/// Letters of an appeal.
pub const APPEAL: (usize, usize) = (10, 1500);

/// A block, as long as it stands and after it was lifted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its id.
    pub id: BlockId,
    /// Who is blocked.
    pub person: PersonId,
    /// The case of theirs by which they were addressed.
    pub case: CaseId,
    /// Why, in the words that they read.
    pub reason: String,
    /// Who blocked them.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What they say to it, and when they said so.
    pub appeal: Option<(String, DateTime<Utc>)>,
    /// When an admin looked at that and left the block as it is.
    pub upheld_at: Option<DateTime<Utc>>,
    /// When it was lifted.
    pub lifted_at: Option<DateTime<Utc>>,
}

impl Block {
    /// Whether it stands.
    pub fn stands(&self) -> bool {
        self.lifted_at.is_none()
    }

    /// Whether an appeal waits for an answer.
    pub fn waits(&self) -> bool {
        self.stands() && self.appeal.is_some() && self.upheld_at.is_none()
    }
}
