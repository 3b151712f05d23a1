//! Files that people send with a complaint (UU 25/2009 art. 43).

use serde::{Deserialize, Serialize};

use super::{FileId, MessageId, PersonId};

/// What kind of file Telegram said it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// A picture, compressed by Telegram.
    Photo,
    /// Any file.
    Document,
    /// A film.
    Video,
    /// A voice message.
    Voice,
    /// A round film.
    VideoNote,
    /// A film without sound, which the apps turn every silent film into.
    Animation,
    /// A sound file.
    Audio,
    /// A point on the map, kept as text: nothing is to be fetched.
    Location,
}

impl Medium {
    /// Every medium with the word it is stored as.
    pub const ALL: [(Medium, &'static str); 8] = [
        (Medium::Photo, "photo"),
        (Medium::Document, "document"),
        (Medium::Video, "video"),
        (Medium::Voice, "voice"),
        (Medium::VideoNote, "video_note"),
        (Medium::Animation, "animation"),
        (Medium::Audio, "audio"),
        (Medium::Location, "location"),
    ];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        super::case::word(&Self::ALL, self)
    }
}

/// How far a file has come. A file is never taken for stored before it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// Announced by Telegram, to be fetched.
    Awaited,
    /// Fetched, hashed and kept.
    Stored,
    /// Over the limit of what a bot may fetch (20 MB); only its caption is kept.
    TooBig,
    /// Telegram no longer gives it out, after many tries.
    Lost,
}

impl Storage {
    /// Every value with the word it is stored as.
    pub const ALL: [(Storage, &'static str); 4] = [
        (Storage::Awaited, "awaited"),
        (Storage::Stored, "stored"),
        (Storage::TooBig, "too_big"),
        (Storage::Lost, "lost"),
    ];
}

/// One file of a draft or a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: FileId,
    /// Who sent it.
    pub person: PersonId,
    /// The message it came with.
    pub message: MessageId,
    /// Key of the question it was sent at.
    pub step: String,
    /// Its kind.
    pub medium: Medium,
    /// Telegram's handle for fetching and passing on (Bot API `file_id`); empty for a location.
    pub telegram_id: String,
    /// The cleaned file name, when it had one; of a location, how the place is called.
    pub name: Option<String>,
    /// Its type as Telegram gave it, when it did.
    pub mime: Option<String>,
    /// Bytes, as Telegram announced them.
    pub size: i64,
    /// The album it belongs to (Bot API `media_group_id`).
    pub album: Option<String>,
    /// What the person wrote with it.
    pub caption: Option<String>,
    /// How far it has come.
    pub storage: Storage,
    /// SHA-256 (hex) of its bytes, once stored.
    pub sha256: Option<String>,
}

impl Evidence {
    /// Whether it is a picture as it came from the device, with place and maker in it. What is sent as a photo was made
    /// anew by Telegram and has neither.
    pub fn is_picture_as_taken(&self) -> bool {
        let named = |name: &str| {
            let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
            ["jpg", "jpeg", "jpe", "jfif", "png", "webp"].contains(&ending.as_str())
        };
        let typed = |mime: &str| ["image/jpeg", "image/jpg", "image/png", "image/webp"].contains(&mime);
        let named = self.name.as_deref().is_some_and(named);
        self.medium == Medium::Document && (named || self.mime.as_deref().is_some_and(typed))
    }
}

/// Whether these are the bytes of a picture that can stand on a paper: PNG or JPEG, by their first bytes.
pub fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(b"\xff\xd8\xff")
}
