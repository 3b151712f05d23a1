//! Everything that is said about blocks, with the longest reasons and appeals there can be.

use wadul::domain::block::{APPEAL, REASON};
use wadul::domain::{Block, BlockId, CaseId, Office};
use wadul::notices::{BlockNotice, BlockRefusal, BlockView, PAGE, View};

use super::moves::move_notes;
use super::walk::{PERSON, every, now, number};

fn block(office: &Office, appeals: bool, stands: bool) -> BlockView {
    let words = |most: usize| "Ancaman & <berulang> ".repeat(100).chars().take(most).collect::<String>();
    let block = Block {
        id: BlockId::new(),
        person: PERSON,
        case: CaseId::new(),
        reason: words(REASON.1),
        by: PERSON,
        at: now(),
        appeal: appeals.then(|| (words(APPEAL.1), now())),
        upheld_at: None,
        lifted_at: (!stands).then(now),
    };
    BlockView { block, number: number(office), by: "R. Ay. <Siti> & ".repeat(7).chars().take(100).collect() }
}

/// One that was lifted after an appeal, and one that stands.
pub fn some(office: &Office) -> Vec<Block> {
    [(true, false), (false, true)].map(|(appeals, stands)| block(office, appeals, stands).block).into()
}

/// Every notice, with what it speaks of.
pub fn views(office: &Office) -> Vec<View> {
    let (id, case) = (BlockId::new, CaseId::new);
    let mut notices = every! { BlockNotice:
        BlockNotice::List { .. } => BlockNotice::List { offset: 8 },
        BlockNotice::Ask { .. } => BlockNotice::Ask { case: case(), wrong: None },
        BlockNotice::Sure { .. } => BlockNotice::Sure { case: case() },
        BlockNotice::Dropped => BlockNotice::Dropped,
        BlockNotice::Refused { .. } => BlockNotice::Refused { why: BlockRefusal::IsStaff },
        BlockNotice::Made { .. } => BlockNotice::Made { block: id() },
        BlockNotice::Appealed { .. } => BlockNotice::Appealed { block: id() },
        BlockNotice::Settled { .. } => BlockNotice::Settled { block: id() },
        BlockNotice::Told { .. } => BlockNotice::Told { block: id() },
        BlockNotice::Again { .. } => BlockNotice::Again { block: id() },
        BlockNotice::AppealAsk { .. } => BlockNotice::AppealAsk { block: id(), wrong: None },
        BlockNotice::AppealSent => BlockNotice::AppealSent,
        BlockNotice::AppealedBefore => BlockNotice::AppealedBefore,
        BlockNotice::Upheld { .. } => BlockNotice::Upheld { block: id() },
        BlockNotice::Lifted { .. } => BlockNotice::Lifted { block: id() },
    };
    let refusals = every! { BlockRefusal:
        BlockRefusal::NumberMissing => BlockRefusal::NumberMissing,
        BlockRefusal::NumberSlip => BlockRefusal::NumberSlip,
        BlockRefusal::NumberUnknown => BlockRefusal::NumberUnknown,
        BlockRefusal::NotYours => BlockRefusal::NotYours,
        BlockRefusal::NoAccount => BlockRefusal::NoAccount,
        BlockRefusal::IsStaff => BlockRefusal::IsStaff,
        BlockRefusal::Already => BlockRefusal::Already,
    };
    notices.extend(refusals.into_iter().map(|why| BlockNotice::Refused { why }));
    for wrong in move_notes() {
        notices.push(BlockNotice::Ask { case: case(), wrong: Some(wrong.clone()) });
        notices.push(BlockNotice::AppealAsk { block: id(), wrong: Some(wrong) });
    }
    let mut views = Vec::new();
    for notice in notices {
        for (appeals, stands) in [(false, true), (true, true), (true, false)] {
            let many = if matches!(notice, BlockNotice::List { .. }) { PAGE } else { 1 };
            let blocks = (0..many).map(|_| block(office, appeals, stands)).collect();
            views.push(View::Block(blocks, 20, notice.clone()));
        }
    }
    views.push(View::Block(Vec::new(), 0, BlockNotice::List { offset: 0 }));
    views
}
