//! What an officer puts together question by question beside any case: an invitation, an absence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DraftId, PersonId, Role};

/// Letters of a full name, as in the form for citizens.
pub const NAME: (usize, usize) = (3, 100);
/// Letters of a hand-over note: as many as that of a single case may have.
pub const NOTE: (usize, usize) = (5, 1500);
/// Nobody is away for longer at a stretch.
pub const LONGEST_DAYS: i64 = 180;

/// An errand in hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errand {
    /// Tells its buttons from those of an earlier one.
    pub id: DraftId,
    /// What it is about.
    pub what: What,
    /// How many of the options that are offered now are left out first.
    #[serde(default)]
    pub offset: i64,
}

/// What an errand is about, with what is given so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum What {
    /// `/undang`
    Invite {
        /// The full name of the invited.
        name: Option<String>,
        /// The role they get.
        role: Option<Role>,
        /// Divisions ticked so far.
        divisions: Vec<String>,
    },
    /// `/cuti`
    Leave {
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day.
        until: Option<NaiveDate>,
        /// Who stands in.
        stand_in: Option<PersonId>,
        /// What the stand-in has to know.
        note: Option<String>,
    },
}

/// A question of an errand. Its words are the text `staff-ask-*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The name of the invited.
    Name,
    /// Their role.
    Role,
    /// Their divisions.
    Divisions,
    /// The first day away.
    From,
    /// The last day away.
    Until,
    /// Who stands in.
    StandIn,
    /// The hand-over note.
    Note,
    /// Everything is given: is it right?
    Sure,
}

impl Question {
    /// Every question with its word.
    pub const ALL: [(Question, &'static str); 8] = [
        (Question::Name, "name"),
        (Question::Role, "role"),
        (Question::Divisions, "divisions"),
        (Question::From, "from"),
        (Question::Until, "until"),
        (Question::StandIn, "stand_in"),
        (Question::Note, "note"),
        (Question::Sure, "sure"),
    ];

    /// Its word.
    pub fn key(self) -> &'static str {
        super::case::word(&Self::ALL, self)
    }
}

impl Errand {
    /// An invitation to be put together.
    pub fn invite() -> Self {
        Self { id: DraftId::new(), what: What::Invite { name: None, role: None, divisions: Vec::new() }, offset: 0 }
    }

    /// An absence to be put together.
    pub fn leave() -> Self {
        Self {
            id: DraftId::new(),
            what: What::Leave { from: None, until: None, stand_in: None, note: None },
            offset: 0,
        }
    }

    /// What is asked next. Divisions are asked for until they are said to be all; an absence until it is said to be right.
    pub fn next(&self) -> Option<Question> {
        Some(match &self.what {
            What::Invite { name: None, .. } => Question::Name,
            What::Invite { role: None, .. } => Question::Role,
            What::Invite { role: Some(Role::Bidang), .. } => Question::Divisions,
            What::Invite { .. } => return None,
            What::Leave { from: None, .. } => Question::From,
            What::Leave { until: None, .. } => Question::Until,
            What::Leave { stand_in: None, .. } => Question::StandIn,
            What::Leave { note: None, .. } => Question::Note,
            What::Leave { .. } => Question::Sure,
        })
    }
}
