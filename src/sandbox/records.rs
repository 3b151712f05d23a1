//! What the world is made of: people, chats, messages, taps.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::markup::Markup;

/// A person with a Telegram account.
pub(super) struct Person {
    pub first_name: String,
    pub last_name: Option<String>,
    pub username: Option<String>,
    pub language_code: Option<String>,
    pub phone: String,
    pub position: (f64, f64),
    /// Wrote to the bot at least once.
    pub has_started: bool,
    pub blocks_bot: bool,
    pub is_deactivated: bool,
}

/// What kind of chat it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChatKind {
    Private,
    Group,
    Supergroup,
}

/// One message, as the Bot API writes it, and what only the screen knows.
pub(super) struct Posted {
    pub json: Value,
    pub by_bot: bool,
    pub is_silent: bool,
    pub is_edited: bool,
    /// The file in it, by `file_id`.
    pub file: Option<String>,
    /// A keyboard that is not part of the message.
    pub markup: Option<Markup>,
}

/// What happened in a chat, in order.
#[derive(Debug, Clone)]
pub(super) enum Event {
    Posted(i64),
    Edited(i64),
    Toast { user: i64, text: String, is_alert: bool },
}

/// The reply keyboard under the field for writing.
pub(super) struct ReplyKeyboard {
    pub rows: Value,
    pub is_one_time: bool,
    pub is_hidden: bool,
}

/// A chat the bot is or was in.
pub(super) struct Chat {
    pub kind: ChatKind,
    pub title: String,
    pub members: BTreeSet<i64>,
    pub messages: BTreeMap<i64, Posted>,
    pub log: Vec<Event>,
    pub keyboard: Option<ReplyKeyboard>,
    pub bot_is_kicked: bool,
    /// In a group only an administrator hears everything.
    pub bot_is_admin: bool,
    pub migrated_to: Option<i64>,
    /// Topics of a group that has them, by the number of the message that opened each.
    pub topics: BTreeSet<i64>,
    /// The bot said that it is writing (`sendChatAction`), which an app shows for five seconds.
    pub typing_until: Option<DateTime<Utc>>,
    last_message_id: i64,
}

impl Chat {
    pub fn new(kind: ChatKind, title: &str, last_message_id: i64) -> Self {
        Self {
            kind,
            title: title.into(),
            members: BTreeSet::new(),
            messages: BTreeMap::new(),
            log: Vec::new(),
            keyboard: None,
            bot_is_kicked: false,
            bot_is_admin: false,
            migrated_to: None,
            topics: BTreeSet::new(),
            typing_until: None,
            last_message_id,
        }
    }

    /// The number of the next message.
    pub fn next_message_id(&mut self) -> i64 {
        self.last_message_id += 1;
        self.last_message_id
    }
}

/// A tap on an inline button.
pub(super) struct Tap {
    pub user: i64,
    pub chat: i64,
    /// The message with the button.
    pub message: i64,
    pub at: DateTime<Utc>,
    pub is_answered: bool,
}

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Author {
    Bot,
    Person(i64),
}

/// The webhook as set.
#[derive(Debug, Clone)]
pub(super) struct Webhook {
    pub url: String,
    pub secret_token: Option<String>,
    pub max_connections: i64,
    pub last_error: Option<(DateTime<Utc>, String)>,
}

/// Commands by scope and language.
pub(super) type Commands = BTreeMap<(String, String), Vec<(String, String)>>;
