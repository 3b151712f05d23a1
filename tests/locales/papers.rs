//! Every paper of a case in which everything is as long as it may be: all its words are there, and no blank is left.

use chrono::NaiveDate;
use wadul::domain::lifecycle::Action;
use wadul::domain::{CaseId, CasePaper, FileId, Office, PaperKind, Role, Signatory};
use wadul::form::Answers;
use wadul::notices::{Addition, FACTS, FollowUp, Notice, PaperNotice, Record, View};
use wadul::papers::{self, Block, Mark, Sheet};
use wadul::texts::{Language, Paper};

use super::walk::{every, now};

/// Everything that is said about papers.
pub fn notices(case: &CaseId) -> Vec<Notice> {
    let case = || case.clone();
    let told = every! { PaperNotice:
        PaperNotice::List { .. } => PaperNotice::List { case: case() },
        PaperNotice::Sent { .. } => PaperNotice::Sent { case: case(), paper: CasePaper::filed(PaperKind::Proof) },
        PaperNotice::SignatureAsk { .. } => PaperNotice::SignatureAsk { present: true, again: true },
        PaperNotice::SignatureKept => PaperNotice::SignatureKept,
        PaperNotice::SignatureRemoved => PaperNotice::SignatureRemoved,
    };
    let papers = PaperKind::ALL.map(|(kind, _)| CasePaper { kind, position: position(kind) });
    let sent = papers.map(|paper| PaperNotice::Sent { case: case(), paper });
    told.into_iter().chain(sent).map(Notice::Papers).collect()
}

/// Where the move stands in the trail of `moves::case_view` that a paper belongs to.
fn position(kind: PaperKind) -> i64 {
    let of = |action: Action| {
        Action::ALL.iter().zip(2..).find(|((known, _), _)| *known == action).map_or(0, |(_, position)| position)
    };
    match kind {
        PaperKind::Proof | PaperKind::Registration | PaperKind::Complaint => 1,
        // The first move of all is taken for the one that recorded it.
        PaperKind::Receipt => 2,
        PaperKind::Disposition => of(Action::Distribute),
        PaperKind::Response => of(Action::Respond),
        PaperKind::Dossier => 0,
    }
}

/// A record with everything in it.
pub fn record(office: &Office, answers: &Answers) -> Record {
    let signatory = |position: i64| Signatory {
        name: "Raden Ayu <Rina> & Sons".to_owned(),
        role: [Role::Petugas, Role::Pimpinan, Role::Bidang][usize::try_from(position % 3).unwrap_or(0)],
        division: Some(office.divisions()[0].key.to_string()),
        picture: Some(FileId::new()),
    };
    let fact = |name: &'static str| match name {
        "due" | "confirm_by" => now().to_rfc3339(),
        "level" => "2".to_owned(),
        "outcome" => "partly_settled".to_owned(),
        "beside" => office.divisions()[1..].iter().map(|it| it.key.to_string()).collect::<Vec<_>>().join(","),
        _ => office.divisions()[0].key.to_string(),
    };
    Record {
        received: Vec::new(),
        signatories: (1..42).map(|position| (position, signatory(position))).collect(),
        facts: (2..42).flat_map(|position| FACTS.map(|name| (position, name, fact(name)))).collect(),
        completions: vec![(now(), answers.clone())],
        additions: [true, false].map(|changed| Addition { at: now(), words: "tambahan ".repeat(400), changed }).into(),
        plans: vec![FollowUp {
            what: "rencana ".repeat(180),
            owner: "Raden Ayu <Rina> & Sons".to_owned(),
            until: NaiveDate::from_ymd_opt(2026, 12, 5).expect("a day"),
            done: Some((now(), "bukti ".repeat(200))),
        }],
    }
}

/// What is wrong with a paper.
pub fn wrong(paper: Paper, view: &View, language: Language, office: &Office) -> Option<String> {
    if let Paper::Figures(_) = paper {
        let file = papers::make(paper, view, language, office, &[]);
        return file.as_ref().map_or_else(|| Some(format!("{paper:?} cannot be made")), super::figures::wrong_file);
    }
    let (name, words) = match (paper, view) {
        (Paper::Case(paper), View::Case(case, _)) => match papers::sheet(paper, case, language, office, &[]) {
            Some((name, sheet)) => (name, words(&sheet)),
            None => return Some(format!("{paper:?} cannot be made")),
        },
        _ => match papers::make(paper, view, language, office, &[]) {
            Some(file) => (file.name, String::from_utf8_lossy(&file.body).lines().map(str::to_owned).collect()),
            None => return Some("a paper that cannot be made".to_owned()),
        },
    };
    let ending = if paper == Paper::OwnData { ".txt" } else { ".pdf" };
    let named = name.ends_with(ending) && name.is_ascii() && !name.contains(['{', '}', '/']);
    let empty = words.iter().position(|words| words.trim().is_empty()).filter(|_| ending == ".pdf");
    let blank = words.iter().find(|words| words.contains(['{', '}', '\u{2068}']));
    (!named || words.len() < 10 || blank.is_some() || empty.is_some())
        .then(|| format!("{name}: {blank:?} {empty:?} {words:#?}"))
}

/// Every text on a sheet.
fn words(sheet: &Sheet) -> Vec<String> {
    let head = &sheet.letterhead;
    let mut words = vec![sheet.title.clone(), sheet.footer.clone(), head.name.clone()];
    words.extend(head.above.iter().chain(&head.lines).cloned());
    for block in &sheet.blocks {
        match block {
            Block::Title(text)
            | Block::Subtitle(text)
            | Block::Heading(text)
            | Block::Dateline(text)
            | Block::Paragraph(text)
            | Block::Note(text) => words.push(text.clone()),
            Block::Rows(rows) => words.extend(rows.iter().flat_map(|(name, value)| [name.clone(), value.clone()])),
            Block::Boxes(rows) => {
                words.extend(rows.iter().flatten().flat_map(|(name, text)| [name.clone(), text.clone()]));
            }
            Block::Items(items) => words.extend(items.iter().cloned()),
            Block::Table { head, rows, .. } => words.extend(head.iter().chain(rows.iter().flatten()).cloned()),
            Block::Signatures(signings) => {
                for signing in signings {
                    words.extend(signing.above.iter().chain(&signing.below).cloned());
                    words.push(signing.name.clone());
                    if let Mark::Typed(typed) = &signing.mark {
                        words.push(typed.clone());
                    }
                }
            }
            _ => {}
        }
    }
    words
}
