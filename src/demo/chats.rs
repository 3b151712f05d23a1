//! Chats: what a phone shows, and what its owner does on it.

use axum::Json;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::server::{Done, Shared, Wrong, done};
use super::stage::Stage;
use crate::sandbox::{Account, AlbumItem, Content};

/// Whose phone.
#[derive(Deserialize)]
pub struct Viewer {
    viewer: i64,
}

/// Whose phone, and which chat.
#[derive(Deserialize)]
pub struct Place {
    viewer: i64,
    chat: i64,
}

/// Something written.
#[derive(Deserialize)]
pub struct Written {
    #[serde(flatten)]
    place: Place,
    text: String,
    reply_to: Option<i64>,
}

/// Something written differently.
#[derive(Deserialize)]
pub struct Edited {
    #[serde(flatten)]
    place: Place,
    message: i64,
    text: String,
}

/// A button under a message.
#[derive(Deserialize)]
pub struct Button {
    #[serde(flatten)]
    place: Place,
    message: i64,
    row: usize,
    column: usize,
}

/// A button of the reply keyboard.
#[derive(Deserialize)]
pub struct Key {
    #[serde(flatten)]
    place: Place,
    row: usize,
    column: usize,
}

/// A place on earth.
#[derive(Deserialize)]
pub struct Position {
    #[serde(flatten)]
    place: Place,
    latitude: f64,
    longitude: f64,
}

/// Files.
#[derive(Deserialize)]
pub struct Upload {
    viewer: i64,
    chat: i64,
    #[serde(default)]
    caption: String,
    #[serde(rename = "as")]
    kind: UploadKind,
}

/// What files are sent as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UploadKind {
    /// Photos.
    Photo,
    /// Documents.
    Document,
    /// A spoken message.
    Voice,
    /// Videos.
    Video,
}

impl Place {
    fn account(&self, stage: &Stage) -> Result<Account, Wrong> {
        stage.viewer(self.viewer, self.chat).ok_or_else(|| Wrong::missing("this person has no such chat"))
    }
}

/// The chat as the viewer's phone draws it.
pub async fn chat(State(stage): Shared, Path(chat): Path<i64>, Query(viewer): Query<Viewer>) -> Done {
    let account = Place { viewer: viewer.viewer, chat }.account(&stage)?;
    let phone = account.phone().ok_or_else(|| Wrong::missing("there is no such chat"))?;
    Ok(Json(serde_json::to_value(phone)?))
}

/// The file in a message. Only pictures and sounds are shown; everything else is handed over to be saved.
pub async fn file(State(stage): Shared, Path((chat, message)): Path<(i64, i64)>) -> Result<Response, Wrong> {
    let missing = || Wrong::missing("there is no such file");
    let (bytes, name) = stage.telegram.file_in(chat, message).ok_or_else(missing)?;
    let shown = image_kind(&bytes).or_else(|| sound_kind(&bytes));
    if let Some(kind) = shown {
        return Ok(([(header::CONTENT_TYPE, kind)], bytes).into_response());
    }
    let plain = |c: char| if c.is_ascii_alphanumeric() || "._- ".contains(c) { c } else { '_' };
    let name: String = name.as_deref().unwrap_or("berkas").chars().map(plain).collect();
    let as_file = format!("attachment; filename=\"{name}\"");
    let headers =
        [(header::CONTENT_TYPE, "application/octet-stream".to_owned()), (header::CONTENT_DISPOSITION, as_file)];
    Ok((headers, bytes).into_response())
}

/// The kind of a picture, by how it begins.
pub fn image_kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

fn sound_kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Some("audio/wav"),
        [b'O', b'g', b'g', b'S', ..] => Some("audio/ogg"),
        _ => None,
    }
}

/// Writes.
pub async fn send(State(stage): Shared, Json(written): Json<Written>) -> Done {
    let account = written.place.account(&stage)?;
    match written.reply_to {
        Some(message) => account.replies_to(message, &written.text),
        None => account.sends(&written.text),
    };
    done()
}

/// Changes what was written.
pub async fn edit(State(stage): Shared, Json(edited): Json<Edited>) -> Done {
    edited.place.account(&stage)?.edits(edited.message, &edited.text);
    done()
}

/// Presses a button under a message.
pub async fn press(State(stage): Shared, Json(button): Json<Button>) -> Done {
    let pressed = button.place.account(&stage)?.presses_at(button.message, button.row, button.column);
    pressed.ok_or_else(|| Wrong::missing("that button is no longer there"))?;
    done()
}

/// Presses a button of the reply keyboard.
pub async fn press_key(State(stage): Shared, Json(key): Json<Key>) -> Done {
    let pressed = key.place.account(&stage)?.presses_key(key.row, key.column);
    pressed.ok_or_else(|| Wrong::missing("that button is no longer there"))?;
    done()
}

/// Sends where one is.
pub async fn location(State(stage): Shared, Json(position): Json<Position>) -> Done {
    if !(-90.0..=90.0).contains(&position.latitude) || !(-180.0..=180.0).contains(&position.longitude) {
        return Err(Wrong::nonsense("that is no place on earth"));
    }
    position.place.account(&stage)?.sends_location(position.latitude, position.longitude);
    done()
}

/// Sends the own telephone number.
pub async fn contact(State(stage): Shared, Json(place): Json<Place>) -> Done {
    place.account(&stage)?.sends_contact();
    done()
}

/// What a Mini App is given when this person opens it.
pub async fn init_data(State(stage): Shared, Query(viewer): Query<Viewer>) -> Done {
    let account = Place { viewer: viewer.viewer, chat: viewer.viewer }.account(&stage)?;
    Ok(Json(json!({ "init_data": account.init_data() })))
}

/// Sends files: one as a message, several as an album.
pub async fn upload(State(stage): Shared, Query(upload): Query<Upload>, mut parts: Multipart) -> Done {
    let account = Place { viewer: upload.viewer, chat: upload.chat }.account(&stage)?;
    let mut files = Vec::new();
    while let Some(part) = parts.next_field().await? {
        let name = part.file_name().unwrap_or("berkas").to_owned();
        let mime = part.content_type().unwrap_or("application/octet-stream").to_owned();
        files.push((name, mime, Content::from(part.bytes().await?.to_vec())));
    }
    let caption = upload.caption.as_str();
    match (upload.kind, files.len()) {
        (_, 0) => return Err(Wrong::nonsense("there is no file")),
        (_, 11..) => return Err(Wrong::nonsense("an album has at most ten files")),
        (UploadKind::Voice, _) => drop(account.sends_voice_of(files.remove(0).2)),
        (kind, 1) => {
            let (name, mime, content) = files.remove(0);
            match kind {
                UploadKind::Photo => account.sends_photo_of(content, caption),
                UploadKind::Video => account.sends_video(content, caption),
                UploadKind::Document | UploadKind::Voice => account.sends_document(&name, &mime, content, caption),
            };
        }
        (kind, _) => {
            let items = files.into_iter().enumerate().map(|(place, (name, mime, content))| {
                // The words stand under the first.
                let caption = if place == 0 { caption } else { "" };
                match kind {
                    UploadKind::Photo => AlbumItem::photo_of(content, caption),
                    UploadKind::Video => AlbumItem::video(content, caption),
                    UploadKind::Document | UploadKind::Voice => AlbumItem::document(&name, &mime, content, caption),
                }
            });
            account.sends_album(items.collect());
        }
    }
    done()
}
