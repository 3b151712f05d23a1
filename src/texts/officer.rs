//! A case, as an officer reads it.

use super::case::{paging, sentence, state, timeline};
use super::messages as msg;
use super::page::{Key, Keys, Page, Paragraph, Part};
use super::plain::kind;
use super::{Html, Language, Message, format, labels, values};
use crate::domain::lifecycle::Action;
use crate::domain::{Case, Evidence, Medium, Office, Reach, Storage};
use crate::notices::{CaseView, Notice, Press};

/// Questions whose answers say who it is.
const IDENTITY: [&str; 7] = ["capacity", "represented", "full_name", "address", "phone", "place", "signature"];

/// A notice to officers about a case.
pub fn officer(view: &CaseView, notice: &Notice, language: Language, office: &Office) -> Option<Page> {
    let number = view.case.number.to_string();
    let open = || {
        let press = Press::Card(view.case.id.clone());
        Keys::Inline(vec![vec![Key { label: msg::OfficerButtonCard.label(language), press }]])
    };
    Some(match notice {
        Notice::NewCase { .. } => {
            let title = sentence(kind(language, view.case.kind));
            card(view, msg::OfficerNewCase { kind: title.into() }.html(language), language, office)
        }
        Notice::CaseCard { .. } => {
            let title = sentence(kind(language, view.case.kind));
            card(view, msg::OfficerCard { kind: title.into() }.html(language), language, office)
        }
        Notice::CaseFiles { .. } => files(view, language),
        Notice::CaseMoved { action: Action::Supplement, .. } => {
            Page::text(msg::OfficerSupplemented { number: number.into() }.html(language), open())
        }
        Notice::CaseMoved { action: Action::Withdraw, .. } => {
            Page::text(msg::OfficerWithdrawn { number: number.into() }.html(language), open())
        }
        Notice::CaseMoved { action: Action::Restore, .. } => {
            let due = format::moment(language, view.case.due_at);
            Page::text(msg::OfficerRestored { number: number.into(), due: due.into() }.html(language), open())
        }
        _ => return None,
    })
}

fn card(view: &CaseView, title: Html, language: Language, office: &Office) -> Page {
    let head = msg::OfficerCardHead {
        number: view.case.number.to_string().into(),
        state: state(language, view.case.status).into(),
        service: service(view, language, office).into(),
        filed: format::moment(language, view.case.filed_at).into(),
        due: format::moment(language, view.case.due_at).into(),
    };
    let mut paragraphs = vec![Paragraph::ours(title), Paragraph::ours(head.html(language))];
    let flags = flags(view, language, office);
    if !flags.is_empty() {
        paragraphs.push(Paragraph::ours(msg::OfficerFlags { flags: flags.join(" · ").into() }.html(language)));
    }
    let rows = values::answered(&view.steps, &view.answers, &view.files, language, office);
    let (identity, content): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(step, _, _)| IDENTITY.contains(&step.key));
    for (title, rows) in
        [(msg::OfficerIdentity.html(language), identity), (msg::OfficerContent.html(language), content)]
    {
        paragraphs.push(Paragraph::default());
        paragraphs.push(Paragraph::ours(title));
        paragraphs.extend(rows.into_iter().map(|(_, name, value)| Paragraph::named(&name, value)));
    }
    paragraphs.extend(additions(view, language));
    paragraphs.push(Paragraph::default());
    paragraphs.push(Paragraph::ours(msg::OfficerTimeline.html(language)));
    paragraphs.extend(timeline(&view.timeline, language).into_iter().map(Paragraph::ours));
    let hash = view.case.statement_hash.as_str();
    paragraphs.push(Paragraph::ours(msg::OfficerStatement { hash: hash.into() }.html(language)));
    Page::paragraphs(paragraphs, files_key(view, language))
}

fn service(view: &CaseView, language: Language, office: &Office) -> String {
    match view.case.service.as_deref().and_then(|key| office.service(key)) {
        Some(service) => service.name.clone(),
        None => view
            .answers
            .option("service")
            .and_then(|option| labels::step_text(language, "service", &format!("option-{option}")))
            .map_or_else(|| "–".to_owned(), |text| text.plain()),
    }
}

fn flags(view: &CaseView, language: Language, office: &Office) -> Vec<String> {
    let mut flags = Vec::new();
    if view.case.late {
        flags.push(msg::OfficerFlagLate { days: office.deadlines().late_after_days.into() }.label(language));
    }
    if view.case.confidential {
        flags.push(msg::OfficerFlagConfidential.label(language));
    }
    if view.case.about_officer {
        flags.push(msg::OfficerFlagAboutOfficer.label(language));
    }
    match view.reach {
        Reach::Reachable => {}
        Reach::Blocked => flags.push(msg::OfficerFlagBlocked.label(language)),
        Reach::Gone => flags.push(msg::OfficerFlagGone.label(language)),
    }
    flags
}

fn additions(view: &CaseView, language: Language) -> Vec<Paragraph> {
    if view.additions.is_empty() {
        return Vec::new();
    }
    let mut paragraphs = vec![Paragraph::default(), Paragraph::ours(msg::OfficerAdditions.html(language))];
    for (at, words) in &view.additions {
        paragraphs.push(Paragraph::named(&Html::escape(&format::moment(language, *at)), words.clone()));
    }
    paragraphs
}

fn files_key(view: &CaseView, language: Language) -> Keys {
    match view.files.len() {
        0 => Keys::None,
        count => {
            let label = msg::OfficerButtonFiles { count: count.into() }.label(language);
            Keys::Inline(vec![vec![Key { label, press: Press::Files(view.case.id.clone()) }]])
        }
    }
}

/// The files themselves, passed on; one line for each that cannot be.
fn files(view: &CaseView, language: Language) -> Page {
    let number = view.case.number.to_string();
    if view.files.is_empty() {
        return Page::text(msg::OfficerFilesNone { number: number.into() }.html(language), Keys::None);
    }
    let mut paragraphs = vec![Paragraph::ours(msg::OfficerFiles { number: number.into() }.html(language))];
    let mut passed_on = Vec::new();
    for (index, file) in view.files.iter().enumerate() {
        match (file.medium, file.storage) {
            (Medium::Location, _) => {
                let place = [file.name.as_deref(), file.caption.as_deref()].into_iter().flatten().collect::<Vec<_>>();
                let place = place.join(", ");
                let line = msg::OfficerFileLocation { number: (index + 1).into(), place: place.into() };
                paragraphs.push(Paragraph::ours(line.html(language)));
            }
            (_, Storage::TooBig) => {
                paragraphs.push(Paragraph::ours(Html::escape(&values::file_line(index + 1, file, language))));
            }
            _ => {
                paragraphs.push(Paragraph::ours(Html::escape(&values::file_line(index + 1, file, language))));
                passed_on.push(file.clone());
            }
        }
    }
    let mut page = Page::paragraphs(paragraphs, Keys::None);
    if !passed_on.is_empty() {
        page.parts.push(Part::Files(passed_on));
    }
    page
}

/// In place of a file that neither Telegram nor the store can give out now.
pub fn not_passed_on(file: &Evidence, language: Language) -> Html {
    msg::OfficerFileNotPassedOn { file: values::file_words(file, language).into() }.html(language)
}

/// `/antrean`
pub fn queue(cases: &[Case], offset: i64, total: i64, language: Language) -> Page {
    if total == 0 {
        return Page::text(msg::OfficerQueueEmpty.html(language), Keys::None);
    }
    let row = |case: &Case| {
        let row = msg::OfficerQueueRow {
            number: case.number.to_string().into(),
            due: format::day(language, crate::domain::calendar::wib_date(case.due_at)).into(),
        };
        vec![Key { label: row.label(language), press: Press::Card(case.id.clone()) }]
    };
    let mut rows: Vec<Vec<Key>> = cases.iter().map(row).collect();
    rows.extend(paging(cases.len(), offset, total, language, Press::Queue));
    Page::text(msg::OfficerQueue { total: total.into() }.html(language), Keys::Inline(rows))
}
