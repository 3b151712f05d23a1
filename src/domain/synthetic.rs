//! Who is not a person: the citizen and the officer of the self-test. Their case is marked, and nobody else meets it.

use super::{Case, Officer, PersonId, Role};

/// The citizen of the self-test. Telegram's ids have at most 52 significant bits (Bot API `User.id`): nobody has this one.
pub const SYNTHETIC_CITIZEN: PersonId = PersonId(1 << 53);
/// The officer of the self-test. They are in no list of officers, and no case of a citizen is theirs to read.
pub const SYNTHETIC_OFFICER: PersonId = PersonId((1 << 53) + 1);
/// The letters in front of the number of a self-test's case, whatever the office's own are.
pub const SYNTHETIC_PREFIX: &str = "UJI";

impl PersonId {
    /// Whether this is one of the self-test's: nothing is sent to them.
    pub fn is_synthetic(self) -> bool {
        self == SYNTHETIC_CITIZEN || self == SYNTHETIC_OFFICER
    }
}

impl Case {
    /// Whether it is the self-test's: in no list, no queue and no figure.
    pub fn is_synthetic(&self) -> bool {
        self.person == Some(SYNTHETIC_CITIZEN)
    }
}

impl Officer {
    /// The officer of the self-test, who is written down nowhere.
    pub fn synthetic() -> Self {
        Self {
            person: SYNTHETIC_OFFICER,
            name: "Uji mandiri".to_owned(),
            roles: vec![Role::Petugas],
            divisions: Vec::new(),
        }
    }
}
