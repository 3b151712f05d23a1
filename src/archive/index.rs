//! `index.csv`: one line for each case of the archive, for a spreadsheet. It holds no name: those are in the folders.

use anyhow::Result;
use chrono::DateTime;

use super::record::Record;
use crate::domain::calendar::wib_date;
use crate::domain::case::meaning;
use crate::domain::{Channel, Kind, Outcome, Status};
use crate::papers::harmless_cell;
use crate::texts::messages as msg;
use crate::texts::{Language, Message, archive};

/// The heads of the columns.
fn heads() -> [String; 9] {
    let language = Language::Indonesian;
    [
        msg::ArchiveColumnNumber.label(language),
        msg::ArchiveColumnKind.label(language),
        msg::ArchiveColumnService.label(language),
        msg::ArchiveColumnChannel.label(language),
        msg::ArchiveColumnFiled.label(language),
        msg::ArchiveColumnState.label(language),
        msg::ArchiveColumnSince.label(language),
        msg::ArchiveColumnLevel.label(language),
        msg::ArchiveColumnOutcome.label(language),
    ]
}

/// The list. Semicolons between, as a spreadsheet set to Indonesian expects, and the mark that tells it of UTF-8.
pub(super) fn index(records: &[Record]) -> Result<Vec<u8>> {
    let mut csv = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    csv.write_record(heads())?;
    for record in records {
        csv.write_record(row(record).map(|cell| harmless_cell(&cell)))?;
    }
    csv.into_inner().map_err(|error| anyhow::anyhow!("the list cannot be written: {error}"))
}

fn row(record: &Record) -> [String; 9] {
    // The day at the office, as every paper has it.
    let day =
        |at: &str| DateTime::parse_from_rfc3339(at).map(|at| wib_date(at.to_utc()).to_string()).unwrap_or_default();
    [
        record.number.clone(),
        meaning(&Kind::ALL, &record.kind).map(archive::kind_word).unwrap_or_default(),
        record.service.as_ref().map(|service| service.name.clone()).unwrap_or_default(),
        meaning(&Channel::ALL, &record.channel).map(archive::channel_word).unwrap_or_default(),
        day(&record.filed_at),
        meaning(&Status::ALL, &record.status).map(archive::state_word).unwrap_or_default(),
        day(&record.since),
        record.level.map(|level| level.to_string()).unwrap_or_default(),
        record
            .outcome
            .as_deref()
            .and_then(|word| meaning(&Outcome::ALL, word))
            .map(archive::outcome_word)
            .unwrap_or_default(),
    ]
}
