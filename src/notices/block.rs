//! What is said about blocks, to whom, and what the buttons mean.

use serde::{Deserialize, Serialize};

use super::MoveNote;
use super::press::offset;
use crate::domain::{Block, BlockId, CaseId, CaseNumber};

/// Why nobody is blocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockRefusal {
    /// Which case is not said.
    NumberMissing,
    /// A digit of the number is wrong.
    NumberSlip,
    /// There is no case with that number, or none that the officer may read.
    NumberUnknown,
    /// Only complaints officers and admins block.
    NotYours,
    /// The case came by another way: no account follows it.
    NoAccount,
    /// Whoever works for the office cannot be blocked.
    IsStaff,
    /// They are blocked already.
    Already,
}

/// Something about blocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "about")]
pub enum BlockNotice {
    /// To admins: who is blocked now, by the numbers of their cases.
    List {
        /// How many to leave out first.
        offset: i64,
    },
    /// To the officer: why is the person of this case to be blocked?
    Ask {
        /// The case.
        case: CaseId,
        /// What was wrong with the answer before.
        wrong: Option<MoveNote>,
    },
    /// To the officer: is the person of this case to be blocked?
    Sure {
        /// The case.
        case: CaseId,
    },
    /// To the officer: nobody was blocked.
    Dropped,
    /// To the officer: nobody can be blocked here.
    Refused {
        /// Why.
        why: BlockRefusal,
    },
    /// To the officer: the person is blocked.
    Made {
        /// The block.
        block: BlockId,
    },
    /// To admins: what somebody says to their block.
    Appealed {
        /// The block.
        block: BlockId,
    },
    /// To admins: how the block stands after what they pressed.
    Settled {
        /// The block.
        block: BlockId,
    },
    /// To the blocked: that they are, why, and what they can do.
    Told {
        /// The block.
        block: BlockId,
    },
    /// To the blocked, once a day at most: that they still are.
    Again {
        /// The block.
        block: BlockId,
    },
    /// To the blocked: what do they say to it?
    AppealAsk {
        /// The block.
        block: BlockId,
        /// What was wrong with the answer before.
        wrong: Option<MoveNote>,
    },
    /// To the blocked: the admins read what they said.
    AppealSent,
    /// To the blocked: they have said so before.
    AppealedBefore,
    /// To the blocked: the block stays.
    Upheld {
        /// The block.
        block: BlockId,
    },
    /// To whoever was blocked: it is over.
    Lifted {
        /// The block.
        block: BlockId,
    },
}

/// A block as it is shown: never with the name of the blocked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockView {
    /// The block.
    pub block: Block,
    /// The number of the case by which they are addressed.
    pub number: CaseNumber,
    /// The name of the officer who blocked them, for admins.
    pub by: String,
}

/// What a button about blocks means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockPress {
    /// `[Ya, blokir]`: the person of this case.
    Sure(CaseId),
    /// `[Batal]`
    Drop,
    /// Pages through the blocks.
    List(i64),
    /// `[Cabut blokir]`
    Lift(BlockId),
    /// `[Tetap]`
    Uphold(BlockId),
    /// `[Minta blokir dicabut]`
    Appeal(BlockId),
}

impl BlockPress {
    pub(super) fn encode(&self) -> String {
        match self {
            BlockPress::Sure(case) => format!("y:{case}"),
            BlockPress::Drop => "x:".to_owned(),
            BlockPress::List(offset) => format!("l:{offset}"),
            BlockPress::Lift(block) => format!("o:{block}"),
            BlockPress::Uphold(block) => format!("k:{block}"),
            BlockPress::Appeal(block) => format!("a:{block}"),
        }
    }

    pub(super) fn read(data: &str) -> Option<Self> {
        let (kind, rest) = data.split_once(':')?;
        let block = || BlockId::read(rest);
        Some(match kind {
            "y" => BlockPress::Sure(CaseId::read(rest)?),
            "x" if rest.is_empty() => BlockPress::Drop,
            "l" => BlockPress::List(offset(rest)?),
            "o" => BlockPress::Lift(block()?),
            "k" => BlockPress::Uphold(block()?),
            "a" => BlockPress::Appeal(block()?),
            _ => return None,
        })
    }
}
