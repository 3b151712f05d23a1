//! What is heard in a group: two commands, that the bot was removed, and that the group has another id. Nothing else that
//! is said there is read or kept.

use serde_json::Value;
use teloxide::utils::command::parse_command;

use crate::desk::GroupAct;
use crate::domain::PersonId;

/// The group an update is from and what happened there; none for what is not for us.
pub fn heard(update: &Value, bot_name: &str) -> Option<(PersonId, GroupAct)> {
    if let Some(change) = update.get("my_chat_member") {
        let member = &change["new_chat_member"];
        let left = match member["status"].as_str()? {
            "left" | "kicked" => true,
            "restricted" => member["is_member"].as_bool() == Some(false),
            _ => false,
        };
        return left.then_some((group(change)?, GroupAct::Left));
    }
    let message = update.get("message")?;
    let chat = group(message)?;
    if let Some(to) = message["migrate_to_chat_id"].as_i64().filter(|to| *to < 0) {
        return Some((chat, GroupAct::Moved { to: PersonId(to) }));
    }
    if let Some(from) = message["migrate_from_chat_id"].as_i64().filter(|from| *from < 0) {
        return Some((PersonId(from), GroupAct::Moved { to: chat }));
    }
    command(message, bot_name).map(|act| (chat, act))
}

fn group(inner: &Value) -> Option<PersonId> {
    let is_group = matches!(inner["chat"]["type"].as_str(), Some("group" | "supergroup"));
    inner["chat"]["id"].as_i64().filter(|id| is_group && *id < 0).map(PersonId)
}

fn command(message: &Value, bot_name: &str) -> Option<GroupAct> {
    let text = message["text"].as_str()?;
    let (name, _) = parse_command(text, bot_name)?;
    // Whoever speaks for the group or a channel shows no name: nobody can tell whether it is an admin of the office.
    let by = message["from"]["id"].as_i64().filter(|_| message.get("sender_chat").is_none()).map(PersonId)?;
    // Outside of topics the same field names a thread of answers, in which nothing can be said by its number.
    let in_topic = message["is_topic_message"].as_bool() == Some(true);
    let topic = message["message_thread_id"].as_i64().filter(|_| in_topic);
    match name.to_lowercase().as_str() {
        "ikat" => {
            let clean = |words: &str, most: usize| words.chars().filter(|c| !c.is_control()).take(most).collect();
            let title = clean(message["chat"]["title"].as_str().unwrap_or_default(), 255);
            let division = text.split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
            Some(GroupAct::Bind { by, topic, title, division: clean(division, 200) })
        }
        "lepas" => Some(GroupAct::Release { by, topic }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn said(fields: Value) -> Option<GroupAct> {
        let mut message = json!({
            "message_id": 1, "from": { "id": 5, "is_bot": false },
            "chat": { "id": -100, "type": "supergroup", "title": "Kantor\u{0}" },
        });
        message.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        heard(&json!({ "update_id": 1, "message": message }), "wadulbot").map(|(_, act)| act)
    }

    fn bind(topic: Option<i64>, division: &str) -> Option<GroupAct> {
        Some(GroupAct::Bind { by: PersonId(5), topic, title: "Kantor".into(), division: division.into() })
    }

    #[test]
    fn two_commands_are_heard_and_nothing_else() {
        assert_eq!(said(json!({ "text": "/ikat" })), bind(None, ""));
        assert_eq!(said(json!({ "text": "/IKAT@WadulBot  politik" })), bind(None, " politik"));
        assert_eq!(
            said(json!({ "text": "/lepas", "message_thread_id": 7, "is_topic_message": true })),
            Some(GroupAct::Release { by: PersonId(5), topic: Some(7) })
        );
        for ignored in ["/ikat@otherbot", "/lapor", "ikat", "Selamat pagi", "/kasus ADU-2026-00001-3"] {
            assert_eq!(said(json!({ "text": ignored })), None, "{ignored}");
        }
        assert_eq!(said(json!({ "photo": [], "caption": "/ikat" })), None);
        assert_eq!(said(json!({ "text": "/ikat", "sender_chat": { "id": -100 } })), None, "nobody knows who it is");
        assert_eq!(said(json!({ "text": "/ikat", "chat": { "id": -7, "type": "channel" } })), None);
    }

    #[test]
    fn only_a_topic_is_a_topic() {
        assert_eq!(said(json!({ "text": "/ikat", "message_thread_id": 7 })), bind(None, ""), "an answer's thread");
        assert_eq!(
            said(json!({ "text": "/ikat", "message_thread_id": 7, "is_topic_message": true })),
            bind(Some(7), "")
        );
    }

    #[test]
    fn leaving_and_moving_are_heard() {
        let member = |status: &str| {
            let chat = json!({ "id": -4, "type": "group" });
            let change = json!({ "chat": chat, "new_chat_member": { "status": status, "is_member": false } });
            heard(&json!({ "my_chat_member": change }), "wadulbot")
        };
        for status in ["left", "kicked", "restricted"] {
            assert_eq!(member(status), Some((PersonId(-4), GroupAct::Left)));
        }
        assert_eq!((member("member"), member("administrator"), member("new")), (None, None, None));
        let moved = |field: &str, id: i64| {
            let chat = json!({ "id": -4, "type": "group" });
            heard(&json!({ "message": { "chat": chat, field: id } }), "wadulbot")
        };
        assert_eq!(moved("migrate_to_chat_id", -9), Some((PersonId(-4), GroupAct::Moved { to: PersonId(-9) })));
        assert_eq!(moved("migrate_from_chat_id", -9), Some((PersonId(-9), GroupAct::Moved { to: PersonId(-4) })));
        assert_eq!(moved("migrate_to_chat_id", 9), None);
    }
}
