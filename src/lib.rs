//! Wadul: a citizen files a complaint in a chat; the office answers it in time; nothing said or promised is lost.
//!
//! The map:
//!
//! - [`domain`] what a case is; [`form`] how answers are collected; both pure
//! - [`notices`] what can be said to whom; [`texts`] the words for it
//! - [`store`] all SQL; [`desk`] what people can do, one transaction each
//! - [`telegram`] the way in and out; [`papers`] what is handed over as a file; [`web`] the webhook
//! - [`workers`] loops: outbox, evidence, drafts; [`clock`] what time it is; [`meters`] what is counted;
//!   [`config`] the settings
//! - [`app`] puts them together; [`check`] looks whether they can work; [`backup`] keeps them safe, [`archive`] puts
//!   closed cases away; [`report`] counts what they did; [`sandbox`] a Telegram for the tests and for [`demo`], which
//!   shows all of it in a browser
//!
//! Which room may look into which is in the README, and tested.

pub mod app;
pub mod archive;
pub mod backup;
pub mod check;
pub mod clock;
pub mod config;
pub mod demo;
pub mod desk;
pub mod domain;
pub mod form;
pub mod meters;
pub mod notices;
pub mod papers;
pub mod report;
pub mod sandbox;
pub mod store;
pub mod telegram;
pub mod texts;
pub mod web;
pub mod workers;
