//! Tanda terima: that a named officer received and recorded a case, with the four items of UU 25/2009 art. 44(2): full
//! identity, description, place and time, name and signature of the officer.

use chrono::TimeDelta;

use super::matter::{Matter, OFFICIAL};
use super::sheet::{Block, Sheet};
use crate::texts::messages as msg;
use crate::texts::{Message, channel, format, sentence};

pub(super) fn receipt(matter: &Matter<'_>, position: i64) -> Option<(String, Sheet)> {
    let (view, case) = (matter.view, matter.case());
    let line = view.recording().filter(|line| line.position == position)?;
    let signatory = view.signatory(position)?;
    let (number, profile) = (matter.number(), matter.office.profile());
    let kind = crate::texts::kind(OFFICIAL, case.kind);
    let title = msg::LetterReceiptTitle { kind: (&kind).into() }.label(OFFICIAL);
    let intro = msg::LetterReceiptIntro { office: profile.name.as_str().into(), kind: kind.into() };
    let (who, what) = matter.stated_rows();
    let mut blocks = vec![
        Block::Title(title.to_uppercase()),
        Block::Rows(vec![(msg::LetterNumber.label(OFFICIAL), number.clone())]),
        Block::Paragraph(intro.label(OFFICIAL)),
        Block::Heading(msg::LetterReceiptWho.label(OFFICIAL)),
        Block::Rows(who),
        Block::Heading(msg::LetterReceiptWhat.label(OFFICIAL)),
        Block::Rows(what),
    ];
    let files = matter.files(&view.filed_files(), OFFICIAL);
    if !files.is_empty() {
        blocks.extend([Block::Heading(msg::LetterReceiptFiles.label(OFFICIAL)), Block::Items(files)]);
    }
    let mut where_and_when = vec![
        (msg::LetterReceiptSentAt.label(OFFICIAL), matter.submitted(OFFICIAL)),
        (msg::LetterReceiptChannel.label(OFFICIAL), sentence(channel(OFFICIAL, case.channel)).plain()),
        (msg::LetterReceiptReceivedAt.label(OFFICIAL), format!("{}, {}", profile.short_name, profile.address)),
        (msg::LetterReceiptRecordedAt.label(OFFICIAL), format::moment(OFFICIAL, line.at)),
    ];
    if let Some(place) = matter.filed_answer("place") {
        where_and_when.insert(0, (msg::LetterReceiptSentFrom.label(OFFICIAL), place));
    }
    let complete = case.filed_at + TimeDelta::days(matter.office.deadlines().completeness_days.into());
    let next = msg::LetterReceiptNext {
        complete: format::moment(OFFICIAL, complete).into(),
        due: format::moment(OFFICIAL, view.due_at(position)).into(),
    };
    let above = vec![matter.dateline(line.at), msg::LetterReceiptSigned.label(OFFICIAL)];
    blocks.extend([
        Block::Heading(msg::LetterReceiptWhere.label(OFFICIAL)),
        Block::Rows(where_and_when),
        Block::Paragraph(format!("{} {}", next.label(OFFICIAL), msg::LetterFree.label(OFFICIAL))),
        Block::Signatures(vec![matter.signing(signatory, above)]),
        matter.hash_note(),
    ]);
    let sheet = matter.sheet(title, line.at, blocks);
    Some((msg::LetterFileReceipt { number: number.into() }.label(OFFICIAL), sheet))
}
