//! A person at their phone.

use serde_json::{Map, Value, json};

use super::{
    Sandbox,
    group::Group,
    text::{Formatted, TEXT_LIMIT},
    world::{Author, Event, Person, World},
};

/// A person, looking at one chat: their own with the bot, or a group. Clones are the same person.
#[derive(Clone)]
pub struct Account {
    pub(super) sandbox: Sandbox,
    pub(super) user: i64,
    pub(super) chat: i64,
    topic: Option<i64>,
}

impl Account {
    pub(super) fn new(sandbox: Sandbox, user: i64, chat: i64) -> Self {
        Self { sandbox, user, chat, topic: None }
    }

    /// The person's id, which is also the id of their private chat.
    pub fn id(&self) -> i64 {
        self.user
    }

    /// The id of the chat they look at.
    pub fn chat_id(&self) -> i64 {
        self.chat
    }

    /// First and last name.
    pub fn name(&self) -> String {
        self.with_person(|person| match &person.last_name {
            Some(last) => format!("{} {last}", person.first_name),
            None => person.first_name.clone(),
        })
        .unwrap_or_default()
    }

    /// The same person, looking at a group: what they do and see happens there.
    pub fn in_group(&self, group: &Group) -> Account {
        Account::new(self.sandbox.clone(), self.user, group.id())
    }

    /// The same person, looking at a topic of the group they are in: what they write is written there.
    pub fn in_topic(&self, topic: i64) -> Account {
        Account { topic: Some(topic), ..self.clone() }
    }

    /// The language of their app, such as `id`; `None` for an app that doesn't tell.
    pub fn set_language_code(&self, code: Option<&str>) {
        self.with_person(|person| person.language_code = code.map(str::to_owned));
    }

    /// Their user name, without `@`.
    pub fn set_username(&self, username: Option<&str>) {
        self.with_person(|person| person.username = username.map(str::to_owned));
    }

    /// Their name from now on.
    pub fn set_name(&self, first: &str, last: Option<&str>) {
        self.with_person(|person| {
            person.first_name = first.to_owned();
            person.last_name = last.map(str::to_owned);
        });
    }

    /// The phone number they share when asked, digits only.
    pub fn set_phone(&self, phone: &str) {
        self.with_person(|person| person.phone = phone.to_owned());
    }

    /// Where they are when a button asks for it: degrees north and east.
    pub fn set_position(&self, latitude: f64, longitude: f64) {
        self.with_person(|person| person.position = (latitude, longitude));
    }

    /// Their user name, without `@`.
    pub fn username(&self) -> Option<String> {
        self.with_person(|person| person.username.clone()).flatten()
    }

    /// The language of their app.
    pub fn language_code(&self) -> Option<String> {
        self.with_person(|person| person.language_code.clone()).flatten()
    }

    /// Whether they have blocked the bot.
    pub fn is_blocking(&self) -> bool {
        self.with_person(|person| person.blocks_bot).unwrap_or_default()
    }

    /// Whether they ever wrote to the bot.
    pub fn has_started(&self) -> bool {
        self.with_person(|person| person.has_started).unwrap_or_default()
    }

    /// How things were between them and the bot before this Telegram began. The bot hears nothing of it.
    pub fn had(&self, started: bool, blocked: bool) {
        self.with_person(|person| {
            person.has_started = started;
            person.blocks_bot = blocked;
        });
    }

    /// The same person, looking at another chat of theirs.
    pub fn in_chat(&self, chat: i64) -> Account {
        Account { chat, topic: None, ..self.clone() }
    }

    /// Writes a text. The app cuts it at 4096 characters into several messages and sends nothing but spaces not at
    /// all. Returns the number of the first message, 0 when there is none.
    pub fn sends(&self, text: &str) -> i64 {
        let characters: Vec<char> = text.trim().chars().collect();
        let mut first = 0;
        for part in characters.chunks(TEXT_LIMIT) {
            let id = self.post(text_fields(&part.iter().collect::<String>()));
            first = if first == 0 { id } else { first };
        }
        first
    }

    /// Answers one message with a text.
    pub fn replies_to(&self, message_id: i64, text: &str) -> i64 {
        let mut fields = text_fields(text);
        let answered = self.sandbox.shared.world().message(self.chat, message_id).map(|posted| posted.json.clone());
        if let Some(answered) = answered {
            fields.insert("reply_to_message".into(), answered);
        }
        self.post(fields)
    }

    /// Follows `t.me/<bot>?start=<payload>` and presses Start.
    pub fn opens_link(&self, payload: &str) -> i64 {
        self.sends(&format!("/start {payload}"))
    }

    /// Sends a message with these fields as they are (`Message` of the Bot API), for what no app of today sends.
    pub fn sends_message(&self, fields: Value) -> i64 {
        self.post(fields.as_object().cloned().unwrap_or_default())
    }

    /// Changes the text of a message sent before.
    pub fn edits(&self, message_id: i64, text: &str) {
        self.edit(message_id, "text", "entities", text);
    }

    /// Changes the words under a picture or a file sent before.
    pub fn edits_caption(&self, message_id: i64, caption: &str) {
        self.edit(message_id, "caption", "caption_entities", caption);
    }

    fn edit(&self, message_id: i64, key: &str, entities_key: &str, text: &str) {
        let (chat, formatted) = (self.chat, Formatted::plain(text));
        self.sandbox.shared.act(|world| {
            let now = world.now.timestamp();
            let Some(posted) = world.message_mut(chat, message_id).filter(|posted| !posted.by_bot) else { return };
            if let Some(fields) = posted.json.as_object_mut() {
                formatted.put(fields, key, entities_key);
                fields.insert("edit_date".into(), json!(now));
            }
            posted.is_edited = true;
            let json = posted.json.clone();
            if let Some(screen) = world.chats.get_mut(&chat) {
                screen.log.push(Event::Edited(message_id));
            }
            world.announce_message("edited_message", json, chat);
        });
    }

    /// Deletes a message; the bot never hears of it.
    pub fn deletes(&self, message_id: i64) {
        if let Some(chat) = self.sandbox.shared.world().chats.get_mut(&self.chat) {
            chat.messages.remove(&message_id);
        }
    }

    /// Blocks the bot: from now on it gets 403, and `my_chat_member` if it asked for such. Writing again unblocks.
    pub fn blocks_bot(&self) {
        self.sandbox.shared.act(|world| world.set_block(self.user, true));
    }

    /// Lets the bot write again.
    pub fn unblocks_bot(&self) {
        self.sandbox.shared.act(|world| world.set_block(self.user, false));
    }

    /// Deletes the account: the bot gets `403 Forbidden: user is deactivated`.
    pub fn leaves_telegram(&self) {
        self.with_person(|person| person.is_deactivated = true);
    }

    pub(super) fn post(&self, mut fields: Map<String, Value>) -> i64 {
        if let Some(topic) = self.topic {
            fields.insert("message_thread_id".into(), json!(topic));
            fields.insert("is_topic_message".into(), json!(true));
        }
        self.sandbox.shared.act(|world| world.receive(self.chat, self.user, fields, false))
    }

    pub(super) fn with_person<T>(&self, change: impl FnOnce(&mut Person) -> T) -> Option<T> {
        self.sandbox.shared.world().people.get_mut(&self.user).map(change)
    }

    pub(super) fn user_json(&self, world: &World) -> Value {
        world.user(Author::Person(self.user))
    }
}

fn text_fields(text: &str) -> Map<String, Value> {
    let mut fields = Map::new();
    Formatted::plain(text).put(&mut fields, "text", "entities");
    fields
}
