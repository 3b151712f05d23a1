//! The register as CSV, for any program: UTF-8 with a mark that says so, columns separated by semicolons, which is what Excel
//! takes for a table where the decimal sign is a comma, as in Indonesian.

use csv::{QuoteStyle, WriterBuilder};

use super::rows::{Cell, Rows, Scribe};
use crate::domain::Office;
use crate::domain::figures::Shown;
use crate::notices::FiguresView;
use crate::texts::figures::{HIDDEN, heads, tables};
use crate::texts::messages as msg;
use crate::texts::{Language, Message, format};

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The register with everything that the workbook has of each case, on one line each. Where the figures are for everybody,
/// the figures in place of it.
pub fn table(view: &FiguresView, language: Language, office: &Office) -> Result<Vec<u8>, csv::Error> {
    let rows = match view.figures.published {
        true => figures(view, language, office),
        false => register(view, language, office),
    };
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Necessary)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(&rows.heads)?;
    for cells in &rows.rows {
        writer.write_record(cells.iter().map(|cell| plain(cell, language)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// Of the deadlines, what does not stand in the register: all but number, dates of receipt and answer, and the present due.
const DEADLINES: [usize; 7] = [2, 5, 6, 7, 8, 9, 10];
/// Of what can be counted by: year, month, kind, keys of service and division, what the citizen said, what is secret or about
/// an officer, time to settle, pauses.
const DATA: [usize; 10] = [0, 1, 4, 6, 8, 11, 13, 14, 17, 20];

/// The register, then the deadlines, then what can be counted by; what stands in one of them already is not said again.
fn register(view: &FiguresView, language: Language, office: &Office) -> Rows {
    let scribe = Scribe { language, office };
    let Rows { mut heads, mut rows } = scribe.register(view);
    for (part, columns) in [(scribe.deadlines(view), &DEADLINES[..]), (scribe.data(view), &DATA[..])] {
        heads.extend(columns.iter().filter_map(|column| part.heads.get(*column).cloned()));
        for (row, cells) in rows.iter_mut().zip(&part.rows) {
            row.extend(columns.iter().map(|column| cells.get(*column).cloned().unwrap_or(Cell::Empty)));
        }
    }
    Rows { heads, rows }
}

fn figures(view: &FiguresView, language: Language, office: &Office) -> Rows {
    let figures = &view.figures;
    let mut rows = Vec::new();
    let mut row = |part: String, item: String, count: Shown| {
        rows.push(vec![Cell::from(part), item.into(), count.into()]);
    };
    row(msg::OfficerFiguresReceived.label(language), String::new(), figures.received());
    row(msg::OfficerFiguresAnswered.label(language), String::new(), figures.answered());
    row(msg::OfficerFiguresInTime.label(language), String::new(), figures.answering.kept);
    row(msg::OfficerFiguresWaiting.label(language), String::new(), figures.backlog.total);
    for table in tables(figures, language, office) {
        for (name, count) in table.rows {
            row(table.title.clone(), name, count);
        }
    }
    for month in &figures.trend {
        row(msg::OfficerFiguresTrend.label(language), format::month_of_year(language, month.month), month.received);
    }
    Rows { heads: heads(&msg::OfficerFiguresHeadsFigures.label(language)), rows }
}

/// As a program reads it: a moment as `2026-11-23 09:00`, a number with the decimal sign of the language.
fn plain(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Words(words) if words == HIDDEN => words.clone(),
        Cell::Words(words) => harmless_cell(words),
        Cell::Number(number) => number.to_string(),
        Cell::Hours(hours) => {
            let digits = format!("{hours:.2}");
            if language == Language::English { digits } else { digits.replace('.', ",") }
        }
        Cell::Moment(at) => at.format("%Y-%m-%d %H:%M").to_string(),
    }
}

/// Words that a spreadsheet cannot take for a formula: with an apostrophe in front, as one would type them there.
pub fn harmless_cell(words: &str) -> String {
    match words.trim_start_matches(' ').starts_with(FORMULA) {
        true => format!("'{words}"),
        false => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_words_begin_a_formula(words in "[ \t\r=+@-]{0,3}\\PC{0,20}") {
            let written = harmless_cell(&words);
            prop_assert!(!written.trim_start_matches(' ').starts_with(FORMULA), "{:?}", written);
            prop_assert!(written.ends_with(&words));
        }
    }
}
