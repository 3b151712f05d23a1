//! The picture as a whole: who is there, what their lists of chats show, how the bot is.

use serde_json::{Value, json};

use super::bot::State;
use super::inside;
use super::stage::Stage;
use crate::clock::Time;
use crate::domain::Office;

/// Everything the page shows without asking for more.
pub async fn of(stage: &Stage) -> Value {
    let chats = stage.telegram.chats();
    let chats_of = |person: i64| -> Vec<i64> {
        let groups = chats.iter().filter(|chat| chat.members.contains(&person)).map(|chat| chat.id);
        std::iter::once(person).chain(groups).collect()
    };
    let people: Vec<Value> = stage
        .accounts()
        .iter()
        .zip(stage.players())
        .map(|(account, player)| {
            let id = account.id();
            let picture = stage.picture(id).filter(|(_, bytes)| !bytes.is_empty());
            json!({
                "id": id,
                "name": account.name(),
                "part": player.part,
                "about": player.division.as_deref().map(|key| label(&stage.office, key)).unwrap_or_default(),
                "username": account.username(),
                "language": account.language_code(),
                "blocks_bot": account.is_blocking(),
                "picture": picture.map(|(version, _)| format!("/api/people/{id}/picture?v={version}")),
                "chats": chats_of(id),
            })
        })
        .collect();
    let on_stage: Vec<i64> = stage.accounts().iter().map(crate::sandbox::Account::id).collect();
    let is_on_stage = |chat: &&crate::sandbox::Preview| chat.id < 0 || on_stage.contains(&chat.id);
    json!({
        "clock": stage.time.now(),
        "bot": bot(stage),
        "people": people,
        "chats": chats.iter().filter(|chat| is_on_stage(chat)).collect::<Vec<_>>(),
        "weather": super::weather::summary(stage),
        "inside": inside::revision(stage).await,
        "story": stage.show.summary(),
    })
}

/// The same without the time, which always changes, except for how far it was moved: the page ticks on by itself.
pub fn without_clock(summary: &Value) -> String {
    let mut watched = summary.clone();
    if let Some(fields) = watched.as_object_mut() {
        fields.remove("clock");
    }
    watched.to_string()
}

/// The name of a division as buttons show it.
pub fn label(office: &Office, key: &str) -> String {
    office.division(key).map_or_else(|| key.to_owned(), |division| division.label.clone())
}

fn bot(stage: &Stage) -> Value {
    let state = stage.bot.state();
    let profile = stage.telegram.profile("");
    let error = if let State::Broken(why) = &state { Some(why.clone()) } else { None };
    json!({
        "state": state.word(),
        "way": stage.bot.way(),
        "error": error,
        "username": stage.telegram.bot_username(),
        "name": profile.name,
        "description": profile.description,
        "about": profile.short_description,
        "ahead": stage.time.ahead().num_seconds(),
    })
}
