//! Messages without a file, and what every message has in common.

use serde_json::{Map, Value, json};

use super::{Answer, chat_id};
use crate::sandbox::{
    markup::{self, Markup},
    params::Params,
    refusal::Refusal,
    text,
    world::{Author, ChatKind, ReplyKeyboard, World},
};

pub(super) fn text(world: &mut World, params: &Params) -> Answer {
    let formatted = text::message_text(params, false)?;
    let mut fields = Map::new();
    formatted.put(&mut fields, "text", "entities");
    if let Some(options) = params.json("link_preview_options")? {
        fields.insert("link_preview_options".into(), options);
    }
    Envelope::open(world, params)?.send(world, vec![fields]).map(|mut sent| sent.remove(0))
}

pub(super) fn location(world: &mut World, params: &Params) -> Answer {
    let (Some(latitude), Some(longitude)) = (params.float("latitude"), params.float("longitude")) else {
        return Err(Refusal::mistake("latitude and longitude must be numbers"));
    };
    let place = json!({ "latitude": latitude, "longitude": longitude });
    let fields = Map::from_iter([("location".into(), place)]);
    Envelope::open(world, params)?.send(world, vec![fields]).map(|mut sent| sent.remove(0))
}

pub(super) fn contact(world: &mut World, params: &Params) -> Answer {
    let (Some(phone), Some(name)) = (params.text("phone_number"), params.text("first_name")) else {
        return Err(Refusal::mistake("phone number and first name must be non-empty"));
    };
    let fields = Map::from_iter([("contact".into(), json!({ "phone_number": phone, "first_name": name }))]);
    Envelope::open(world, params)?.send(world, vec![fields]).map(|mut sent| sent.remove(0))
}

pub(super) fn chat_action(world: &mut World, params: &Params) -> Answer {
    const ACTIONS: [&str; 11] = [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ];
    if !params.text("action").is_some_and(|action| ACTIONS.contains(&action.as_str())) {
        return Err(Refusal::mistake("wrong parameter action in request"));
    }
    let id = chat_id(params)?;
    world.writable(id)?;
    let until = world.now + chrono::TimeDelta::seconds(5);
    if let Some(chat) = world.chats.get_mut(&id) {
        chat.typing_until = Some(until);
    }
    Ok(json!(true))
}

pub(super) fn copy(world: &mut World, params: &Params) -> Answer {
    let (_, mut fields) = original(world, params)?;
    if params.text("caption").is_some() {
        text::caption(params)?.put(&mut fields, "caption", "caption_entities");
    }
    let sent = Envelope::open(world, params)?.send(world, vec![fields])?;
    Ok(json!({ "message_id": sent[0]["message_id"] }))
}

pub(super) fn forward(world: &mut World, params: &Params) -> Answer {
    let (source, mut fields) = original(world, params)?;
    let origin = json!({ "type": "user", "date": source["date"], "sender_user": source["from"] });
    fields.insert("forward_origin".into(), origin);
    Envelope::open(world, params)?.send(world, vec![fields]).map(|mut sent| sent.remove(0))
}

/// The message to copy, and the fields of it that go along.
fn original(world: &World, params: &Params) -> Result<(Value, Map<String, Value>), Refusal> {
    let from = params.int("from_chat_id").ok_or_else(|| Refusal::bad_request("chat not found"))?;
    let source = params.int("message_id").and_then(|id| world.message(from, id));
    let source = source.ok_or_else(|| Refusal::bad_request("message to copy not found"))?.json.clone();
    let stays = [
        "message_id",
        "date",
        "chat",
        "from",
        "reply_markup",
        "reply_to_message",
        "edit_date",
        "media_group_id",
        "has_protected_content",
        "forward_origin",
    ];
    let mut fields = source.as_object().cloned().unwrap_or_default();
    fields.retain(|key, _| !stays.contains(&key.as_str()));
    Ok((source, fields))
}

/// What every message has besides its content, checked.
pub(super) struct Envelope {
    chat: i64,
    is_silent: bool,
    fields: Map<String, Value>,
    markup: Option<Markup>,
}

impl Envelope {
    pub fn open(world: &World, params: &Params) -> Result<Self, Refusal> {
        let chat = chat_id(params)?;
        let is_private = world.chats.get(&chat).is_none_or(|chat| chat.kind == ChatKind::Private);
        let markup = markup::read(params, is_private)?;
        world.writable(chat)?;
        let mut fields = Map::new();
        if let Some(topic) = params.int("message_thread_id") {
            if !world.chats.get(&chat).is_some_and(|chat| chat.topics.contains(&topic)) {
                return Err(Refusal::bad_request("message thread not found"));
            }
            fields.insert("message_thread_id".into(), json!(topic));
            fields.insert("is_topic_message".into(), json!(true));
        }
        if let Some(reply) = reply(world, chat, params)? {
            fields.insert("reply_to_message".into(), reply);
        }
        if params.flag("protect_content") {
            fields.insert("has_protected_content".into(), json!(true));
        }
        if let Some(Markup::Inline(keyboard)) = &markup {
            fields.insert("reply_markup".into(), keyboard.clone());
        }
        Ok(Self { chat, is_silent: params.flag("disable_notification"), fields, markup })
    }

    /// Sends one message for each of `contents`, within the budget.
    pub fn send(self, world: &mut World, contents: Vec<Map<String, Value>>) -> Result<Vec<Value>, Refusal> {
        world.spend(self.chat, contents.len())?;
        let mut sent = Vec::new();
        for mut fields in contents {
            fields.extend(self.fields.clone());
            let id = world.post(self.chat, Author::Bot, fields);
            if let Some(posted) = world.message_mut(self.chat, id) {
                posted.is_silent = self.is_silent;
                posted.markup = self.markup.clone().filter(|markup| !matches!(markup, Markup::Inline(_)));
                sent.push(posted.json.clone());
            }
        }
        if let Some(chat) = world.chats.get_mut(&self.chat) {
            match self.markup {
                Some(Markup::Keyboard(keyboard)) => {
                    chat.keyboard = Some(ReplyKeyboard {
                        is_one_time: keyboard["one_time_keyboard"] == json!(true),
                        rows: keyboard["keyboard"].clone(),
                        is_hidden: false,
                    });
                }
                Some(Markup::Remove) => chat.keyboard = None,
                _ => {}
            }
        }
        Ok(sent)
    }
}

fn reply(world: &World, chat: i64, params: &Params) -> Result<Option<Value>, Refusal> {
    let parameters = params.json("reply_parameters")?.map(|value| params.within(&value)).unwrap_or_default();
    let Some(id) = parameters.int("message_id").or(params.int("reply_to_message_id")) else { return Ok(None) };
    let may_lack = parameters.flag("allow_sending_without_reply") || params.flag("allow_sending_without_reply");
    match world.message(chat, id) {
        Some(posted) => {
            // A reply shows the message it answers, not what that one answered.
            let mut json = posted.json.clone();
            if let Some(fields) = json.as_object_mut() {
                fields.remove("reply_to_message");
            }
            Ok(Some(json))
        }
        None if may_lack => Ok(None),
        None => Err(Refusal::bad_request("message to be replied not found")),
    }
}
