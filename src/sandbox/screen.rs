//! What a chat shows.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    account::Account,
    buttons::{inline_rows, labels},
    markup::Markup,
    world::{Chat, Event, Posted},
};

/// Who wrote an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sender {
    /// The bot.
    Bot,
    /// A person, by first name.
    Person(String),
}

/// One thing on the screen: a message, or the short note that answers a tap.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The number of the message; 0 for a note.
    pub message_id: i64,
    /// Who wrote it.
    pub sender: Sender,
    /// The text, or the words under a file; plain.
    pub text: String,
    /// The same with its marks, in Telegram's HTML.
    pub html: String,
    /// What is in it besides text, such as `<foto>` or `<dokumen surat.pdf 12 kB>`.
    pub attachment: Option<String>,
    /// The buttons under it, row by row.
    pub inline: Vec<Vec<String>>,
    /// The reply keyboard it brought, row by row.
    pub keyboard: Option<Vec<Vec<String>>>,
    /// It took the reply keyboard away.
    pub removes_keyboard: bool,
    /// It asks for an answer to itself (`force_reply`).
    pub asks_reply: bool,
    /// It came without a sound.
    pub is_silent: bool,
    /// Its text was changed after it was sent.
    pub is_edited: bool,
    /// A note that answers a tap, not a message; true inside for one in a window (`show_alert`).
    pub toast: Option<bool>,
    /// The `Message` of the Bot API; null for a note.
    pub json: Value,
}

/// A moment in a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// As [`Account::mark`] gave it.
    Moment(usize),
    /// Right behind this message.
    Message(i64),
}

impl From<i64> for Mark {
    fn from(message_id: i64) -> Self {
        Mark::Message(message_id)
    }
}

impl Account {
    /// Everything on the screen, in order.
    pub fn chat(&self) -> Vec<Entry> {
        self.entries(0)
    }

    /// What came or changed after this moment or message; a message changed since stands where it was changed.
    pub fn chat_since(&self, mark: impl Into<Mark>) -> Vec<Entry> {
        let from = match mark.into() {
            Mark::Moment(index) => index,
            Mark::Message(id) => {
                let world = self.sandbox.shared.world();
                let log = world.chats.get(&self.chat).map(|chat| chat.log.as_slice()).unwrap_or_default();
                log.iter().position(|event| matches!(event, Event::Posted(at) if *at == id)).map_or(0, |at| at + 1)
            }
        };
        self.entries(from)
    }

    /// This moment, to ask later what came after it.
    pub fn mark(&self) -> Mark {
        Mark::Moment(self.sandbox.shared.world().chats.get(&self.chat).map_or(0, |chat| chat.log.len()))
    }

    /// The bot's newest message.
    pub fn last_from_bot(&self) -> Option<Entry> {
        self.chat().into_iter().rev().find(|entry| entry.sender == Sender::Bot && entry.toast.is_none())
    }

    /// The reply keyboard shown now, row by row.
    pub fn keyboard(&self) -> Option<Vec<Vec<String>>> {
        let world = self.sandbox.shared.world();
        let keyboard = world.chats.get(&self.chat)?.keyboard.as_ref()?;
        (!keyboard.is_hidden).then(|| labels(&keyboard.rows))
    }

    fn entries(&self, from: usize) -> Vec<Entry> {
        let world = self.sandbox.shared.world();
        world.chats.get(&self.chat).map(|chat| entries(chat, self.user, from)).unwrap_or_default()
    }
}

/// What this person sees of a chat, from this place of its log on.
pub(super) fn entries(chat: &Chat, reader: i64, from: usize) -> Vec<Entry> {
    let events = chat.log.get(from..).unwrap_or_default();
    let is_new: BTreeSet<i64> =
        events.iter().filter_map(|event| if let Event::Posted(id) = event { Some(*id) } else { None }).collect();
    let mut shown = BTreeSet::new();
    let mut entries = Vec::new();
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Posted(id) => entries.extend(message(chat, *id)),
            // A change of an older message is news where it last happened, once.
            Event::Edited(id) if !is_new.contains(id) => {
                let is_last = !events[index + 1..].iter().any(|later| matches!(later, Event::Edited(at) if at == id));
                if is_last && shown.insert(*id) {
                    entries.extend(message(chat, *id));
                }
            }
            Event::Toast { user, text, is_alert } if *user == reader => entries.push(toast(text, *is_alert)),
            Event::Edited(_) | Event::Toast { .. } => {}
        }
    }
    entries
}

fn message(chat: &Chat, id: i64) -> Option<Entry> {
    let posted = chat.messages.get(&id)?;
    let json = &posted.json;
    let (text, marks) = match json.get("text") {
        Some(text) => (text, &json["entities"]),
        None => (&json["caption"], &json["caption_entities"]),
    };
    let text = text.as_str().unwrap_or_default();
    let sender = match posted.by_bot {
        true => Sender::Bot,
        false => Sender::Person(json["from"]["first_name"].as_str().unwrap_or_default().to_owned()),
    };
    Some(Entry {
        message_id: id,
        sender,
        text: text.to_owned(),
        html: marked(text, marks),
        attachment: attachment(posted),
        inline: labels(inline_rows(posted)),
        keyboard: match &posted.markup {
            Some(Markup::Keyboard(keyboard)) => Some(labels(&keyboard["keyboard"])),
            _ => None,
        },
        removes_keyboard: posted.markup == Some(Markup::Remove),
        asks_reply: posted.markup == Some(Markup::ForceReply),
        is_silent: posted.is_silent,
        is_edited: posted.is_edited,
        toast: None,
        json: json.clone(),
    })
}

fn toast(text: &str, is_alert: bool) -> Entry {
    Entry {
        message_id: 0,
        sender: Sender::Bot,
        text: text.to_owned(),
        html: html_escape::encode_text(text).into_owned(),
        attachment: None,
        inline: Vec::new(),
        keyboard: None,
        removes_keyboard: false,
        asks_reply: false,
        is_silent: false,
        is_edited: false,
        toast: Some(is_alert),
        json: Value::Null,
    }
}

/// What the phone shows in place of a file, place or contact.
fn attachment(posted: &Posted) -> Option<String> {
    const NAMES: [(&str, &str); 17] = [
        ("photo", "foto"),
        ("animation", "animasi"),
        ("document", "dokumen"),
        ("video", "video"),
        ("voice", "suara"),
        ("video_note", "pesan video"),
        ("audio", "audio"),
        ("sticker", "stiker"),
        ("venue", "tempat"),
        ("location", "lokasi"),
        ("contact", "kontak"),
        ("poll", "jajak pendapat"),
        ("dice", "dadu"),
        ("web_app_data", "data aplikasi"),
        ("new_chat_members", "anggota baru"),
        ("migrate_to_chat_id", "menjadi supergrup"),
        ("migrate_from_chat_id", "semula grup"),
    ];
    let json = &posted.json;
    let (key, name) = NAMES.iter().find(|(key, _)| json.get(*key).is_some())?;
    let content = &json[*key];
    let mut words = vec![(*name).to_owned()];
    match *key {
        "document" | "audio" | "video" => {
            words.extend(content["file_name"].as_str().filter(|name| !name.is_empty()).map(str::to_owned));
            words.extend(content["file_size"].as_u64().map(size));
        }
        "location" => words.push(format!("{}, {}", content["latitude"], content["longitude"])),
        "contact" => words.extend(
            [&content["phone_number"], &content["first_name"]].into_iter().filter_map(Value::as_str).map(str::to_owned),
        ),
        _ => {}
    }
    Some(format!("<{}>", words.join(" ")))
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// The text with its marks as tags again.
fn marked(text: &str, marks: &Value) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut opening: Vec<Vec<String>> = vec![Vec::new(); units.len() + 1];
    let mut closing = opening.clone();
    for mark in marks.as_array().into_iter().flatten() {
        let Some((open, close)) = tags(mark) else { continue };
        let from = usize::try_from(mark["offset"].as_u64().unwrap_or_default()).unwrap_or(units.len()).min(units.len());
        let length = usize::try_from(mark["length"].as_u64().unwrap_or_default()).unwrap_or_default();
        opening[from].push(open);
        closing[(from + length).min(units.len())].insert(0, close);
    }
    let mut html = String::new();
    let mut at = 0;
    for character in text.chars() {
        html.extend(closing[at].iter().chain(&opening[at]).map(String::as_str));
        html.push_str(&html_escape::encode_text(character.encode_utf8(&mut [0; 4])));
        at += character.len_utf16();
    }
    html.extend(closing[at].iter().map(String::as_str));
    html
}

fn tags(mark: &Value) -> Option<(String, String)> {
    let tag = match mark["type"].as_str()? {
        "bold" => "b",
        "italic" => "i",
        "underline" => "u",
        "strikethrough" => "s",
        "spoiler" => "tg-spoiler",
        "code" => "code",
        "pre" => "pre",
        "blockquote" => "blockquote",
        "expandable_blockquote" => return Some(("<blockquote expandable>".into(), "</blockquote>".into())),
        "text_link" => return Some((format!("<a href={}>", mark["url"]), "</a>".into())),
        _ => return None,
    };
    Some((format!("<{tag}>"), format!("</{tag}>")))
}
