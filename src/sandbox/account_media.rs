//! Everything a person sends that is not a plain text.

use axum::body::Bytes;
use serde_json::{Map, Value, json};

use super::{
    account::Account,
    files::{Content, Medium},
    methods,
    text::Formatted,
    world::World,
};

/// Bytes of a photo as the app makes it small.
const PHOTO_SIZE: u64 = 184_320;

/// A message with a file in it.
pub(super) fn file_fields(
    world: &mut World,
    medium: Medium,
    content: Content,
    name: Option<&str>,
    mime: Option<&str>,
    caption: &str,
) -> Map<String, Value> {
    let id = world.files.keep(medium, content, name, mime);
    let mut fields = Map::from_iter([(medium.field().into(), methods::show(world, medium, &id))]);
    Formatted::plain(caption).put(&mut fields, "caption", "caption_entities");
    fields
}

/// Bytes that begin like a photo and are different for every size.
pub(super) fn picture(size: u64) -> Content {
    let mut bytes = b"\xff\xd8\xff\xe0\x00\x10JFIF".to_vec();
    bytes.resize(usize::try_from(size).unwrap_or(0).max(bytes.len()), b'w');
    Content::Bytes(bytes.into())
}

impl Account {
    /// Sends a photo, with words under it or "".
    pub fn sends_photo(&self, caption: &str) -> i64 {
        self.file(Medium::Photo, picture(PHOTO_SIZE), None, None, caption)
    }

    /// Sends a photo with these bytes.
    pub fn sends_photo_of(&self, content: impl Into<Content>, caption: &str) -> i64 {
        self.file(Medium::Photo, content.into(), None, None, caption)
    }

    /// Sends a file; an empty `name` or `mime` is written as it is, as some apps do.
    pub fn sends_document(&self, name: &str, mime: &str, content: impl Into<Content>, caption: &str) -> i64 {
        self.file(Medium::Document, content.into(), Some(name), Some(mime), caption)
    }

    /// Sends a video of so many bytes.
    pub fn sends_video(&self, content: impl Into<Content>, caption: &str) -> i64 {
        self.file(Medium::Video, content.into(), Some("VID_20260901.mp4"), Some("video/mp4"), caption)
    }

    /// Sends an animation (GIF). As on the real servers the message has a `document` too.
    pub fn sends_animation(&self) -> i64 {
        self.sandbox.shared.act(|world| {
            let (name, mime) = (Some("kucing.mp4"), Some("video/mp4"));
            let mut fields = file_fields(world, Medium::Animation, 90_000.into(), name, mime, "");
            let mut document = fields.get("animation").cloned().unwrap_or_default();
            if let Some(inner) = document.as_object_mut() {
                inner.retain(|key, _| !["width", "height", "duration"].contains(&key.as_str()));
            }
            fields.insert("document".into(), document);
            world.receive(self.chat, self.user, fields, false)
        })
    }

    /// Speaks a voice message.
    pub fn sends_voice(&self) -> i64 {
        self.file(Medium::Voice, Content::Size(28_000), None, Some("audio/ogg"), "")
    }

    /// Speaks a voice message with these bytes.
    pub fn sends_voice_of(&self, content: impl Into<Content>) -> i64 {
        self.file(Medium::Voice, content.into(), None, Some("audio/ogg"), "")
    }

    /// Sends a round video.
    pub fn sends_video_note(&self) -> i64 {
        self.file(Medium::VideoNote, Content::Size(640_000), None, None, "")
    }

    /// Sends a piece of music or a recording.
    pub fn sends_audio(&self, name: &str, content: impl Into<Content>, caption: &str) -> i64 {
        self.file(Medium::Audio, content.into(), Some(name), Some("audio/mpeg"), caption)
    }

    /// Sends a sticker.
    pub fn sends_sticker(&self) -> i64 {
        self.file(Medium::Sticker, Content::Size(21_000), None, None, "")
    }

    /// Sends a place: degrees north and east.
    pub fn sends_location(&self, latitude: f64, longitude: f64) -> i64 {
        self.sends_message(json!({ "location": { "latitude": latitude, "longitude": longitude } }))
    }

    /// Sends a place with a name and an address.
    pub fn sends_venue(&self, title: &str, address: &str, latitude: f64, longitude: f64) -> i64 {
        let location = json!({ "latitude": latitude, "longitude": longitude });
        let venue = json!({ "location": location, "title": title, "address": address });
        self.sends_message(json!({ "location": location, "venue": venue }))
    }

    /// Shares the own phone number.
    pub fn sends_contact(&self) -> i64 {
        let contact = self.with_person(|person| {
            let mut contact = json!({ "phone_number": person.phone, "first_name": person.first_name });
            if let Some(last) = &person.last_name {
                contact["last_name"] = json!(last);
            }
            contact["user_id"] = json!(self.user);
            contact
        });
        self.sends_message(json!({ "contact": contact }))
    }

    /// Sends the phone number of somebody else, who may not be on Telegram.
    pub fn sends_contact_of(&self, name: &str, phone: &str) -> i64 {
        self.sends_message(json!({ "contact": { "phone_number": phone, "first_name": name } }))
    }

    /// Sends a poll.
    pub fn sends_poll(&self, question: &str) -> i64 {
        let option = |text: &str| json!({ "text": text, "voter_count": 0 });
        self.sends_message(json!({ "poll": {
            "id": "5314000000000000001", "question": question, "options": [option("Ya"), option("Tidak")],
            "total_voter_count": 0, "is_closed": false, "is_anonymous": true, "type": "regular",
            "allows_multiple_answers": false,
        } }))
    }

    /// Throws a die.
    pub fn sends_dice(&self) -> i64 {
        self.sends_message(json!({ "dice": { "emoji": "🎲", "value": 4 } }))
    }

    /// Passes a text on from a channel.
    pub fn forwards_from_channel(&self, title: &str, text: &str) -> i64 {
        let date = self.sandbox.shared.world().now.timestamp();
        let channel = json!({ "id": -1_001_700_000_001_i64, "type": "channel", "title": title });
        let origin = json!({ "type": "channel", "date": date, "chat": channel, "message_id": 77 });
        self.forward(origin, text)
    }

    /// Passes a text on from somebody who hides their account.
    pub fn forwards_from_hidden(&self, name: &str, text: &str) -> i64 {
        let date = self.sandbox.shared.world().now.timestamp();
        self.forward(json!({ "type": "hidden_user", "date": date, "sender_user_name": name }), text)
    }

    fn forward(&self, origin: Value, text: &str) -> i64 {
        let mut fields = Map::from_iter([("forward_origin".into(), origin)]);
        Formatted::plain(text).put(&mut fields, "text", "entities");
        self.post(fields)
    }

    /// The bytes of the file in a message of this chat, as the bot uploaded it.
    pub fn downloads(&self, message_id: i64) -> Option<Bytes> {
        let world = self.sandbox.shared.world();
        let file = world.message(self.chat, message_id)?.file.as_ref()?;
        world.files.get(file).map(|file| file.content.bytes())
    }

    fn file(&self, medium: Medium, content: Content, name: Option<&str>, mime: Option<&str>, caption: &str) -> i64 {
        self.sandbox.shared.act(|world| {
            let fields = file_fields(world, medium, content, name, mime, caption);
            world.receive(self.chat, self.user, fields, false)
        })
    }
}
