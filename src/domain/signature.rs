//! How somebody signed a text, kept so that later it can be shown what was signed, by which account and when.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Drawing, FileId, PersonId};

/// With what a text is signed: signatures that are not certified, as PP 71/2019 art. 60 calls them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignedBy {
    /// Drawn on a screen.
    Drawing(Drawing),
    /// Written on paper and photographed: the file, kept with the evidence.
    Photo(FileId),
    /// The full name, typed.
    Name(String),
}

/// A signature under a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// With what.
    pub by: SignedBy,
    /// The account it was given from.
    pub account: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// SHA-256 (hex) of the whole text, these facts at its end included.
    pub statement_hash: String,
}

impl Signature {
    /// Whether this is the text that was signed, and signed like this: its hash is the one kept, and its last lines say
    /// what is known of the signature (UU 11/2008 art. 11: bound to the signer, and every change of either shows).
    pub fn belongs_to(&self, text: &str) -> bool {
        sha256(text) == self.statement_hash && text.ends_with(&facts(Some(&self.by), self.account, self.at))
    }
}

/// A statement with what makes it a signed one: how, from which account, and when (PP 71/2019 art. 59-60).
pub fn signed_text(statement: &str, by: Option<&SignedBy>, account: PersonId, at: DateTime<Utc>) -> String {
    format!("{statement}{}", facts(by, account, at))
}

fn facts(by: Option<&SignedBy>, account: PersonId, at: DateTime<Utc>) -> String {
    let by = match by {
        Some(SignedBy::Drawing(drawing)) => format!("drawing {}", drawing.sha256()),
        Some(SignedBy::Photo(file)) => format!("photo {file}"),
        // On one line, so that a name cannot be taken for the lines below it.
        Some(SignedBy::Name(name)) => format!("name {}", name.replace('\n', " ")),
        None => "none".to_owned(),
    };
    format!("\nsigned: {by}\naccount: {account}\nat: {}", at.to_rfc3339())
}

/// SHA-256 of a text, as 64 hexadecimal digits.
pub(super) fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signature(by: SignedBy) -> (Signature, String) {
        let (account, at) = (PersonId(7), "2026-11-23T02:00:00.123Z".parse().unwrap());
        let text = signed_text("issue: Belum terbit.", Some(&by), account, at);
        (Signature { by, account, at, statement_hash: sha256(&text) }, text)
    }

    #[test]
    fn text_signature_account_and_time_belong_together() {
        let drawing = |end| SignedBy::Drawing(Drawing::read(&[vec![0, 0, 500, end]]).unwrap());
        for by in [drawing(7), SignedBy::Photo(FileId::new()), SignedBy::Name("Siti Aminah".into())] {
            let (signature, text) = signature(by);
            assert!(signature.belongs_to(&text), "{text}");
            let altered = text.replace("Belum", "Sudah");
            let hash = sha256(&altered);
            assert!(!signature.belongs_to(&altered));
            // The hash was changed with the text: whatever else is known has to be changed as well.
            assert!(Signature { statement_hash: hash, ..signature.clone() }.belongs_to(&altered));
            for other in [
                Signature { by: drawing(8), ..signature.clone() },
                Signature { account: PersonId(8), ..signature.clone() },
                Signature { at: "2026-11-23T02:00:01Z".parse().unwrap(), ..signature.clone() },
            ] {
                assert!(!other.belongs_to(&text), "{other:?}");
            }
        }
    }

    #[test]
    fn a_typed_name_adds_no_lines_of_its_own() {
        let (signature, text) = signature(SignedBy::Name("Siti\naccount: 8".into()));
        assert_eq!(text.lines().count(), 4, "{text}");
        assert!(signature.belongs_to(&text));
    }
}
