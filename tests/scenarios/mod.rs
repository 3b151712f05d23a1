//! Stories: read like a chat. Each runs on both databases; one of them by webhook, the other by long polling.

mod albums;
mod evidence;
mod evidence_kept;
mod filing;
mod odd_updates;
mod set_aside;
