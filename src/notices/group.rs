//! What is said in a group of the office: that there is a case, never whose.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::{CaseId, CaseNumber, Kind, Status};

/// Something to be said in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "group")]
pub enum GroupNotice {
    /// A case was filed, or was given to the division.
    News {
        /// The case.
        case: CaseId,
        /// The division to which the group is bound; empty: the whole office.
        division: String,
    },
    /// The group hears of cases from now on.
    Bound {
        /// The division; empty: the whole office.
        division: String,
        /// Where this was asked for.
        topic: Option<i64>,
    },
    /// Which division? None is called so.
    Which {
        /// Where this was asked for.
        topic: Option<i64>,
    },
    /// The group hears of nothing any more.
    Released {
        /// Where this was asked for.
        topic: Option<i64>,
    },
    /// To admins, each in their own chat: a group hears of nothing any more, because the bot was put out of it.
    Lost {
        /// What the group is called.
        title: String,
    },
    /// The group heard of nothing before.
    NotBound {
        /// Where this was asked for.
        topic: Option<i64>,
    },
}

impl GroupNotice {
    /// The topic in which a command is answered. News find the topic of their group when they are sent.
    pub fn topic(&self) -> Option<i64> {
        match self {
            GroupNotice::News { .. } | GroupNotice::Lost { .. } => None,
            GroupNotice::Bound { topic, .. }
            | GroupNotice::Which { topic }
            | GroupNotice::Released { topic }
            | GroupNotice::NotBound { topic } => *topic,
        }
    }
}

/// All that a group may see of a case. Nobody's name, address or words have a place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCase {
    /// Its number.
    pub number: CaseNumber,
    /// What it is.
    pub kind: Kind,
    /// The service complained about.
    pub service: Option<String>,
    /// Its level, once it has one.
    pub level: Option<u8>,
    /// Where it stands.
    pub status: Status,
    /// When the answer is due.
    pub due_at: DateTime<Utc>,
    /// Submitted later than the law wants.
    pub late: bool,
    /// Name and identity are kept secret.
    pub confidential: bool,
}
