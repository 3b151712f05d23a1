//! Pressing what is on the screen.

use serde_json::{Value, json};

use super::{
    account::Account,
    updates::Queue,
    world::{Author, Posted, Tap, World},
};

/// There is no such button on the screen; says which there are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no button [{wanted}] on the screen of {person}; there are: {}", self.list())]
pub struct NoSuchButton {
    /// The label looked for.
    pub wanted: String,
    /// Who looked.
    pub person: String,
    /// The labels on the screen, newest message first, the reply keyboard last.
    pub on_screen: Vec<String>,
}

impl NoSuchButton {
    fn list(&self) -> String {
        if self.on_screen.is_empty() {
            return "none".into();
        }
        self.on_screen.iter().map(|label| format!("[{label}]")).collect::<Vec<_>>().join(" ")
    }
}

/// What a press leads to, once the button is found.
enum Press {
    Inline { message: i64, button: Value },
    Reply(Value),
}

impl Account {
    /// Presses the button with this label: on the reply keyboard, which is always in view, else on the newest message of
    /// the bot that shows it.
    pub fn presses(&self, label: &str) -> Result<(), NoSuchButton> {
        let found = {
            let world = self.sandbox.shared.world();
            let reply = reply_buttons(&world, self.chat).into_iter().find(|button| text_of(button) == label);
            reply.map(Press::Reply).or_else(|| {
                let inline = inline_buttons(&world, self.chat, None);
                let inline = inline.into_iter().find(|(_, button)| text_of(button) == label);
                inline.map(|(message, button)| Press::Inline { message, button })
            })
        };
        self.follow(label, found)
    }

    /// Presses a button of this message, however old it is.
    pub fn presses_on(&self, message_id: i64, label: &str) -> Result<(), NoSuchButton> {
        let buttons = inline_buttons(&self.sandbox.shared.world(), self.chat, Some(message_id));
        let found = buttons.into_iter().find(|(_, button)| text_of(button) == label);
        self.follow(label, found.map(|(message, button)| Press::Inline { message, button }))
    }

    /// Sends a tap with any data on a message of the bot: what an altered app could send.
    pub fn taps(&self, message_id: i64, data: &str) {
        self.tap(message_id, data);
    }

    /// The labels on the screen, newest message first, the reply keyboard last.
    pub fn buttons(&self) -> Vec<String> {
        let world = self.sandbox.shared.world();
        let inline = inline_buttons(&world, self.chat, None).into_iter().map(|(_, button)| button);
        inline.chain(reply_buttons(&world, self.chat)).map(|button| text_of(&button).to_owned()).collect()
    }

    /// Taps the bot has not answered yet: so many spinners turn.
    pub fn spinner(&self) -> usize {
        let world = self.sandbox.shared.world();
        world.taps.values().filter(|tap| tap.user == self.user && tap.chat == self.chat && !tap.is_answered).count()
    }

    fn follow(&self, label: &str, found: Option<Press>) -> Result<(), NoSuchButton> {
        match found {
            Some(Press::Inline { message, button }) => self.press_inline(message, &button),
            Some(Press::Reply(button)) => self.press_reply(&button),
            None => {
                let (wanted, person, on_screen) = (label.to_owned(), self.name(), self.buttons());
                return Err(NoSuchButton { wanted, person, on_screen });
            }
        }
        Ok(())
    }

    /// Pages and Mini Apps open in the app and tell the bot nothing; a link to the bot itself starts it.
    pub(super) fn press_inline(&self, message: i64, button: &Value) {
        if let Some(data) = button["callback_data"].as_str() {
            self.tap(message, data);
        } else if let Some((_, payload)) = button["url"].as_str().and_then(|url| {
            url.strip_prefix("https://t.me/")?.strip_prefix(self.sandbox.bot_username())?.split_once("?start=")
        }) {
            self.opens_link(payload);
        }
    }

    pub(super) fn press_reply(&self, button: &Value) {
        {
            let mut world = self.sandbox.shared.world();
            let keyboard = world.chats.get_mut(&self.chat).and_then(|chat| chat.keyboard.as_mut());
            if let Some(keyboard) = keyboard.filter(|keyboard| keyboard.is_one_time) {
                keyboard.is_hidden = true;
            }
        }
        if button["request_contact"] == json!(true) {
            self.sends_contact();
        } else if button["request_location"] == json!(true) {
            let position = self.with_person(|person| person.position).unwrap_or_default();
            self.sends_location(position.0, position.1);
        } else if button.get("web_app").is_none() {
            self.sends(text_of(button));
        }
    }

    fn tap(&self, message_id: i64, data: &str) {
        let (user, chat) = (self.user, self.chat);
        self.sandbox.shared.act(|world| {
            let id = format!("{}", 4_382_000_000_000_000_000 + world.taps.len() as u64 + 1);
            let message = match world.message(chat, message_id) {
                Some(posted) => posted.json.clone(),
                // What Telegram shows of a message that is gone.
                None => json!({ "chat": world.chat_json(chat), "message_id": message_id, "date": 0 }),
            };
            let query = json!({
                "id": id,
                "from": world.user(Author::Person(user)),
                "message": message,
                "chat_instance": format!("{}", 8_000_000_000_000_000_000_i64 + chat),
                "data": data,
            });
            let tap = Tap { user, chat, message: message_id, at: world.now, is_answered: false };
            world.taps.insert(id, tap);
            world.announce("callback_query", query, Queue::Taps(user));
        });
    }
}

fn text_of(button: &Value) -> &str {
    button.as_str().or(button["text"].as_str()).unwrap_or_default()
}

/// The labels of a keyboard, row by row.
pub(super) fn labels(rows: &Value) -> Vec<Vec<String>> {
    let rows = rows.as_array().into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().map(|button| text_of(button).to_owned()).collect()).collect()
}

/// The rows of an inline keyboard.
pub(super) fn inline_rows(posted: &Posted) -> &Value {
    &posted.json["reply_markup"]["inline_keyboard"]
}

fn inline_buttons(world: &World, chat: i64, only: Option<i64>) -> Vec<(i64, Value)> {
    let Some(chat) = world.chats.get(&chat) else { return Vec::new() };
    let shown = chat.messages.iter().rev().filter(|(id, posted)| posted.by_bot && only.is_none_or(|only| only == **id));
    shown.flat_map(|(id, posted)| flat(inline_rows(posted)).into_iter().map(|button| (*id, button))).collect()
}

fn reply_buttons(world: &World, chat: i64) -> Vec<Value> {
    let keyboard = world.chats.get(&chat).and_then(|chat| chat.keyboard.as_ref());
    keyboard.filter(|keyboard| !keyboard.is_hidden).map(|keyboard| flat(&keyboard.rows)).unwrap_or_default()
}

fn flat(rows: &Value) -> Vec<Value> {
    rows.as_array().into_iter().flatten().flat_map(|row| row.as_array().cloned().unwrap_or_default()).collect()
}
