//! People and groups: who comes, what they are called, how they look.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::cast::{Part, Player};
use super::server::{Done, Shared, Wrong, done};

/// Bytes of a picture of oneself.
const LARGEST_PICTURE: usize = 500_000;
/// Letters of a name: what Telegram allows for first and last name together.
const LONGEST_NAME: usize = 128;

/// Somebody new.
#[derive(Deserialize)]
pub struct Newcomer {
    name: String,
    part: Part,
    division: Option<String>,
}

/// What somebody changes about themselves.
#[derive(Deserialize)]
pub struct Change {
    name: Option<String>,
    username: Option<String>,
    language: Option<String>,
    blocks_bot: Option<bool>,
}

/// A new group.
#[derive(Deserialize)]
pub struct Gathering {
    title: String,
    members: Vec<i64>,
}

fn name(text: &str) -> Result<String, Wrong> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        1..=LONGEST_NAME => Ok(name),
        _ => Err(Wrong::nonsense("a name has 1 to 128 letters")),
    }
}

/// Somebody comes on stage.
pub async fn add(State(stage): Shared, Json(new): Json<Newcomer>) -> Done {
    let division = new.division.filter(|key| stage.office.division(key).is_some());
    if new.part == Part::Bidang && division.is_none() {
        return Err(Wrong::nonsense("choose a division"));
    }
    let account = stage.adds(Player::new(&name(&new.name)?, new.part, division.as_deref())).await?;
    if new.part != Part::Warga {
        account.sends("/start");
    }
    Ok(Json(json!({ "ok": true, "id": account.id() })))
}

/// Somebody changes their name, user name or language, or blocks the bot.
pub async fn change(State(stage): Shared, Path(person): Path<i64>, Json(change): Json<Change>) -> Done {
    let account = stage.viewer(person, person).ok_or_else(|| Wrong::missing("nobody is here with this number"))?;
    if let Some(text) = &change.name {
        let name = name(text)?;
        match name.split_once(' ') {
            Some((first, last)) => account.set_name(first, Some(last)),
            None => account.set_name(&name, None),
        }
        stage.renames(person, &name)?;
    }
    if let Some(username) = &change.username {
        let letters = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let is_name = (5..=32).contains(&username.len()) && username.chars().all(letters);
        if !username.is_empty() && !is_name {
            return Err(Wrong::nonsense("a user name has 5 to 32 of a-z, 0-9 and _"));
        }
        account.set_username(Some(username.as_str()).filter(|username| !username.is_empty()));
    }
    if let Some(language) = &change.language {
        if !["id", "en", "jv"].contains(&language.as_str()) {
            return Err(Wrong::nonsense("a language is id, en or jv"));
        }
        account.set_language_code(Some(language));
    }
    match change.blocks_bot {
        Some(true) if !account.is_blocking() => account.blocks_bot(),
        Some(false) if account.is_blocking() => account.unblocks_bot(),
        _ => {}
    }
    done()
}

/// Somebody's picture.
pub async fn picture(State(stage): Shared, Path(person): Path<i64>) -> Result<Response, Wrong> {
    let (_, bytes) = stage.picture(person).ok_or_else(|| Wrong::missing("there is no picture"))?;
    let kind = super::chats::image_kind(&bytes).ok_or_else(|| Wrong::missing("there is no picture"))?;
    Ok(([(header::CONTENT_TYPE, kind)], bytes).into_response())
}

/// Somebody takes a picture of themselves; nothing takes it away.
pub async fn set_picture(State(stage): Shared, Path(person): Path<i64>, bytes: Bytes) -> Done {
    if bytes.len() > LARGEST_PICTURE || !bytes.is_empty() && super::chats::image_kind(&bytes).is_none() {
        return Err(Wrong::nonsense("a picture is PNG, JPEG or WebP and has at most 500 kB"));
    }
    stage.viewer(person, person).ok_or_else(|| Wrong::missing("nobody is here with this number"))?;
    stage.sets_picture(person, bytes);
    done()
}

/// A group, with the bot in it.
pub async fn add_group(State(stage): Shared, Json(new): Json<Gathering>) -> Done {
    if new.members.is_empty() {
        return Err(Wrong::nonsense("a group has at least one member"));
    }
    let group = stage.adds_group(&name(&new.title)?, &new.members)?;
    Ok(Json(json!({ "ok": true, "id": group.id() })))
}

/// The divisions somebody can work in.
pub async fn divisions(State(stage): Shared) -> Done {
    let divisions = stage.office.divisions().iter();
    Ok(Json(divisions.map(|division| json!({ "key": division.key.as_str(), "label": division.label })).collect()))
}
