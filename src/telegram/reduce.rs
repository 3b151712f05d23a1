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
        // Left out, it would spoil all but documents.
        reduced.insert("mime_type".to_owned(), Value::Null);
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

#[cfg(test)]
mod tests {
    use teloxide::types::{MessageKind, Update, UpdateKind};

    use super::*;

    /// The message of an update with this content, as teloxide reads it once it is reduced.
    fn read(content: Value) -> teloxide::types::Message {
        let mut message = json!({
            "message_id": 1, "date": 1_700_000_000, "chat": { "id": 5, "type": "private", "first_name": "Siti" },
            "from": { "id": 5, "is_bot": false, "first_name": "Siti", "language_code": "id", "added": { "later": 1 } },
        });
        message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
        let reduced = reduce(&json!({ "update_id": 1, "message": message })).to_string();
        match serde_json::from_str::<Update>(&reduced).unwrap().kind {
            UpdateKind::Message(message) if !matches!(message.kind, MessageKind::Empty {}) => message,
            kind => panic!("{reduced} was read as {kind:?}"),
        }
    }

    #[test]
    fn a_file_needs_nothing_but_its_handle() {
        let file = json!({ "file_id": "f" });
        assert!(read(json!({ "document": file })).document().is_some());
        assert!(read(json!({ "video": file })).video().is_some());
        assert!(read(json!({ "animation": file, "document": file })).animation().is_some());
        assert!(read(json!({ "voice": file })).voice().is_some());
        assert!(read(json!({ "audio": file })).audio().is_some());
        assert!(read(json!({ "video_note": file })).video_note().is_some());
        assert!(read(json!({ "photo": [file] })).photo().is_some());
    }

    #[test]
    fn a_size_that_is_not_told_or_beyond_counting_is_no_reason_to_lose_the_file() {
        let size = |size: Value| read(json!({ "document": { "file_id": "f", "file_size": size } }));
        assert_eq!(size(json!(5_000_000_000_u64)).document().unwrap().file.size, u32::MAX);
        assert_eq!(size(json!(4_000)).document().unwrap().file.size, 4_000);
        assert_eq!(read(json!({ "document": { "file_id": "f" } })).document().unwrap().file.size, 0);
    }

    #[test]
    fn an_odd_mime_type_is_left_out_and_a_sound_one_stays() {
        for odd in [json!(""), json!("pdf"), json!("image/"), json!("\u{0}"), json!(5), Value::Null] {
            let message = read(json!({ "video": { "file_id": "f", "mime_type": odd } }));
            let read = message.video().unwrap().mime_type.clone();
            assert!(read.is_none() || read.is_some_and(|mime| odd == json!(mime.to_string())), "{odd}");
        }
        let message = read(json!({ "audio": { "file_id": "f", "mime_type": "audio/ogg; codecs=opus" } }));
        assert!(message.audio().unwrap().mime_type.is_some());
    }

    #[test]
    fn words_are_read_whatever_stands_beside_them() {
        let message = read(json!({
            "text": "Pukul 09.00", "entities": [{ "type": "date_time", "offset": 0, "length": 5 }],
            "forward_origin": { "type": "moon" }, "reply_markup": { "inline_keyboard": [[{ "text": "x", "warp": 1 }]] },
            "animation_of_the_future": {}, "reply_to_message": 5,
        }));
        assert_eq!(message.text(), Some("Pukul 09.00"));
    }

    #[test]
    fn a_place_keeps_its_name() {
        let place = json!({ "latitude": 1.5, "longitude": 2.5, "live_period": "selamanya" });
        assert!(read(json!({ "location": place })).location().is_some());
        let venue = json!({ "location": place, "title": "Balai Desa", "address": "Raci", "google_place_type": 5 });
        assert_eq!(read(json!({ "location": place, "venue": venue })).venue().unwrap().title, "Balai Desa");
    }

    #[test]
    fn content_is_told_from_what_telegram_says_itself() {
        for (message, expected) in [
            (json!({ "text": "x" }), Content::Readable),
            (json!({ "photo": [], "caption": "x" }), Content::Readable),
            (json!({ "animation": {}, "document": {} }), Content::Readable),
            (json!({ "sticker": {} }), Content::NotForUs),
            (json!({ "hologram": {}, "caption": "x" }), Content::NotForUs),
            (json!({ "message_id": 1 }), Content::NotForUs),
            (json!({ "pinned_message": { "text": "x" } }), Content::Service),
            (json!({ "gift": {} }), Content::Service),
        ] {
            assert_eq!(content(&message), expected, "{message}");
        }
    }
}
