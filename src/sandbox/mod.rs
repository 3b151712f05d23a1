//! A Telegram of our own on this machine: the Bot API over HTTP, and the people who write to the bot.
//!
//! It is a model, not a list of canned answers, and strict where Telegram is strict. It listens on loopback only, asks
//! nothing of the network, counts its ids (so a story reads the same each time), and takes the time from the clock it
//! is given. Nothing reaches the bot before [`Sandbox::deliver`] or a `getUpdates`.

mod account;
mod account_media;
mod album;
mod budget;
mod buttons;
mod connection;
mod delivery;
mod entities;
mod faults;
mod files;
mod group;
mod html;
mod journal;
mod markup;
mod methods;
mod mini_app;
mod params;
mod phone;
mod records;
mod refusal;
mod screen;
mod server;
mod text;
mod transcript;
mod updates;
mod world;

#[cfg(test)]
mod tests;

use std::{
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::body::Bytes;
use chrono::{DateTime, Utc};
use rand::Rng;
use rand::distr::Alphanumeric;
use serde_json::Value;
use tokio::sync::Notify;
use tokio_util::task::AbortOnDropHandle;

pub use account::Account;
pub use album::AlbumItem;
pub use buttons::NoSuchButton;
pub use delivery::Courier;
pub use faults::{Fault, Faults};
pub use files::Content;
pub use group::Group;
pub use journal::{Call, Outcome};
pub use phone::{Bubble, Phone, Preview};
pub use screen::{Entry, Mark, Sender};

use world::{ChatKind, World};

/// The token of the one bot there is: another one each time, so that no other site open in a browser knows how to speak
/// for the bot.
fn fresh_token() -> String {
    let secret: String = rand::rng().sample_iter(Alphanumeric).take(33).map(char::from).collect();
    format!("{}:AA{secret}", world::BOT_ID)
}

/// The webhook as the bot set it with `setWebhook`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookInfo {
    /// Where updates go.
    pub url: String,
    /// What stands in `X-Telegram-Bot-Api-Secret-Token`.
    pub secret_token: Option<String>,
    /// Requests at once, 1-100.
    pub max_connections: i64,
    /// The kinds of update asked for; `None` is the default list.
    pub allowed_updates: Option<Vec<String>>,
    /// Why the last delivery was refused.
    pub last_error: Option<String>,
}

/// What the bot says about itself in one language (`setMyName`, `setMyDescription`, `setMyShortDescription`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// What an empty chat shows.
    pub description: String,
    /// What its profile page shows.
    pub short_description: String,
}

/// The modelled Telegram. Clones are the same one; with the last clone the server stops.
#[derive(Clone)]
pub struct Sandbox {
    shared: Arc<Shared>,
    _server: Arc<AbortOnDropHandle<()>>,
}

/// What the server, the people and the couriers share.
struct Shared {
    token: String,
    world: Mutex<World>,
    clock: Box<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    faults: Faults,
    /// Rings when updates appear or a long poll has to end.
    news: Notify,
    client: reqwest::Client,
}

impl Shared {
    /// The world, at the present hour.
    fn world(&self) -> MutexGuard<'_, World> {
        let now = (self.clock)();
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        world.now = now;
        world.counts_budget = !self.faults.has_no_budget();
        world
    }

    /// Changes the world as a person does, and tells whoever waits for updates.
    fn act<T>(&self, action: impl FnOnce(&mut World) -> T) -> T {
        let result = action(&mut self.world());
        self.news.notify_waiters();
        result
    }
}

impl Sandbox {
    /// Starts the server on a free port of 127.0.0.1; `now` is its clock.
    pub async fn start(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> io::Result<Self> {
        let world = Mutex::new(World::new(now()));
        let client = delivery::client().map_err(io::Error::other)?;
        let shared = Arc::new(Shared {
            token: fresh_token(),
            world,
            clock: Box::new(now),
            faults: Faults::default(),
            news: Notify::new(),
            client,
        });
        let (address, server) = server::start(shared.clone()).await?;
        shared.world().address = address;
        Ok(Self { shared, _server: Arc::new(server) })
    }

    /// Where it listens, such as `http://127.0.0.1:1234`: the API at `{url}/bot{token}/{method}`, files at
    /// `{url}/file/bot{token}/{path}`.
    pub fn url(&self) -> String {
        format!("http://{}", self.shared.world().address)
    }

    /// The bot's token.
    pub fn token(&self) -> &str {
        &self.shared.token
    }

    /// The bot's user name, without `@`.
    pub fn bot_username(&self) -> &str {
        world::BOT_USERNAME
    }

    /// A new person with an account; what follows the first space is the last name. They never wrote to the bot yet.
    pub fn person(&self, name: &str) -> Account {
        let id = self.shared.world().add_person(name);
        Account::new(self.clone(), id, id)
    }

    /// The person with this id, in their private chat with the bot.
    pub fn person_with_id(&self, id: i64) -> Option<Account> {
        self.shared.world().people.contains_key(&id).then(|| Account::new(self.clone(), id, id))
    }

    /// A new basic group, the bot in it.
    pub fn group(&self, title: &str) -> Group {
        Group::new(self.clone(), ChatKind::Group, title)
    }

    /// A new supergroup, the bot in it.
    pub fn supergroup(&self, title: &str) -> Group {
        Group::new(self.clone(), ChatKind::Supergroup, title)
    }

    /// Every chat, as lists of chats show it.
    pub fn chats(&self) -> Vec<Preview> {
        phone::previews(&self.shared.world())
    }

    /// The file in a message, and its name.
    pub fn file_in(&self, chat: i64, message: i64) -> Option<(Bytes, Option<String>)> {
        let world = self.shared.world();
        let file = world.files.get(world.message(chat, message)?.file.as_ref()?)?;
        Some((file.content.bytes(), file.name.clone()))
    }

    /// Numbers of updates and of messages begin so much higher: on the real servers they begin anywhere, and a bot that
    /// comes back to its database finds none used again.
    pub fn counts_from(&self, base: i64) {
        self.shared.world().counts_from(base);
    }

    /// Somebody who exists, reads what the bot writes, and is played by nobody.
    pub fn bystander(&self, id: i64, name: &str) {
        self.shared.world().add_bystander(id, name);
    }

    /// Forgets all but the newest calls and updates from now on: a demo may run for days.
    pub fn remembers_only(&self, newest: usize) {
        let mut world = self.shared.world();
        world.journal_limit = Some(newest);
        world.updates.remembers_only(newest);
    }

    /// The switches for bad days.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// Every call received so far, in order.
    pub fn calls(&self) -> Vec<Call> {
        self.shared.world().calls.clone()
    }

    /// The calls of one method, in any case.
    pub fn calls_of(&self, method: &str) -> Vec<Call> {
        self.calls().into_iter().filter(|call| call.is(method)).collect()
    }

    /// Forgets the calls received so far.
    pub fn clear_calls(&self) {
        self.shared.world().calls.clear();
    }

    /// Refusals that a correct bot never causes: unknown methods, bad HTML, texts too long, invalid buttons. A test
    /// asserts at its end that there are none.
    pub fn violations(&self) -> Vec<String> {
        self.shared.world().violations.clone()
    }

    /// Returns the violations and forgets them, for tests that cause one on purpose.
    pub fn take_violations(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.world().violations)
    }

    /// The webhook, when one is set.
    pub fn webhook(&self) -> Option<WebhookInfo> {
        let world = self.shared.world();
        let webhook = world.webhook.as_ref()?;
        Some(WebhookInfo {
            url: webhook.url.clone(),
            secret_token: webhook.secret_token.clone(),
            max_connections: webhook.max_connections,
            allowed_updates: world.updates.allowed(),
            last_error: webhook.last_error.as_ref().map(|(_, reason)| reason.clone()),
        })
    }

    /// Commands set for a scope (`default`, `all_private_chats`, `chat:123`, `chat_member:123:456`) and a language (""
    /// for all): names and descriptions.
    pub fn commands(&self, scope: &str, language: &str) -> Vec<(String, String)> {
        self.shared.world().commands.get(&(scope.into(), language.into())).cloned().unwrap_or_default()
    }

    /// What the bot says about itself in this language ("" for all others).
    pub fn profile(&self, language: &str) -> Profile {
        let world = self.shared.world();
        let of = |field| world.names.get(&(field, language.to_owned())).cloned().unwrap_or_default();
        Profile { name: of("name"), description: of("description"), short_description: of("short_description") }
    }

    /// The menu button (`setChatMenuButton`) of one chat, or of all with `None`.
    pub fn menu_button(&self, chat: Option<i64>) -> Option<Value> {
        self.shared.world().menu_buttons.get(&chat).cloned()
    }
}
