//! The register in rows: what stands in the workbook and in the table, in the order of the office's agenda book.

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::domain::Office;
use crate::domain::calendar::WIB;
use crate::domain::case::meaning;
use crate::domain::figures::Month;
use crate::domain::lifecycle::Action;
use crate::notices::{FiguresView, RegisterLine};
use crate::texts::figures::{heads, hours, verdict};
use crate::texts::messages as msg;
use crate::texts::{Language, Message, family, kind, sentence, short_state};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words, whatever they look like.
    Words(String),
    /// A whole number.
    Number(u64),
    /// Working hours.
    Hours(f64),
    /// A moment, in WIB.
    Moment(NaiveDateTime),
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        if words.is_empty() { Cell::Empty } else { Cell::Words(words) }
    }
}

impl From<Option<DateTime<Utc>>> for Cell {
    fn from(at: Option<DateTime<Utc>>) -> Self {
        at.map_or(Cell::Empty, |at| Cell::Moment(at.with_timezone(&WIB).naive_local()))
    }
}

impl From<DateTime<Utc>> for Cell {
    fn from(at: DateTime<Utc>) -> Self {
        Some(at).into()
    }
}

/// Rows under their heads.
pub struct Rows {
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// The rows, as wide as the heads.
    pub rows: Vec<Vec<Cell>>,
}

/// Who writes the rows: in which language, for which office.
#[derive(Clone, Copy)]
pub struct Scribe<'a> {
    /// The language.
    pub language: Language,
    /// The office.
    pub office: &'a Office,
}

impl Scribe<'_> {
    /// The register as the agenda book has it.
    pub fn register(self, view: &FiguresView) -> Rows {
        let row = |(line, nth): (&RegisterLine, u64)| {
            let (case, handling) = (&line.entry.case, &line.entry.case.handling);
            let secret = || msg::OfficerFiguresSecret.label(self.language);
            vec![
                Cell::Number(nth),
                case.number.to_string().into(),
                case.filed_at.into(),
                line.name.clone().unwrap_or_else(secret).into(),
                self.channel(line).into(),
                self.service(line).into(),
                line.summary.clone().into(),
                handling.level.map_or(Cell::Empty, |level| Cell::Number(level.into())),
                self.division(line).into(),
                case.due_at.into(),
                handling.recorded_at.into(),
                handling.responded_at.into(),
                self.outcome(line).into(),
                short_state(self.language, case.status).plain().into(),
                handling.stars.map_or(Cell::Empty, |stars| Cell::Number(stars.into())),
                handling.external_number.clone().unwrap_or_default().into(),
            ]
        };
        let heads = heads(&msg::OfficerFiguresHeadsRegister.label(self.language));
        Rows { heads, rows: view.register.iter().zip(1..).map(row).collect() }
    }

    /// What was promised, and what came of it.
    pub fn deadlines(self, view: &FiguresView) -> Rows {
        let row = |line: &RegisterLine| {
            let (entry, case, handling) = (&line.entry, &line.entry.case, &line.entry.case.handling);
            let taken = handling.responded_at.map(|at| entry.worked_until(at, self.office));
            vec![
                case.number.to_string().into(),
                case.filed_at.into(),
                case.promised_at.into(),
                case.due_at.into(),
                handling.responded_at.into(),
                entry.settled_at().into(),
                Cell::Hours(hours(entry.promised(self.office))),
                taken.map_or(Cell::Empty, |taken| Cell::Hours(hours(taken))),
                self.answer(entry.answered_in_time(self.office)),
                Cell::Number(handling.extended.into()),
                Cell::Number(handling.objections.into()),
            ]
        };
        let heads = heads(&msg::OfficerFiguresHeadsDeadlines.label(self.language));
        Rows { heads, rows: view.register.iter().map(row).collect() }
    }

    /// When the clock stood still, and why.
    pub fn pauses(self, view: &FiguresView) -> Rows {
        let now = view.figures.at;
        let rows = view.register.iter().flat_map(|line| line.entry.stops.iter().map(move |stop| (line, stop)));
        let row = |(line, stop): (&RegisterLine, &crate::domain::figures::Stop)| {
            let reason = meaning(&Action::ALL, &stop.reason).map_or("", Action::key).replace('_', "-");
            let reason = family(self.language, &format!("event-{reason}"), &[]).unwrap_or_default().plain();
            let time = self.office.calendar().working_time(stop.from, stop.until.unwrap_or(now));
            let until = match stop.until {
                Some(until) => until.into(),
                None => msg::OfficerFiguresStopNow.label(self.language).into(),
            };
            let number = line.entry.case.number.to_string();
            vec![number.into(), stop.from.into(), until, reason.into(), Cell::Hours(hours(time))]
        };
        Rows { heads: heads(&msg::OfficerFiguresHeadsPauses.label(self.language)), rows: rows.map(row).collect() }
    }

    /// One column for each thing that can be counted by, with keys where names may change, for a pivot table over any number
    /// of months.
    pub fn data(self, view: &FiguresView) -> Rows {
        let row = |line: &RegisterLine| {
            let (entry, case, handling) = (&line.entry, &line.entry.case, &line.entry.case.handling);
            let month = Month::of(case.filed_at);
            let taken = |at: Option<DateTime<Utc>>| {
                at.map_or(Cell::Empty, |at| Cell::Hours(hours(entry.worked_until(at, self.office))))
            };
            vec![
                month.map_or(Cell::Empty, |month| Cell::Number(month.year().unsigned_abs().into())),
                month.map_or(Cell::Empty, |month| Cell::Number(month.number().into())),
                case.filed_at.into(),
                case.number.to_string().into(),
                sentence(kind(self.language, case.kind)).plain().into(),
                self.channel(line).into(),
                case.service.clone().unwrap_or_default().into(),
                handling.level.map_or(Cell::Empty, |level| Cell::Number(level.into())),
                handling.lead().unwrap_or_default().to_owned().into(),
                short_state(self.language, case.status).plain().into(),
                self.outcome(line).into(),
                entry.verdict().map_or(Cell::Empty, |said| verdict(said, self.language).into()),
                handling.stars.map_or(Cell::Empty, |stars| Cell::Number(stars.into())),
                self.answer(Some(case.confidential)),
                self.answer(Some(case.about_officer)),
                self.answer(entry.answered_in_time(self.office)),
                taken(handling.responded_at),
                taken(entry.settled_at()),
                Cell::Number(handling.extended.into()),
                Cell::Number(handling.objections.into()),
                Cell::Number(u64::try_from(entry.stops.len()).unwrap_or(u64::MAX)),
            ]
        };
        let heads = heads(&msg::OfficerFiguresHeadsData.label(self.language));
        Rows { heads, rows: view.register.iter().map(row).collect() }
    }

    fn answer(self, answer: Option<bool>) -> Cell {
        match answer {
            Some(true) => msg::OfficerFiguresYes.label(self.language).into(),
            Some(false) => msg::OfficerFiguresNo.label(self.language).into(),
            None => Cell::Empty,
        }
    }

    fn channel(self, line: &RegisterLine) -> String {
        sentence(crate::texts::channel(self.language, line.entry.case.channel)).plain()
    }

    fn service(self, line: &RegisterLine) -> String {
        let key = line.entry.case.service.as_deref().unwrap_or_default();
        self.office.service(key).map_or_else(|| key.to_owned(), |service| service.name.clone())
    }

    fn division(self, line: &RegisterLine) -> String {
        let key = line.entry.case.handling.lead().unwrap_or_default();
        self.office.division(key).map_or_else(|| key.to_owned(), |division| division.name.clone())
    }

    fn outcome(self, line: &RegisterLine) -> String {
        let key = line.entry.case.handling.outcome.map(|outcome| outcome.key().replace('_', "-"));
        let words = key.and_then(|key| family(self.language, &format!("outcome-{key}"), &[]));
        words.unwrap_or_default().plain()
    }
}
