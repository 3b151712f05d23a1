//! The self-test: how far a case that nobody submitted comes on the way of every case.

use serde::{Deserialize, Serialize};

/// A stretch of the way. What operators read for each is in the texts (`operator-stage-*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The form is filled in and filed.
    Form,
    /// An officer receives and records it.
    Record,
    /// Its level is set.
    Level,
    /// An answer is written, held back for its moment, and leaves.
    Answer,
    /// The citizen is content with it.
    Confirm,
    /// It is archived.
    Archive,
    /// Every letter about it was opened and drawn.
    Letters,
    /// Its trail is whole.
    Trail,
}

impl Stage {
    /// All of them, in the order of the way.
    pub const ALL: [Stage; 8] = [
        Stage::Form,
        Stage::Record,
        Stage::Level,
        Stage::Answer,
        Stage::Confirm,
        Stage::Archive,
        Stage::Letters,
        Stage::Trail,
    ];

    /// The one after it; none: it was the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|stage| *stage != self).nth(1)
    }
}

/// How far a self-test has come, and what stopped it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelftestReport {
    /// Where it is, or was when it ended.
    pub stage: Stage,
    /// Why it went no further, without anything personal; none: it came to the end, or is on its way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// How long it took, in seconds of the clock.
    #[serde(default)]
    pub seconds: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_has_an_end() {
        let mut walked = vec![Stage::Form];
        while let Some(next) = walked.last().and_then(|stage| stage.next()) {
            walked.push(next);
        }
        assert_eq!(walked, Stage::ALL);
    }
}
