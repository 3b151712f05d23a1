//! What a notice is about, and what can be wrong with something given for a move.

use serde::{Deserialize, Serialize};

use super::{GroupNotice, Notice};
use crate::domain::CaseId;
use crate::domain::lifecycle::Action;

/// How many cases stand on one page of a list.
pub const PAGE: i64 = 8;
/// How far a list is counted; beyond, it is said that there are more. Nobody works through more than this, and counting
/// every case of an old register would keep the others waiting.
pub const COUNTED: i64 = 500;

/// How far a list is counted when the page after so many is shown: it has to be known whether there is another.
pub fn counted(offset: i64) -> i64 {
    COUNTED.max(offset + PAGE) + 1
}

/// Who waits for it: answers to people come before notices, notices before digests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Somebody wrote or pressed and waits.
    Answer = 0,
    /// Something happened that somebody has to know.
    Notice = 1,
    /// A reminder or digest.
    Reminder = 2,
}

/// What is wrong with something given for a move. The words are in the texts (`move-note-*`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "note")]
pub enum MoveNote {
    /// Fewer letters than needed.
    TooShort {
        /// Needed.
        min: usize,
    },
    /// More letters than fit.
    TooLong {
        /// Possible.
        max: usize,
    },
    /// One of the buttons is asked for.
    ChooseOne,
    /// Nothing is ticked yet.
    TickOne,
    /// Not a day.
    NotADay,
    /// A day that does not fit: a day off, too early, or too late for the level.
    DayDoesNotFit,
    /// Not the number of another case that could be meant.
    NotANumber,
    /// Files are asked for, or `[Lanjut]`.
    FilesHere,
    /// No room for another file.
    FilesFull {
        /// Possible.
        max: usize,
    },
    /// Words are asked for.
    WordsHere,
    /// It does not fit any more.
    Wrong,
}

/// Why a day cannot be made a day off. The words are in the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayNote {
    /// Not a day.
    NotADay,
    /// It has passed.
    Past,
    /// The office is closed on that day of the week anyway.
    Closed,
    /// It is off already.
    Already,
}

impl Notice {
    /// The case it speaks of.
    pub fn case(&self) -> Option<&CaseId> {
        match self {
            Notice::Filed { case }
            | Notice::CompletionKept { case, .. }
            | Notice::CompletionDeleted { case, .. }
            | Notice::Status { case }
            | Notice::PublicStatus { case }
            | Notice::SupplementAsk { case }
            | Notice::Supplemented { case }
            | Notice::MoveAsk { case, .. }
            | Notice::MovePreview { case, .. }
            | Notice::MoveHeld { case, .. }
            | Notice::MoveDropped { case }
            | Notice::Moved { case, .. }
            | Notice::MoveRefused { case, .. }
            | Notice::StatusCard { case, .. }
            | Notice::NotTold { case }
            | Notice::NewCase { case }
            | Notice::CaseCard { case }
            | Notice::CaseFiles { case }
            | Notice::PlanMade { case, .. }
            | Notice::PlanDue { case, .. }
            | Notice::Reminder { case, .. }
            | Notice::Group(GroupNotice::News { case, .. })
            | Notice::LaporText { case }
            | Notice::Registered { case }
            | Notice::Followed { case }
            | Notice::CaseMoved { case, .. } => Some(case),
            Notice::Papers(notice) => notice.case(),
            Notice::Data(notice) => notice.case(),
            _ => None,
        }
    }

    /// The reader's own case, where it is the card of one.
    pub fn card_of(&self) -> Option<&CaseId> {
        match self {
            Notice::StatusCard { case, joined, .. } => Some(joined.as_ref().unwrap_or(case)),
            _ => None,
        }
    }

    /// The news of a move to whoever follows the case: which case of theirs, and which move.
    pub fn news(&self) -> Option<(&CaseId, Action)> {
        match self {
            Notice::Moved { case, joined, action, .. } | Notice::StatusCard { case, joined, action, news: true } => {
                Some((joined.as_ref().unwrap_or(case), *action))
            }
            _ => None,
        }
    }
}
