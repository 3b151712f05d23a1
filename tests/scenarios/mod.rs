//! Stories: read like a chat. Each runs on both databases; one of them by webhook, the other by long polling.

mod albums;
mod audit;
mod evidence;
mod filing;
mod form_answers;
mod form_back;
mod form_drafts;
mod form_kinds;
mod form_longest;
mod odd_updates;
mod set_aside;
mod walk;
