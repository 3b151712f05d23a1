//! The workbook: what was counted, the register it was counted from, deadlines, pauses, and rows for pivot tables.

use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::rows::{Cell, Rows, Scribe};
use crate::domain::Office;
use crate::domain::figures::{Measure, Shown};
use crate::notices::FiguresView;
use crate::texts::figures::{HIDDEN, heads, hours, tables, times};
use crate::texts::messages as msg;
use crate::texts::{Language, Message, format};

/// Dates with Indonesian names of months (0421 is the number of Indonesian) and the hour with a dot.
const MOMENT: &str = "[$-421]d mmmm yyyy hh\".\"mm";
/// One place after the comma; which signs these are is for the spreadsheet to say.
const HOURS: &str = "#,##0.0";
const NUMBER: &str = "#,##0";
/// No column is wider than this, in letters.
const WIDEST: usize = 60;

struct Formats {
    head: Format,
    words: Format,
    number: Format,
    hours: Format,
    moment: Format,
    title: Format,
}

/// The workbook, as XLSX. Where the figures are for everybody there is no register in it.
pub fn workbook(view: &FiguresView, language: Language, office: &Office) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats {
        head: Format::new().set_bold().set_background_color(0xDBEAFE).set_text_wrap().set_align(FormatAlign::Top),
        // Whatever stands in front of it, it is text and stays so when it is edited.
        words: Format::new().set_align(FormatAlign::Top).set_quote_prefix(),
        number: Format::new().set_num_format(NUMBER).set_align(FormatAlign::Top),
        hours: Format::new().set_num_format(HOURS).set_align(FormatAlign::Top),
        moment: Format::new().set_num_format(MOMENT).set_align(FormatAlign::Top),
        title: Format::new().set_bold().set_font_size(14),
    };
    let mut book = Workbook::new();
    let title = msg::OfficerFiguresTitle { month: format::month_of_year(language, view.figures.month).into() };
    let properties = DocProperties::new().set_title(title.label(language)).set_company(&office.profile().name);
    book.set_properties(&properties.set_creation_datetime(&view.figures.at));
    let sheet = book.add_worksheet().set_name(msg::OfficerFiguresSheetFigures.label(language))?;
    figures(sheet, view, language, office, &formats)?;
    if !view.figures.published {
        let scribe = Scribe { language, office };
        for (name, rows) in [
            (msg::OfficerFiguresSheetRegister.label(language), scribe.register(view)),
            (msg::OfficerFiguresSheetDeadlines.label(language), scribe.deadlines(view)),
            (msg::OfficerFiguresSheetPauses.label(language), scribe.pauses(view)),
            (msg::OfficerFiguresSheetData.label(language), scribe.data(view)),
        ] {
            list(book.add_worksheet().set_name(name)?, &rows, &formats)?;
        }
    }
    book.save_to_buffer()
}

/// The figures, part by part.
fn figures(
    sheet: &mut Worksheet,
    view: &FiguresView,
    language: Language,
    office: &Office,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let figures = &view.figures;
    let month = format::month_of_year(language, figures.month);
    let title = msg::OfficerFiguresTitle { month: month.into() }.label(language);
    let at = msg::OfficerFiguresAsOf { at: format::moment(language, figures.at).into() }.label(language);
    sheet.write_string_with_format(0, 0, title, &formats.title)?;
    sheet.write_string(1, 0, &office.profile().name)?;
    sheet.write_string(2, 0, at)?;
    let mut row = 4;
    if figures.published {
        sheet.write_string(3, 0, msg::OfficerFiguresHidden.label(language))?;
    }
    let mut line = |cells: Vec<Cell>, format: Option<&Format>| -> Result<(), XlsxError> {
        for (cell, column) in cells.iter().zip(0..) {
            put(sheet, (row, column), cell, formats, format)?;
        }
        row += 1;
        Ok(())
    };
    let head = |joined: String| heads(&joined).into_iter().map(Cell::from).collect::<Vec<_>>();
    line(head(msg::OfficerFiguresHeadsFigures.label(language)), Some(&formats.head))?;
    let waiting = msg::OfficerFiguresWaiting.label(language);
    let late = msg::OfficerFiguresLate.label(language);
    for (name, item, count) in [
        (msg::OfficerFiguresReceived.label(language), String::new(), figures.received()),
        (msg::OfficerFiguresAnswered.label(language), String::new(), figures.answered()),
        (waiting.clone(), String::new(), figures.backlog.total),
        (waiting, late, figures.backlog.late),
        (msg::OfficerFiguresStopped.label(language), String::new(), figures.stopped),
        (msg::OfficerFiguresExtended.label(language), String::new(), figures.extended),
    ] {
        line(vec![name.into(), item.into(), count.into()], None)?;
    }
    for table in tables(figures, language, office) {
        for (name, count) in table.rows {
            line(vec![table.title.clone().into(), name.into(), count.into()], None)?;
        }
    }
    line(Vec::new(), None)?;
    line(head(msg::OfficerFiguresHeadsTimes.label(language)), Some(&formats.head))?;
    for time in times(figures, language, office) {
        let Measure { count, kept, median, p90 } = *time.measure;
        let time_of = |time: Option<chrono::TimeDelta>| time.map_or(Cell::Empty, |time| Cell::Hours(hours(time)));
        let percent = time.measure.kept_percent().map_or(Cell::Empty, Cell::Hours);
        let name = format!("{} ({})", time.name, time.limit);
        line(vec![name.into(), count.into(), kept.into(), percent, time_of(median), time_of(p90)], None)?;
    }
    line(Vec::new(), None)?;
    line(head(msg::OfficerFiguresHeadsTrend.label(language)), Some(&formats.head))?;
    for month in &figures.trend {
        let name = format::month_of_year(language, month.month);
        line(vec![name.into(), month.received.into(), month.answered.into()], None)?;
    }
    for (column, width) in [(0, 34), (1, 44), (2, 14), (3, 12), (4, 16), (5, 16)] {
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}

impl From<Shown> for Cell {
    fn from(count: Shown) -> Self {
        count.get().map_or_else(|| Cell::Words(HIDDEN.to_owned()), Cell::Number)
    }
}

/// Rows under heads that stay in sight, with a filter over each column.
fn list(sheet: &mut Worksheet, rows: &Rows, formats: &Formats) -> Result<(), XlsxError> {
    for (head, column) in rows.heads.iter().zip(0..) {
        sheet.write_string_with_format(0, column, head, &formats.head)?;
    }
    for (cells, row) in rows.rows.iter().zip(1..) {
        for (cell, column) in cells.iter().zip(0..) {
            put(sheet, (row, column), cell, formats, None)?;
        }
    }
    let last = (u32::try_from(rows.rows.len()).unwrap_or(0), u16::try_from(rows.heads.len()).unwrap_or(1).max(1) - 1);
    sheet.autofilter(0, 0, last.0, last.1)?;
    sheet.set_freeze_panes(1, 0)?.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    for (head, column) in rows.heads.iter().zip(0..) {
        let cells = rows.rows.iter().filter_map(|cells| cells.get(usize::from(column)));
        let widest = cells.map(width).chain([head.chars().count().min(18)]).max().unwrap_or(8);
        sheet.set_column_width(column, u32::try_from(widest.min(WIDEST) + 2).unwrap_or(20))?;
    }
    Ok(())
}

/// In letters.
fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Words(words) => words.chars().count(),
        Cell::Number(_) | Cell::Hours(_) => 8,
        Cell::Moment(_) => 24,
    }
}

fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Words(words) => sheet.write_string_with_format(row, column, words, format.unwrap_or(&formats.words))?,
        // No office has so many cases that a float would round them.
        Cell::Number(number) => sheet.write_number_with_format(row, column, *number as f64, &formats.number)?,
        Cell::Hours(hours) => sheet.write_number_with_format(row, column, *hours, &formats.hours)?,
        Cell::Moment(at) => sheet.write_datetime_with_format(row, column, at, &formats.moment)?,
    };
    Ok(())
}
