//! What Telegram's refusals mean for what has to be said.

use teloxide::{ApiError, RequestError};

use super::api;

/// Why a message was not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Too many messages: not before this many seconds have passed (429).
    RetryAfter(u64),
    /// Telegram could not be reached, or was not well. `uncertain`: it may have been sent all the same.
    Away {
        /// Whether nobody knows.
        uncertain: bool,
        /// What happened, without anything personal.
        why: String,
    },
    /// The reader blocked the bot, or never spoke to it.
    Blocked,
    /// There is no such account or chat any more.
    Gone,
    /// The topic of the group was deleted; the group itself is there.
    TopicGone,
    /// The group has this id from now on.
    Moved(i64),
    /// The file cannot be passed on by its handle; its bytes can still be sent.
    FileUnknown,
    /// The message says that already.
    NotModified,
    /// The message cannot be changed any more.
    CannotEdit,
    /// Telegram does not accept what we say: a bug of ours.
    Wrong(String),
}

impl Refusal {
    /// The word by which it is counted.
    pub fn word(&self) -> &'static str {
        match self {
            Refusal::RetryAfter(_) => "retry_after",
            Refusal::Away { .. } => "away",
            Refusal::Blocked => "blocked",
            Refusal::Gone => "gone",
            Refusal::TopicGone => "topic_gone",
            Refusal::Moved(_) => "moved",
            Refusal::FileUnknown => "file_unknown",
            Refusal::NotModified => "not_modified",
            Refusal::CannotEdit => "cannot_edit",
            Refusal::Wrong(_) => "wrong",
        }
    }
}

impl From<RequestError> for Refusal {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::RetryAfter(wait) => Refusal::RetryAfter(u64::from(wait.seconds())),
            RequestError::Network(error) => Refusal::Away {
                uncertain: !error.is_connect() && !error.is_builder(),
                // teloxide has taken the token out of the address.
                why: super::intake::chain(&*error),
            },
            // A 5xx comes as a page that is not JSON: the page itself is of no use in a log.
            RequestError::InvalidJson { .. } => {
                Refusal::Away { uncertain: true, why: "an answer that is not JSON".to_owned() }
            }
            RequestError::Io(error) => Refusal::Away { uncertain: false, why: error.to_string() },
            RequestError::MigrateToChatId(to) => Refusal::Moved(to.0),
            RequestError::Api(error) => refused(&error),
        }
    }
}

fn refused(error: &ApiError) -> Refusal {
    let words = error.to_string();
    let says = |part: &str| words.contains(part);
    if says("blocked by the user") || says("can't initiate conversation") {
        return Refusal::Blocked;
    }
    if says("user is deactivated") || says("chat not found") || says("user not found") || leaves_a_group(&words) {
        return Refusal::Gone;
    }
    if says("message thread not found") || says("TOPIC_DELETED") {
        return Refusal::TopicGone;
    }
    if says("wrong file") || says("invalid file id") || says("wrong remote file") {
        return Refusal::FileUnknown;
    }
    if says("message is not modified") {
        return Refusal::NotModified;
    }
    if says("message to edit not found") || says("message can't be edited") || says("MESSAGE_ID_INVALID") {
        return Refusal::CannotEdit;
    }
    Refusal::Wrong(words)
}

/// Whether the bot has no place in the group any more, or may not write there.
fn leaves_a_group(words: &str) -> bool {
    let refusals = [
        "bot was kicked",
        "bot is not a member",
        "group chat was deactivated",
        "group chat was deleted",
        "not enough rights to send",
        "have no rights to send",
        "need administrator rights",
        "CHAT_WRITE_FORBIDDEN",
        "TOPIC_CLOSED",
    ];
    refusals.iter().any(|refusal| words.contains(refusal))
}

impl From<api::ApiError> for Refusal {
    fn from(error: api::ApiError) -> Self {
        match error {
            api::ApiError::Refused { retry_after: Some(wait), .. } => Refusal::RetryAfter(wait),
            api::ApiError::Refused { code: 500.., .. } | api::ApiError::Network(_) => {
                Refusal::Away { uncertain: false, why: error.to_string() }
            }
            api::ApiError::Refused { description, .. } => Refusal::Wrong(description),
            api::ApiError::Address(why) => Refusal::Wrong(why),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_is_known_for_what_it_is() {
        let read = |text: &str| -> Refusal {
            RequestError::Api(serde_json::from_value(serde_json::json!(text)).unwrap()).into()
        };
        assert_eq!(read("Forbidden: bot was blocked by the user"), Refusal::Blocked);
        assert_eq!(read("Forbidden: bot can't initiate conversation with a user"), Refusal::Blocked);
        assert_eq!(read("Forbidden: user is deactivated"), Refusal::Gone);
        assert_eq!(read("Bad Request: chat not found"), Refusal::Gone);
        for left in [
            "Forbidden: bot was kicked from the supergroup chat",
            "Forbidden: bot was kicked from the group chat",
            "Forbidden: bot is not a member of the supergroup chat",
            "Forbidden: the group chat was deleted",
            "Bad Request: not enough rights to send text messages to the chat",
            "Bad Request: TOPIC_CLOSED",
        ] {
            assert_eq!(read(left), Refusal::Gone, "{left}");
        }
        assert_eq!(read("Bad Request: message thread not found"), Refusal::TopicGone);
        let moved = RequestError::MigrateToChatId(teloxide::types::ChatId(-1_002_000_000_001));
        assert_eq!(Refusal::from(moved), Refusal::Moved(-1_002_000_000_001));
        assert_eq!(read("Bad Request: wrong file identifier/HTTP URL specified"), Refusal::FileUnknown);
        assert_eq!(read("Bad Request: message is not modified: specified new message content"), Refusal::NotModified);
        assert_eq!(read("Bad Request: message to edit not found"), Refusal::CannotEdit);
        assert_eq!(read("Bad Request: message can't be edited"), Refusal::CannotEdit);
        assert!(matches!(read("Bad Request: can't parse entities: x"), Refusal::Wrong(_)));
        assert!(matches!(read("Bad Request: message is too long"), Refusal::Wrong(_)));
    }
}
