//! What is said when less is taken than somebody sends.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Why something is not taken now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "limit")]
pub enum LimitNotice {
    /// What came last was not read: it came too fast.
    SlowDown,
    /// As many cases are open as one person may have.
    TooManyOpen {
        /// The limit.
        most: usize,
    },
    /// More people begin a form than can be served at once.
    Busy {
        /// When to come back.
        until: DateTime<Utc>,
    },
}
