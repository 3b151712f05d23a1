//! Surat tanggapan: an answer of the office as an official letter. It stays the letter of that answer, also after another.

use super::matter::{Matter, OFFICIAL};
use super::sheet::{Block, Mark, Sheet, Signing};
use crate::domain::case::meaning;
use crate::domain::lifecycle::Need;
use crate::domain::{Outcome, Role};
use crate::notices::Line;
use crate::texts::messages as msg;
use crate::texts::{Message, family, format};

pub(super) fn response(matter: &Matter<'_>, position: i64) -> Option<(String, Sheet)> {
    let (view, number) = (matter.view, matter.number());
    let nth = view.answered().position(|line| line.position == position)? + 1;
    let line = view.line(position)?;
    let answer = line.words.iter().find(|(need, _)| *need == Need::Answer).map(|(_, words)| words.clone())?;
    let title = msg::LetterResponseTitle.label(OFFICIAL);
    let intro = msg::LetterResponseIntro {
        kind: matter.kind().into(),
        number: number.as_str().into(),
        filed: matter.submitted(OFFICIAL).into(),
    };
    let mut facts = vec![(msg::LetterResponseAbout.label(OFFICIAL), matter.service())];
    if let Some(outcome) = view.fact(position, "outcome").and_then(|key| meaning(&Outcome::ALL, key)) {
        let words = family(OFFICIAL, &format!("outcome-{}", outcome.key().replace('_', "-")), &[]).unwrap_or_default();
        facts.push((msg::LetterResponseOutcome.label(OFFICIAL), words.plain()));
    }
    let mut blocks = vec![
        Block::Dateline(matter.dateline(line.at)),
        Block::Rows(head(matter, position, nth)),
        Block::Paragraph(addressee(matter)),
        Block::Paragraph(msg::LetterGreeting.label(OFFICIAL)),
        Block::Paragraph(intro.label(OFFICIAL)),
        Block::Rows(facts),
        Block::Paragraph(answer),
    ];
    let until = view.fact(position, "confirm_by").and_then(|at| chrono::DateTime::parse_from_rfc3339(at).ok());
    if let Some(until) = until {
        let ombudsman = format!("{}, {}", matter.office.ombudsman().name, matter.office.ombudsman().phone);
        let until = format::moment(OFFICIAL, until.to_utc());
        let words = msg::LetterResponseObjection { until: until.into(), ombudsman: ombudsman.into() };
        blocks.push(Block::Paragraph(words.label(OFFICIAL)));
    }
    blocks.push(Block::Paragraph(msg::LetterResponseClosing.label(OFFICIAL)));
    blocks.push(Block::Signatures(vec![signing(matter, line)]));
    let proof = matter.files(&view.proof_of(position), OFFICIAL);
    if !proof.is_empty() {
        blocks.extend([Block::Heading(msg::LetterEnclosures.label(OFFICIAL)), Block::Items(proof)]);
    }
    let sheet = matter.sheet(title, line.at, blocks);
    Some((msg::LetterFileResponse { number: number.into(), nth: nth.into() }.label(OFFICIAL), sheet))
}

fn head(matter: &Matter<'_>, position: i64, nth: usize) -> Vec<(String, String)> {
    let number = matter.number();
    let nature = match matter.case().confidential {
        true => msg::LetterNatureSecret.label(OFFICIAL),
        false => msg::LetterNaturePlain.label(OFFICIAL),
    };
    let enclosures = match matter.view.proof_of(position).len() {
        0 => msg::LetterNone.label(OFFICIAL),
        count => msg::LetterEnclosuresCount { count: count.into() }.label(OFFICIAL),
    };
    let subject = msg::LetterResponseSubject { kind: matter.kind().into(), number: number.as_str().into() };
    let number = msg::LetterResponseNumber { number: number.into(), nth: nth.into() };
    vec![
        (msg::LetterNumber.label(OFFICIAL), number.label(OFFICIAL)),
        (msg::LetterNature.label(OFFICIAL), nature),
        (msg::LetterEnclosures.label(OFFICIAL), enclosures),
        (msg::LetterSubject.label(OFFICIAL), subject.label(OFFICIAL)),
    ]
}

fn addressee(matter: &Matter<'_>) -> String {
    let hidden = !matter.view.whole;
    let to = match matter.name(hidden) {
        Some(name) => msg::LetterResponseTo { name: name.into() }.label(OFFICIAL),
        None => msg::LetterResponseToHidden.label(OFFICIAL),
    };
    let to = msg::LetterTo { to: to.into() }.label(OFFICIAL);
    let address = matter.view.filed_answers().text("address").filter(|_| !hidden);
    std::iter::once(to).chain(address).collect::<Vec<_>>().join("\n")
}

/// The head signs; the complaints officer signs on the head's behalf. A division answers as a division: the citizen is not
/// told who of it does.
fn signing(matter: &Matter<'_>, line: &Line) -> Signing {
    let head = matter.office.profile().responsible.function.as_str();
    let on_behalf = || msg::LetterOnBehalf { function: head.into() }.label(OFFICIAL);
    match matter.view.signatory(line.position) {
        Some(signatory) if signatory.role == Role::Pimpinan => matter.signing(signatory, Vec::new()),
        Some(signatory) if signatory.role == Role::Petugas => matter.signing(signatory, vec![on_behalf()]),
        _ => {
            let lead = matter.view.fact_at(line.position, "lead").map(|key| matter.division(key));
            Signing {
                above: std::iter::once(on_behalf()).chain(lead).collect(),
                mark: Mark::Typed(msg::LetterResponseSigned.label(OFFICIAL)),
                name: matter.office.profile().short_name.clone(),
                below: Vec::new(),
            }
        }
    }
}
