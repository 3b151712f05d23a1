//! Surat pengaduan: the complaint as a letter to the unit, with everything that UU 25/2009 art. 42(3) asks for: who, what was
//! not according to the standard, the loss, the resolution hoped for, place, time and signature.

use super::matter::{Matter, OFFICIAL, dateline, signature_photo};
use super::sheet::{Block, Mark, Sheet, Signing};
use crate::domain::calendar::wib_date;
use crate::form::Value;
use crate::texts::messages as msg;
use crate::texts::{Message, channel};

/// Answers that have a part of the letter to themselves.
const AT_LENGTH: [&str; 2] = ["issue", "resolution"];
/// What is between the citizen and the desk, and no part of the complaint.
const LEFT_OUT: [&str; 4] = ["evidence", "confidential", "signed", "letter"];

pub(super) fn complaint(matter: &Matter<'_>) -> (String, Sheet) {
    let (case, number) = (matter.case(), matter.number());
    let hidden = !matter.view.whole;
    let title = msg::LetterComplaintTitle.label(OFFICIAL);
    let mut blocks = vec![
        Block::Title(title.to_uppercase()),
        Block::Rows(head(matter)),
        Block::Paragraph(addressee(matter)),
        Block::Paragraph(msg::LetterGreeting.label(OFFICIAL)),
        Block::Paragraph(msg::LetterComplaintIntro.label(OFFICIAL)),
        Block::Rows(matter.identity(hidden)),
        Block::Paragraph(msg::LetterComplaintAbout.label(OFFICIAL)),
    ];
    blocks.extend(content(matter));
    let files = matter.files(&matter.view.filed_files(), OFFICIAL);
    if !files.is_empty() {
        blocks.extend([Block::Heading(msg::LetterEnclosures.label(OFFICIAL)), Block::Items(files)]);
    }
    let closing = match matter.came_by_telegram() {
        true => msg::LetterComplaintClosing.label(OFFICIAL),
        false => msg::LetterComplaintClosingEntered.label(OFFICIAL),
    };
    let sent = msg::LetterComplaintSent {
        channel: channel(OFFICIAL, case.channel).into(),
        at: matter.submitted(OFFICIAL).into(),
    };
    blocks.extend([
        Block::Paragraph(closing),
        Block::Signatures(vec![signing(matter, hidden)]),
        Block::Note(sent.label(OFFICIAL)),
        matter.hash_note(),
    ]);
    let sheet = matter.sheet(title, case.filed_at, blocks);
    (msg::LetterFileComplaint { number: number.into() }.label(OFFICIAL), sheet)
}

fn head(matter: &Matter<'_>) -> Vec<(String, String)> {
    let enclosures = match matter.view.filed_files().len() {
        0 => msg::LetterNone.label(OFFICIAL),
        count => msg::LetterEnclosuresCount { count: count.into() }.label(OFFICIAL),
    };
    let subject = msg::LetterComplaintSubject { service: matter.service().into() };
    vec![
        (msg::LetterNumber.label(OFFICIAL), matter.number()),
        (msg::LetterEnclosures.label(OFFICIAL), enclosures),
        (msg::LetterSubject.label(OFFICIAL), subject.label(OFFICIAL)),
    ]
}

/// The unit that provides the service; of a complaint about an officer, the superior alone (art. 45).
fn addressee(matter: &Matter<'_>) -> String {
    let responsible = &matter.office.profile().responsible;
    let to = msg::LetterTo { to: responsible.function.as_str().into() }.label(OFFICIAL);
    let service = matter.view.filed_answers().option("service").filter(|_| !matter.case().about_officer);
    let unit = service.and_then(|key| matter.office.division_of(key));
    let through = unit.map(|unit| msg::LetterThrough { unit: unit.name.as_str().into() }.label(OFFICIAL));
    [Some(to), through, Some(responsible.address.clone())].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// What the complaint is about: short answers side by side with their names, the long ones under a heading each.
fn content(matter: &Matter<'_>) -> Vec<Block> {
    let (mut blocks, mut rows) = (Vec::new(), Vec::new());
    for (step, name, value) in matter.stated() {
        if step.identifies || LEFT_OUT.contains(&step.key) {
            continue;
        }
        match AT_LENGTH.contains(&step.key) {
            false => rows.push((name, value)),
            true => {
                blocks.extend((!rows.is_empty()).then(|| Block::Rows(std::mem::take(&mut rows))));
                blocks.extend([Block::Heading(name), Block::Paragraph(value)]);
            }
        }
    }
    blocks.extend((!rows.is_empty()).then_some(Block::Rows(rows)));
    blocks
}

/// The citizen's signature in its place: the name that was typed, the photo, or room for a pen on what came on paper.
fn signing(matter: &Matter<'_>, hidden: bool) -> Signing {
    let day = wib_date(matter.case().filed_at);
    let place = match matter.filed_answer("place").filter(|_| !hidden) {
        Some(place) => dateline(&place, day),
        None => matter.dateline(matter.case().filed_at),
    };
    let name = matter.name(hidden).unwrap_or_else(|| msg::LetterHidden.label(OFFICIAL));
    let (mark, below) = match matter.view.filed_answers().get("signature") {
        _ if hidden => (Mark::Room, None),
        Some(Value::SignedByName(typed)) => (Mark::Typed(typed.clone()), None),
        Some(Value::SignedByDrawing(drawing)) => (Mark::Drawn(drawing.svg()), None),
        Some(Value::SignedByPhoto(_)) => {
            let photo = signature_photo(matter.view).and_then(|photo| matter.picture(&photo));
            let below = photo.is_none().then(|| msg::LetterComplaintPhoto.label(OFFICIAL));
            (photo.map_or(Mark::Room, Mark::Picture), below)
        }
        _ => {
            let on_paper = matter.view.filed_answers().chose("signed", "signed")
                || matter.view.filed_answers().chose("channel", "letter");
            (Mark::Room, on_paper.then(|| msg::LetterComplaintPaper.label(OFFICIAL)))
        }
    };
    let above = vec![place, msg::LetterComplaintSigned.label(OFFICIAL)];
    Signing { above, mark, name, below: below.into_iter().collect() }
}
