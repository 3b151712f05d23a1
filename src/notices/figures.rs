//! Figures of a month: what is said of them, and what the buttons mean.

use serde::{Deserialize, Serialize};

use crate::domain::case::{meaning, word};
use crate::domain::figures::{Entry, Figures, Month};

/// As what the figures of a month are handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FiguresForm {
    /// A picture for the phone.
    Picture,
    /// A report on paper (PDF).
    Report,
    /// A workbook (XLSX): the figures, and the register they were counted from.
    Workbook,
    /// The register as a table for any program (CSV).
    Table,
}

impl FiguresForm {
    /// Every form with the sign it travels by.
    pub const ALL: [(FiguresForm, &'static str); 4] = [
        (FiguresForm::Picture, "p"),
        (FiguresForm::Report, "r"),
        (FiguresForm::Workbook, "x"),
        (FiguresForm::Table, "c"),
    ];

    /// Whether the register is in it, which only those may read who may read its cases.
    pub fn holds_register(self) -> bool {
        matches!(self, FiguresForm::Workbook | FiguresForm::Table)
    }
}

/// Something about figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "figures")]
pub enum FiguresNotice {
    /// The figures of a month.
    Of {
        /// Which.
        month: Month,
        /// As what.
        form: FiguresForm,
    },
    /// The figures of a month that is over, unasked.
    Monthly {
        /// Which.
        month: Month,
    },
    /// What stands behind the command is no month that has begun.
    NoSuchMonth {
        /// One that has.
        example: Month,
    },
    /// To an officer who is neither a complaints officer nor a head.
    NotYours,
}

/// What a button under figures means: those of this month, in this form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FiguresPress {
    /// Which month.
    pub month: Month,
    /// As what.
    pub form: FiguresForm,
}

impl FiguresPress {
    pub(super) fn encode(self) -> String {
        format!("{}:{}", self.month, word(&FiguresForm::ALL, self.form))
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let (month, form) = text.split_once(':')?;
        Some(Self { month: Month::read(month)?, form: meaning(&FiguresForm::ALL, form)? })
    }
}

/// A line of the register, as its reader may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterLine {
    /// The case.
    pub entry: Entry,
    /// Who submitted it; none: the identity is kept secret, also from whoever gets hold of the file.
    pub name: Option<String>,
    /// The beginning of what was submitted.
    pub summary: String,
}

/// The figures of a month, looked up.
#[derive(Clone, Debug, PartialEq)]
pub struct FiguresView {
    /// The figures.
    pub figures: Figures,
    /// What came in in the month, in the order in which it came; empty where only figures are asked for.
    pub register: Vec<RegisterLine>,
    /// The earliest month that has figures.
    pub earliest: Month,
    /// The latest.
    pub latest: Month,
}
