//! An answer as it is read: on the review, on the officer's card, on papers.

use super::{Html, Language, family, format, labels};
use crate::domain::{Evidence, Office, Storage};
use crate::form::{Answers, Ask, Step, Value, belongs, joined};

/// Every question that has an answer to show, with its short name and the answer, in the order of the form.
pub fn answered<'s>(
    steps: &'s [Step],
    answers: &Answers,
    files: &[Evidence],
    language: Language,
    office: &Office,
) -> Vec<(&'s Step, Html, String)> {
    let shown = |step: &&Step| step.applies(answers) && !matches!(step.ask, Ask::Consent | Ask::Review);
    let row = |step: &'s Step| {
        let value = answers.get(step.key)?;
        let name = labels::step_text(language, step.key, "name").unwrap_or_default();
        Some((step, name, read(step, value, files, language, office)))
    };
    steps.iter().filter(shown).filter_map(row).collect()
}

/// The answer in words, as plain text.
pub fn read(step: &Step, value: &Value, files: &[Evidence], language: Language, office: &Office) -> String {
    let word = |id: &str| family(language, id, &[]).unwrap_or_default().plain();
    // Files are counted, not remembered: some come before the question, and some after it was answered.
    if let Ask::Files { .. } = step.ask {
        return match files.iter().filter(|file| belongs(step.key, file)).count() {
            0 => word("form-value-skipped"),
            count => family(language, "form-value-files", &[("count", count.into())]).unwrap_or_default().plain(),
        };
    }
    match value {
        Value::Skipped | Value::FilesDone => word("form-value-skipped"),
        Value::Chosen(option) => chosen(step, option, language, office),
        Value::Text { parts, .. } => joined(parts),
        Value::Date { day, .. } => format::day(language, *day),
        Value::Amount { amount, .. } => amount.to_string(),
        Value::Pin { latitude, longitude } => {
            format!("{} ({latitude:.5}, {longitude:.5})", word("form-value-pin"))
        }
        Value::Erased => word("form-value-erased"),
        Value::SignedByName(name) => name.clone(),
        Value::SignedByPhoto(_) => word("form-value-photo"),
        Value::SignedByDrawing(_) => word("form-value-drawing"),
    }
}

fn chosen(step: &Step, option: &str, language: Language, office: &Office) -> String {
    match &step.ask {
        Ask::Service if let Some(service) = office.service(option) => service.name.to_string(),
        Ask::Place if let Some(place) = office.place(option) => place.label.to_string(),
        _ => family(language, &step.text_id(&format!("option-{option}")), &[]).unwrap_or_default().plain(),
    }
}

/// One line for a file: "2. foto: tanda terima".
pub fn file_line(number: usize, file: &Evidence, language: Language) -> String {
    format!("{number}. {}", file_words(file, language))
}

/// The same without its number.
pub fn file_words(file: &Evidence, language: Language) -> String {
    let medium = family(language, &format!("medium-{}", file.medium.key().replace('_', "-")), &[]);
    let mut line = medium.unwrap_or_default().plain();
    if let Some(name) = &file.name {
        line.push_str(&format!(" {name}"));
    }
    if file.size > 0 {
        line.push_str(&format!(", {}", size(file.size)));
    }
    if let Some(caption) = &file.caption {
        line.push_str(&format!(": {caption}"));
    }
    let trouble = match file.storage {
        Storage::TooBig => Some("form-file-too-big"),
        Storage::Lost => Some("form-file-lost"),
        Storage::Awaited | Storage::Stored => None,
    };
    if let Some(words) = trouble.and_then(|id| family(language, id, &[])) {
        line.push_str(&format!(" ({})", words.plain()));
    }
    line
}

/// "1,4 MB", "820 kB"
fn size(bytes: i64) -> String {
    match bytes {
        1_000_000.. => format!("{},{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
        _ => format!("{} kB", (bytes + 999) / 1000),
    }
}
