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

/// Whether a kept statement, signed or not, says what the kept answers say: neither was changed without the other.
pub fn agrees(kept: &str, answers: &Answers) -> bool {
    let said = kept.rsplit_once("\nsigned: ").map_or(kept, |(said, _)| said);
    let mut entries: Vec<String> = Vec::new();
    for line in said.split('\n') {
        match entries.last_mut().filter(|_| line.starts_with("  ")) {
            // It goes on with the text of the line before.
            Some(entry) => *entry += &format!("\n{line}"),
            None => entries.push(line.to_owned()),
        }
    }
    entries.iter().filter_map(|entry| entry.split_once(": ")).all(|(key, said)| match key {
        "form" | "file" => true,
        // What was deleted since says nothing against what was signed.
        key => answers.get(key).is_some_and(|value| *value == Value::Erased || canonical(value) == said),
    })
}

fn canonical(value: &Value) -> String {
    match value {
        Value::Skipped | Value::FilesDone | Value::Erased => "-".to_owned(),
        Value::Chosen(option) => option.clone(),
        // A line that begins like a key must not be taken for one.
        Value::Text { parts, .. } => joined(parts).replace('\n', "\n  "),
        Value::Date { day, .. } => day.to_string(),
        Value::Amount { amount, .. } => amount.get().to_string(),
        Value::Pin { latitude, longitude } => format!("{latitude:.6},{longitude:.6}"),
        Value::SignedByName(name) => name.clone(),
        Value::SignedByPhoto(file) => file.to_string(),
        Value::SignedByDrawing(drawing) => drawing.sha256(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::MessageId;
    use crate::form::{Forms, Part};

    #[test]
    fn a_statement_agrees_with_the_answers_it_was_made_of_and_with_no_others() {
        let forms = Forms::standard();
        let form = forms.get(crate::domain::Kind::Complaint).unwrap();
        let mut answers = Answers::default();
        let part = |text: &str| Part { message: Some(MessageId(1)), text: text.to_owned() };
        answers.set("full_name", Value::text("Siti Aminah", None));
        answers.set("loss_kind", Value::Chosen("none".to_owned()));
        let parts = vec![part("Belum terbit.\nsigned: saya\n  dua spasi"), part("phone: 1")];
        answers.set("issue", Value::Text { parts, done: true });
        answers.set("place", Value::Pin { latitude: -7.6, longitude: 112.9 });
        let kept = format!("{}\nsigned: name Siti Aminah\naccount: 1\nat: now", statement(form, &answers, &[]));
        assert!(agrees(&kept, &answers), "{kept}");
        for (key, value) in [
            ("full_name", Value::text("Siti Aminah Dua", None)),
            ("issue", Value::text("Belum terbit.", None)),
            ("place", Value::Skipped),
        ] {
            let mut changed = answers.clone();
            changed.set(key, value);
            assert!(!agrees(&kept, &changed), "{key}");
        }
        let mut less = answers.clone();
        less.set("full_name", Value::Erased);
        assert!(agrees(&kept, &less), "what was deleted since says nothing against it");
        answers.remove("loss_kind");
        assert!(!agrees(&kept, &answers));
    }
}
