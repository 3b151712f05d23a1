//! Figures of a month: the words beside a picture or a file, and those that stand in it.

use chrono::TimeDelta;

use super::messages as msg;
use super::page::{Key, Keys, Page, Paper, Part};
use super::{Html, Language, Message, case::short_state, family, format, moves, officer};
use crate::domain::figures::{AGES, Figures, Measure, Shown, Standing, Tally, Verdict};
use crate::domain::{Kind, Office, Status};
use crate::notices::{FiguresForm, FiguresNotice, FiguresPress, FiguresView, Press};

/// What stands in place of a number that is not shown.
pub(crate) const HIDDEN: &str = "–";

/// What a reader of figures sees.
pub fn figures(view: &FiguresView, notice: &FiguresNotice, language: Language) -> Page {
    let form = match notice {
        FiguresNotice::Of { form, .. } => *form,
        _ => FiguresForm::Picture,
    };
    let month = || format::month_of_year(language, view.figures.month).into();
    let caption = match form {
        FiguresForm::Picture => {
            let at = format::moment(language, view.figures.at).into();
            let title = match notice {
                FiguresNotice::Monthly { .. } => msg::OfficerFiguresMonthly { month: month() }.html(language),
                _ => msg::OfficerFigures { month: month(), at }.html(language),
            };
            Html::join([title, summary(&view.figures, language)], "\n\n")
        }
        FiguresForm::Report => msg::OfficerFiguresReport { month: month() }.html(language),
        FiguresForm::Workbook => with_note(msg::OfficerFiguresWorkbook { month: month() }.html(language), language),
        FiguresForm::Table => with_note(msg::OfficerFiguresTable { month: month() }.html(language), language),
    };
    let keys = if form == FiguresForm::Picture { keys(view, language) } else { Keys::None };
    Page { parts: vec![Part::Paper { paper: Paper::Figures(form), caption, keys }] }
}

/// Why there are none.
pub fn refused(notice: &FiguresNotice, language: Language) -> Html {
    match notice {
        FiguresNotice::NoSuchMonth { example } => {
            msg::OfficerFiguresNoSuchMonth { example: example.to_string().into() }.html(language)
        }
        _ => msg::OfficerFiguresNotYours.html(language),
    }
}

fn with_note(title: Html, language: Language) -> Html {
    Html::join([title, msg::OfficerFiguresRegisterNote.html(language)], "\n\n")
}

/// The main figures in a few lines.
fn summary(figures: &Figures, language: Language) -> Html {
    let shown = |count: Shown| shown(language, count).into();
    let mut lines = Vec::new();
    let counts = [figures.received(), figures.answered(), figures.backlog.total];
    if counts.iter().all(|count| *count == Shown::Exactly(0)) {
        return msg::OfficerFiguresNone.html(language);
    }
    let (received, answered) = (shown(figures.received()), shown(figures.answered()));
    lines.push(msg::OfficerFiguresCounts { received, answered }.html(language));
    if let Some(percent) = figures.answering.kept_percent() {
        let (kept, count) = (shown(figures.answering.kept), shown(figures.answering.count));
        let percent = format::decimal(language, percent).into();
        lines.push(msg::OfficerFiguresKept { percent, kept, count }.html(language));
    }
    if let (Some(median), Some(most)) = (figures.answering.median, figures.answering.p90) {
        let time = |time| taken(figures, time, language).into();
        lines.push(msg::OfficerFiguresTaken { median: time(median), most: time(most) }.html(language));
    }
    let (total, late) = (shown(figures.backlog.total), shown(figures.backlog.late));
    lines.push(msg::OfficerFiguresOpen { total, late }.html(language));
    if let Some(mean) = figures.mean_stars() {
        let count = shown(Shown::Exactly(figures.stars.seen()));
        lines.push(msg::OfficerFiguresRated { mean: format::decimal(language, mean).into(), count }.html(language));
    }
    Html::join(lines, "\n")
}

/// The months beside this one, and the files.
fn keys(view: &FiguresView, language: Language) -> Keys {
    let month = view.figures.month;
    let key = |label: String, month, form| Key { label, press: Press::Figures(FiguresPress { month, form }) };
    let earlier = (1..=2).rev().filter_map(|back| month.before(back)).filter(|other| *other >= view.earliest);
    let later = month.next().filter(|other| *other <= view.latest);
    let months = earlier.chain(later);
    let beside = months.map(|other| key(format::month_of_year(language, other), other, FiguresForm::Picture));
    let files = vec![
        key(msg::OfficerFiguresButtonReport.label(language), month, FiguresForm::Report),
        key(msg::OfficerFiguresButtonWorkbook.label(language), month, FiguresForm::Workbook),
        key(msg::OfficerFiguresButtonTable.label(language), month, FiguresForm::Table),
    ];
    Keys::Inline([beside.collect(), files].into_iter().filter(|row: &Vec<Key>| !row.is_empty()).collect())
}

/// Names with numbers, under a title.
pub(crate) struct Counted {
    /// The title.
    pub title: String,
    /// Each with its number.
    pub rows: Vec<(String, Shown)>,
    /// What stands beside the title.
    pub note: Option<String>,
}

/// Every table of the figures, in the order in which they are read.
pub(crate) fn tables(figures: &Figures, language: Language, office: &Office) -> Vec<Counted> {
    let service = |key: &Option<String>| match key {
        Some(key) => office.service(key).map_or_else(|| key.clone(), |service| service.label.clone()),
        None => msg::OfficerFiguresServiceUnknown.label(language),
    };
    let division = |key: &Option<String>| match key {
        Some(key) => office.division(key).map_or_else(|| key.clone(), |division| division.label.clone()),
        None => msg::OfficerFiguresDesk.label(language),
    };
    let mean = figures.mean_stars().map(|mean| format::decimal(language, mean));
    let mean = mean.map(|mean| msg::OfficerFiguresMean { mean: mean.into() }.label(language));
    let oldest = figures.backlog.oldest.map(|days| format::number(language, days));
    let oldest = oldest.map(|days| msg::OfficerFiguresOldest { days: days.into() }.label(language));
    vec![
        counted(msg::OfficerFiguresStates.label(language), &figures.states, |standing| {
            self::standing(*standing, language)
        }),
        counted(msg::OfficerFiguresServices.label(language), &figures.services, service),
        counted(msg::OfficerFiguresChannels.label(language), &figures.channels, |channel| {
            super::sentence(officer::channel(language, *channel)).plain()
        }),
        counted(msg::OfficerFiguresDivisions.label(language), &figures.divisions, division),
        counted(msg::OfficerFiguresOutcomes.label(language), &figures.outcomes, |outcome| {
            family(language, &moves::id("outcome", outcome.key()), &[]).unwrap_or_default().plain()
        }),
        counted(msg::OfficerFiguresVerdicts.label(language), &figures.verdicts, |said| verdict(*said, language)),
        Counted {
            note: mean,
            ..counted(msg::OfficerFiguresStars.label(language), &figures.stars, |stars| {
                msg::OfficerFiguresStar { stars: (*stars).into() }.label(language)
            })
        },
        Counted {
            note: oldest,
            ..counted(msg::OfficerFiguresAges.label(language), &figures.backlog.ages, |age| self::age(*age, language))
        },
    ]
}

fn counted<K>(title: String, tally: &Tally<K>, name: impl Fn(&K) -> String) -> Counted {
    Counted { title, rows: tally.rows.iter().map(|(key, count)| (name(key), *count)).collect(), note: None }
}

fn standing(standing: Standing, language: Language) -> String {
    match standing {
        Standing::In(status) => short_state(language, status).plain(),
        Standing::Owed => msg::OfficerFiguresOwed.label(language),
        Standing::Answered => short_state(language, Status::Responded).plain(),
        Standing::Settled => short_state(language, Status::Resolved).plain(),
        Standing::Ended => msg::OfficerFiguresEnded.label(language),
    }
}

/// What the citizen said to an answer.
pub(crate) fn verdict(verdict: Verdict, language: Language) -> String {
    match verdict {
        Verdict::Confirmed => msg::OfficerFiguresVerdictConfirmed.label(language),
        Verdict::Objected => msg::OfficerFiguresVerdictObjected.label(language),
        Verdict::Silent => msg::OfficerFiguresVerdictSilent.label(language),
        Verdict::Waiting => msg::OfficerFiguresVerdictWaiting.label(language),
    }
}

fn age(place: usize, language: Language) -> String {
    let last = |place: usize| AGES.get(place).copied().unwrap_or_default();
    match place {
        0 => msg::OfficerFiguresAgeFirst { last: last(0).into() }.label(language),
        place if place < AGES.len() => {
            let (first, last) = ((last(place - 1) + 1).into(), last(place).into());
            msg::OfficerFiguresAgeBetween { first, last }.label(language)
        }
        _ => msg::OfficerFiguresAgeLast { last: last(AGES.len() - 1).into() }.label(language),
    }
}

/// A time that was measured.
pub(crate) struct Timed<'f> {
    /// What was done.
    pub name: String,
    /// Within what it has to be done.
    pub limit: String,
    /// How long it took.
    pub measure: &'f Measure,
    /// How many of them were in time, in words; none: there were none, or it is not shown.
    pub share: Option<String>,
    /// Half of them were done within this, and nine of ten within that.
    pub taken: Option<(String, String)>,
}

/// The times of the figures: recorded, answered, settled.
pub(crate) fn times<'f>(figures: &'f Figures, language: Language, office: &Office) -> [Timed<'f>; 3] {
    let deadlines = office.deadlines();
    let days = |days: u32| msg::OfficerFiguresLimitDays { days: days.into() }.label(language);
    let promise = office.promise(Kind::Complaint);
    let promise = msg::OfficerFiguresLimitWorking { days: promise.into() }.label(language);
    let timed = |name: String, limit: String, measure: &'f Measure| {
        let share = measure.kept_percent().map(|percent| {
            let percent = format::decimal(language, percent).into();
            let (kept, count) = (shown(language, measure.kept).into(), shown(language, measure.count).into());
            msg::OfficerFiguresShare { percent, kept, count }.label(language)
        });
        let taken = measure.median.zip(measure.p90).map(|(median, most)| {
            let (half, most) = (taken(figures, median, language), taken(figures, most, language));
            let half = msg::OfficerFiguresHalf { time: half.into() }.label(language);
            (half, msg::OfficerFiguresMost { time: most.into() }.label(language))
        });
        Timed { name, limit, measure, share, taken }
    };
    [
        timed(msg::OfficerFiguresRecording.label(language), days(deadlines.completeness_days), &figures.recording),
        timed(msg::OfficerFiguresAnswering.label(language), promise, &figures.answering),
        timed(msg::OfficerFiguresSettling.label(language), days(deadlines.decision_days), &figures.settling),
    ]
}

/// Working time: in hours up to a working day, in working days from then on.
fn taken(figures: &Figures, time: TimeDelta, language: Language) -> String {
    match time < figures.working_day {
        true => msg::OfficerFiguresHours { hours: format::decimal(language, hours(time)).into() }.label(language),
        false => {
            let days = time.num_seconds() as f64 / figures.working_day.num_seconds().max(1) as f64;
            msg::OfficerFiguresDays { days: format::decimal(language, days).into() }.label(language)
        }
    }
}

/// Working hours.
pub(crate) fn hours(time: TimeDelta) -> f64 {
    time.num_seconds() as f64 / 3600.0
}

/// A number, or the sign that it is not shown.
pub(crate) fn shown(language: Language, count: Shown) -> String {
    count.get().map_or_else(|| HIDDEN.to_owned(), |count| format::number(language, count))
}

/// The heads of a sheet's columns.
pub(crate) fn heads(joined: &str) -> Vec<String> {
    joined.split(';').map(|head| head.trim().to_owned()).collect()
}
