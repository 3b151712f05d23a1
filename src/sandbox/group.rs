//! Groups the bot is in.

use serde_json::{Map, json};

use super::{
    Account, Sandbox,
    world::{Author, BOT_ID, ChatKind},
};

/// A group. What its members do and see there: [`Account::in_group`].
#[derive(Clone)]
pub struct Group {
    sandbox: Sandbox,
    id: i64,
}

impl Group {
    pub(super) fn new(sandbox: Sandbox, kind: ChatKind, title: &str) -> Self {
        let id = sandbox.shared.world().add_group(kind, title);
        Self { sandbox, id }
    }

    /// The id of the chat, below zero.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Adds a person and returns them, looking at this group.
    pub fn adds(&self, person: &Account) -> Account {
        if let Some(chat) = self.sandbox.shared.world().chats.get_mut(&self.id) {
            chat.members.insert(person.id());
        }
        person.in_group(self)
    }

    /// `by` adds the bot: `my_chat_member` and the message that says so.
    pub fn invites_bot(&self, by: &Account) {
        self.sandbox.shared.act(|world| {
            if let Some(chat) = world.chats.get_mut(&self.id) {
                chat.bot_is_kicked = false;
            }
            world.announce_membership(self.id, by.id(), "left", "member");
            let bot = world.user(Author::Bot);
            let fields = Map::from_iter([("new_chat_members".into(), json!([bot]))]);
            world.receive(self.id, by.id(), fields, false);
        });
    }

    /// The bot becomes an administrator: it hears every message, not only commands, mentions and answers to itself.
    pub fn promotes_bot(&self) {
        if let Some(chat) = self.sandbox.shared.world().chats.get_mut(&self.id) {
            chat.bot_is_admin = true;
        }
    }

    /// `by` opens a topic; its number is that of the message that says so (Bot API `forum_topic_created`).
    pub fn opens_topic(&self, by: &Account, name: &str) -> i64 {
        self.sandbox.shared.act(|world| {
            let opened = json!({ "name": name, "icon_color": 7_322_096 });
            let fields =
                Map::from_iter([("forum_topic_created".into(), opened), ("is_topic_message".into(), json!(true))]);
            let topic = world.receive(self.id, by.id(), fields, false);
            if let Some(chat) = world.chats.get_mut(&self.id) {
                chat.topics.insert(topic);
            }
            topic
        })
    }

    /// A topic is deleted with all that was said in it; the bot does not hear of it.
    pub fn deletes_topic(&self, topic: i64) {
        if let Some(chat) = self.sandbox.shared.world().chats.get_mut(&self.id) {
            chat.topics.remove(&topic);
            chat.messages.retain(|_, posted| posted.json["message_thread_id"].as_i64() != Some(topic));
        }
    }

    /// What waits for the bot about this group never arrives: it finds out by being refused.
    pub fn forgets_updates(&self) {
        self.sandbox.shared.world().updates.forget(self.id);
    }

    /// `by` removes the bot, which gets 403 from now on.
    pub fn kicks_bot(&self, by: &Account) {
        self.sandbox.shared.act(|world| {
            if let Some(chat) = world.chats.get_mut(&self.id) {
                chat.bot_is_kicked = true;
            }
            world.announce_membership(self.id, by.id(), "member", "kicked");
        });
    }

    /// The basic group becomes a supergroup with a new id, which is returned; the old one answers
    /// `migrate_to_chat_id`. The bot hears of it in both chats.
    pub fn becomes_supergroup(&self, by: &Account) -> Group {
        let new = self.sandbox.shared.act(|world| {
            let title = world.chats.get(&self.id).map(|chat| chat.title.clone()).unwrap_or_default();
            let new = world.add_group(ChatKind::Supergroup, &title);
            let before = world.chats.get(&self.id).map(|chat| (chat.members.clone(), chat.bot_is_admin));
            if let (Some(chat), Some((members, is_admin))) = (world.chats.get_mut(&new), before) {
                chat.members = members;
                chat.bot_is_admin = is_admin;
            }
            let moved = Map::from_iter([("migrate_to_chat_id".into(), json!(new))]);
            world.receive(self.id, by.id(), moved, false);
            let came = Map::from_iter([("migrate_from_chat_id".into(), json!(self.id))]);
            world.receive(new, by.id(), came, false);
            if let Some(chat) = world.chats.get_mut(&self.id) {
                chat.migrated_to = Some(new);
            }
            new
        });
        Group { sandbox: self.sandbox.clone(), id: new }
    }

    /// The bot's id, as it appears among members.
    pub fn bot_id(&self) -> i64 {
        BOT_ID
    }
}
