//! What the modelled Telegram knows: people, chats, messages, files, and what the bot has set up.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::{
    budget::Budget,
    files::Files,
    journal::Call,
    refusal::Refusal,
    updates::{Queue, Updates},
};

pub(super) use super::records::{Author, Chat, ChatKind, Commands, Event, Person, Posted, ReplyKeyboard, Tap, Webhook};

/// All of it. `now` is set each time it is looked at.
pub(super) struct World {
    pub now: DateTime<Utc>,
    pub people: BTreeMap<i64, Person>,
    pub chats: BTreeMap<i64, Chat>,
    pub files: Files,
    pub updates: Updates,
    pub taps: BTreeMap<String, Tap>,
    pub held: Vec<(i64, Value)>,
    pub calls: Vec<Call>,
    /// So many calls are remembered; without it, all.
    pub journal_limit: Option<usize>,
    pub violations: Vec<String>,
    pub budget: Budget,
    pub counts_budget: bool,
    pub webhook: Option<Webhook>,
    pub commands: Commands,
    pub names: BTreeMap<(&'static str, String), String>,
    pub menu_buttons: BTreeMap<Option<i64>, Value>,
    albums: u64,
    /// Numbers of messages begin after this.
    first_message: i64,
    /// Where the server listens.
    pub address: String,
}

/// The bot's own id, the first half of its token.
pub(super) const BOT_ID: i64 = 123_456;
/// Its user name.
pub(super) const BOT_USERNAME: &str = "wadul_uji_bot";
/// Its name until it sets another.
pub(super) const BOT_NAME: &str = "Wadul";

impl World {
    pub fn new(now: DateTime<Utc>) -> Self {
        Self {
            now,
            people: BTreeMap::new(),
            chats: BTreeMap::new(),
            files: Files::default(),
            updates: Updates::default(),
            taps: BTreeMap::new(),
            held: Vec::new(),
            calls: Vec::new(),
            journal_limit: None,
            violations: Vec::new(),
            budget: Budget::default(),
            counts_budget: true,
            webhook: None,
            commands: BTreeMap::new(),
            names: BTreeMap::new(),
            menu_buttons: BTreeMap::new(),
            albums: 0,
            first_message: 0,
            address: String::new(),
        }
    }

    /// From here on the numbers of updates and messages are higher by `base`.
    pub fn counts_from(&mut self, base: i64) {
        self.first_message = base;
        self.updates.counts_from(base);
    }

    /// Somebody with this id who has started the bot.
    pub fn add_bystander(&mut self, id: i64, name: &str) {
        let person = Person { has_started: true, ..new_person(name, 0) };
        self.people.insert(id, person);
        self.chats.insert(id, Chat::new(ChatKind::Private, name, self.first_message));
    }

    /// A new person; every second one has an id that needs more than 32 bits.
    pub fn add_person(&mut self, name: &str) -> i64 {
        let number = self.people.len() as i64 + 1;
        let id = if number % 2 == 1 { 6_000_000_000 + number } else { 700_000_000 + number };
        self.people.insert(id, new_person(name, number));
        self.chats.insert(id, Chat::new(ChatKind::Private, name, self.first_message));
        id
    }

    pub fn add_group(&mut self, kind: ChatKind, title: &str) -> i64 {
        let number = self.chats.values().filter(|chat| chat.kind != ChatKind::Private).count() as i64 + 1;
        let id = if kind == ChatKind::Supergroup { -1_002_000_000_000 - number } else { -4_000_000 - number };
        self.chats.insert(id, Chat::new(kind, title, self.first_message));
        id
    }

    /// `User` of a person or of the bot.
    pub fn user(&self, author: Author) -> Value {
        let Author::Person(id) = author else {
            return json!({ "id": BOT_ID, "is_bot": true, "first_name": BOT_NAME, "username": BOT_USERNAME });
        };
        let mut user = json!({ "id": id, "is_bot": false });
        if let Some(person) = self.people.get(&id) {
            user["first_name"] = json!(person.first_name);
            for (key, value) in [
                ("last_name", &person.last_name),
                ("username", &person.username),
                ("language_code", &person.language_code),
            ] {
                if let Some(value) = value {
                    user[key] = json!(value);
                }
            }
        }
        user
    }

    /// `Chat`.
    pub fn chat_json(&self, id: i64) -> Value {
        let Some(chat) = self.chats.get(&id) else { return json!({ "id": id, "type": "private" }) };
        match chat.kind {
            ChatKind::Private => {
                let mut json = self.user(Author::Person(id));
                if let Some(fields) = json.as_object_mut() {
                    fields.remove("is_bot");
                    fields.remove("language_code");
                    fields.insert("type".into(), json!("private"));
                }
                json
            }
            ChatKind::Group => {
                json!({ "id": id, "type": "group", "title": chat.title, "all_members_are_administrators": true })
            }
            ChatKind::Supergroup => json!({ "id": id, "type": "supergroup", "title": chat.title }),
        }
    }

    pub fn message(&self, chat: i64, id: i64) -> Option<&Posted> {
        self.chats.get(&chat)?.messages.get(&id)
    }

    pub fn message_mut(&mut self, chat: i64, id: i64) -> Option<&mut Posted> {
        self.chats.get_mut(&chat)?.messages.get_mut(&id)
    }

    /// Puts a message on the screen; its number is the chat's next one.
    pub fn post(&mut self, chat_id: i64, author: Author, fields: Map<String, Value>) -> i64 {
        let (from, chat_json, date) = (self.user(author), self.chat_json(chat_id), self.now.timestamp());
        let Some(chat) = self.chats.get_mut(&chat_id) else { return 0 };
        let id = chat.next_message_id();
        let mut json = json!({ "message_id": id, "date": date, "chat": chat_json, "from": from });
        if let Some(all) = json.as_object_mut() {
            all.extend(fields);
        }
        let file = file_of(&json);
        let posted =
            Posted { json, by_bot: author == Author::Bot, is_silent: false, is_edited: false, file, markup: None };
        if posted.by_bot {
            chat.typing_until = None;
        }
        chat.messages.insert(id, posted);
        chat.log.push(Event::Posted(id));
        id
    }

    /// A person's message: on the screen, and on its way to the bot unless it is held back.
    pub fn receive(&mut self, chat: i64, user: i64, fields: Map<String, Value>, is_held: bool) -> i64 {
        self.make_reachable(chat, user);
        let id = self.post(chat, Author::Person(user), fields);
        let json = self.message(chat, id).map(|posted| posted.json.clone()).unwrap_or_default();
        if is_held {
            self.held.push((chat, json));
        } else {
            self.announce_message("message", json, chat);
        }
        id
    }

    /// A message of a person, new or edited, for the bot, unless the group's privacy mode keeps it away.
    pub fn announce_message(&mut self, kind: &str, json: Value, chat: i64) {
        if self.is_for_bot(chat, &json) {
            self.announce(kind, json, Queue::Chat(chat));
        }
    }

    /// In a group a bot that is no administrator hears commands, answers to itself, mentions and service messages.
    fn is_for_bot(&self, chat: i64, message: &Value) -> bool {
        const CONTENT: [&str; 12] = [
            "text",
            "photo",
            "document",
            "video",
            "animation",
            "voice",
            "video_note",
            "audio",
            "sticker",
            "location",
            "contact",
            "poll",
        ];
        let Some(chat) = self.chats.get(&chat) else { return false };
        let is_service = !CONTENT.iter().any(|key| message.get(*key).is_some());
        let words = message["text"].as_str().or(message["caption"].as_str()).unwrap_or_default();
        let mention = format!("@{BOT_USERNAME}");
        let is_command = words.starts_with('/')
            && words
                .split_whitespace()
                .next()
                .and_then(|word| word.split_once('@'))
                .is_none_or(|(_, to)| to == BOT_USERNAME);
        chat.kind == ChatKind::Private
            || chat.bot_is_admin
            || is_service
            || is_command
            || words.contains(&mention)
            || message["reply_to_message"]["from"]["id"] == json!(BOT_ID)
    }

    /// Writing to the bot starts it, and lifts a block as the client's "Restart" does.
    fn make_reachable(&mut self, chat: i64, user: i64) {
        if chat != user {
            return;
        }
        if self.people.get(&user).is_some_and(|person| person.blocks_bot) {
            self.set_block(user, false);
        }
        if let Some(person) = self.people.get_mut(&user) {
            person.has_started = true;
        }
    }

    pub fn set_block(&mut self, user: i64, blocks: bool) {
        if let Some(person) = self.people.get_mut(&user) {
            person.blocks_bot = blocks;
        }
        let (before, after) = if blocks { ("member", "kicked") } else { ("kicked", "member") };
        self.announce_membership(user, user, before, after);
    }

    /// `my_chat_member`: the bot's own place in a chat has changed.
    pub fn announce_membership(&mut self, chat: i64, by: i64, before: &str, after: &str) {
        let bot = self.user(Author::Bot);
        let member = |status: &str| {
            let mut member = json!({ "user": bot, "status": status });
            if status == "kicked" {
                member["until_date"] = json!(0);
            }
            member
        };
        let change = json!({
            "chat": self.chat_json(chat),
            "from": self.user(Author::Person(by)),
            "date": self.now.timestamp(),
            "old_chat_member": member(before),
            "new_chat_member": member(after),
        });
        self.announce("my_chat_member", change, Queue::Chat(chat));
    }

    pub fn announce(&mut self, kind: &str, content: Value, queue: Queue) {
        let hears = match queue {
            Queue::Chat(chat) => {
                self.chats.get(&chat).is_none_or(|chat| !chat.bot_is_kicked) || kind == "my_chat_member"
            }
            _ => true,
        };
        if hears {
            self.updates.add(kind, content, queue, self.now);
        }
    }

    pub fn next_album(&mut self) -> String {
        self.albums += 1;
        format!("{}", 13_900_000_000_000_000 + self.albums)
    }

    /// The chat a call names, when the bot may write there.
    pub fn writable(&self, id: i64) -> Result<&Chat, Refusal> {
        let chat = self.chats.get(&id).ok_or_else(|| Refusal::bad_request("chat not found"))?;
        if let Some(to) = chat.migrated_to {
            return Err(Refusal::migrated(to));
        }
        let refused = match (chat.kind, self.people.get(&id)) {
            (ChatKind::Private, Some(person)) if person.is_deactivated => Some("user is deactivated"),
            (ChatKind::Private, Some(person)) if person.blocks_bot => Some("bot was blocked by the user"),
            (ChatKind::Private, Some(person)) if !person.has_started => {
                Some("bot can't initiate conversation with a user")
            }
            (ChatKind::Group, _) if chat.bot_is_kicked => Some("bot was kicked from the group chat"),
            (ChatKind::Supergroup, _) if chat.bot_is_kicked => Some("bot was kicked from the supergroup chat"),
            _ => None,
        };
        refused.map_or(Ok(chat), |reason| Err(Refusal::forbidden(reason)))
    }

    /// Takes messages out of the sending budget.
    pub fn spend(&mut self, chat: i64, count: usize) -> Result<(), Refusal> {
        if !self.counts_budget {
            return Ok(());
        }
        let is_group = self.chats.get(&chat).is_some_and(|chat| chat.kind != ChatKind::Private);
        self.budget.take(chat, is_group, count, self.now).map_err(Refusal::too_many_requests)
    }
}

fn new_person(name: &str, number: i64) -> Person {
    let (first_name, last_name) = match name.split_once(' ') {
        Some((first, last)) => (first.to_owned(), Some(last.to_owned())),
        None => (name.to_owned(), None),
    };
    Person {
        first_name,
        last_name,
        username: None,
        language_code: Some("id".into()),
        phone: format!("62812{:08}", 34_000_000 + number),
        position: (-8.1335, 113.2226),
        has_started: false,
        blocks_bot: false,
        is_deactivated: false,
    }
}

fn file_of(message: &Value) -> Option<String> {
    const FIELDS: [&str; 7] = ["document", "video", "audio", "voice", "video_note", "animation", "sticker"];
    let photo = message["photo"].as_array().and_then(|sizes| sizes.last());
    let media = FIELDS.iter().filter_map(|field| message.get(*field));
    photo.into_iter().chain(media).find_map(|file| file["file_id"].as_str().map(str::to_owned))
}
