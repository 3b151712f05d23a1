//! Answers to taps.

use chrono::TimeDelta;
use serde_json::json;

use super::Answer;
use crate::sandbox::{
    params::Params,
    refusal::Refusal,
    world::{Event, World},
};

const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";

pub(super) fn answer(world: &mut World, params: &Params) -> Answer {
    let text = params.text("text").unwrap_or_default();
    if text.chars().count() > 200 {
        return Err(Refusal::mistake("MESSAGE_TOO_LONG"));
    }
    let id = params.text("callback_query_id").unwrap_or_default();
    let now = world.now;
    let is_open = |tap: &&mut crate::sandbox::world::Tap| !tap.is_answered && now - tap.at <= TimeDelta::minutes(15);
    let tap = world.taps.get_mut(&id).filter(is_open).ok_or_else(|| Refusal::bad_request(TOO_OLD))?;
    tap.is_answered = true;
    let (chat, user) = (tap.chat, tap.user);
    if !text.is_empty()
        && let Some(chat) = world.chats.get_mut(&chat)
    {
        chat.log.push(Event::Toast { user, text, is_alert: params.flag("show_alert") });
    }
    Ok(json!(true))
}
