//! Questions about chats and their members.

use serde_json::json;

use super::{Answer, chat_id};
use crate::sandbox::{
    params::Params,
    refusal::Refusal,
    world::{Author, BOT_ID, ChatKind, World},
};

pub(super) fn get(world: &mut World, params: &Params) -> Answer {
    let id = chat_id(params)?;
    known(world, id)?;
    let mut chat = world.chat_json(id);
    chat["accent_color_id"] = json!(0);
    chat["max_reaction_count"] = json!(11);
    chat["accepted_gift_types"] = json!({
        "unlimited_gifts": true, "limited_gifts": true, "unique_gifts": true, "premium_subscription": true,
        "gifts_from_channels": true,
    });
    Ok(chat)
}

fn known(world: &World, id: i64) -> Result<ChatKind, Refusal> {
    let chat = world.chats.get(&id).ok_or_else(|| Refusal::bad_request("chat not found"))?;
    if let Some(to) = chat.migrated_to {
        return Err(Refusal::migrated(to));
    }
    let is_stranger = world.people.get(&id).is_some_and(|person| !person.has_started);
    if is_stranger { Err(Refusal::bad_request("chat not found")) } else { Ok(chat.kind) }
}

pub(super) fn member(world: &mut World, params: &Params) -> Answer {
    let id = chat_id(params)?;
    known(world, id)?;
    let user = params.int("user_id").unwrap_or_default();
    let is_member = world.chats.get(&id).is_some_and(|chat| chat.members.contains(&user)) || id == user;
    if user != BOT_ID && !world.people.contains_key(&user) {
        return Err(Refusal::bad_request("PARTICIPANT_ID_INVALID"));
    }
    let author = if user == BOT_ID { Author::Bot } else { Author::Person(user) };
    let status = if is_member || user == BOT_ID { "member" } else { "left" };
    Ok(json!({ "user": world.user(author), "status": status }))
}

pub(super) fn count(world: &mut World, params: &Params) -> Answer {
    let id = chat_id(params)?;
    let kind = known(world, id)?;
    let members = world.chats.get(&id).map_or(0, |chat| chat.members.len());
    Ok(json!(if kind == ChatKind::Private { 2 } else { members + 1 }))
}

pub(super) fn leave(world: &mut World, params: &Params) -> Answer {
    let id = chat_id(params)?;
    if known(world, id)? == ChatKind::Private {
        return Err(Refusal::mistake("chat member status can't be changed in private chats"));
    }
    if let Some(chat) = world.chats.get_mut(&id) {
        chat.bot_is_kicked = true;
    }
    Ok(json!(true))
}
