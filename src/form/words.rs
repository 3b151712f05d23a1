//! Which answers say who somebody is, and which say what it is about: what a search may look through.

use super::{Answers, Forms, Value, joined};

/// The texts among answers: those that say who somebody is, then the others. An answer to a question that this release
/// does not know may say who it is.
pub fn told_apart(answers: &Answers) -> (Vec<String>, Vec<String>) {
    let forms = Forms::standard();
    let others = [forms.registering(), forms.exchanging()];
    let mut identity = Vec::new();
    let mut content = Vec::new();
    for (key, value) in answers.iter() {
        let text = match value {
            Value::Text { parts, .. } => joined(parts),
            Value::SignedByName(name) => name.clone(),
            Value::Amount { amount, .. } => amount.get().to_string(),
            _ => continue,
        };
        let mut steps = forms.iter().chain(others.iter().flatten()).filter_map(|form| form.step(key)).peekable();
        let is_content = steps.peek().is_some() && steps.all(|step| !step.identifies);
        if is_content { content.push(text) } else { identity.push(text) }
    }
    (identity, content)
}
