//! What is said about messages that wait until their sender says which case they belong to.

use serde::{Deserialize, Serialize};

use crate::domain::DraftId;

/// Something about messages that wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "waiting")]
pub enum WaitingNotice {
    /// To which case do the messages belong that wait?
    Ask {
        /// Where they wait.
        place: DraftId,
    },
    /// Nothing waits there any more.
    Gone,
    /// What waited is not kept.
    Dropped,
    /// What waited was dropped because nothing was chosen.
    Expired,
    /// No room for another message that waits.
    Full {
        /// The limit.
        most: usize,
    },
}
