//! A case, as an officer reads it.

use chrono::{DateTime, Utc};

use super::case::{happened, in_all, paging, sentence, short_state, state, submitted};
use super::messages as msg;
use super::page::{Key, Keys, Page, Paper, Paragraph, Part, short};
use super::plain::kind;
use super::{Html, Language, Message, family, format, hours, labels, lapor, moves, papers, values};
use crate::domain::{Case, CasePaper, Channel, Evidence, Medium, Office, PaperKind, Reach, SearchId, Storage};
use crate::form::{Ask, Step};
use crate::notices::{CaseView, Line, Notice, Press};

/// So much of the news that did not reach a citizen is shown, the newest of it.
const MISSED_SHOWN: usize = 5;

/// A notice to officers about a case.
pub fn officer(view: &CaseView, notice: &Notice, language: Language, office: &Office) -> Option<Page> {
    let title = || sentence(kind(language, view.case.kind));
    Some(match notice {
        Notice::NewCase { .. } => {
            card(view, msg::OfficerNewCase { kind: title().into() }.html(language), language, office)
        }
        Notice::CaseCard { .. } => {
            card(view, msg::OfficerCard { kind: title().into() }.html(language), language, office)
        }
        Notice::CaseFiles { .. } => files(view, language),
        Notice::LaporText { .. } => lapor::lapor(view, language, office),
        Notice::Registered { .. } => registered(view, language),
        Notice::CaseMoved { action, position, .. } => moves::told(view, *action, *position, language, office),
        Notice::NotTold { .. } => {
            let mut page = Page::paragraphs(not_told(view, language), keys(view, language));
            if let Some(Part::Text { html, .. }) = page.parts.first_mut() {
                let number = Html::escape(&view.case.number.to_string()).bold();
                *html = Html::join([number, html.clone()], "\n");
            }
            page
        }
        _ => return None,
    })
}

fn card(view: &CaseView, title: Html, language: Language, office: &Office) -> Page {
    let head = msg::OfficerCardHead {
        number: view.case.number.to_string().into(),
        state: state(language, view, office).into(),
        service: service(view, language, office).into(),
        filed: submitted(language, &view.case).into(),
        due: format::moment(language, view.case.due_at).into(),
    };
    let mut paragraphs = vec![Paragraph::ours(title), Paragraph::ours(head.html(language))];
    paragraphs.extend(handling(view, language, office));
    paragraphs.extend(hours::pauses(&view.pauses, language).into_iter().map(Paragraph::ours));
    let flags = flags(view, language, office);
    if !flags.is_empty() {
        paragraphs.push(Paragraph::ours(msg::OfficerFlags { flags: flags.join(" · ").into() }.html(language)));
    }
    paragraphs.extend(not_told(view, language));
    let rows = values::answered(&view.steps, &view.answers, &view.files, language, office);
    // The way it came stands in the head already.
    let rows = rows.into_iter().filter(|(step, _, _)| !["channel", "lapor_number"].contains(&step.key));
    let earlier = |step: &Step, value: String| {
        let before = view.filed.get(step.key).filter(|before| view.answers.get(step.key) != Some(before));
        let Some(before) = before.filter(|_| !matches!(step.ask, Ask::Files { .. })) else { return value };
        let answer = values::read(step, before, &view.files, language, office);
        format!("{value} {}", msg::OfficerEarlier { answer: answer.into() }.label(language))
    };
    let rows = rows.map(|(step, name, value)| (step, name, earlier(step, value)));
    let (identity, content): (Vec<_>, Vec<_>) = rows.partition(|(step, _, _)| step.identifies);
    // Of an erased case there is nobody left to tell of.
    if !(view.whole && identity.is_empty()) {
        paragraphs.extend([Paragraph::default(), Paragraph::ours(msg::OfficerIdentity.html(language))]);
    }
    if !view.whole {
        paragraphs.push(Paragraph::ours(msg::OfficerHidden.html(language)));
    }
    paragraphs.extend(identity.into_iter().map(|(_, name, value)| Paragraph::named(&name, value)));
    paragraphs.push(Paragraph::default());
    paragraphs.push(Paragraph::ours(msg::OfficerContent.html(language)));
    paragraphs.extend(content.into_iter().map(|(_, name, value)| Paragraph::named(&name, value)));
    paragraphs.extend(additions(view, language));
    paragraphs.push(Paragraph::default());
    paragraphs.push(Paragraph::ours(msg::OfficerTimeline.html(language)));
    paragraphs.extend(history(view, language));
    let hash = view.case.statement_hash.as_str();
    paragraphs.push(Paragraph::ours(msg::OfficerStatement { hash: hash.into() }.html(language)));
    let mut keys = keys(view, language);
    // Of an erased case there is nothing to put on paper.
    if let Keys::Inline(rows) = &mut keys
        && view.case.handling.erased_at.is_none()
    {
        let mut ways = vec![papers::key(view, language)];
        if view.desk {
            let label = msg::OfficerButtonLapor.label(language);
            ways.push(Key { label, press: Press::Lapor(view.case.id.clone()) });
        }
        rows.push(ways);
    }
    Page::paragraphs(paragraphs, keys)
}

/// The hour promised to what came by another way. What the office received long before it was entered can be late by then.
fn promised(view: &CaseView, language: Language) -> String {
    let due = format::moment(language, view.case.due_at);
    match view.case.is_late(view.at) {
        true => msg::OfficerPromisePassed { due: due.into() }.label(language),
        false => due,
    }
}

/// It is entered: the paper for the citizen.
fn registered(view: &CaseView, language: Language) -> Page {
    let text = msg::OfficerRegistered {
        number: view.case.number.to_string().into(),
        code: view.code.as_ref().map(|code| code.reveal()).unwrap_or_default().into(),
        due: promised(view, language).into(),
    };
    let paper = CasePaper::filed(PaperKind::Registration);
    Page { parts: vec![Part::Paper { paper: Paper::Case(paper), caption: text.html(language), keys: Keys::None }] }
}

/// What an officer found.
pub fn found(cases: &[Case], search: &SearchId, (offset, total): (i64, i64), language: Language) -> Page {
    if total == 0 {
        return Page::text(msg::OfficerFoundNone.html(language), Keys::None);
    }
    let row = |case: &Case| {
        let label = format!("{} · {}", case.number, short_state(language, case.status).plain());
        vec![Key { label: short(label), press: Press::Card(case.id.clone()) }]
    };
    let mut rows: Vec<Vec<Key>> = cases.iter().map(row).collect();
    rows.extend(paging(cases.len(), offset, total, language, |offset| Press::Found(search.clone(), offset)));
    Page::text(msg::OfficerFound { total: in_all(total, language) }.html(language), Keys::Inline(rows))
}

/// The way a case came.
pub fn channel(language: Language, channel: Channel) -> Html {
    family(language, &moves::id("channel", channel.key()), &[]).unwrap_or_default()
}

/// What the office has made of it so far.
fn handling(view: &CaseView, language: Language, office: &Office) -> Vec<Paragraph> {
    let case = &view.case;
    let handling = &case.handling;
    let mut rows: Vec<(Html, String)> = Vec::new();
    if case.channel != Channel::Telegram {
        rows.push((msg::OfficerCardChannel.html(language), channel(language, case.channel).plain()));
    }
    if let Some(number) = &handling.external_number {
        rows.push((msg::OfficerCardExternal.html(language), number.clone()));
    }
    if let Some(level) = handling.level {
        let name = office.level(level).map(|level| level.name.clone()).unwrap_or_default();
        rows.push((msg::OfficerCardLevel.html(language), format!("{level} ({name})")));
    }
    for task in &handling.tasks {
        let name = office.division(&task.division).map_or(task.division.clone(), |division| division.name.clone());
        let title = match task.leads {
            true => msg::OfficerCardLead.html(language),
            false => msg::OfficerCardBeside.html(language),
        };
        let done = task.done_at.map(|_| format!(" ({})", msg::OfficerCardTaskDone.label(language)));
        rows.push((title, name + &done.unwrap_or_default()));
    }
    if let Some(handler) = &view.handler {
        rows.push((msg::OfficerCardHandler.html(language), handler.name.clone()));
    }
    if !view.respondents.is_empty() {
        rows.push((msg::OfficerCardRespondents.html(language), view.respondents.join(", ")));
    }
    if !handling.missing.is_empty() {
        let names = handling.missing.iter().filter_map(|key| labels::step_text(language, key, "name"));
        rows.push((
            msg::OfficerCardMissing.html(language),
            names.map(|name| name.plain()).collect::<Vec<_>>().join(", "),
        ));
    }
    if let Some(outcome) = handling.outcome {
        let name = family(language, &moves::id("outcome", outcome.key()), &[]).unwrap_or_default();
        rows.push((msg::OfficerCardOutcome.html(language), name.plain()));
    }
    if let Some(stars) = handling.stars {
        rows.push((msg::OfficerCardStars.html(language), format!("{stars}/5")));
    }
    if let Some(goal) = &view.merged_into {
        rows.push((msg::OfficerCardMerged.html(language), goal.number.to_string()));
    }
    rows.into_iter().map(|(name, value)| Paragraph::named(&name, value)).collect()
}

/// Everything that happened, with who did it and what was written. What happened several times in a row is one line; that
/// somebody read it is in the trail and not here.
fn history(view: &CaseView, language: Language) -> Vec<Paragraph> {
    let told = |line| Some((line, happened(line, true, language)?));
    let lines: Vec<(&Line, Html)> = view.timeline.iter().filter_map(told).collect();
    let same = |(one, _): &(&Line, Html), (next, _): &(&Line, Html)| {
        one.event == next.event && one.by == next.by && one.words.is_empty() && next.words.is_empty()
    };
    let mut paragraphs = Vec::new();
    for run in lines.chunk_by(same) {
        let Some((line, event)) = run.last() else { continue };
        let at = Html::escape(&format!("{} – ", format::moment(language, line.at)));
        let times = if run.len() > 1 { format!(" ({}×)", run.len()) } else { String::new() };
        let by = line.by.as_ref().map(|by| format!(" ({})", by.name)).unwrap_or_default();
        paragraphs.push(Paragraph::ours(at + event.clone() + Html::escape(&(times + &by))));
        paragraphs.extend(moves::words_of(Some(line), language));
    }
    paragraphs
}

/// The leading division by its full name.
pub fn lead(view: &CaseView, language: Language, office: &Office) -> String {
    let division = view.case.handling.lead().and_then(|key| office.division(key));
    division.map_or_else(|| msg::FunctionPetugas.label(language), |division| division.name.clone())
}

/// Who is at it when nobody in particular is.
pub fn lead_or_desk(view: &CaseView, language: Language, office: &Office) -> String {
    match (view.case.handling.lead(), view.case.handling.level) {
        (None, Some(3)) => msg::FunctionPimpinan.label(language),
        _ => lead(view, language, office),
    }
}

/// Buttons for what the table of moves allows this officer now, and the way to card and files.
pub fn keys(view: &CaseView, language: Language) -> Keys {
    let case = &view.case;
    let moves: Vec<Key> = view
        .allowed
        .iter()
        .map(|action| Key { label: moves::button(language, *action), press: Press::Move(case.id.clone(), *action) })
        .collect();
    let mut rows: Vec<Vec<Key>> = moves.chunks(2).map(<[Key]>::to_vec).collect();
    rows.push(ways(view, language));
    Keys::Inline(rows)
}

/// The way to the card and to the files.
pub fn ways(view: &CaseView, language: Language) -> Vec<Key> {
    let card = Key { label: msg::OfficerButtonCard.label(language), press: Press::Card(view.case.id.clone()) };
    let mut ways = vec![card];
    if !view.files.is_empty() {
        let label = msg::OfficerButtonFiles { count: view.files.len().into() }.label(language);
        ways.push(Key { label, press: Press::Files(view.case.id.clone()) });
    }
    ways
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
    if view.case.is_late(view.at) {
        flags.push(msg::OfficerFlagOverdue.label(language));
    }
    if view.case.handling.objections > 0 {
        flags.push(msg::OfficerFlagObjected.label(language));
    }
    if let Some(at) = view.case.handling.erased_at {
        let day = format::day(language, crate::domain::calendar::wib_date(at));
        flags.push(msg::OfficerFlagErased { day: day.into() }.label(language));
        return flags;
    }
    if view.case.person.is_none() {
        flags.push(msg::OfficerFlagUnfollowed.label(language));
    }
    flags
}

/// That the citizen cannot be told, and how else: the telephone number where the reader may see it.
pub fn unreached(view: &CaseView, language: Language) -> Option<Html> {
    let way = || match (view.whole, view.answers.text("phone")) {
        (true, Some(phone)) => phone,
        (true, None) => msg::OfficerWayNone.label(language),
        (false, _) => msg::OfficerWayDesk.label(language),
    };
    match view.reach {
        Reach::Reachable if view.missed.is_empty() => None,
        Reach::Reachable => Some(msg::OfficerUnreachedRefused { way: way().into() }.html(language)),
        Reach::Blocked => Some(msg::OfficerUnreachedBlocked { way: way().into() }.html(language)),
        Reach::Gone => Some(msg::OfficerUnreachedGone { way: way().into() }.html(language)),
    }
}

/// The news that did not reach the citizen, below how they can be told.
fn not_told(view: &CaseView, language: Language) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = unreached(view, language).map(Paragraph::ours).into_iter().collect();
    if !view.missed.is_empty() {
        paragraphs.push(Paragraph::ours(msg::OfficerUndelivered.html(language)));
    }
    for missed in view.missed.iter().rev().take(MISSED_SHOWN).rev() {
        let what = family(language, &moves::id("event", missed.action.key()), &[]).unwrap_or_default();
        paragraphs.push(Paragraph::ours(Html::escape(&format!("{} – ", format::moment(language, missed.at))) + what));
    }
    paragraphs
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
    Page::text(msg::OfficerQueue { total: in_all(total, language) }.html(language), Keys::Inline(rows))
}

/// `/tugas`
pub fn tasks(cases: &[Case], offset: i64, total: i64, at: DateTime<Utc>, language: Language, office: &Office) -> Page {
    if total == 0 {
        return Page::text(msg::OfficerTasksEmpty.html(language), Keys::None);
    }
    let row = |case: &Case| vec![task_key(case, at, language, office)];
    let mut rows: Vec<Vec<Key>> = cases.iter().map(row).collect();
    rows.extend(paging(cases.len(), offset, total, language, Press::Tasks));
    Page::text(msg::OfficerTasks { total: in_all(total, language) }.html(language), Keys::Inline(rows))
}

/// A case as a button, with the time left.
pub fn task_key(case: &Case, at: DateTime<Utc>, language: Language, office: &Office) -> Key {
    let row = msg::OfficerTaskRow {
        number: case.number.to_string().into(),
        left: hours::left(case, at, language, office).into(),
    };
    Key { label: row.label(language), press: Press::Card(case.id.clone()) }
}
