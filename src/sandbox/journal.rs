//! The journal of every call the bot made.

use chrono::{DateTime, Utc};
use serde_json::Value;

/// How a call ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// `ok`, with this result.
    Done(Value),
    /// Refused, with code and description.
    Refused(u16, String),
    /// A fault befell it; with [`super::Fault::LoseAnswer`] the work was done nevertheless.
    Failed(super::Fault),
}

/// One call of the Bot API.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// The method as the bot wrote it, such as `SendMessage`.
    pub method: String,
    /// Its parameters; files as `{"file_name", "size"}`.
    pub parameters: Value,
    /// How it ended.
    pub outcome: Outcome,
    /// When, by the sandbox's clock.
    pub at: DateTime<Utc>,
}

impl Call {
    /// Whether this is a call of `method`, in any case.
    pub fn is(&self, method: &str) -> bool {
        self.method.eq_ignore_ascii_case(method)
    }
}
