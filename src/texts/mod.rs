//! What people read: Fluent files behind typed messages, escaped for Telegram's HTML.
//!
//! `build.rs` makes a struct of every message in `locales/`, so a missing or superfluous argument does not compile, and
//! a text nobody says is a warning. Texts that rows of tables name are found by [`family`].

pub(crate) mod archive;
mod arg;
mod blocks;
mod calendar;
mod case;
mod catalogue;
mod choices;
mod errand;
pub(crate) mod exchange;
pub(crate) mod figures;
pub(crate) mod format;
mod function;
mod group;
mod hours;
mod html;
mod labels;
mod language;
mod lapor;
mod message;
mod moves;
mod notes;
mod office;
mod officer;
pub(crate) mod operator;
pub mod pad;
mod page;
mod papers;
mod plain;
mod profile;
mod question;
mod render;
mod rights;
mod staff;
mod templates;
pub(crate) mod values;
mod verify;
mod waiting;

#[cfg(test)]
mod refusals;

pub use arg::Arg;
pub use case::short_state;
pub(crate) use case::{happened, sentence, state, submitted, timeline};
pub(crate) use function::need_name;
pub use html::Html;
pub use labels::EveryLanguage;
pub use language::Language;
pub use message::{Message, family, family_ids};
pub(crate) use officer::{channel, not_passed_on};
pub use page::{Key, Keys, LetterKey, Page, PageKey, Paper, Part};
pub(crate) use papers::paper_name;
pub(crate) use plain::kind;
pub use profile::{Profile, officers_menu, profile};
pub use render::page;
pub(crate) use rights::request_line;

/// A struct for each message: `messages::NoticeFiledCitizen { number: number.into(), due: due.into() }`.
pub(crate) mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

mod embedded {
    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}
