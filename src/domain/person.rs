//! People: citizens and officers, and what an officer may do.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{BlockId, PersonId};

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
    /// The block they stand under.
    pub block: Option<BlockId>,
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
    /// Handler in a division (bidang).
    Bidang,
    /// Head (pimpinan): level 3, objections, what is overdue.
    Pimpinan,
    /// Looks after people, calendar and templates.
    Admin,
}

impl Role {
    /// Every role with the word it is stored as.
    pub const ALL: [(Role, &'static str); 4] =
        [(Role::Petugas, "petugas"), (Role::Bidang, "bidang"), (Role::Pimpinan, "pimpinan"), (Role::Admin, "admin")];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        super::case::word(&Self::ALL, self)
    }
}

/// Somebody who works for the office, with what they may do now: a suspended officer has no role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Officer {
    /// The Telegram account.
    pub person: PersonId,
    /// The name that the office knows them by.
    pub name: String,
    /// Their roles.
    pub roles: Vec<Role>,
    /// Keys of the divisions in which they handle cases.
    pub divisions: Vec<String>,
}

impl Officer {
    /// Whether they have the role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether they handle cases of the division.
    pub fn handles(&self, division: &str) -> bool {
        self.divisions.iter().any(|own| own == division)
    }

    /// Whether they have anything to do with cases at all.
    pub fn works_on_cases(&self) -> bool {
        [Role::Petugas, Role::Bidang, Role::Pimpinan].into_iter().any(|role| self.is(role))
    }
}

/// An officer as the admins see them: with the roles they had, also while they are suspended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Name, roles and divisions.
    pub officer: Officer,
    /// Whether they read nothing at present.
    pub suspended: bool,
    /// The last day of the absence they are on.
    pub away_until: Option<NaiveDate>,
}

/// What was done to an officer's roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// They became an officer by an invitation.
    Joined,
    /// A role was added.
    Given,
    /// A role was taken away.
    Taken,
    /// They read nothing from then on.
    Suspended,
    /// They were let in again.
    Admitted,
}

impl Change {
    /// Every change with the word it is stored as.
    pub const ALL: [(Change, &'static str); 5] = [
        (Change::Joined, "joined"),
        (Change::Given, "given"),
        (Change::Taken, "taken"),
        (Change::Suspended, "suspended"),
        (Change::Admitted, "admitted"),
    ];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        super::case::word(&Self::ALL, self)
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
    /// The code of a paper.
    PaperCode,
    /// Words and files for this case.
    Supplement {
        /// The case.
        case: super::CaseId,
    },
    /// A day that is to be off.
    DayOff {
        /// The day, and what it is; none while the day is asked for.
        day: Option<(chrono::NaiveDate, String)>,
    },
    /// Words to search for.
    Search,
    /// A photo of the officer's own signature.
    OfficerSignature,
    /// Number and code of this case were right: it may be followed.
    Follow {
        /// The case.
        case: super::CaseId,
    },
    /// What a template still needs.
    Template(Box<super::template::Sketch>),
    /// What a move of a case still needs.
    Move(Box<super::lifecycle::Composition>),
    /// Why the person of this case is to be blocked.
    Block {
        /// The case.
        case: super::CaseId,
        /// The reason, once it is given.
        reason: Option<String>,
    },
    /// What the person says to their block.
    Appeal {
        /// The block.
        block: BlockId,
    },
    /// What an invitation or an absence still needs.
    Errand(Box<super::Errand>),
    /// What is right in place of a datum of a filed case.
    Correction(Box<super::Correction>),
    /// Why a request about data is declined.
    Declining {
        /// The request.
        request: super::RequestId,
        /// The words, once they are written.
        reason: Option<String>,
    },
}
