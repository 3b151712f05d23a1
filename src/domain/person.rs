//! People: citizens and officers, and what an officer may do.

use serde::{Deserialize, Serialize};

use super::PersonId;

/// Someone who has written to the bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The Telegram account.
    pub id: PersonId,
    /// The name as Telegram gives it; offered as an answer, never taken for the lawful name.
    pub name: String,
    /// Language code chosen with `/bahasa`, `id` until then.
    pub language: String,
    /// Whether a message can reach them.
    pub reach: Reach,
}

/// Whether messages reach a person, as the last attempt showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nothing speaks against it.
    Reachable,
    /// They blocked the bot (403 `bot was blocked by the user`).
    Blocked,
    /// The account is gone (403 `user is deactivated`, 400 `chat not found`).
    Gone,
}

impl Reach {
    /// Every value with the word it is stored as.
    pub const ALL: [(Reach, &'static str); 3] =
        [(Reach::Reachable, "reachable"), (Reach::Blocked, "blocked"), (Reach::Gone, "gone")];
}

/// What an officer is to the office. A citizen has no role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Complaints officer (petugas pengaduan): receives, records, checks, answers level 1 and distributes.
    Petugas,
    /// Looks after people, calendar and templates.
    Admin,
}

impl Role {
    /// Every role with the word it is stored as.
    pub const ALL: [(Role, &'static str); 2] = [(Role::Petugas, "petugas"), (Role::Admin, "admin")];

    /// Whether the role works on cases of the whole office and may read each of them, identity included.
    pub fn reads_every_case(self) -> bool {
        matches!(self, Role::Petugas)
    }
}

/// What the next thing a person writes is taken for, when it is no answer of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "wants")]
pub enum Attention {
    /// Nothing in particular: an answer if a form is open.
    #[default]
    Nothing,
    /// The number of a case.
    StatusNumber,
    /// The access code of this number.
    StatusCode {
        /// The number.
        number: super::CaseNumber,
    },
    /// Words and files for this case.
    Supplement {
        /// The case.
        case: super::CaseId,
    },
}
