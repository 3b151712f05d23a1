//! The text that is signed, in one canonical form, so that its hash proves later what it said.

use crate::domain::Evidence;

use super::{Answers, Ask, Form, Value, joined};

/// Every answer of the form, a line each, by key and in the order of the questions; then every file. No language in it.
pub fn statement(form: &Form, answers: &Answers, files: &[Evidence]) -> String {
    let mut lines = vec![format!("form: {} {}", form.kind.key(), form.version)];
    for step in form.applicable(answers) {
        let Some(value) = answers.get(step.key).filter(|_| !matches!(step.ask, Ask::Review | Ask::Signature)) else {
            continue;
        };
        lines.push(format!("{}: {}", step.key, canonical(value)));
    }
    for file in files.iter().filter(|file| file.step != "signature") {
        lines.push(format!("file: {} {} {}", file.id, file.medium.key(), file.size));
    }
    lines.join("\n")
}

fn canonical(value: &Value) -> String {
    match value {
        Value::Skipped | Value::FilesDone => "-".to_owned(),
        Value::Chosen(option) => option.clone(),
        // A line that begins like a key must not be taken for one.
        Value::Text { parts, .. } => joined(parts).replace('\n', "\n  "),
        Value::Date { day, .. } => day.to_string(),
        Value::Amount { amount, .. } => amount.get().to_string(),
        Value::Pin { latitude, longitude } => format!("{latitude:.6},{longitude:.6}"),
        Value::SignedByName(name) => name.clone(),
        Value::SignedByPhoto(file) => file.to_string(),
    }
}
