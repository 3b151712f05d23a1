//! Blocks in words: to whoever stands under one, to those who block, to admins.

use super::case::paging;
use super::messages as msg;
use super::page::{Key, Keys, Page, Paragraph};
use super::plain::example;
use super::{Arg, Html, Language, Message, format, notes};
use crate::domain::{Block, BlockId, Office};
use crate::notices::{BlockNotice, BlockPress, BlockRefusal, BlockView, MoveNote, Press};

/// A notice about blocks.
pub fn blocks(blocks: &[BlockView], total: i64, notice: &BlockNotice, language: Language, office: &Office) -> Page {
    let alone = |html: Html| Page::text(html, Keys::None);
    let view = match (notice, blocks) {
        (BlockNotice::List { offset }, _) => return list(blocks, *offset, total, language),
        (BlockNotice::Dropped, _) => return alone(msg::OfficerBlockDropped.html(language)),
        (BlockNotice::Refused { why }, _) => return alone(refused(*why, language, office)),
        (BlockNotice::AppealSent, _) => return alone(msg::BlockAppealSent.html(language)),
        (BlockNotice::AppealedBefore, _) => {
            return alone(msg::BlockAppealedBefore { ways: ways(language, office).into() }.html(language));
        }
        (_, [view, ..]) => view,
        (_, []) => return Page::default(),
    };
    let Block { id, reason, .. } = &view.block;
    let (number, reason) = (Arg::from(view.number.to_string()), Arg::from(reason));
    let ways = || Arg::from(ways(language, office));
    match notice {
        BlockNotice::Ask { wrong, .. } => Page::text(
            after(wrong.as_ref(), msg::OfficerBlockAsk { number }.html(language), language),
            drop_key(language),
        ),
        BlockNotice::Sure { case } => {
            let yes = key(msg::OfficerBlockYes.label(language), BlockPress::Sure(case.clone()));
            let no = key(msg::OfficerBlockNo.label(language), BlockPress::Drop);
            Page::text(msg::OfficerBlockSure { number, reason }.html(language), Keys::Inline(vec![vec![yes, no]]))
        }
        BlockNotice::Made { .. } => alone(msg::OfficerBlockMade { number }.html(language)),
        BlockNotice::Appealed { .. } => appealed(view, language),
        BlockNotice::Settled { .. } => settled(view, language),
        BlockNotice::Told { .. } => {
            Page::text(msg::BlockTold { reason, ways: ways() }.html(language), appeal_key(id, language))
        }
        BlockNotice::Again { .. } => {
            let keys = if view.block.appeal.is_none() { appeal_key(id, language) } else { Keys::None };
            Page::text(msg::BlockAgain { reason, ways: ways() }.html(language), keys)
        }
        BlockNotice::AppealAsk { wrong, .. } => {
            alone(after(wrong.as_ref(), msg::BlockAppealAsk { number }.html(language), language))
        }
        BlockNotice::Upheld { .. } => alone(msg::BlockUpheld { ways: ways() }.html(language)),
        _ => alone(msg::BlockLifted.html(language)),
    }
}

/// Where else somebody can turn: the counter, a letter, the ombudsman.
fn ways(language: Language, office: &Office) -> Html {
    let ombudsman = office.ombudsman();
    let words = msg::BlockWays {
        address: office.profile().address.as_str().into(),
        phone: office.profile().responsible.phone.as_str().into(),
        ombudsman: format!("{}, {}, {}", ombudsman.name, ombudsman.phone, ombudsman.web).into(),
    };
    words.html(language)
}

/// What was wrong with the answer before, then the question.
fn after(wrong: Option<&MoveNote>, question: Html, language: Language) -> Html {
    let wrong = wrong.map(|wrong| notes::note(wrong, language));
    Html::join(wrong.into_iter().chain([question]), "\n\n")
}

fn refused(why: BlockRefusal, language: Language, office: &Office) -> Html {
    match why {
        BlockRefusal::NumberMissing => msg::OfficerBlockNumberMissing.html(language),
        BlockRefusal::NumberSlip => msg::OfficerBlockNumberSlip { example: example(office).into() }.html(language),
        BlockRefusal::NumberUnknown => {
            msg::OfficerBlockNumberUnknown { example: example(office).into() }.html(language)
        }
        BlockRefusal::NotYours => msg::OfficerBlockNotYours.html(language),
        BlockRefusal::NoAccount => msg::OfficerBlockNoAccount.html(language),
        BlockRefusal::IsStaff => msg::OfficerBlockIsStaff.html(language),
        BlockRefusal::Already => msg::OfficerBlockAlready.html(language),
    }
}

fn list(blocks: &[BlockView], offset: i64, total: i64, language: Language) -> Page {
    if total == 0 {
        return Page::text(msg::OfficerBlockNobody.html(language), Keys::None);
    }
    let mut paragraphs = vec![Paragraph::ours(msg::OfficerBlockList { total: total.into() }.html(language))];
    let mut rows = Vec::new();
    for view in blocks {
        paragraphs.push(Paragraph::default());
        paragraphs.push(Paragraph::named(&Html::escape(&view.number.to_string()), about(view, language)));
        let label = msg::OfficerBlockLiftOf { number: view.number.to_string().into() }.label(language);
        rows.push(vec![key(label, BlockPress::Lift(view.block.id.clone()))]);
    }
    rows.extend(paging(blocks.len(), offset, total, language, |offset| Press::Block(BlockPress::List(offset))));
    Page::paragraphs(paragraphs, Keys::Inline(rows))
}

/// By whom, when, why, and whether an appeal waits.
fn about(view: &BlockView, language: Language) -> String {
    let row = msg::OfficerBlockRow {
        reason: view.block.reason.as_str().into(),
        by: view.by.as_str().into(),
        at: format::moment(language, view.block.at).into(),
    };
    let waits = view.block.waits().then(|| msg::OfficerBlockWaits.label(language));
    std::iter::once(row.label(language)).chain(waits).collect::<Vec<_>>().join(" ")
}

fn appealed(view: &BlockView, language: Language) -> Page {
    let words = view.block.appeal.as_ref().map(|(words, _)| words.clone()).unwrap_or_default();
    let head = msg::OfficerBlockAppealed { number: view.number.to_string().into() }.html(language);
    let paragraphs = vec![
        Paragraph::ours(head),
        Paragraph::default(),
        Paragraph::named(&msg::OfficerBlockReason.html(language), about(view, language)),
        Paragraph::named(&msg::OfficerBlockAppeal.html(language), words),
    ];
    let id = &view.block.id;
    let lift = key(msg::OfficerBlockLift.label(language), BlockPress::Lift(id.clone()));
    let uphold = key(msg::OfficerBlockUphold.label(language), BlockPress::Uphold(id.clone()));
    Page::paragraphs(paragraphs, Keys::Inline(vec![vec![lift, uphold]]))
}

fn settled(view: &BlockView, language: Language) -> Page {
    let number = view.number.to_string().into();
    if !view.block.stands() {
        return Page::text(msg::OfficerBlockLifted { number }.html(language), Keys::None);
    }
    let lift = key(msg::OfficerBlockLift.label(language), BlockPress::Lift(view.block.id.clone()));
    Page::text(msg::OfficerBlockUpheld { number }.html(language), Keys::Inline(vec![vec![lift]]))
}

fn key(label: String, press: BlockPress) -> Key {
    Key { label, press: Press::Block(press) }
}

fn drop_key(language: Language) -> Keys {
    Keys::Inline(vec![vec![key(msg::OfficerBlockNo.label(language), BlockPress::Drop)]])
}

fn appeal_key(block: &BlockId, language: Language) -> Keys {
    Keys::Inline(vec![vec![key(msg::BlockButtonAppeal.label(language), BlockPress::Appeal(block.clone()))]])
}
