//! Every id is a type of its own, so that no two kinds can be mixed up.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// A new id. Ids of one machine sort in the order in which they were made, which keeps indexes compact.
            pub fn new() -> Self {
                Self(uuid::Uuid::now_v7().simple().to_string())
            }

            /// The id as it is stored.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The last eight letters: enough to tell one person's few objects apart on a button (64 bytes at most).
            pub fn tag(&self) -> &str {
                &self.0[self.0.len().saturating_sub(8)..]
            }

            /// Reads an id that came from outside: 32 hexadecimal digits in lower case, nothing else.
            pub fn read(text: &str) -> Option<Self> {
                let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
                (text.len() == 32 && text.bytes().all(hex)).then(|| Self(text.to_owned()))
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl From<String> for $name {
            fn from(stored: String) -> Self {
                Self(stored)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

macro_rules! number_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

text_id!(
    /// A case of the register.
    CaseId
);
text_id!(
    /// A form that is being filled in.
    DraftId
);
text_id!(
    /// A file that a person sent.
    FileId
);
text_id!(
    /// An invitation to become an officer.
    InvitationId
);
text_id!(
    /// Days on which an officer is away.
    AbsenceId
);
text_id!(
    /// A block of somebody.
    BlockId
);
text_id!(
    /// A search of the register.
    SearchId
);
text_id!(
    /// A reply that is kept to be used again.
    TemplateId
);
text_id!(
    /// What somebody asks for about their own data.
    RequestId
);
text_id!(
    /// A self-test.
    SelftestId
);
number_id!(
    /// A person: the id of the Telegram account, which is also the id of the private chat with it (Bot API `User.id`).
    PersonId
);
number_id!(
    /// A message within one chat (Bot API `Message.message_id`).
    MessageId
);
number_id!(
    /// The key of another system, counted from one.
    ApiKeyId
);
number_id!(
    /// An update, counted up by Telegram (Bot API `Update.update_id`).
    UpdateId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_from_outside_is_read_only_when_it_could_be_one_of_ours() {
        let ours = CaseId::new();
        assert_eq!(CaseId::read(ours.as_str()), Some(ours.clone()));
        assert_eq!(ours.tag().len(), 8);
        for odd in ["", "x", "' or 1=1 --", &ours.as_str().to_uppercase(), &format!("{ours}0")] {
            assert_eq!(CaseId::read(odd), None, "{odd:?} was taken for an id");
        }
    }
}
