//! Changing and deleting what was sent.

use chrono::TimeDelta;
use serde_json::{Map, Value, json};

use super::{Answer, chat_id};
use crate::sandbox::{
    markup::{self, Markup},
    params::Params,
    refusal::Refusal,
    text,
    world::{Event, World},
};

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the \
                            same as a current content and reply markup of the message";

pub(super) fn text(world: &mut World, params: &Params) -> Answer {
    let formatted = text::message_text(params, true)?;
    edit(world, params, |fields| {
        if !fields.contains_key("text") {
            return Err(Refusal::mistake("there is no text in the message to edit"));
        }
        formatted.put(fields, "text", "entities");
        if let Some(options) = params.json("link_preview_options")? {
            fields.insert("link_preview_options".into(), options);
        }
        Ok(())
    })
}

pub(super) fn caption(world: &mut World, params: &Params) -> Answer {
    let formatted = text::caption(params)?;
    edit(world, params, |fields| {
        if fields.contains_key("text") {
            return Err(Refusal::mistake("there is no caption in the message to edit"));
        }
        formatted.put(fields, "caption", "caption_entities");
        Ok(())
    })
}

pub(super) fn markup(world: &mut World, params: &Params) -> Answer {
    edit(world, params, |_| Ok(()))
}

fn edit(
    world: &mut World,
    params: &Params,
    change: impl FnOnce(&mut Map<String, Value>) -> Result<(), Refusal>,
) -> Answer {
    let keyboard = match markup::read(params, true)? {
        Some(Markup::Inline(keyboard)) => Some(keyboard),
        Some(_) => return Err(Refusal::mistake("inline keyboard expected")),
        None => None,
    };
    let chat = chat_id(params)?;
    world.writable(chat)?;
    let id = params.int("message_id").ok_or_else(|| Refusal::mistake("message identifier is not specified"))?;
    let now = world.now;
    let posted = world.message_mut(chat, id).ok_or_else(|| Refusal::bad_request("message to edit not found"))?;
    // The server never edits a message that brought or took away a reply keyboard.
    if !posted.by_bot || posted.markup.is_some() {
        return Err(Refusal::mistake("message can't be edited"));
    }
    let mut fields = posted.json.as_object().cloned().unwrap_or_default();
    change(&mut fields)?;
    fields.remove("reply_markup");
    if let Some(keyboard) = keyboard {
        fields.insert("reply_markup".into(), keyboard);
    }
    if Some(&fields) == posted.json.as_object() {
        return Err(Refusal::bad_request(NOT_MODIFIED));
    }
    let rewritten = without_markup(&fields) != posted.json.as_object().map(without_markup).unwrap_or_default();
    fields.insert("edit_date".into(), json!(now.timestamp()));
    posted.json = Value::Object(fields);
    // The client says "edited" for a new text, not for new buttons.
    posted.is_edited |= rewritten;
    let json = posted.json.clone();
    if let Some(chat) = world.chats.get_mut(&chat) {
        chat.log.push(Event::Edited(id));
    }
    Ok(json)
}

fn without_markup(fields: &Map<String, Value>) -> Map<String, Value> {
    let mut fields = fields.clone();
    fields.remove("reply_markup");
    fields
}

pub(super) fn delete(world: &mut World, params: &Params) -> Answer {
    let chat = chat_id(params)?;
    world.writable(chat)?;
    let id = params.int("message_id").unwrap_or_default();
    remove(world, chat, id)?;
    Ok(json!(true))
}

/// Those that can't be deleted are left alone without a word, as the server does it.
pub(super) fn delete_many(world: &mut World, params: &Params) -> Answer {
    let chat = chat_id(params)?;
    world.writable(chat)?;
    for id in params.json("message_ids")?.unwrap_or_default().as_array().into_iter().flatten() {
        let _ = remove(world, chat, id.as_i64().unwrap_or_default());
    }
    Ok(json!(true))
}

fn remove(world: &mut World, chat: i64, id: i64) -> Result<(), Refusal> {
    let now = world.now.timestamp();
    let posted = world.message(chat, id).ok_or_else(|| Refusal::bad_request("message to delete not found"))?;
    let age = TimeDelta::seconds(now - posted.json["date"].as_i64().unwrap_or_default());
    if age > TimeDelta::hours(48) {
        return Err(Refusal::bad_request("message can't be deleted for everyone"));
    }
    if let Some(chat) = world.chats.get_mut(&chat) {
        chat.messages.remove(&id);
    }
    Ok(())
}
