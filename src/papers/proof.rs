//! Bukti pengiriman: what was sent, when, and until when it will be answered (UU 25/2009 art. 44, the part that needs no
//! officer). The tanda terima with an officer's name follows when the case is recorded.

use super::matter::{Matter, Row};
use super::sheet::{Block, Sheet};
use crate::texts::messages as msg;
use crate::texts::{Language, Message, format, kind, sentence};

/// It is for whoever submitted it, and so in their language.
pub(super) fn proof(matter: &Matter<'_>, language: Language) -> (String, Sheet) {
    let (case, profile, number) = (matter.case(), matter.office.profile(), matter.number());
    let responsible = format!("{}, {}", profile.responsible.function, profile.responsible.phone);
    let files = matter.files(&matter.view.filed_files(), language);
    let mut blocks = vec![
        Block::Title(msg::PaperProofTitle.label(language)),
        Block::Rows(head(matter, language)),
        Block::Heading(msg::PaperProofAnswers.label(language)),
        Block::Rows(answers(matter, language)),
    ];
    if !files.is_empty() {
        blocks.extend([Block::Heading(msg::PaperProofFiles.label(language)), Block::Items(files)]);
    }
    let hash = format!("{}: {}", msg::PaperProofHash.label(language), case.statement_hash);
    blocks.extend([
        Block::Paragraph(format!("{} {}", msg::PaperProofNext.label(language), msg::PaperProofFree.label(language))),
        Block::Paragraph(msg::PaperProofResponsible { responsible: responsible.into() }.label(language)),
        Block::Note(hash),
    ]);
    let title = msg::PaperNameProof.label(language);
    let footer = msg::PaperProofFoot { number: number.as_str().into() }.label(language);
    let sheet = matter.sheet_in(language, title, footer, case.filed_at, blocks);
    (msg::PaperProofFile { number: number.into() }.label(language), sheet)
}

fn head(matter: &Matter<'_>, language: Language) -> Vec<Row> {
    let case = matter.case();
    let moment = |at| format::moment(language, at);
    let mut rows = vec![(msg::PaperProofNumber.label(language), matter.number())];
    if let Some(code) = &matter.view.code {
        rows.push((msg::PaperProofCode.label(language), code.reveal()));
    }
    rows.extend([
        (msg::PaperProofKind.label(language), sentence(kind(language, case.kind)).plain()),
        (msg::PaperProofFiled.label(language), moment(case.filed_at)),
        (msg::PaperProofDue.label(language), moment(case.promised_at)),
        (msg::PaperProofChannel.label(language), "Telegram".to_owned()),
    ]);
    rows
}

/// Every answer, in the order of the questions.
fn answers(matter: &Matter<'_>, language: Language) -> Vec<Row> {
    matter.filed(language).into_iter().map(|(_, name, value)| (name, value)).collect()
}
