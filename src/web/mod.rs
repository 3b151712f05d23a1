//! What is served over HTTP, and nothing else: the webhook at its path. Whatever else is asked for is not found.
//!
//! Whoever is slow, sends too much or opens too many connections is shown out, so that Telegram always finds a free line.

mod body;
mod serve;
mod webhook;

pub use body::read;
pub use serve::{Limits, serve};
pub use webhook::{Inbox, router};
