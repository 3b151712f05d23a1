//! An update reduced to what this program reads, before teloxide parses it.
//!
//! teloxide 0.17 drops a whole message for one entity it does not know, an odd MIME type or a forward of an unknown
//! origin. What is not read here cannot spoil what is: not one word and not one file is lost to a field we never look at.

use serde_json::{Map, Value, json};

/// What is read of a message.
const MESSAGE: [&str; 14] = [
    "message_id",
    "from",
    "chat",
    "date",
    "text",
    "caption",
    "photo",
    "document",
    "video",
    "voice",
    "audio",
    "video_note",
    "media_group_id",
    "contact",
];
/// What is read of a file, and what teloxide will not do without.
const FILE: [&str; 10] = [
    "file_id",
    "file_unique_id",
    "file_size",
    "file_name",
    "mime_type",
    "width",
    "height",
    "duration",
    "length",
    "performer",
];
/// What people send that this program does not read, but answers.
const ANSWERED: [&str; 11] =
    ["sticker", "poll", "dice", "game", "story", "checklist", "paid_media", "giveaway", "gift", "animation", "invoice"];

/// What is in a message, as far as the raw update tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Words or files that have to be read.
    Readable,
    /// Something people send that is not read.
    NotForUs,
    /// Something Telegram says itself: a pinned message, a changed timer.
    Service,
}

/// The update with only what is read of it.
pub fn reduce(update: &Value) -> Value {
    let mut reduced = Map::new();
    for (key, value) in update.as_object().into_iter().flatten() {
        let value = match key.as_str() {
            "message" | "edited_message" => message(value),
            "callback_query" => query(value),
            _ => value.clone(),
        };
        reduced.insert(key.clone(), value);
    }
    Value::Object(reduced)
}

/// What a raw message holds.
pub fn content(message: &Value) -> Content {
    let has = |keys: &[&str]| keys.iter().any(|key| message.get(key).is_some());
    let readable = ["text", "photo", "document", "video", "voice", "audio", "video_note", "contact", "location"];
    if has(&readable) {
        return Content::Readable;
    }
    match has(&ANSWERED) || message.get("caption").is_some() {
        true => Content::NotForUs,
        false => Content::Service,
    }
}

fn keep(from: &Value, keys: &[&str]) -> Map<String, Value> {
    let known = |key: &str| from.get(key).map(|value| (key.to_owned(), value.clone()));
    keys.iter().filter_map(|key| known(key)).collect()
}

fn message(message: &Value) -> Value {
    let mut reduced = keep(message, &MESSAGE);
    if let Some(from) = message.get("from") {
        reduced.insert("from".to_owned(), Value::Object(keep(from, &["id", "is_bot", "first_name", "last_name"])));
    }
    for key in ["document", "video", "voice", "audio", "video_note"] {
        if let Some(file) = message.get(key) {
            reduced.insert(key.to_owned(), file_of(file));
        }
    }
    if let Some(sizes) = message.get("photo").and_then(Value::as_array) {
        reduced.insert("photo".to_owned(), sizes.iter().map(file_of).collect());
    }
    if let Some(place) = message.get("location") {
        reduced.insert("location".to_owned(), Value::Object(keep(place, &["latitude", "longitude"])));
    }
    if let Some(contact) = message.get("contact") {
        reduced.insert("contact".to_owned(), Value::Object(keep(contact, &["phone_number", "first_name"])));
    }
    Value::Object(reduced)
}

fn file_of(file: &Value) -> Value {
    let mut reduced = keep(file, &FILE);
    for required in ["width", "height", "duration", "length"] {
        reduced.entry(required).or_insert_with(|| json!(0));
    }
    let parses = |mime: &str| !mime.is_empty() && mime.parse::<mime::Mime>().is_ok();
    if !file.get("mime_type").and_then(Value::as_str).is_some_and(parses) {
        reduced.remove("mime_type");
    }
    Value::Object(reduced)
}

/// A press: who, and what the button means. The message it hung on is not read.
fn query(query: &Value) -> Value {
    let mut reduced = keep(query, &["id", "from", "chat_instance", "data"]);
    if let Some(from) = query.get("from") {
        reduced.insert("from".to_owned(), Value::Object(keep(from, &["id", "is_bot", "first_name", "last_name"])));
    }
    reduced.entry("chat_instance").or_insert_with(|| json!(""));
    Value::Object(reduced)
}
