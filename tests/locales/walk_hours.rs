//! The screens of the hours: reminders, the morning, plans, and the calendar.

use chrono::{Datelike, NaiveDate, TimeDelta};
use wadul::domain::calendar::DayOff;
use wadul::domain::lifecycle::Timer;
use wadul::domain::{CaseId, Kind, Office, Status};
use wadul::notices::{CalendarDay, CalendarNotice, CalendarPage, DayNote, DigestView, Notice, PlanView, View};

use super::walk::{case, now, number};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// One reminder of each kind.
pub fn reminders(case: &CaseId) -> Vec<Notice> {
    let timers = [
        Timer::Alarm(50),
        Timer::Alarm(100),
        Timer::Unclaimed,
        Timer::Completeness,
        Timer::Decision,
        Timer::CompleteReminder(7),
        Timer::ConfirmReminder(5),
    ];
    timers.map(|timer| Notice::Reminder { case: case.clone(), timer }).to_vec()
}

/// The notices of a day that is to be off, with everything that can be wrong.
pub fn days_asked() -> Vec<Notice> {
    let notes = [DayNote::NotADay, DayNote::Past, DayNote::Closed, DayNote::Already];
    let asked = notes.map(|wrong| Notice::Calendar(CalendarNotice::Ask { wrong: Some(wrong) }));
    asked.into_iter().chain([Notice::Calendar(CalendarNotice::Name { day: day("2026-12-28"), again: true })]).collect()
}

/// What a notice of the hours speaks of; none for the others.
pub fn looked_up(notice: &Notice, office: &Office) -> Option<Vec<View>> {
    let cases = || Status::ALL.map(|(status, _)| case(office, Kind::Complaint, status)).to_vec();
    Some(match notice {
        Notice::Digest { .. } => [(99_999, cases()), (0, Vec::new())]
            .map(|(count, cases)| {
                let (late, today, waiting, queue) = (count, count, count, 99_999);
                View::Digest(Box::new(DigestView {
                    late,
                    today,
                    waiting,
                    archive: waiting,
                    queue,
                    late_in_all: 7,
                    cases,
                    at: now(),
                }))
            })
            .to_vec(),
        Notice::PlanMade { .. } | Notice::PlanDue { .. } => {
            let view = |(until, reads)| PlanView {
                case: CaseId::new(),
                number: number(office),
                what: "<w>&".repeat(375),
                until,
                reads,
                today: day("2026-11-25"),
            };
            let days = [(day("2026-11-24"), true), (day("2026-11-25"), false)];
            days.map(|at| View::Plan(Box::new(view(at)), notice.clone())).to_vec()
        }
        Notice::DatesMoved { .. } => {
            let mut cases = cases();
            cases.iter_mut().for_each(|case| case.handling.confirm_by = Some(now()));
            vec![View::Dates(cases)]
        }
        Notice::CalendarMoved { .. } => {
            vec![View::Cases { notice: notice.clone(), cases: cases(), offset: 0, total: 99, at: now() }]
        }
        Notice::Calendar(CalendarNotice::Page { .. }) => pages(),
        Notice::Calendar(CalendarNotice::Confirm { .. }) => {
            [true, false].map(|off| View::DayOff { day: shown(day("2026-12-28"), true), off }).to_vec()
        }
        _ => return None,
    })
}

fn shown(day: NaiveDate, named: bool) -> CalendarDay {
    let kind = if day.day().is_multiple_of(2) { DayOff::Holiday } else { DayOff::CollectiveLeave };
    CalendarDay { day, kind, name: named.then(|| "<w>&".repeat(15)) }
}

/// A year in which every fifth day is off, and a month in which nearly all are.
fn pages() -> Vec<View> {
    let days = |step: i64, many: i64| -> Vec<CalendarDay> {
        let day = |nth: i64| day("2026-12-01") + TimeDelta::days(nth * step - if step > 1 { 330 } else { 0 });
        (0..many).map(|nth| shown(day(nth), nth % 2 == 0)).collect()
    };
    let page = |month, days, changed, known| View::Calendar {
        page: CalendarPage { year: 2026, month },
        changed,
        days,
        known,
        today: day("2026-11-25"),
    };
    vec![
        page(None, days(8, 45), None, false),
        page(None, Vec::new(), Some((day("2026-12-01"), false)), true),
        page(Some(12), days(1, 23), Some((day("2026-12-01"), true)), true),
        page(Some(1), Vec::new(), None, true),
    ]
}
