//! What the bot says about itself: commands, names, the menu button.

use serde_json::{Value, json};

use super::Answer;
use crate::sandbox::{params::Params, refusal::Refusal, world::World};

/// A scope as a word: `default`, `all_private_chats`, `chat:123`, `chat_member:123:456`.
fn scope(params: &Params) -> Result<(String, String), Refusal> {
    const KINDS: [&str; 7] = [
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    ];
    let scope = params.json("scope")?.unwrap_or_else(|| json!({ "type": "default" }));
    let kind = scope["type"].as_str().unwrap_or_default();
    if !KINDS.contains(&kind) {
        return Err(Refusal::mistake("can't parse BotCommandScope: unsupported type specified"));
    }
    let mut words = vec![kind.to_owned()];
    for key in ["chat_id", "user_id"] {
        if let Some(value) = scope.get(key) {
            words.push(value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        }
    }
    Ok((words.join(":"), params.text("language_code").unwrap_or_default()))
}

pub(super) fn set(world: &mut World, params: &Params) -> Answer {
    let key = scope(params)?;
    let list = params.json("commands")?.unwrap_or_default();
    let list = list.as_array().ok_or_else(|| Refusal::mistake("can't parse commands JSON object"))?;
    if list.len() > 100 {
        return Err(Refusal::mistake("BOT_COMMANDS_TOO_MUCH"));
    }
    let mut commands = Vec::new();
    for entry in list {
        let name = entry["command"].as_str().unwrap_or_default().trim_start_matches('/').to_owned();
        let description = entry["description"].as_str().unwrap_or_default().to_owned();
        let is_valid = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !(1..=32).contains(&name.len()) || !name.chars().all(is_valid) {
            return Err(Refusal::mistake("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&description.chars().count()) {
            return Err(Refusal::mistake("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
        commands.push((name, description));
    }
    world.commands.insert(key, commands);
    Ok(json!(true))
}

pub(super) fn get(world: &mut World, params: &Params) -> Answer {
    let commands = world.commands.get(&scope(params)?).cloned().unwrap_or_default();
    Ok(commands
        .into_iter()
        .map(|(command, description)| json!({ "command": command, "description": description }))
        .collect())
}

pub(super) fn delete(world: &mut World, params: &Params) -> Answer {
    world.commands.remove(&scope(params)?);
    Ok(json!(true))
}

pub(super) fn set_name(world: &mut World, params: &Params, field: &'static str, limit: usize) -> Answer {
    let value = params.text(field).unwrap_or_default();
    if value.chars().count() > limit {
        return Err(Refusal::mistake(format!("bot {} is too long", field.replace('_', " "))));
    }
    world.names.insert((field, params.text("language_code").unwrap_or_default()), value);
    Ok(json!(true))
}

pub(super) fn get_name(world: &World, params: &Params, field: &'static str) -> Value {
    let language = params.text("language_code").unwrap_or_default();
    let named = [language, String::new()].into_iter().find_map(|language| world.names.get(&(field, language)));
    json!({ field: named.cloned().unwrap_or_default() })
}

pub(super) fn set_menu_button(world: &mut World, params: &Params) -> Answer {
    let button = params.json("menu_button")?.unwrap_or_else(|| json!({ "type": "default" }));
    if !["default", "commands", "web_app"].iter().any(|kind| button["type"] == *kind) {
        return Err(Refusal::mistake("can't parse menu button: unsupported type specified"));
    }
    world.menu_buttons.insert(params.int("chat_id"), button);
    Ok(json!(true))
}

pub(super) fn get_menu_button(world: &World, params: &Params) -> Value {
    let chosen = [params.int("chat_id"), None].into_iter().find_map(|chat| world.menu_buttons.get(&chat));
    chosen.cloned().unwrap_or_else(|| json!({ "type": "commands" }))
}
