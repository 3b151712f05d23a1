//! Files on Telegram's servers.

use std::collections::BTreeMap;

use axum::body::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

/// Bytes a bot may download.
pub(super) const DOWNLOAD_LIMIT: u64 = 20 * 1024 * 1024;

/// What a file is sent as; the Bot API has a field for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Medium {
    Photo,
    Document,
    Video,
    Animation,
    Audio,
    Voice,
    VideoNote,
    Sticker,
}

impl Medium {
    /// The field of a message, and of the call that sends it.
    pub fn field(self) -> &'static str {
        match self {
            Medium::Photo => "photo",
            Medium::Document => "document",
            Medium::Video => "video",
            Medium::Animation => "animation",
            Medium::Audio => "audio",
            Medium::Voice => "voice",
            Medium::VideoNote => "video_note",
            Medium::Sticker => "sticker",
        }
    }

    pub fn of_field(field: &str) -> Option<Self> {
        use Medium::*;
        [Photo, Document, Video, Animation, Audio, Voice, VideoNote, Sticker]
            .into_iter()
            .find(|medium| medium.field() == field)
    }

    /// How its file ids begin on the real servers.
    fn prefix(self) -> &'static str {
        match self {
            Medium::Photo => "AgACAgUAAxkBAAI",
            Medium::Document => "BQACAgUAAxkBAAI",
            Medium::Video => "BAACAgUAAxkBAAI",
            Medium::Animation => "CgACAgUAAxkBAAI",
            Medium::Audio => "CQACAgUAAxkBAAI",
            Medium::Voice => "AwACAgUAAxkBAAI",
            Medium::VideoNote => "DQACAgUAAxkBAAI",
            Medium::Sticker => "CAACAgUAAxkBAAI",
        }
    }

    fn folder(self) -> (&'static str, &'static str) {
        match self {
            Medium::Photo => ("photos", "jpg"),
            Medium::Document => ("documents", "bin"),
            Medium::Video => ("videos", "mp4"),
            Medium::Animation => ("animations", "mp4"),
            Medium::Audio => ("music", "mp3"),
            Medium::Voice => ("voice", "oga"),
            Medium::VideoNote => ("video_notes", "mp4"),
            Medium::Sticker => ("stickers", "webp"),
        }
    }
}

/// What is in a file: its bytes, or only how many there are.
#[derive(Debug, Clone)]
pub enum Content {
    /// These bytes.
    Bytes(Bytes),
    /// So many bytes, made up when somebody downloads them.
    Size(u64),
}

impl Content {
    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        match self {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Size(size) => *size,
        }
    }

    /// The bytes themselves.
    pub fn bytes(&self) -> Bytes {
        match self {
            Content::Bytes(bytes) => bytes.clone(),
            Content::Size(size) => Bytes::from(vec![b'w'; usize::try_from(*size).unwrap_or(usize::MAX)]),
        }
    }
}

impl From<u64> for Content {
    fn from(size: u64) -> Self {
        Content::Size(size)
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Content::Bytes(bytes.into())
    }
}

impl From<&'static [u8]> for Content {
    fn from(bytes: &'static [u8]) -> Self {
        Content::Bytes(Bytes::from_static(bytes))
    }
}

impl From<Bytes> for Content {
    fn from(bytes: Bytes) -> Self {
        Content::Bytes(bytes)
    }
}

/// One stored file.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    pub medium: Medium,
    pub unique_id: String,
    pub content: Content,
    pub name: Option<String>,
    pub mime: Option<String>,
    path: String,
    link_made: Option<DateTime<Utc>>,
}

/// All files, by `file_id`.
#[derive(Default)]
pub(super) struct Files {
    stored: BTreeMap<String, Stored>,
}

impl Files {
    /// Keeps a file and returns its `file_id`.
    pub fn keep(&mut self, medium: Medium, content: Content, name: Option<&str>, mime: Option<&str>) -> String {
        let number = self.stored.len() + 1;
        let (folder, usual) = medium.folder();
        let extension = name.and_then(|name| name.rsplit_once('.')).map_or(usual, |(_, extension)| extension);
        let is_plain = !extension.is_empty() && extension.chars().all(|c| c.is_ascii_alphanumeric());
        let path = format!("{folder}/file_{number}.{}", if is_plain { extension } else { usual });
        let id = format!("{}{number:08}AAE", medium.prefix());
        let stored = Stored {
            medium,
            unique_id: format!("AgAD{number:08}"),
            content,
            name: name.map(str::to_owned),
            mime: mime.map(str::to_owned),
            path,
            link_made: None,
        };
        self.stored.insert(id.clone(), stored);
        id
    }

    pub fn get(&self, file_id: &str) -> Option<&Stored> {
        self.stored.get(file_id)
    }

    /// Answers getFile: a link good for an hour.
    pub fn link(&mut self, file_id: &str, now: DateTime<Utc>) -> Option<Value> {
        let file = self.stored.get_mut(file_id)?;
        file.link_made = Some(now);
        Some(json!({
            "file_id": file_id,
            "file_unique_id": file.unique_id,
            "file_size": file.content.size(),
            "file_path": file.path,
        }))
    }

    /// The bytes behind a link that was handed out and is still good.
    pub fn at_path(&self, path: &str, now: DateTime<Utc>) -> Option<Bytes> {
        let is_good = |file: &&Stored| file.link_made.is_some_and(|made| now - made <= TimeDelta::hours(1));
        self.stored.values().find(|file| file.path == path).filter(is_good).map(|file| file.content.bytes())
    }

    /// The value of a message's field for this file, with what the sender told about it in `details`.
    pub fn describe(&self, file_id: &str, details: Value) -> Option<Value> {
        let file = self.get(file_id)?;
        let mut json = json!({
            "file_id": file_id,
            "file_unique_id": file.unique_id,
            "file_size": file.content.size(),
        });
        if let Some(name) = &file.name {
            json["file_name"] = json!(name);
        }
        if let Some(mime) = &file.mime {
            json["mime_type"] = json!(mime);
        }
        if let (Some(fields), Value::Object(more)) = (json.as_object_mut(), details) {
            fields.extend(more);
        }
        Some(json)
    }
}
