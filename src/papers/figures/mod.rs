//! Figures of a month as a picture for the phone, as a report on paper, as a workbook and as a table.

mod canvas;
mod picture;
mod report;
mod rows;
mod sheets;
mod table;

use super::File;
use crate::domain::Office;
use crate::notices::{FiguresForm, FiguresView};
use crate::texts::messages as msg;
use crate::texts::{Language, Message};

pub use table::harmless_cell;

/// The figures in this form; none when it cannot be made of them.
pub fn make(form: FiguresForm, view: &FiguresView, language: Language, office: &Office) -> Option<File> {
    let name = msg::OfficerFiguresFile { month: view.figures.month.to_string().into() }.label(language);
    let (ending, body) = match form {
        FiguresForm::Picture => ("png", picture::picture(&view.figures, language, office).ok()?),
        FiguresForm::Report => ("pdf", report::report(&view.figures, language, office).ok()?),
        FiguresForm::Workbook => ("xlsx", sheets::workbook(view, language, office).ok()?),
        FiguresForm::Table => ("csv", table::table(view, language, office).ok()?),
    };
    Some(File { name: format!("{name}.{ending}"), body })
}

#[cfg(test)]
mod tests;
