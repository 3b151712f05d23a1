//! Telegram: the only module that knows teloxide. Its types, its `dptree` schema and its requests; not its dispatcher,
//! listeners or dialogues, which acknowledge an update before it is handled (see the README on the design).

#[cfg(test)]
mod any;
mod api;
mod deliver;
mod fetch;
mod flood;
mod group;
mod intake;
mod keyboard;
mod poll;
mod press;
mod read;
mod reduce;
mod refusal;
mod routes;
mod setup;

pub use api::{Api, ApiError};
pub use deliver::{Courier, Delivery, Shelf, Way};
pub use fetch::Fetched;
pub(crate) use intake::chain;
pub use intake::{Intake, Verdict};
pub use poll::Poller;
pub use refusal::Refusal;
pub use setup::Presence;

/// The kinds of update asked for, the same for polling and webhook (Bot API `allowed_updates`). `edited_message` and
/// `my_chat_member` come only when asked for.
pub const KINDS: [&str; 4] = ["message", "edited_message", "callback_query", "my_chat_member"];
