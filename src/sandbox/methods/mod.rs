//! The methods of the Bot API, each on the world it changes.

mod chats;
mod commands;
mod edit;
mod media;
mod send;
mod taps;
mod webhook;

use serde_json::{Value, json};

use super::{
    params::Params,
    refusal::Refusal,
    world::{Author, World},
};

pub(super) use media::show;
pub(super) use webhook::{is_loopback, take_allowed};

type Answer = Result<Value, Refusal>;

/// Does what `method`, in small letters, asks for. `getUpdates` waits, so the server does it itself.
pub(super) fn call(world: &mut World, method: &str, params: &Params) -> Answer {
    match method {
        "getme" => Ok(me(world)),
        "setwebhook" => webhook::set(world, params),
        "deletewebhook" => webhook::delete(world, params),
        "getwebhookinfo" => Ok(webhook::info(world)),
        "sendmessage" => send::text(world, params),
        "sendlocation" => send::location(world, params),
        "sendcontact" => send::contact(world, params),
        "sendchataction" => send::chat_action(world, params),
        "copymessage" => send::copy(world, params),
        "forwardmessage" => send::forward(world, params),
        "sendmediagroup" => media::album(world, params),
        "editmessagetext" => edit::text(world, params),
        "editmessagecaption" => edit::caption(world, params),
        "editmessagereplymarkup" => edit::markup(world, params),
        "deletemessage" => edit::delete(world, params),
        "deletemessages" => edit::delete_many(world, params),
        "answercallbackquery" => taps::answer(world, params),
        "getfile" => media::get_file(world, params),
        "setmycommands" => commands::set(world, params),
        "getmycommands" => commands::get(world, params),
        "deletemycommands" => commands::delete(world, params),
        "setmyname" => commands::set_name(world, params, "name", 64),
        "setmydescription" => commands::set_name(world, params, "description", 512),
        "setmyshortdescription" => commands::set_name(world, params, "short_description", 120),
        "getmyname" => Ok(commands::get_name(world, params, "name")),
        "getmydescription" => Ok(commands::get_name(world, params, "description")),
        "getmyshortdescription" => Ok(commands::get_name(world, params, "short_description")),
        "setchatmenubutton" => commands::set_menu_button(world, params),
        "getchatmenubutton" => Ok(commands::get_menu_button(world, params)),
        "getchat" => chats::get(world, params),
        "getchatmember" => chats::member(world, params),
        "getchatmembercount" => chats::count(world, params),
        "leavechat" => chats::leave(world, params),
        _ => media::send(world, method, params),
    }
}

fn me(world: &World) -> Value {
    let mut me = world.user(Author::Bot);
    for (key, flag) in [
        ("can_join_groups", true),
        ("can_read_all_group_messages", false),
        ("supports_inline_queries", false),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
    ] {
        me[key] = json!(flag);
    }
    me
}

fn chat_id(params: &Params) -> Result<i64, Refusal> {
    match params.text("chat_id").as_deref() {
        None | Some("") => Err(Refusal::mistake("chat_id is empty")),
        Some(_) => params.int("chat_id").ok_or_else(|| Refusal::bad_request("chat not found")),
    }
}
