//! Papers in the chat: the list of those there are, one of them with a word beside it, and the officers' signatures.

use super::messages as msg;
use super::page::{Key, Keys, Page, Paper, Part};
use super::{Html, Language, Message, format, function};
use crate::domain::calendar::wib_date;
use crate::domain::{CasePaper, Office, PaperKind};
use crate::notices::{CaseView, Notice, PaperNotice, Press};

/// A notice about papers of a case.
pub fn papers(view: &CaseView, notice: &Notice, language: Language, office: &Office) -> Option<Page> {
    match notice {
        Notice::Papers(PaperNotice::List { .. }) => Some(list(view, language)),
        Notice::Papers(PaperNotice::Sent { paper, .. }) => {
            Some(Page { parts: vec![sent(view, *paper, language, office)] })
        }
        _ => None,
    }
}

/// `[Dokumen]`
fn list(view: &CaseView, language: Language) -> Page {
    let papers = view.papers();
    let row = |paper: &CasePaper| {
        // Of those there can be several of, each says of which day it is.
        let alike = papers.iter().filter(|other| other.kind == paper.kind).count();
        let line = view.line(paper.position).filter(|_| alike > 1);
        let day = line.map(|line| format!(" · {}", format::day(language, wib_date(line.at)))).unwrap_or_default();
        let press = Press::Paper(view.case.id.clone(), *paper);
        vec![Key { label: paper_name(paper.kind, language).plain() + &day, press }]
    };
    let text = msg::Papers { number: view.case.number.to_string().into() }.html(language);
    Page::text(text, Keys::Inline(papers.iter().map(row).collect()))
}

/// A paper with a word beside it.
pub fn sent(view: &CaseView, paper: CasePaper, language: Language, office: &Office) -> Part {
    let number = view.case.number.to_string().into();
    let receiver = view.signatory(paper.position).filter(|_| paper.kind == PaperKind::Receipt);
    let caption = match receiver {
        Some(signatory) if view.own => {
            let unit = function::of(signatory, language, office).into();
            let kind = super::plain::kind(language, view.case.kind).into();
            msg::PaperSentReceipt { number, kind, name: signatory.name.as_str().into(), unit }.html(language)
        }
        _ => msg::PaperSent { name: paper_name(paper.kind, language).into(), number }.html(language),
    };
    Part::Paper { paper: Paper::Case(paper), caption, keys: Keys::None }
}

/// What a paper is called.
pub fn paper_name(kind: PaperKind, language: Language) -> Html {
    match kind {
        PaperKind::Proof => msg::PaperNameProof.html(language),
        PaperKind::Registration => msg::PaperNameRegistration.html(language),
        PaperKind::Receipt => msg::PaperNameReceipt.html(language),
        PaperKind::Complaint => msg::PaperNameComplaint.html(language),
        PaperKind::Disposition => msg::PaperNameDisposition.html(language),
        PaperKind::Response => msg::PaperNameResponse.html(language),
        PaperKind::Dossier => msg::PaperNameDossier.html(language),
    }
}

/// The way to the papers.
pub fn key(view: &CaseView, language: Language) -> Key {
    Key { label: msg::ButtonPapers.label(language), press: Press::Papers(view.case.id.clone()) }
}

/// What is said of an officer's signature.
pub fn signature(notice: &PaperNotice, language: Language) -> Page {
    let remove = || Key { label: msg::OfficerSignatureRemove.label(language), press: Press::RemoveSignature };
    match notice {
        PaperNotice::SignatureAsk { present, again } => {
            let again = again.then(|| msg::OfficerSignatureAgain.html(language));
            let text = Html::join(again.into_iter().chain([msg::OfficerSignatureAsk.html(language)]), "\n\n");
            Page::text(text, if *present { Keys::Inline(vec![vec![remove()]]) } else { Keys::None })
        }
        PaperNotice::SignatureKept => Page::text(msg::OfficerSignatureKept.html(language), Keys::None),
        PaperNotice::SignatureRemoved => Page::text(msg::OfficerSignatureRemoved.html(language), Keys::None),
        PaperNotice::List { .. } | PaperNotice::Sent { .. } => Page::default(),
    }
}
