//! Stories: read like a chat. Each runs on both databases; one of them by webhook, the other by long polling.

mod albums;
mod audit;
mod calendar;
mod commands;
mod delivery;
mod evidence;
mod evidence_kept;
mod filing;
mod forged;
mod form_answers;
mod form_back;
mod form_drafts;
mod form_kinds;
mod form_longest;
mod handling;
mod hours;
mod javanese;
mod long_ago;
mod odd_updates;
mod officer;
mod own_case;
mod set_aside;
mod status;
mod twice;
mod walk;
mod webhook;
