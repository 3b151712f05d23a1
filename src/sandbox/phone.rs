//! What a phone draws: a chat with everything in it, as the page of the demo shows it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};

use super::{
    account::Account,
    buttons::inline_rows,
    screen::{Entry, entries},
    world::{Chat, ChatKind, Event, Posted, World},
};

/// One chat as one person sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Phone {
    /// The chat's id.
    pub id: i64,
    /// `private`, `group` or `supergroup`.
    pub kind: &'static str,
    /// The group's name, or the person's.
    pub title: String,
    /// Different whenever anything here is.
    pub revision: String,
    /// Whether the person ever wrote here; before that an app shows what the bot says about itself.
    pub started: bool,
    /// The reply keyboard, as the bot sent it.
    pub keyboard: Option<Value>,
    /// The bot said that it is writing.
    pub typing: bool,
    /// The command menu.
    pub commands: Vec<Value>,
    /// The messages, oldest first.
    pub messages: Vec<Bubble>,
    /// The notes that answered this person's taps, oldest first.
    pub toasts: Vec<Value>,
    /// Messages with a tap of this person's that the bot has not answered.
    pub waiting: Vec<i64>,
}

/// One message.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bubble {
    /// Its number.
    pub id: i64,
    /// `bot`, `person` or `service`.
    pub from: &'static str,
    /// Who wrote it, when a person did.
    pub person: Option<i64>,
    /// Their first name.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Its text was changed.
    pub edited: bool,
    /// It came without a sound.
    pub silent: bool,
    /// Text or caption in Telegram's HTML.
    pub html: String,
    /// The bot has acknowledged it.
    pub taken: bool,
    /// What is in it besides text.
    pub media: Option<Value>,
    /// The album it belongs to.
    pub album: Option<String>,
    /// What it answers.
    pub reply_to: Option<Value>,
    /// The topic it stands in.
    pub topic: Option<i64>,
    /// The buttons under it.
    pub buttons: Value,
}

/// What a list of chats shows of one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preview {
    /// The chat's id.
    pub id: i64,
    /// `private`, `group` or `supergroup`.
    pub kind: &'static str,
    /// The group's name, or the person's.
    pub title: String,
    /// Members of a group.
    pub members: Vec<i64>,
    /// Different whenever the chat is.
    pub revision: String,
    /// The newest message: number, text, time, whether it is the bot's.
    pub last: Option<Value>,
}

impl Account {
    /// This chat as this person's phone draws it.
    pub fn phone(&self) -> Option<Phone> {
        // All of it at one moment: a revision newer than the messages beside it would never be asked for again.
        let world = self.sandbox.shared.world();
        let chat = world.chats.get(&self.chat)?;
        let entries = entries(chat, self.user, 0);
        let taps = world.taps.values().filter(|tap| tap.user == self.user && tap.chat == self.chat && !tap.is_answered);
        let mut messages: Vec<Bubble> = entries
            .iter()
            .filter(|entry| entry.toast.is_none())
            .filter_map(|entry| bubble(&world, self.chat, chat.messages.get(&entry.message_id)?, entry))
            .collect();
        messages.sort_by_key(|bubble| bubble.id);
        let language = world.people.get(&self.user).and_then(|person| person.language_code.clone());
        Some(Phone {
            id: self.chat,
            kind: kind(chat.kind),
            title: chat.title.clone(),
            revision: revision(&world, self.chat, chat),
            started: chat.kind != ChatKind::Private
                || world.people.get(&self.user).is_some_and(|person| person.has_started),
            keyboard: chat
                .keyboard
                .as_ref()
                .filter(|keyboard| !keyboard.is_hidden)
                .map(|keyboard| keyboard_of(&keyboard.rows)),
            typing: chat.typing_until.is_some_and(|until| until > world.now),
            commands: commands(&world, self.chat, chat.kind, language.as_deref().unwrap_or_default()),
            messages,
            toasts: toasts(chat, self.user),
            waiting: taps.map(|tap| tap.message).collect(),
        })
    }

    /// Presses the inline button in this row and column (both from 0) of a message. `None`: there is none.
    pub fn presses_at(&self, message: i64, row: usize, column: usize) -> Option<()> {
        let button = {
            let world = self.sandbox.shared.world();
            inline_rows(world.message(self.chat, message)?)[row][column].clone()
        };
        button.is_object().then(|| self.press_inline(message, &button))
    }

    /// Presses the button in this row and column (both from 0) of the reply keyboard. `None`: there is none.
    pub fn presses_key(&self, row: usize, column: usize) -> Option<()> {
        let button = {
            let world = self.sandbox.shared.world();
            let keyboard = world.chats.get(&self.chat)?.keyboard.as_ref().filter(|keyboard| !keyboard.is_hidden)?;
            keyboard.rows[row][column].clone()
        };
        (!button.is_null()).then(|| self.press_reply(&button))
    }
}

/// Every chat, as lists of chats show it.
pub(super) fn previews(world: &World) -> Vec<Preview> {
    let previews = world.chats.iter().map(|(id, chat)| Preview {
        id: *id,
        kind: kind(chat.kind),
        title: chat.title.clone(),
        members: chat.members.iter().copied().collect(),
        revision: revision(world, *id, chat),
        last: chat.messages.last_key_value().map(|(id, posted)| {
            let words = posted.json["text"].as_str().or(posted.json["caption"].as_str()).unwrap_or_default();
            let first: String = words.lines().next().unwrap_or_default().chars().take(80).collect();
            json!({ "message": id, "text": first, "at": moment(&posted.json["date"]), "from_bot": posted.by_bot })
        }),
    });
    previews.collect()
}

fn kind(kind: ChatKind) -> &'static str {
    match kind {
        ChatKind::Private => "private",
        ChatKind::Group => "group",
        ChatKind::Supergroup => "supergroup",
    }
}

/// What has happened in the chat, counted: any change changes a number.
fn revision(world: &World, id: i64, chat: &Chat) -> String {
    let taps = world.taps.values().filter(|tap| tap.chat == id);
    let (made, open) = taps.fold((0, 0), |(made, open), tap| (made + 1, open + usize::from(!tap.is_answered)));
    let keyboard = chat.keyboard.as_ref().map(|keyboard| (keyboard.rows.to_string().len(), keyboard.is_hidden));
    let typing = chat.typing_until.is_some_and(|until| until > world.now);
    let (log, messages, unread) = (chat.log.len(), chat.messages.len(), world.updates.waits_of(id));
    let commands: usize = world.commands.values().map(Vec::len).sum();
    format!("{log}.{messages}.{made}.{open}.{unread}.{keyboard:?}.{typing}.{commands}.{}", chat.title)
}

fn bubble(world: &World, chat: i64, posted: &Posted, entry: &Entry) -> Option<Bubble> {
    let json = &posted.json;
    let is_service = SERVICE.iter().any(|key| json.get(*key).is_some());
    let answered = &json["reply_to_message"];
    Some(Bubble {
        id: entry.message_id,
        from: match (is_service, posted.by_bot) {
            (true, _) => "service",
            (false, true) => "bot",
            (false, false) => "person",
        },
        person: (!posted.by_bot).then(|| json["from"]["id"].as_i64()).flatten(),
        name: json["from"]["first_name"].as_str().unwrap_or_default().to_owned(),
        at: moment(&json["date"])?,
        edited: entry.is_edited,
        silent: entry.is_silent,
        html: match (is_service, entry.html.is_empty()) {
            (true, true) => html_escape::encode_text(entry.attachment.as_deref().unwrap_or_default()).into_owned(),
            _ => entry.html.clone(),
        },
        taken: !world.updates.waits(chat, entry.message_id),
        media: media(json, chat, entry.message_id),
        album: json["media_group_id"].as_str().map(str::to_owned),
        reply_to: answered.is_object().then(|| {
            let words = answered["text"].as_str().or(answered["caption"].as_str()).unwrap_or_default();
            json!({ "id": answered["message_id"], "text": words.chars().take(80).collect::<String>() })
        }),
        topic: json["message_thread_id"].as_i64(),
        buttons: buttons(inline_rows(posted)),
    })
}

const SERVICE: [&str; 5] =
    ["new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id", "forum_topic_created"];

fn moment(date: &Value) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(date.as_i64()?, 0)
}

/// Files, places and contacts, in one form.
fn media(json: &Value, chat: i64, message: i64) -> Option<Value> {
    // A GIF has a document beside it, a venue a location: the more telling name comes first.
    const KINDS: [&str; 13] = [
        "photo",
        "animation",
        "document",
        "video",
        "voice",
        "video_note",
        "audio",
        "sticker",
        "venue",
        "location",
        "contact",
        "poll",
        "dice",
    ];
    let kind = KINDS.iter().find(|kind| json.get(**kind).is_some())?;
    let content = match json[*kind].as_array() {
        Some(sizes) => sizes.last().cloned().unwrap_or_default(),
        None => json[*kind].clone(),
    };
    let place = if *kind == "venue" { &content["location"] } else { &content };
    let url = content.get("file_id").map(|_| format!("/api/chats/{chat}/messages/{message}/file"));
    let name = content.get("file_name").or(content.get("first_name")).or(content.get("question"));
    Some(json!({
        "kind": kind,
        "name": name,
        "size": content["file_size"],
        "mime": content["mime_type"],
        "seconds": content["duration"],
        "latitude": place["latitude"],
        "longitude": place["longitude"],
        "title": content["title"],
        "address": content["address"],
        "phone": content["phone_number"],
        "url": url,
    }))
}

fn buttons(rows: &Value) -> Value {
    map_buttons(rows, |button| {
        let (kind, url) = match (button.get("url"), button.get("web_app")) {
            (Some(url), _) => ("url", url.clone()),
            (None, Some(app)) => ("web_app", app["url"].clone()),
            (None, None) => ("callback", Value::Null),
        };
        json!({ "text": button["text"], "kind": kind, "url": url })
    })
}

fn keyboard_of(rows: &Value) -> Value {
    let rows = map_buttons(rows, |button| {
        let asks = |what: &str| button[what] == json!(true);
        let kind = match button.get("web_app") {
            Some(_) => "web_app",
            None if asks("request_contact") => "contact",
            None if asks("request_location") => "location",
            None => "text",
        };
        let text = button.as_str().or(button["text"].as_str()).unwrap_or_default();
        json!({ "text": text, "kind": kind, "url": button["web_app"]["url"] })
    });
    json!({ "rows": rows })
}

fn map_buttons(rows: &Value, button: impl Fn(&Value) -> Value) -> Value {
    let rows = rows.as_array().into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().map(&button).collect::<Value>()).collect()
}

fn toasts(chat: &Chat, reader: i64) -> Vec<Value> {
    let toasts = chat.log.iter().enumerate().filter_map(|(seq, event)| match event {
        Event::Toast { user, text, is_alert } if *user == reader => {
            Some(json!({ "seq": seq + 1, "text": text, "alert": is_alert }))
        }
        _ => None,
    });
    toasts.collect()
}

/// The menu of a chat, as Telegram looks it up: the narrowest scope first, in each the person's language before all others'.
fn commands(world: &World, chat: i64, kind: ChatKind, language: &str) -> Vec<Value> {
    let everybody = if kind == ChatKind::Private { "all_private_chats" } else { "all_group_chats" };
    let scopes = [format!("chat:{chat}"), everybody.to_owned(), "default".to_owned()];
    let found = scopes.into_iter().find_map(|scope| {
        let of = |language: &str| world.commands.get(&(scope.clone(), language.to_owned()));
        of(language).or_else(|| of("")).filter(|commands| !commands.is_empty())
    });
    let commands = found.into_iter().flatten();
    commands.map(|(command, description)| json!({ "command": command, "description": description })).collect()
}
