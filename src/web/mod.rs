//! What is served over HTTP, and nothing else: the webhook at its path, the page on which a signature is drawn, and, on an
//! address of its own where one is set, the register for other systems. Whatever else is asked for is not found.
//!
//! Whoever is slow, sends too much or opens too many connections is shown out, so that Telegram always finds a free line.

mod body;
mod init_data;
mod mini_app;
mod monitor;
mod open311;
mod serve;
mod webhook;

pub use body::read;
pub use mini_app::MiniApp;
pub use monitor::{Monitored, monitor};
pub use open311::exchange_router;
pub use serve::{Limits, serve};
pub use webhook::{Inbox, router};
