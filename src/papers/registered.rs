//! Bukti pencatatan: what came by another way, and how the citizen can follow it from then on. With the name and the
//! signature of whoever received it, it is a receipt as well (UU 25/2009 art. 44(2)).

use super::matter::Matter;
use super::sheet::{Block, Sheet};
use crate::texts::messages as msg;
use crate::texts::{Language, Message, channel, format, kind, sentence};

pub(super) fn registered(matter: &Matter<'_>, language: Language) -> (String, Sheet) {
    let (view, case, profile) = (matter.view, matter.case(), matter.office.profile());
    let number = matter.number();
    let code = view.code.as_ref().map(|code| code.reveal()).unwrap_or_default();
    let responsible = format!("{}, {}", profile.responsible.function, profile.responsible.phone);
    let signatory = view.signatory(1);
    let entered = view.timeline.first().and_then(|line| line.by.as_ref()).map(|by| by.name.as_str());
    let entered = signatory.map(|signatory| signatory.name.as_str()).or(entered).unwrap_or_default();
    let mut blocks = vec![
        Block::Title(msg::OfficerPaperTitle.label(language)),
        Block::Rows(vec![
            (msg::PaperProofNumber.label(language), number.clone()),
            (msg::PaperProofCode.label(language), code),
            (msg::OfficerPaperLink.label(language), view.link.clone()),
        ]),
        Block::Paragraph(msg::OfficerPaperFollow.label(language)),
        Block::Rows(vec![
            (msg::PaperProofKind.label(language), sentence(kind(language, case.kind)).plain()),
            (msg::PaperProofChannel.label(language), channel(language, case.channel).plain()),
            (msg::OfficerPaperReceived.label(language), matter.submitted(language)),
            (msg::PaperProofDue.label(language), promised(matter, language)),
            (msg::OfficerPaperRecordedBy.label(language), entered.to_owned()),
        ]),
        Block::Heading(msg::PaperProofAnswers.label(language)),
    ];
    let (who, what) = matter.filed_rows(language);
    blocks.push(Block::Rows(who.into_iter().chain(what).collect()));
    let files = matter.files(&view.filed_files(), language);
    if !files.is_empty() {
        blocks.extend([Block::Heading(msg::PaperProofFiles.label(language)), Block::Items(files)]);
    }
    blocks.push(Block::Paragraph(format!(
        "{} {}",
        msg::PaperProofFree.label(language),
        msg::PaperProofResponsible { responsible: responsible.into() }.label(language)
    )));
    if let Some(signatory) = signatory {
        let above = vec![matter.dateline(view.entered_at())];
        blocks.push(Block::Signatures(vec![matter.signing(signatory, above)]));
    }
    blocks.push(Block::Note(format!("{}: {}", msg::PaperProofHash.label(language), case.statement_hash)));
    let title = msg::PaperNameRegistration.label(language);
    let footer = format!("{title} {number}");
    let sheet = matter.sheet_in(language, title, footer, view.entered_at(), blocks);
    (msg::OfficerPaperFile { number: number.into() }.label(language), sheet)
}

/// The hour promised. What the office received long before it was entered can be late by then.
fn promised(matter: &Matter<'_>, language: Language) -> String {
    let promised = matter.case().promised_at;
    let due = format::moment(language, promised);
    match matter.view.entered_at() > promised {
        true => msg::OfficerPromisePassed { due: due.into() }.label(language),
        false => due,
    }
}
