//! A link by which somebody becomes an officer: for one role, once, for a while.

use std::fmt;

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::{InvitationId, PersonId, Role};

/// Keeps codes apart from whatever else is ever derived from the same key.
const PURPOSE: &[u8] = b"wadul invitation 1\0";

/// An invitation, as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The full name of the invited, as papers will carry it.
    pub name: String,
    /// The role they get.
    pub role: Role,
    /// In which divisions, for those who handle cases.
    pub divisions: Vec<String>,
    /// The admin who made it.
    pub made_by: PersonId,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Until when it can be used.
    pub expires_at: DateTime<Utc>,
}

/// What stands in the link: 128 bits that only the office's key can make. The register keeps its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationCode(String);

impl InvitationCode {
    /// The code of an invitation. Nothing about it has to be stored, and so the outbox holds none either.
    pub fn derive(key: &[u8], invitation: &InvitationId) -> Self {
        // A hashed key fits HMAC's block whatever its length, so there is no case in which this could fail.
        let mut block = [0; 64];
        block[..32].copy_from_slice(&Sha256::digest(key));
        let mut mac = Hmac::<Sha256>::new(&block.into());
        mac.update(PURPOSE);
        mac.update(invitation.as_str().as_bytes());
        Self(mac.finalize().into_bytes().iter().take(16).map(|byte| format!("{byte:02x}")).collect())
    }

    /// Reads what a link carried: 32 hexadecimal digits, nothing else.
    pub fn read(text: &str) -> Option<Self> {
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == 32 && text.bytes().all(hex)).then(|| Self(text.to_owned()))
    }

    /// What the register keeps of it.
    pub fn hash(&self) -> String {
        Sha256::digest(&self.0).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The digits, for the one message that passes them on.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_fits_a_link_and_is_that_of_one_invitation_and_one_key() {
        let (one, two) = (InvitationId::new(), InvitationId::new());
        let code = InvitationCode::derive(b"a key only for tests", &one);
        assert!(format!("undangan_{}", code.reveal()).len() <= 64);
        assert_eq!(InvitationCode::read(code.reveal()), Some(code.clone()));
        assert_eq!(InvitationCode::derive(b"a key only for tests", &one), code);
        assert_ne!(InvitationCode::derive(b"a key only for tests", &two), code);
        assert_ne!(InvitationCode::derive(b"another key", &one), code);
        assert!(!code.hash().contains(code.reveal()) && !format!("{code:?}").contains(code.reveal()));
        for odd in ["", "x", &code.reveal().to_uppercase(), &format!("{}0", code.reveal()), "' or 1=1 --"] {
            assert_eq!(InvitationCode::read(odd), None, "{odd:?}");
        }
    }
}
