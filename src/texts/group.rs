//! What a group of the office reads.

use super::case::{sentence, short_state};
use super::messages as msg;
use super::page::{Keys, Page, Paragraph};
use super::plain::kind;
use super::{Html, Language, Message, format};
use crate::domain::{Office, Status};
use crate::notices::{GroupCase, GroupNotice};

/// Something said in a group. No button acts there: what may be done differs from reader to reader.
pub fn group(seen: Option<&GroupCase>, notice: &GroupNotice, language: Language, office: &Office) -> Page {
    let html = match (notice, seen) {
        (GroupNotice::News { division, .. }, Some(case)) => return news(case, division, language, office),
        (GroupNotice::News { .. }, None) => Html::default(),
        (GroupNotice::Bound { division, .. }, _) if division.is_empty() => msg::GroupBoundOffice.html(language),
        (GroupNotice::Bound { division, .. }, _) => {
            msg::GroupBoundDivision { division: name(division, office).into() }.html(language)
        }
        (GroupNotice::Lost { title }, _) => msg::GroupLost { title: title.as_str().into() }.html(language),
        (GroupNotice::Which { .. }, _) => return which(language, office),
        (GroupNotice::Released { .. }, _) => msg::GroupReleased.html(language),
        (GroupNotice::NotBound { .. }, _) => msg::GroupNotBound.html(language),
    };
    Page::text(html, Keys::None)
}

fn news(case: &GroupCase, division: &str, language: Language, office: &Office) -> Page {
    let kind = sentence(kind(language, case.kind));
    let title = match division {
        "" => msg::GroupNew { kind: kind.into() }.html(language),
        division => msg::GroupGiven { kind: kind.into(), division: name(division, office).into() }.html(language),
    };
    let service = case.service.as_deref().and_then(|key| office.service(key));
    let service = service.map_or_else(|| msg::GroupNoService.html(language), |service| Html::escape(&service.name));
    let head = msg::GroupCase {
        number: case.number.to_string().into(),
        state: short_state(language, case.status).into(),
        service: service.into(),
    };
    let mut paragraphs = vec![Paragraph::ours(title), Paragraph::ours(head.html(language))];
    if let Some(level) = case.level.and_then(|number| Some((number, office.level(number)?))) {
        let text = msg::GroupLevel { level: u32::from(level.0).into(), name: level.1.name.as_str().into() };
        paragraphs.push(Paragraph::ours(text.html(language)));
    }
    // The office's clock stands still while the citizen completes something, and a closed case is due no more.
    if case.status.is_owed() && case.status != Status::AwaitingCompletion {
        let due = msg::GroupDue { due: format::moment(language, case.due_at).into() };
        paragraphs.push(Paragraph::ours(due.html(language)));
    }
    if case.late {
        let late = msg::GroupLate { days: office.deadlines().late_after_days.into() };
        paragraphs.push(Paragraph::ours(late.html(language)));
    }
    if case.confidential {
        paragraphs.push(Paragraph::ours(msg::GroupConfidential.html(language)));
    }
    paragraphs.push(Paragraph::ours(msg::GroupHint { number: case.number.to_string().into() }.html(language)));
    Page::paragraphs(paragraphs, Keys::None)
}

fn which(language: Language, office: &Office) -> Page {
    let row = |key: &str, label: &str| msg::GroupWhichRow { key: key.into(), label: label.into() }.html(language);
    let mut paragraphs = vec![Paragraph::ours(msg::GroupWhich.html(language))];
    let divisions = office.divisions().iter();
    paragraphs.extend(divisions.map(|division| Paragraph::ours(row(division.key.as_str(), &division.label))));
    Page::paragraphs(paragraphs, Keys::None)
}

fn name(division: &str, office: &Office) -> Html {
    Html::escape(office.division(division).map_or(division, |division| division.name.as_str()))
}
