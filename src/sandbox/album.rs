//! Albums: each item is its own message and its own update, and some come late.

use serde_json::{Map, Value, json};

use super::{
    account::Account,
    account_media::{file_fields, picture},
    files::{Content, Medium},
    world::World,
};

/// One picture, video or file of an album.
#[derive(Debug, Clone)]
pub struct AlbumItem {
    medium: Medium,
    content: Content,
    name: Option<String>,
    mime: Option<String>,
    caption: String,
    is_late: bool,
}

impl AlbumItem {
    fn new(medium: Medium, content: Content, name: Option<&str>, mime: Option<&str>, caption: &str) -> Self {
        let (name, mime) = (name.map(str::to_owned), mime.map(str::to_owned));
        Self { medium, content, name, mime, caption: caption.into(), is_late: false }
    }

    /// A photo.
    pub fn photo(caption: &str) -> Self {
        Self::new(Medium::Photo, picture(120_000), None, None, caption)
    }

    /// A photo with these bytes.
    pub fn photo_of(content: impl Into<Content>, caption: &str) -> Self {
        Self::new(Medium::Photo, content.into(), None, None, caption)
    }

    /// A video of this content.
    pub fn video(content: impl Into<Content>, caption: &str) -> Self {
        Self::new(Medium::Video, content.into(), Some("VID.mp4"), Some("video/mp4"), caption)
    }

    /// A file.
    pub fn document(name: &str, mime: &str, content: impl Into<Content>, caption: &str) -> Self {
        Self::new(Medium::Document, content.into(), Some(name), Some(mime), caption)
    }

    /// The same, but its update waits for [`Account::late_items_arrive`].
    pub fn late(self) -> Self {
        Self { is_late: true, ..self }
    }

    fn fields(&self, world: &mut World, album: &str) -> Map<String, Value> {
        let (name, mime) = (self.name.as_deref(), self.mime.as_deref());
        let mut fields = file_fields(world, self.medium, self.content.clone(), name, mime, &self.caption);
        fields.insert("media_group_id".into(), json!(album));
        fields
    }
}

impl Account {
    /// Sends an album; the updates come in the order of the items.
    pub fn sends_album(&self, items: Vec<AlbumItem>) -> Vec<i64> {
        let order: Vec<usize> = (0..items.len()).collect();
        self.sends_album_in_order(items, &order)
    }

    /// Sends an album whose updates reach the bot in this order of indices; those not in it come late.
    pub fn sends_album_in_order(&self, items: Vec<AlbumItem>, order: &[usize]) -> Vec<i64> {
        let ids = self.sandbox.shared.act(|world| {
            let album = world.next_album();
            let mut ids = Vec::new();
            for item in &items {
                let fields = item.fields(world, &album);
                ids.push(world.receive(self.chat, self.user, fields, true));
            }
            ids
        });
        for index in order.iter().filter(|index| items.get(**index).is_some_and(|item| !item.is_late)) {
            self.arrive(|id| ids.get(*index) == Some(&id));
        }
        ids
    }

    /// What was held back of this chat's albums goes on its way now; returns how many.
    pub fn late_items_arrive(&self) -> usize {
        self.arrive(|_| true)
    }

    fn arrive(&self, wanted: impl Fn(i64) -> bool) -> usize {
        let chat = self.chat;
        self.sandbox.shared.act(|world| {
            let is_wanted =
                |(held, json): &(i64, Value)| *held == chat && json["message_id"].as_i64().is_some_and(&wanted);
            let (going, staying) = std::mem::take(&mut world.held).into_iter().partition::<Vec<_>, _>(is_wanted);
            world.held = staying;
            let count = going.len();
            for (_, json) in going {
                world.announce_message("message", json, chat);
            }
            count
        })
    }
}
