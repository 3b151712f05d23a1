//! Stories: read like a chat. Each runs on both databases; one of them by webhook, the other by long polling.

mod albums;
mod evidence;
mod filing;
mod odd_updates;
mod set_aside;
