//! Bukti pengiriman: what was sent, when, and until when it will be answered (UU 25/2009 art. 44, the part that needs no
//! officer). The tanda terima with an officer's name follows when the case is recorded.

use super::{File, named, text_file};
use crate::domain::Office;
use crate::notices::CaseView;
use crate::texts::messages as msg;
use crate::texts::{Html, Language, Message, format, kind, sentence, values};

pub(super) fn proof(view: &CaseView, language: Language, office: &Office) -> File {
    let case = &view.case;
    let profile = office.profile();
    let number = case.number.to_string();
    let moment = |at| format::moment(language, at);
    let responsible = format!("{}, {}", profile.responsible.function, profile.responsible.phone);
    let mut lines = vec![
        msg::PaperProofTitle.label(language),
        profile.name.clone(),
        profile.address.clone(),
        String::new(),
        named(&msg::PaperProofNumber.html(language), &number),
    ];
    if let Some(code) = &view.code {
        lines.push(named(&msg::PaperProofCode.html(language), &code.reveal()));
    }
    lines.extend([
        named(&msg::PaperProofKind.html(language), &sentence(kind(language, case.kind)).plain()),
        named(&msg::PaperProofFiled.html(language), &moment(case.filed_at)),
        named(&msg::PaperProofDue.html(language), &moment(case.due_at)),
        named(&msg::PaperProofChannel.html(language), "Telegram"),
        String::new(),
        msg::PaperProofAnswers.label(language),
    ]);
    for (_, name, value) in values::answered(&view.steps, &view.answers, &view.files, language, office) {
        lines.push(named(&name, &value));
    }
    if !view.files.is_empty() {
        lines.extend([String::new(), msg::PaperProofFiles.label(language)]);
        let files = view.files.iter().enumerate();
        lines.extend(files.map(|(index, file)| values::file_line(index + 1, file, language)));
    }
    lines.extend([
        String::new(),
        named(&msg::PaperProofHash.html(language), &case.statement_hash),
        String::new(),
        msg::PaperProofNext.label(language),
        msg::PaperProofFree.label(language),
        msg::PaperProofResponsible { responsible: Html::escape(&responsible).into() }.label(language),
    ]);
    text_file(msg::PaperProofFile { number: number.into() }.label(language), &lines)
}
