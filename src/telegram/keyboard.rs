//! Buttons as Telegram takes them.

use teloxide::types::{
    ButtonRequest, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, KeyboardMarkup, KeyboardRemove,
    ReplyMarkup, WebAppInfo,
};

use crate::texts::{Key, Keys};

/// The buttons of a message; none: it has none.
pub fn markup(keys: Keys) -> Option<ReplyMarkup> {
    Some(match keys {
        Keys::None => return None,
        Keys::Inline(rows) => ReplyMarkup::InlineKeyboard(InlineKeyboardMarkup::new(presses(rows))),
        Keys::Opening(page, rows) => {
            // An address of our own; were it none, the other ways to answer stay.
            let opens =
                page.address.parse().ok().map(|url| InlineKeyboardButton::web_app(page.label, WebAppInfo { url }));
            let rows = opens.map(|button| vec![button]).into_iter().chain(presses(rows));
            ReplyMarkup::InlineKeyboard(InlineKeyboardMarkup::new(rows))
        }
        Keys::Letters(rows) => {
            let rows = rows.into_iter().map(|row| {
                row.into_iter()
                    .map(|key| match key.sends_contact {
                        true => KeyboardButton::new(key.label).request(ButtonRequest::Contact),
                        false => KeyboardButton::new(key.label),
                    })
                    .collect::<Vec<_>>()
            });
            ReplyMarkup::Keyboard(KeyboardMarkup::new(rows).resize_keyboard().one_time_keyboard())
        }
        Keys::LettersBack => ReplyMarkup::KeyboardRemove(KeyboardRemove::new()),
    })
}

fn presses(rows: Vec<Vec<Key>>) -> impl Iterator<Item = Vec<InlineKeyboardButton>> {
    let button = |key: Key| InlineKeyboardButton::callback(key.label, key.press.encode());
    rows.into_iter().map(move |row| row.into_iter().map(button).collect())
}
