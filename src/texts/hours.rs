//! Reminders, the news of the morning, and dates that moved.

use chrono::{DateTime, TimeDelta, Utc};

use super::messages as msg;
use super::moves::{self, until};
use super::officer;
use super::page::{Key, Keys, Page, Paragraph};
use super::{Html, Language, Message, case, family, format, labels};
use crate::domain::calendar::wib_date;
use crate::domain::lifecycle::{Action, Calls, Timer};
use crate::domain::{Case, Office, Status};
use crate::notices::{CaseView, DigestView, Notice, Pause, PlanView, Press};

/// An hour of a case has come.
pub fn reminder(view: &CaseView, timer: Timer, language: Language, office: &Office) -> Page {
    match timer.calls() {
        Calls::Office => to_officers(view, timer, language, office),
        Calls::Citizen => to_citizen(view, timer, language, office),
    }
}

fn to_citizen(view: &CaseView, timer: Timer, language: Language, office: &Office) -> Page {
    let number = view.case.number.to_string().into();
    let until = until(view, office).map(|at| format::moment(language, at)).unwrap_or_default().into();
    let html = match timer {
        Timer::CompleteReminder(_) => {
            let names = view.case.handling.missing.iter().filter_map(|key| labels::step_text(language, key, "name"));
            let missing = Html::join(names.map(|name| Html::escape("– ") + name), "\n").into();
            msg::ReminderComplete { number, missing, until }.html(language)
        }
        _ => msg::ReminderConfirm { number, until }.html(language),
    };
    Page::text(html, moves::keys(view, language))
}

fn to_officers(view: &CaseView, timer: Timer, language: Language, office: &Office) -> Page {
    let case = &view.case;
    let number = case.number.to_string().into();
    let due = format::moment(language, case.due_at).into();
    let counted_from = case.handling.completed_at.unwrap_or(case.filed_at);
    let limit = |days: u32| format::moment(language, counted_from + TimeDelta::days(days.into())).into();
    let deadlines = office.deadlines();
    let what = match timer {
        Timer::Alarm(100..) => msg::OfficerReminderLate { number, due }.html(language),
        Timer::Alarm(percent) => {
            let left = left(case, view.at, language, office).into();
            msg::OfficerReminderAlarm { percent: percent.into(), number, due, left }.html(language)
        }
        Timer::Unclaimed => {
            let lead = officer::lead(view, language, office).into();
            msg::OfficerReminderUnclaimed { number, lead }.html(language)
        }
        Timer::Completeness => {
            msg::OfficerReminderCompleteness { number, until: limit(deadlines.completeness_days) }.html(language)
        }
        _ => msg::OfficerReminderDecision { number, until: limit(deadlines.decision_days) }.html(language),
    };
    let state = msg::OfficerReminderState { state: case::state(language, view, office).into() };
    let mut lines = vec![what, state.html(language)];
    if let Some(handler) = &view.handler {
        lines.push(msg::OfficerReminderHandler { name: handler.name.as_str().into() }.html(language));
    }
    Page::text(Html::join(lines, "\n"), moves::keys(view, language))
}

/// What waits in the morning: a number for each, the most urgent as buttons.
pub fn digest(view: &DigestView, language: Language, office: &Office) -> Page {
    let day = format::day(language, wib_date(view.at));
    let mut lines = vec![msg::OfficerDigest { day: day.into() }.html(language)];
    let counted = [
        (view.late, msg::OfficerDigestLate { count: view.late.into() }.html(language)),
        (view.today, msg::OfficerDigestToday { count: view.today.into() }.html(language)),
        (view.waiting, msg::OfficerDigestWaiting { count: view.waiting.into() }.html(language)),
        (view.archive, msg::OfficerDigestArchive { count: view.archive.into() }.html(language)),
        (view.queue, msg::OfficerDigestQueue { count: view.queue.into() }.html(language)),
        (view.late_in_all, msg::OfficerDigestLateInAll { count: view.late_in_all.into() }.html(language)),
    ];
    lines.extend(counted.into_iter().filter(|(count, _)| *count > 0).map(|(_, line)| line));
    let mut rows: Vec<Vec<Key>> =
        view.cases.iter().map(|case| vec![officer::task_key(case, view.at, language, office)]).collect();
    let mut lists = Vec::new();
    if view.late + view.today + view.waiting + view.archive > 0 {
        lists.push(Key { label: msg::OfficerDigestTasksButton.label(language), press: Press::Tasks(0) });
    }
    if view.queue > 0 {
        lists.push(Key { label: msg::OfficerDigestQueueButton.label(language), press: Press::Queue(0) });
    }
    rows.push(lists);
    rows.retain(|row| !row.is_empty());
    Page::text(Html::join(lines, "\n"), Keys::Inline(rows))
}

/// A plan of a follow-up: new, nearly due, or late.
pub fn plan(view: &PlanView, notice: &Notice, language: Language) -> Page {
    let number = view.number.to_string().into();
    let until = format::day(language, view.until).into();
    let what = view.what.as_str().into();
    let html = match notice {
        Notice::PlanMade { .. } => msg::OfficerPlanMade { number, what, until }.html(language),
        _ if view.today > view.until => msg::OfficerPlanLate { number, what, until }.html(language),
        _ => msg::OfficerPlanSoon { number, what, until }.html(language),
    };
    let late = view.today > view.until && !matches!(notice, Notice::PlanMade { .. });
    let what_to_do = match view.reads {
        true => msg::OfficerPlanPress.html(language),
        false => msg::OfficerPlanTell.html(language),
    };
    let html = Html::join([html].into_iter().chain(Some(what_to_do).filter(|_| late)), "\n\n");
    if !view.reads {
        return Page::text(html, Keys::None);
    }
    let done = Key {
        label: moves::button(language, Action::FinishPlan),
        press: Press::Move(view.case.clone(), Action::FinishPlan),
    };
    let card = Key { label: msg::OfficerButtonCard.label(language), press: Press::Card(view.case.clone()) };
    Page::text(html, Keys::Inline(vec![vec![done, card]]))
}

/// The reader's own cases that have another date now.
pub fn dates(cases: &[Case], language: Language) -> Page {
    let mut paragraphs = vec![Paragraph::ours(msg::DatesMoved.html(language)), Paragraph::default()];
    for case in cases {
        let number = case.number.to_string().into();
        let line = match (case.status, case.handling.confirm_by) {
            (Status::Responded, Some(until)) => {
                msg::DatesMovedConfirm { number, until: format::moment(language, until).into() }.html(language)
            }
            _ => msg::DatesMovedDue { number, until: format::moment(language, case.due_at).into() }.html(language),
        };
        paragraphs.push(Paragraph::ours(line));
    }
    let row = |case: &Case| vec![Key { label: case.number.to_string(), press: Press::Status(case.id.clone()) }];
    Page::paragraphs(paragraphs, Keys::Inline(cases.iter().take(10).map(row).collect()))
}

/// What moved with the calendar, to officers.
pub fn calendar_moved(
    cases: &[Case],
    total: i64,
    at: chrono::DateTime<chrono::Utc>,
    language: Language,
    office: &Office,
) -> Page {
    let rows = cases.iter().map(|case| vec![officer::task_key(case, at, language, office)]).collect();
    Page::text(msg::OfficerCalendarMoved { total: total.into() }.html(language), Keys::Inline(rows))
}

/// When the office's clock stood still, and why.
pub fn pauses(pauses: &[Pause], language: Language) -> Vec<Html> {
    let told = |pause: &Pause| {
        let from = format::moment(language, pause.from).into();
        let reason = family(language, &moves::id("event", &pause.reason), &[]).unwrap_or_default().into();
        match pause.until {
            Some(until) => {
                msg::PauseOver { from, until: format::moment(language, until).into(), reason }.html(language)
            }
            None => msg::PauseNow { from, reason }.html(language),
        }
    };
    pauses.iter().map(told).collect()
}

/// The working time left to a promise, as officers count it.
pub fn left(case: &Case, at: DateTime<Utc>, language: Language, office: &Office) -> Html {
    if case.status == Status::Resolved {
        return msg::OfficerLeftArchive.html(language);
    }
    if case.handling.paused_at.is_some() {
        return msg::OfficerLeftPaused.html(language);
    }
    if at > case.due_at {
        return msg::OfficerLeftLate { due: format::day(language, wib_date(case.due_at)).into() }.html(language);
    }
    let calendar = office.calendar();
    let days = wib_date(at).iter_days().skip(1).take_while(|day| *day <= wib_date(case.due_at));
    match days.filter(|day| calendar.is_working_day(*day)).count() {
        0 => {
            // To the full minute: a few seconds past eight, it is still seven hours until three.
            let hours = (calendar.working_time(at, case.due_at) + TimeDelta::seconds(59)).num_hours();
            msg::OfficerLeftHours { hours: hours.into() }.html(language)
        }
        days => msg::OfficerLeftDays { days: days.into() }.html(language),
    }
}
