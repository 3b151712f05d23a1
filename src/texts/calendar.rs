//! `/kalender` in words.

use chrono::{Datelike, NaiveDate};

use super::messages as msg;
use super::page::{Key, Keys, Page};
use super::{Html, Language, Message, format};
use crate::domain::calendar::DayOff;
use crate::notices::{CalendarDay, CalendarNotice, CalendarPage, DayNote, Notice, Press, View};

/// The years a calendar can hold.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2099;

/// A page of the calendar, or what is asked about a day of it.
pub fn calendar(view: &View, language: Language) -> Page {
    match view {
        View::Calendar { page, changed, days, known, today } => {
            let text = days_off(*page, *changed, days, *known, language);
            Page::text(text, Keys::Inline(keys(*page, days, *known, *today, language)))
        }
        View::DayOff { day, off } => confirm(day, *off, language),
        _ => Page::default(),
    }
}

/// What an admin is asked for a new day off.
pub fn asked(notice: &Notice, language: Language) -> Option<Html> {
    Some(match notice {
        Notice::Calendar(CalendarNotice::Ask { wrong }) => {
            let note = wrong.map(|wrong| match wrong {
                DayNote::NotADay => msg::AdminDayNotADay.html(language),
                DayNote::Past => msg::AdminDayPast.html(language),
                DayNote::Closed => msg::AdminDayClosed.html(language),
                DayNote::Already => msg::AdminDayAlready.html(language),
            });
            Html::join(note.into_iter().chain([msg::AdminDayAsk.html(language)]), "\n\n")
        }
        Notice::Calendar(CalendarNotice::Name { day, again }) => {
            let note = again.then(|| msg::AdminDayNameAgain.html(language));
            let ask = msg::AdminDayName { day: format::day(language, *day).into() }.html(language);
            Html::join(note.into_iter().chain([ask]), "\n\n")
        }
        Notice::Calendar(CalendarNotice::YearMissing { year }) => {
            msg::AdminYearMissing { year: year.to_string().into() }.html(language)
        }
        Notice::AdminsOnly => msg::AdminOnly.html(language),
        _ => return None,
    })
}

fn days_off(
    page: CalendarPage,
    changed: Option<(NaiveDate, bool)>,
    days: &[CalendarDay],
    known: bool,
    language: Language,
) -> Html {
    let mut lines = Vec::new();
    if let Some((day, off)) = changed {
        let day = format::day(language, day).into();
        lines.push(match off {
            true => msg::AdminCalendarAdded { day }.html(language),
            false => msg::AdminCalendarRemoved { day }.html(language),
        });
        lines.push(Html::default());
    }
    lines.push(msg::AdminCalendar { when: when(page, language).into() }.html(language));
    lines.extend(
        days.iter().map(|day| Html::escape(&format!("{} – {}", format::day(language, day.day), name(day, language)))),
    );
    if days.is_empty() {
        lines.push(msg::AdminCalendarNone.html(language));
    }
    if !known {
        lines.push(msg::AdminCalendarUnknown { year: page.year.to_string().into() }.html(language));
    }
    Html::join(lines, "\n")
}

fn when(page: CalendarPage, language: Language) -> String {
    let month = page.month.map(|month| format!("{} ", format::month(language, month)));
    format!("{}{}", month.unwrap_or_default(), page.year)
}

fn name(day: &CalendarDay, language: Language) -> String {
    let kind = || match day.kind {
        DayOff::Holiday => msg::AdminCalendarHoliday.label(language),
        DayOff::CollectiveLeave => msg::AdminCalendarLeave.label(language),
    };
    day.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(kind)
}

fn keys(page: CalendarPage, days: &[CalendarDay], known: bool, today: NaiveDate, language: Language) -> Vec<Vec<Key>> {
    let goes = |page: CalendarPage| Key { label: when(page, language), press: Press::Calendar(page) };
    let mut rows = Vec::new();
    match page.month {
        None => {
            let month = |month: u32| Key {
                label: format::month(language, month).to_owned(),
                press: Press::Calendar(CalendarPage { month: Some(month), ..page }),
            };
            rows.extend((1..=12).collect::<Vec<u32>>().chunks(3).map(|row| row.iter().map(|at| month(*at)).collect()));
            let years = [page.year - 1, page.year + 1].into_iter().filter(|year| YEARS.contains(year));
            rows.push(years.map(|year| goes(CalendarPage { year, month: None })).collect());
        }
        Some(month) => {
            let removable = days.iter().filter(|day| day.day >= today);
            rows.extend(removable.map(|day| {
                let label = msg::AdminCalendarRemove { day: format::day(language, day.day).into() }.label(language);
                vec![Key { label, press: Press::RemoveDayOff(day.day) }]
            }));
            let first = NaiveDate::from_ymd_opt(page.year, month, 1);
            let beside = [
                first.and_then(|day| day.pred_opt()),
                first.and_then(|day| day.checked_add_months(chrono::Months::new(1))),
            ];
            let beside = beside.into_iter().flatten().filter(|day| YEARS.contains(&day.year()));
            rows.push(beside.map(|day| goes(CalendarPage { year: day.year(), month: Some(day.month()) })).collect());
            rows.push(vec![goes(CalendarPage { month: None, ..page })]);
        }
    }
    rows.push(vec![Key { label: msg::AdminCalendarAdd.label(language), press: Press::AddDayOff }]);
    // Nothing is complete before it was begun.
    if !known && !days.is_empty() {
        let label = msg::AdminCalendarEntered { year: page.year.to_string().into() }.label(language);
        rows.push(vec![Key { label, press: Press::YearEntered(page.year) }]);
    }
    rows
}

fn confirm(day: &CalendarDay, off: bool, language: Language) -> Page {
    let (when, name) = (format::day(language, day.day).into(), name(day, language).into());
    let (html, yes) = match off {
        true => (msg::AdminDayConfirmOff { day: when, name }.html(language), msg::AdminCalendarYesOff.label(language)),
        false => {
            (msg::AdminDayConfirmOpen { day: when, name }.html(language), msg::AdminCalendarYesOpen.label(language))
        }
    };
    let yes = Key { label: yes, press: Press::ChangeDay { day: day.day, off } };
    let page = CalendarPage { year: day.day.year(), month: Some(day.day.month()) };
    let no = Key { label: msg::AdminCalendarNo.label(language), press: Press::Calendar(page) };
    Page::text(html, Keys::Inline(vec![vec![yes, no]]))
}
