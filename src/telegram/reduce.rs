//! An update reduced to what this program reads, before teloxide parses it.
//!
//! teloxide 0.17 drops a whole message for one entity it does not know, an odd MIME type or a forward of an unknown
//! origin. What is not read here cannot spoil what is: not one word and not one file is lost to a field we never look at.

use serde_json::{Map, Value, json};

/// What is read of a message.
const MESSAGE: [&str; 13] = [
    "message_id",
    "from",
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
/// What is read of a person.
const PERSON: [&str; 4] = ["id", "is_bot", "first_name", "last_name"];
/// The files that are read.
const FILES: [&str; 6] = ["document", "video", "animation", "voice", "audio", "video_note"];
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
/// What Telegram says itself in a private chat. Whatever is not in this list somebody sent, also what is newer than it.
const SERVICE: [&str; 20] = [
    "pinned_message",
    "message_auto_delete_timer_changed",
    "write_access_allowed",
    "connected_website",
    "passport_data",
    "users_shared",
    "chat_shared",
    "proximity_alert_triggered",
    "boost_added",
    "chat_background_set",
    "giveaway_created",
    "giveaway_completed",
    "web_app_data",
    "successful_payment",
    "refunded_payment",
    "gift",
    "unique_gift",
    "paid_message_price_changed",
    "checklist_tasks_done",
    "checklist_tasks_added",
];

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
    if has(&["text", "photo", "contact", "location"]) || has(&FILES) {
        return Content::Readable;
    }
    if has(&SERVICE) { Content::Service } else { Content::NotForUs }
}

fn keep(from: &Value, keys: &[&str]) -> Map<String, Value> {
    let known = |key: &str| from.get(key).map(|value| (key.to_owned(), value.clone()));
    keys.iter().filter_map(|key| known(key)).collect()
}

fn message(message: &Value) -> Value {
    let mut reduced = keep(message, &MESSAGE);
    let mut part = |key: &str, of: &Value, keys: &[&str]| {
        if let Some(value) = of.get(key) {
            reduced.insert(key.to_owned(), Value::Object(keep(value, keys)));
        }
    };
    part("from", message, &PERSON);
    part("chat", message, &["id", "type", "first_name", "last_name"]);
    part("contact", message, &["phone_number", "first_name"]);
    part("location", message, &["latitude", "longitude"]);
    for key in FILES {
        if let Some(file) = message.get(key) {
            reduced.insert(key.to_owned(), file_of(file));
        }
    }
    // An animation says what it is twice, the second time as a document.
    if reduced.contains_key("animation") {
        reduced.remove("document");
    }
    if let Some(sizes) = message.get("photo").and_then(Value::as_array) {
        reduced.insert("photo".to_owned(), sizes.iter().map(file_of).collect());
    }
    if let Some(venue) = message.get("venue") {
        let mut named = keep(venue, &["title", "address"]);
        let place = reduced.remove("location").or_else(|| venue.get("location").cloned());
        named.extend(place.map(|place| ("location".to_owned(), place)));
        reduced.insert("venue".to_owned(), Value::Object(named));
    }
    Value::Object(reduced)
}

fn file_of(file: &Value) -> Value {
    let mut reduced = keep(file, &FILE);
    for required in ["width", "height", "duration", "length", "file_size"] {
        reduced.entry(required).or_insert_with(|| json!(0));
    }
    reduced.entry("file_unique_id").or_insert_with(|| json!(""));
    // teloxide counts to four gigabytes; more is only ever said to be too big.
    if reduced["file_size"].as_u64().is_some_and(|size| size > u64::from(u32::MAX)) {
        reduced.insert("file_size".to_owned(), json!(u32::MAX));
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
        reduced.insert("from".to_owned(), Value::Object(keep(from, &PERSON)));
    }
    reduced.entry("chat_instance").or_insert_with(|| json!(""));
    Value::Object(reduced)
}
