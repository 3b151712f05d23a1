//! Keyboards, checked as the server checks them.

use serde_json::{Value, json};

use super::{methods::is_loopback, params::Params, refusal::Refusal};

/// Bytes of a keyboard's JSON.
const BYTES: usize = 10 * 1024;
const ACTIONS: [&str; 10] = [
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
];

/// `reply_markup` of a message.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Markup {
    /// Buttons under the message: `InlineKeyboardMarkup`.
    Inline(Value),
    /// Buttons in place of the keyboard: `ReplyKeyboardMarkup`.
    Keyboard(Value),
    /// `ReplyKeyboardRemove`.
    Remove,
    /// `ForceReply`.
    ForceReply,
}

/// Reads `reply_markup`; an inline keyboard without buttons is none.
pub(super) fn read(params: &Params, is_private: bool) -> Result<Option<Markup>, Refusal> {
    let Some(markup) = params.json("reply_markup")? else { return Ok(None) };
    if markup.to_string().len() > BYTES {
        return Err(Refusal::mistake("reply markup is too long"));
    }
    if let Some(rows) = markup.get("inline_keyboard") {
        let rows = rows_of(rows, 100, 8)?;
        let mut kept = Vec::new();
        for row in rows {
            let row = row.iter().map(|button| inline_button(button, is_private));
            kept.push(Value::Array(row.collect::<Result<_, _>>()?));
        }
        return Ok((!kept.is_empty()).then(|| Markup::Inline(json!({ "inline_keyboard": kept }))));
    }
    if let Some(rows) = markup.get("keyboard") {
        for button in rows_of(rows, 300, 12)?.into_iter().flatten() {
            label(button)?;
            let asks = button.get("request_contact").or(button.get("request_location"));
            if asks == Some(&json!(true)) && !is_private {
                return Err(Refusal::mistake(
                    "can't parse keyboard button: contact and location can be requested in private chats only",
                ));
            }
        }
        return Ok(Some(Markup::Keyboard(markup)));
    }
    if markup["remove_keyboard"] == json!(true) {
        return Ok(Some(Markup::Remove));
    }
    if markup["force_reply"] == json!(true) {
        return Ok(Some(Markup::ForceReply));
    }
    if markup.as_object().is_some_and(serde_json::Map::is_empty) {
        return Ok(None);
    }
    Err(Refusal::mistake("can't parse reply keyboard markup JSON object"))
}

fn rows_of(rows: &Value, most: usize, widest: usize) -> Result<Vec<&Vec<Value>>, Refusal> {
    let malformed = || Refusal::mistake("can't parse reply keyboard markup: rows must be arrays of buttons");
    let rows = rows.as_array().ok_or_else(malformed)?;
    let rows: Vec<&Vec<Value>> =
        rows.iter().map(|row| row.as_array().ok_or_else(malformed)).collect::<Result<_, _>>()?;
    let rows: Vec<&Vec<Value>> = rows.into_iter().filter(|row| !row.is_empty()).collect();
    if rows.iter().any(|row| row.len() > widest) || rows.iter().map(|row| row.len()).sum::<usize>() > most {
        return Err(Refusal::mistake("reply markup is too long"));
    }
    Ok(rows)
}

/// What is written on a button; a reply button may be a plain string.
pub(super) fn label(button: &Value) -> Result<&str, Refusal> {
    let text = button.as_str().or(button["text"].as_str()).unwrap_or_default();
    if text.trim().is_empty() {
        return Err(Refusal::mistake("can't parse keyboard button: button text must be non-empty"));
    }
    Ok(text)
}

fn inline_button(button: &Value, is_private: bool) -> Result<Value, Refusal> {
    let text = label(button)?;
    let refused = |reason: String| Err(Refusal::mistake(reason));
    let Some(action) = ACTIONS.iter().find(|action| button.get(**action).is_some_and(|value| !value.is_null())) else {
        return refused("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard".into());
    };
    match *action {
        "callback_data" if !matches!(button["callback_data"].as_str().map(str::len), Some(1..=64)) => {
            return refused("BUTTON_DATA_INVALID".into());
        }
        "url" => {
            let url = button["url"].as_str().unwrap_or_default();
            if !["https://", "http://", "tg://", "tel:"].iter().any(|scheme| url.starts_with(scheme))
                && !url.contains('.')
            {
                return refused(format!("inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"));
            }
        }
        // Bot API `InlineKeyboardButton.web_app`: in private chats only.
        "web_app" if !is_private => return refused("BUTTON_TYPE_INVALID".into()),
        "web_app" => {
            let url = button["web_app"]["url"].as_str().unwrap_or_default();
            // Telegram's test environment takes http as well; here loopback does.
            if !url.starts_with("https://") && !is_loopback(url) {
                return refused(format!(
                    "inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed"
                ));
            }
        }
        _ => {}
    }
    Ok(json!({ "text": text, *action: button[*action] }))
}
