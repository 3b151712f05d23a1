//! Bukti pencatatan: what came by another way, and how the citizen can follow it from then on.

use super::{File, named, text_file};
use crate::domain::Office;
use crate::notices::CaseView;
use crate::texts::messages as msg;
use crate::texts::{Html, Language, Message, channel, kind, promised, sentence, submitted, values};

pub(super) fn registered(view: &CaseView, language: Language, office: &Office) -> File {
    let case = &view.case;
    let profile = office.profile();
    let number = case.number.to_string();
    let code = view.code.as_ref().map(|code| code.reveal()).unwrap_or_default();
    let responsible = format!("{}, {}", profile.responsible.function, profile.responsible.phone);
    let entered = view.timeline.iter().find(|line| line.event == "filed").and_then(|line| line.by.as_ref());
    let mut lines = vec![
        msg::OfficerPaperTitle.label(language),
        profile.name.clone(),
        profile.address.clone(),
        String::new(),
        named(&msg::PaperProofNumber.html(language), &number),
        named(&msg::PaperProofCode.html(language), &code),
        named(&msg::OfficerPaperLink.html(language), &view.link),
        msg::OfficerPaperFollow.label(language),
        String::new(),
        named(&msg::PaperProofKind.html(language), &sentence(kind(language, case.kind)).plain()),
        named(&msg::PaperProofChannel.html(language), &channel(language, case.channel).plain()),
        named(&msg::OfficerPaperReceived.html(language), &submitted(language, case)),
        named(&msg::PaperProofDue.html(language), &promised(view, language)),
        named(&msg::OfficerPaperRecordedBy.html(language), entered.map_or("", |by| by.name.as_str())),
        String::new(),
        msg::PaperProofAnswers.label(language),
    ];
    for (step, name, value) in values::answered(&view.steps, &view.answers, &view.files, language, office) {
        // They stand above already.
        if !["channel", "received"].contains(&step.key) {
            lines.push(named(&name, &value));
        }
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
        msg::PaperProofFree.label(language),
        msg::PaperProofResponsible { responsible: Html::escape(&responsible).into() }.label(language),
    ]);
    text_file(msg::OfficerPaperFile { number: number.into() }.label(language), &lines)
}
