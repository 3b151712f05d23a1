//! Stories: read like a chat. Each runs on both databases; one of them by webhook, the other by long polling.

mod commands;
mod delivery;
mod filing;
mod forged;
mod officer;
mod own_case;
mod status;
mod twice;
mod webhook;
